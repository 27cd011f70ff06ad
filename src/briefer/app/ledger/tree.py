"""A tree of the ledger: walked, folded, ticked and followed by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from briefer.app.ledger.model import Index, RowsModel
from briefer.app.ledger.rows import Row
from briefer.app.theme.look import Look

_INDENT, _LEAST_FIRST = 20, 240
_MOST_OPENED = 400  # rows; of a longer ledger only the judgments are seen first


class LedgerTree(QTreeView):
    """``opened`` is sent with the row that somebody wants to go to. The first column takes what the others leave."""

    opened = Signal(object)

    def __init__(
        self, look: Look, heads: tuple[str, ...], widths: tuple[int, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._widths = look, widths
        self._closed: set[str] | None = None  # None until the first rows: then all are open, if they are few
        self._filling = False
        self.rows = RowsModel(look, heads, self)
        self.setModel(self.rows)
        self.setUniformRowHeights(True)
        self.setIndentation(look.px(_INDENT))
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rows.modelReset.connect(self._unfold)
        self.activated.connect(self._open)
        self.collapsed.connect(lambda index: self._note(index, closed=True))
        self.expanded.connect(lambda index: self._note(index, closed=False))

    def show_rows(self, rows: tuple[Row, ...], *, all_open: bool = False) -> None:
        """Other rows; the same are open and current as before, or all of them, which a filter found."""
        current = self.rows.row_at(self.currentIndex())
        self._all_open = all_open
        before = self.rows.rows
        self.rows.show_rows(rows)
        if rows != before and current is not None:
            self._go_to(current.id)

    @property
    def current(self) -> Row | None:
        """The row that the keyboard is on."""
        return self.rows.row_at(self.currentIndex())

    _all_open = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The first column takes what the others leave; those are narrower in a narrow window."""
        super().resizeEvent(event)
        px, whole = self._look.px, self.viewport().width()
        wanted = px(sum(self._widths))
        share = min(1.0, max(whole - px(_LEAST_FIRST), 0) / wanted) if wanted else 1.0
        widths = [round(px(width) * share) for width in self._widths]
        for column, width in enumerate(widths, 1):
            self.header().resizeSection(column, width)
        self.header().resizeSection(0, whole - sum(widths))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Space ticks the row, in whichever column the keyboard is."""
        index = self.currentIndex().siblingAtColumn(0)
        if event.key() == Qt.Key.Key_Space and self.rows.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            pulled = self.rows.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if pulled else Qt.CheckState.Checked
            self.rows.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)

    def _unfold(self) -> None:
        """What was open is; rows of one cell go over the whole width."""
        rows = self.rows.rows
        if self._closed is None and rows:
            total = sum(1 + len(row.children) for row in rows)
            self._closed = {row.id for row in rows} if total > _MOST_OPENED else set()
        self._filling = True
        for number, row in enumerate(rows):
            index = self.rows.index(number, 0)
            self.setExpanded(index, self._all_open or row.id not in (self._closed or ()))
            for place, child in enumerate(row.children):
                if len(child.cells) == 1:
                    self.setFirstColumnSpanned(place, index, True)
        self._filling = False

    def _go_to(self, id: str) -> None:
        for number, row in enumerate(self.rows.rows):
            above = self.rows.index(number, 0)
            places = [above] if row.id == id else []
            places += [self.rows.index(n, 0, above) for n, child in enumerate(row.children) if child.id == id]
            if places:
                self.setCurrentIndex(places[0])
                return

    def _note(self, index: QModelIndex, *, closed: bool) -> None:
        row = self.rows.row_at(index)
        if row is not None and self._closed is not None and not self._filling:
            (self._closed.add if closed else self._closed.discard)(row.id)

    def _open(self, index: Index) -> None:
        row = self.rows.row_at(index)
        if row is not None:
            self.opened.emit(row)
