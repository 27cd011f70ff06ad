"""The drawn pages that are kept: by page and width in device pixels, the least used dropped first."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QImage

from briefer.app.pages.worker import PageImage, PageWish

_MOST_BYTES = 192 * 1024 * 1024


class PageImages:
    """Pictures of pages with the generation they show; an old one stands in until the new one is there."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[PageWish, tuple[int, QImage]] = OrderedDict()
        self._bytes = 0

    def put(self, drawn: PageImage) -> None:
        """Keep a picture; a newer one of the same page and width takes its place."""
        self._drop(drawn.wish)
        self._kept[drawn.wish] = (drawn.generation, drawn.image)
        self._bytes += drawn.image.sizeInBytes()
        while self._bytes > self._most_bytes and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def exact(self, wish: PageWish, generation: int) -> QImage | None:
        """The page as it is now, at that width."""
        kept = self._kept.get(wish)
        if kept is None or kept[0] != generation:
            return None
        self._kept.move_to_end(wish)
        return kept[1]

    def stand_in(self, wish: PageWish) -> QImage | None:
        """The best there is for now: an older state of the page, or another width of it."""
        kept = self._kept.get(wish)
        if kept is not None:
            return kept[1]
        others = [other for other in self._kept if other.page == wish.page]
        best = max(others, key=lambda o: (self._kept[o][0], -abs(o.width_px - wish.width_px)), default=None)
        return self._kept[best][1] if best is not None else None

    def clear(self) -> None:
        """Another document."""
        self._kept.clear()
        self._bytes = 0

    def _drop(self, wish: PageWish) -> None:
        kept = self._kept.pop(wish, None)
        if kept is not None:
            self._bytes -= kept[1].sizeInBytes()
