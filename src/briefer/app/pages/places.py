"""Which item or part of the brief stands where on the pages, and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from briefer.render.pdf import Place

_REACH_PT = 6.0  # a click in the gap between two items still means the nearer one


@dataclass(frozen=True, slots=True)
class Spot:
    """A box of a key on a page (0-based), in points from its top left."""

    key: str
    page: int
    box: QRectF


class Places:
    """All places of one drawing, looked up by key and by point."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._by_key: dict[str, list[Spot]] = {}
        self._by_page: dict[int, list[Spot]] = {}
        for place in places:
            box = QRectF(QPointF(place.left_pt, place.top_pt), QPointF(place.right_pt, place.bottom_pt))
            spot = Spot(place.key, place.page - 1, box)
            self._by_key.setdefault(spot.key, []).append(spot)
            self._by_page.setdefault(spot.page, []).append(spot)

    def of(self, key: str) -> tuple[Spot, ...]:
        """Where a key stands, page by page; nowhere is empty."""
        return tuple(self._by_key.get(key, ()))

    def on(self, page: int) -> tuple[Spot, ...]:
        """Everything on a page in reading order."""
        return tuple(self._by_page.get(page, ()))

    def at(self, page: int, point: QPointF) -> str:
        """The innermost key at a point: an item rather than its part; empty for none."""
        around = [spot for spot in self.on(page) if _widened(spot.box).contains(point)]
        nearest = min(around, key=lambda spot: (_distance(spot.box, point) > 0, _area(spot.box)), default=None)
        return nearest.key if nearest else ""

    def keys(self) -> tuple[str, ...]:
        """All keys in reading order."""
        return tuple(self._by_key)


def _widened(box: QRectF) -> QRectF:
    """Numbers and bullets hang out at the left; a last line seldom reaches the right edge."""
    return box.adjusted(-4 * _REACH_PT, -_REACH_PT, _REACH_PT, _REACH_PT)


def _distance(box: QRectF, point: QPointF) -> float:
    return max(box.top() - point.y(), point.y() - box.bottom(), 0.0)


def _area(box: QRectF) -> float:
    return box.width() * box.height()
