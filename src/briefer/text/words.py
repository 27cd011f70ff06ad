"""The word tables of ``resources/reading``, loaded once, and the patterns made from them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from briefer.assets import resources


@cache
def table(name: str) -> dict[str, Any]:
    """A file of ``resources/reading`` by its bare name."""
    import yaml  # slow to import; only needed once an article is read

    # The base loader leaves every word a string: to the others "no" and "on" are truth values.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = (resources() / "reading" / f"{name}.yaml").read_text(encoding="utf-8")
    content = yaml.load(text, Loader=loader)  # noqa: S506 (makes strings only)
    return content if isinstance(content, dict) else {}


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """A list of a table, folded for comparing."""
    return frozenset(fold(str(word)) for word in table(name)[key])


@cache
def words_by_group(name: str, key: str) -> dict[str, tuple[str, ...]]:
    """A table of lists, each folded, longest first so that alternatives match greedily."""
    groups: dict[str, list[Any]] = table(name)[key]
    return {
        group: tuple(sorted({fold(str(w)) for w in words}, key=lambda w: (-len(w), w)))
        for group, words in groups.items()
    }


def fold(text: str) -> str:
    """Lower case with plain spaces, plain apostrophes and the dotted capital İ brought to i, for comparing words.

    The length stays that of ``text`` for every character of the languages of our tables, so offsets carry over.
    """
    return _SPACES.sub(" ", text.replace("İ", "i").replace("’", "'").replace("ẞ", "ß").lower())


# A tab may stand between a label and its value.
_SPACES = re.compile(r"[^\S\t]")


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


_NUMBERING = re.compile(
    r"^\s*(?:#{1,6}\s+|[*_]{1,3}|(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,5}|[a-z])[.)]\s+|[-–—=~▪■□●•]+\s*)+"
)


def bare_heading(text: str) -> str:
    """A heading's words for comparing: folded, without numbering, decoration and final colon."""
    folded = _NUMBERING.sub("", fold(text))
    return folded.strip(" \t:：.*_#=-–—~|▪■□●•[]").strip()
