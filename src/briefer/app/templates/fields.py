"""Form fields that show a template's value and say when a person changed it; filling them says nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtGui import QDoubleValidator, QIntValidator, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from briefer.app.templates.words import said
from briefer.app.theme.controls import Choice, label
from briefer.app.theme.look import Look


class Form(QWidget):
    """Fields under their names, in columns of one width."""

    def __init__(self, look: Look, columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._columns, self._at = look, columns, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(look.px(12))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def add(self, name: str, field: QWidget, span: int = 1, hint: str = "") -> None:
        """A field with its name over it and, if there is one, a sentence under it; " " only keeps a name's place."""
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(4))
        if name:
            above = label(name, "secondary")
            above.setBuddy(field)
            column.addWidget(above)
            if name.strip():
                field.setAccessibleName(name)
        column.addWidget(field)
        field.setMinimumWidth(self.look.px(40))
        if hint:
            under = label(hint, "hint")
            under.setWordWrap(True)
            field.setAccessibleDescription(hint)
            column.addWidget(under)
        column.addStretch(1)
        if self._at % self._columns + span > self._columns:
            self._at += self._columns - self._at % self._columns
        self._grid.addWidget(cell, self._at // self._columns, self._at % self._columns, 1, span)
        self._at += span


def is_undo(event: QEvent) -> bool:
    """Whether a field claims the keys of undo or redo for a history of its own."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class _Line(QLineEdit):
    """A line whose steps stand in the history of the template, and nowhere else."""

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)


class LineField(_Line):
    """One line of text."""

    def __init__(self, changed: Callable[[str], object], placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(lambda text: changed(text))

    def show_value(self, text: str) -> None:
        """Show it, without moving the cursor of who is typing it."""
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)


class TextField(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    def __init__(self, look: Look, changed: Callable[[str], object], lines: int = 3) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(look.px(20 * lines + 10))
        self.textChanged.connect(lambda: changed(self.toPlainText()))

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the window's."""
        if is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def show_value(self, text: str) -> None:
        """Show it, without moving the cursor of who is typing it."""
        if self.toPlainText() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)


class NumberField(_Line):
    """A number, or nothing where there is no bound."""

    def __init__(self, changed: Callable[[float | None], object], least: float, most: float, decimals: int = 0) -> None:
        super().__init__()
        self._whole = decimals == 0
        whole = QIntValidator(int(least), int(most), self)
        self.setValidator(whole if self._whole else QDoubleValidator(least, most, decimals, self))
        self.textEdited.connect(lambda text: self._take(text, changed))

    def show_value(self, value: float | None) -> None:
        """Show it; what is being typed stays as it is while it says the same."""
        if self._read(self.text()) != value or (value is None and self.text()):
            self.setText("" if value is None else f"{value:g}")

    def _take(self, text: str, changed: Callable[[float | None], object]) -> None:
        if not text or self.hasAcceptableInput():
            changed(self._read(text))

    def _read(self, text: str) -> float | None:
        try:
            return (int(text) if self._whole else float(text.replace(",", "."))) if text else None
        except ValueError:
            return None


class ChoiceField(Choice):
    """One of some values, each with its words; a value that is not among them is added as it is."""

    def __init__(self, look: Look, words: Mapping[str, str], changed: Callable[[str], object]) -> None:
        super().__init__(look)
        for value, text in words.items():
            self.addItem(said(text), value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda index: changed(str(self.itemData(index))))

    def show_value(self, value: str) -> None:
        """Show it."""
        if self.findData(value) < 0:
            self.addItem(value, value)
        self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """The wheel scrolls the form under the pointer; it changes no template by the way."""
        event.ignore()

    def offer(self, values: Sequence[str], words: Mapping[str, str] | None = None) -> None:
        """Other values to choose from."""
        if [self.itemData(index) for index in range(self.count())] != list(values):
            self.clear()
            for value in values:
                self.addItem((words or {}).get(value, value), value)


class TickField(QCheckBox):
    """Yes or no."""

    def __init__(self, text: str, changed: Callable[[bool], object]) -> None:
        super().__init__(text)
        self.clicked.connect(lambda: changed(self.isChecked()))

    def show_value(self, value: bool) -> None:
        """Show it."""
        self.setChecked(value)
