"""The outlets of a brief: counted under one name, with those that are only described and the articles themselves."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.outlet_list import outlets_of
from briefer.model.rich import Cite
from briefer.model.sourcing import SourceEntry
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Judgments", "judgments", "judgments"),))
ARTICLE = replace(
    article("One (TASS, 2025-07-04). Two (ТАСС, 2025-07-05).", "Three (Reuters, 2025-08-01)."), publication="EDM"
)
BRIEF = begin_brief((ARTICLE,), TEMPLATE).brief


def test_names_that_are_one_are_counted_as_one() -> None:
    described = replace(BRIEF, register=(SourceEntry("TASS", ("тасс",), "state-media"), SourceEntry("Meduza")))
    found = {use.name: use for use in outlets_of(described)}
    assert (found["TASS"].citations, found["TASS"].printed) == (2, ("ТАСС",))
    assert found["TASS"].entry.kind == "state-media"
    assert found["Meduza"].citations == 0
    assert [use.name for use in outlets_of(described)] == ["TASS", "Reuters", "EDM", "Meduza"]


def test_what_nothing_is_said_of_is_there_all_the_same() -> None:
    found = {use.name: use for use in outlets_of(BRIEF)}
    assert found["Reuters"].entry == SourceEntry("Reuters")
    assert (found["EDM"].is_article, found["EDM"].citations) == (True, 0)
    assert not found["Reuters"].is_article


def test_excluded_citations_do_not_count() -> None:
    reuters = Cite(ARTICLE.id, ARTICLE.citations[2].id)
    assert "Reuters" not in {use.name for use in outlets_of(replace(BRIEF, excluded=frozenset({reuters})))}
