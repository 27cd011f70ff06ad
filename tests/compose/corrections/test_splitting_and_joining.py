"""Paragraphs are split and joined; citations, events, evidence and items stay on their words, and none are lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose import edits
from briefer.compose.begin import begin_brief
from briefer.compose.corrections import can_join, can_split, join_paragraphs, split_paragraph
from briefer.compose.uses import Origins, PieceKey, find_uses
from briefer.model.article import Acronym, Mark, ParagraphId, Table
from briefer.model.brief import Brief, EventItem, ItemId, Judgment, Offer, Origin, TextItem, text_of
from briefer.model.rich import citations_of, plain, rich
from tests.compose.articles import article, event
from tests.compose.corrections.example import TEMPLATE

ONE = "It began on September 2 (Reuters, 2025-09-02). A second sentence (EDM, 2024-02-29). The SOCAR end."
READ = article(ONE, "Two (AP, 2025-01-01).", "Three.")
FIRST = READ.sections[0].blocks[0]
ARTICLE = replace(
    READ,
    sections=(
        replace(
            READ.sections[0], blocks=(replace(FIRST, marks=(Mark(40, 60, "strong"),)), *READ.sections[0].blocks[1:])
        ),
    ),
    events=(event(FIRST, 0, 46, "2025-09-02"),),  # type: ignore[arg-type]
    acronyms=(Acronym("SOCAR", "State Oil Company", ParagraphId("p1")),),
)
BRIEF = begin_brief((ARTICLE,), TEMPLATE).brief
A, P1, P2, P3, P4 = ARTICLE.id, *map(ParagraphId, ("p1", "p2", "p3", "p4"))
CUT = ONE.index("A second")


def texts(brief: Brief) -> list[str]:
    return [p.text for p in brief.article(A).body_paragraphs()]


def body(brief: Brief) -> list[TextItem]:
    return [i for _, i in brief.items() if isinstance(i, TextItem)]


def words(brief: Brief) -> str:
    return " ".join(texts(brief))


def all_cites(brief: Brief) -> list[object]:
    return [cite for item in body(brief) for cite in citations_of(item.content)]


def test_a_paragraph_is_split_and_everything_in_it_stays_on_its_words() -> None:
    after = split_paragraph(BRIEF, A, P1, CUT)
    assert texts(after)[:2] == [ONE[: CUT - 1], ONE[CUT:]]
    read = after.article(A)
    by_id = {p.id: p.text for p in read.paragraphs()}
    assert all(by_id[c.paragraph][c.start : c.end] == c.text for c in read.citations)
    assert read.events == ARTICLE.events
    assert read.acronyms[0].paragraph == "p4"


def test_unedited_text_in_the_brief_becomes_two_items_that_are_both_ticked() -> None:
    after = split_paragraph(BRIEF, A, P1, CUT)
    assert len(body(after)) == len(body(BRIEF)) + 1
    assert all_cites(after) == all_cites(BRIEF)
    assert len({i.id for _, i in after.items()}) == len(list(after.items()))
    uses = find_uses(after, Origins.of(after.articles))
    assert all(any(u.whole for u in uses[PieceKey(A, "paragraph", id)]) for id in ("p1", "p4"))


def test_an_edited_item_stays_one_with_all_its_words() -> None:
    edited = edits.set_content(BRIEF, body(BRIEF)[0].id, rich("My words."))
    after = split_paragraph(edited, A, P1, CUT)
    assert [plain(i.content) for i in body(after)] == ["My words.", *(plain(i.content) for i in body(BRIEF)[1:])]
    assert body(after)[0].original == body(edited)[0].original


def test_a_line_of_the_chronology_stays_on_its_event() -> None:
    after = split_paragraph(BRIEF, A, P1, CUT)
    (line,) = (i for _, i in after.items() if isinstance(i, EventItem))
    assert line.origin is not None
    assert (line.origin.paragraph, line.origin.start) == ("p1", 0)
    assert PieceKey(A, "event", "e0") in find_uses(after, Origins.of(after.articles))


@pytest.mark.parametrize("at", [0, len(ONE), ONE.index("Reuters"), -1])
def test_no_citation_is_cut_and_no_empty_paragraph_made(at: int) -> None:
    at = at if at >= 0 else len(ONE) + 10
    assert not can_split(ARTICLE, P1, at)
    with pytest.raises(KeyError):
        split_paragraph(BRIEF, A, P1, at)


def test_evidence_of_the_whole_paragraph_is_both_of_its_halves() -> None:
    judgment = Judgment(
        ItemId(""), rich("So."), evidence=(Origin(A, P1), Origin(A, P1, 0, 10), Origin(A, P1, CUT, CUT + 8))
    )
    brief = edits.add_item(BRIEF, BRIEF.parts[0].id, judgment)
    after = split_paragraph(brief, A, P1, CUT)
    (changed,) = (i for _, i in after.items() if isinstance(i, Judgment))
    assert changed.evidence == (Origin(A, P1), Origin(A, P4), Origin(A, P1, 0, 10), Origin(A, P4, 0, 8))
    (back,) = (i for _, i in join_paragraphs(after, A, P1).items() if isinstance(i, Judgment))
    assert back.evidence[0] == Origin(A, P1)
    assert Origin(A, P4) not in back.evidence


def test_what_is_offered_as_evidence_moves_along() -> None:
    offers = (Offer(Origin(A, P1, 0, 10), 0.5), Offer(Origin(A, P1, CUT, CUT + 8), 0.3))
    brief = edits.add_item(BRIEF, BRIEF.parts[0].id, Judgment(ItemId(""), rich("So."), offered=offers))
    after = split_paragraph(brief, A, P1, CUT)
    (changed,) = (i for _, i in after.items() if isinstance(i, Judgment))
    assert changed.offered == (Offer(Origin(A, P1, 0, 10), 0.5), Offer(Origin(A, P4, 0, 8), 0.3))
    (back,) = (i for _, i in join_paragraphs(after, A, P1).items() if isinstance(i, Judgment))
    assert back.offered == offers


def test_a_paragraph_is_joined_with_the_next() -> None:
    after = join_paragraphs(BRIEF, A, P2)
    assert texts(after) == [ONE, "Two (AP, 2025-01-01). Three."]
    assert [plain(i.content) for i in body(after)][1:] == ["Two . Three."]
    assert body(after)[1].origin == Origin(A, P2)


def test_items_that_stand_apart_stay_apart_as_stretches() -> None:
    first, second, third = body(BRIEF)
    moved = edits.move_items(BRIEF, [third.id], BRIEF.parts[0].id, 0)
    after = join_paragraphs(moved, A, P2)
    assert [i.content for i in body(after)] == [i.content for i in body(moved)]
    assert {i.origin for i in body(after)} == {first.origin, Origin(A, P2, 0, 21), Origin(A, P2, 22, 28)}
    edited = edits.set_content(BRIEF, second.id, rich("Mine."))
    assert [plain(i.content) for i in body(join_paragraphs(edited, A, P2))][1:] == ["Mine.", "Three."]


def test_only_paragraphs_that_follow_each_other_are_joined() -> None:
    assert not can_join(ARTICLE, P3)
    section = ARTICLE.sections[0]
    blocks = (section.blocks[0], Table("t1", (("a",),)), *section.blocks[1:])
    assert not can_join(replace(ARTICLE, sections=(replace(section, blocks=blocks),)), P1)
    with pytest.raises(KeyError):
        join_paragraphs(BRIEF, A, P3)


@given(st.integers(1, len(ONE) - 1))
def test_splitting_and_joining_again_is_as_before(at: int) -> None:
    if not can_split(ARTICLE, P1, at) or ONE[at - 1] == ONE[at] == " " or " " not in ONE[at - 1 : at + 1]:
        return
    split = split_paragraph(BRIEF, A, P1, at)
    assert words(split) == words(BRIEF)
    back = join_paragraphs(split, A, P1)
    assert texts(back) == texts(BRIEF)
    assert [i.content for i in body(back)] == [i.content for i in body(BRIEF)]
    assert [(c.text, c.paragraph, c.start) for c in back.article(A).citations] == [
        (c.text, c.paragraph, c.start) for c in ARTICLE.citations
    ]
    assert {text_of(i) for _, i in back.items()} == {text_of(i) for _, i in BRIEF.items()}
