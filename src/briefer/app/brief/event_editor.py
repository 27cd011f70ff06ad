"""An event edited in place: its words and, in a line below them, what it signifies."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefer.app.brief.fields_editor import FieldsEditor
from briefer.app.theme.controls import label
from briefer.model.brief import EventItem, Item


class EventEditor(FieldsEditor):
    """Below the text stands the significance, which a chronology prints in a column of its own."""

    def _make_fields(self) -> QWidget:
        fields = QWidget(self)
        column = QVBoxLayout(fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(8))
        column.addWidget(label(self.tr("Significance"), "name"))
        self.significance = QLineEdit()
        self.significance.setAccessibleName(self.tr("Significance"))
        self.significance.setPlaceholderText(self.tr("What it changed or showed; a column of the chronology"))
        self.significance.textEdited.connect(self._set_significance)
        column.addWidget(self.significance)
        return fields

    def show_item(self, item: Item, number: int) -> None:
        """The event as it is now."""
        super().show_item(item, number)
        if self._fields is not None and isinstance(item, EventItem) and self.significance.text() != item.significance:
            self.significance.setText(item.significance)

    def _set_significance(self, text: str) -> None:
        self.desk.change_item(
            self.item.id,
            lambda item: replace(item, significance=text) if isinstance(item, EventItem) else item,
            self.tr("Edit significance"),
            "significance",
        )
