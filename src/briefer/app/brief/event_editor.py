"""An event edited in place: its words and, in a line below them, what it signifies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.item_editor import ItemEditor
from briefer.app.theme.controls import label
from briefer.model.brief import EventItem, Item


class EventEditor(ItemEditor):
    """Below the text stands the significance, which a chronology prints in a column of its own."""

    def __init__(self, desk: BriefDesk, item: EventItem, number: int, parent: QWidget) -> None:
        self._fields: QWidget | None = None
        super().__init__(desk, item, number, parent)
        self._fields = QWidget(self)
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(8))
        column.addWidget(label(self.tr("Significance"), "name"))
        self.significance = QLineEdit()
        self.significance.setAccessibleName(self.tr("Significance"))
        self.significance.setPlaceholderText(self.tr("What it changed or showed; a column of the chronology"))
        self.significance.textEdited.connect(self._set_significance)
        column.addWidget(self.significance)
        self._fields.show()
        self.show_item(item, number)

    def show_item(self, item: Item, number: int) -> None:
        """The event as it is now."""
        super().show_item(item, number)
        if self._fields is not None and isinstance(item, EventItem) and self.significance.text() != item.significance:
            self.significance.setText(item.significance)

    def below(self, width: int) -> int:
        """The line and its name."""
        return self.look.px(12) + self._fields.sizeHint().height() if self._fields is not None else 0

    def place_below(self, top: int, width: int) -> None:
        """Under the text, as wide as it."""
        if self._fields is not None:
            self._fields.setGeometry(self.look.px(12), top + self.look.px(12), width, self._fields.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Esc is done in the line as in the text."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self._finish()
            event.accept()
            return True
        return super().event(event)

    def _set_significance(self, text: str) -> None:
        self.desk.change_item(
            self.item.id,
            lambda item: replace(item, significance=text) if isinstance(item, EventItem) else item,
            self.tr("Edit significance"),
            "significance",
        )
