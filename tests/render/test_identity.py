"""Holds that what an identity puts on every page is there in Word, PDF and HTML, and that nothing else changes."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest

from briefer.errors import ExportError
from briefer.model.document import Document
from briefer.model.style import Logo, StyleSheet
from briefer.render.docx import write_docx
from briefer.render.html import write_html
from briefer.render.pdf import write_pdf
from briefer.storage.styles import load_style
from tests.render.sample_documents import document, p


@pytest.fixture(scope="module")
def house() -> StyleSheet:
    return load_style("meridian")


@pytest.fixture(scope="module")
def paper() -> Document:
    made = document(*(p("Words on a page.") for _ in range(120)))
    return replace(made, furniture=replace(made.furniture, organisation=""))


def test_each_page_of_the_pdf_has_logo_band_and_note(house: StyleSheet, paper: Document) -> None:
    """The logo is one object of the file, painted on each page as an artifact."""
    pages = pypdfium2.PdfDocument(write_pdf(paper, house).content)
    assert len(pages) > 1
    for page in pages:
        assert sum(1 for _ in page.get_objects(filter=[3])) == 1  # an image
        assert house.footer_note in page.get_textpage().get_text_range()
        top = page.render(scale=1).to_pil().convert("RGB").getpixel((300, 2))
        assert top == tuple(int(house.accent[at : at + 2], 16) for at in (1, 3, 5))


def test_the_header_of_the_word_file_shows_the_logo_with_its_words(house: StyleSheet, paper: Document) -> None:
    """The picture belongs to the header's own relationships, once."""
    package = zipfile.ZipFile(io.BytesIO(write_docx(paper, house)))
    header = package.read("word/header1.xml").decode()
    relations = package.read("word/_rels/header1.xml.rels").decode()
    assert house.logo is not None
    assert f'descr="{house.logo.alt}"' in header
    shown = re.search(r'r:embed="(\w+)"', header)
    assert shown is not None
    target = re.search(rf'Id="{shown[1]}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="{shown[1]}"', relations)
    assert target is not None
    assert package.read(f"word/{target[1] or target[2]}").startswith(b"\x89PNG")
    assert house.footer_note in package.read("word/footer1.xml").decode()


def test_the_band_of_the_word_file_lies_at_the_upper_edge_of_the_paper_and_says_nothing(
    house: StyleSheet, paper: Document
) -> None:
    package = zipfile.ZipFile(io.BytesIO(write_docx(paper, house)))
    band, _, _ = package.read("word/header1.xml").decode().partition("</w:p>")
    for said in (
        'w:vAnchor="page"',
        'w:yAlign="top"',
        'w:hAnchor="page"',
        'w:w="11906"',
        f'w:h="{house.band_pt * 20:g}"',
    ):
        assert said in band
    assert "<w:t" not in band
    style = re.search(r'styleId="Band".*?</w:style>', package.read("word/styles.xml").decode())
    assert style is not None
    assert f'w:fill="{house.accent[1:]}"' in style[0]
    bare = zipfile.ZipFile(io.BytesIO(write_docx(paper, replace(house, band_pt=0.0))))
    assert b"framePr" not in bare.read("word/header1.xml")


def test_the_page_on_the_screen_has_the_logo_inside(house: StyleSheet, paper: Document) -> None:
    """Nothing is fetched: the picture stands in the file."""
    html = write_html(paper, house).decode()
    assert '<img class="logo" src="data:image/png;base64,' in html
    assert house.footer_note in html


def test_a_house_is_named_where_the_brief_names_none(house: StyleSheet, paper: Document) -> None:
    """A brief's own organisation goes before."""
    named = replace(house, organisation="House of Meridian")
    assert "House of Meridian" in write_html(paper, named).decode()
    other = replace(paper, furniture=replace(paper.furniture, organisation="The Desk"))
    assert "House of Meridian" not in write_html(other, named).decode()


def test_a_damaged_logo_is_refused_by_name(house: StyleSheet, paper: Document) -> None:
    """Rather than leaving a file without the sign it should have."""
    broken = replace(house, logo=Logo("sign.png", "Sign", content=b"\x89PNG\r\n\x1a\nbroken"))
    for write in (write_pdf, write_docx):
        with pytest.raises(ExportError, match=r"sign\.png"):
            write(paper, broken)
