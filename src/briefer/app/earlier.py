"""Earlier versions of a saved brief, to be restored as one step that can be undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look
from briefer.storage.backups import Version, versions_of


class EarlierVersions(QDialog):
    """``chosen`` is the version to restore."""

    def __init__(self, look: Look, file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self._versions = versions_of(file)
        self.setWindowTitle(self.tr("Restore an earlier version"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(12))
        text = (
            self.tr("The last versions of {name}. What is open now can be brought back by undo.")
            if self._versions
            else self.tr("No earlier version of {name} is kept. One is kept whenever it is saved again.")
        )
        said = label(text.format(name=file.name), "secondary")
        said.setWordWrap(True)
        column.addWidget(said)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Versions"))
        self._list.addItems([_when(version) for version in self._versions])
        self._list.itemActivated.connect(self._restore)
        column.addWidget(self._list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(look.px(8))
        foot.addStretch(1)
        cancel, restore = button(look, self.tr("Cancel")), button(look, self.tr("Restore"), "primary")
        cancel.clicked.connect(self.reject)
        restore.clicked.connect(self._restore)
        restore.setDefault(True)
        restore.setEnabled(bool(self._versions))
        foot.addWidget(cancel)
        foot.addWidget(restore)
        column.addLayout(foot)
        if self._versions:
            self._list.setCurrentRow(0)
        self.resize(look.px(420), look.px(380))

    def _restore(self) -> None:
        row = self._list.currentRow()
        if 0 <= row < len(self._versions):
            self.chosen = self._versions[row].path
            self.accept()


def _when(version: Version) -> str:
    saved, locale = version.saved, QLocale()
    day = locale.toString(QDate(saved.year, saved.month, saved.day), QLocale.FormatType.LongFormat)
    return f"{day}, {locale.toString(QTime(saved.hour, saved.minute, saved.second), 'HH:mm:ss')}"
