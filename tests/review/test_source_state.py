"""Old sources are told by the template's own number of days, and grades are asked for only where they are given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.words import item_words
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite
from briefer.model.sourcing import SourceDescriptor, SourceEntry
from briefer.model.template import BriefTemplate, PartSpec
from briefer.review.case import Case
from briefer.review.rules.source_state import old_sources, ungraded_sources
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Text", "sections", "paragraphs"),))
ARTICLE = article("One (TASS, 2023-08-18). Two (EDM, 2025-07-10).", "Three (EDM, 2024-07).")
BRIEF = replace(begin_brief((ARTICLE,), TEMPLATE).brief, cut_off=PartialDate(2025, 7, 31))


def old(brief: Brief, days: int = 365) -> list[str]:
    template = replace(TEMPLATE, source_age_days=days)
    return [finding.message for finding in old_sources(Case(brief, template, None, item_words))]


def ungraded(brief: Brief) -> list[str]:
    return [finding.message for finding in ungraded_sources(Case(brief, TEMPLATE, None, item_words))]


def test_sources_older_than_the_limit_are_counted() -> None:
    assert old(BRIEF) == ["1 of 3 references are older than 365 days at the cut-off."]
    assert old(BRIEF, 364) == ["2 of 3 references are older than 364 days at the cut-off."]
    assert old(BRIEF, 1000) == []


def test_a_month_is_as_young_as_its_last_day() -> None:
    assert old(replace(BRIEF, excluded=frozenset({Cite(ARTICLE.id, ARTICLE.citations[0].id)})), 365) == []


@pytest.mark.parametrize("day", [None, PartialDate(None, 7, 4)])
def test_without_a_day_to_count_to_nothing_is_old(day: PartialDate | None) -> None:
    assert old(replace(BRIEF, cut_off=day, date=None)) == []


def test_a_paper_that_grades_nothing_is_not_asked_to() -> None:
    assert ungraded(BRIEF) == []


def test_where_one_outlet_is_graded_the_others_are_asked_for() -> None:
    graded = replace(BRIEF, register=(SourceEntry("tass", reliability="D"),))
    assert ungraded(graded) == ["1 of 2 outlets have no grade."]
    cite = Cite(ARTICLE.id, ARTICLE.citations[1].id)
    assert ungraded(replace(graded, descriptors=(SourceDescriptor(cite, credibility="2"),))) == []
