"""A table edited in place: its cells, head, caption, rows and columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.named_editor import NamedEditor
from briefer.app.theme.controls import button
from briefer.model.brief import Item, TableItem

_ROW, _SIDE, _MOST_HEIGHT = 32, 12, 320
Rows = tuple[tuple[str, ...], ...]


class _CellDelegate(QStyledItemDelegate):
    """The field that a cell is typed in tells screen readers which cell that is."""

    def createEditor(  # noqa: N802  # Qt's name
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Qt's field with a name."""
        made = super().createEditor(parent, option, index)
        name = self.tr("Row {row}, column {column}")
        made.setAccessibleName(name.format(row=index.row() + 1, column=index.column() + 1))
        return made


class _Cells(QTableWidget):
    """Tab goes from cell to cell while one is edited, and leaves after the last and before the first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)

    def closeEditor(  # noqa: N802  # Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Qt would go round for ever."""
        ends = QAbstractItemDelegate.EndEditHint
        at = self.currentRow() * self.columnCount() + self.currentColumn()
        last = self.rowCount() * self.columnCount() - 1
        on, back = hint == ends.EditNextItem and at == last, hint == ends.EditPreviousItem and at == 0
        super().closeEditor(editor, ends.NoHint if on or back else hint)
        if on or back:
            self.focusNextPrevChild(on)


class TableEditor(NamedEditor):
    """A change of a cell is a step of the history."""

    def __init__(self, desk: BriefDesk, item: TableItem, number: int, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._item, self._loading = item, False
        self._caption = QLineEdit()
        self._caption.setAccessibleName(self.tr("Caption"))
        self._caption.setPlaceholderText(self.tr("Caption"))
        self._caption.textEdited.connect(lambda text: self._change(lambda t: replace(t, caption=text)))
        self._head = QCheckBox(self.tr("First row is the head"))
        self._head.toggled.connect(self._set_head)
        self._cells = _Cells(self)
        self._cells.setAccessibleName(self.tr("Cells of the table"))
        self._cells.horizontalHeader().hide()
        self._cells.verticalHeader().hide()
        self._cells.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._cells.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        self._cells.setItemDelegate(_CellDelegate(self._cells))
        self._cells.cellChanged.connect(self._take_cell)
        self._cells.installEventFilter(self)
        self._caption.installEventFilter(self)
        self._lay_out()
        self.setFocusProxy(self._cells)
        self.show_item(item, number)

    def show_item(self, item: Item, number: int) -> None:
        """The table as it is now."""
        if not isinstance(item, TableItem):
            return
        self._item, self._loading = item, True
        self.show_name(item, number)
        if self._caption.text() != item.caption:
            self._caption.setText(item.caption)
        self._head.setChecked(item.has_header)
        columns = max((len(row) for row in item.rows), default=1)
        self._cells.setRowCount(len(item.rows))
        self._cells.setColumnCount(columns)
        for row, texts in enumerate(item.rows):
            self._cells.setRowHeight(row, self.look.px(_ROW))
            for column in range(columns):
                text = texts[column] if column < len(texts) else ""
                known = self._cells.item(row, column)
                if known is None or known.text() != text:
                    self._cells.setItem(row, column, QTableWidgetItem(text))
        self._loading = False
        self.resized.emit()

    def height_for(self, width: int) -> int:
        """All rows up to a limit; the rest scrolls."""
        px = self.look.px
        rows = min(px(_ROW) * max(1, self._cells.rowCount()) + 4, px(_MOST_HEIGHT))
        self._cells.setFixedHeight(rows)
        return px(32) + px(28) + rows + px(32) + px(4 * 8)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Delete empties cells and never takes the table away. Esc is done where no cell is being edited."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete and watched is self._cells:
            if event.type() == QEvent.Type.KeyPress:
                for cell in self._cells.selectedItems():
                    cell.setText("")
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        px = self.look.px
        top, done = self.head(self.tr("Done"))
        foot, said = QHBoxLayout(), QHBoxLayout()
        stops = [done, self._caption, self._head, self._cells]
        for text, change in (
            (self.tr("Add row"), add_row),
            (self.tr("Remove row"), self._without_row),
            (self.tr("Add column"), add_column),
            (self.tr("Remove column"), self._without_column),
        ):
            made = button(self.look, text, "small")
            made.clicked.connect(lambda _checked=False, edit=change: self._change_rows(edit))
            foot.addWidget(made)
            stops.append(made)
        foot.addStretch(1)
        said.setSpacing(px(12))
        said.addWidget(self._caption, 1)
        said.addWidget(self._head)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_SIDE), px(4), px(_SIDE), px(8))
        column.setSpacing(px(8))
        column.addLayout(top)
        column.addLayout(said)
        column.addWidget(self._cells)
        column.addLayout(foot)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _set_head(self, on: bool) -> None:
        if not self._loading:
            self._change(lambda t: replace(t, has_header=on))

    def _take_cell(self, row: int, column: int) -> None:
        cell = self._cells.item(row, column)
        if self._loading or cell is None:
            return
        text = cell.text()
        self._change(lambda t: replace(t, rows=with_cell(t.rows, row, column, text)))

    def _without_row(self, rows: Rows) -> Rows:
        at = self._cells.currentRow() if self._cells.currentRow() >= 0 else len(rows) - 1
        return tuple(row for n, row in enumerate(rows) if n != at) if len(rows) > 1 else rows

    def _without_column(self, rows: Rows) -> Rows:
        widest = max(map(len, rows), default=0)
        at = self._cells.currentColumn() if self._cells.currentColumn() >= 0 else widest - 1
        return tuple(tuple(c for n, c in enumerate(row) if n != at) for row in rows) if widest > 1 else rows

    def _change_rows(self, edit: Callable[[Rows], Rows]) -> None:
        self._change(lambda t: replace(t, rows=edit(t.rows)))

    def _change(self, edit: Callable[[TableItem], TableItem]) -> None:
        def change(item: Item) -> Item:
            return edit(item) if isinstance(item, TableItem) else item

        self.desk.change_item(self._item.id, change, self.tr("Edit table"))


def with_cell(rows: Rows, row: int, column: int, text: str) -> Rows:
    """The table with one cell changed; a row that was too short for it is filled up."""

    def changed(cells: tuple[str, ...]) -> tuple[str, ...]:
        filled = [*cells, *[""] * (column + 1 - len(cells))]
        filled[column] = text
        return tuple(filled)

    return tuple(changed(cells) if n == row else cells for n, cells in enumerate(rows))


def add_row(rows: Rows) -> Rows:
    """With an empty row at the end."""
    return (*rows, ("",) * max(map(len, rows), default=1))


def add_column(rows: Rows) -> Rows:
    """With an empty column at the right."""
    widest = max(map(len, rows), default=0)
    return tuple((*row, *[""] * (widest + 1 - len(row))) for row in rows)
