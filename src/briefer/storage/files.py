"""Reads a versioned YAML file of ours: its schema number, then its content. Migrations run in between."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from briefer.errors import BrieferError, Problem, TemplateError
from briefer.storage.reading import Reading, nearest, read_record
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Scalar
from briefer.yaml_files.yaml_reading import MAX_BYTES, parse_yaml

T = TypeVar("T")


def read_bytes(path: Path, log: ProblemLog, *, max_bytes: int = MAX_BYTES) -> bytes:
    """The bytes of a file, never more than one past the bound; empty with a problem when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except FileNotFoundError:
        log.add(0, "There is no such file.")
    except (OSError, ValueError) as error:
        log.add(0, f"The file cannot be read ({getattr(error, 'strerror', None) or error}).")
    return b""


def parse_file(path: Path, log: ProblemLog) -> Node | None:
    """The parsed YAML of a file, or none when the log says why not."""
    content = read_bytes(path, log)
    return None if log.found else parse_yaml(content, log)


def content_of(node: Node, key: str, newest: int, log: ProblemLog) -> tuple[int, Mapping] | None:
    """The schema number that stands under ``key``, and the rest of the file."""
    if not isinstance(node, Mapping):
        log.add(node.line, f"The file must begin with keys such as '{key}: {newest}'.")
        return None
    number = node.get(key)
    if number is None:
        log.add(node.line, f"The key '{key}' with the number of the format is missing.", f"Write '{key}: {newest}'.")
        return None
    if not isinstance(number, Scalar) or not number.text.isascii() or not number.text.isdigit():
        log.add(number.line, f"'{key}' must be the number of the format.", f"Write '{key}: {newest}'.")
        return None
    version = int(number.text[:9])
    if version > newest:
        log.add(
            number.line,
            f"This file has format {version}; this version of briefer reads up to {newest}.",
            "Update briefer to open it.",
        )
        return None
    if version < 1:
        log.add(number.line, f"There never was a format {version}.", f"Write '{key}: {newest}'.")
        return None
    return version, node.without(key)


def content_by_id(id: str, kind: str, folders: tuple[Path, ...]) -> tuple[bytes, str]:
    """The bytes of a small file of ours (``styles/briefer.yaml``) from the first folder that has it, and its name.

    Raises:
        TemplateError: there is none of that id, or it cannot be read.
    """
    path = find_file(id, kind, folders)
    log = ProblemLog(path.name)
    content = read_bytes(path, log)
    stop_if_any(log, TemplateError)
    return content, path.name


def read_small(content: bytes, name: str, kind: str, record: type[T]) -> tuple[T, Mapping, ProblemLog]:
    """A small file of ours as its record, with its lines for further checks.

    Raises:
        TemplateError: it breaks its format.
    """
    log = ProblemLog(name)
    node = parse_yaml(content, log)
    found = content_of(node, kind, 1, log) if node is not None else None
    value = read_record(found[1], record, Reading(log)) if found is not None else None
    if found is None or value is None or log.found:
        raise TemplateError(log.all())
    return value, found[1], log


def find_file(id: str, kind: str, folders: tuple[Path, ...]) -> Path:
    """``<id>.yaml`` in the first folder that has it; an id is a name, never a path.

    Raises:
        TemplateError: there is none of that id.
    """
    known = {path.stem: path for folder in reversed(folders) for path in sorted(folder.glob("*.yaml"))}
    if id not in known:
        raise TemplateError(Problem("", f"There is no {kind} '{id[:60]}'.", nearest(id, sorted(known))))
    return known[id]


def stop_if_any(log: ProblemLog, error: type[BrieferError]) -> None:
    """Raise ``error`` with every problem of the log, if it has any."""
    if log.found:
        raise error(log.all())
