"""Garbage is collected in the window's thread only, young garbage often, and old things are set aside.

Python collects in whichever thread happens to allocate. In the thread that draws pages it would destroy widgets and
timers of the window there, which Qt answers with a crash; and a full collection, which stops all threads, takes 30 ms
in a short brief and 90 ms in a long one, in the middle of a word.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
_MANY_NEW = 5_000  # containers more than there were; collecting them takes about a millisecond
_FULL_AFTER = 50  # collections of young garbage


class Collector(QObject):
    """Collects from its making until ``stop``; one an application."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._young = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_EVERY_MS)

    def set_aside(self) -> None:
        """What is loaded now stays: it is not looked through again."""
        gc.freeze()

    def settle(self) -> None:
        """Collect everything there is, then set aside what is left; for moments when nobody types."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._young = 0

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        if gc.get_count()[0] < _MANY_NEW:
            return
        self._young = (self._young + 1) % _FULL_AFTER
        gc.collect(1 if self._young else 2)
