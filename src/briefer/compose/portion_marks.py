"""Portion marks: each item begins with its marking in brackets, "(TLP:AMBER)", to tell what may be passed on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefer.model.brief import Brief
from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Figure,
    Inline,
    OrderedList,
    Paragraph,
    Row,
    Tab,
    Table,
    Text,
)

Marks = dict[str, str]


def with_portion_marks(blocks: Iterable[Block], brief: Brief) -> list[Block]:
    """The blocks with each item's marking before its words, or before the caption of a table or figure."""
    marks: Marks = {}
    for part, item in brief.items():
        marking = item.marking or part.marking or brief.marking
        if marking:
            marks[item.id] = marking
    return [_block(block, marks) for block in blocks]


def _block(block: Block, marks: Marks) -> Block:
    match block:
        case Paragraph(key=key) if key in marks:
            return replace(block, inlines=_marked(block.inlines, marks.pop(key)))
        case Table(key=key) if key in marks:
            return replace(block, caption=_marked(block.caption, marks.pop(key)))
        case Figure(key=key) if key in marks:
            return replace(block, caption=_marked(block.caption, marks.pop(key)))
        case Table():
            return replace(block, rows=tuple(_row(row, marks) for row in block.rows))
        case Box() | BlockQuote():
            return replace(block, blocks=tuple(_block(inner, marks) for inner in block.blocks))
        case BulletList() | OrderedList():
            items = (replace(item, blocks=tuple(_block(inner, marks) for inner in item.blocks)) for item in block.items)
            return replace(block, items=tuple(items))
        case _:
            return block


def _row(row: Row, marks: Marks) -> Row:
    """Dates and numbers stand first in their rows; the words come second."""
    if row.key not in marks or not row.cells:
        return row
    at = min(1, len(row.cells) - 1)
    cell = _marked(row.cells[at], marks.pop(row.key))
    return replace(row, cells=(*row.cells[:at], cell, *row.cells[at + 1 :]))


def _marked(inlines: tuple[Inline, ...], marking: str) -> tuple[Inline, ...]:
    """A field's label stays what it is: the mark follows it."""
    at = next((index + 1 for index, inline in enumerate(inlines) if isinstance(inline, Tab)), 0)
    mark = Text(f"({marking})" if not inlines[at:] else f"({marking}) ")
    return (*inlines[:at], mark, *inlines[at:])
