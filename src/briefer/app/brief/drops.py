"""What is dragged over the cards: where it would land, what that would do, and doing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from briefer.app.brief.card import Card
from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.drop_line import DropLine
from briefer.app.brief.item_view import ItemView
from briefer.app.brief.pictures import KINDS
from briefer.app.mime import brief_drag, has_source, source_items
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import EventItem, ItemId, Judgment, PartId, TextItem
from briefer.model.rich import Cite

_OTHER_PICTURES = (".tif", ".tiff", ".heic", ".avif", ".emf", ".wmf")
_GAP, _EDGE, _STEP, _TICK_MS = 8, 32, 12, 25


class Cards(Protocol):
    """What drops need to know of the canvas."""

    cards: list[Card]

    def card_rect(self) -> QRect:
        """From where to where cards reach."""


class Drops(QObject):
    """``pictures_dropped`` is sent with paths, a part's id and a place in it, once the drag is over."""

    pictures_dropped = Signal(list, str, int)

    def __init__(self, desk: BriefDesk, canvas: QWidget, cards: Cards, scroll: QScrollArea) -> None:
        super().__init__(canvas)
        self._desk, self._cards, self._look = desk, cards, desk.context.look
        self.line = DropLine(self._look, canvas)
        self._edge = EdgeScroll(scroll, self._look.px(_EDGE), self._look.px(_STEP), self)

    def is_welcome(self, mime: QMimeData) -> bool:
        """Pieces of the source, parts and items of the brief, pictures; other files are the window's."""
        drag = brief_drag(mime)
        return has_source(mime) or bool(drag.parts or drag.items) or any(map(_is_picture, _files(mime)))

    def over(self, y: int, mime: QMimeData) -> None:
        """A line, or a word on an item, shows what dropping at that height would do."""
        self._edge.near(y, lambda moved: self._show(moved, mime))
        self._show(y, mime)

    def leave(self) -> None:
        """Nothing is dragged here any more."""
        self._edge.stop()
        self.line.hide()
        self._welcome("", "")

    def drop(self, y: int, mime: QMimeData) -> bool:
        """Do what was shown; whether anything could be done."""
        self.leave()
        drag = brief_drag(mime)
        if drag.parts:
            self._desk.drop_parts(drag, self._part_at(y))
            return True
        part, index, over = self._place_at(y)
        if not part:
            return False
        if drag.items:
            self._desk.drop(drag, PartId(part), index)
        elif has_source(mime):
            self._drop_source(mime, part, index, over)
        else:
            paths = _files(mime)
            # Once the drag is over: who dragged, often another program, would wait for the answer to a dialog.
            QTimer.singleShot(0, self, lambda: self.pictures_dropped.emit(paths, part, index))
        return True

    def _show(self, y: int, mime: QMimeData) -> None:
        if brief_drag(mime).parts:
            self.line.show_at(self._part_line(self._part_at(y)), self._cards.card_rect())
            return
        part, index, over = self._place_at(y)
        effect = self._effect(mime, over)
        self._welcome(over, effect)
        card = next((c for c in self._cards.cards if c.part.id == part), None)
        if effect or card is None:
            self.line.hide()
        else:
            self.line.show_at(card.y() + card.gap_y(index), self._cards.card_rect())

    def _drop_source(self, mime: QMimeData, part: str, index: int, over: str) -> None:
        """On a judgment: evidence; citations on a text: into it; else new items between those there are."""
        pieces, effect = source_items(mime), self._effect(mime, over)
        if effect == "evidence":
            self._desk.link_evidence(ItemId(over), pieces)
        elif effect == "cite":
            cites = tuple(Cite(ArticleId(p.article), CitationId(p.id)) for p in pieces)
            self._desk.add_citations(ItemId(over), cites)
        else:
            self._desk.add_sources(pieces, PartId(part), index)

    def _effect(self, mime: QMimeData, over: str) -> str:
        """What dropping on an item would do to it, nothing where it lands beside it."""
        item = next((i for _, i in self._desk.brief.items() if i.id == over), None)
        pieces = source_items(mime)
        if pieces and isinstance(item, Judgment):
            return "evidence"
        only_citations = bool(pieces) and all(piece.kind == "citation" for piece in pieces)
        return "cite" if only_citations and isinstance(item, TextItem | EventItem) else ""

    def _welcome(self, over: str, effect: str) -> None:
        said = {"evidence": self.tr("Link as evidence"), "cite": self.tr("Cite here"), "": ""}[effect]
        for card in self._cards.cards:
            for slot in card.slots:
                if isinstance(slot.widget, ItemView):
                    slot.widget.set_welcome(said if slot.item.id == over else "")

    def _place_at(self, y: int) -> tuple[str, int, str]:
        """The part, the place in it, and the item under a height; the gap below a card belongs to it."""
        cards = self._cards.cards
        for card in cards:
            if y < card.y() + card.height() + self._look.px(_GAP):
                index, over = card.item_at(y - card.y())
                return card.part.id, index, over
        return (cards[-1].part.id, len(cards[-1].slots), "") if cards else ("", 0, "")

    def _part_at(self, y: int) -> int:
        return sum(y > card.y() + card.height() // 2 for card in self._cards.cards)

    def _part_line(self, index: int) -> int:
        cards, half = self._cards.cards, self._look.px(_GAP) // 2
        if index < len(cards):
            return cards[index].y() - half
        return cards[-1].geometry().bottom() + half if cards else 0


class EdgeScroll(QObject):
    """Scrolls as long as what is dragged is held near the upper or lower edge of the view."""

    def __init__(self, scroll: QScrollArea, reach: int, step: int, parent: QObject) -> None:
        super().__init__(parent)
        self._scroll, self._reach, self._step = scroll, reach, step
        self._seen = 0
        self._moved: Callable[[int], None] = lambda _y: None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def near(self, y: int, moved: Callable[[int], None]) -> None:
        """What is dragged is at that height of the canvas; ``moved`` is told the new one after each step."""
        self._seen, self._moved = y - self._scroll.verticalScrollBar().value(), moved
        if self._direction() and not self._timer.isActive():
            self._timer.start()
        elif not self._direction():
            self._timer.stop()

    def stop(self) -> None:
        """The drag has ended, or left."""
        self._timer.stop()
        self._moved = lambda _y: None

    def _direction(self) -> int:
        if self._seen < self._reach:
            return -1
        return 1 if self._seen > self._scroll.viewport().height() - self._reach else 0

    def _tick(self) -> None:
        bar = self._scroll.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._direction() * self._step)
        if bar.value() != before:
            self._moved(self._seen + bar.value())


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _is_picture(path: Path) -> bool:
    """Also of kinds that cannot be printed: it is told here what to do, where the picture was meant to stand."""
    kinds: Sequence[str] = (*KINDS, *_OTHER_PICTURES)
    return path.suffix.lower() in kinds
