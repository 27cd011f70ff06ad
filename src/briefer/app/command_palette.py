"""Ctrl+K: finds actions, parts of the brief and places of the source by a few letters of their names."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefer.app.theme.controls import label
from briefer.app.theme.look import Look

MOST_ROWS: Final = 12
_WIDTH = 560
_ROW = 32
_LEAST_MISTYPED = 4  # shorter words are near to too many others


@dataclass(frozen=True, slots=True)
class Command:
    """A row: what it is called, where it belongs (a menu, Brief, Source), its keys, and what it does.

    ``why_not`` says why it cannot be done now; empty when it can.
    """

    text: str
    place: str
    do: Callable[[], object]
    keys: str = ""
    icon: str = ""
    why_not: str = ""

    @property
    def enabled(self) -> bool:
        """Whether it can be done now."""
        return not self.why_not


def matching(
    commands: Iterable[Command], typed: str, most: int = MOST_ROWS, recent: Sequence[str] = ()
) -> tuple[Command, ...]:
    """The commands that hold every typed word, best first: names that begin so, then words that do, then any.

    Among equals those done last come first (``recent`` has their names, the last one first). Only when nothing holds
    the words, names that differ from them by one letter are taken.
    """
    words, rows = fold(typed).split(), [(fold(f"{c.text} {c.place}"), n, c) for n, c in enumerate(commands)]
    for rank_of in (_rank, _rank_mistyped):
        ranked = []
        for name, order, command in rows:
            rank = rank_of(name, words)
            if rank is not None:
                done = recent.index(command.text) if command.text in recent else len(recent)
                ranked.append(((rank, done, order), command))
        if ranked:
            return tuple(command for _, command in sorted(ranked, key=lambda row: row[0])[:most])
    return ()


def fold(text: str) -> str:
    """Small letters without accents, so that an easy keyboard finds every name."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _rank(name: str, words: list[str]) -> int | None:
    if not all(word in name for word in words):
        return None
    if words and name.startswith(words[0]):
        return 0
    starts = name.replace("-", " ").split()
    return 1 if all(any(start.startswith(word) for start in starts) for word in words) else 2


def _rank_mistyped(name: str, words: list[str]) -> int | None:
    """Each word stands at the beginning of one of the name's, but for one letter that is wrong, missing or too many."""
    starts = name.replace("-", " ").split()
    near = all(any(start.startswith(word) or _is_near(word, start) for start in starts) for word in words)
    return 3 if near else None


def _is_near(word: str, start: str) -> bool:
    long_enough = len(word) >= _LEAST_MISTYPED
    return long_enough and any(_one_off(word, start[:n]) for n in range(len(word) - 1, len(word) + 2))


def _one_off(typed: str, meant: str) -> bool:
    """Whether one letter is wrong, too many or missing, or two stand in each other's place."""
    shorter = min(len(typed), len(meant))
    n = next((n for n in range(shorter) if typed[n] != meant[n]), shorter)
    swapped = typed[n : n + 2] == meant[n : n + 2][::-1] and typed[n + 2 :] == meant[n + 2 :]
    one = typed[n + 1 :] in (meant[n + 1 :], meant[n:]) or typed[n:] == meant[n + 1 :]
    return swapped or one


class CommandPalette(QFrame):
    """A popup with a field and at most twelve rows. Built anew for each use: commands are what they are then.

    ``done`` is sent with the name of what was chosen.
    """

    done = Signal(str)

    def __init__(self, look: Look, commands: tuple[Command, ...], parent: QWidget, recent: Sequence[str] = ()) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._recent = recent
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Command palette"))
        self._look, self._commands = look, commands
        self._field = QLineEdit()
        self._field.setProperty("kind", "bare")
        self._field.setPlaceholderText(self.tr("Find an action, part or source"))
        self._field.setAccessibleName(self.tr("Find an action, part or source"))
        self._rows = _Rows(look)
        self._list = QListView()
        self._list.setModel(self._rows)
        self._list.setItemDelegate(_RowPainter(look, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("What was found"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none = label("", "hint")
        self._none.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        self._lay_out()
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._find)
        self._list.clicked.connect(lambda index: self._run(index.row()))
        self._find("")

    def pop_up(self, under: QWidget) -> None:
        """Show it at the top of the window, its right edge at that of ``under``."""
        width = self._look.px(_WIDTH)
        self.setFixedWidth(width)
        corner = under.mapToGlobal(under.rect().topRight())
        window = under.window()
        left = max(corner.x() - width, window.mapToGlobal(window.rect().topLeft()).x() + self._look.px(8))
        self.move(left, corner.y())
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Arrows move in the list while the field keeps the focus."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
            key = Qt.Key(event.key())
            if key in steps:
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, self._look.px(4))
        column.setSpacing(0)
        self._field.setContentsMargins(self._look.px(8), 0, self._look.px(8), 0)
        column.addWidget(self._field)
        column.addWidget(self._list)
        column.addWidget(self._none)

    def _find(self, typed: str) -> None:
        found = matching(self._commands, typed, recent=self._recent)
        self._rows.show_commands(found)
        self._list.setFixedHeight(self._look.px(_ROW) * len(found))
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._none.setText(self.tr("Nothing is called “{typed}”.").format(typed=typed))
        self._list.setCurrentIndex(self._rows.index(0))
        self.adjustSize()

    def _step(self, by: int) -> None:
        count = self._rows.rowCount()
        if count:
            row = min(max(self._list.currentIndex().row() + by, 0), count - 1)
            self._list.setCurrentIndex(self._rows.index(row))

    def _run(self, row: int) -> None:
        command = self._rows.command(row)
        if command is not None and command.enabled:
            self.done.emit(command.text)
            self.close()
            command.do()


class _Rows(QAbstractListModel):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._commands: tuple[Command, ...] = ()

    def show_commands(self, commands: tuple[Command, ...]) -> None:
        self.beginResetModel()
        self._commands = commands
        self.endResetModel()

    def command(self, row: int) -> Command | None:
        return self._commands[row] if 0 <= row < len(self._commands) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._commands)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        command = self.command(index.row())
        if command is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return command.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (command.text, command.place, command.why_not or command.keys)))
        if role == Qt.ItemDataRole.DecorationRole and command.icon:
            return self._look.icon(command.icon, 16)
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        command = self.command(index.row())
        usable = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usable if command is not None and command.enabled else Qt.ItemFlag.NoItemFlags


class _RowPainter(QStyledItemDelegate):
    """Icon, name, place in paler letters, keys at the right."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(  # noqa: N802  # Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._look.px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        command = model.command(index.row()) if isinstance(model, _Rows) else None
        if command is None:
            return
        look, room = self._look, QRect(option.rect)
        if QStyle.StateFlag(option.state) & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, look.colour("accent-soft"))
        room.adjust(look.px(12), 0, -look.px(12), 0)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            side = look.px(16)
            mode = QIcon.Mode.Normal if command.enabled else QIcon.Mode.Disabled
            icon.paint(painter, QRect(room.left(), room.center().y() - side // 2, side, side), mode=mode)
        room.adjust(look.px(26), 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font(11))
        painter.setPen(look.colour("text3"))
        right = "   ".join(filter(None, (command.place, command.why_not or command.keys)))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, right)
        room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(right) - look.px(12))
        painter.setFont(look.font())
        painter.setPen(look.colour("text" if command.enabled else "text3"))
        shown = painter.fontMetrics().elidedText(command.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, shown)
