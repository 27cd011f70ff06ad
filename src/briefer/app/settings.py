"""What the app remembers between two starts: the window's layout, choices of the user, and recent briefs."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final, get_args

from PySide6.QtCore import QByteArray, QObject, QSettings

from briefer.app.theme.look import Scheme
from briefer.errors import ExportError
from briefer.storage import places
from briefer.storage.atomic import write_atomically

SCHEMES: Final[tuple[Scheme, ...]] = get_args(Scheme)
_MOST_RECENT = 12
_MOST_RECENT_BYTES = 1_000_000


class Settings(QObject):
    """Typed access to the settings file; what it does not hold, or holds in a wrong shape, has its default."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = QSettings(str(places.user_folder() / "app.ini"), QSettings.Format.IniFormat, self)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system has it."""
        value = self.text("scheme")
        return next((scheme for scheme in SCHEMES if scheme == value), "system")

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._file.setValue("scheme", scheme)

    @property
    def language(self) -> str:
        """The tag of the interface's language, empty for that of the system."""
        return self.text("language")

    @language.setter
    def language(self, tag: str) -> None:
        self._file.setValue("language", tag)

    @property
    def template(self) -> str:
        """The id of the template that new briefs start with."""
        return self.text("template", "intelligence-assessment")

    @template.setter
    def template(self, id: str) -> None:
        self._file.setValue("template", id)

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._file.value(key, default)
        return value if isinstance(value, str) else default

    def set_text(self, key: str, value: str) -> None:
        """Remember a text."""
        self._file.setValue(key, value)

    def layout(self, key: str) -> QByteArray:
        """A remembered state of a window or splitter, empty for none."""
        value = self._file.value(f"layout/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, key: str, state: QByteArray) -> None:
        """Remember the state of a window or splitter."""
        self._file.setValue(f"layout/{key}", state)

    def write(self) -> None:
        """Put it on the disk now."""
        self._file.sync()


@dataclass(frozen=True, slots=True)
class Recent:
    """A brief that was open not long ago. ``when`` is ISO 8601 local time, ``errors`` -1 when never checked."""

    path: str
    title: str
    template: str = ""
    when: str = ""
    errors: int = -1


def recent_briefs() -> tuple[Recent, ...]:
    """The last ones first, without those whose file has vanished."""
    return tuple(entry for entry in _read() if Path(entry.path).is_file())


def remember(entry: Recent) -> None:
    """Put a brief first in the list; a disk that does not take it is no reason to stop."""
    _write((entry, *(old for old in _read() if old.path != entry.path))[:_MOST_RECENT])


def remember_errors(path: Path, errors: int) -> None:
    """How many errors the checks found in a brief of the list."""
    _write(tuple(replace(old, errors=errors) if old.path == str(path) else old for old in _read()))


def forget(path: str) -> None:
    """Take a brief off the list; its file stays."""
    _write(tuple(old for old in _read() if old.path != path))


def _file() -> Path:
    return places.user_state_folder() / "recent.json"


def _read() -> tuple[Recent, ...]:
    try:
        content = _file().read_bytes()
        found = json.loads(content) if len(content) <= _MOST_RECENT_BYTES else []
        return tuple(Recent(**entry) for entry in found if _sound(entry))[:_MOST_RECENT]
    except (OSError, ValueError, TypeError, RecursionError):
        return ()


def _sound(entry: object) -> bool:
    texts = ("path", "title", "template", "when")
    return (
        isinstance(entry, dict)
        and all(isinstance(entry.get(name, ""), str) for name in texts)
        and isinstance(entry.get("errors", -1), int)
    )


def _write(entries: tuple[Recent, ...]) -> None:
    content = json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=1).encode("utf-8")
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        write_atomically(_file(), content, overwrite=True)
    except (OSError, ExportError):
        return
