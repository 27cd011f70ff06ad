"""Another program wrote the open brief's file: its version beside yours, and which of them to keep."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.differences_view import DifferencesDialog, DifferencesView
from briefer.app.theme.controls import button, rule
from briefer.app.theme.look import Look
from briefer.pipeline import Work

Kept = Literal["mine", "theirs", "later"]
_WIDTH, _HEIGHT = 1080, 480


class ChangedOnDisk(DifferencesDialog):
    """``kept`` is what the user wants; closing the dialog decides nothing."""

    def __init__(self, look: Look, mine: Work, theirs: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self.kept: Kept = "later"
        self.setWindowTitle(self.tr("Changed by another program"))
        legend = self.tr("Struck through: only in the file. Underlined: only in yours.")
        self.view = DifferencesView(look, self.tr("In the file"), self.tr("Yours"), legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(rule())
        column.addWidget(self._made_foot(look))
        self.setFixedSize(look.px(_WIDTH), look.px(_HEIGHT))
        self.view.show_works(theirs, mine, self.tr("Both say the same."))

    def _made_foot(self, look: Look) -> QWidget:
        foot = QWidget()
        foot.setProperty("kind", "chrome")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(look.px(12),) * 4)
        row.setSpacing(look.px(8))
        later = button(look, self.tr("Decide later"), "flat")
        later.clicked.connect(self.reject)
        row.addWidget(later)
        row.addStretch(1)
        theirs, mine = button(look, self.tr("Load theirs")), button(look, self.tr("Keep mine"), "primary")
        theirs.clicked.connect(lambda: self._choose("theirs"))
        mine.clicked.connect(lambda: self._choose("mine"))
        row.addWidget(theirs)
        row.addWidget(mine)
        return foot

    def _choose(self, kept: Kept) -> None:
        self.kept = kept
        self.accept()
