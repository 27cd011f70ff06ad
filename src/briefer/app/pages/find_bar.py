"""The line to search the pages with: query, "2 of 5", next, previous, close."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from briefer.app.theme.controls import icon_button, label
from briefer.app.theme.look import Look


class FindBar(QWidget):
    """Sends ``query_changed`` while typing, ``stepped`` with 1 or -1, ``closed``."""

    query_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pane-header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find in the pages"))
        self.field.setAccessibleName(self.tr("Find in the pages"))
        self.field.setClearButtonEnabled(False)
        self.field.textChanged.connect(self.query_changed)
        self.field.installEventFilter(self)
        self.count = label("", "hint")
        self.count.setAccessibleName(self.tr("Places found"))
        previous = icon_button(look, "chevron-up", self.tr("Previous (Shift+F3)"))
        following = icon_button(look, "chevron-down", self.tr("Next (F3)"))
        close = icon_button(look, "x", self.tr("Close (Esc)"))
        previous.clicked.connect(lambda: self.stepped.emit(-1))
        following.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(4), look.px(12), look.px(4))
        row.setSpacing(look.px(4))
        row.addWidget(self.field, 1)
        row.addSpacing(look.px(4))
        row.addWidget(self.count)
        row.addSpacing(look.px(4))
        for button in (previous, following, close):
            row.addWidget(button)

    def show_count(self, now: int, count: int) -> None:
        """Which of how many places is shown (0-based, -1 for none); it is said in words when there is none."""
        if not self.field.text().strip():
            self.count.setText("")
        elif not count:
            self.count.setText(self.tr("Not found"))
        else:
            self.count.setText(self.tr("{now} of {count}").format(now=now + 1, count=count))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Enter goes on, Shift+Enter back, Esc closes."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.stepped.emit(-1 if back else 1)
                    return True
                case Qt.Key.Key_F3:
                    self.stepped.emit(-1 if back else 1)
                    return True
                case Qt.Key.Key_Escape:
                    self.closed.emit()
                    return True
                case _:
                    return False
        return super().eventFilter(watched, event)
