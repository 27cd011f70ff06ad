"""Who has a brief open: a lock file beside it, so that a second window or person cannot silently overwrite it.

The lock of a program that died, also by a power cut, is told from a living one by process and start of the machine.
"""

from __future__ import annotations

import datetime
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

_NO_AGE_LIMIT = 0  # a brief may stay open for days


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the brief open: the user's name as far as the system tells it, the machine, and since when."""

    name: str
    machine: str
    since: datetime.datetime | None


class BriefLock:
    """The lock of one brief file, held until ``release``."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f".~{path.name}.lock")
        self._lock = QLockFile(str(self._path))
        self._lock.setStaleLockTime(_NO_AGE_LIMIT)
        self._own: tuple[int, int] | None = None

    def take(self) -> Holder | None:
        """Take the lock; who holds it, when somebody does.

        A folder that does not let us write is no reason to keep the brief shut: it cannot be overwritten there either.
        """
        if self._try() or self._lock.error() != QLockFile.LockError.LockFailedError:
            return None
        return self._holder()

    def take_over(self) -> None:
        """Take the lock from whoever holds it."""
        self._path.unlink(missing_ok=True)
        self._try()

    @property
    def taken_over(self) -> bool:
        """Whether we held it and somebody else has it now."""
        return self._lock.isLocked() and self._stamp() not in (None, self._own)

    def release(self) -> None:
        """Let others have the brief; the lock of whoever took it over stays."""
        if not self.taken_over:
            self._lock.unlock()
            return
        theirs = self._path.with_name(f"{self._path.name}.kept")
        with suppress(OSError):  # Qt removes the file of that name, whosever it is
            os.link(self._path, theirs)
            self._lock.unlock()
            theirs.replace(self._path)

    def _try(self) -> bool:
        locked = self._lock.tryLock(0)
        self._own = self._stamp() if locked else None
        return locked

    def _stamp(self) -> tuple[int, int] | None:
        """What tells one lock file from another of the same name."""
        with suppress(OSError):
            found = self._path.stat()
            return found.st_ino, found.st_mtime_ns
        return None

    def _holder(self) -> Holder:
        _, machine, _ = self._lock.getLockInfo()
        name, since = machine, None
        with suppress(OSError, KeyError, NotImplementedError):
            since = datetime.datetime.fromtimestamp(self._path.stat().st_mtime)
            name = self._path.owner()
        return Holder(name or machine, machine, since)
