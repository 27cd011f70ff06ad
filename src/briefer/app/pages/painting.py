"""Paints the desk: pages, what is marked on them, and the words of an empty one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from briefer.app.theme.look import Look
from briefer.app.theme.tokens import LIGHT, PAGE_MARKER

# Pages are white in both schemes, so what is marked on them is always the light scheme's.
_MARK = QColor(PAGE_MARKER)
_MARK_SOFT = QColor(LIGHT["accent-soft"])
_HIT = QColor("#C9DAFB")
_HIT_NOW = QColor("#8FB4FF")
_SELECTED = QColor("#B5CDFA")
_PAGE_EDGE = QColor(LIGHT["line"])
_BAR = 3
_BAR_GAP = 9


def paint_page(painter: QPainter, room: QRectF, image: QImage | None, exact: bool, look: Look) -> None:
    """A page, drawn dot by dot when it is there, scaled while the right one is drawn, white before that."""
    if image is None:
        painter.fillRect(room, Qt.GlobalColor.white)
    elif exact:
        ratio = painter.device().devicePixelRatio()
        painter.drawImage(QRectF(room.topLeft(), QSizeF(image.width(), image.height()) / ratio), image)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(room, image)
    if not look.dark:
        painter.setPen(QPen(_PAGE_EDGE, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room.adjusted(-0.5, -0.5, 0.5, 0.5))


def paint_marker(painter: QPainter, box: QRectF, look: Look, strong: bool = False) -> None:
    """The item that is worked on: a soft tint and a bar at its left; ``strong`` with an edge for one just jumped to."""
    room = box.adjusted(-look.px(4), -look.px(2), look.px(2), look.px(2))
    _tint(painter, room, _MARK_SOFT)
    if strong:
        painter.setPen(QPen(_MARK, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room)
    bar = QRectF(box.left() - look.px(_BAR_GAP + _BAR), box.top() - look.px(2), look.px(_BAR), 0)
    bar.setBottom(box.bottom() + look.px(2))
    painter.fillRect(bar, _MARK)


def paint_selected(painter: QPainter, boxes: tuple[QRectF, ...]) -> None:
    """Selected text."""
    for box in boxes:
        _tint(painter, box, _SELECTED)


def paint_caret(painter: QPainter, box: QRectF, look: Look) -> None:
    """Where the keys go on selecting."""
    painter.fillRect(QRectF(box.left() - 0.5, box.top(), max(look.px(1.5), 1), box.height()), _MARK)


def paint_hit(painter: QPainter, boxes: tuple[QRectF, ...], now: bool) -> None:
    """Text that was looked for; the one that is shown now also has an edge, so that colour is not the only sign."""
    for box in boxes:
        _tint(painter, box, _HIT_NOW if now else _HIT)
        if now:
            painter.setPen(QPen(_MARK, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-1, -1, 1, 1))


def paint_empty(painter: QPainter, room: QRectF, look: Look) -> None:
    """Where the first page will be."""
    painter.setPen(QPen(look.colour("line-strong"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
    lines = (
        (QApplication.translate("PageView", "The pages appear here"), look.font(13, 500), "text"),
        (QApplication.translate("PageView", "They are the same pages that export writes."), look.font(13), "text2"),
    )
    top = room.top() + room.height() * 0.22
    for text, font, token in lines:
        painter.setFont(font)
        painter.setPen(look.colour(token))
        inside = QRectF(QPointF(room.left() + look.px(12), top), QSizeF(room.width() - look.px(24), look.px(60)))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        taken = painter.drawText(inside, int(flags), text)
        top += taken.height() + look.px(4)


def _tint(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """Over white only: the letters keep their black."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(box, colour)
    painter.restore()
