"""The last versions of each brief, kept aside whenever a newer one is saved over them."""

from __future__ import annotations

import datetime
import hashlib
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefer.storage import places

KEPT = 10
_STAMP = "%Y-%m-%dT%H-%M-%S"


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of a brief, and when it had been saved."""

    path: Path
    saved: datetime.datetime


def keep_version(file: Path) -> None:
    """Put a copy of the brief aside as it is on the disk now; the oldest beyond ten are dropped.

    That no copy can be made is no reason not to save.
    """
    with suppress(OSError):
        saved = datetime.datetime.fromtimestamp(file.stat().st_mtime)
        folder = _folder(file)
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy2(file, folder / f"{saved.strftime(_STAMP)}.brief")
        for version in versions_of(file)[KEPT:]:
            version.path.unlink(missing_ok=True)


def keep_as_version(file: Path, content: Path, written: datetime.datetime) -> None:
    """Put another state of a brief among its versions, such as recovered work that was not gone on with.

    Raises:
        OSError: it cannot be copied; whoever meant to throw the content away must keep it.
    """
    folder, when = _folder(file), written.replace(microsecond=0)
    folder.mkdir(parents=True, exist_ok=True)
    while (target := folder / f"{when.strftime(_STAMP)}.brief").exists():
        when += datetime.timedelta(seconds=1)
    shutil.copy2(content, target)


def versions_of(file: Path) -> tuple[Version, ...]:
    """What is kept of a brief, the newest first."""
    found = []
    for path in _folder(file).glob("*.brief"):
        with suppress(ValueError):
            found.append(Version(path, datetime.datetime.strptime(path.stem, _STAMP)))
    return tuple(sorted(found, key=lambda version: version.saved, reverse=True))


def _folder(file: Path) -> Path:
    """Named by the brief's whole path, so that two of one name do not mix."""
    name = hashlib.sha256(str(file.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:20]
    return places.user_state_folder() / "backups" / name
