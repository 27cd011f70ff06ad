"""Footnotes numbered anew on every page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.document import Column, Document, Paragraph, Row, Table
from briefer.render.docx import write_docx
from briefer.render.pdf import write_pdf
from briefer.render.pdf.flow import Strip
from briefer.render.pdf.write import lay_out
from briefer.verify.expected import expected_reading
from briefer.verify.pdf import pdf_reading, read_pdf
from tests.render.docx.reading import tree
from tests.render.pdf.reading import note_lines, open_pdf, sheet
from tests.render.pdf.samples import document, rich

LONG = "The confrontation also serves Azerbaijan, which presents itself in the West as a reliable partner. "


def by_page(count: int) -> Document:
    blocks = [Paragraph(rich(f"Paragraph {n}. {LONG}", n, f" and more {LONG[:n]}", "")) for n in range(1, count + 1)]
    whole = document(*blocks, notes=tuple(f"Source {n}." for n in range(1, count + 1)))
    return replace(whole, note_numbering="page")


def numbers(strips: list[Strip], kind: str) -> list[str]:
    segments = [segment for strip in strips for piece in strip.texts for segment in piece.segments]
    return [s.text.strip() for s in segments if s.span.target and s.span.target.kind == kind]


def test_each_page_begins_with_one_and_marks_and_notes_agree() -> None:
    pages = lay_out(by_page(120), sheet()).pages
    assert len(pages) > 3
    for page in pages:
        marks = numbers([strip for strip, _ in page.strips], "note")
        assert marks == [str(n) for n in range(1, len(marks) + 1)]
        assert numbers([strip for strip, _ in page.notes], "mark") == marks
    assert max(len(page.notes) for page in pages) > 9


@pytest.mark.parametrize("align", ["left", "justify"])
def test_a_second_figure_pushes_no_line_over_the_edge(align: str) -> None:
    looks = {**sheet().text, "body": replace(sheet().text["body"], align=align)}
    laid = lay_out(by_page(120), replace(sheet(), text=looks))
    for page in laid.pages:
        for strip, _ in page.strips:
            for piece in strip.texts:
                text = "".join(segment.text for segment in piece.segments).rstrip()
                trailing = sum(s.text.endswith(" ") and s is piece.segments[-1] for s in piece.segments)
                width = sum(segment.width_pt for segment in piece.segments) + text.count(" ") * piece.gap_pt
                assert piece.x + width <= strip.right + 0.01 + trailing * 3


def test_links_are_named_by_the_number_on_the_page_and_lead_to_their_own_note() -> None:
    with open_pdf(write_pdf(by_page(60), sheet()).content) as pdf:
        for page in pdf.pages:
            said = [int(str(link.Contents)) for link in page.Annots]
            assert sorted(set(said)) == list(range(1, max(said) + 1))
            assert all(link.Dest[0].objgen == page.objgen for link in page.Annots)


def test_the_file_is_read_back_with_each_note_at_its_mark() -> None:
    whole = by_page(60)
    found = pdf_reading(read_pdf(write_pdf(whole, sheet()).content))
    assert found.passages == expected_reading(whole).passages
    assert found.notes == expected_reading(whole).notes


def test_a_note_that_begins_overleaf_is_numbered_where_its_mark_is() -> None:
    tall = " ".join(f"n{n}" for n in range(2000))
    whole = document(Paragraph(rich("Marked", 1, " and ", 2, ".")), notes=(tall, "Short."))
    first, *rest = note_lines(replace(whole, note_numbering="page"))
    assert first[0].startswith("1")
    assert rest[-1][-1].startswith("2")


def test_word_is_told_to_begin_anew_on_every_page() -> None:
    for whole, wanted in ((by_page(2), 1), (replace(by_page(2), note_numbering="document"), 0)):
        for part in ("word/document.xml", "word/settings.xml"):
            assert len(tree(whole, part).findall(".//{*}footnotePr/{*}numRestart")) == wanted
    assert write_docx(by_page(2), sheet())


def test_a_mark_in_a_column_that_does_not_wrap_keeps_its_note_in_the_structure() -> None:
    table = Table((Column(0.3, nowrap=True), Column(0.7)), None, (Row((rich("3 July", 1), rich("Event"))),))
    found = pdf_reading(read_pdf(write_pdf(document(table, notes=("Source.",)), sheet()).content))
    assert found.notes == {1: "Source."}
