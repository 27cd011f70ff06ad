"""What the editor says of an item to those who work on the brief."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefer.app.brief.dialogs import FormDialog
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look


class CommentDialog(FormDialog):
    """A comment of several lines; Ctrl+Enter takes it, since Enter begins a line."""

    def __init__(self, look: Look, comment: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Comment"))
        self.accept_button.setText(self.tr("Keep comment"))
        self._text = QPlainTextEdit(comment)
        self._text.setAccessibleName(self.tr("Comment"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(look.px(120))
        self.form.addRow(self._text)
        self.form.addRow(
            label(self.tr("Printed nowhere; shown in Word files that are exported as review copies."), "hint")
        )
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Ctrl+Enter is as good as the button."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    @property
    def comment(self) -> str:
        """What was typed; empty takes the comment away."""
        return self._text.toPlainText().strip()
