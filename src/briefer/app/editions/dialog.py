"""What changed since another edition, judgment by judgment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefer.app.editions.rows import ChangeRow
from briefer.app.editions.words import EditionWords
from briefer.app.theme.controls import button, card, label
from briefer.app.theme.look import Look
from briefer.compose.what_changed import EditionChanges
from briefer.model.brief import ItemId
from briefer.model.lexicon import Lexicon


class ChangesDialog(QDialog):
    """A list of the changes. With ``asks`` each takes a reason, and ``reasons()`` is what was typed."""

    def __init__(
        self, look: Look, since: str, changes: EditionChanges, now: Lexicon, parent: QWidget, *, asks: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What changed"))
        self._look = look
        words = EditionWords(changes.then.lexicon, now, self)
        self._rows = [ChangeRow(look, change, changes, now, words) for change in changes.judgments]
        if asks:
            self._ask()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(12))
        column.setSpacing(look.px(12))
        column.addWidget(label(since, "heading"))
        column.addWidget(label(words.count(changes), "secondary"))
        column.addWidget(self._list(words.sources(changes)), 1)
        column.addLayout(self._foot(asks and bool(self._rows)))
        self.resize(look.px(720), look.px(560 if self._rows else 200))

    def reasons(self) -> dict[ItemId, str]:
        """The reason of each change, empty for none given."""
        return {row.change.judgment.id: row.reason for row in self._rows if row.reason is not None}

    def _ask(self) -> None:
        """For the reason of each change, the keyboard in the first; an item new and dropped at once has one reason."""
        asked: set[ItemId] = set()
        for row in self._rows:
            if row.change.judgment.id not in asked:
                row.ask_reason()
            asked.add(row.change.judgment.id)
        if self._rows and (first := self._rows[0].field) is not None:
            first.setFocus()

    def _list(self, sources: list[str]) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, self._look.px(8), 0)
        column.setSpacing(self._look.px(12))
        if self._rows:
            column.addWidget(card(list(self._rows)))
        for said in sources:
            line = label(said, "secondary")
            line.setWordWrap(True)
            column.addWidget(line)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setAccessibleName(self.tr("Changes"))
        return area

    def _foot(self, asks: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addStretch(1)
        close = button(self._look, self.tr("Cancel") if asks else self.tr("Close"), "" if asks else "primary")
        close.clicked.connect(self.reject)
        row.addWidget(close)
        if asks:
            keep = button(self._look, self.tr("Keep the reasons"), "primary")
            keep.setDefault(True)
            keep.clicked.connect(self.accept)
            row.addWidget(keep)
        return row
