"""Keeps the journal of the open brief: every change is on the disk within two seconds, without holding up typing."""

from __future__ import annotations

import logging
import uuid
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from briefer.app.jobs import Jobs
from briefer.app.session import Session
from briefer.errors import BrieferError
from briefer.pipeline import Work
from briefer.storage.journal import LOCK_NAME, JournalEntry, discard_entry, journal_folder, read_entries, write_entry
from briefer.storage.package import pack_brief

log = logging.getLogger(__name__)

_DELAY_MS = 700  # counted from the first unwritten change, not from the last, so that steady typing is written too


class Journal(QObject):
    """The journal of one session. ``failed`` tells in a sentence that the disk does not take it."""

    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._folder = journal_folder() / uuid.uuid4().hex
        self._lock: QLockFile | None = None
        self._written: Work | None = session.work if session.is_saved else None
        self._jobs = Jobs(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._write)
        session.changed.connect(self._note_change)
        session.saved_changed.connect(self._forget_saved)
        if not session.is_saved:
            self._timer.start()

    @property
    def folder(self) -> Path:
        """Where this session's entry lies."""
        return self._folder

    def flush(self) -> bool:
        """Put the work on the disk now, before something goes on that may fail; whether it is there."""
        self._timer.stop()
        self._jobs.finish()
        try:
            self._hold()
            _write(self._folder, self._session.work, self._session.path)
        except (BrieferError, OSError) as error:
            self._report(error)
            return False
        self._written = self._session.work
        return True

    def close(self) -> None:
        """The brief is closed and the user decided about its changes: nothing is left to recover."""
        self._timer.stop()
        self._jobs.finish()
        self._session.changed.disconnect(self._note_change)
        self._session.saved_changed.disconnect(self._forget_saved)
        discard_entry(self._folder)
        if self._lock is not None:
            self._lock.unlock()
        with suppress(OSError):
            self._folder.rmdir()

    def _note_change(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _forget_saved(self) -> None:
        """What the file holds need not be recovered."""
        if self._session.is_saved:
            self._timer.stop()
            self._jobs.finish()
            (self._folder / "work.brief").unlink(missing_ok=True)
            self._written = self._session.work

    def _write(self) -> None:
        work, path, folder = self._session.work, self._session.path, self._folder
        if work is self._written or self._session.is_saved:
            return
        if self._jobs.busy:
            self._timer.start()
            return
        self._written = work

        def write() -> None:
            self._hold()  # a lock is written through to the disk, which may take a while
            _write(folder, work, path)

        self._jobs.start(write, lambda _: log.debug("journal written"), self._report)

    def _report(self, error: Exception) -> None:
        self._written = None
        log.warning("the journal cannot be written: %s", error)
        self.failed.emit(str(error))

    def _hold(self) -> None:
        """Hold the lock that tells other starts of the program that this entry is nobody's loss."""
        if self._lock is None:
            with suppress(OSError):
                self._folder.mkdir(parents=True, exist_ok=True)
            self._lock = QLockFile(str(self._folder / LOCK_NAME))
            self._lock.setStaleLockTime(0)
            self._lock.tryLock(0)


def left_by_crash() -> tuple[JournalEntry, ...]:
    """The entries that no running program keeps, the newest first."""
    return tuple(entry for entry in read_entries() if not _is_kept(entry))


def _is_kept(entry: JournalEntry) -> bool:
    lock = QLockFile(str(entry.folder / LOCK_NAME))
    lock.setStaleLockTime(0)
    free = lock.tryLock(0)
    lock.unlock()
    return not free


def _write(folder: Path, work: Work, path: Path | None) -> None:
    write_entry(folder, pack_brief(work.brief, work.template), path, work.brief.title)
