"""The journal on the disk: for each open brief a folder that holds the work as it was a moment ago.

    <state>/journal/<key>/work.brief   the whole work, a package like any other
    <state>/journal/<key>/about.json   which file it belongs to, and its title

Whoever keeps the journal holds a lock in that folder; an entry without a living keeper is what a crash left.
"""

from __future__ import annotations

import datetime
import json
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefer.storage import places
from briefer.storage.atomic import write_atomically

LOCK_NAME = "lock"
_WORK, _ABOUT = "work.brief", "about.json"
_MOST_ABOUT_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """Work that was journaled. ``file`` is the brief it belongs to, none for one never saved."""

    folder: Path
    file: Path | None
    title: str
    written: datetime.datetime

    @property
    def work(self) -> Path:
        """The package that holds the work."""
        return self.folder / _WORK


def journal_folder() -> Path:
    """Where all entries lie; it need not exist."""
    return places.user_state_folder() / "journal"


def write_entry(folder: Path, content: bytes, file: Path | None, title: str) -> None:
    """Put the work of an open brief on the disk, in place of what was there.

    Raises:
        ExportError: the disk does not take it; what was there before stays.
        OSError: the folder cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    about = json.dumps({"file": str(file) if file else "", "title": title}, ensure_ascii=False)
    write_atomically(folder / _ABOUT, about.encode("utf-8", "replace"), overwrite=True)
    write_atomically(folder / _WORK, content, overwrite=True)


def read_entries() -> tuple[JournalEntry, ...]:
    """Every entry that holds work, the newest first, also those of briefs that are open now."""
    folders = journal_folder().glob("*/")
    found = [entry for folder in folders if (entry := _read(folder))]
    return tuple(sorted(found, key=lambda entry: entry.written, reverse=True))


def discard_entry(folder: Path) -> None:
    """Forget the work; what cannot be removed now is offered again at the next start."""
    with suppress(OSError):
        (folder / _WORK).unlink(missing_ok=True)
        shutil.rmtree(folder)


def _read(folder: Path) -> JournalEntry | None:
    try:
        written = datetime.datetime.fromtimestamp((folder / _WORK).stat().st_mtime)
    except OSError:
        return None
    about: object = {}
    with suppress(OSError, ValueError, RecursionError):
        content = (folder / _ABOUT).read_bytes()
        about = json.loads(content) if len(content) <= _MOST_ABOUT_BYTES else {}
    said = about if isinstance(about, dict) else {}
    file, title = str(said.get("file", "")), str(said.get("title", ""))
    return JournalEntry(folder, Path(file) if file else None, title, written)
