"""A line under the tree that says what a step did, with Undo beside it, or why a command cannot be done here.

It stands below the rows, so that none of them moves under the pointer while several are ticked.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from briefer.app.theme.controls import button, icon_button, label, rule
from briefer.app.theme.look import Look


class ToldLine(QWidget):
    """Shows one sentence at a time, until the next change of the brief."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo: Callable[[], object] | None = None
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.said = label("", "secondary")
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.undo = button(look, self.tr("Undo"), "link")
        self.undo.clicked.connect(self._take_back)
        self.close_button = icon_button(look, "x", self.tr("Close this message"), 14)
        self.close_button.clicked.connect(self.clear)
        row = QHBoxLayout()
        row.setContentsMargins(look.px(16), look.px(4), look.px(8), look.px(4))
        row.setSpacing(look.px(8))
        row.addWidget(self.said, 1)
        row.addWidget(self.undo)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row)
        self.hide()

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say it, also to a screen reader."""
        self._undo = undo
        self.said.setText(text)
        self.undo.setVisible(undo is not None)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        """There is nothing to say any more."""
        self._undo = None
        self.hide()

    def _take_back(self) -> None:
        undo = self._undo
        self.clear()
        if undo is not None:
            undo()
