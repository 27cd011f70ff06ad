"""The history: every step by its name; choosing one goes there and can be undone in the same way."""

from __future__ import annotations

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QDialog, QHBoxLayout, QUndoView, QVBoxLayout, QWidget

from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look


class HistoryDialog(QDialog):
    """The steps, the saved one marked."""

    def __init__(self, look: Look, history: QUndoStack, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(12))
        column.addWidget(label(self.tr("Choose a step to go back or forward to it."), "secondary"))
        steps = QUndoView(history)
        steps.setEmptyLabel(self.tr("As it was opened"))
        steps.setCleanIcon(look.icon("save", 14))
        steps.setAccessibleName(self.tr("Steps"))
        column.addWidget(steps, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = button(look, self.tr("Close"), "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        self.resize(look.px(420), look.px(480))
