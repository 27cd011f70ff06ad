"""The words, numbers and marks of a text, as the reading of dates needs them."""

from __future__ import annotations

import calendar
import re
import unicodedata
from typing import Literal, NamedTuple

FIRST_YEAR, LAST_YEAR = 1500, 2199
_DAYS = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Token(NamedTuple):
    """A word (folded, ``capital`` tells its first letter), a number (-1 beyond four digits) or a mark."""

    kind: Literal["number", "word", "mark", "end"]
    start: int
    end: int
    word: str
    number: int
    capital: bool


_TOKEN = re.compile(r"(?P<number>\d+)|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*)|[^\w\s]|_")
END = Token("end", -1, -1, "", -1, False)


def fold(word: str) -> str:
    """Lower case, accents composed, that also brings the Turkish and Azerbaijani capital İ to a plain i."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word.casefold()).replace("i\u0307", "i")


def year_number(text: str) -> int | None:
    """The year that a text of four digits is, or none."""
    if len(text) != 4 or not text.isdecimal():
        return None
    return int(text) if FIRST_YEAR <= int(text) <= LAST_YEAR else None


def date_words(text: str) -> list[Token]:
    """The tokens of a text, with a few end marks after them."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        kind = match.lastgroup
        if kind == "number":
            number = int(word) if len(word) <= 4 else -1
            tokens.append(Token("number", match.start(), match.end(), word, number, False))
        elif kind == "word":
            tokens.append(Token("word", match.start(), match.end(), fold(word), -1, word[0].isupper()))
        else:
            tokens.append(Token("mark", match.start(), match.end(), word, -1, False))
    # Look-ahead is short everywhere, so a few end marks spare every bounds check.
    return [*tokens, *[END] * 6]


def valid_day(year: int | None, month: int, day: int | None) -> bool:
    """Whether the calendar has such a month and day; without a year, 29 February may be."""
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= _DAYS[month] - (month == 2 and year is not None and not calendar.isleap(year))
