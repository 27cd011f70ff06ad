"""The editor's own register of sources: a YAML file in the user's data folder, the same form for import and export."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from briefer.errors import Problem, RegisterError
from briefer.model.sourcing import SourceRegister, Withdrawal
from briefer.storage import places
from briefer.storage.atomic import write_atomically
from briefer.storage.files import content_of, parse_file, stop_if_any
from briefer.storage.reading import Reading, read_record
from briefer.storage.template_save import make_folder
from briefer.storage.writing import record_to_plain
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Sequence
from briefer.yaml_files.yaml_writing import write_yaml

SCHEMA = 1
SCHEMA_KEY = "register"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # BCP 47
_COUNTRY = re.compile(r"[A-Z]{2}")  # ISO 3166-1 alpha-2


def is_language(text: str) -> bool:
    """Whether a text has the form of a BCP 47 tag."""
    return _LANGUAGE.fullmatch(text) is not None


def is_country(text: str) -> bool:
    """Whether a text has the form of an ISO 3166-1 alpha-2 code."""
    return _COUNTRY.fullmatch(text) is not None


def load_register() -> SourceRegister:
    """The editor's own register; an empty one as long as there is none.

    Raises:
        RegisterError: the file breaks its format; every problem with its line.
    """
    path = places.user_register_file()
    return read_register(path) if path.exists() else SourceRegister()


def known_withdrawals() -> tuple[Withdrawal, ...] | None:
    """What the editor's own register says was withdrawn or corrected; none when it cannot be read.

    The file is read only when it has changed: checks ask at every key.
    """
    path = places.user_register_file()
    try:
        state = path.stat()
    except OSError:
        return ()
    return _withdrawals(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1)
def _withdrawals(path: Path, _changed_ns: int, _bytes: int) -> tuple[Withdrawal, ...] | None:
    try:
        return read_register(path).withdrawals
    except RegisterError:
        return None


def save_register(register: SourceRegister) -> Path:
    """The register as the editor's own, in place of the one before; where it stands.

    Raises:
        RegisterError: it would not be read again.
        ExportError: it cannot be written.
    """
    path = places.user_register_file()
    make_folder(path.parent)
    write_register(register, path, overwrite=True)
    return path


def read_register(path: Path) -> SourceRegister:
    """A register that somebody wrote or exported.

    Raises:
        RegisterError: there is no such file, or it breaks its format; every problem with its line.
    """
    return _read_as(path, path.name)


def write_register(register: SourceRegister, path: Path, *, overwrite: bool) -> None:
    """The register as a file; the same register gives the same bytes.

    Raises:
        RegisterError: it would not be read again.
        ExportError: the file exists and ``overwrite`` is false, or it cannot be written.
    """
    content = write_yaml({SCHEMA_KEY: SCHEMA, **record_to_plain(register)}).encode("utf-8")
    write_atomically(path, content, overwrite=overwrite, verify=lambda part: _refuse_other(part, register, path.name))


def _refuse_other(written: Path, register: SourceRegister, name: str) -> None:
    if _read_as(written, name) != register:
        raise RegisterError(Problem(name, "The register would not be read again as it is."))


def _read_as(path: Path, name: str) -> SourceRegister:
    log = ProblemLog(name)
    node = parse_file(path, log)
    register = _read(node, log) if node is not None else None
    stop_if_any(log, RegisterError)
    if register is None:
        raise RegisterError(Problem(name, "The file is empty.", f"Write '{SCHEMA_KEY}: {SCHEMA}' and 'entries:'."))
    return register


def _read(node: Node, log: ProblemLog) -> SourceRegister | None:
    found = content_of(node, SCHEMA_KEY, SCHEMA, log)
    register = read_record(found[1], SourceRegister, Reading(log)) if found else None
    if register is not None and found is not None:
        _check(register, found[1], log)
    return register


def _check(register: SourceRegister, node: Mapping, log: ProblemLog) -> None:
    """Every name stands for one outlet, and codes are of their form."""
    listed = node.get("entries")
    lines = [item.line for item in listed.items] if isinstance(listed, Sequence) else []
    claimed: dict[str, tuple[str, int]] = {}
    for entry, line in zip(register.entries, lines, strict=True):
        if not entry.name.strip():
            log.add(line, "An entry has no name.", "Write the outlet's name, or remove the entry.")
        for name in dict.fromkeys(name.casefold() for name in (entry.name, *entry.also)):
            first = claimed.setdefault(name, (entry.name, line))
            if first[1] != line:
                log.add(line, f"'{name}' is a name of '{first[0]}' in line {first[1]} already.", "Keep one of the two.")
        if entry.language and not is_language(entry.language):
            log.add(line, f"'{entry.language[:20]}' is no language.", "Write a code such as ru or zh-Hant.")
        if entry.country and not is_country(entry.country):
            log.add(line, f"'{entry.country[:20]}' is no country.", "Write two capital letters such as AZ.")
    for number, withdrawal in enumerate(register.withdrawals, 1):
        if not withdrawal.source.strip():
            log.add(node.line, f"Withdrawal {number} names no source.")


__all__ = [
    "is_country",
    "is_language",
    "known_withdrawals",
    "load_register",
    "read_register",
    "save_register",
    "write_register",
]
