"""Keys of works: read by people, taken by every program, the same in every export of the same works."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from briefer.model.bibliography import WorkEntry
from briefer.text.words import fold, table

_MOST_CHARACTERS = 40


def keyed(entries: Iterable[WorkEntry]) -> tuple[WorkEntry, ...]:
    """The entries with keys that differ, in capitals too: "edm-2025-07-07", then "edm-2025-07-07-b"."""
    taken: dict[str, int] = {}
    finished = []
    for entry in entries:
        key = first = _key(entry)
        while key in taken:
            taken[first] += 1
            key = f"{first}-{_letters(taken[first])}"
        taken[key] = 0
        finished.append(replace(entry, key=key))
    return tuple(finished)


def _key(entry: WorkEntry) -> str:
    """Who and when; by the title where no source is named."""
    named = entry.container or _named(entry) or entry.title or entry.url
    if entry.type == "post":
        named = f"{entry.container} {_named(entry)}"
    if entry.type in ("article-journal", "article-magazine", "document") and entry.title:
        named = entry.title
    when = entry.date.iso.lstrip("-") if entry.date else ""
    return f"{ascii_words(named)}-{when}".strip("-")


def _named(entry: WorkEntry) -> str:
    first = entry.creators[0] if entry.creators else None
    return (first.literal or first.family) if first else ""


def ascii_words(text: str) -> str:
    """Words of small ASCII letters and digits with hyphens; a number for a text that has few such letters."""
    latin: dict[str, str] = table("works")["latin"]
    plain = unicodedata.normalize("NFKC", fold(text)).replace("'", "")
    spelled = unicodedata.normalize("NFKD", "".join(latin.get(letter, letter) for letter in plain))
    words = re.findall(r"[a-z0-9]+", "".join(c for c in spelled if not unicodedata.combining(c)))
    said = "-".join(words)[:_MOST_CHARACTERS].strip("-")
    letters = sum(c.isalnum() for c in plain)
    if said and sum(map(len, words)) * 2 >= letters:
        return said
    return f"source-{hashlib.sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"


def _letters(number: int) -> str:
    """b, c … z, ba, bb … for 1, 2 …"""
    said = ""
    while number:
        number, rest = divmod(number, 26)
        said = chr(ord("a") + rest) + said
    return said
