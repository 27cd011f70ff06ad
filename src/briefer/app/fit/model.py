"""The rows of the window as Qt's views want them: parts and their items, each with a tick while it stays."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal

from briefer.app.fit.rows import Figures, Fitted, ItemRow, PartRow
from briefer.app.plural import in_digits, plural
from briefer.app.theme.look import Look
from briefer.compose.fit_figures import Use
from briefer.model.brief import FigureItem, Priority, TableItem
from briefer.text.tenths import in_tenths

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
TEXT, PRIORITY, LINES, NOTES, PAGES, WORDS, LIMITS = range(7)
NUMBERS: Final = (LINES, NOTES, PAGES, WORDS)
_ROW = 28


class FitModel(QAbstractItemModel):
    """``ticked`` is sent when somebody ticked or unticked items; ``left`` are the ids without a tick."""

    ticked = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.parts: tuple[PartRow, ...] = ()
        self.left: frozenset[str] = frozenset()
        self._rest = 0.0
        look.changed.connect(self._repaint)

    def show_fitted(self, shown: Fitted | None) -> None:
        """Other rows; where only figures changed, rows stay as they are for who stands on one."""
        parts = shown.parts if shown is not None else ()
        same = [(p.id, [i.id for i in p.items]) for p in parts] == [(p.id, [i.id for i in p.items]) for p in self.parts]
        if not same:
            self.beginResetModel()
        self.parts, self._rest = parts, shown.rest if shown is not None else 0.0
        if not same:
            self.endResetModel()
        self._repaint()

    def set_left(self, left: Collection[str]) -> None:
        """Which items have no tick."""
        if frozenset(left) != self.left:
            self.left = frozenset(left)
            self._repaint()

    def key_at(self, index: _Index) -> str:
        """The id of the item or part of a row; empty for the last, which is neither."""
        item = self.item_at(index)
        return item.id if item is not None else part.id if (part := self.part_at(index)) is not None else ""

    def part_at(self, index: _Index) -> PartRow | None:
        """The part of a row, also of one of its items."""
        row = index.internalId() - 1 if index.internalId() else index.row()
        return self.parts[row] if index.isValid() and row < len(self.parts) else None

    def item_at(self, index: _Index) -> ItemRow | None:
        """The item of a row."""
        part = self.part_at(index)
        return part.items[index.row()] if part is not None and index.internalId() else None

    # Qt's side

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and default
        """The parts and the rest; the items of a part."""
        if not parent.isValid():
            return len(self.parts) + bool(self.parts)
        part = self.part_at(parent)
        return len(part.items) if part is not None and not parent.internalId() and parent.column() == 0 else 0

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008  # Qt's name and default
        """Always the same."""
        return 7

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Items know the row of their part, plus one; parts know 0."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The part of an item."""
        row = index.internalId() if index.isValid() else 0
        return self.createIndex(row - 1, 0, 0) if row else QModelIndex()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What has items can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        part = self.part_at(index)
        can = index.column() == TEXT and part is not None and part.keys
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: N802
        """What the columns are called."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.DisplayRole:
            return (
                self.tr("Part or item"), self.tr("Priority"), self.tr("Lines"), self.tr("In notes"), self.tr("Pages"),
                self.tr("Words"), self.tr("Limit"),
            )[section]  # fmt: skip
        if role == _Role.ToolTipRole:
            return {
                NOTES: self.tr("Lines of the notes that the item marks first"),
                PAGES: self.tr("Text and notes as a share of a page"),
            }.get(section)
        if role == _Role.TextAlignmentRole:
            return _aligned(section)
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        """A cell."""
        item, part = self.item_at(index), self.part_at(index)
        match role:
            case _Role.DisplayRole:
                return self._shown(item, part, index.column())
            case _Role.CheckStateRole if index.column() == TEXT:
                return self._tick(item, part)
            case _Role.ToolTipRole if index.column() == TEXT:
                return self._shown(item, part, TEXT)
            case _Role.ToolTipRole if index.column() == LIMITS and item is None and part is not None:
                return "\n".join(map(self.use_words, part.uses))
            case _Role.AccessibleTextRole:
                return self.spoken(index) if index.column() == TEXT else self._shown(item, part, index.column())
            case _Role.TextAlignmentRole:
                return _aligned(index.column())
            case _Role.FontRole:
                return self._look.font(13, 500 if item is None and part is not None else 400)
            case _Role.ForegroundRole:
                return self._look.colour(self._token(item, part, index.column()))
            case _Role.SizeHintRole:
                return QSize(0, self._look.px(_ROW))
        return None

    def setData(self, index: _Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: N802  # Qt's name
        """A tick, of an item or of all of a part."""
        item, part = self.item_at(index), self.part_at(index)
        if role != _Role.CheckStateRole or part is None:
            return False
        ids = frozenset({item.id} if item is not None else part.keys)
        stays = Qt.CheckState(value) == Qt.CheckState.Checked
        self.left = self.left - ids if stays else self.left | ids
        self._repaint()
        self.ticked.emit()
        return True

    def spoken(self, index: _Index) -> str:
        """A row in words, for who does not see it."""
        item, part = self.item_at(index), self.part_at(index)
        said = [self._shown(item, part, TEXT)]
        row = item or (part if part is not None and part.filled else None)
        if row is not None:
            stays = self.tr("stays") if row.id not in self.left else self.tr("will be left out")
            said += [stays, self.priority_word(row.priority)]
        said += [self.use_words(use) for use in part.uses if use.over] if item is None and part is not None else []
        figures = self._figures(item, part)
        said += [plural(self.tr("%n line(s)", "", figures.lines), figures.lines)]
        said += [plural(self.tr("%n word(s)", "", figures.words), figures.words)]
        return ", ".join(filter(None, said))

    def priority_word(self, priority: Priority) -> str:
        """What a priority is called."""
        words: dict[Priority, str] = {
            "": "",
            "keep": self.tr("Keep"),
            "normal": self.tr("Normal"),
            "first": self.tr("Leave out first"),
        }
        return words[priority]

    # Cells

    def _shown(self, item: ItemRow | None, part: PartRow | None, column: int) -> str:
        if part is None:
            rest = self.tr("Title, lists of notes and sources, white space")
            return rest if column == TEXT else _pages(self._rest) if column == PAGES else ""
        figures = self._figures(item, part)
        match column:
            case 0:
                return self._text(item) if item is not None else part.heading
            case 1:
                return self.priority_word(item.priority if item is not None else part.priority)
            case 2:
                return in_digits(figures.lines) if figures.lines else ""
            case 3:
                return in_digits(figures.note_lines) if figures.note_lines else ""
            case 4:
                return _pages(figures.pages) if figures.pages else ""
            case 5:
                return in_digits(figures.words) if figures.words else ""
            case _:
                return self.use_words(_tightest(part.uses)) if item is None and part.uses else ""

    def use_words(self, use: Use) -> str:
        """ "9 of 7 items"."""
        locale = QLocale()
        used = in_tenths(use.used) if use.measure == "pages" else use.used
        most = use.most or 0.0
        pattern = {
            "items": self.tr("{used} of 1 item") if most == 1 else self.tr("{used} of {most} items"),
            "words": self.tr("{used} of 1 word") if most == 1 else self.tr("{used} of {most} words"),
            "pages": self.tr("{used} of 1 page") if most == 1 else self.tr("{used} of {most} pages"),
        }[use.measure]
        return pattern.format(used=locale.toString(float(used), "g", 6), most=locale.toString(float(most), "g", 6))

    def _text(self, item: ItemRow) -> str:
        if item.text:
            return item.text
        if item.kind in (TableItem, FigureItem):
            return self.tr("Table") if item.kind is TableItem else self.tr("Figure")
        return self.tr("No text")

    def _figures(self, item: ItemRow | None, part: PartRow | None) -> Figures:
        row = item or part
        return row.figures if row is not None else Figures(pages=self._rest)

    def _tick(self, item: ItemRow | None, part: PartRow | None) -> Qt.CheckState | None:
        ids = (item.id,) if item is not None else part.keys if part is not None else ()
        if not ids:
            return None
        stay = [id not in self.left for id in ids]
        if all(stay):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if any(stay) else Qt.CheckState.Unchecked

    def _token(self, item: ItemRow | None, part: PartRow | None, column: int) -> str:
        if column == LIMITS:
            return "warning" if part is not None and any(use.over for use in part.uses) else "text3"
        if part is None or (item or part).id in self.left:
            return "text3"
        if column == PRIORITY:
            said = item.said if item is not None else part.priority
            return "text" if said else "text3"  # what nobody said is what is usual
        return "text" if column == TEXT else "text2"

    def _repaint(self) -> None:
        """All that is seen is asked for anew; a view looks only at the rows it shows."""
        if not self.parts:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, LIMITS))
        for row, part in enumerate(self.parts):
            if part.items:
                above = self.index(row, 0)
                self.dataChanged.emit(self.index(0, 0, above), self.index(len(part.items) - 1, LIMITS, above))


def _tightest(uses: tuple[Use, ...]) -> Use:
    """The limit that is used most."""
    return max(uses, key=lambda use: use.used / use.most if use.most else 0.0)


def _aligned(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in (*NUMBERS, LIMITS) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _pages(pages: float) -> str:
    return QLocale().toString(pages, "f", 2)
