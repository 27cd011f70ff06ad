"""The two small drawings that are data rather than icons: the likelihood scale and the confidence bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPainter

from briefer.app.theme.look import Look

_CELL = QSizeF(5.0, 10.0)
_CELL_STEP = 6.0
_BAR_HEIGHTS = (4.0, 7.0, 10.0)


def scale_size(look: Look, steps: int) -> QSizeF:
    """How much room :func:`draw_scale` takes."""
    return QSizeF(look.px(_CELL_STEP) * steps, look.px(_CELL.height()))


def draw_scale(painter: QPainter, left: float, top: float, look: Look, steps: int, chosen: int) -> None:
    """A cell for each step of the lexicon, the chosen one filled; ``chosen`` counts from 0, -1 for none."""
    step, width, height = look.px(_CELL_STEP), look.px(_CELL.width()), look.px(_CELL.height())
    for index in range(steps):
        cell = QRectF(left + index * step, top, width, height)
        painter.fillRect(cell, look.colour("accent" if index == chosen else "scroll"))


def bars_size(look: Look) -> QSizeF:
    """How much room :func:`draw_bars` takes."""
    return QSizeF(look.px(_CELL_STEP) * len(_BAR_HEIGHTS), look.px(_BAR_HEIGHTS[-1]))


def draw_bars(painter: QPainter, left: float, top: float, look: Look, filled: int) -> None:
    """Three rising bars, as many filled as confidence is high: 0 to 3."""
    floor = top + look.px(_BAR_HEIGHTS[-1])
    for index, height in enumerate(look.px(bar) for bar in _BAR_HEIGHTS):
        bar = QRectF(left + index * look.px(_CELL_STEP), floor - height, look.px(_CELL.width()), height)
        painter.fillRect(bar, look.colour("accent" if index < filled else "scroll"))
