"""Ticking puts a piece where an editor would look for it; taking it out again leaves no trace."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose import edits
from briefer.compose.begin import begin_brief
from briefer.compose.including import include, is_included, leave_out
from briefer.compose.uses import Origins, Piece, PieceKind, find_uses
from briefer.model.article import Acronym, ArticleId, Paragraph, ParagraphId, SummaryPoint, Table
from briefer.model.brief import Brief, EventItem, Judgment, Origin, Part, PartId, TableItem, TextItem, text_of
from briefer.model.rich import Cite, plain
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article, event

READ = article(
    "Ships sailed on July 4 (Reuters, 2025-07-04). Nobody saw them.",
    "Two (EDM, 2025-07-10).",
    "The State Oil Company (SOC) paid.",
    "Four (TASS, 2025-08-01).",
    headings=("First", "Second"),
    summary=("Point one.", "Point two."),
)
FIRST, SECOND = READ.sections
ARTICLE = replace(
    READ,
    events=(
        event(FIRST.blocks[0], 0, 45, "2025-07-04"),  # type: ignore[arg-type]
        replace(event(SECOND.blocks[1], 0, 5, "2025-08-01"), id="e2"),  # type: ignore[arg-type]
    ),
    acronyms=(Acronym("SOC", "State Oil Company", ParagraphId("p3")),),
    sections=(FIRST, replace(SECOND, blocks=(*SECOND.blocks, Table("t1", (("a", "b"), ("1", "2")))))),
)
TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (
        PartSpec("points", "Summary", "summary", "bullets"),
        PartSpec("judgments", "Key judgments", "judgments", "judgments"),
        PartSpec("body", "Body", "sections", "paragraphs"),
        PartSpec("dates", "Chronology", "events", "table"),
        PartSpec("annexes", "Annexes", "editor", "paragraphs"),
    ),
)
FULL = begin_brief((ARTICLE,), TEMPLATE).brief
EMPTY = replace(FULL, parts=tuple(replace(p, items=()) for p in FULL.parts if p.role != "body"))
A = ARTICLE.id
PIECES = [
    *(Piece(A, "paragraph", id) for id in ("s1", "s2", "p1", "p2", "p3", "p4")),
    *(Piece(A, "event", e.id) for e in ARTICLE.events),
    Piece(A, "acronym", "SOC"),
    Piece(A, "table", "t1"),
]


def piece(kind: PieceKind, id: str) -> Piece:
    return Piece(A, kind, id)


def state(brief: Brief, kind: PieceKind, id: str) -> bool | None:
    return is_included(brief, find_uses(brief, Origins.of(brief.articles)), piece(kind, id).key)


def part(brief: Brief, heading: str) -> Part:
    return next(p for p in brief.parts if p.heading == heading)


def origins(found: Part) -> list[str]:
    return [item.origin.paragraph for item in found.items if item.origin]


@given(st.lists(st.sampled_from(PIECES), unique=True))
def test_whatever_is_ticked_is_in_the_brief_and_nothing_is_after_unticking(pieces: list[Piece]) -> None:
    brief = include(EMPTY, TEMPLATE, pieces)
    assert all(state(brief, p.kind, p.id) is True for p in pieces)
    assert [item for _, item in leave_out(brief, pieces).items()] == []
    assert include(brief, TEMPLATE, pieces) is brief
    ids = [item.id for _, item in brief.items()]
    assert len(set(ids)) == len(ids)


@given(st.permutations(["p1", "p2", "p3", "p4"]))
def test_paragraphs_stand_in_the_articles_order_under_their_sections_however_they_were_ticked(order: list[str]) -> None:
    brief = EMPTY
    for id in order:
        brief = include(brief, TEMPLATE, [piece("paragraph", id)])
    assert [p.heading for p in brief.parts] == ["Summary", "Key judgments", "First", "Second", "Chronology", "Annexes"]
    assert origins(part(brief, "First")) == ["p1", "p2"]
    assert origins(part(brief, "Second")) == ["p3", "p4"]


def test_a_paragraph_follows_its_section_into_a_part_the_editor_renamed() -> None:
    body = part(FULL, "First")
    brief = edits.rename_part(edits.remove_items(FULL, [body.items[0].id]), body.id, "How it began")
    again = include(brief, TEMPLATE, [piece("paragraph", "p1")])
    assert origins(part(again, "How it began")) == ["p1", "p2"]


def test_summary_points_go_to_the_summary_or_become_judgments() -> None:
    assert origins(part(include(EMPTY, TEMPLATE, [piece("paragraph", "s1")]), "Summary")) == ["s1"]
    without = replace(TEMPLATE, parts=TEMPLATE.parts[1:])
    brief = include(replace(EMPTY, parts=EMPTY.parts[1:]), without, [piece("paragraph", "s1")])
    assert isinstance(part(brief, "Key judgments").items[0], Judgment)


def test_events_stand_by_their_dates() -> None:
    first, second = ARTICLE.events
    brief = include(EMPTY, TEMPLATE, [piece("event", second.id), piece("event", first.id)])
    items = [i for i in part(brief, "Chronology").items if isinstance(i, EventItem)]
    assert [i.date.iso for i in items] == ["2025-07-04", "2025-08-01"]


def test_a_paragraph_of_which_only_the_event_is_told_is_in_the_brief_in_part() -> None:
    brief = include(EMPTY, TEMPLATE, [piece("event", ARTICLE.events[0].id)])
    assert state(brief, "paragraph", "p1") is None
    assert state(leave_out(brief, [piece("paragraph", "p1")]), "event", ARTICLE.events[0].id) is True


def test_a_table_goes_to_its_section_and_is_known_again_without_an_origin() -> None:
    brief = include(EMPTY, TEMPLATE, [piece("table", "t1")])
    (item,) = part(brief, "Second").items
    assert isinstance(item, TableItem)
    assert item.rows == (("a", "b"), ("1", "2"))
    assert state(edits.change_item(brief, item.id, lambda i: replace(i, origin=None)), "table", "t1") is True


def test_an_acronym_is_explained_in_a_line() -> None:
    brief = include(EMPTY, TEMPLATE, [piece("acronym", "SOC")])
    assert plain(text_of(part(brief, "Annexes").items[0])) == "SOC: State Oil Company"
    assert state(brief, "paragraph", "p3") is False


def test_a_citation_is_silenced_and_printed_again() -> None:
    silent = leave_out(FULL, [piece("citation", "c1")])
    assert silent.excluded == {Cite(A, "c1")}  # type: ignore[arg-type]
    assert state(silent, "citation", "c1") is False
    assert include(silent, TEMPLATE, [piece("citation", "c1")]) == FULL


def test_a_citation_that_is_not_in_the_brief_brings_its_sentence() -> None:
    brief = include(EMPTY, TEMPLATE, [piece("citation", "c1")])
    (item,) = part(brief, "First").items
    assert item.origin == Origin(A, ParagraphId("p1"), 0, 45)
    assert state(brief, "citation", "c1") is True
    assert state(brief, "paragraph", "p1") is None


def test_dropped_pieces_stand_together_where_they_were_dropped_also_twice() -> None:
    summary = part(FULL, "Summary")
    brief = include(FULL, TEMPLATE, [piece("paragraph", "p4"), piece("paragraph", "s1")], summary.id, 1)
    assert origins(part(brief, "Summary")) == ["s1", "p4", "s1", "s2"]


def test_a_stretch_of_a_paragraph_is_added_beside_the_whole() -> None:
    stretch = Piece(A, "paragraph", "p1", 46, 62)
    brief = include(FULL, TEMPLATE, [stretch])
    assert plain(text_of(part(brief, "First").items[1])) == "Nobody saw them."


def test_a_drafted_point_is_the_sentence_it_was_drafted_from() -> None:
    point = SummaryPoint(Paragraph(ParagraphId("s1"), "Nobody saw them."), True, ParagraphId("p1"), 46, 62)
    drafted = replace(ARTICLE, summary=(point,))
    brief = include(replace(EMPTY, articles=(drafted,)), TEMPLATE, [piece("paragraph", "s1")])
    (item,) = part(brief, "Summary").items
    assert isinstance(item, TextItem)
    assert (item.drafted, item.origin) == (True, Origin(A, ParagraphId("p1"), 46, 62))
    assert state(brief, "paragraph", "s1") is True


def test_a_template_without_sections_takes_paragraphs_where_the_editor_writes() -> None:
    template = replace(TEMPLATE, parts=(PartSpec("notes", "Own words", "editor", "paragraphs"),))
    brief = include(replace(EMPTY, parts=()), template, [piece("paragraph", "p1")])
    assert origins(part(brief, "Own words")) == ["p1"]


def test_evidence_is_a_use_that_prints_no_words() -> None:
    judgment = part(FULL, "Key judgments").items[1]
    proof = (Origin(A, ParagraphId("p2")), Cite(A, "c3"))  # type: ignore[arg-type]
    brief = edits.change_judgment(FULL, judgment.id, lambda j: replace(j, evidence=proof))
    uses = find_uses(brief, Origins.of(brief.articles))
    assert [(u.number, u.evidence) for u in uses[piece("paragraph", "p2").key] if u.judgment] == [(2, True)]
    assert [u.number for u in uses[piece("citation", "c3").key] if u.evidence] == [2]


def test_sections_of_two_articles_keep_their_own_parts_though_their_headings_are_the_same() -> None:
    other = replace(ARTICLE, id=ArticleId("a2"))
    brief = include(replace(EMPTY, articles=(ARTICLE, other)), TEMPLATE, [piece("paragraph", "p1")])
    brief = include(brief, TEMPLATE, [Piece(other.id, "paragraph", "p1")])
    assert [p.heading for p in brief.parts].count("First") == 2


def test_unknown_parts_are_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        include(FULL, TEMPLATE, [piece("paragraph", "p1")], PartId("part99"))
    with pytest.raises(KeyError):
        include(FULL, TEMPLATE, [Piece(ArticleId("other"), "paragraph", "p1")])
