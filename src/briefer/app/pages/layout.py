"""Where the pages lie on the desk, in logical pixels, and how large they are. Sums only, no drawing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF

from briefer.app.pages.paper import PageSize

Fit = Literal["width", "page"]
Zoom = Fit | float  # a share: 1.0 is the size of the paper at 96 pixels an inch

PIXELS_A_POINT = 96 / 72
ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0)


@dataclass(frozen=True, slots=True)
class Desk:
    """The room there is: its size, the margins, the gap between pages, and from which width two stand side by side."""

    width: float
    height: float
    side: float
    top: float
    gap: float
    two_from: float


@dataclass(frozen=True, slots=True)
class PageLayout:
    """All pages laid out: their rectangles, the size of the whole, and logical pixels a point."""

    rects: tuple[QRectF, ...]
    size: QSizeF
    scale: float
    columns: int

    def in_sight(self, top: float, bottom: float) -> tuple[int, ...]:
        """The pages (0-based) that reach into this stretch; found fast among thousands."""
        first = bisect_right(self.rects, top, key=lambda rect: rect.bottom())
        after = bisect_left(self.rects, bottom, key=lambda rect: rect.top())
        return tuple(range(max(first - self.columns + 1, 0), min(after, len(self.rects))))

    def page_at(self, point: QPointF) -> int | None:
        """The page under a point of the desk."""
        pages = (page for page in self.in_sight(point.y() - 1, point.y() + 1) if self.rects[page].contains(point))
        return next(pages, None)

    def to_page(self, page: int, point: QPointF) -> QPointF:
        """A point of the desk in points from the page's top left."""
        return (point - self.rects[page].topLeft()) / self.scale

    def from_page(self, page: int, box: QRectF) -> QRectF:
        """A box of a page on the desk."""
        corner = self.rects[page].topLeft()
        return QRectF(corner + box.topLeft() * self.scale, box.size() * self.scale)


def lay_out(sizes: tuple[PageSize, ...], desk: Desk, zoom: Zoom, ratio: float) -> PageLayout:
    """Rows of one page or two, centred; corners on whole device pixels (``ratio`` of them to one) so that pages are
    drawn dot by dot.
    """
    columns = 2 if desk.width >= desk.two_from and len(sizes) > 1 and not isinstance(zoom, float) else 1
    scale = _scale(sizes, desk, zoom, columns)
    rects: list[QRectF] = []
    y, widest = desk.top, 0.0
    for first in range(0, len(sizes), columns):
        row = [QSizeF(s.width_pt * scale, s.height_pt * scale) for s in sizes[first : first + columns]]
        across = sum(size.width() for size in row) + desk.gap * (columns - 1)
        if len(row) < columns:  # a last single page stands at the left, under the others
            across += row[0].width()
        x = max((desk.width - across) / 2, desk.side)
        for size in row:
            rects.append(QRectF(_snapped(x, ratio), _snapped(y, ratio), size.width(), size.height()))
            x += size.width() + desk.gap
        widest = max(widest, across)
        y += max(size.height() for size in row) + desk.gap
    return PageLayout(tuple(rects), QSizeF(widest + 2 * desk.side, y - desk.gap + desk.top), scale, columns)


def next_zoom(scale: float, step: int) -> float:
    """The next larger (1) or smaller (-1) of the usual sizes."""
    now = scale / PIXELS_A_POINT
    if step > 0:
        return next((zoom for zoom in ZOOM_STEPS if zoom > now * 1.01), ZOOM_STEPS[-1])
    return next((zoom for zoom in reversed(ZOOM_STEPS) if zoom < now * 0.99), ZOOM_STEPS[0])


def _scale(sizes: tuple[PageSize, ...], desk: Desk, zoom: Zoom, columns: int) -> float:
    if not sizes:
        return PIXELS_A_POINT
    if isinstance(zoom, float):
        return zoom * PIXELS_A_POINT
    width = max(size.width_pt for size in sizes)
    by_width = (desk.width - 2 * desk.side - desk.gap * (columns - 1)) / columns / width
    by_height = (desk.height - 2 * desk.top) / max(size.height_pt for size in sizes)
    least = ZOOM_STEPS[0] * PIXELS_A_POINT / 2
    return max(by_width if zoom == "width" else min(by_width, by_height), least)


def _snapped(value: float, ratio: float) -> float:
    return round(value * ratio) / ratio
