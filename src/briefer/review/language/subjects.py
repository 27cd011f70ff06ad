"""Whether a verb's subject is one or several, guessed from the words before it. English."""

from __future__ import annotations

import re
from typing import Final

_CLAUSE: Final = re.compile(
    r"[,;:—–(]|\b(?:that|which|who|if|because|since|while|although|but|whereas|when)\b", re.IGNORECASE
)
_PHRASE: Final = re.compile(
    r"\b(?:of|in|at|on|for|from|to|with|by|between|among|against|near|around|over|under|after|before|within|without|"
    r"inside|outside|towards?|across|along|behind|beyond)\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[\w'’-]+")
_SEVERAL: Final = frozenset(
    ["they", "we", "you", "these", "those", "people", "police", "men", "women", "children", "many", "several", "both"]
)
_ONE_ENDINGS: Final = ("ss", "us", "is", "'s", "’s", "as", "os", "news", "politics", "economics")


def is_plural(before: str) -> bool:
    """Whether the subject that ends a text, up to its verb, is plural: "Floods in the delta"."""
    clause = before[max((found.end() for found in _CLAUSE.finditer(before)), default=0) :].strip()
    clause = clause or before
    if " and " in clause:
        return True
    phrase = _PHRASE.search(clause)
    head = clause[: phrase.start()] if phrase and phrase.start() else clause
    words = _WORD.findall(head.lower())
    last = words[-1] if words else ""
    return last in _SEVERAL or (last.endswith("s") and not last.endswith(_ONE_ENDINGS))


__all__ = ["is_plural"]
