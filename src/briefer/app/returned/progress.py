"""While a returned file is read: which one, and the way to stop. Short work shows nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from briefer.app.theme.controls import ElidedLabel, button
from briefer.app.theme.look import Look

_PATIENCE_MS = 300


class ReadingProgress(QDialog):
    """``stopped`` is sent when somebody wants no answer any more."""

    stopped = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._ended = False
        self.setWindowTitle(self.tr("Read a returned Word file"))
        self.setModal(True)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, 0)
        bar.setAccessibleName(self.tr("Progress of reading"))
        self.cancel_button = button(look, self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(16))
        said = self.tr("Reading {name}").format(name=name)
        column.addWidget(ElidedLabel(said, mode=Qt.TextElideMode.ElideMiddle))
        column.addWidget(bar)
        column.addLayout(foot)
        self.setFixedWidth(look.px(440))
        self._patience.start()

    def reject(self) -> None:
        """No answer is wanted."""
        if not self._ended:
            self.end()
            self.stopped.emit()

    def end(self) -> None:
        """Reading is over."""
        self._ended = True
        self._patience.stop()
        super().reject()
        self.deleteLater()
