"""Another program wrote the open brief's file: its version beside yours, and which of them to keep."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from briefer.app.differences_view import DifferencesDialog, DifferencesView, SideName, dialog_foot
from briefer.app.moments import written_at
from briefer.app.theme.controls import button
from briefer.app.theme.look import Look
from briefer.pipeline import Work

Kept = Literal["mine", "theirs", "later"]
_SIZE = QSize(1080, 500)


class ChangedOnDisk(DifferencesDialog):
    """``kept`` is what the user wants; closing the dialog decides nothing."""

    def __init__(self, look: Look, mine: Work, theirs: Work, parent: QWidget, file: Path | None = None) -> None:
        super().__init__(parent)
        self.kept: Kept = "later"
        self.setWindowTitle(self.tr("Changed by another program"))
        when = written_at(file, datetime.date.today())
        there = SideName(self.tr("In the file"), when, self.tr("only in the file"))
        here = SideName(self.tr("Yours"), "", self.tr("only in yours"))
        remark = self.tr("What you do not keep stays: yours in the history, the other as an earlier version.")
        self.view = DifferencesView(look, there, here, remark)
        self.arrange(look, None, self.view, self._made_foot(look), _SIZE)
        self.view.show_works(theirs, mine, self.tr("Both say the same."))
        self.view.list.setFocus()

    def _made_foot(self, look: Look) -> QWidget:
        later = button(look, self.tr("Decide later"), "flat")
        later.clicked.connect(self.reject)
        theirs, mine = button(look, self.tr("Load theirs")), button(look, self.tr("Keep mine"), "primary")
        theirs.clicked.connect(lambda: self._choose("theirs"))
        mine.clicked.connect(lambda: self._choose("mine"))
        mine.setDefault(True)
        return dialog_foot(look, later, [theirs, mine])

    def _choose(self, kept: Kept) -> None:
        self.kept = kept
        self.accept()
