"""The parts of a template as rows: dragged or moved by Alt+Up and Alt+Down, ticked when a finished brief must have
them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from briefer.app.templates.words import CONTENTS, content_words, limit_words, part_name, said
from briefer.app.theme.look import Look
from briefer.model.template import PartSpec

_KIND = "application/x-briefer-template-part"
_ROW = 36
_PART, _HEADING, _CONTENT, _LIMIT, _REQUIRED = range(5)
_SHARES = {_PART: 0.31, _HEADING: 0.2, _CONTENT: 0.235, _LIMIT: 0.255}
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PartsModel(QAbstractTableModel):
    """``moved`` is sent with a role and its new place, ``required`` with a role and whether it is wanted."""

    moved = Signal(str, int)
    required = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.specs: tuple[PartSpec, ...] = ()

    def show_specs(self, specs: tuple[PartSpec, ...]) -> None:
        """Other parts; where only their fields changed, the rows stay."""
        same = [spec.role for spec in specs] == [spec.role for spec in self.specs]
        if same:
            self.specs = specs
            if specs:
                self.dataChanged.emit(self.index(0, 0), self.index(len(specs) - 1, _REQUIRED))
            return
        self.beginResetModel()
        self.specs = specs
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802  # Qt's name
        """A row a part."""
        return 0 if parent.isValid() else len(self.specs)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802  # Qt's name
        """Part, heading, content, limit, required."""
        return 0 if parent.isValid() else _REQUIRED + 1

    def headerData(  # noqa: N802  # Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The names of the columns."""
        names = (self.tr("Part"), self.tr("Heading"), self.tr("Content"), self.tr("Limit"), self.tr("Required"))
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        spec, column = self.specs[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.ToolTipRole if column == _CONTENT:
                return " ".join(spec.text) or said(CONTENTS[spec.content])
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(spec, column)
            case Qt.ItemDataRole.CheckStateRole if column == _REQUIRED:
                return Qt.CheckState.Checked if spec.required else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.FontRole:
                return self._look.font(13, 500 if column == _PART else 400)
            case Qt.ItemDataRole.ForegroundRole if column != _PART:
                empty = column == _LIMIT and not limit_words(spec.limits)
                return self._look.colour("text3" if empty else "text2")
            case Qt.ItemDataRole.DecorationRole if column == _PART:
                return self._look.icon("grip-vertical", 14, "text3", 4)
            case Qt.ItemDataRole.DecorationRole if column == _CONTENT and spec.text:
                return self._look.icon("lock", 12, "text3", 2)
            case Qt.ItemDataRole.AccessibleTextRole if column == _REQUIRED:
                return self.tr("Required") if spec.required else self.tr("Not required")
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Tick whether a part is required."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.required.emit(self.specs[index.row()].role, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows are dragged, and dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _REQUIRED else flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802  # Qt's name
        """Rows only move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802  # Qt's name
        """Only parts of this table are taken."""
        return [_KIND]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]  # noqa: N802  # Qt's name
        """The role of the part that is dragged."""
        data = QMimeData()
        data.setData(_KIND, self.specs[indexes[0].row()].role.encode())
        return data

    def dropMimeData(  # noqa: N802  # Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """The move is an edit of the template; the view itself moves nothing."""
        role = bytes(data.data(_KIND).data()).decode()
        roles = [spec.role for spec in self.specs]
        if role in roles:
            to = row if row >= 0 else parent.row() if parent.isValid() else len(roles)
            self.moved.emit(role, to - 1 if roles.index(role) < to else to)
        return False

    def _text(self, spec: PartSpec, column: int) -> str:
        match column:
            case 0:
                return part_name(spec)
            case 1:
                return spec.heading
            case 2:
                return content_words(spec)
            case 3:
                return limit_words(spec.limits) or self.tr("no limit")
        return ""


class PartsTable(QTreeView):
    """A flat tree. ``chosen`` is sent with the role of the current row."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.parts = PartsModel(look, self)
        self.setModel(self.parts)
        self.setItemDelegate(_Row(look, self))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Parts"))
        self.setAccessibleDescription(self.tr("Alt+Up and Alt+Down move a part. Space makes it required."))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)

    @property
    def role(self) -> str:
        """The role of the current row, "" for none."""
        row = self.currentIndex().row()
        return self.parts.specs[row].role if 0 <= row < len(self.parts.specs) else ""

    def show_specs(self, specs: tuple[PartSpec, ...], role: str) -> None:
        """The parts, with the one of that role as the current one; all of them are in sight at once."""
        self.parts.show_specs(specs)
        row = next((row for row, spec in enumerate(specs) if spec.role == role), 0)
        if specs and self.currentIndex().row() != row:
            self.setCurrentIndex(self.parts.index(row, 0))
        self.setFixedHeight(self.header().sizeHint().height() + len(specs) * self._look.px(_ROW) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The columns share the width."""
        super().resizeEvent(event)
        required = self.header().sectionSizeHint(_REQUIRED) + self._look.px(4)
        room = max(self.viewport().width() - required, 0)
        for column, share in _SHARES.items():
            self.header().resizeSection(column, int(room * share))
        self.header().resizeSection(_REQUIRED, required)

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802  # Qt's name
        """Tell which part is looked at."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.role)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Alt+Up and Alt+Down move, Space ticks, in whichever column."""
        row = self.currentIndex().row()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if row >= 0 and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if 0 <= row + step < len(self.parts.specs):
                self.parts.moved.emit(self.role, row + step)
        elif row >= 0 and event.key() == Qt.Key.Key_Space:
            self.parts.required.emit(self.role, not self.parts.specs[row].required)
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """Rows of one height, a line between them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  # Qt's name
        return QSize(super().sizeHint(option, index).width(), self._look.px(_ROW))
