"""Notes longer than what their page, or any page, has room for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.document import Paragraph
from briefer.render.pdf import write_pdf
from briefer.render.pdf.write import lay_out
from briefer.verify.pdf import pdf_reading, read_pdf
from briefer.verify.pdf_checks import note_defects
from tests.render.pdf.reading import elements, line, note_lines, open_pdf, sheet
from tests.render.pdf.samples import document, rich

BODY = "The confrontation also serves Azerbaijan, which presents itself in the West as a reliable partner. "


def words(note: int, count: int) -> str:
    return " ".join(f"w{note}x{n}" for n in range(count))


@pytest.mark.parametrize("count", [400, 900, 1600, 4000])
def test_a_note_longer_than_a_page_is_one_element_and_loses_no_word(count: int) -> None:
    whole = document(
        *(Paragraph(rich(BODY * 4)) for _ in range(5)),
        Paragraph(rich("Marked", 1, ".")),
        *(Paragraph(rich(BODY * 4)) for _ in range(5)),
        notes=(words(1, count),),
    )
    content = write_pdf(whole, sheet()).content
    with open_pdf(content) as pdf:
        (note,) = elements(pdf, "Note")
        assert note.ID is not None
    file = read_pdf(content)
    assert pdf_reading(file).notes == {1: words(1, count)}
    assert list(note_defects(file)) == []


@settings(max_examples=25, deadline=None)
@given(
    lengths=st.lists(st.integers(1, 500), min_size=1, max_size=8),
    paragraphs=st.lists(st.integers(1, 12), min_size=8, max_size=8),
)
def test_notes_stand_in_order_on_the_page_of_their_mark_or_go_on_overleaf(
    lengths: list[int], paragraphs: list[int]
) -> None:
    blocks = [Paragraph(rich(BODY * n, i, " End.")) for i, n in enumerate(paragraphs[: len(lengths)], 1)]
    notes = tuple(words(n, count) for n, count in enumerate(lengths, 1))
    whole = document(*blocks, notes=notes)
    laid = lay_out(whole, sheet())
    height = laid.builder.height
    marked = {n: i for i, page in enumerate(laid.pages) for strip, _ in page.strips for n in strip.notes}
    begun = {strip.note: i for i, page in enumerate(laid.pages) for strip, _ in page.notes if strip.note}
    assert all(marked[n] <= begun[n] <= marked[n] + sum(lengths) // 300 + 1 for n in marked)
    said = " ".join(text for page in note_lines(whole) for text in page)
    assert re.findall(r"w\d+x\d+", said) == [word for note in notes for word in note.split()]
    for page in laid.pages:
        tops = [top for _, top in (*page.strips, *page.notes)]
        assert tops == sorted(tops)
        assert all(top + strip.height <= height + 0.02 for strip, top in (*page.strips, *page.notes))
        if page.notes and page.strips:
            assert page.note_rule_top is not None
            assert max(top + strip.height for strip, top in page.strips) <= page.note_rule_top
    assert all(line(strip) for page in laid.pages for strip, _ in page.notes)
