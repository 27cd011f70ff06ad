"""What a check offers is carried out as it says, keeps citations and marks, and does nothing where it fits no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.begin import begin_brief
from briefer.compose.fixes import apply_fix, replace_stretch
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import Brief, ItemId, Judgment, Origin, Part, PartId, TextItem, text_of
from briefer.model.fix import (
    AddPart,
    Edit,
    KeepHeading,
    KeepText,
    LinkEvidence,
    Replace,
    SetConfidence,
    SetLikelihood,
    SetMarking,
    StateOutlets,
    Together,
)
from briefer.model.rich import Cite, RichText, Run, citations_of, plain, rich
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article

CITE = Cite(ArticleId("a"), CitationId("c1"))
JUDGMENT = Judgment(ItemId("j1"), (Run("Baku "), Run("may", strong=True), Run(" leave"), CITE, Run(".")))
TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (
        PartSpec("own", "Judgments", "judgments", "judgments"),
        PartSpec("language", "Estimative language", "lexicon", "table"),
        PartSpec("notes", "Notes", "notes", "numbered"),
    ),
)


def brief_with(*items: Judgment | TextItem) -> Brief:
    parts = (Part(PartId("p"), "own", "Judgments", items, proposed=True), Part(PartId("n"), "notes", "Notes"))
    return replace(begin_brief((article("Four."),), TEMPLATE).brief, parts=parts)


def fixed(item: Judgment | TextItem, edit: Edit) -> Judgment | TextItem:
    after = apply_fix(brief_with(item), TEMPLATE, edit).parts[0].items[0]
    assert isinstance(after, Judgment | TextItem)
    return after


def test_new_words_look_like_those_they_replace_and_citations_stay() -> None:
    after = fixed(JUDGMENT, Replace(JUDGMENT.id, 5, 8, "is likely to", "may"))
    assert after.content == (Run("Baku "), Run("is likely to", strong=True), Run(" leave"), CITE, Run("."))


def test_a_citation_within_the_stretch_stays_after_the_new_words() -> None:
    after = fixed(JUDGMENT, Replace(JUDGMENT.id, 8, 15, " go.", " leave."))
    assert after.content == (Run("Baku "), Run("may", strong=True), Run(" go."), CITE)


def test_words_may_be_put_between() -> None:
    after = fixed(JUDGMENT, Replace(JUDGMENT.id, 15, 15, " It is cold.", ""))
    assert plain(after.content) == "Baku may leave. It is cold."


def test_the_source_wording_is_kept_beside_the_new() -> None:
    origin = Origin(ArticleId("a"), article("One.").body_paragraphs().__next__().id)
    after = fixed(replace(JUDGMENT, origin=origin), Replace(JUDGMENT.id, 5, 8, "will", "may"))
    assert after.original == JUDGMENT.content


@pytest.mark.parametrize(
    "edit",
    [
        Replace(JUDGMENT.id, 5, 8, "will", "can"),
        Replace(JUDGMENT.id, 5, 80, "will", "may"),
        Replace(ItemId("gone"), 5, 8, "will", "may"),
        KeepText(JUDGMENT.id),
        KeepHeading(PartId("gone")),
        SetLikelihood(ItemId("gone"), "likely"),
        AddPart("nowhere"),
        AddPart("own"),
        Together((SetLikelihood(JUDGMENT.id, "likely"), Replace(JUDGMENT.id, 5, 8, "will", "can"))),
    ],
)
def test_what_does_not_fit_the_brief_changes_nothing(edit: Edit) -> None:
    brief = brief_with(JUDGMENT)
    assert apply_fix(brief, TEMPLATE, edit) is brief


def test_several_edits_are_one_step() -> None:
    edit = Together((Replace(JUDGMENT.id, 4, 8, "", " may"), SetLikelihood(JUDGMENT.id, "likely")))
    after = fixed(JUDGMENT, edit)
    assert isinstance(after, Judgment)
    assert (plain(after.content), after.likelihood) == ("Baku leave.", "likely")


def test_a_judgment_is_weighed() -> None:
    after = fixed(replace(JUDGMENT, basis="two outlets"), SetConfidence(JUDGMENT.id, "low"))
    assert (after.confidence, after.basis) == ("low", "two outlets")  # type: ignore[union-attr]
    after = fixed(JUDGMENT, SetConfidence(JUDGMENT.id, "high", "good sources"))
    assert after.basis == "good sources"  # type: ignore[union-attr]
    after = fixed(JUDGMENT, StateOutlets(JUDGMENT.id, 3))
    assert after.basis == "3 outlets"  # type: ignore[union-attr]


def test_evidence_is_linked_once() -> None:
    edit = LinkEvidence(JUDGMENT.id, Origin(ArticleId("a"), article("One.").body_paragraphs().__next__().id))
    once = apply_fix(brief_with(JUDGMENT), TEMPLATE, edit)
    assert once.parts[0].items[0].evidence == (edit.evidence,)  # type: ignore[union-attr]
    assert apply_fix(once, TEMPLATE, edit) is once


def test_a_draft_and_a_heading_are_confirmed() -> None:
    brief = brief_with(TextItem(ItemId("t1"), rich("Four."), drafted=True))
    after = apply_fix(brief, TEMPLATE, KeepText(ItemId("t1")))
    assert not after.parts[0].items[0].drafted  # type: ignore[union-attr]
    assert not apply_fix(brief, TEMPLATE, KeepHeading(PartId("p"))).parts[0].proposed


def test_a_part_comes_to_its_place_and_a_marking_is_set() -> None:
    brief = brief_with(JUDGMENT)
    assert [p.role for p in apply_fix(brief, TEMPLATE, AddPart("language")).parts] == ["own", "language", "notes"]
    assert apply_fix(brief, TEMPLATE, SetMarking("TLP:RED")).marking == "TLP:RED"


CONTENTS = st.lists(st.one_of(st.text("ab ", max_size=5).map(Run), st.just(CITE)), max_size=6).map(tuple)


@given(CONTENTS, st.integers(0, 30), st.integers(0, 30), st.text("xy", max_size=4))
def test_replacing_is_replacing_in_the_plain_text_and_loses_no_citation(
    content: RichText, first: int, length: int, text: str
) -> None:
    """Law: whatever the runs, the plain text changes as a string would."""
    said = plain(content)
    start = min(first, len(said))
    end = min(start + length, len(said))
    after = replace_stretch(content, start, end, text)
    assert plain(after) == said[:start] + text + said[end:]
    assert citations_of(after) == citations_of(content)


def test_the_wording_of_other_items_stays_the_same_object() -> None:
    other = TextItem(ItemId("t1"), rich("Baku may leave."))
    brief = brief_with(JUDGMENT, other)
    after = apply_fix(brief, TEMPLATE, Replace(JUDGMENT.id, 5, 8, "will", "may"))
    assert after.parts[0].items[1] is other
    assert plain(text_of(after.parts[0].items[0])) == "Baku will leave."
