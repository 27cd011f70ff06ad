"""What a name in a parenthesis is: a known outlet, an outlet by its form, any proper name, a place, an event, a law."""

from __future__ import annotations

import re
from collections.abc import Set
from enum import IntEnum
from itertools import pairwise

from briefer.ingest.citations.numbers import is_law_number, is_number, is_symbol
from briefer.ingest.citations.places import PLACES
from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.ingest.citations.words import (
    ADDRESS,
    CASE_NAME,
    CLAUSE_VERBS,
    DOMAIN,
    EVENT_FIRST,
    EVENT_LAST,
    EVENT_WORDS,
    GLOSS_STARTERS,
    HOLIDAY_OF_MONTH,
    LAW_NUMBER,
    LAW_WORDS,
    LOW_ARTICLES,
    MONEY,
    NAME_AND_YEAR,
    NUMBERED_LAWS,
    NUMBERED_THING,
    PLACE_FIRST,
    PLACE_LAST,
    PLACE_LAST_OF_MORE,
    SOURCE_NOUNS,
    SOURCE_WORDS,
    STORM_FIRST,
    UNITS,
)
from briefer.ingest.dates import fold

LONGEST_NAME = 160
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_ACCOUNT = re.compile(r"(?:^|[\s/])@\w|^[\w .()]{1,30}/\s?@?[^\W\d][\w.-]*$|^#\w")
_LETTER_AND_NUMBER = re.compile(r"[^\W\d_]{1,3}\d{1,3}[^\W\d_]?|\d{1,2}[/+]\d")
_NUMBER_AND_WORD = re.compile(r"\d{1,3}[^\W\d_]{3,}(?:\d{1,2})?")
_ROMAN = re.compile(r"[ivx]+")
_AT = frozenset({"in", "at", "of", "between", "with", "on", "в", "на"})


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
    if len(name) > LONGEST_NAME:
        return Standing.WORDS
    if DOMAIN.fullmatch(name) or ADDRESS.fullmatch(name):
        return Standing.SOURCE
    if MONEY.search(name):
        return Standing.WORDS
    rank = _by_words(name, key)
    return Standing.SOURCE if rank in {Standing.WORDS, Standing.PROPER} and _ACCOUNT.search(name) else rank


def _by_words(name: str, key: str) -> Standing:
    if "," in key and key not in PLACES and not _places_only(key):
        # "Shanghai summit, Tianjin": a place or a number at the end says nothing about what the name is.
        while key.rpartition(", ")[2] in PLACES or is_number(name.rpartition(", ")[2]):
            key, name = key.rpartition(", ")[0], name.rpartition(", ")[0]
    if NUMBERED_THING.fullmatch(name) or HOLIDAY_OF_MONTH.fullmatch(name):
        return Standing.EVENT
    if _LETTER_AND_NUMBER.fullmatch(name):
        return Standing.PROPER
    words = [fold(word).strip(".'’") for word in _WORD.findall(LAW_NUMBER.sub(" ", name))]
    if not words or key in PLACES:
        return Standing.PLACE if key in PLACES else Standing.WORDS
    if (starts_low(name) or _all_low(name)) and not (camel(name) or is_low_source(name)):
        return Standing.WORDS
    return Standing.LAW if _is_law(name, words) else _by_strong_words(name, key, words)


def _by_strong_words(name: str, key: str, words: list[str]) -> Standing:
    """What a capitalised name is by a word of an outlet, a body, an event; otherwise by its weaker words."""
    spoken = any(word in SOURCE_NOUNS for word in words[:4])
    if not spoken and not CLAUSE_VERBS.isdisjoint(name.split()):
        return Standing.WORDS
    if NAME_AND_YEAR.fullmatch(name) or EVENT_FIRST.match(name) or (not spoken and _is_event(words)):
        return Standing.EVENT
    if spoken or is_symbol(name) or any(_singular(word) in SOURCE_WORDS for word in words):
        return Standing.SOURCE
    return _by_weaker_words(name, key, words)


def _by_weaker_words(name: str, key: str, words: list[str]) -> Standing:
    """What a name is that has no word of an outlet or a body."""
    if is_law_number(name) or CASE_NAME.fullmatch(name):
        return Standing.LAW
    if words[0] in STORM_FIRST and len(words) > 1:
        return Standing.EVENT
    if any(word in EVENT_WORDS for word in words):
        return Standing.EVENT
    first = name.partition(" ")[0]
    if fold(first) in GLOSS_STARTERS - {"the", "a"} and _opens_words(first, name):
        return Standing.WORDS
    return Standing.PLACE if _is_place(key, words) else Standing.PROPER


def _is_place(key: str, words: list[str]) -> bool:
    """ "Kerch Bridge", "Stade de France", "Moscow and Kyiv"."""
    if len(words) > 1 and (words[0] in PLACE_FIRST or words[-1] in PLACE_LAST_OF_MORE):
        return True
    return words[-1] in PLACE_LAST or _places_only(key)


def _opens_words(first: str, name: str) -> bool:
    """Whether a small word that a name begins with opens ordinary words: "In Baku", but not "To Vima", "AT&T"."""
    rest = name[len(first) :].strip()
    return not first.isupper() and (not rest or starts_low(rest) or not rest[0].isalpha() or name_key(rest) in PLACES)


def _is_event(words: list[str]) -> bool:
    """ "Victory Day", "NATO Summit", "Winter Olympics in Sochi", "Minsk II"."""
    if words[-1] in EVENT_LAST or (words[-1].endswith("fest") and words[-1] != "manifest"):
        return True
    if words[0] in PLACES and len(words) == 2 and _ROMAN.fullmatch(words[1]):
        return True
    return any(word in EVENT_LAST and after in _AT for word, after in pairwise(words))


def _all_low(name: str) -> bool:
    """Whether a name has letters, in a script that has capitals, and none of them is one; "12dias" may be a name."""
    if _NUMBER_AND_WORD.fullmatch(name) and fold(name).strip("0123456789") not in UNITS:
        return False
    return name.casefold() == name and name.upper() != name and not any("\u10d0" <= sign <= "\u10ff" for sign in name)


def _singular(word: str) -> str:
    """The word without a possessive: "author’s" as "author"."""
    return word.removesuffix("’s").removesuffix("'s")


def _is_law(name: str, words: list[str]) -> bool:
    """A law word as the head of the name: "Law on …", "Federal Law No. 5", "Resolution 2231", "Decree of …"."""
    if words[-1] in LAW_WORDS:
        return True
    if any(word in NUMBERED_LAWS and _numbered(name, word) for word in words[:4]):
        return True
    at = next((place for place, word in enumerate(words) if word in LAW_WORDS), None)
    if at is None:
        return False
    after = words[at + 1]
    return at <= 4 and (after in {"on", "of", "о", "об", "haqqında", "no", "n", "for"} or _numbered(name, words[at]))


def _numbered(name: str, law: str) -> bool:
    after = fold(name).partition(law)[2].strip(" .")
    return bool(LAW_NUMBER.match(after) or is_number(after.upper()))


def _places_only(key: str) -> bool:
    """ "Moscow and Kyiv", "Astana/Almaty", "Baku – Tbilisi" and "Baku Azerbaijan" name places only."""
    parts = re.split(r"\s(?:and|&|и|və)\s|/|, ", key)
    if all(part in PLACES for part in parts):
        return True
    words = key.split(" ")
    return 1 < len(words) <= 3 and all(word in PLACES for word in words)


def starts_low(name: str) -> bool:
    """Whether a text begins with a small letter, in a script that has capitals."""
    first = name[:1]
    return first.islower() and first.upper() != first and not "\u10d0" <= first <= "\u10ff"


def camel(name: str) -> bool:
    """ "iStories", "eTurboNews", "al-Ahram", "de Volkskrant": a name in spite of its first letter."""
    first = re.split(r"[\s-]", name, maxsplit=1)[0]
    if (article := LOW_ARTICLES.match(name)) and name[article.end()].isupper():
        return True
    return len(first) > 2 and first[:1].islower() and any(sign.isupper() for sign in first[1:])


def is_low_source(name: str, *, led: bool = False) -> bool:
    """ "author’s interview", "interview with a Baku-based expert": a source written in lower case.

    ``led``: a signal stands before it, so that "the speech by Aliyev" is one too.
    """
    words = [_singular(fold(word).strip(".")) for word in _WORD.findall(name[:LONGEST_NAME])]
    own = len(words) > 1 and words[0] in {"the", "our"} and words[1] in {"author", "authors", "writer", "own"}
    own = own or (led and words[:1] == ["the"])
    if not words or (words[0] in GLOSS_STARTERS and not own):
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
