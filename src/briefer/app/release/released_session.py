"""A session's brief as it is released, kept up to date while the whole is edited; only looked at, never edited."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal

from briefer import pipeline
from briefer.app.session import Session
from briefer.errors import BrieferError

_PAUSE_MS = 120


class ReleasedSession(Session):
    """``told`` is sent when another state is shown, ``lost`` with the error when there is no release any more."""

    told = Signal()
    lost = Signal(object)

    def __init__(self, whole: Session, marking: str) -> None:
        """Raises BrieferError: the brief cannot be released for that marking."""
        self.release = pipeline.release(whole.work, marking)
        super().__init__(self.release.work, parent=whole)
        self._whole = whole
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.follow)
        whole.changed.connect(self._pause.start)
        whole.selected.connect(self.select)
        whole.jumped.connect(self.jump)
        self.selected.connect(whole.select)
        self.select(whole.selection)

    def follow(self) -> None:
        """The release of the brief as it is now."""
        try:
            self.release = pipeline.release(self._whole.work, self.release.marking)
        except BrieferError as error:
            self.lost.emit(error)
            return
        if self.release.work != self.work:
            self._show(self.release.work)
        self.told.emit()

    def leave(self) -> None:
        """Nothing is followed any more."""
        self._pause.stop()
        self._whole.changed.disconnect(self._pause.start)
        self._whole.selected.disconnect(self.select)
        self._whole.jumped.disconnect(self.jump)
        self.deleteLater()
