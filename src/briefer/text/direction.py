"""Which way a text runs: the base direction of a paragraph by its first strong letter (UAX #9, rules P2 and P3)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"))
# All characters of the classes R, AL and AN, or that turn text, lie in these blocks: a text without any of them runs
# from left to right throughout, and one search tells it.
_TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_MARKS: dict[Direction, str] = {"ltr": "\u200e", "rtl": "\u200f"}
_ISOLATES = ("LRI", "RLI", "FSI")


def language_direction(language: str) -> Direction:
    """Which way a language, by its BCP 47 tag, is written."""
    return "rtl" if language.lower().split("-")[0] in _RIGHT_TO_LEFT else "ltr"


def may_turn(text: str) -> bool:
    """Whether the text has anything at all that is not written from left to right."""
    return not text.isascii() and _TURNING.search(text) is not None


def base_direction(text: str, otherwise: Direction = "ltr") -> Direction:
    """The direction of a paragraph: that of its first strong letter outside isolates.

    ``otherwise`` holds where there is no such letter (a number, a date): the direction of what stands around it.
    """
    if otherwise == "ltr" and not may_turn(text):
        return "ltr"
    nested = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _ISOLATES:
            nested += 1
        elif kind == "PDI":
            nested = max(0, nested - 1)
        elif not nested and kind == "L":
            return "ltr"
        elif not nested and kind in ("R", "AL"):
            return "rtl"
    return otherwise


def set_apart(text: str, around: Direction) -> str:
    """A name, title or date among others on a line, so that numbers stay on their side of it.

    Where it runs otherwise than the line, an invisible mark ends its stretch ("“النص”, 12 May"), and another begins it
    where a number does ("29 August 2025" in Arabic).
    """
    if around == "ltr" and not may_turn(text):
        return text
    kinds = (unicodedata.bidirectional(character) for character in reversed(text))
    last = next((kind for kind in kinds if kind in ("L", "R", "AL")), "")
    ends: Direction = "ltr" if last == "L" else "rtl"
    own = base_direction(text, around)
    begin = _MARKS[own] if own != around and text[:1].isdigit() else ""
    return begin + text + (_MARKS[around] if last and ends != around else "")


def joined_apart(separator: str, texts: Iterable[str], around: Direction) -> str:
    """Names, titles, dates as one line, each set apart from the next."""
    return separator.join(set_apart(text, around) for text in texts)
