"""The places of a card's items: what each is shown with, and how high it will be as long as nothing shows it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.event_editor import EventEditor
from briefer.app.brief.figure_editor import FigureEditor
from briefer.app.brief.item_editor import ItemEditor
from briefer.app.brief.item_view import INSET, TEXT_LEFT, TEXT_RIGHT, ItemView
from briefer.app.brief.judgment_editor import JudgmentEditor
from briefer.app.brief.slot_widget import SlotWidget
from briefer.app.brief.table_editor import TableEditor
from briefer.app.theme.look import Look
from briefer.compose.words import item_words
from briefer.model.brief import EventItem, FigureItem, Item, Judgment, TableItem, text_of
from briefer.model.rich import citations_of, plain

_CHIP_CHARACTERS = 20


@dataclass(slots=True, eq=False)
class Slot:
    """The place of an item: its height in the card's width, and its widget while it is near what is seen."""

    item: Item
    number: int
    words: int
    cites: int
    height: int = 0
    known: bool = False
    widget: ItemView | SlotWidget | None = None
    kind: str = ""

    @classmethod
    def of(cls, item: Item, number: int) -> Slot:
        """That of an item that nothing shows yet."""
        return cls(item, number, item_words(item), len(citations_of(text_of(item))))

    def show(self, item: Item, number: int) -> None:
        """Another state of the item, whose height is to be measured anew."""
        if self.item is not item:
            self.words, self.cites = item_words(item), len(citations_of(text_of(item)))
        self.item, self.number, self.known = item, number, False


def editor_of(desk: BriefDesk, item: Item, number: int, parent: QWidget) -> SlotWidget:
    """What an item is edited with."""
    match item:
        case Judgment():
            return JudgmentEditor(desk, item, number, parent)
        case EventItem():
            return EventEditor(desk, item, number, parent)
        case TableItem():
            return TableEditor(desk, item, number, parent)
        case FigureItem():
            return FigureEditor(desk, item, number, parent)
        case _:
            return ItemEditor(desk, item, number, parent)


def estimated_height(item: Item, width: int, look: Look) -> int:
    """About how high an item is on a card of that width."""
    px = look.px
    match item:
        case TableItem():
            return px(28) * min(len(item.rows), 12) + px(8)
        case FigureItem():
            return px(268)
    text = text_of(item)
    characters = len(plain(text)) + _CHIP_CHARACTERS * len(citations_of(text))
    room = width - px(2 * INSET + TEXT_LEFT + TEXT_RIGHT)
    a_line = max(1.0, room / (QFontMetricsF(look.font(13)).averageCharWidth() * 1.05))
    chips = px(24) if isinstance(item, Judgment) else 0
    return px(20) * max(1, math.ceil(characters / a_line)) + px(8) + chips
