"""After a crash: what the journal kept, beside what was saved last, and what to do with it."""

from __future__ import annotations

import datetime
import logging
import sys
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QFile, QProcess, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefer import pipeline
from briefer.app.brief.word_diff import Piece
from briefer.app.differences_items import brief_alone
from briefer.app.differences_side import DifferenceSide
from briefer.app.differences_view import DifferencesDialog, DifferencesView, SideName, dialog_foot
from briefer.app.moments import moment, written_at
from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.compose.file_names import file_name
from briefer.errors import BrieferError
from briefer.pipeline import Work
from briefer.storage.backups import keep_as_version
from briefer.storage.journal import JournalEntry, discard_entry

log = logging.getLogger(__name__)

Choice = Literal["recovered", "saved", "both", "later"]
_SMALL = QSize(720, 480)


class RecoveryDialog(DifferencesDialog):
    """``choice`` is what the user wants; closing the dialog decides nothing."""

    def __init__(self, look: Look, entry: JournalEntry, recovered: Work, saved: Work | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice: Choice = "later"
        self._look, self._entry = look, entry
        self._has_saved = saved is not None
        self.setWindowTitle(self.tr("Recovered work"))
        if saved is None:
            self.arrange(look, self._made_head(recovered), self._made_text(recovered), self._made_foot(), _SMALL)
        else:
            self.view = self._made_view()
            self.arrange(look, self._made_head(recovered), self.view, self._made_foot())
            self.view.show_works(saved, recovered, self.tr("Nothing differs from the saved version."))
            self.view.list.setFocus()

    def _made_view(self) -> DifferencesView:
        """Both versions beside each other."""
        today, entry = datetime.date.today(), self._entry
        last = SideName(self.tr("Last saved"), written_at(entry.file, today), self.tr("only in the saved version"))
        now = SideName(self.tr("Recovered"), moment(entry.written, today), self.tr("only in the recovered one"))
        remark = self.tr("Nothing else differs. Both versions stay under File, Restore an earlier version.")
        return DifferencesView(self._look, last, now, remark)

    def _made_text(self, recovered: Work) -> QWidget:
        """The whole text, where there is nothing to compare it with."""
        never, gone = self.tr("This brief was never saved."), self.tr("The file of this brief is gone or damaged.")
        why = never if self._entry.file is None else gone
        side = DifferenceSide(self._look, self.tr("Recovered"), why, own=False)
        text = brief_alone(recovered.brief)
        side.set_work(recovered)
        side.show_side(text, (Piece(text.content, "same"),))
        around = QWidget()
        around.setProperty("kind", "canvas")
        column = QVBoxLayout(around)
        column.setContentsMargins(*(self._look.px(margin) for margin in (24, 16, 24, 16)))
        column.addWidget(side)
        return around

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
        when = moment(self._entry.written, datetime.date.today(), seconds=True)
        column.addWidget(label(self.tr("Your changes up to {time} are safe").format(time=when), "dialog-headline"))
        text = self.tr("briefer stopped without saving “{title}”. At most the last two seconds are missing.")
        said = label(text.format(title=recovered.brief.title), "secondary")
        said.setWordWrap(True)
        column.addWidget(said)
        row.addLayout(column, 1)
        return head

    def _made_foot(self) -> QWidget:
        look = self._look
        later = button(look, self.tr("Decide later"), "flat")
        later.clicked.connect(self.reject)
        go_on = button(look, self.tr("Continue with the recovered version"), "primary")
        go_on.setDefault(True)
        keep_text = self.tr("Keep the saved version") if self._has_saved else self.tr("Move to the trash")
        ways: list[tuple[QPushButton, Choice]] = [(button(look, keep_text), "saved")]
        if self._has_saved:
            both = button(look, self.tr("Open both"))
            both.setToolTip(self.tr("The recovered version as an unsaved copy, the saved one in a window of its own"))
            ways.append((both, "both"))
        ways.append((go_on, "recovered"))
        for way, choice in ways:
            way.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
        return dialog_foot(look, later, [way for way, _ in ways])

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


def open_in_own_window(file: Path) -> bool:
    """Another briefer with this brief, since a window holds one; whether it was started."""
    started, _ = QProcess.startDetached(sys.executable, ["-m", "briefer", "app", str(file)])
    return started


def put_away(entry: JournalEntry) -> None:
    """Recovered work that was not gone on with: among the versions of its file, or in the trash if it has none.

    What cannot be put there stays in the journal and is offered again.
    """
    try:
        if entry.file is not None and entry.file.is_file():
            keep_as_version(entry.file, entry.work, entry.written)
        elif not _to_trash(entry):
            return
    except (BrieferError, OSError) as error:
        log.warning("recovered work could not be put away: %s", error)
        return
    discard_entry(entry.folder)


def _to_trash(entry: JournalEntry) -> bool:
    """Under a name that tells what it is."""
    work = pipeline.open_work(entry.work)
    named = entry.folder / f"{file_name('{title}', work.brief, work.template)}.brief"
    entry.work.rename(named)
    if QFile.moveToTrash(str(named)):
        return True
    named.rename(entry.work)
    return False
