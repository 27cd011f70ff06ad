"""A PDF opened for looking at it: pages as pictures, their characters with places, and where a text is found.

PDFium must not be called by two threads at once; every call goes through ``PDFIUM``, also those that read an article.
Objects are closed at once and in the same thread, never left to the garbage collector.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from briefer.pdfium import PDFIUM

if TYPE_CHECKING:
    import pypdfium2

_LINE_END_HYPHEN = "\x02"
_MOST_QUERY_CHARACTERS = 200
_MOST_PIXELS = 64_000_000  # a page drawn for a very large zoom takes a quarter of a gigabyte at most

_ROUNDING = 1e-3  # PDFium rounds widths up: without it a product of fractions is now and then a pixel too wide


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height in points."""

    width_pt: float
    height_pt: float


@dataclass(frozen=True, slots=True)
class PageText:
    """The characters of a page (0-based) in reading order and their boxes in points from the page's top left.

    A line ends with the two characters ``\\r\\n``, whose boxes are empty.
    """

    page: int
    characters: str
    boxes: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the text looked for stands: characters ``start`` to ``end`` of a page, a box a line."""

    page: int
    start: int
    end: int
    boxes: tuple[QRectF, ...]


class Paper:
    """One open PDF. Belongs to the thread that made it."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2  # 0.1 s, and only needed once there are pages

        with PDFIUM:
            self._document: pypdfium2.PdfDocument = pypdfium2.PdfDocument(content)
            count = len(self._document)
            self.sizes = tuple(PageSize(*self._document.get_page_size(index)) for index in range(count))

    def close(self) -> None:
        """Let go of the file."""
        with PDFIUM:
            self._document.close()

    def image(self, page: int, width_px: int) -> QImage:
        """The page drawn ``width_px`` device pixels wide, on white."""
        size = self.sizes[page]
        most = (_MOST_PIXELS * size.width_pt / size.height_pt) ** 0.5
        scale = (max(1.0, min(width_px, most)) - _ROUNDING) / size.width_pt
        with self._page(page) as opened:
            bitmap = opened.render(scale=scale, prefer_bgrx=True)
            try:
                shown = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
                return shown.copy()
            finally:
                bitmap.close()

    def text(self, page: int) -> PageText:
        """All characters of a page with their boxes."""
        import pypdfium2.raw as raw

        height = self.sizes[page].height_pt
        with self._text_page(page) as text:
            count = max(text.count_chars(), 0)
            characters = "".join(_character(raw.FPDFText_GetUnicode(text, index)) for index in range(count))
            boxes = tuple(_box(text.get_charbox(index, loose=True), height) for index in range(count))
        return PageText(page, characters, boxes)

    def find(self, page: int, pattern: re.Pattern[str]) -> tuple[Hit, ...]:
        """Where the pattern stands on a page; the boxes are read only for pages that have it."""
        with self._text_page(page) as text:
            if not pattern.search(text.get_text_range()):
                return ()
        return find_in(self.text(page), pattern)

    @contextlib.contextmanager
    def _page(self, page: int) -> Iterator[pypdfium2.PdfPage]:
        with PDFIUM:
            opened = self._document[page]
            try:
                yield opened
            finally:
                opened.close()

    @contextlib.contextmanager
    def _text_page(self, page: int) -> Iterator[pypdfium2.PdfTextPage]:
        with self._page(page) as opened:
            text = opened.get_textpage()
            try:
                yield text
            finally:
                text.close()


def search_pattern(query: str) -> re.Pattern[str] | None:
    """What a person typed, found across line ends and hyphens and in capitals or not; none when nothing was typed."""
    words = query[:_MOST_QUERY_CHARACTERS].split()
    hyphen = f"(?:[{_LINE_END_HYPHEN}\xad](?:\r\n)?)?"
    typed = (hyphen.join(_alike(character) for character in word) for word in words)
    return re.compile(r"\s+".join(typed), re.IGNORECASE) if words else None


def find_in(text: PageText, pattern: re.Pattern[str]) -> tuple[Hit, ...]:
    """All places of the pattern on a page, from its top down: what stands at the foot is drawn before the text."""
    found = (match.span() for match in pattern.finditer(text.characters))
    hits = [Hit(text.page, start, end, line_boxes(text, start, end)) for start, end in found if end > start]
    return tuple(sorted(hits, key=lambda hit: hit.boxes[0].top() if hit.boxes else 0.0))


def line_boxes(text: PageText, start: int, end: int) -> tuple[QRectF, ...]:
    """One box for each line from character ``start`` to ``end``."""
    lines: list[QRectF] = []
    fresh = True
    for index in range(max(start, 0), min(end, len(text.boxes))):
        box = text.boxes[index]
        if text.characters[index] in "\r\n":
            fresh = True
        elif not box.isEmpty() or text.characters[index] == " ":
            if fresh or not lines or _on_another_line(lines[-1], box):
                lines.append(QRectF(box))
            else:
                lines[-1] = lines[-1].united(box)
            fresh = False
    return tuple(line for line in lines if not line.isEmpty())


def _on_another_line(line: QRectF, box: QRectF) -> bool:
    return box.height() > 0 and (box.top() > line.bottom() or box.bottom() < line.top())


def _box(sides: tuple[float, float, float, float], page_height: float) -> QRectF:
    """PDF measures upwards from the bottom."""
    left, bottom, right, top = sides
    return QRectF(left, page_height - top, right - left, top - bottom)


def _character(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"


def _alike(character: str) -> str:
    """Straight quotes, hyphens and blanks typed on a keyboard find the printed ones."""
    for printed in ("'‘’ʼ", '"“”„«»', "-‐‑–—"):
        if character in printed:
            return f"[{re.escape(printed)}]"
    return re.escape(character)
