"""What a name in a parenthesis is: a known outlet, an outlet by its form, any proper name, a place, an event, a law."""

from __future__ import annotations

import re
from collections.abc import Set
from enum import IntEnum

from briefer.ingest.citations.places import PLACES
from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.ingest.citations.words import (
    ADDRESS,
    DOMAIN,
    EVENT_FIRST,
    EVENT_LAST,
    EVENT_WORDS,
    GLOSS_STARTERS,
    LAW_NUMBER,
    LAW_WORDS,
    MONEY,
    NAME_AND_YEAR,
    SOURCE_NOUNS,
    SOURCE_WORDS,
)
from briefer.ingest.dates import fold

LONGEST_NAME = 160
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_HANDLE = re.compile(r"(?:^|[\s/])@\w|^[\w .()]{1,30}/\s?@?[\w.-]+$|^#\w")
_ROMAN = re.compile(r"[IVX]+$")


class Standing(IntEnum):
    """How surely a name is a source's, from surely none upward."""

    WORDS = 0  # ordinary words, amounts
    LAW = 1
    EVENT = 2
    PLACE = 3
    PROPER = 4  # a proper name of unknown kind
    SOURCE = 5  # by its form: a domain, an account, "Ministry", "News"
    KNOWN = 6  # in the table, or cited elsewhere in the article


def standing(name: str, table: SourceTable, seen: Set[str]) -> Standing:
    """What kind of name this is; ``seen`` are the keys of sources cited elsewhere in the article."""
    key = name_key(name)
    if key in table.outlets or key in table.bodies or key in table.platforms or key in seen:
        return Standing.KNOWN
    if len(name) > LONGEST_NAME or MONEY.search(name):
        return Standing.WORDS
    if ADDRESS.fullmatch(name) or DOMAIN.fullmatch(name) or _HANDLE.search(name):
        return Standing.SOURCE
    return _by_words(name, key, table)


def _by_words(name: str, key: str, table: SourceTable) -> Standing:
    words = [fold(word).strip(".'’") for word in _WORD.findall(LAW_NUMBER.sub(" ", name))]
    if not words or key in PLACES:
        return Standing.PLACE if key in PLACES else Standing.WORDS
    head, last = words[0], words[-1]
    if starts_low(name) and not _low_source(words, name):
        return Standing.WORDS
    if _is_law(name, words):
        return Standing.LAW
    if NAME_AND_YEAR.fullmatch(name) or last in EVENT_LAST or EVENT_FIRST.match(name):
        return Standing.EVENT
    if any(_singular(word) in SOURCE_WORDS or word in SOURCE_NOUNS for word in words):
        return Standing.SOURCE
    if any(word in EVENT_WORDS for word in words):
        return Standing.EVENT
    if head in GLOSS_STARTERS - {"the", "a"} and not starts_low(name):
        return Standing.WORDS
    return Standing.PLACE if _places_only(key) else Standing.PROPER


def _singular(word: str) -> str:
    """The word without a possessive: "author’s" as "author"."""
    return word.removesuffix("’s").removesuffix("'s")


def _is_law(name: str, words: list[str]) -> bool:
    """A law word as the head of the name: "Law on …", "Federal Law No. 5", "Resolution 2231", "Decree of …"."""
    if words[-1] in LAW_WORDS:
        return True
    at = next((place for place, word in enumerate(words) if word in LAW_WORDS), None)
    if at is None:
        return False
    after = words[at + 1]
    return at <= 4 and (after in {"on", "of", "о", "об", "haqqında", "no", "n", "for"} or _numbered(name, words[at]))


def _numbered(name: str, law: str) -> bool:
    after = fold(name).partition(law)[2].strip()
    return bool(LAW_NUMBER.match(after))


def _places_only(key: str) -> bool:
    """ "Moscow and Kyiv", "Astana/Almaty", "Baku – Tbilisi" and "Baku Azerbaijan" name places only."""
    parts = re.split(r"\s(?:and|&|и|və)\s|/", key)
    if all(part in PLACES for part in parts):
        return True
    words = key.split(" ")
    return 1 < len(words) <= 3 and all(word in PLACES for word in words)


def starts_low(name: str) -> bool:
    """Whether a text begins with a small letter, in a script that has capitals."""
    first = name[:1]
    return first.islower() and first.upper() != first and not "\u10d0" <= first <= "\u10ff"


def camel(name: str) -> bool:
    """ "iStories", "eTurboNews": a name in spite of its first letter."""
    first = re.split(r"[\s-]", name, maxsplit=1)[0]
    return len(first) > 2 and first[:1].islower() and any(sign.isupper() for sign in first[1:3])


def _low_source(words: list[str], name: str) -> bool:
    return camel(name) or is_low_source(name)


def is_low_source(name: str) -> bool:
    """ "author’s interview", "interview with a Baku-based expert": a source written in lower case."""
    words = [_singular(fold(word).strip(".")) for word in _WORD.findall(name[:LONGEST_NAME])]
    if not words or words[0] in GLOSS_STARTERS:
        return False
    return any(word in SOURCE_NOUNS for word in words[:4])


def is_short_capitals(name: str) -> bool:
    """Whether a name looks like an acronym: "FSB", "RFE/RL"."""
    letters = [sign for sign in name if sign.isalpha()]
    return 1 < len(letters) <= 8 and sum(map(str.isupper, letters)) >= len(letters) - 1 and " " not in name


def defines(acronym: str, before: str) -> bool:
    """Whether the words just before a parenthesis spell out the acronym in it (Schwartz and Hearst 2003)."""
    letters = [sign for sign in fold(acronym) if sign.isalnum()]
    words = fold(before[-160:]).split()[-min(len(letters) + 5, 2 * len(letters)) :]
    text = " ".join(words)
    place = len(text)
    for number in range(len(letters) - 1, -1, -1):
        place -= 1
        while place >= 0 and (text[place] != letters[number] or (number == 0 and place and text[place - 1].isalnum())):
            place -= 1
        if place < 0:
            return False
    return bool(letters)
