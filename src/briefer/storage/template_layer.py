"""One file of a template, read as far as it can be, so that all that is wrong with it is told at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefer.storage.reading import Reading, read_record
from briefer.storage.template_file import TemplateFile
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Scalar, Sequence

_NEEDED = ("id", "name")


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a template with its lines and problems; not ``whole`` when keys with problems were left out.

    ``folder`` is where it lies, if it lies anywhere: files that it names are beside it.
    """

    file: TemplateFile
    node: Mapping
    log: ProblemLog
    folder: Path | None = None
    whole: bool = True

    def line(self, *path: str | int) -> int:
        """The line of the value under these keys and indices, as near as the file gives it."""
        node: Node | None = self.node
        line = self.node.line
        for step in path:
            if isinstance(node, Mapping) and isinstance(step, str):
                node = node.get(step)
            elif isinstance(node, Sequence) and isinstance(step, int):
                node = node.items[step]
            line = node.line if node is not None else line
        return line


def read_layer(keys: Mapping, log: ProblemLog, folder: Path | None = None) -> Layer | None:
    """The file of these keys; with problems in some of them, what the others say. None when that tells nothing."""
    file = read_record(keys, TemplateFile, Reading(log))
    _check_bounds(keys, log)
    if file is not None:
        return Layer(file, keys, log, folder)
    file = read_record(_sound(keys), TemplateFile, Reading(ProblemLog(log.name)))
    if file is None or (file.extends is None and keys.get("extends") is not None):
        return None
    return Layer(file, keys, log, folder, whole=False)


def _sound(keys: Mapping) -> Mapping:
    """The keys that have no problem of their own, nor rest on one that has."""
    needed = tuple(entry for entry in keys.entries if entry[0].text in _NEEDED)
    sound = keys
    for name, value in keys.entries:
        scratch = ProblemLog("")
        alone = needed if name.text in _NEEDED else (*needed, (name, value))
        read_record(Mapping(alone, keys.line), TemplateFile, Reading(scratch))
        if scratch.count:
            sound = sound.without(name.text)
    for broken, resting in (("parts", "order"), ("markings", "marking")):
        if keys.get(broken) is not None and sound.get(broken) is None:
            sound = sound.without(resting)
    return sound


def _check_bounds(keys: Mapping, log: ProblemLog) -> None:
    """No part, and no document, can have at least more items than it may have at most."""
    for what, limits in _limits_in(keys):
        least, most = _count(limits.get("min_items")), _count(limits.get("max_items"))
        if least is not None and most is not None and least > most:
            log.add(limits.line, f"{what} cannot have at least {least} and at most {most} items.")


def _count(node: Node | None) -> int | None:
    """The number, if it is one that a limit can be."""
    is_count = isinstance(node, Scalar) and node.text.isdecimal() and len(node.text) < 10
    return int(node.text) if is_count and isinstance(node, Scalar) else None


def _limits_in(keys: Mapping) -> Iterator[tuple[str, Mapping]]:
    limits, parts = keys.get("limits"), keys.get("parts")
    if isinstance(limits, Mapping):
        yield "The document", limits
    for part in parts.items if isinstance(parts, Sequence) else ():
        limits = part.get("limits") if isinstance(part, Mapping) else None
        role = part.get("role") if isinstance(part, Mapping) else None
        if isinstance(limits, Mapping):
            yield f"The part '{role.text[:60] if isinstance(role, Scalar) else ''}'", limits
