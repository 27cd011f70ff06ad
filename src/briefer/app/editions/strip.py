"""The scale with the place of a judgment then and now, as the paper prints it."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefer.app.theme.look import Look

_CELL, _HEIGHT, _GAP = 14, 8, 2


class ChangeStrip(QWidget):
    """Cells in a row: full where it stands now, outlined where it stood; 0 stands for no cell."""

    def __init__(self, look: Look, cells: int, now: int, then: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._cells, self._now, self._then = look, cells, now, then
        self.setFixedSize(cells * look.px(_CELL + _GAP), look.px(_HEIGHT))
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The cells, from the least likely on."""
        painter, look = QPainter(self), self._look
        step = look.px(_CELL + _GAP)
        for cell in range(1, self._cells + 1):
            room = QRect((cell - 1) * step, 0, look.px(_CELL), self.height())
            painter.fillRect(room, look.colour("accent-fill" if cell == self._now else "line"))
            if cell == self._then != self._now:
                painter.setPen(look.colour("accent"))
                painter.drawRect(room.adjusted(0, 0, -1, -1))
