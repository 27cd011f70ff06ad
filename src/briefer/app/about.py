"""Help: the keyboard, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefer import __version__
from briefer.app.actions import Actions
from briefer.app.ask import Ask
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look


def show_about(look: Look, parent: QWidget) -> None:
    """Name, version, licence."""
    text = QCoreApplication.translate(
        "About",
        "briefer {version}\n\nTurns analytic articles into briefing papers in house style, with every source kept. "
        "Free under the Apache License 2.0. Icons: Lucide (ISC). It opens no connection and sends nothing.",
    )
    close = QCoreApplication.translate("About", "Close")
    Ask(look, QCoreApplication.translate("About", "About briefer"), text.format(version=__version__), [close],
        parent=parent).ask()  # fmt: skip


def show_keyboard(look: Look, actions: Actions, parent: QWidget) -> None:
    """Every action that has keys, in the order of the menus."""
    KeyboardDialog(look, actions, parent).exec()


class KeyboardDialog(QDialog):
    """A table of keys in two columns."""

    def __init__(self, look: Look, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        rows = [
            (action.iconText(), action.shortcut()) for _, action in actions.bound() if not action.shortcut().isEmpty()
        ]
        content = QWidget()
        content.setProperty("kind", "surface")
        grid = QGridLayout(content)
        grid.setContentsMargins(*(look.px(24),) * 4)
        grid.setHorizontalSpacing(look.px(24))
        grid.setVerticalSpacing(look.px(6))
        half = (len(rows) + 1) // 2
        for index, (text, keys) in enumerate(rows):
            column = 0 if index < half else 2
            grid.addWidget(label(text), index % half, column)
            shown = label(keys.toString(QKeySequence.SequenceFormat.NativeText), "key")
            grid.addWidget(shown, index % half, column + 1, Qt.AlignmentFlag.AlignRight)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        scroll.setAccessibleName(self.tr("Keyboard"))
        close = button(look, self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(*(look.px(12),) * 4)
        foot.addStretch(1)
        foot.addWidget(close)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(0)
        column_layout.addWidget(scroll, 1)
        column_layout.addLayout(foot)
        beside = scroll.verticalScrollBar().sizeHint().width() + look.px(8)
        self.resize(max(look.px(720), content.sizeHint().width() + beside), look.px(520))
