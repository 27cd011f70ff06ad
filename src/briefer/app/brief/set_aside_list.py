"""Parts that are kept but not printed, with the way back."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.words import words
from briefer.app.theme.controls import ElidedLabel, button, label
from briefer.compose.words import items_words
from briefer.model.brief import Part, text_of
from briefer.model.rich import citations_of

_ROW, _HEAD = 32, 32


class SetAsideList(QFrame):
    """Under the cards; hidden while nothing is set aside."""

    def __init__(self, desk: BriefDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._parts = desk, tuple[Part, ...]()
        self._rows: list[QWidget] = []
        look = desk.context.look
        self.setAccessibleName(self.tr("Set aside"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(12), look.px(4), look.px(8), look.px(4))
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(label(self.tr("Set aside"), "heading"))
        head.addWidget(label(self.tr("kept, but not printed"), "hint"))
        head.addStretch(1)
        self._column.addLayout(head)
        self.hide()

    def show_parts(self, parts: tuple[Part, ...]) -> None:
        """A row for each part."""
        if parts == self._parts:
            return
        self._parts = parts
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(part) for part in parts]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(parts))

    def take_focus(self) -> None:
        """The keys to the first way back."""
        back = self._rows[0].findChild(QPushButton) if self._rows else None
        if back is not None:
            back.setFocus()

    def height_for(self, width: int) -> int:
        """Head and rows."""
        px = self._desk.context.look.px
        return px(8) + px(_HEAD) + px(_ROW) * len(self._rows)

    def _row(self, part: Part) -> QWidget:
        look, row = self._desk.context.look, QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        heading = part.heading or self.tr("Without heading")
        cites = sum(len(citations_of(text_of(item))) for item in part.items)
        counts = ", ".join(words.counts(part, self._desk.context.spec(part), items_words(part.items), cites))
        back = button(look, self.tr("Bring back"), "small", "archive-restore")
        back.setAccessibleDescription(heading)
        back.clicked.connect(lambda: self._desk.bring_back(part.id))
        line.addWidget(ElidedLabel(heading), 1)
        line.addWidget(label(counts, "hint"))
        line.addWidget(back)
        row.setFixedHeight(look.px(_ROW))
        return row
