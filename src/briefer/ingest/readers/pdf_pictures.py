"""The pictures of a PDF: their bytes, and where in the text they stand."""

from __future__ import annotations

import hashlib
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from briefer.ingest.raw import RawBlock
from briefer.ingest.readers.images import image_type
from briefer.ingest.readers.limits import MAX_IMAGE_BYTES, MAX_IMAGES, MAX_IMAGES_BYTES, MAX_IMAGES_PIXELS
from briefer.ingest.readers.pdf_glyphs import Line
from briefer.model.article import Notice

_SMALLEST_PT = 30.0  # less is an icon, a rule or a tracking dot
_WHOLE_PAGE = 0.8  # a scan under recognised text, or a background


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a page; lengths in points, the origin at the page's lower left."""

    page: int
    left: float
    bottom: float
    right: float
    content: bytes

    def block(self) -> RawBlock:
        """The picture as a block; a PDF seldom has words for it."""
        return RawBlock("image", content=self.content, media_type=image_type(self.content))


@dataclass
class PictureTaker:
    """Takes the pictures of one document page by page, within the bounds; ``seen`` counts those left out too."""

    taken: list[Picture] = field(default_factory=list)
    seen: int = 0
    room: int = MAX_IMAGES_BYTES
    pixels: int = MAX_IMAGES_PIXELS

    def page(self, page: Any, number: int) -> None:
        """Takes the pictures of a page, an open ``pypdfium2.PdfPage``."""
        width, height = page.get_size()
        for obj in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2):
            self.seen += 1
            # Inside a form an object's place is the form's, not the page's; such pictures are parts of drawings.
            if obj.level or len(self.taken) >= MAX_IMAGES:
                continue
            left, bottom, right, top = obj.get_bounds()
            if min(right - left, top - bottom) < _SMALLEST_PT:
                continue
            if (right - left) * (top - bottom) > _WHOLE_PAGE * width * height:
                continue
            content = self._content(obj)
            if content and len(content) <= min(MAX_IMAGE_BYTES, self.room):
                self.room -= len(content)
                self.taken.append(Picture(number, left, bottom, right, content))

    def _content(self, obj: Any) -> bytes:
        """The bytes of a picture: as they are where they are a JPEG, else as PNG; none where they cannot be read."""
        try:
            if obj.get_filters(skip_simple=True) == ["DCTDecode"]:
                return bytes(obj.get_data(decode_simple=True))
            width, height = obj.get_px_size()
            if not 0 < width * height <= self.pixels:
                return b""
            self.pixels -= width * height
            return _as_png(obj.get_bitmap(render=False))
        except (pypdfium2.PdfiumError, ValueError):
            return b""

    def finish(self, pages: int) -> tuple[list[Picture], tuple[Notice, ...]]:
        """The pictures without those that repeat from page to page, as logos do, and a notice of what was left out."""
        digests = [hashlib.sha256(picture.content).digest() for picture in self.taken]
        counts = Counter(digests)
        often = max(2, pages / 2)
        kept = [one for one, digest in zip(self.taken, digests, strict=True) if counts[digest] < often]
        left_out = self.seen - len(kept)
        if not left_out:
            return kept, ()
        what = "1 picture of the PDF was" if left_out == 1 else f"{left_out} pictures of the PDF were"
        reasons = "too small, too large, repeated from page to page, behind the text or part of a drawing"
        return kept, (Notice("image-left-out", f"{what} left out: {reasons}."),)


def _as_png(bitmap: Any) -> bytes:
    file = io.BytesIO()
    try:
        picture = bitmap.to_pil()
        if picture.mode not in ("1", "L", "RGB", "RGBA"):
            picture = picture.convert("RGB")
        picture.save(file, "PNG")
    finally:
        bitmap.warn_on_close = False  # the bytes are copied; nothing looks at its memory any more
        bitmap.close()
    return file.getvalue()


def places_of(pictures: Sequence[Picture], lines: Sequence[Line]) -> dict[int, list[Picture]]:
    """The pictures by the index of the line they stand before: the first below in their column, else the page's end."""
    places: dict[int, list[Picture]] = {}
    by_page: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(at)
    for picture in sorted(pictures, key=lambda one: (one.page, -one.bottom)):
        places.setdefault(_place(picture, lines, by_page), []).append(picture)
    return places


def _place(picture: Picture, lines: Sequence[Line], by_page: dict[int, list[int]]) -> int:
    on_page = by_page.get(picture.page, [])
    if not on_page:
        return next(_first_lines_after(picture.page, by_page), len(lines))
    return next((at for at in on_page if _is_below(lines[at], picture)), on_page[-1] + 1)


def _is_below(line: Line, picture: Picture) -> bool:
    beside = line.column_right <= picture.left or line.column_left >= picture.right
    return line.base < picture.bottom + 2 and not beside


def _first_lines_after(page: int, by_page: dict[int, list[int]]) -> Iterator[int]:
    return (at[0] for number, at in sorted(by_page.items()) if number > page)
