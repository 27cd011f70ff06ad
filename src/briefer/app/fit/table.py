"""The tree of parts and items with what they take; walked, ticked and opened by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from briefer.app.fit.model import LIMITS, NUMBERS, PRIORITY, TEXT, FitModel
from briefer.app.theme.look import Look

_NUMBER_WIDTH, _LIMIT_WIDTH = 72, 152
_INDENT = 20

_Index = QModelIndex | QPersistentModelIndex


class FitTable(QTreeView):
    """``opened`` is sent with the id of a row to be shown in the brief, ``keys_changed`` when other rows are chosen."""

    opened = Signal(str)
    keys_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows = FitModel(look, self)
        self.setModel(self.rows)
        self.setAccessibleName(self.tr("Parts and items"))
        self.setAccessibleDescription(self.tr("Space ticks what stays in the brief, Enter shows a row in the brief."))
        self.setUniformRowHeights(True)
        self.setIndentation(look.px(_INDENT))
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)
        self.rows.modelReset.connect(self._unfold)
        self.activated.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda: self.keys_changed.emit())

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of the chosen rows."""
        keys = (self.rows.key_at(index) for index in self.selectionModel().selectedRows(TEXT))
        return tuple(key for key in keys if key)

    def go_to_left(self) -> None:
        """To the next row without a tick, from the top again after the last."""
        rows, here = self.rows, self.currentIndex().siblingAtColumn(TEXT)
        left = [index for part in range(rows.rowCount()) for index in self._left_in(rows.index(part, TEXT))]
        if left:
            after = [index for index in left if _order(index) > _order(here)]
            self.setCurrentIndex((after or left)[0])
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _left_in(self, part: QModelIndex) -> list[QModelIndex]:
        rows = self.rows
        inner = [rows.index(item, TEXT, part) for item in range(rows.rowCount(part))]
        return [index for index in (part, *inner) if rows.key_at(index) in rows.left]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The text takes what the figures leave."""
        super().resizeEvent(event)
        px, header = self._look.px, self.header()
        metrics = QFontMetrics(self._look.font(13))
        words = [self.rows.priority_word(priority) for priority in ("keep", "normal", "first")]
        priority = max(metrics.horizontalAdvance(word) for word in words) + px(20)
        widths = {PRIORITY: priority, LIMITS: px(_LIMIT_WIDTH), **dict.fromkeys(NUMBERS, px(_NUMBER_WIDTH))}
        for column, width in widths.items():
            header.resizeSection(column, width)
        header.resizeSection(TEXT, max(self.viewport().width() - sum(widths.values()), px(160)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Space ticks all chosen rows as the current one will be, in whichever column."""
        index = self.currentIndex().siblingAtColumn(TEXT)
        if event.key() != Qt.Key.Key_Space or not index.isValid():
            super().keyPressEvent(event)
            return
        stays = self.rows.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if stays else Qt.CheckState.Checked
        for chosen in self.selectionModel().selectedRows(TEXT) or [index]:
            if self.rows.flags(chosen) & Qt.ItemFlag.ItemIsUserCheckable:
                self.rows.setData(chosen, state, Qt.ItemDataRole.CheckStateRole)

    def _unfold(self) -> None:
        """Everything is in sight from the first; the header stays as it is."""
        self.expandAll()
        first = self.rows.index(0, TEXT)
        if first.isValid():
            self.setCurrentIndex(first)

    def _open(self, index: _Index) -> None:
        key = self.rows.key_at(index)
        if key:
            self.opened.emit(key)


def _order(index: _Index) -> tuple[int, int]:
    """Where a row stands among all."""
    above = index.parent()
    return (above.row(), index.row()) if above.isValid() else (index.row(), -1)
