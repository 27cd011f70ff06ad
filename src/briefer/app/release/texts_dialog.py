"""What readers see in place of an item that they may not see: a text for each marking below the item's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from briefer.app.brief.dialogs import FormDialog
from briefer.app.release.markings import below, effective
from briefer.app.theme.controls import label
from briefer.app.theme.look import Look
from briefer.model.brief import FigureItem, Item, Part, Substitute, TableItem, text_of
from briefer.model.rich import plain, rich
from briefer.pipeline import Work

_HEIGHT = 64
_MOST_LETTERS = 240


class TextsDialog(FormDialog):
    """A field for each marking of readers that the item is withheld from; an empty one is no text."""

    def __init__(self, look: Look, work: Work, part: Part, item: Item, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._look = look
        self.setWindowTitle(self.tr("Text for other readers"))
        self.accept_button.setText(self.tr("Keep texts"))
        self.setMinimumWidth(look.px(560))
        self._before = {one.marking: one for one in item.substitutes}
        own = effective(work, part, item)
        head = label(self.tr("Marked {marking}:").format(marking=own.text if own else self.tr("nothing")), "secondary")
        said = label(_shortened(_words(item)))
        said.setWordWrap(True)
        self.form.addRow(head)
        self.form.addRow(said)
        markings = list(dict.fromkeys((*(marking.text for marking in below(work, part, item)), *self._before)))
        self.fields = {marking: self._field(marking) for marking in markings}
        hint = self.tr("Printed in releases that the item is withheld from; the fullest that its readers may see.")
        if not markings:
            hint = self.tr("Nobody is withheld from this item. Mark it higher first.")
            self.accept_button.setEnabled(False)
        foot = label(hint, "hint")
        foot.setWordWrap(True)
        self.form.addRow(foot)
        if markings:
            last = self.fields[markings[-1]]
            last.moveCursor(QTextCursor.MoveOperation.End)
            last.setFocus()

    @property
    def substitutes(self) -> tuple[Substitute, ...]:
        """The texts; one that was not changed keeps its citations and its look."""
        found = ((marking, field.toPlainText().strip()) for marking, field in self.fields.items())
        return tuple(self._substitute(marking, text) for marking, text in found if text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Ctrl+Enter is as good as the button."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _field(self, marking: str) -> QPlainTextEdit:
        before = self._before.get(marking)
        field = QPlainTextEdit(plain(before.content) if before else "")
        field.setAccessibleName(self.tr("Text for readers of {marking}").format(marking=marking))
        field.setPlaceholderText(self.tr("Nothing is printed"))
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._look.px(_HEIGHT))
        self.form.addRow(label(self.tr("Readers of {marking}").format(marking=marking), "name"))
        self.form.addRow(field)
        return field

    def _substitute(self, marking: str, text: str) -> Substitute:
        before = self._before.get(marking)
        same = before is not None and " ".join(plain(before.content).split()) == " ".join(text.split())
        return before if same and before is not None else Substitute(marking, rich(" ".join(text.split())))


def _words(item: Item) -> str:
    if isinstance(item, TableItem):
        return item.caption or " · ".join(item.rows[0] if item.rows else ())
    return item.alt or item.caption if isinstance(item, FigureItem) else plain(text_of(item))


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS].rsplit(' ', 1)[0]}…"
