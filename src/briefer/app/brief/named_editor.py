"""What the editors of tables and pictures share: a head with the item's name, and keys that are done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.slot_widget import SlotWidget
from briefer.app.brief.words import words
from briefer.app.theme.controls import button, label
from briefer.model.brief import Item


class NamedEditor(SlotWidget):
    """An editor watches its fields with itself as their event filter; ``done_keys`` in any of them are done."""

    done_keys: tuple[Qt.Key, ...] = (Qt.Key.Key_Escape,)

    def __init__(self, desk: BriefDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._name = label("", "heading")

    def show_name(self, item: Item, number: int) -> None:
        """What the item is called now."""
        self._name.setText(words.item_name(item, number))

    def head(self, done: str) -> tuple[QHBoxLayout, QAbstractButton]:
        """The row above the fields, and its button, which says ``done``."""
        made = button(self.look, done, "flat")
        made.clicked.connect(self._finish)
        row = QHBoxLayout()
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(made)
        row.addWidget(label("Esc", "key"))
        return row, made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """The keys must not become those of the window."""
        if isinstance(event, QKeyEvent) and event.key() in self.done_keys:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._finish()
                return True
        return super().eventFilter(watched, event)
