"""After a crash: what the journal kept, beside what was saved last, and what to do with it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer import pipeline
from briefer.app.differences_view import DifferencesDialog, DifferencesView
from briefer.app.theme.controls import button, label, rule
from briefer.app.theme.look import Look
from briefer.errors import BrieferError
from briefer.pipeline import Work
from briefer.storage.journal import JournalEntry

Choice = Literal["recovered", "saved", "later"]
_WIDTH, _HEIGHT = 1080, 536


class RecoveryDialog(DifferencesDialog):
    """``choice`` is what the user wants; closing the dialog decides nothing."""

    def __init__(self, look: Look, entry: JournalEntry, recovered: Work, saved: Work | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice: Choice = "later"
        self._look, self._entry = look, entry
        self._saved = saved
        self.setWindowTitle(self.tr("Recovered work"))
        legend = self.tr("Struck through: only in the saved version. Underlined: only in the recovered one.")
        self.view = DifferencesView(look, self.tr("Last saved"), self.tr("Recovered"), legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_head(recovered))
        column.addWidget(rule())
        column.addWidget(self.view, 1)
        column.addWidget(rule())
        column.addWidget(self._made_foot())
        self.setFixedSize(look.px(_WIDTH), look.px(_HEIGHT))
        same, never = self.tr("Nothing differs from the saved version."), self.tr("This brief was never saved.")
        self.view.show_works(saved, recovered, same if saved is not None else never)

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
