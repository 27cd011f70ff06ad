"""The contents list of a Word file: Word's own field, filled in with the pages of the PDF, asking nothing on opening."""

from __future__ import annotations

from lxml import etree

from briefer.model.document import Block, Box, Contents, Document, PageBreak
from briefer.render.pdf import heading_pages, write_pdf
from tests.render.docx.reading import STYLE, W, instructions, looks, parts, text_of, tree
from tests.render.sample_documents import document, every_block, h, p, with_endnotes


def long_document() -> Document:
    """Thirty sections of about a page, two of them on a page of their own, and an empty heading among them."""
    blocks: list[Block] = [Contents("Contents")]
    for n in range(30):
        blocks += [h(f"Heading {n}"), *(p("Many words on a line. " * 40) for _ in range(4))]
    return document(*blocks, h(""), PageBreak(), h("Annex"), Box((p("Label", "box-label"), p("x")), "summary"))


def entries(whole: Document, pages: tuple[int, ...] = ()) -> list[etree._Element]:
    return [node for node in tree(whole, heading_pages=pages).iter(f"{W}hyperlink") if node.get(f"{W}anchor")]


def shown_pages(whole: Document, pages: tuple[int, ...]) -> list[int]:
    return [int([node.text for node in entry.iter(f"{W}t")][-1]) for entry in entries(whole, pages)]


def test_the_pages_are_those_of_the_pdf() -> None:
    whole = long_document()
    pages = heading_pages(whole, STYLE)
    written = write_pdf(whole, STYLE)
    assert pages == written.heading_pages
    assert shown_pages(whole, pages) == [page for page in pages if page]
    assert shown_pages(whole, pages)[-1] == written.pages > 10


def test_the_heading_of_the_endnotes_is_listed_with_its_page() -> None:
    whole = with_endnotes(every_block())
    pages = heading_pages(whole, STYLE)
    assert text_of(entries(whole, pages)[-1]) == f"Notes{write_pdf(whole, STYLE).pages}"


def test_entries_lead_to_their_headings() -> None:
    whole = every_block()
    names = {node.get(f"{W}name") for node in tree(whole).iter(f"{W}bookmarkStart")}
    anchors = [entry.get(f"{W}anchor") for entry in entries(whole)]
    assert anchors
    assert set(anchors) <= names
    assert next(text for style, text in looks(whole) if style.startswith("toc ")).startswith("First heading")


def test_no_field_asks_anything_on_opening() -> None:
    """Neither a switch to update all fields nor a field marked as out of date; every result is there already."""
    whole = every_block()
    found = parts(whole, heading_pages(whole, STYLE))
    assert b"updateFields" not in found["word/settings.xml"]
    assert not any(b"w:dirty" in content for content in found.values())
    assert 'TOC \\o "1-2" \\h \\z' in instructions(etree.fromstring(found["word/document.xml"]))


def test_where_no_pages_are_known_none_are_shown_nor_asked_for() -> None:
    whole = every_block()
    assert [i for i in instructions(tree(whole)) if "TOC " in i] == ['TOC \\o "1-2" \\h \\z \\n']
    assert not [i for i in instructions(tree(whole)) if "PAGEREF" in i]


def test_labels_of_boxes_are_in_the_navigation_and_not_in_the_contents() -> None:
    """The label has the outline's first level, which a contents list of heading styles alone does not ask for."""
    label = Box((p("Bottom line", "box-label"), p("Said.", "bottom-line")), "bottom-line")
    whole = document(Contents("Contents", 2), h("One"), label)
    (name,) = (style for style, text in looks(whole) if text == "Bottom line")
    (style,) = (s for s in tree(whole, "word/styles.xml").findall(f"{W}style") if s[0].get(f"{W}val") == name)
    assert style.find(f"{W}pPr/{W}outlineLvl").get(f"{W}val") == "0"
    assert [text_of(entry) for entry in entries(whole)] == ["One"]
