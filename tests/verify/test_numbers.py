"""The numbers before the items of lists and the pages that a contents list names are read, and missed when others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.document import Block, Box, BulletList, Contents, Document, ListItem, OrderedList, PageBreak
from briefer.render.docx import write_docx
from briefer.render.html import write_html
from briefer.render.pdf import write_pdf
from briefer.verify import Kind, compare, prove
from tests.render.sample_documents import document, h, house_style, p

STYLE = house_style()
KINDS: tuple[Kind, ...] = ("docx", "pdf", "html")


def numbered(*texts: str, start: int = 1, inside: tuple[Block, ...] = (), role: str = "numbered") -> OrderedList:
    items = (ListItem((p(text, role), *(inside if n == 0 else ()))) for n, text in enumerate(texts))
    return OrderedList(tuple(items), role, start)


def lists(start: int = 4) -> Document:
    """Lists that begin anew, go on after a table or a figure, stand in each other and in a box."""
    bullets = BulletList((ListItem((p("point", "bullet"), numbered("deep", "deeper"))),))
    return document(
        h("Recommendations"),
        numbered("one", "two", inside=(numbered("inner", "inner too", inside=(bullets,)),)),
        p("Between."),
        numbered("three again", "four", start=start),
        numbered("first", "second", role="judgment"),
        Box((numbered("in a box"),), "summary"),
        numbered("a source", "another", role="source-entry"),
    )


def file(kind: Kind, whole: Document) -> bytes:
    match kind:
        case "docx":
            return write_docx(whole, STYLE)
        case "pdf":
            return write_pdf(whole, STYLE).content
        case _:
            return write_html(whole, STYLE)


@pytest.mark.parametrize("kind", KINDS)
def test_numbers_are_read_as_they_are_printed(kind: Kind) -> None:
    found = prove(file(kind, lists()), kind, lists())
    assert found.report.defects == ()
    assert found.reading is not None
    assert found.reading.list_numbers == (1, 1, 1, 2, 2, 2, 4, 5, 1, 2, 1, 1, 2)


@pytest.mark.parametrize("kind", KINDS)
def test_another_number_is_a_defect(kind: Kind) -> None:
    (defect,) = prove(file(kind, lists(5)), kind, lists()).report.defects
    said = "Of the items of numbered lists the one in place 7 has the number 5; in the brief 4."
    assert defect == ("words", said)


def paged() -> Document:
    return document(Contents("Contents"), h("First"), p("Text."), PageBreak(), h("Second"), p("More."))


def test_a_contents_list_in_word_that_names_other_pages_than_the_pdf_is_told() -> None:
    made = write_pdf(paged(), STYLE)
    pdf = prove(made.content, "pdf")
    for pages, told in (
        (made.heading_pages, ()),
        ((1, 3), ("“Second” is said to be on page 3; in the PDF on page 2.",)),
    ):
        word = prove(write_docx(paged(), STYLE, pages), "docx")
        words = next(check for check in compare(pdf, word) if check.subject == "words")
        assert words.defects == tuple(f"Contents: {one}" for one in told)


def test_pages_that_another_program_worked_out_are_no_difference() -> None:
    pdf = prove(write_pdf(paged(), STYLE).content, "pdf")
    word = replace(prove(write_docx(paged(), STYLE, (1, 3)), "docx"), is_ours=False)
    assert all(check.defects == () for check in compare(pdf, word))
