"""The small parts below the widgets: differences, chips, the order of the outline, what is added."""

from __future__ import annotations

from hypothesis import given, settings
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from briefer.app.brief import adding, outline
from briefer.app.brief.chips import CitationChips
from briefer.app.brief.rich_document import TextLook, chip_format, fill_document, normal
from briefer.app.brief.table_editor import add_column, add_row, with_cell
from briefer.app.brief.word_diff import compare
from briefer.app.mime import SourceItem
from briefer.app.theme.look import Look
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import Brief, ItemId, Part, PartId, TextItem
from briefer.model.rich import Cite, RichText, Run, plain, rich
from tests.app.brief.conftest import Desk
from tests.app.brief.test_rich_document import contents

CITE = Cite(ArticleId("a"), CitationId("c1"))


@settings(max_examples=150, deadline=None)
@given(source=contents, own=contents)
def test_a_comparison_shows_the_whole_of_both_wordings(source: RichText, own: RichText) -> None:
    left, right = compare(source, own)
    assert normal(i for piece in left for i in piece.content) == normal(source)
    assert normal(i for piece in right for i in piece.content) == normal(own)
    assert {piece.change for piece in left} <= {"same", "removed"}
    assert {piece.change for piece in right} <= {"same", "added"}


@given(content=contents)
def test_a_wording_does_not_differ_from_itself(content: RichText) -> None:
    assert {piece.change for side in compare(content, content) for piece in side} <= {"same"}


def test_a_comparison_marks_words() -> None:
    left, right = compare(rich("The port is slowly opening."), rich("The port is opening again."))
    assert [plain(p.content).strip() for p in left if p.change == "removed"] == ["slowly"]
    assert [plain(p.content).strip() for p in right if p.change == "added"] == ["again"]


def test_a_chip_is_never_wider_than_the_text(qtbot: QtBot, look: Look) -> None:
    chips, document = CitationChips(look), QTextDocument()
    chips.register(document)
    fill_document(
        document,
        (CITE,),
        lambda _cite: "A very long name of a source, " * 20,
        TextLook(look.font(), 20, look.colour("accent")),
    )
    document.setTextWidth(200)
    assert document.size().width() == 200
    assert document.idealWidth() <= 200
    assert chips.intrinsicSize(document, 0, chip_format(CITE, "EDM")).width() < 100


def test_citations_go_before_the_stop() -> None:
    assert adding.cite_in((Run("It rained."),), (CITE,)) == (Run("It rained "), CITE, Run("."))
    assert adding.cite_in((), (CITE,)) == (CITE,)
    assert adding.cite_in((Run("No stop"),), (CITE,)) == (Run("No stop "), CITE)


def test_a_cell_of_a_ragged_table_can_be_set() -> None:
    rows = (("a", "b"), ("c",))
    assert with_cell(rows, 1, 1, "d") == (("a", "b"), ("c", "d"))
    assert add_row(rows) == (("a", "b"), ("c",), ("", ""))
    assert add_column(rows) == (("a", "b", ""), ("c", "", ""))


def outline_of(sizes: list[int]) -> Brief:
    parts = tuple(
        Part(PartId(f"p{n}"), "own", "", tuple(TextItem(ItemId(f"{n}.{i}"), ()) for i in range(size)))
        for n, size in enumerate(sizes)
    )
    return Brief("t", (), "T", parts)


def test_a_range_of_items_goes_over_parts_and_leaves_out_folded_ones() -> None:
    brief = outline_of([2, 2, 1])
    assert outline.between(brief, frozenset(), "0.1", "2.0") == ("0.1", "1.0", "1.1", "2.0")
    assert outline.between(brief, {"p1"}, "2.0", "0.1") == ("0.1", "2.0")
    assert outline.between(brief, frozenset(), "p0", "p2") == ("p0", "p1", "p2")


def test_what_follows_the_removed_is_worked_on_next() -> None:
    brief = outline_of([2, 1])
    assert outline.after(brief, frozenset(), {"0.0"}) == "0.1"
    assert outline.after(brief, frozenset(), {"1.0"}) == "p1"
    assert outline.after(brief, frozenset(), {"p1"}) == "0.1"
    assert outline.after(brief, frozenset(), {"p0", "p1"}) == ""


def test_evidence_of_unknown_pieces_is_none(desk: Desk) -> None:
    pieces = [SourceItem("nowhere", "paragraph", "p1"), SourceItem(desk.article.id, "citation", "c999")]
    assert adding.evidence_of(desk.brief, pieces) == []


def test_every_kind_of_source_piece_becomes_an_item(desk: Desk) -> None:
    article = desk.article
    pieces = [
        SourceItem(article.id, "paragraph", "p1", 0, 30),
        SourceItem(article.id, "citation", article.citations[0].id),
        SourceItem(article.id, "event", article.events[0].id),
        SourceItem(article.id, "acronym", article.acronyms[0].short),
        SourceItem("nowhere", "paragraph", "p1"),
    ]
    part, template = desk.part("discussion"), desk.session.template
    added = adding.add_sources(desk.brief, template, pieces, part.id, 0)
    items = next(p for p in added.parts if p.id == part.id).items[: len(pieces) - 1]
    assert [type(item).__name__ for item in items] == ["TextItem", "TextItem", "EventItem", "TextItem"]
    assert all(item.origin is not None for item in items)


def test_among_judgments_every_worded_piece_is_one(desk: Desk) -> None:
    article = desk.article
    pieces = [SourceItem(article.id, "paragraph", "p1", 0, 30), SourceItem(article.id, "event", article.events[0].id)]
    added = adding.add_sources(desk.brief, desk.session.template, pieces, desk.part("key-judgments").id, 0)
    part = next(p for p in added.parts if p.role == "key-judgments")
    assert [type(item).__name__ for item in part.items[:2]] == ["Judgment", "Judgment"]


def test_two_citations_of_a_sentence_bring_it_once(desk: Desk) -> None:
    article = desk.article
    first = next(c for c in article.citations)
    twice = [SourceItem(article.id, "citation", first.id)] * 2
    part = desk.part("discussion")
    added = adding.add_sources(desk.brief, desk.session.template, twice, part.id)
    assert len(next(p for p in added.parts if p.id == part.id).items) == len(part.items) + 1
