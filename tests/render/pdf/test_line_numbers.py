"""Numbers beside the lines."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from briefer.model.document import Column, Document, Paragraph, Row, Table
from briefer.model.template import PageSpec
from briefer.render.pdf import write_pdf
from briefer.render.pdf.write import lay_out
from briefer.verify.expected import expected_reading
from briefer.verify.pdf import pdf_reading, read_pdf
from tests.render.docx.reading import tree
from tests.render.pdf.reading import sheet
from tests.render.pdf.samples import document, rich

LONG = "Baku answered the detentions with arrests of its own, and the two capitals recalled their envoys. "


def numbered(language: str = "en") -> Document:
    table = Table((Column(0.5), Column(0.5)), None, (Row((rich("cell"), rich("cell"))),))
    paragraphs = (Paragraph(rich(LONG * 4)) for _ in range(30))
    whole = document(table, *paragraphs, notes=())
    return replace(whole, language=language, page=PageSpec(line_numbers=True))


def beside(content: bytes, page: int, left: float, right: float) -> list[int]:
    """The numbers in a strip of a page, from the top."""
    with pypdfium2.PdfDocument(content) as pdf:
        text = pdf[page].get_textpage().get_text_bounded(left=left, bottom=90, right=right, top=762)
    return [int(line) for line in text.split()]


@pytest.mark.parametrize(("language", "side"), [("en", (40, 77)), ("ar", (518, 560))])
def test_each_page_numbers_its_lines_from_one_and_no_rows_of_tables(language: str, side: tuple[int, int]) -> None:
    whole = numbered(language)
    content = write_pdf(whole, sheet()).content
    for number, page in enumerate(lay_out(whole, sheet()).pages):
        lines = [strip for strip, _ in page.strips if strip.texts and not strip.table]
        assert beside(content, number, *side) == list(range(1, len(lines) + 1))


def test_the_numbers_are_no_content() -> None:
    whole = numbered()
    assert pdf_reading(read_pdf(write_pdf(whole, sheet()).content)).passages == expected_reading(whole).passages


def test_without_the_switch_there_are_none() -> None:
    whole = replace(numbered(), page=PageSpec())
    assert beside(write_pdf(whole, sheet()).content, 0, 40, 77) == []


def test_word_numbers_lines_itself_anew_on_every_page() -> None:
    (numbers,) = tree(numbered()).iter("{*}lnNumType")
    assert {key.rpartition("}")[2]: value for key, value in numbers.items()} == {
        "countBy": "1",
        "distance": "180",
        "restart": "newPage",
    }
    assert list(tree(replace(numbered(), page=PageSpec())).iter("{*}lnNumType")) == []
