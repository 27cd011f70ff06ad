"""Two states of a brief beside each other: the list of what differs, and each difference with its words marked."""

from __future__ import annotations

import html
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from briefer.app.brief.word_diff import Piece, compare
from briefer.app.differences import Difference, Kind, differences
from briefer.app.theme.controls import label, rule
from briefer.app.theme.look import Look
from briefer.model.rich import Cite, RichText, plain
from briefer.pipeline import Work

_ICONS: Final[dict[Kind, str]] = {
    "reworded": "pencil",
    "changed": "scale",
    "added": "plus",
    "removed": "trash-2",
    "moved": "chevrons-up-down",
    "field": "type",
}


class DifferencesView(QWidget):
    """``before`` and ``after`` are the names of the two sides; ``legend`` says what the marks mean."""

    def __init__(self, look: Look, before: str, after: str, legend: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._differences: tuple[Difference, ...] = ()
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.list = self._made_list()
        row.addWidget(self.list)
        row.addWidget(rule(vertical=True))
        row.addWidget(self._made_sides(before, after, legend), 1)

    def show_works(self, before: Work | None, after: Work, nothing: str) -> None:
        """What differs between the two; ``nothing`` is said when nothing does, or there is no state before."""
        look = self._look
        self._differences = differences(before, after) if before is not None else ()
        self.list.clear()
        for found in self._differences:
            place = f"\n{found.place}" if found.place else ""
            item = QListWidgetItem(look.icon(_ICONS[found.kind], 14), f"{self._said(found)}{place}")
            item.setToolTip(found.name)
            item.setSizeHint(QSize(0, look.px(44 if place else 28)))
            self.list.addItem(item)
        self._name.setText("" if self._differences else nothing)
        if self._differences:
            self.list.setCurrentRow(0)

    def step(self, by: int) -> None:
        """The next or previous difference."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())

    def _made_list(self) -> QListWidget:
        look, made = self._look, QListWidget()
        made.setAccessibleName(self.tr("Differences"))
        made.setFixedWidth(look.px(264))
        made.setIconSize(QSize(look.px(14), look.px(14)))
        made.setSpacing(look.px(2))
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setWordWrap(False)
        made.currentRowChanged.connect(self._show)
        return made

    def _made_sides(self, before: str, after: str, legend: str) -> QWidget:
        look, sides = self._look, QWidget()
        column = QVBoxLayout(sides)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(8))
        self._name = label("", "heading")
        column.addWidget(self._name)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self._before, self._after = QTextBrowser(), QTextBrowser()
        for title, browser in ((before, self._before), (after, self._after)):
            side = QVBoxLayout()
            side.addWidget(label(title, "name"))
            browser.setAccessibleName(title)
            browser.setFont(look.font(14))
            side.addWidget(browser, 1)
            row.addLayout(side, 1)
        column.addLayout(row, 1)
        column.addWidget(label(legend, "hint"))
        return sides

    def _said(self, found: Difference) -> str:
        words = {
            "reworded": self.tr("Reworded: {name}"),
            "changed": self.tr("Changed: {name}"),
            "added": self.tr("Added: {name}"),
            "removed": self.tr("Removed: {name}"),
            "moved": self.tr("Moved: {name}"),
            "field": self.tr("{name} changed"),
        }
        return words[found.kind].format(name=found.name)[:1].upper() + words[found.kind].format(name=found.name)[1:]

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._differences):
            return
        found = self._differences[row]
        count = self.tr("{name}, change {number} of {count}")
        name = found.name[:1].upper() + found.name[1:]
        self._name.setText(count.format(name=name, number=row + 1, count=len(self._differences)))
        left, right = compare(found.before_text, found.after_text)
        self._before.setHtml(self._html(left, found.before))
        self._after.setHtml(self._html(right, found.after))

    def _html(self, pieces: tuple[Piece, ...], details: str) -> str:
        shown = "".join(self._piece(piece) for piece in pieces)
        return f"<p>{shown}</p><p>{html.escape(details)}</p>"

    def _piece(self, piece: Piece) -> str:
        text = html.escape(_words(piece.content))
        if piece.change == "same":
            return text
        line, token = ("line-through", "error-soft") if piece.change == "removed" else ("underline", "accent-soft")
        return f'<span style="text-decoration:{line}; background-color:{self._look.colour_name(token)}">{text}</span>'


class DifferencesDialog(QDialog):
    """A dialog around such a view: F8 and Shift+F8 go through the differences, whatever the window uses them for."""

    view: DifferencesView

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """The next or previous difference."""
        if event.key() == Qt.Key.Key_F8:
            self.view.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """F8 stays here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_F8)
        return super().event(event)


def _words(content: RichText) -> str:
    return "".join("[…]" if isinstance(inline, Cite) else plain((inline,)) for inline in content)
