"""Words that name another note lead to it, in every format, in footnotes and endnotes."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pytest
from lxml import html

from briefer.model.document import Document, Note, NoteLink, NoteRef, Text
from briefer.render.html import write_html
from briefer.render.pdf import write_pdf
from tests.render.docx.reading import instructions, tree
from tests.render.pdf.reading import open_pdf
from tests.render.sample_documents import document, house_style, p, with_endnotes

NOTES = (Note((Text("EDM, 3 July 2025."),)), Note((Text("See EDM, "), NoteLink(1, "note {n}"), Text(", p. 5."))))
WHOLE = document(p("First.", "body", NoteRef(1)), p("Second.", "body", NoteRef(2)), notes=NOTES)
BOTH = pytest.mark.parametrize("whole", [WHOLE, with_endnotes(WHOLE)], ids=["footnotes", "endnotes"])


@BOTH
def test_in_pdf_the_words_are_a_link_to_the_other_note(whole: Document) -> None:
    content = write_pdf(whole, house_style()).content
    with open_pdf(content) as pdf:
        links = [a for page in pdf.pages for a in page.get("/Annots", [])]
        tops = {str(a.Contents): [] for a in links}
        for link in links:
            tops[str(link.Contents)].append((float(link.Rect[0]), float(link.Dest[3])))
    # note 1 is led to by its mark and by the words of note 2, and leads back to its mark
    assert len(tops["1"]) == 3
    assert len({top for _, top in tops["1"]}) == 2
    with pypdfium2.PdfDocument(io.BytesIO(content)) as pdf:
        assert "See EDM, note 1, p. 5." in pdf[0].get_textpage().get_text_bounded()


@BOTH
def test_in_word_the_number_is_a_reference_to_the_bookmarked_mark(whole: Document) -> None:
    kind = whole.note_placement
    assert instructions(tree(whole, f"word/{kind}.xml")) == ["NOTEREF _Note1 \\h"]
    names = [b.get(b.nsmap["w"].join("{}") + "name") for b in tree(whole).iter("{*}bookmarkStart")]
    assert "_Note1" in names
    assert "_Note2" not in names


@BOTH
def test_in_html_the_words_are_a_link(whole: Document) -> None:
    page = html.fromstring(write_html(whole, house_style()))
    (link,) = page.xpath("//a[text()='note 1']")
    assert link.get("href") == "#note-1"
    assert page.get_element_by_id("note-1") is not None


def test_a_note_named_in_the_text_stands_where_its_mark_is_and_not_where_it_is_named() -> None:
    named = p("As ", "body", NoteLink(1, "note {n}"), Text(" says."))
    filler = tuple(p(f"Line {n}. " * 30) for n in range(12))
    whole = replace(WHOLE, blocks=(named, *filler, *WHOLE.blocks))
    with pypdfium2.PdfDocument(io.BytesIO(write_pdf(whole, house_style()).content)) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    assert ["EDM, 3 July" in page for page in pages] == [*[False] * (len(pages) - 1), True]
