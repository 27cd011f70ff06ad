"""The templates on the disk, as the Templates window knows them: listed in another thread, written, thrown away."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFile, QObject, QStandardPaths, Signal

from briefer.app.jobs import Jobs
from briefer.app.templates.draft import Draft
from briefer.errors import ExportError, Problem
from briefer.model.template import BriefTemplate
from briefer.storage import places
from briefer.storage.atomic import write_atomically
from briefer.storage.template_save import import_template, make_folder, save_template
from briefer.storage.templates import TemplateEntry, entry_of, list_templates


@dataclass(frozen=True, slots=True)
class Trashed:
    """A template that was thrown away, with all that brings it back: its file and what was not yet saved of it."""

    entry: TemplateEntry
    content: bytes
    draft: Draft | None
    text: str | None


class Shelf(QObject):
    """``listed`` is sent with the path to look at when the folders were read and hold something else than before."""

    listed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, TemplateEntry] = {}
        self._jobs = Jobs(self)
        self._reading = 0

    @property
    def entries(self) -> tuple[TemplateEntry, ...]:
        """What is there, by id."""
        return tuple(sorted(self._entries.values(), key=lambda entry: entry.id))

    @property
    def busy(self) -> bool:
        """Whether the folders are being read."""
        return self._jobs.busy

    def get(self, path: str) -> TemplateEntry | None:
        """The template of that path."""
        return self._entries.get(path)

    def read(self, path: str = "") -> None:
        """Read the folders anew, in another thread; of several readings only the last counts."""
        self._reading += 1
        self._jobs.start(list_templates, partial(self._take, self._reading, path), _raise)

    def put(self, template: BriefTemplate, path: Path, *, overwrite: bool) -> None:
        """Write the template there.

        Raises:
            BrieferError: it breaks the format or cannot be written; nothing is.
        """
        save_template(template, path, overwrite=overwrite)
        self._add(TemplateEntry(template.id, template.name, path, (), template.description, template))

    def take_in(self, path: Path) -> Path:
        """Copy this file among the user's own; the path it has there.

        Raises:
            BrieferError: it cannot be used or not be written.
        """
        target = import_template(path)
        self._add(entry_of(target))
        return target

    def throw_away(self, path: str, draft: Draft | None, text: str | None) -> Trashed | None:
        """Move the file to the trash; none when it was gone already and is only taken off the list.

        Raises:
            ExportError: there is no trash, or it does not take the file.
        """
        entry = self._entries[path]
        content = _content(entry.path)
        if content is not None and not _to_trash(entry.path):
            raise ExportError(Problem(path, self.tr("It cannot be moved to the trash.")))
        self._reading += 1
        del self._entries[path]
        return Trashed(entry, content, draft, text) if content is not None else None

    def bring_back(self, trashed: Trashed) -> None:
        """Write the file again where it was; the copy in the trash stays.

        Raises:
            ExportError: it cannot be written, or another file has its name now.
        """
        make_folder(trashed.entry.path.parent)
        write_atomically(trashed.entry.path, trashed.content, overwrite=False)
        self._add(trashed.entry)

    def finish(self) -> None:
        """End what runs."""
        self._jobs.finish()

    def _add(self, entry: TemplateEntry) -> None:
        """It is known at once; a reading that began before it was there no longer counts."""
        self._reading += 1
        self._entries[str(entry.path)] = entry

    def _take(self, reading: int, path: str, entries: tuple[TemplateEntry, ...]) -> None:
        if reading != self._reading:
            return
        found = {str(entry.path): entry for entry in entries}
        if found != self._entries or path:
            self._entries = found
            self.listed.emit(path)


def is_own(path: Path) -> bool:
    """Whether the user may write it."""
    return path.is_relative_to(places.user_template_folder())


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _to_trash(path: Path) -> bool:
    """Whether it is in the trash now. Qt finds no trash where the folder that it lies in is still missing."""
    with suppress(OSError):
        data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
        Path(data).mkdir(parents=True, exist_ok=True)
    file = QFile(str(path))
    return bool(file.moveToTrash())


def _raise(error: Exception) -> None:
    """What nobody foresaw is told like any unexpected error."""
    raise error
