"""Words that name a paragraph of the paper lead to it in every format; where it is not there they are just words."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
from lxml import html

from briefer.model.document import Heading, PlaceLink, Tab, Text
from briefer.render.html import write_html
from briefer.render.markdown import write_markdown
from briefer.render.pdf import write_pdf
from briefer.word_file.bookmarks import bookmark_name
from tests.render.docx.reading import tree
from tests.render.pdf.reading import open_pdf
from tests.render.sample_documents import document, house_style, p

FAR = tuple(p(f"Line {n}. " * 30) for n in range(40))
TARGET = replace(p("Drones burned it."), key="i7")
NAMING = p(
    "", "judgment-basis", PlaceLink("Paragraph 7", "i7"), Tab(), Text("burned, see "), PlaceLink("Nowhere", "i99")
)
WHOLE = document(Heading((Text("Text"),), 1, "part1"), *FAR, TARGET, NAMING)


def test_in_pdf_they_lead_to_its_page_and_top() -> None:
    content = write_pdf(WHOLE, house_style()).content
    with open_pdf(content) as pdf:
        found = [(a, page) for page in pdf.pages for a in page.get("/Annots", [])]
        (link,) = [a for a, _ in found]
        assert str(link.Contents) == "Paragraph 7"
        page = next(n for n, page in enumerate(pdf.pages) if page.objgen == link.Dest[0].objgen)
        top = float(link.Dest[3])
    with pypdfium2.PdfDocument(io.BytesIO(content)) as pdf:
        text = pdf[page].get_textpage()
        finder = text.search("Drones burned")
        place = finder.get_next()
        assert place is not None
        high = text.get_charbox(place[0])[3]
        assert 0 <= top - high < 20


def test_in_word_they_lead_to_its_bookmark() -> None:
    root = tree(WHOLE)
    names = {mark.get(mark.nsmap["w"].join("{}") + "name") for mark in root.iter("{*}bookmarkStart")}
    (link,) = [a for a in root.iter("{*}hyperlink") if a.get(a.nsmap["w"].join("{}") + "anchor")]
    assert link.get(link.nsmap["w"].join("{}") + "anchor") == bookmark_name("i7")
    assert bookmark_name("i7") in names
    assert "".join(link.itertext()) == "Paragraph 7"


def test_in_html_they_lead_to_where_it_begins() -> None:
    page = html.fromstring(write_html(WHOLE, house_style()))
    (link,) = page.xpath("//a[text()='Paragraph 7']")
    (place,) = page.xpath(f"//*[@id='{link.get('href')[1:]}']")
    assert place.getnext().text == "Drones burned it."
    assert "Nowhere" in page.text_content()
    assert not page.xpath("//a[text()='Nowhere']")


def test_the_words_are_the_same_everywhere() -> None:
    said = "burned, see Nowhere"
    assert said in write_markdown(WHOLE, house_style()).decode()
    assert said in "".join(tree(WHOLE).itertext())
    with pypdfium2.PdfDocument(io.BytesIO(write_pdf(WHOLE, house_style()).content)) as pdf:
        assert said in "".join(page.get_textpage().get_text_bounded() for page in pdf)
