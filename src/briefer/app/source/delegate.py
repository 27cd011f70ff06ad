"""Draws a row of the Source tree: arrow, tick, number, words, and at the right where it is used."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.app.source.model import SourceModel
from briefer.app.source.nodes import Node
from briefer.app.theme.icons import icon_pixmap
from briefer.app.theme.look import Look
from briefer.app.theme.style import draw_tick

_ROW, _FIRST, _STEP = 24, 8, 18
_ARROW, _TICK, _GAP, _END = 16, 14, 6, 12
_NUMBER = 16
_LOOKED_AT = 40  # characters; a row begins with a letter long before
_STATES = (Qt.CheckState.Unchecked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked)
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """All rows are drawn here; where the tick and the arrow stand is asked here too."""

    def __init__(self, look: Look, model: SourceModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self.worked_on: Node | None = None
        self.measure()

    def measure(self) -> None:
        """Take over the look's fonts and measures."""
        look = self._look
        self._text, self._name, self._small = look.font(13), look.font(13, 500), look.font(11)
        self._title = look.font(13, 600)
        self._metrics = {id(font): QFontMetrics(font) for font in (self._text, self._name, self._small, self._title)}
        self._height = look.px(_ROW)
        self._ticks: dict[tuple[int, float], QPixmap] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Every row is of the same height."""
        return QSize(self._look.px(120), self._height)

    def tick_rect(self, row: QRect, node: Node) -> QRect:
        """Where the tick box stands in a row."""
        side = self._look.px(_TICK)
        return QRect(row.left() + self._tick_left(node), row.center().y() - side // 2 + 1, side, side)

    def arrow_rect(self, row: QRect, node: Node) -> QRect:
        """Where the arrow stands, which opens the row when clicked; as high as the row, to be hit with ease."""
        left = self._look.px(_FIRST + _STEP * node.depth)
        return QRect(row.left() + left, row.top(), self._look.px(_ARROW), row.height())

    def _tick_left(self, node: Node) -> int:
        """Rows that never open need no room for an arrow."""
        depth, opens = node.depth, node.piece is None and node.kind != "notice"
        return self._look.px(_FIRST + _STEP * depth + (_STEP if opens or depth == 0 else _FIRST))

    # Drawing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The whole row."""
        node: Node = index.internalPointer()
        row, state = QRect(option.rect), QStyle.StateFlag(option.state)
        painter.save()
        self._ground(painter, row, state, node)
        if node.shown:
            self._arrow(painter, self.arrow_rect(row, node), bool(state & QStyle.StateFlag.State_Open))
        left = self._mark(painter, row, node)
        right = self._place(painter, row, node)
        left = self._number(painter, row, node, left)
        self._words(painter, QRect(left, row.top(), max(right - left, 0), row.height()), node)
        painter.restore()

    def _ground(self, painter: QPainter, row: QRect, state: QStyle.StateFlag, node: Node) -> None:
        look, worked_on = self._look, node is self.worked_on
        focus = bool(state & QStyle.StateFlag.State_Active) and bool(state & QStyle.StateFlag.State_HasFocus)
        if worked_on or state & QStyle.StateFlag.State_Selected:
            active = worked_on or (bool(state & QStyle.StateFlag.State_Active) and self._has_focus())
            painter.fillRect(row, look.colour("accent-soft" if active else "chip"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, look.colour("hover"))
        if worked_on or focus:
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5))

    def _has_focus(self) -> bool:
        view = self.parent()
        return isinstance(view, QWidget) and view.hasFocus()

    def _arrow(self, painter: QPainter, room: QRect, is_open: bool) -> None:
        self._icon(painter, "chevron-down" if is_open else "chevron-right", 14, "text3", room)

    def _icon(self, painter: QPainter, name: str, size: int, token: str, room: QRect) -> None:
        ratio = painter.device().devicePixelRatio()
        pixmap = icon_pixmap(name, self._look.px(size), self._look.colour_name(token), ratio)
        side = self._look.px(size)
        painter.drawPixmap(room.center().x() - side // 2 + 1, room.center().y() - side // 2 + 1, pixmap)

    def _mark(self, painter: QPainter, row: QRect, node: Node) -> int:
        """The tick box, or the sign of a notice; where the words begin."""
        room = self.tick_rect(row, node)
        after = room.right() + 1 + self._look.px(_GAP)
        if node.is_tickable:
            painter.drawPixmap(room.topLeft(), self._tick(node.state, painter.device().devicePixelRatio()))
        elif node.kind == "notices" and node.children:
            self._icon(painter, "triangle-alert", 14, "warning", room)
        elif node.kind == "notice":
            self._icon(painter, "info", 14, "text2", room)
        elif node.kind == "article" or node.shown:
            return room.left()
        else:
            return self._look.px(_FIRST + _STEP * (node.depth + 1)) + row.left()
        return after

    def _tick(self, state: int, ratio: float) -> QPixmap:
        """The box as a picture: drawn once for all rows."""
        key = state, ratio
        if key not in self._ticks:
            side = self._look.px(_TICK)
            picture = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            draw_tick(painter, QRectF(0, 0, side, side), _STATES[state], self._look)
            painter.end()
            self._ticks[key] = picture
        return self._ticks[key]

    def _place(self, painter: QPainter, row: QRect, node: Node) -> int:
        """Where it is used, and a pencil if it is edited; where they begin."""
        right = row.right() + 1 - self._look.px(_END)
        place = self._model.place(node)
        if place:
            metrics, most = self._metrics[id(self._small)], row.width() * 2 // 5
            if metrics.horizontalAdvance(place) > most and node.piece is not None:
                first, *others = place.split(", ")
                place = f"{first} +{len(others)}" if others else first
            place = metrics.elidedText(place, Qt.TextElideMode.ElideRight, most)
            width = metrics.horizontalAdvance(place)
            self._draw(painter, QRect(right - width, row.top(), width, row.height()), place, self._small, "text3")
            right -= width + self._look.px(4)
        for name, token, shown in (
            ("pencil", "accent", self._model.is_edited(node)),
            ("triangle-alert", "warning", node.warn and node.piece is not None),
        ):
            if shown:
                side = self._look.px(12)
                self._icon(painter, name, 12, token, QRect(right - side, row.top(), side, row.height()))
                right -= side + self._look.px(4)
        return right - self._look.px(4)

    def _number(self, painter: QPainter, row: QRect, node: Node, left: int) -> int:
        if not node.number:
            return left
        text, metrics = str(node.number), self._metrics[id(self._text)]
        width = max(metrics.horizontalAdvance(text), self._look.px(_NUMBER - 8))
        self._draw(painter, QRect(left, row.top(), width, row.height()), text, self._text, "text3")
        return left + width + self._look.px(_GAP)

    def _words(self, painter: QPainter, room: QRect, node: Node) -> None:
        bare = not node.is_tickable and not node.children and node.kind in ("group", "notices")
        leaf = node.piece is not None or node.kind in ("notice", "outlet") or bare
        font = self._text if leaf else self._title if node.kind == "article" else self._name
        seen = node.text[: room.width()]  # no letter is narrower than a pixel; measuring a whole paragraph takes long
        text = self._metrics[id(font)].elidedText(seen, Qt.TextElideMode.ElideRight, room.width())
        if reads_from_right(node.text):  # else the dots of what was cut off stand before its beginning
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._draw(painter, room, text, font, "text3" if bare else "text")

    def _draw(self, painter: QPainter, room: QRect, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        painter.drawText(room, _LEFT, text)

    # Acting

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        """A field for a section's heading."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Heading of the section"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802  # Qt's name
        """The heading as it is."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.internalPointer().text)

    def updateEditorGeometry(  # noqa: N802  # Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Over the words."""
        row, node = QRect(option.rect), index.internalPointer()
        left = self.tick_rect(row, node).right() + self._look.px(2)
        editor.setGeometry(left, row.top() - self._look.px(2), row.right() - left, row.height() + self._look.px(4))


def reads_from_right(text: str) -> bool:
    """Whether the first letter of a text is of a script that is read from right to left."""
    kinds = (unicodedata.bidirectional(character) for character in text[:_LOOKED_AT])
    return next((kind != "L" for kind in kinds if kind in ("L", "R", "AL")), False)
