"""While pages go to the printer: which one, and the way to stop."""

from __future__ import annotations

import threading

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from briefer.app.theme.controls import button, label
from briefer.app.theme.look import Look


class PrintingStopped(Exception):  # noqa: N818  # no error: somebody wished it
    """Leaves the making of the pages in the middle."""


class PrintProgress(QDialog):
    """``told`` may be sent from any thread, with the page and how many there are; Cancel sets ``stop``."""

    told = Signal(int, int)

    def __init__(self, look: Look, stop: threading.Event, parent: QWidget) -> None:
        super().__init__(parent)
        self._stop, self._ended = stop, False
        self.setWindowTitle(self.tr("Print"))
        self.setModal(True)
        self.said = label(self.tr("Making the pages…"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(self.tr("Progress of printing"))
        self.cancel_button = button(look, self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(16))
        column.addWidget(self.said)
        column.addWidget(self.bar)
        column.addLayout(foot)
        self.setMinimumWidth(look.px(360))
        self.told.connect(self._show)

    def watch(self, _share: float, _page: int, _pages: int) -> None:
        """Leaves the writer of the PDF when printing shall stop; called in its thread.

        Raises:
            PrintingStopped: somebody cancelled.
        """
        if self._stop.is_set():
            raise PrintingStopped

    def reject(self) -> None:
        """Stop after the page that is being drawn; the dialog goes when the printer was told."""
        if self._ended:
            super().reject()
            return
        self._stop.set()
        self.said.setText(self.tr("Cancelling…"))
        self.cancel_button.setEnabled(False)

    def end(self) -> None:
        """Printing is over."""
        self._ended = True
        self.accept()
        self.deleteLater()

    def _show(self, page: int, pages: int) -> None:
        if self._stop.is_set():
            return
        self.bar.setRange(0, pages)
        self.bar.setValue(page - 1)
        self.said.setText(self.tr("Printing page {page} of {pages}").format(page=page, pages=pages))
