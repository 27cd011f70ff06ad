"""Rows of tables, whatever their files held."""

from __future__ import annotations

from briefer.model.document import Inline, Row, Text


def row_cells(row: Row, count: int) -> tuple[tuple[Inline, ...], ...]:
    """As many cells as columns: a short row is filled up, the rest of a long one goes into its last cell."""
    cells = row.cells[:count] + ((),) * (count - len(row.cells))
    if len(row.cells) <= count:
        return cells
    rest = tuple(inline for cell in row.cells[count:] for inline in (Text(" "), *cell))
    return (*cells[:-1], (*cells[-1], *rest))
