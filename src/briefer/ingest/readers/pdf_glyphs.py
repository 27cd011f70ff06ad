"""The characters of a PDF page with their places and looks, as PDFium tells them, in lines of one column each."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import median
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from briefer.ingest.readers.inline import LinkCount
from briefer.ingest.readers.limits import MAX_ADDRESS_CHARS, MAX_PDF_PAGE_CHARS

_HYPHEN_AT_LINE_END = "\x02"  # PDFium's sign for it
_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6  # PDF 32000-1, table 123
_URI_ACTION = 3
# Justified words stand up to one em apart, columns and table cells farther.
COLUMN_GAP_EM = 1.8


class Glyph(NamedTuple):
    """One character; lengths in points, the origin at the page's lower left. ``size_pt`` is as printed."""

    char: str
    left: float
    right: float
    base: float
    size_pt: float
    bold: bool
    italic: bool
    href: str


@dataclass(frozen=True)
class Line:
    """The glyphs between two breaks; a gap wider than words have parts a printed row into several lines.

    Lengths in points, the origin at the page's lower left. ``base`` is the height of the base line without raised
    figures, ``size_pt`` that of most letters; the column's edges are known once the page's order is.
    """

    glyphs: tuple[Glyph, ...]
    page: int
    column_left: float = 0.0
    column_right: float = 0.0

    @cached_property
    def text(self) -> str:
        """The characters as they stand."""
        return "".join(glyph.char for glyph in self.glyphs)

    @cached_property
    def left(self) -> float:
        """The left edge."""
        return min(glyph.left for glyph in self.glyphs)

    @cached_property
    def right(self) -> float:
        """The right edge."""
        return max(glyph.right for glyph in self.glyphs)

    @cached_property
    def base(self) -> float:
        """The height of the base line."""
        return median(glyph.base for glyph in self.glyphs)

    @cached_property
    def size_pt(self) -> float:
        """The size of most of its letters."""
        return median(glyph.size_pt for glyph in self.glyphs)

    @cached_property
    def bold(self) -> bool:
        """Whether all its letters are bold."""
        return all(glyph.bold for glyph in self.glyphs if not glyph.char.isspace())


class _Look(NamedTuple):
    size_pt: float
    bold: bool
    italic: bool


def page_lines(page: Any, number: int, links: LinkCount) -> list[Line]:
    """The lines of a page in the order of its content. ``page`` is a ``pypdfium2.PdfPage``."""
    textpage = page.get_textpage()
    try:
        glyphs = list(_glyphs(textpage.raw, _link_areas(page, links)))
    finally:
        textpage.close()
    return joined_rows([Line(tuple(part), number) for row in _rows(glyphs) for part in _parts(row)])


def _glyphs(textpage: Any, areas: list[tuple[float, float, float, float, str]]) -> Iterator[Glyph]:
    looks: dict[int, _Look] = {}
    box = [ctypes.c_double() for _ in range(4)]
    origin = [ctypes.c_double(), ctypes.c_double()]
    for at in range(min(pdfium.FPDFText_CountChars(textpage), MAX_PDF_PAGE_CHARS)):
        char = chr(pdfium.FPDFText_GetUnicode(textpage, at))
        pdfium.FPDFText_GetCharBox(textpage, at, *map(ctypes.byref, box))
        pdfium.FPDFText_GetCharOrigin(textpage, at, *map(ctypes.byref, origin))
        left, right = box[0].value, box[1].value
        look = _look(textpage, at, looks)
        href = _link_at((left + right) / 2, origin[1].value, areas) if areas else ""
        yield Glyph(char, left, right, origin[1].value, look.size_pt, look.bold, look.italic, href)


def _look(textpage: Any, at: int, looks: dict[int, _Look]) -> _Look:
    """Size and weight are asked once for each text object of the page."""
    obj = pdfium.FPDFText_GetTextObject(textpage, at)
    key = ctypes.addressof(obj.contents) if obj else 0
    if key not in looks:
        matrix = pdfium.FS_MATRIX()
        scale = 1.0
        if pdfium.FPDFText_GetMatrix(textpage, at, ctypes.byref(matrix)):
            scale = (matrix.c**2 + matrix.d**2) ** 0.5 or 1.0
        size = pdfium.FPDFText_GetFontSize(textpage, at) * scale
        looks[key] = _Look(size, *_weight(textpage, at))
    return looks[key]


def _weight(textpage: Any, at: int) -> tuple[bool, bool]:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(textpage, at, name, 128, ctypes.byref(flags))
    font = name.value.decode("ascii", "replace").lower()
    bold = pdfium.FPDFText_GetFontWeight(textpage, at) >= _BOLD_WEIGHT or any(
        word in font for word in ("bold", "black", "heavy", "-semi")
    )
    italic = bool(flags.value & _ITALIC_FLAG) or "italic" in font or "oblique" in font
    return bold, italic


def _link_areas(page: Any, links: LinkCount) -> list[tuple[float, float, float, float, str]]:
    """The rectangles (left, bottom, right, top) of the page's links to addresses outside it."""
    areas: list[tuple[float, float, float, float, str]] = []
    position = ctypes.c_int(0)
    link = pdfium.FPDF_LINK()
    while len(areas) < 2_000 and pdfium.FPDFLink_Enumerate(page.raw, ctypes.byref(position), ctypes.byref(link)):
        rect = pdfium.FS_RECTF()
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != _URI_ACTION:
            continue
        address = links.safe(_address(page.pdf.raw, action))
        if address and pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            areas.append((rect.left, rect.bottom, rect.right, rect.top, address))
    return areas


def _address(document: Any, action: Any) -> str:
    length = min(pdfium.FPDFAction_GetURIPath(document, action, None, 0), 2 * MAX_ADDRESS_CHARS)
    buffer = ctypes.create_string_buffer(max(1, length))
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace")


def _link_at(x: float, y: float, areas: list[tuple[float, float, float, float, str]]) -> str:
    return next((href for left, low, right, top, href in areas if left <= x <= right and low <= y + 1 <= top), "")


def _rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """The glyphs between the line ends that PDFium puts in; a hyphen at a line's end has a sign of its own for both."""
    row: list[Glyph] = []
    for glyph in glyphs:
        if glyph.char == _HYPHEN_AT_LINE_END:
            yield [*row, glyph._replace(char="-")]
            row = []
        elif glyph.char in "\r\n":
            if row:
                yield row
            row = []
        elif glyph.char != "\x00":
            row.append(glyph)
    if row:
        yield row


def _parts(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """A row parted at gaps wider than words have, without space at the ends of the parts."""
    part: list[Glyph] = []
    end: float | None = None
    for glyph in row:
        if not glyph.char.isspace():
            if end is not None and glyph.left - end > COLUMN_GAP_EM * max(glyph.size_pt, 4):
                yield from _trimmed(part)
                part = []
            end = glyph.right
        part.append(glyph)
    yield from _trimmed(part)


def joined_rows(lines: list[Line]) -> list[Line]:
    """Lines that PDFium broke at a raised figure or a change of font, whole again."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and _goes_on(rows[-1][-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [row[0] if len(row) == 1 else Line(tuple(_with_spaces(row)), row[0].page) for row in rows]


def _goes_on(before: Line, line: Line) -> bool:
    size = max(before.size_pt, line.size_pt)
    gap = line.glyphs[0].left - before.glyphs[-1].right
    return abs(before.base - line.base) < 0.6 * size and -0.3 * size < gap < COLUMN_GAP_EM * size


def _with_spaces(row: list[Line]) -> Iterator[Glyph]:
    yield from row[0].glyphs
    for before, line in itertools.pairwise(row):
        last = before.glyphs[-1]
        if line.glyphs[0].left - last.right > 0.15 * line.size_pt:
            yield last._replace(char=" ", left=last.right, href="")
        yield from line.glyphs


def _trimmed(part: list[Glyph]) -> Iterator[list[Glyph]]:
    while part and part[-1].char.isspace():
        part.pop()
    start = next((at for at, glyph in enumerate(part) if not glyph.char.isspace()), len(part))
    if part[start:]:
        yield part[start:]
