"""Lays briefs out off the window's thread; long ones in a second process, so that typing never waits for them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from briefer import pipeline
from briefer.app.drawing_process import DrawingProcess
from briefer.app.fit.rows import Fitted, fitted
from briefer.app.jobs import Jobs
from briefer.model.lengths import Lengths
from briefer.pipeline import Work

log = logging.getLogger(__name__)

T = TypeVar("T")

_MANY_ITEMS = 60  # their layout takes some 25 ms, and a search two dozen of them


class OutdatedError(Exception):
    """A newer wish has come, or the window is gone: the search ends."""


class Measuring(QObject):
    """Answers the latest wish only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._far = DrawingProcess()
        self._wish = 0

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._jobs.busy

    def fit(self, work: Work, done: Callable[[Fitted], object], failed: Callable[[Exception], object]) -> None:
        """What the brief takes, and what to leave out of it."""
        self._wish += 1
        self._start(partial(self._fitted, work, self._wish), done, failed)

    def measure(self, work: Work, done: Callable[[Lengths], object], failed: Callable[[Exception], object]) -> None:
        """How long a brief is."""
        self._wish += 1
        self._start(partial(self._measured, self._wish, work), done, failed)

    def finish(self) -> None:
        """Nothing more is wanted."""
        self._wish += 1
        self._far.stop()
        self._jobs.finish()

    def _start(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        def fail(error: Exception) -> None:
            if not isinstance(error, OutdatedError):
                failed(error)

        self._jobs.start(work, done, fail)

    def _fitted(self, work: Work, wish: int) -> Fitted:
        return fitted(work, pipeline.fit(work, partial(self._measured, wish)))

    def _measured(self, wish: int, work: Work) -> Lengths:
        if wish != self._wish:
            raise OutdatedError
        if sum(len(part.items) for part in work.brief.parts) > _MANY_ITEMS:
            try:
                drawn = self._far.draw(work)
                if drawn.pdf is not None:
                    return drawn.pdf.lengths
            except OSError as error:
                if wish != self._wish:
                    raise OutdatedError from error
                log.warning("measuring in this process: %s", error)
        return pipeline.measure(work)
