"""The drafted statement on the source base counts what is known, in the language of the paper, and claims no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.source_summary import source_summary
from briefer.model.brief import Brief, ItemId, Judgment, Part, PartId
from briefer.model.rich import Cite, plain, rich
from briefer.model.sourcing import SourceEntry
from briefer.model.template import BriefTemplate, PartSpec
from briefer.storage.labels import load_labels
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("text", "Text", "sections", "paragraphs"),))
ARTICLE = article("One (TASS, 2025-08-18). Two (EDM, 2025-07-10). Three (RIA, 2025-07-11). Four (EDM, 2025-07-12).")
BRIEF = begin_brief((ARTICLE,), TEMPLATE).brief
COUNTED = (
    "3 outlets with 4 references, dated 10 July 2025 to 18 August 2025. "
    "The most used, EDM, carries 50 % of them. 2 outlets are cited once."
)


def said(brief: Brief, template: BriefTemplate = TEMPLATE) -> str:
    return plain(source_summary(brief, template))


def test_without_a_register_it_counts_outlets_references_and_days() -> None:
    assert said(BRIEF) == COUNTED


def test_kinds_and_grades_are_counted_as_far_as_they_are_known() -> None:
    register = (
        SourceEntry("TASS", kind="state-media", reliability="D"),
        SourceEntry("RIA Novosti", ("RIA",), kind="state-media"),
        SourceEntry("EDM", reliability="B"),
    )
    assert (
        said(replace(BRIEF, register=register))
        .removeprefix(COUNTED.partition(" The")[0])
        .endswith("By kind: state-media 2, not described 1. Reliability: B 1, D 1, not graded 1.")
    )


def test_names_that_the_register_merges_count_as_one_outlet() -> None:
    merged = replace(BRIEF, register=(SourceEntry("Russian agencies", ("TASS", "RIA")),))
    assert said(merged).startswith("2 outlets with 4 references")


def test_judgments_on_one_outlet_are_named_by_number() -> None:
    tass, edm, *_ = (Cite(ARTICLE.id, c.id) for c in ARTICLE.citations)
    judged = (
        Judgment(ItemId("j1"), rich("A."), evidence=(tass, edm)),
        Judgment(ItemId("j2"), rich("B."), evidence=(tass,)),
        Judgment(ItemId("j3"), rich("C.")),
    )
    brief = replace(BRIEF, parts=(*BRIEF.parts, Part(PartId("k"), "key", "Judgments", judged)))
    assert said(brief) == f"{COUNTED} Key judgments that rest on one outlet: 2."


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "az", "ar", "fa", "he"])
def test_every_language_has_words_for_all_of_it(language: str) -> None:
    register = (SourceEntry("TASS", kind="state-media", reliability="D"),)
    labels = load_labels(language)
    told = said(replace(BRIEF, register=register), replace(TEMPLATE, language=language, labels=labels))
    assert f"{labels['kind_state_media']} 1" in told
    assert "D 1" in told
    assert "{" not in told
    if language != "en":
        assert "By kind" not in told
        assert "Reliability" not in told
