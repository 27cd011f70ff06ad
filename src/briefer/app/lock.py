"""Who has a brief open: a lock file beside it, so that a second window or person cannot silently overwrite it.

The lock of a program that died, also by a power cut, is told from a living one by process and start of the machine.
"""

from __future__ import annotations

import datetime
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

    def take(self) -> Holder | None:
        """Take the lock; who holds it, when somebody does.

        A folder that does not let us write is no reason to keep the brief shut: it cannot be overwritten there either.
        """
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return None
        return self._holder()

    def take_over(self) -> None:
        """Take the lock from whoever holds it."""
        self._path.unlink(missing_ok=True)
        self._lock.tryLock(0)

    @property
    def held(self) -> bool:
        """Whether we hold it, and nobody took it over."""
        return self._lock.isLocked() and self._path.exists()

    def release(self) -> None:
        """Let others have the brief."""
        self._lock.unlock()

    def _holder(self) -> Holder:
        _, machine, _ = self._lock.getLockInfo()
        name, since = machine, None
        with suppress(OSError, KeyError, NotImplementedError):
            since = datetime.datetime.fromtimestamp(self._path.stat().st_mtime)
            name = self._path.owner()
        return Holder(name or machine, machine, since)
