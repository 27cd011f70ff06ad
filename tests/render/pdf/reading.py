"""Reads finished files and laid-out pages the way the tests ask about them."""

from __future__ import annotations

import io
import re
from functools import cache

import pikepdf
import pypdfium2

from briefer.model.document import Document
from briefer.model.style import StyleSheet
from briefer.render.pdf import write_pdf
from briefer.render.pdf.flow import Strip
from briefer.render.pdf.write import lay_out
from briefer.storage.styles import load_style


@cache
def sheet() -> StyleSheet:
    return load_style("briefer")


def page_texts(content: bytes) -> list[str]:
    """The text of each page, by the engine of Chrome."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def words(text: str) -> list[str]:
    """Words as copied; the engine shows a hyphen at a line's end as a sign of its own."""
    return re.sub("\x02|-[\r\n]+", "-", text).split()


def open_pdf(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def line(strip: Strip) -> str:
    return "".join(segment.text for piece in strip.texts for segment in piece.segments).strip()


def page_lines(document: Document) -> list[list[str]]:
    """The lines of the text area of each page."""
    return [[line(strip) for strip, _ in page.strips] for page in lay_out(document, sheet()).pages]


def note_lines(document: Document) -> list[list[str]]:
    """The lines of the notes at the foot of each page."""
    return [[line(strip) for strip, _ in page.notes] for page in lay_out(document, sheet()).pages]


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    """The elements inside an element of the structure, in reading order."""
    return [kid for kid in element.K if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def elements(pdf: pikepdf.Pdf, *tags: str) -> list[pikepdf.Object]:
    """All elements of the structure in reading order, or those with the tags."""
    found, pending = [], [pdf.Root.StructTreeRoot.K]
    while pending:
        element = pending.pop()
        found.append(element)
        pending += reversed(kids(element))
    return [element for element in found if not tags or str(element.S)[1:] in tags]


def outline(element: pikepdf.Object) -> str:
    """An element and all inside it by their tags: ``Sect(H1 P(Link) P)``."""
    inside = " ".join(map(outline, kids(element)))
    return str(element.S)[1:] + (f"({inside})" if inside else "")


def structure(document: Document) -> str:
    """The structure of a document's file, without the outermost element."""
    with open_pdf(write_pdf(document, sheet()).content) as pdf:
        whole = outline(pdf.Root.StructTreeRoot.K)
    return whole.removeprefix("Document(").removesuffix(")")
