"""Days, units and initials hold together in every format, and copy as plain blanks from a PDF."""

from __future__ import annotations

import pypdfium2

from briefer.render.html import write_html
from briefer.render.pdf import write_pdf
from tests.render.docx.reading import text_of, tree
from tests.render.sample_documents import document, house_style, p

WHOLE = document(p("On 5 July 2025 J. Smith paid 40 % of 3 million, see p. 7."))
BOUND = "On 5~July 2025 J.~Smith paid 40~% of 3~million, see p.~7.".replace("~", "\u00a0")


def test_word_and_html_have_no_break_spaces_there() -> None:
    assert BOUND in text_of(tree(WHOLE))
    assert BOUND in write_html(WHOLE, house_style()).decode().replace("&nbsp;", "\u00a0")


def test_pdf_parts_no_line_there_and_copies_plain_blanks() -> None:
    with pypdfium2.PdfDocument(write_pdf(WHOLE, house_style()).content) as pdf:
        assert BOUND.replace("\u00a0", " ") in pdf[0].get_textpage().get_text_bounded()
