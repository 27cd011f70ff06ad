"""Looks for saved briefs that rest on a source, off the GUI thread; it can be stopped at every brief."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from briefer import pipeline
from briefer.app.jobs import Jobs
from briefer.model.sourcing import Withdrawal
from briefer.pipeline import Search


class _StoppedError(Exception):
    """Nobody wants the answer any more."""


class _Post(QObject):
    """Carries how far it is from the worker's thread to this one."""

    arrived = Signal(int, int, int)


class Searching(QObject):
    """Answers the latest wish only. ``told`` (done, of) is sent while it looks, ``found`` with the ``Search``."""

    told = Signal(int, int)
    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._wish = Jobs(self), 0
        self._post = _Post(self)
        self._post.arrived.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._jobs.busy

    def start(self, withdrawal: Withdrawal, places: Iterable[Path]) -> None:
        """Look at the files, and in the folders with all that is in them."""
        self._wish += 1
        self._jobs.start(partial(self._search, self._wish, withdrawal, tuple(places)), self.found.emit, _raise_others)

    def stop(self) -> None:
        """The answer is not wanted any more."""
        self._wish += 1

    def finish(self) -> None:
        """Nothing more is wanted."""
        self.stop()
        self._jobs.finish()

    def _search(self, wish: int, withdrawal: Withdrawal, places: tuple[Path, ...]) -> Search:
        def told(done: int, of: int) -> None:
            if wish != self._wish:
                raise _StoppedError
            self._post.arrived.emit(wish, done, of)

        return pipeline.briefs_resting_on((withdrawal,), places, told)

    def _tell(self, wish: int, done: int, of: int) -> None:
        if wish == self._wish:
            self.told.emit(done, of)


def _raise_others(error: Exception) -> None:
    if not isinstance(error, _StoppedError):
        raise error
