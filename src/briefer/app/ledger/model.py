"""Rows of the ledger as Qt's views want them: two levels, cells with colours and icons, a tick on what is pulled."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal

from briefer.app.ledger.rows import Cell, Row
from briefer.app.theme.look import Look

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_ROW = 28


class RowsModel(QAbstractItemModel):
    """``ticked`` is sent when somebody ticked a row; ``pulled`` are the outlets that have a tick."""

    ticked = Signal()

    def __init__(self, look: Look, heads: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self.heads = look, heads
        self.rows: tuple[Row, ...] = ()
        self.pulled: frozenset[str] = frozenset()
        look.changed.connect(self._repaint)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Other rows; where only words changed, rows stay as they are for who stands on one."""
        if rows == self.rows:
            return
        same = [_ids(row) for row in rows] == [_ids(row) for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        self._repaint()

    def set_pulled(self, pulled: Collection[str]) -> None:
        """Which outlets have a tick."""
        if frozenset(pulled) != self.pulled:
            self.pulled = frozenset(pulled)
            self._repaint()
            self.ticked.emit()

    def row_at(self, index: Index) -> Row | None:
        """The row of an index."""
        if not index.isValid():
            return None
        above = index.internalId()
        rows = self.rows[above - 1].children if above else self.rows
        return rows[index.row()] if index.row() < len(rows) else None

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and default
        """The rows, and those below one."""
        if not parent.isValid():
            return len(self.rows)
        is_first = parent.internalId() == 0 and parent.column() == 0
        return len(self.rows[parent.row()].children) if is_first else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and default
        """Always the same."""
        return len(self.heads)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Rows below one know its place, plus one; the others know 0."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The row that one stands below."""
        above = index.internalId() if index.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Outlets can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row = self.row_at(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if row and row.outlet and index.column() == 0 else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: N802
        """What the columns are called."""
        return self.heads[section] if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # a line for each role
        """A cell."""
        row = self.row_at(index)
        if row is None:
            return None
        cell = row.cells[index.column()] if index.column() < len(row.cells) else Cell()
        match role:
            case _Role.DisplayRole:
                return cell.text
            case _Role.ToolTipRole:
                return cell.tip or cell.text
            case _Role.AccessibleTextRole:
                return self.spoken(row) if index.column() == 0 else cell.text
            case _Role.CheckStateRole if row.outlet and index.column() == 0:
                return Qt.CheckState.Checked if row.outlet in self.pulled else Qt.CheckState.Unchecked
            case _Role.DecorationRole if cell.icon:
                return self._look.icon(cell.icon, 14, cell.icon_token or cell.token)
            case _Role.FontRole:
                return self._look.font(13, 500 if row.strong and index.column() == 0 else 400)
            case _Role.ForegroundRole:
                return self._look.colour(cell.token)
            case _Role.SizeHintRole:
                return QSize(0, self._look.px(_ROW))
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: N802  # Qt's name
        """A tick pulls an outlet."""
        row = self.row_at(index)
        if role != _Role.CheckStateRole or row is None or not row.outlet:
            return False
        pulls = Qt.CheckState(value) == Qt.CheckState.Checked
        self.set_pulled(self.pulled | {row.outlet} if pulls else self.pulled - {row.outlet})
        return True

    def spoken(self, row: Row) -> str:
        """A row in words, for who does not see it: each cell with the name of its column."""
        first, *rest = row.cells
        said = [f"{head}: {cell.text}" for head, cell in zip(self.heads[1:], rest, strict=False) if cell.text]
        pulled = [self.tr("pulled")] if row.outlet in self.pulled else []
        return ", ".join([first.text, *pulled, *said])

    def _repaint(self) -> None:
        """All that is seen is asked for anew; a view looks only at the rows it shows."""
        if not self.rows:
            return
        last = len(self.heads) - 1
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, last))
        for number, row in enumerate(self.rows):
            if row.children:
                above = self.index(number, 0)
                self.dataChanged.emit(self.index(0, 0, above), self.index(len(row.children) - 1, last, above))


def _ids(row: Row) -> tuple[str, ...]:
    return (row.id, *(child.id for child in row.children))
