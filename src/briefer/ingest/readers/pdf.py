"""PDF files to raw blocks, by the places and sizes of their letters.

PDFium, the engine of Chrome, tells each character's place; what is a paragraph or a heading is worked out from that.
"""

from __future__ import annotations

import re
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from briefer.errors import ArticleError, Problem
from briefer.ingest.raw import Hints, RawArticle, RawBlock
from briefer.ingest.readers.cleaning import clean_block, unprintable_notices, with_typed_bullet
from briefer.ingest.readers.inline import LinkCount
from briefer.ingest.readers.limits import MAX_PDF_PAGES
from briefer.ingest.readers.pdf_blocks import blocks_of
from briefer.ingest.readers.pdf_glyphs import Line, page_lines
from briefer.ingest.readers.pdf_head import (
    main_title,
    publication_among,
    without_masthead,
    without_running_title,
)
from briefer.ingest.readers.pdf_layout import in_reading_order, with_common_edges, without_furniture
from briefer.ingest.readers.pdf_pictures import PictureTaker
from briefer.ingest.readers.pdf_setting import setting_of
from briefer.model.article import Notice
from briefer.pdfium import PDFIUM

_SAYS_NOTHING = re.compile(r"\W*(?:anonymous|untitled|unknown|unspecified|none|document\d*)\W*", re.IGNORECASE)
_FEWEST_LETTERS = 20  # a scan may carry a stamp or a page number


def read_pdf(content: bytes, file_name: str) -> RawArticle:
    """The blocks of a PDF.

    Raises:
        ArticleError: it is damaged, protected by a password, too long, or a scan without text.
    """
    with PDFIUM:
        document = _open(content, file_name)
    try:
        return _read(document, file_name)
    except pypdfium2.PdfiumError:
        raise ArticleError(_damaged(file_name)) from None
    finally:
        with PDFIUM:
            document.close()


def _open(content: bytes, file_name: str) -> Any:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        reason = pdfium.FPDF_GetLastError()
    if reason == pdfium.FPDF_ERR_PASSWORD:
        raise ArticleError(
            Problem(file_name, "This PDF is protected by a password.", "Open it, save it without, and try again.")
        )
    if reason == pdfium.FPDF_ERR_SECURITY:
        raise ArticleError(
            Problem(file_name, "This PDF is protected in a way briefer cannot open.", "Print it to a new PDF.")
        )
    raise ArticleError(_damaged(file_name))


def _damaged(file_name: str) -> Problem:
    return Problem(file_name, "This PDF is damaged or cut short.", "Download or export it again.")


def _read(document: Any, file_name: str) -> RawArticle:
    with PDFIUM:
        count = len(document)
    if count > MAX_PDF_PAGES:
        raise ArticleError(Problem(file_name, f"This PDF has {count} pages; an article has fewer.", "Cut it."))
    links = LinkCount()
    printed: list[list[Line]] = []
    taker = PictureTaker()
    for number in range(count):
        printed.append(_page(document, number, links, taker))
    if sum(char.isalpha() for page in printed for line in page for char in line.text) < _FEWEST_LETTERS:
        raise ArticleError(_no_text(file_name, taker.seen))
    pages, furniture = without_furniture(printed)
    pages = with_common_edges(in_reading_order(pages))
    whole = [line for page in pages for line in page]
    pictures, left_out = taker.finish(count)
    blocks = blocks_of(pages, setting_of(whole), pictures) if whole else []
    return _article(document, blocks, furniture, (*links.notices(), *left_out), file_name)


def _page(document: Any, number: int, links: LinkCount, taker: PictureTaker) -> list[Line]:
    """The lines of a page; its pictures go to their taker."""
    with PDFIUM:
        page = document[number]
        try:
            taker.page(page, number)
            return page_lines(page, number, links)
        finally:
            page.close()


def _no_text(file_name: str, pictures: int) -> Problem:
    if pictures:
        return Problem(
            file_name,
            "This PDF is a scan: it holds pictures of pages, but no text.",
            "Run it through text recognition (OCR).",
        )
    return Problem(file_name, "This PDF holds no text.", "Check that it is the right file.")


def _article(
    document: Any, blocks: list[RawBlock], furniture: tuple[str, ...], notices: tuple[Notice, ...], file_name: str
) -> RawArticle:
    cleaned = [clean_block(with_typed_bullet(block)) for block in blocks]
    printed = without_masthead([block for block, _ in cleaned if block.text or block.rows or block.content])
    printed, running = without_running_title(printed, main_title(printed))
    furniture = tuple(dict.fromkeys(map(_printable, (*furniture, *running))))
    with PDFIUM:
        properties = document.get_metadata_dict()
    return RawArticle(
        blocks=tuple(printed),
        file_name=file_name,
        notices=(*notices, *unprintable_notices(sum(count for _, count in cleaned))),
        hints=Hints(
            _property(properties.get("Title", "")),
            _names(properties.get("Author", "")),
            publication_among(furniture),
        ),
        furniture=furniture,
    )


def _property(text: str) -> str:
    """A property as printed, empty where a program filled in that it knows nothing."""
    text = _printable(text)
    return "" if _SAYS_NOTHING.fullmatch(text) else text


def _printable(text: str) -> str:
    return " ".join(clean_block(RawBlock("text", text))[0].text.split())


def _names(author: str) -> tuple[str, ...]:
    return tuple(name for part in re.split(r"[;,]", author) if (name := _property(part)))
