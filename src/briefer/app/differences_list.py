"""The list of what differs between two briefs, grouped by part: two lines a difference, its icon says what kind."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.app.differences_items import Difference, Kind
from briefer.app.theme.look import Look
from briefer.model.rich import plain

translate = QCoreApplication.translate

_ICONS: Final[dict[Kind, str]] = {
    "field": "type",
    "reworded": "pencil",
    "likelihood": "gauge",
    "lowered": "scale",
    "raised": "scale",
    "weighed": "scale",
    "evidence": "link",
    "changed": "settings-2",
    "added": "plus",
    "removed": "trash-2",
    "moved": "chevrons-up-down",
}
_ROW, _HEAD, _LEFT, _TEXT = 48, 32, 12, 34
_TITLE, _DETAIL, _NUMBER, _ICON = (Qt.ItemDataRole.UserRole + n for n in range(4))
_MOST_WORDS = 12


class DifferencesList(QListWidget):
    """Rows of differences under the headings of their parts; headings are passed over by the keys."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(self.tr("Differences"))
        self.setItemDelegate(_Rows(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(False)

    def show_differences(self, found: tuple[Difference, ...]) -> None:
        """In the order they come; the first is chosen."""
        self.clear()
        place = None
        for number, difference in enumerate(found):
            if difference.place != place:
                place = difference.place
                self._add_heading(place or self.tr("Document"))
            self._add_row(number, difference)
        if found:
            self.choose(0)

    @property
    def number(self) -> int:
        """The number of the chosen difference, from 0; -1 for none."""
        chosen = self.currentIndex().data(_NUMBER)
        return chosen if isinstance(chosen, int) else -1

    def choose(self, number: int) -> None:
        """Choose a difference by its number."""
        for row in range(self.count()):
            if self.item(row).data(_NUMBER) == number:
                self.setCurrentRow(row)
                return

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setData(_TITLE, text)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, self._look.px(_HEAD)))
        self.addItem(item)

    def _add_row(self, number: int, found: Difference) -> None:
        title, detail = said(found), _beginning(found)
        item = QListWidgetItem(f"{title}. {detail}")
        item.setData(_TITLE, title)
        item.setData(_DETAIL, detail)
        item.setData(_NUMBER, number)
        item.setData(_ICON, _ICONS[found.kind])
        item.setToolTip(f"{title}\n{detail}".strip())
        item.setSizeHint(QSize(0, self._look.px(_ROW)))
        self.addItem(item)


def said(found: Difference) -> str:
    """ "Judgment 2: reworded, confidence lowered"."""
    if found.kinds == ("field",):
        return translate("Differences", "{name} changed").format(name=found.name)
    verbs = {
        "field": translate("Differences", "changed"),
        "reworded": translate("Differences", "reworded"),
        "likelihood": translate("Differences", "likelihood changed"),
        "lowered": translate("Differences", "confidence lowered"),
        "raised": translate("Differences", "confidence raised"),
        "weighed": translate("Differences", "confidence changed"),
        "evidence": translate("Differences", "evidence changed"),
        "changed": translate("Differences", "details changed"),
        "added": translate("Differences", "added"),
        "removed": translate("Differences", "removed"),
        "moved": translate("Differences", "moved"),
    }
    name, verb = found.name, ", ".join(verbs[kind] for kind in found.kinds)
    if name == found.place:
        name = translate("Differences", "Part")
    return f"{name}: {verb}"


def _beginning(found: Difference) -> str:
    side = found.after or found.before
    words = plain(side.content).split(maxsplit=_MOST_WORDS) if side else []
    return " ".join(words[:_MOST_WORDS])


class _Rows(QStyledItemDelegate):
    """Draws them: the title over the beginning of the words."""

    def __init__(self, look: Look, parent: DifferencesList) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """One row or heading."""
        look, px = self._look, self._look.px
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if index.data(_NUMBER) is None:
            below = room.adjusted(px(_LEFT), px(6), -px(_LEFT), 0)
            self._line(painter, below, index.data(_TITLE), look.font(12, 600), "text2")
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            self._show_selected(painter, room, bool(state & QStyle.StateFlag.State_HasFocus))
        side = px(14)
        icon = look.icon(index.data(_ICON), 14, "accent" if state & QStyle.StateFlag.State_Selected else "text2")
        icon.paint(painter, QRect(room.left() + px(_LEFT), room.top() + px(8), side, side))
        left = room.adjusted(px(_TEXT), 0, -px(8), 0)
        title = QRect(left.left(), room.top() + px(5), left.width(), px(20))
        self._line(painter, title, index.data(_TITLE), look.font(13, 500), "text")
        detail = QRect(left.left(), room.top() + px(25), left.width(), px(16))
        self._line(painter, detail, index.data(_DETAIL), look.font(12), "text3")
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
