"""Another scale keeps what judgments mean: each gets the term whose range lies nearest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer import pipeline
from briefer.compose.begin import begin_brief
from briefer.compose.scale_edits import nearest_term, use_lexicon
from briefer.model.brief import Brief, ItemId, Judgment, Part, PartId
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, PartSpec
from briefer.pipeline import Work
from briefer.storage.lexicons import load_lexicon
from tests.compose.articles import article

TEMPLATE = BriefTemplate("t", "T", "", "Kind", (PartSpec("own", "Judgments", "judgments", "judgments"),))
A, B, PHIA = (load_lexicon(id) for id in ("icd203-a", "icd203-b", "phia"))


def brief(*terms: str) -> Brief:
    judgments = tuple(Judgment(ItemId(f"j{n}"), rich("It burns."), term) for n, term in enumerate(terms))
    begun = begin_brief((article("Text."),), TEMPLATE).brief
    return replace(begun, parts=(Part(PartId("p"), "own", "Judgments", judgments),))


def terms(changed: Brief) -> list[str]:
    return [item.likelihood for _, item in changed.items() if isinstance(item, Judgment)]


def test_rows_of_one_scale_meet_band_by_band() -> None:
    for one, other in zip(A.terms, B.terms, strict=True):
        assert nearest_term(one, B) == other
        assert nearest_term(other, A) == one


@pytest.mark.parametrize(
    ("term", "to"), [("unlikely", "unlikely"), ("likely", "likely"), ("very-likely", "highly-likely")]
)
def test_other_scales_give_the_nearest_range(term: str, to: str) -> None:
    assert terms(use_lexicon(brief(term), "phia", A, PHIA)) == [to]


def test_a_judgment_without_a_likelihood_gets_none_and_a_known_scale_changes_nothing() -> None:
    assert terms(use_lexicon(brief("", "likely"), "icd203-b", A, B)) == ["", "probable"]
    same = replace(brief("likely"), lexicon="icd203-a")
    assert use_lexicon(same, "icd203-a", A, A) is same


def test_the_briefs_own_scale_goes_before_the_templates() -> None:
    work = Work(brief("likely"), TEMPLATE)
    assert pipeline.lexicon_of(work) == A
    assert pipeline.lexicon_of(Work(use_lexicon(work.brief, "phia", A, PHIA), TEMPLATE)) == PHIA


def test_judgments_that_are_set_aside_come_along() -> None:
    rated = brief("likely")
    changed = use_lexicon(replace(rated, parts=(), set_aside=rated.parts), "icd203-b", A, B)
    assert [item.likelihood for part in changed.set_aside for item in part.items if isinstance(item, Judgment)] == [
        "probable"
    ]


def test_a_scale_set_by_name_takes_the_judgments_along_and_back() -> None:
    work = Work(brief("very-likely"), TEMPLATE)
    other = pipeline.with_values(work, {"lexicon": "icd203-b"})
    assert terms(other.brief) == ["highly-probable"]
    assert terms(pipeline.with_values(other, {"lexicon": ""}).brief) == ["very-likely"]


def test_another_template_does_not_change_what_a_likelihood_means() -> None:
    house = replace(TEMPLATE, id="house", lexicon="phia")
    moved = pipeline.with_template(Work(brief("unlikely"), TEMPLATE), house)
    assert pipeline.lexicon_of(moved) == A
    assert terms(moved.brief) == ["unlikely"]
    fresh = pipeline.with_template(Work(brief(""), TEMPLATE), house)
    assert pipeline.lexicon_of(fresh) == PHIA
