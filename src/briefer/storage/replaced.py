"""Exported files: which of them briefer wrote and nobody changed since, and the ones that newer exports replaced.

<state>/exports.json                      size and time of the last exports, by path
<state>/replaced/<key>/<time> <name>      what was replaced
"""

from __future__ import annotations

import datetime
import filecmp
import hashlib
import json
import shutil
from contextlib import suppress
from pathlib import Path

from briefer.storage import places
from briefer.storage.atomic import write_atomically

KEPT = 5  # of each file
_MOST_RECORDS = 500
_MOST_BYTES = 1_000_000


def remember_export(file: Path) -> None:
    """Note that briefer wrote this file as it is now. That no note can be made is no reason not to export."""
    with suppress(OSError, ValueError):
        found = file.stat()
        known = _read()
        known.pop(str(file.absolute()), None)
        known[str(file.absolute())] = [found.st_size, found.st_mtime_ns]
        last = dict(list(known.items())[-_MOST_RECORDS:])
        _record().parent.mkdir(parents=True, exist_ok=True)
        write_atomically(_record(), json.dumps(last).encode("utf-8", "replace"), overwrite=True)


def is_own_export(file: Path) -> bool:
    """Whether briefer wrote it and it is still as it was written."""
    try:
        found = file.stat()
    except OSError:
        return False
    return _read().get(str(file.absolute())) == [found.st_size, found.st_mtime_ns]


def keep_replaced(file: Path, now: datetime.datetime) -> Path:
    """Put a copy of a file aside that is about to be replaced; the oldest beyond five are dropped.

    Raises:
        OSError: it cannot be copied; then it must not be replaced either.
    """
    folder = _folder(file)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{now.strftime('%Y-%m-%dT%H-%M-%S-%f')} {file.name[-100:]}"
    shutil.copy2(file, target)
    if not filecmp.cmp(file, target, shallow=False):
        raise OSError(f"the copy of {file} is not like it")
    for old in sorted(folder.iterdir(), reverse=True)[KEPT:]:
        with suppress(OSError):
            old.unlink()
    return target


def _folder(file: Path) -> Path:
    """Named by the whole path, so that two of one name do not mix."""
    name = hashlib.sha256(str(file.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:20]
    return places.user_state_folder() / "replaced" / name


def _record() -> Path:
    return places.user_state_folder() / "exports.json"


def _read() -> dict[str, list[int]]:
    with suppress(OSError, ValueError, RecursionError):
        content = _record().read_bytes()
        found = json.loads(content) if len(content) <= _MOST_BYTES else {}
        return found if isinstance(found, dict) else {}
    return {}
