"""One item of a brief as a block, the same in every layout."""

from __future__ import annotations

from typing import assert_never

from briefer.compose.citing import CitationPrinter
from briefer.model.brief import EventItem, FigureItem, Item, Judgment, TableItem, TextItem
from briefer.model.document import Block, Column, Figure, Inline, Paragraph, Row, Strong, Table, Text
from briefer.model.template import PartSpec
from briefer.text.figures import all_figures


def item_block(item: Item, role: str, printer: CitationPrinter) -> Block:
    """Text as a paragraph of the role, a table or a figure as itself."""
    match item:
        case TextItem() | Judgment() | EventItem():
            return Paragraph(printer.inlines(item.content), role, item.id)
        case TableItem():
            return table_block(item)
        case FigureItem():
            return Figure(item.content, item.media_type, item.alt, words(item.caption), item.id)
        case _:
            assert_never(item)


def item_blocks(items: tuple[Item, ...], role: str, printer: CitationPrinter) -> list[Block]:
    """Several items, one block each."""
    return [item_block(item, role, printer) for item in items]


def table_block(item: TableItem, *, named_rows: bool = False, description: str = "") -> Table:
    """A table as it stands; ``named_rows``: the first cell of each row is what the row is about."""
    width = max((len(row) for row in item.rows), default=0)
    rows = [Row(tuple(words(cell) for cell in (*row, *[""] * (width - len(row))))) for row in item.rows]
    head = rows.pop(0) if item.has_header and rows else None
    if named_rows:
        rows = [Row(((Strong(row.cells[0]),) if row.cells[0] else (), *row.cells[1:])) for row in rows if row.cells]
    said = item.caption or description
    return Table(_columns(item, width), head, tuple(rows), words(item.caption), said, item.id)


def filled_table(item: TableItem, spec: PartSpec) -> TableItem | None:
    """The table without the rows that the editor left empty; none when no row says anything."""
    head, rows = (item.rows[:1], item.rows[1:]) if item.has_header else ((), item.rows)
    written = tuple(row for row in rows if any(cell.strip() for cell in row))
    if not written and spec.columns:
        return None
    return TableItem(item.id, (*head, *written), item.has_header, item.caption, item.origin)


def words(text: str) -> tuple[Inline, ...]:
    """Plain text, nothing for none."""
    return (Text(text),) if text else ()


def _columns(item: TableItem, width: int) -> tuple[Column, ...]:
    """Widths by the longest cell of each column, capped so that one long text does not starve the others.

    Figures stand under each other at the right; those of the first column name rows and stay where words begin.
    """
    lengths = [min(40, max(6, *(len(row[i]) for row in item.rows if i < len(row)), 6)) for i in range(width)]
    body = item.rows[1:] if item.has_header else item.rows
    figures = [i > 0 and all_figures(row[i] for row in body if i < len(row)) for i in range(width)]
    return tuple(
        Column(length / sum(lengths), "right" if amount else "left")
        for length, amount in zip(lengths, figures, strict=True)
    )
