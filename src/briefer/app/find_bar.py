"""The line to find and replace with: words, "2 of 5", previous, next; with Ctrl+H also what to put in their place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from briefer.app.plural import in_digits
from briefer.app.theme.controls import button, icon_button, label
from briefer.app.theme.look import Look


class FindBar(QWidget):
    """Sends ``changed`` when other words are looked for, ``stepped`` with 1 or -1, ``replace_wanted`` with whether all
    are meant, ``closed``.
    """

    changed = Signal()
    stepped = Signal(int)
    replace_wanted = Signal(bool)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chrome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Find and replace"))
        self.field = self._made_field(self.tr("Find in the brief and its pages"), self.tr("Find"))
        self.by = self._made_field(self.tr("Replace with"), self.tr("Replace with"))
        self.count = label("", "hint")
        self.count.setAccessibleName(self.tr("Places found"))
        self.previous = icon_button(look, "chevron-up", self.tr("Previous (Shift+F3)"))
        self.next = icon_button(look, "chevron-down", self.tr("Next (F3)"))
        self.match_case = icon_button(look, "type", self.tr("Match capitals"))
        self.match_case.setCheckable(True)
        self.with_replace = icon_button(look, "replace", self.tr("Replace (Ctrl+H)"))
        self.with_replace.setCheckable(True)
        self.replace_one = button(look, self.tr("Replace"))
        self.replace_all = button(look, self.tr("Replace all"))
        self._close = icon_button(look, "x", self.tr("Close (Esc)"))
        self._lay_out(look)
        self._connect()
        self.show_count(-1, 0)

    @property
    def words(self) -> str:
        """What is looked for."""
        return self.field.text()

    def open(self, words: str, replacing: bool) -> None:
        """Show the line with the keys in it; ``words`` that are selected somewhere are what is looked for."""
        self.with_replace.setChecked(replacing)
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, now: int, count: int, printed_only: bool = False, replaceable: int = 0) -> None:
        """Which of how many places is shown (0-based, -1 for none), and whether it can be replaced."""
        self.count.setText(self._counted(now, count, printed_only))
        for step in (self.previous, self.next):
            step.setEnabled(count > 0)
        self.replace_one.setEnabled(now >= 0 and not printed_only)
        self.replace_all.setEnabled(replaceable > 0)

    def tell(self, text: str) -> None:
        """What was done, in place of the count."""
        self.count.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Enter goes on, or replaces where that is typed; Shift+Enter goes back, Esc closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter if watched is self.by:
                    self.replace_wanted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                    return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Esc anywhere in the line closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _made_field(self, hint: str, name: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(hint)
        made.setAccessibleName(name)
        made.installEventFilter(self)
        return made

    def _lay_out(self, look: Look) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(4), look.px(12), look.px(8))
        row.setSpacing(look.px(4))
        self.field.setMinimumWidth(look.px(180))
        self.field.setMaximumWidth(look.px(360))
        self.by.setMinimumWidth(look.px(140))
        self.by.setMaximumWidth(look.px(320))
        self.count.setMinimumWidth(look.px(64))
        row.addWidget(self.field, 3)
        for widget in (self.previous, self.next, self.match_case, self.with_replace):
            row.addWidget(widget)
        row.addSpacing(look.px(4))
        row.addWidget(self.count)
        row.addSpacing(look.px(8))
        row.addWidget(self.by, 2)
        row.addSpacing(look.px(4))
        row.addWidget(self.replace_one)
        row.addSpacing(look.px(4))
        row.addWidget(self.replace_all)
        row.addStretch(1)
        row.addWidget(self._close)
        self._show_replacing(False)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self.changed.emit())
        self.match_case.toggled.connect(lambda _: self.changed.emit())
        self.with_replace.toggled.connect(self._show_replacing)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.replace_one.clicked.connect(lambda: self.replace_wanted.emit(False))
        self.replace_all.clicked.connect(lambda: self.replace_wanted.emit(True))
        self._close.clicked.connect(self.closed)

    def _show_replacing(self, shown: bool) -> None:
        for widget in (self.by, self.replace_one, self.replace_all):
            widget.setVisible(shown)

    def _counted(self, now: int, count: int, printed_only: bool) -> str:
        if not self.words.strip():
            return ""
        if not count:
            return self.tr("Not found")
        text = self.tr("{now} of {count}").format(now=in_digits(now + 1), count=in_digits(count))
        return self.tr("{place}, only in the pages").format(place=text) if printed_only else text
