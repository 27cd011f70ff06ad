"""Handling markings: TLP 2.0, the common free-text ones, and those a template lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from briefer import assets
from briefer.model.article import Notice
from briefer.model.lexicon import Marking
from briefer.storage.files import content_by_id, read_small


@dataclass(frozen=True, slots=True)
class Replaced:
    """A marking that has another name now."""

    old: str
    new: str
    notice: str


@dataclass(frozen=True, slots=True)
class _MarkingFile:
    known: tuple[Marking, ...]
    replaced: tuple[Replaced, ...] = ()


def load_markings() -> Mapping[str, Marking]:
    """Every shipped marking by its printed text.

    Raises:
        TemplateError: the shipped file breaks its format.
    """
    return MappingProxyType({marking.text: marking for marking in _shipped().known})


def find_marking(text: str, allowed: tuple[str, ...] = ()) -> Marking | None:
    """The marking of that text, none when it is neither shipped nor ``allowed``.

    ``allowed`` are the template's markings, least restricted first; with them, their order gives the rank. Capitals
    and spaces are not minded in asking, and an old name is understood: say so with ``marking_notice``.
    """
    known = load_markings()
    wanted = _key(_renamed(text))
    for rank, name in enumerate(allowed):
        if _key(_renamed(name)) == wanted:
            found = known.get(_renamed(name), Marking(name, rank))
            return Marking(found.text, rank, found.colour, found.background)
    if allowed:
        return None
    return next((marking for name, marking in known.items() if _key(name) == wanted), None)


def marking_notice(text: str) -> Notice | None:
    """What to tell the editor when a marking was replaced by its new name, else none."""
    found = next((entry for entry in _shipped().replaced if _key(entry.old) == _key(text)), None)
    return Notice("marking-replaced", found.notice, "marking") if found else None


def _renamed(text: str) -> str:
    return next((entry.new for entry in _shipped().replaced if _key(entry.old) == _key(text)), text)


def _key(text: str) -> str:
    return "".join(text.split()).upper()


@cache
def _shipped() -> _MarkingFile:
    found = content_by_id("markings", "markings", (assets.resources() / "lexicons" / "markings",))
    return read_small(*found, "markings", _MarkingFile)[0]
