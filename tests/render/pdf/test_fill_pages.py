"""Filling pages: what stays together, what is repeated, where notes stand."""

from __future__ import annotations

import pytest

from briefer.model.document import (
    Box,
    BulletList,
    Column,
    Heading,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
    Row,
    Scale,
    Tab,
    Table,
    Text,
)
from briefer.render.pdf import write_pdf
from briefer.render.pdf.write import lay_out
from tests.render.pdf.reading import line, note_lines, page_lines, sheet
from tests.render.pdf.samples import bullets, document, judgment, rich

LONG = "The confrontation also serves Azerbaijan, which presents itself in the West as a reliable partner. " * 3


def paragraphs(count: int, *, start: int = 0) -> list[Paragraph]:
    return [Paragraph(rich(f"Paragraph {n} begins. {LONG}")) for n in range(start, start + count)]


@pytest.mark.parametrize("shift", range(8))
def test_no_line_of_a_paragraph_stands_alone(shift: int) -> None:
    """Neither the first line at a page's foot nor the last at a page's head, wherever the break falls."""
    filling = [Paragraph(rich("One line."), "remark") for _ in range(shift)]
    pages = page_lines(document(*filling, *paragraphs(40)))
    assert len(pages) > 3
    for page in pages[:-1]:
        assert not page[-1].startswith("Paragraph")
    for page in pages[1:]:
        assert page[0].startswith("Paragraph") or not page[1].startswith("Paragraph")


@pytest.mark.parametrize("shift", range(0, 48, 5))
def test_heading_stays_with_three_lines(shift: int) -> None:
    """A heading at the foot of a page moves to the next with the text it heads."""
    filling = [Paragraph(rich("Filling."), "remark") for _ in range(shift)]
    pages = page_lines(
        document(*filling, *(b for n in range(12) for b in (Heading(rich(f"Heading {n}"), 1), *paragraphs(2))))
    )
    for page in pages:
        for place, text in enumerate(page):
            if text.startswith("Heading"):
                assert len(page) >= place + 4


TWO_LINES = (
    "It begins on this line and goes on to the next one, where it ends at once, for it is a short piece of text."
)


@pytest.mark.parametrize("shift", range(34, 56))
def test_heading_stays_with_three_lines_of_short_paragraphs(shift: int) -> None:
    """Two lines of a whole paragraph are not company enough when more follows."""
    filling = [Paragraph(rich("Filling."), "remark") for _ in range(shift)]
    short = [Paragraph(rich(f"Short {n}. {TWO_LINES}")) for n in range(6)]
    for page in page_lines(document(*filling, Heading(rich("Heading"), 1), *short)):
        assert "Heading" not in page or len(page) >= page.index("Heading") + 4


@pytest.mark.parametrize("length", [1, 2, 3])
@pytest.mark.parametrize("shift", range(32, 56))
def test_no_bullet_stands_alone_at_the_page_end(shift: int, length: int) -> None:
    """A list has two bullets at least on the page it begins on, or goes on to the next with its heading."""
    filling = [Paragraph(rich("Filling."), "remark") for _ in range(shift)]
    items = [rich(f"Bullet {n}. {'' if length == 1 else TWO_LINES[: 60 * length]}") for n in range(5)]
    for page in page_lines(document(*filling, Heading(rich("Heading"), 1), bullets("bullet", *items))):
        begun = [line for line in page if line.startswith("Bullet")]
        assert "Bullet 0" not in "".join(page) or (len(begun) >= 2 and "Heading" in page)


def test_sections_of_one_line_are_no_chain() -> None:
    """What a short section lacks in lines it does not borrow from the heading after it, so pages are filled."""
    pages = page_lines(
        document(*(b for n in range(60) for b in (Heading(rich(f"Heading {n}"), 1), Paragraph(rich("One line.")))))
    )
    assert all(page[0].startswith("Heading") and page[-1] == "One line." for page in pages)


@pytest.mark.parametrize("shift", range(0, 40, 3))
def test_judgment_is_kept_whole(shift: int) -> None:
    """Statement, likelihood and confidence of one judgment stand on one page."""
    filling = [Paragraph(rich("Filling."), "remark") for _ in range(shift)]
    items = [judgment(f"j{n}", f"Judgment {n}. {LONG[:150]}", 3, f"likely {n}", "low", f"basis {n}") for n in range(9)]
    result = write_pdf(document(*filling, OrderedList(tuple(items), "judgment")), sheet())
    pages = {(place.key, place.page) for place in result.places}
    assert len(pages) == len({key for key, _ in pages}) == 9


def test_table_head_is_repeated_on_each_page() -> None:
    """Rows part between pages and each page of the table begins with its head."""
    rows = tuple(Row((rich(f"{n} June"), rich(f"Event {n}"))) for n in range(1, 121))
    laid = lay_out(
        document(Table((Column(0.3, nowrap=True), Column(0.7)), Row((rich("Date"), rich("Event"))), rows)), sheet()
    )
    assert len(laid.pages) > 2
    assert line(laid.pages[0].strips[0][0]) == "DateEvent"
    assert not laid.pages[0].repeated
    for page in laid.pages[1:]:
        assert [line(strip) for strip, _ in page.repeated] == ["DateEvent"]
        assert page.repeated[0][1] == 0
        assert page.strips[0][1] == pytest.approx(page.repeated[0][0].height)
    events = [line(strip) for page in laid.pages for strip, _ in page.strips][1:]
    assert events == [f"{n} JuneEvent {n}" for n in range(1, 121)]


def test_row_taller_than_a_page_goes_on_overleaf() -> None:
    """No word of a huge cell is lost, and nothing stands below the text area."""
    cell = " ".join(f"w{n}" for n in range(4000))
    laid = lay_out(document(Table((Column(0.5), Column(0.5)), None, (Row((rich(cell), rich("short"))),))), sheet())
    assert len(laid.pages) > 2
    texts = [line(strip) for page in laid.pages for strip, _ in page.strips]
    assert " ".join(texts).replace("short", "").split() == cell.split()
    for page in laid.pages:
        assert all(top + strip.height <= laid.builder.height + 0.01 for strip, top in page.strips)


def test_notes_stand_on_the_page_of_their_mark() -> None:
    """Each page has exactly the notes of its lines, in order, and they end at the foot of the text area."""
    blocks = [Paragraph(rich(f"Paragraph {n}. {LONG[:290]}", n, " End.")) for n in range(1, 61)]
    laid = lay_out(document(*blocks, notes=tuple(f"Source {n}." for n in range(1, 61))), sheet())
    assert len(laid.pages) > 2
    for page in laid.pages:
        marked = [n for strip, _ in page.strips for n in strip.notes]
        assert [strip.note for strip, _ in page.notes if strip.note] == marked
        last, top = page.notes[-1]
        assert top + last.height == pytest.approx(laid.builder.height)
        text_end = max(y + strip.height for strip, y in page.strips)
        assert page.note_rule_top is not None
        assert text_end < page.note_rule_top


def test_long_note_goes_on_overleaf() -> None:
    """A note longer than the rest of its page begins with its mark and goes on, two lines at least on either side."""
    note = " ".join(f"n{n}" for n in range(900))
    pages = note_lines(document(*paragraphs(6), Paragraph(rich("Marked", 1, ".")), *paragraphs(6), notes=(note,)))
    filled = [page for page in pages if page]
    assert len(filled) >= 2
    assert min(map(len, filled)) >= 2
    assert " ".join(text for page in filled for text in page).removeprefix("1").split() == note.split()


def test_more_notes_than_a_page_holds() -> None:
    """A line with forty long notes still prints them all."""
    notes = tuple(f"Note {n}. {LONG}" for n in range(1, 41))
    pages = note_lines(document(Paragraph(rich("Much cited", *range(1, 41))), notes=notes))
    said = " ".join(text for page in pages for text in page)
    assert all(f"Note {n}." in said for n in range(1, 41))


def test_note_without_a_mark_is_printed() -> None:
    """No note is lost because nothing refers to it."""
    assert note_lines(document(Paragraph(rich("Text", 1)), notes=("First.", "Second."))) == [["1First.", "2Second."]]


def test_short_box_is_kept_whole_and_a_long_one_parted() -> None:
    """A box of some lines moves to the next page; one longer than a page goes on."""
    box = Box(tuple(Paragraph(rich(f"Boxed {n}."), "box-text", f"b{n}") for n in range(8)), "summary", "box")
    result = write_pdf(document(*paragraphs(13), box), sheet())
    assert len({place.page for place in result.places if place.key == "box"}) == 1
    long_box = Box(tuple(Paragraph(rich(f"Boxed {n}."), "box-text") for n in range(90)), "summary", "box")
    result = write_pdf(document(long_box), sheet())
    assert len([place for place in result.places if place.key == "box"]) >= 2


def test_page_breaks_make_no_empty_pages() -> None:
    """Breaks at the beginning, at the end and several in a row count once or not at all."""
    pages = page_lines(
        document(PageBreak(), Paragraph(rich("A")), PageBreak(), PageBreak(), Paragraph(rich("B")), PageBreak())
    )
    assert pages == [["A"], ["B"]]


def test_empty_document_is_one_page() -> None:
    """Nothing to say is still a page with its furniture."""
    assert write_pdf(document(), sheet()).pages == 1


def test_labels_stand_before_a_tab() -> None:
    """What stands before a tab is the label column; the text begins at the indent of the style."""
    style = sheet().text["judgment-basis"]
    block = Paragraph((Text("Confidence"), Tab(), Text("low: " + LONG)), "judgment-basis")
    scale = Paragraph((Scale(7, 3), Tab(), Text("unlikely")), "judgment-basis")
    laid = lay_out(document(block, scale), sheet())
    first, second, *_ = (strip for strip, _ in laid.pages[0].strips)
    label, text = first.texts
    assert label.x == pytest.approx(laid.frame.left + style.indent_pt - style.hanging_pt)
    assert text.x == second.texts[0].x == pytest.approx(laid.frame.left + style.indent_pt)
    scaled = laid.pages[0].strips[-1][0]
    assert len(scaled.rects) == 7
    assert [rect.colour for rect in scaled.rects].count(sheet().accent) == 1


def test_bullets_are_shapes_beside_their_first_line() -> None:
    """A bullet is drawn in the strip of its text, so that a page can't part them."""
    laid = lay_out(document(BulletList((ListItem((Paragraph(rich(LONG), "bullet"),)),))), sheet())
    strips = [strip for strip, _ in laid.pages[0].strips]
    assert [len(strip.rects) for strip in strips] == [1, *[0] * (len(strips) - 1)]
