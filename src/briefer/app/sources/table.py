"""The outlets as a table: of the brief, or of the editor's own register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QLocale, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from briefer.app.ledger.model import Index
from briefer.app.sources.words import kind_words, reliability_words
from briefer.app.theme.look import Look
from briefer.model.sourcing import SourceEntry

_Role = Qt.ItemDataRole
_ROW = 28
NAME, KIND, GRADE, LANGUAGE, COUNTRY, UPSTREAM, CITATIONS, KEPT = range(8)
_WIDTHS = {KIND: 104, GRADE: 52, LANGUAGE: 76, COUNTRY: 68, UPSTREAM: 104, CITATIONS: 72, KEPT: 76}

_ROOM_FOR_ALL = 640


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet, how often the brief cites it, and whether the editor's own register has it.

    ``printed`` are names that the articles print it by; ``is_article``: an article of the brief is of it.
    """

    entry: SourceEntry
    citations: int = 0
    kept: bool = False
    printed: tuple[str, ...] = ()
    is_article: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All its names, each once."""
        return tuple(dict.fromkeys((self.entry.name, *self.entry.also, *self.printed)))


class OutletModel(QAbstractTableModel):
    """A row for each outlet."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: tuple[OutletRow, ...] = ()
        look.changed.connect(self._repaint)

    def show_rows(self, rows: tuple[OutletRow, ...]) -> None:
        """Other rows; where only what is said of outlets changed, they stay for who stands on one."""
        if rows == self.rows:
            return
        same = [row.entry.name for row in rows] == [row.entry.name for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        self._repaint()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and default
        """One for each outlet."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and default
        """Always the same."""
        return 0 if parent.isValid() else KEPT + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: N802
        """What the columns are called."""
        if orientation != Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        return (
            self.tr("Source"), self.tr("Kind"), self.tr("Grade"), self.tr("Language"), self.tr("Country"),
            self.tr("News from"), self.tr("Citations"), self.tr("Register"),
        )[section]  # fmt: skip

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """A cell."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case _Role.DisplayRole:
                return self._shown(row, index.column())
            case _Role.ToolTipRole:
                return self._tip(row, index.column())
            case _Role.AccessibleTextRole:
                return self.spoken(row) if index.column() == NAME else self._shown(row, index.column())
            case _Role.FontRole:
                return self._look.font(13, 500 if index.column() == NAME else 400)
            case _Role.ForegroundRole:
                return self._look.colour("text" if index.column() == NAME else "text2")
            case _Role.SizeHintRole:
                return QSize(0, self._look.px(_ROW))
        return None

    def spoken(self, row: OutletRow) -> str:
        """A row in words, for who does not see it."""
        said = [
            f"{self.headerData(n, Qt.Orientation.Horizontal)}: {self._shown(row, n)}" for n in range(KIND, KEPT + 1)
        ]
        return ", ".join([row.entry.name, *(text for text in said if not text.endswith(": "))])

    def _shown(self, row: OutletRow, column: int) -> str:
        entry = row.entry
        match column:
            case 0:
                return entry.name
            case 1:
                return kind_words(entry.kind)
            case 2:
                return entry.reliability or ""
            case 3:
                return entry.language
            case 4:
                return entry.country
            case 5:
                return entry.upstream
            case 6:
                article = self.tr("the article") if row.is_article and not row.citations else ""
                return QLocale().toString(row.citations) if row.citations else article
            case _:
                return self.tr("kept") if row.kept else ""

    def _tip(self, row: OutletRow, column: int) -> str:
        if column == NAME:
            others = ", ".join(row.names[1:])
            also = self.tr("Also {names}").format(names=others) if others else ""
            return "\n".join(filter(None, (row.entry.name, also, row.entry.descriptor)))
        if column == GRADE and row.entry.reliability:
            return f"{row.entry.reliability}: {reliability_words(row.entry.reliability)}"
        return self._shown(row, column)

    def _repaint(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, KEPT))


class OutletTable(QTreeView):
    """``names_changed`` is sent when other rows are chosen, ``removal_wanted`` by Delete, ``edit_wanted`` by Enter."""

    names_changed = Signal()
    removal_wanted = Signal()
    edit_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows = OutletModel(look, self)
        self._filter, self._whole = "", tuple[OutletRow, ...]()
        self.setModel(self.rows)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)
        self.selectionModel().selectionChanged.connect(lambda: self.names_changed.emit())
        self.activated.connect(lambda: self.edit_wanted.emit())

    def show_rows(self, rows: tuple[OutletRow, ...]) -> None:
        """Other rows; those chosen before are again, as far as they are still there."""
        self._whole = rows
        chosen = self.names
        self.rows.show_rows(tuple(row for row in rows if self._says(row)))
        if self.names != chosen:
            self.choose(chosen)

    def filter(self, text: str) -> None:
        """Only outlets one of whose names, or what is said of them, has the words."""
        self._filter = text
        self.show_rows(self._whole)

    @property
    def chosen(self) -> tuple[OutletRow, ...]:
        """The chosen rows from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows(NAME))
        return tuple(self.rows.rows[place] for place in places if place < len(self.rows.rows))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the chosen rows."""
        return tuple(row.entry.name for row in self.chosen)

    def choose(self, names: tuple[str, ...]) -> bool:
        """Choose the rows with one of those among their names; whether there is one."""
        folded = {name.casefold() for name in names}
        rows = enumerate(self.rows.rows)
        places = [n for n, row in rows if folded & {name.casefold() for name in row.names}]
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().clearSelection()
        for place in reversed(places):
            self.selectionModel().select(self.rows.index(place, 0), flags.Select | flags.Rows)
        if places:
            index = self.rows.index(places[0], 0)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
            self.scrollTo(index)
        return bool(places)

    def hide_counts(self) -> None:
        """In the editor's own register nothing is cited and everything is kept."""
        for column in (CITATIONS, KEPT):
            self.setColumnHidden(column, True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The name takes what the others leave; where that is little, where an outlet is from is not shown."""
        super().resizeEvent(event)
        px, whole = self._look.px, self.viewport().width()
        for column in (LANGUAGE, COUNTRY):
            self.setColumnHidden(column, whole < px(_ROOM_FOR_ALL))
        shown = {column: px(width) for column, width in _WIDTHS.items() if not self.isColumnHidden(column)}
        for column, width in shown.items():
            self.header().resizeSection(column, width)
        self.header().resizeSection(NAME, max(whole - sum(shown.values()), px(120)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Delete wants rows away."""
        if event.key() in (Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value):
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _says(self, row: OutletRow) -> bool:
        entry = row.entry
        said = " ".join(
            (*row.names, entry.descriptor, entry.upstream, kind_words(entry.kind), entry.country)
        ).casefold()
        return all(word in said for word in self._filter.casefold().split())
