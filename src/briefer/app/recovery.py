"""After a crash: what the journal kept, beside what was saved last, and what to do with it."""

from __future__ import annotations

import html
from typing import Final, Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from briefer import pipeline
from briefer.app.brief.word_diff import Piece, compare
from briefer.app.differences import Difference, Kind, differences
from briefer.app.theme.controls import button, label, rule
from briefer.app.theme.look import Look
from briefer.errors import BrieferError
from briefer.model.rich import Cite, RichText, plain
from briefer.pipeline import Work
from briefer.storage.journal import JournalEntry

Choice = Literal["recovered", "saved", "later"]
_ICONS: Final[dict[Kind, str]] = {
    "reworded": "pencil",
    "changed": "scale",
    "added": "plus",
    "removed": "trash-2",
    "moved": "chevrons-up-down",
    "field": "type",
}
_WIDTH, _HEIGHT = 1080, 536


class RecoveryDialog(QDialog):
    """``choice`` is what the user wants; closing the dialog decides nothing."""

    def __init__(self, look: Look, entry: JournalEntry, recovered: Work, saved: Work | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice: Choice = "later"
        self._look, self._entry = look, entry
        self._differences = differences(saved, recovered) if saved is not None else ()
        self._saved = saved
        self.setWindowTitle(self.tr("Recovered work"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_head(recovered))
        column.addWidget(rule())
        column.addWidget(self._made_body(), 1)
        column.addWidget(rule())
        column.addWidget(self._made_foot())
        self.setFixedSize(look.px(_WIDTH), look.px(_HEIGHT))
        if self._list.count():
            self._list.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """F8 and Shift+F8 go through the differences."""
        if event.key() == Qt.Key.Key_F8 and self._list.count():
            step = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """F8 stays here, whatever the window behind uses it for."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_F8)
        return super().event(event)

    def _made_head(self, recovered: Work) -> QWidget:
        look, head = self._look, QWidget()
        head.setProperty("kind", "surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(16))
        row.setSpacing(look.px(16))
        picture, side = QLabel(), look.px(24)
        picture.setPixmap(look.icon("rotate-ccw", 24, "accent").pixmap(QSize(side, side)))
        row.addWidget(picture)
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        when = self._entry.written.strftime("%H:%M:%S")
        column.addWidget(label(self.tr("Your changes up to {time} are safe").format(time=when), "dialog-headline"))
        text = self.tr("briefer stopped without saving “{title}”. At most the last two seconds are missing.")
        column.addWidget(label(text.format(title=recovered.brief.title), "secondary"))
        row.addLayout(column, 1)
        return head

    def _made_body(self) -> QWidget:
        look, body = self._look, QWidget()
        body.setProperty("kind", "canvas")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Differences"))
        self._list.setFixedWidth(look.px(248))
        self._list.setIconSize(QSize(look.px(14), look.px(14)))
        self._list.setSpacing(look.px(2))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(False)
        for found in self._differences:
            place = f"\n{found.place}" if found.place else ""
            item = QListWidgetItem(look.icon(_ICONS[found.kind], 14), f"{self._said(found)}{place}")
            item.setToolTip(found.name)
            item.setSizeHint(QSize(0, look.px(44 if place else 28)))
            self._list.addItem(item)
        self._list.currentRowChanged.connect(self._show)
        side = QWidget()
        side.setProperty("kind", "surface")
        beside = QVBoxLayout(side)
        beside.setContentsMargins(*(look.px(8),) * 4)
        beside.addWidget(self._list)
        row.addWidget(side)
        row.addWidget(rule(vertical=True))
        row.addWidget(self._made_sides(), 1)
        return body

    def _made_sides(self) -> QWidget:
        look, sides = self._look, QWidget()
        column = QVBoxLayout(sides)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(8))
        self._name = label("", "heading")
        column.addWidget(self._name)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self._before, self._after = QTextBrowser(), QTextBrowser()
        for title, browser in ((self.tr("Last saved"), self._before), (self.tr("Recovered"), self._after)):
            side = QVBoxLayout()
            side.addWidget(label(title, "name"))
            browser.setAccessibleName(title)
            browser.setFont(look.font(14))
            side.addWidget(browser, 1)
            row.addLayout(side, 1)
        column.addLayout(row, 1)
        legend = self.tr("Struck through: only in the saved version. Underlined: only in the recovered one.")
        column.addWidget(label(legend, "hint"))
        if not self._differences:
            self._name.setText(
                self.tr("Nothing differs from the saved version.")
                if self._saved is not None
                else self.tr("This brief was never saved.")
            )
        return sides

    def _made_foot(self) -> QWidget:
        look, foot = self._look, QWidget()
        foot.setProperty("kind", "chrome")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(look.px(12),) * 4)
        row.setSpacing(look.px(8))
        later = button(look, self.tr("Decide later"), "flat")
        later.clicked.connect(self.reject)
        row.addWidget(later)
        row.addStretch(1)
        saved = self._saved is not None
        keep = button(look, self.tr("Keep the saved version") if saved else self.tr("Discard"))
        keep.clicked.connect(lambda: self._choose("saved"))
        go_on = button(look, self.tr("Continue with the recovered version"), "primary")
        go_on.clicked.connect(lambda: self._choose("recovered"))
        go_on.setDefault(True)
        row.addWidget(keep)
        row.addWidget(go_on)
        return foot

    def _choose(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()

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


def ask_about(look: Look, entry: JournalEntry, parent: QWidget) -> Choice:
    """Show what a crash left and ask what to do; work that cannot be read is kept where it is."""
    try:
        recovered = pipeline.open_work(entry.work)
    except BrieferError:
        return "later"
    saved = None
    if entry.file is not None and entry.file.is_file():
        try:
            saved = pipeline.open_work(entry.file)
        except BrieferError:
            saved = None
    dialog = RecoveryDialog(look, entry, recovered, saved, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.choice


def _words(content: RichText) -> str:
    return "".join("[…]" if isinstance(inline, Cite) else plain((inline,)) for inline in content)
