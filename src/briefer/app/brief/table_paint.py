"""A table of the brief at rest: equal columns, a bold head, thin lines."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from briefer.app.theme.look import Look
from briefer.model.brief import TableItem

_CELL_TOP, _CELL_SIDE, _CAPTION = 4, 8, 20
_MOST_ROWS = 12  # a resting table shows its beginning; the pages show all of it


def table_height(table: TableItem, look: Look, width: float) -> float:
    """How high the table is in that width."""
    more = look.px(_CAPTION) if len(table.rows) > _MOST_ROWS else 0
    caption = look.px(_CAPTION) if table.caption else 0
    return sum(_row_heights(table, look, width)) + caption + more + 1


def draw_table(painter: QPainter, table: TableItem, look: Look, width: float) -> None:
    """The caption above, the first rows, and how many follow."""
    top = 0.0
    if table.caption:
        _write(painter, look, QRectF(0, 0, width, look.px(_CAPTION)), table.caption, 500)
        top = look.px(_CAPTION)
    columns = _columns(table)
    for index, height in enumerate(_row_heights(table, look, width)):
        head = table.has_header and index == 0
        row = table.rows[index]
        if head:
            painter.fillRect(QRectF(0, top, width, height), look.colour("chip"))
        for column, cell in enumerate(row):
            room = QRectF(column * width / columns, top, width / columns, height)
            side, above = look.px(_CELL_SIDE), look.px(_CELL_TOP)
            _write(painter, look, room.adjusted(side, above, -side, -above), cell, 600 if head else 400)
        top += height
        painter.fillRect(QRectF(0, top, width, 1), look.colour("line"))
    if len(table.rows) > _MOST_ROWS:
        room = QRectF(0, top, width, look.px(_CAPTION))
        _write(painter, look, room, f"+ {len(table.rows) - _MOST_ROWS}", 400)


def _row_heights(table: TableItem, look: Look, width: float) -> list[float]:
    metrics = QFontMetricsF(look.font(12))
    inner = int(width / _columns(table)) - look.px(2 * _CELL_SIDE)
    heights = []
    for row in table.rows[:_MOST_ROWS]:
        rooms = (metrics.boundingRect(QRect(0, 0, max(inner, 20), 10**5), _FLAGS, cell) for cell in row)
        tallest = max((room.height() for room in rooms), default=0.0)
        heights.append(max(tallest, look.px(16)) + look.px(2 * _CELL_TOP))
    return heights


def _columns(table: TableItem) -> int:
    return max((len(row) for row in table.rows), default=1) or 1


_FLAGS = int(Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value | Qt.AlignmentFlag.AlignLeft.value)


def _write(painter: QPainter, look: Look, room: QRectF, text: str, weight: int) -> None:
    painter.setFont(look.font(12, weight))
    painter.setPen(look.colour("text"))
    painter.drawText(room, _FLAGS, text)
