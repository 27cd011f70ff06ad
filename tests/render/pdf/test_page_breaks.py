"""What no page break parts, in any document: lines of a paragraph, headings, captions, rows of tables."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.document import (
    Block,
    Box,
    BulletList,
    Column,
    Document,
    Figure,
    Heading,
    ListItem,
    Note,
    NoteRef,
    NotesHere,
    Paragraph,
    Row,
    Table,
    Text,
)
from briefer.render.pdf.flow import Node, Page, Strip
from briefer.render.pdf.write import Layout, lay_out
from tests.render.pdf.reading import line, sheet
from tests.render.pdf.samples import document, rich
from tests.render.sample_documents import picture

SENTENCE = "Baku answered the detentions with arrests of its own, and the two capitals recalled their envoys. "
LENGTHS = st.integers(1, 9)
PICTURE = picture("PNG", (400, 300))


def said(sentences: int) -> tuple[Text, ...]:
    return (Text(SENTENCE * sentences),)


PARAGRAPHS = LENGTHS.map(lambda n: Paragraph(said(n)))
HEADINGS = st.integers(1, 3).map(lambda level: Heading(rich("A heading over what follows"), level))
BULLETS = st.lists(LENGTHS, min_size=1, max_size=5).map(
    lambda lengths: BulletList(tuple(ListItem((Paragraph(said(min(n, 3)), "bullet"),)) for n in lengths))
)
FIGURES = st.booleans().map(lambda told: Figure(PICTURE, "image/png", "Map", rich("A caption") if told else ()))
BOXES = st.lists(LENGTHS, min_size=1, max_size=3).map(
    lambda lengths: Box(tuple(Paragraph(said(min(n, 4)), "box-text") for n in lengths), "summary")
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    rows = draw(st.lists(st.integers(1, 4), min_size=1, max_size=30))
    caption = rich("Table 1. What happened") if draw(st.booleans()) else ()
    body = tuple(Row((rich(f"{n} June"), said(length))) for n, length in enumerate(rows, 1))
    return Table((Column(0.2, nowrap=True), Column(0.8)), Row((rich("Date"), rich("Event"))), body, caption)


BLOCKS: st.SearchStrategy[list[Block]] = st.lists(
    st.one_of(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS, HEADINGS, BULLETS, FIGURES, BOXES, tables()), min_size=4, max_size=40
)


def with_notes(blocks: list[Block]) -> Document:
    """Every third paragraph has a note."""
    marked: list[Block] = []
    notes: list[Note] = []
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph) and number % 3 == 0:
            notes.append(Note(said(number % 4 + 1)))
            block = Paragraph((*block.inlines, NoteRef(len(notes)), *said(1)), block.role)
        marked.append(block)
    return replace(document(*marked), notes=tuple(notes))


def owner(strip: Strip) -> Node | None:
    """The element of the first words of a strip."""
    node: Node | None = strip.texts[0].segments[0].span.node if strip.texts else None
    while node is not None and node.tag not in ("P", "H1", "H2", "H3", "LBody", "Caption", "TR"):
        node = node.parent
    return node


def places(laid: Layout) -> dict[Node, list[tuple[int, int]]]:
    """The page and the place on it of each line of every element."""
    found: dict[Node, list[tuple[int, int]]] = defaultdict(list)
    for number, page in enumerate(laid.pages):
        for place, (strip, _) in enumerate(page.strips):
            if (node := owner(strip)) is not None and strip.table is None:
                found[node].append((number, place))
    return found


def is_heading(strip: Strip) -> bool:
    node = owner(strip)
    return node is not None and node.tag.startswith("H")


def is_caption(strip: Strip) -> bool:
    node = owner(strip)
    return node is not None and node.tag == "Caption"


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_no_line_of_a_paragraph_stands_alone_on_a_page(blocks: list[Block]) -> None:
    for lines in places(lay_out(with_notes(blocks), sheet())).values():
        pages = [page for page, _ in lines]
        if len(pages) > 1:
            assert all(pages.count(page) >= 2 for page in set(pages))


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_a_heading_stands_over_what_it_heads(blocks: list[Block]) -> None:
    pages = lay_out(with_notes(blocks), sheet()).pages
    for page in pages[:-1]:
        assert not is_heading(page.strips[-1][0])


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_a_caption_stays_with_its_table_or_picture(blocks: list[Block]) -> None:
    for page in lay_out(with_notes(blocks), sheet()).pages:
        strips = [strip for strip, _ in page.strips]
        for number, strip in enumerate(strips):
            if is_caption(strip):
                below = strips[number + 1 : number + 2]
                above = strips[max(number - 1, 0) : number]
                of_table = any(other.table for other in below)
                assert of_table or any(other.picture for other in above)


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_tables_part_between_rows_and_have_their_head_on_every_page(blocks: list[Block]) -> None:
    laid = lay_out(with_notes(blocks), sheet())
    for page in laid.pages:
        check_heads(page)
    rows = [strip for page in laid.pages for strip, _ in page.strips if strip.table]
    # a row of at most fourteen lines is one strip, which no page parts; here all are
    assert all(strip.texts for strip in rows)
    wanted = [block for block in blocks if isinstance(block, Table)]
    assert len(rows) == sum(len(table.rows) + 1 for table in wanted)


def check_heads(page: Page) -> None:
    strips = [strip for strip, _ in page.strips]
    if strips and strips[0].table and strips[0] not in strips[0].table.head:
        assert [strip for strip, _ in page.repeated] == strips[0].table.head
    else:
        assert not page.repeated
    for strip, after in pairwise(strips):
        if after.table and after in after.table.head:
            assert strip.table is not after.table
    if strips and strips[-1].table:
        assert strips[-1] not in strips[-1].table.head


@settings(max_examples=60, deadline=None)
@given(BLOCKS)
def test_nothing_stands_below_the_text_area_and_no_line_is_lost(blocks: list[Block]) -> None:
    whole = with_notes(blocks)
    laid = lay_out(whole, sheet())
    for page in laid.pages:
        tops = [top for _, top in page.strips]
        assert tops == sorted(tops)
        end = max((top + strip.height for strip, top in page.strips), default=0.0)
        assert end <= (page.note_rule_top if page.note_rule_top is not None else laid.builder.height) + 0.02
    shown = sum(line(strip).count("envoys") for page in laid.pages for strip, _ in (*page.strips, *page.notes))
    notes = sum(str(note).count("envoys") for note in whole.notes)
    assert shown == sum(str(block).count("envoys") for block in whole.blocks) + notes


def test_a_list_of_notes_never_ends_with_a_page_of_one() -> None:
    """However many lines the last note but one has."""
    for count, sentences in ((n, k) for n in range(46, 52) for k in (1, 3)):
        notes = tuple(Note(said(sentences) if n == count - 1 else rich("EDM.")) for n in range(1, count + 1))
        marks = Paragraph(tuple(NoteRef(n) for n in range(1, count + 1)))
        whole = replace(document(marks, NotesHere("Notes"), placement="endnotes"), notes=notes)
        pages = lay_out(whole, sheet()).pages
        starts = [sum(bool(strip.note) for strip, _ in page.strips) for page in pages]
        assert sum(starts) == count
        assert len(starts) < 2 or starts[-1] > 1, count
