"""Work off the GUI thread: a function of frozen inputs, whose result or error comes back on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")


class _Mailbox(QObject):
    """Carries the outcome over to the GUI thread; lives there."""

    posted = Signal(object, object)


class _Run(QRunnable):
    def __init__(self, work: Callable[[], object], mailbox: _Mailbox) -> None:
        super().__init__()
        self._work, self._mailbox = work, mailbox

    def run(self) -> None:
        """Every error is an outcome: what must be told is decided on the GUI thread."""
        try:
            outcome: tuple[object, Exception | None] = (self._work(), None)
        except Exception as error:
            outcome = (None, error)
        self._mailbox.posted.emit(*outcome)


class Jobs(QObject):
    """Runs work for its owner; when the owner is gone, late results are dropped."""

    def __init__(self, parent: QObject | None = None, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._mailboxes: set[_Mailbox] = set()

    def start(self, work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        """Run ``work`` in another thread, then ``done`` with its result or ``failed`` with its error in this one."""
        mailbox = _Mailbox(self)
        self._mailboxes.add(mailbox)

        @Slot(object, object)
        def deliver(result: Any, error: Exception | None) -> None:
            self._mailboxes.discard(mailbox)
            mailbox.deleteLater()
            if error is None:
                done(result)
            else:
                failed(error)

        mailbox.posted.connect(deliver, Qt.ConnectionType.QueuedConnection)
        self._pool.start(_Run(work, mailbox))

    @property
    def busy(self) -> bool:
        """Whether anything is still to come back."""
        return bool(self._mailboxes)

    def finish(self) -> None:
        """Wait until nothing runs any more; results still on their way are dropped."""
        self._pool.clear()
        self._pool.waitForDone()
        for mailbox in tuple(self._mailboxes):
            mailbox.posted.disconnect()
            mailbox.deleteLater()
        self._mailboxes.clear()
