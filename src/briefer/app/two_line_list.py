"""A list of rows of two lines under headings: an icon, a title over a detail, and a sign at the right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.app.theme.look import Look

_ROW, _HEAD, _LEFT, _TEXT, _SIGN = 48, 32, 12, 34, 26
_TITLE, _DETAIL, _NUMBER, _LINE = (Qt.ItemDataRole.UserRole + n for n in range(4))


@dataclass(frozen=True, slots=True)
class Line:
    """A row; ``heading`` is what it stands under.

    ``sign`` is an icon at the right in the colour of ``tone``, ``spoken`` what it says; a ``quiet`` title is paler.
    """

    heading: str
    title: str
    detail: str
    icon: str
    sign: str = ""
    tone: str = "text3"
    spoken: str = ""
    quiet: bool = False


class TwoLineList(QListWidget):
    """Rows under the headings of what they belong to; headings are passed over by the keys."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._places: list[int] = []  # the row of each line, headings counted
        self.setItemDelegate(_Rows(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """In the order they come; none is chosen."""
        self.clear()
        self._places.clear()
        heading = None
        for number, line in enumerate(lines):
            if line.heading != heading:
                heading = line.heading
                self._add_heading(heading)
            item = QListWidgetItem()
            item.setSizeHint(QSize(0, self._look.px(_ROW)))
            item.setData(_NUMBER, number)
            self._fill(item, line)
            self._places.append(self.count())
            self.addItem(item)

    def change_line(self, number: int, line: Line) -> None:
        """Show another row in place of one, under the same heading."""
        self._fill(self.item(self._places[number]), line)

    @property
    def number(self) -> int:
        """The number of the chosen row, from 0; -1 for none."""
        chosen = self.currentIndex().data(_NUMBER)
        return chosen if isinstance(chosen, int) else -1

    def choose(self, number: int) -> None:
        """Choose a row by its number."""
        if 0 <= number < len(self._places):
            self.setCurrentRow(self._places[number])

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(_TITLE, text)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, self._look.px(_HEAD)))
        self.addItem(item)

    def _fill(self, item: QListWidgetItem, line: Line) -> None:
        item.setText(". ".join(filter(None, (line.title, line.spoken, line.detail))))
        item.setData(_TITLE, line.title)
        item.setData(_DETAIL, line.detail)
        item.setData(_LINE, line)
        item.setToolTip("\n".join(filter(None, (line.title, line.spoken, line.detail))))


class _Rows(QStyledItemDelegate):
    """Draws them: the title over the detail."""

    def __init__(self, look: Look, parent: TwoLineList) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One row or heading."""
        look, px = self._look, self._look.px
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        line = index.data(_LINE)
        painter.save()
        if line is None:
            below = room.adjusted(px(_LEFT), px(6), -px(_LEFT), 0)
            self._line(painter, below, index.data(_TITLE), look.font(12, 600), "text2")
            painter.restore()
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            self._show_selected(painter, room, bool(state & QStyle.StateFlag.State_HasFocus))
        side = px(14)
        icon = look.icon(line.icon, 14, "accent" if chosen else "text2")
        icon.paint(painter, QRect(room.left() + px(_LEFT), room.top() + px(8), side, side))
        left = room.adjusted(px(_TEXT), 0, -px(_SIGN if line.sign else 8), 0)
        if line.sign:
            sign = QRect(left.right() + px(4), room.top() + px(8), side, side)
            look.icon(line.sign, 14, line.tone).paint(painter, sign)
        title = QRect(left.left(), room.top() + px(5), left.width(), px(20))
        weight, token = (400, "text2") if line.quiet else (500, "text")
        self._line(painter, title, line.title, look.font(13, weight), token)
        detail = QRect(left.left(), room.top() + px(25), left.width(), px(16))
        self._line(painter, detail, line.detail, look.font(12), "text3")
        painter.restore()

    def _show_selected(self, painter: QPainter, room: QRect, focused: bool) -> None:
        px = self._look.px
        inside = room.adjusted(px(4), px(1), -px(4), -px(1)).toRectF()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.colour("accent") if focused else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent-soft"))
        painter.drawRoundedRect(inside, px(5), px(5))

    def _line(self, painter: QPainter, room: QRect, text: str, font: QFont, token: str) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
