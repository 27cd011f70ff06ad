"""Recommendations to decide on: each numbered, with a line for the decision under it."""

from __future__ import annotations

from briefer.compose.citing import CitationPrinter
from briefer.compose.house import House
from briefer.compose.item_blocks import item_block
from briefer.model.brief import FigureItem, Item, TableItem
from briefer.model.document import Block, ListItem, OrderedList, Paragraph, Text

_BOX = "☐\u00a0"
_BETWEEN = "\u2003\u2003 "  # wide blanks; the plain one at the end lets a narrow page break the line
_BLANK = "_" * 14


def decisions(items: tuple[Item, ...], house: House, printer: CitationPrinter) -> list[Block]:
    """The recommendations as one list; tables and figures that stand among them come after it."""
    asked = tuple(item for item in items if not isinstance(item, TableItem | FigureItem))
    others = [item_block(item, "body", printer) for item in items if isinstance(item, TableItem | FigureItem)]
    listed = tuple(ListItem((item_block(item, "decision", printer), approval_line(house)), item.id) for item in asked)
    return [*([OrderedList(listed, "decision")] if listed else []), *others]


def approval_line(house: House) -> Paragraph:
    """ "☐ Approve   ☐ Disapprove   ☐ Discuss   Date ____", to be ticked on paper or in Word."""
    choices = {"approve": "Approve", "disapprove": "Disapprove", "discuss": "Discuss"}
    boxes = [f"{_BOX}{house.label(key, word)}" for key, word in choices.items()]
    date = f"{house.label('date', 'Date')}\u00a0{_BLANK}"
    return Paragraph((Text(_BETWEEN.join((*boxes, date))),), "approval")
