"""The places in which one text was changed, each with a tick: what is ticked is taken over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from briefer.app.theme.look import Look
from briefer.compose.returned_pieces import Piece
from briefer.model.rich import Cite, RichText, plain

_ROW, _MOST_ROWS = 24, 5
_MOST_LETTERS = 120


class PieceTicks(QListWidget):
    """``ticked`` is sent when a tick was set or taken."""

    ticked = Signal()

    def __init__(self, look: Look, label: Callable[[Cite], str]) -> None:
        super().__init__()
        self._look, self._label = look, label
        self.setAccessibleName(self.tr("Places that were changed"))
        self.setProperty("kind", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def show_pieces(self, pieces: Sequence[Piece], taken: Collection[int]) -> None:
        """One row a changed place; hidden when there are not several."""
        self.blockSignals(True)
        self.clear()
        for piece in pieces:
            said = f"{self._said(piece.before)} → {self._said(piece.after)}"
            item = QListWidgetItem(said)
            item.setToolTip(said)
            item.setSizeHint(QSize(0, self._look.px(_ROW)))
            item.setData(Qt.ItemDataRole.UserRole, piece.number)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if piece.number in taken else Qt.CheckState.Unchecked)
            self.addItem(item)
        if pieces:
            self.setCurrentRow(0)
        self.blockSignals(False)
        self.setFixedHeight(self._look.px(_ROW) * min(len(pieces), _MOST_ROWS) + 2)

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of the ticked pieces."""
        items = [self.item(row) for row in range(self.count())]
        return frozenset(
            int(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _said(self, content: RichText) -> str:
        words = "".join(self._label(one) if isinstance(one, Cite) else plain((one,)) for one in content)
        text = " ".join(words.split())
        shown = text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"
        return f"“{shown}”" if shown else self.tr("nothing")
