"""Earlier versions of a saved brief beside what is open, to be restored as one step that can be undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefer import pipeline
from briefer.app.differences_view import DifferencesDialog, DifferencesView, SideName, dialog_foot
from briefer.app.theme.controls import Choice, button, label
from briefer.app.theme.look import Look
from briefer.errors import BrieferError
from briefer.pipeline import Work
from briefer.storage.backups import Version, versions_of


class EarlierVersions(DifferencesDialog):
    """``chosen`` is the version to restore."""

    view: DifferencesView

    def __init__(self, look: Look, file: Path, open_now: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self._look, self._open_now = look, open_now
        self._versions = versions_of(file)
        self.setWindowTitle(self.tr("Restore an earlier version"))
        earlier = SideName(self.tr("Earlier"), "", self.tr("only in the earlier version"))
        now = SideName(self.tr("Open now"), "", self.tr("only in what is open now"))
        self.view = DifferencesView(look, earlier, now, self.tr("What is open now can be brought back by undo."))
        self.versions = Choice(look)
        self.versions.setAccessibleName(self.tr("Versions"))
        self.versions.addItems([_when(version) for version in self._versions])
        self.versions.currentIndexChanged.connect(self._show)
        self.arrange(look, self._made_head(file), self.view, self._made_foot())
        self._show(self.versions.currentIndex())

    def _made_head(self, file: Path) -> QWidget:
        look, head = self._look, QWidget()
        head.setProperty("kind", "surface")
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(24), look.px(12), look.px(24), look.px(12))
        row.setSpacing(look.px(12))
        said = label(self.tr("Version of {name} saved on").format(name=file.name), "name")
        said.setBuddy(self.versions)
        row.addWidget(said)
        row.addWidget(self.versions)
        row.addStretch(1)
        self.versions.setMinimumWidth(look.px(240))
        self.versions.setEnabled(bool(self._versions))
        return head

    def _made_foot(self) -> QWidget:
        cancel = button(self._look, self.tr("Cancel"), "flat")
        self._restore_button = button(self._look, self.tr("Restore this version"), "primary")
        cancel.clicked.connect(self.reject)
        self._restore_button.clicked.connect(self._restore)
        self._restore_button.setDefault(True)
        return dialog_foot(self._look, cancel, [self._restore_button])

    def _show(self, row: int) -> None:
        """What differs between that version and what is open; a damaged one is told and cannot be restored."""
        if not 0 <= row < len(self._versions):
            self._restore_button.setEnabled(False)
            none = self.tr("No earlier version is kept yet. One is kept whenever the brief is saved again.")
            self.view.show_works(None, None, none)
            return
        try:
            earlier = pipeline.open_work(self._versions[row].path)
        except BrieferError as error:
            self._restore_button.setEnabled(False)
            self.view.show_works(None, None, "\n".join(map(str, error.problems)))
            return
        self._restore_button.setEnabled(True)
        self.view.show_works(earlier, self._open_now, self.tr("This version says the same as what is open now."))

    def _restore(self) -> None:
        row = self.versions.currentIndex()
        if 0 <= row < len(self._versions):
            self.chosen = self._versions[row].path
            self.accept()


def _when(version: Version) -> str:
    saved, locale = version.saved, QLocale()
    day = locale.toString(QDate(saved.year, saved.month, saved.day), QLocale.FormatType.LongFormat)
    return f"{day}, {locale.toString(QTime(saved.hour, saved.minute, saved.second), 'HH:mm:ss')}"
