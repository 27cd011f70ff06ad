"""Small questions of the pane: a link's address, a picture's description, a choice among the source's pieces."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefer.app.brief.context import BriefContext
from briefer.app.mime import SourceItem
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.text.brackets import without_brackets

_SCHEMES = ("http://", "https://", "mailto:")
_PIECE = Qt.ItemDataRole.UserRole


class FormDialog(QDialog):
    """A few lines to fill in; Enter takes them, Esc leaves everything as it was."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(look.px(440))
        self.form = QFormLayout()
        self.form.setSpacing(look.px(8))
        self.problem = label("", "error")
        self.problem.hide()
        self.accept_button = button(look, "", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        cancel = button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(look.px(8))
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(12))
        column.setSpacing(look.px(12))
        column.addLayout(self.form)
        column.addWidget(self.problem)
        column.addLayout(self.foot)

    def line(self, name: str, text: str, hint: str = "") -> QLineEdit:
        """A field with its label above the rest of its row."""
        field = QLineEdit(text)
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        self.form.addRow(label(name), field)
        return field

    def say(self, problem: str) -> None:
        """Why it cannot be taken yet."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


class LinkDialog(FormDialog):
    """The words and the address of a link."""

    def __init__(self, look: Look, text: str, href: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Link"))
        self.accept_button.setText(self.tr("Set link"))
        self._text = self.line(self.tr("Text"), text)
        self._href = self.line(self.tr("Address"), href, "https://")
        self._removed = False
        if href:
            remove = button(look, self.tr("Remove link"))
            remove.clicked.connect(self._remove)
            self.foot.insertWidget(0, remove)
        self._href.setFocus()

    def accept(self) -> None:
        """Only web and mail addresses can be printed as links."""
        href = self.href
        if not href or (href.startswith(_SCHEMES) and " " not in href):
            super().accept()
        else:
            self.say(self.tr("This is no web or mail address. Begin it with https:// or mailto:"))

    @property
    def text(self) -> str:
        """The words."""
        return self._text.text()

    @property
    def href(self) -> str:
        """The address, completed where only its beginning is missing; empty for no link."""
        if self._removed:
            return ""
        typed = self._href.text().strip()
        bare = typed and "://" not in typed and not typed.startswith("mailto:") and "." in typed
        return (f"mailto:{typed}" if "@" in typed else f"https://{typed}") if bare else typed

    def _remove(self) -> None:
        self._removed = True
        super().accept()


class PictureDialog(FormDialog):
    """Asks what a picture shows, and for its caption."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(self.tr("Describe {name}").format(name=name))
        self.accept_button.setText(self.tr("Add picture"))
        self._alt = self.line(self.tr("Alternative text"), "", self.tr("What it shows, for readers who do not see it"))
        self._caption = self.line(self.tr("Caption"), "", self.tr("Printed under the picture; may stay empty"))

    @property
    def alt(self) -> str:
        """What the picture shows."""
        return self._alt.text().strip()

    @property
    def caption(self) -> str:
        """What is printed under it."""
        return self._caption.text().strip()


class PieceDialog(QDialog):
    """A filtered list of paragraphs and citations; several may be chosen."""

    def __init__(self, context: BriefContext, title: str, verb: str, citations_only: bool, parent: QWidget) -> None:
        super().__init__(parent)
        look = context.look
        self.setWindowTitle(title)
        self.resize(look.px(560), look.px(460))
        self._filter = _FilterLine(self)
        self._filter.setPlaceholderText(self.tr("Filter"))
        self._filter.setAccessibleName(self.tr("Filter"))
        self._filter.textChanged.connect(self._show_matching)
        self._list = QListWidget()
        self._list.setAccessibleName(title)
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.itemActivated.connect(self.accept)
        self._filter.stepped.connect(self._step)
        self._accept: QPushButton = button(look, verb, "primary")
        self._accept.setDefault(True)
        self._accept.clicked.connect(self.accept)
        cancel = button(look, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(16), look.px(16), look.px(12))
        column.setSpacing(look.px(8))
        column.addWidget(self._filter)
        column.addWidget(self._list, 1)
        column.addLayout(foot)
        self._fill(context, citations_only)

    def pieces(self) -> tuple[SourceItem, ...]:
        """What was chosen."""
        chosen: Sequence[QListWidgetItem] = self._list.selectedItems()
        return tuple(item.data(_PIECE) for item in chosen if not item.isHidden())

    def _fill(self, context: BriefContext, citations_only: bool) -> None:
        for article in context.brief.articles:
            for citation in article.citations:
                self._add(without_brackets(citation.text), SourceItem(article.id, "citation", citation.id))
            for paragraph in () if citations_only else article.paragraphs():
                self._add(paragraph.text, SourceItem(article.id, "paragraph", paragraph.id))
        self._show_matching("")

    def _add(self, text: str, piece: SourceItem) -> None:
        item = QListWidgetItem(text if len(text) < 200 else f"{text[:200]}…")
        item.setToolTip(text)
        item.setData(_PIECE, piece)
        self._list.addItem(item)

    def _show_matching(self, wanted: str) -> None:
        first = None
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(wanted.casefold() not in item.toolTip().casefold())
            first = item if first is None and not item.isHidden() else first
        self._list.clearSelection()
        if first is not None:
            self._list.setCurrentItem(first)
        self._accept.setEnabled(first is not None)

    def _step(self, step: int) -> None:
        row = self._list.currentRow() + step
        while 0 <= row < self._list.count() and self._list.item(row).isHidden():
            row += step
        if 0 <= row < self._list.count():
            self._list.setCurrentRow(row)


class _FilterLine(QLineEdit):
    """The arrows move in the list while one types."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Up and down belong to the list."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if Qt.Key(event.key()) in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
