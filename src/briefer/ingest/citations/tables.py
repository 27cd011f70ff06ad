"""The table of source names that an editor can extend: ``resources/reading/sources.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from briefer.assets import resources
from briefer.ingest.dates import fold
from briefer.ingest.months import MONTHS

_QUOTES = str.maketrans(dict.fromkeys("«»“”„\"‘’'‛`"))
_DASHES = str.maketrans(dict.fromkeys("-‐‑‒–—―−", " "))


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """What two spellings of one name share: case, quotation marks, dashes and a leading "The" left out."""
    words = fold(name).translate(_QUOTES).translate(_DASHES).replace("ё", "е").split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(words).strip(" .,;:").removeprefix("www.")


@dataclass(frozen=True, slots=True)
class SourceTable:
    """Known names by their key. ``guarded`` finds those that a date finder would take for a date."""

    canonical: Mapping[str, str]
    outlets: frozenset[str]
    bodies: frozenset[str]
    platforms: frozenset[str]
    with_commas: frozenset[tuple[str, ...]]
    longest_with_commas: int
    first_volumes: Mapping[str, int]
    guarded: re.Pattern[str]


@lru_cache(maxsize=1)
def source_table() -> SourceTable:
    """The shipped table, read once."""
    import yaml  # loaded when the first article is read, not at start-up

    loaded: dict[str, Any] = yaml.safe_load((resources() / "reading" / "sources.yaml").read_text(encoding="utf-8"))
    aliases: dict[str, list[str]] = loaded["aliases"]
    canonical = {name_key(other): name for name, others in aliases.items() for other in (name, *others)}
    with_commas = frozenset(tuple(map(name_key, name.split(","))) for name in loaded["names_with_commas"])
    named = [*loaded["outlets"], *(other for name, others in aliases.items() for other in (name, *others))]
    return SourceTable(
        canonical=MappingProxyType(canonical),
        outlets=frozenset(canonical) | frozenset(map(name_key, loaded["outlets"])),
        bodies=frozenset(map(name_key, loaded["bodies"])),
        platforms=frozenset(map(name_key, loaded["platforms"])),
        with_commas=with_commas,
        longest_with_commas=max(map(len, with_commas), default=0),
        first_volumes=MappingProxyType({name_key(name): year for name, year in loaded["first_volumes"].items()}),
        guarded=_guarded(named),
    )


def _guarded(names: list[str]) -> re.Pattern[str]:
    """Names with a number or a month in them: "24 Kanal", "March 24 Media"."""
    risky = [
        name for name in names if any(word.isdecimal() or fold(word) in MONTHS for word in re.findall(r"\w+", name))
    ]
    choices = "|".join(re.escape(name) for name in sorted(risky, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)" if choices else r"(?!)")
