"""The line that shows where what is dragged will land, and the picture of it under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from briefer.app.theme.look import Look

_HIGHEST, _WIDEST, _OPACITY = 72, 420, 0.9


class DropLine(QWidget):
    """Two pixels of accent over the cards; nothing to the mouse."""

    def __init__(self, look: Look, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int, room: QRect) -> None:
        """At that height."""
        self.setGeometry(room.left(), y - 1, room.width(), 2)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Filled."""
        QPainter(self).fillRect(self.rect(), self._look.colour("accent"))


def drag_picture(look: Look, seen: QWidget, count: int) -> QPixmap:
    """The beginning of what is dragged, a little faint, and how many there are of it."""
    px = look.px
    room = QRect(0, 0, min(seen.width(), px(_WIDEST)), min(seen.height(), px(_HIGHEST)))
    grabbed = seen.grab(room)
    picture = QPixmap(grabbed.size())
    picture.setDevicePixelRatio(grabbed.devicePixelRatio())
    picture.fill(look.colour("surface"))
    painter = QPainter(picture)
    painter.setOpacity(_OPACITY)
    painter.drawPixmap(0, 0, grabbed)
    painter.setOpacity(1.0)
    if count > 1:
        _draw_count(painter, look, str(count), room)
    painter.end()
    return picture


def _draw_count(painter: QPainter, look: Look, said: str, room: QRect) -> None:
    px, font = look.px, look.font(12, 600)
    wide = max(QFontMetricsF(font).horizontalAdvance(said) + px(12), px(20))
    badge = QRectF(room.right() - wide - px(4), px(4), wide, px(20))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent-fill"))
    painter.drawRoundedRect(badge, px(10), px(10))
    painter.setFont(font)
    painter.setPen(look.colour("on-accent"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, said)
