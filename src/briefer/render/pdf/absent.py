"""Characters that no shipped font can draw, said so that a person can find them: by place and script."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from briefer.errors import ExportError, Problem

_MOST_PROBLEMS = 10
_SHOWN = 5  # characters of each place, to know it by
_SIGNS = "signs"
_OTHER_WAY = "Word and HTML can carry them."
# Where the first word of a character's name is not the usual name of its script.
_SCRIPTS = {"Cjk": "Chinese", "Hangul": "Korean", "Hiragana": "Japanese", "Katakana": "Japanese"}


def refuse_absent(absent: Mapping[str, Sequence[str]]) -> None:
    """Refuse to print a box for a character, or to drop it. ``absent`` are the characters of each place.

    Raises:
        ExportError: one problem for each place and script, ten at most; the last then counts the others.
    """
    found = [
        Problem(where, _said(script, characters), _OTHER_WAY)
        for where, all_of_them in absent.items()
        for script, characters in _by_script(all_of_them).items()
    ]
    if len(found) > _MOST_PROBLEMS:
        rest = len(found) - _MOST_PROBLEMS + 1
        found[_MOST_PROBLEMS - 1 :] = [
            Problem("", f"{rest} more places have characters that cannot be printed in a PDF.", _OTHER_WAY)
        ]
    if found:
        raise ExportError(found)


def _by_script(characters: Sequence[str]) -> dict[str, list[str]]:
    scripts: dict[str, list[str]] = {}
    for character in characters:
        scripts.setdefault(_script(character), []).append(character)
    return scripts


def _script(character: str) -> str:
    """The script of a letter, by the first word of its name in Unicode, where all names of a script begin alike."""
    if unicodedata.category(character)[0] not in "LM":
        return _SIGNS
    name = unicodedata.name(character, _SIGNS).split()[0].capitalize()
    return _SCRIPTS.get(name, name)


def _said(script: str, characters: list[str]) -> str:
    """ "17 characters of the Arabic script cannot be printed in a PDF: مرحبا…"."""
    shown = "".join(c if c.isprintable() else f"U+{ord(c):04X} " for c in characters[:_SHOWN]).rstrip()
    more = "…" if len(characters) > _SHOWN else ""
    count = "1 character" if len(characters) == 1 else f"{len(characters)} characters"
    of = "" if script == _SIGNS else f" of the {script} script"
    return f"{count}{of} cannot be printed in a PDF: {shown}{more}"
