"""Tells the name of a publication or of its publisher."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from briefer.ingest.citations.places import PLACES
from briefer.ingest.structure.fields import HARD_BREAK
from briefer.ingest.structure.names import tidy
from briefer.text.words import alternatives, bare_heading, fold, word_set, words_by_group


@lru_cache(maxsize=1)
def _publications() -> frozenset[str]:
    return word_set("front-matter", "publications")


def is_known_publication(text: str) -> bool:
    """Whether a text is the name of a publication in the table, with its short form behind it at most."""
    bare = fold(re.sub(r"\s*\([A-Z]{2,6}\)$", "", tidy(text)))
    return bare in _publications() or bare.removeprefix("the ") in _publications()


@lru_cache(maxsize=1)
def outlet_prefix() -> re.Pattern[str]:
    """Words that a publication's name follows without a mark ("Published in ", "Special to the ")."""
    words = words_by_group("front-matter", "bare")["publication"]
    return re.compile(rf"^[\s*_]*(?:{alternatives(words)})\s+(?:(?-i:the)\s+)?(?=[^\W\d_])", re.IGNORECASE)


def is_weak_publication(text: str) -> bool:
    """Whether only a word of papers and series makes a line a publication's name ("Ports & People Series")."""
    words = {fold(word) for word in re.findall(r"[\w'’-]+", text)}
    strong = word_set("front-matter", "publication_words") - word_set("front-matter", "series_words")
    if is_known_publication(text):
        return False
    if " ".join(fold(text).split()[-2:]) in word_set("front-matter", "series_words"):
        return True
    return not words & (strong - {"series", "reports", "memos", "notes", "briefings"})


def outlet_of(text: str) -> str:
    """The part of a line that is the publication's name ("Harbour Review / Series: Ports"), empty without one."""
    parts = [tidy(outlet_prefix().sub("", tidy(part))) for part in re.split(rf"{HARD_BREAK}|,\s", text)]
    return next((part for part in parts if is_publication(part)), "")


def without_motto(text: str) -> str:
    """The name before a motto in running case ("The Quay — a weekly letter on ports"); empty without a motto."""
    match = _MOTTO.match(tidy(text))
    return tidy(match["name"]) if match and may_be_outlet(tidy(match["name"])) else ""


_MOTTO = re.compile(
    r"(?P<name>.{3,60}?)(?:\s+[—–-]+\s+|\s*[|:]\s+)"
    r"(?:(?:an?|the|your|our|eine?|une?|el|la)\s(?-i:(?=[^A-Z])).*|(?:\w+\s+){0,2}since\s+\d{4}.*)$",
    re.IGNORECASE | re.DOTALL,
)


def is_series(text: str) -> bool:
    """Whether a line says no more than the kind of paper ("Rapid Note", "Country Report")."""
    words = [fold(word) for word in re.findall(r"[\w'’-]+", text)]
    if not words or len(words) > 4:
        return False
    generic = word_set("front-matter", "series_adjectives")
    for size in (1, 2, 3):
        if " ".join(words[-size:]).removesuffix("s") in _series_kinds() and all(w in generic for w in words[:-size]):
            return True
    return False


@lru_cache(maxsize=1)
def _series_kinds() -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in word_set("front-matter", "series_words"))


def is_motto(text: str) -> bool:
    """Whether a line says what a publication is ("A publication of the Forum", "Еженедельник о портах")."""
    if _WORD_BY_WORD.fullmatch(tidy(text)):
        return True
    words = [fold(word) for word in re.findall(r"[\w'’-]+", text)][:6]
    nouns, of = word_set("front-matter", "motto_nouns"), word_set("front-matter", "motto_words")
    said = any(a in nouns and b in of for a, b in itertools.pairwise(words))
    return said and (words[0] in _ARTICLES or words[0] in nouns)


# "Independent. Weekly. Wet."
_WORD_BY_WORD = re.compile(r"(?:[^\W\d_]{3,}(?:\s[^\W\d_]+)?[.!]\s+){1,4}[^\W\d_]{3,}(?:\s[^\W\d_]+)?[.!]?")
_ARTICLES = frozenset({"a", "an", "the", "your", "our", "ein", "eine", "une", "un", "una"})


@lru_cache(maxsize=1)
def _publication_ends() -> tuple[str, ...]:
    return tuple(sorted(word_set("front-matter", "publication_ends")))


def is_institution(text: str) -> bool:
    """Whether a line is the name of an office, an institute or a firm."""
    words = re.findall(r"[\w'’.-]+", text)
    known = any(fold(word) in word_set("front-matter", "institution_words") for word in words)
    capitals = sum(1 for word in words if word[0].isupper() or len(word) <= 3)
    # Outside English only the first word of an office's name has a capital.
    return (
        known
        and 2 <= len(words) <= 9
        and words[0][0].isupper()
        and not re.search(r"[.?!:;]", text)
        and (capitals >= len(words) - 1 or not text.isascii())
    )


def is_periodical(text: str) -> bool:
    """Whether a name is a publication's rather than an institute's, which behind a name is where its bearer works."""
    return is_known_publication(text) or (is_publication(text) and not is_institution(text) and not is_post(text))


def is_post(text: str) -> bool:
    """Whether a text holds a word of posts and institutes ("Senior Fellow", "University of Oslo")."""
    words = {fold(word) for word in re.findall(r"[\w-]+", text)}
    return bool(words & (word_set("front-matter", "affiliation_words") - {"of", "for", "at", "the"}))


def is_publication(text: str) -> bool:
    """Whether a short line reads like the name of a publication."""
    if is_known_publication(text):
        return True
    if bare_heading(text) in word_set("front-matter", "kickers") or re.search(r"[.?!:;|•·]", text):
        return False
    words = re.findall(r"[\w'’.-]+", re.sub(r"\s*\([^()]*\)$", "", text))
    compound = any(_is_compound(fold(w)) for w in words)
    capitals = sum(1 for w in words if w[0].isupper() or len(w) <= 3)
    known = compound or any(_names_outlet(words, at) for at in range(len(words)))
    return known and (2 <= len(words) <= 7 or compound) and capitals >= len(words) - 1


def _names_outlet(words: Sequence[str], at: int) -> bool:
    """Whether a word names a kind of publication where such names have it: last, or before "of" and its like."""
    if fold(words[at]) not in word_set("front-matter", "publication_words"):
        return False
    if at == len(words) - 1 or fold(words[at + 1]) in word_set("front-matter", "motto_words"):
        return True
    return at == 0 and not words[0].isascii()


def _is_compound(word: str) -> bool:
    """ "Küstenzeitung", "Nordsee-Kurier": the end of the word is a word of publications."""
    last = word.rpartition("-")[2]
    joined = last != word and last in word_set("front-matter", "publication_words")
    return joined or (len(word) > 9 and word.endswith(_publication_ends()))


def may_be_outlet(piece: str) -> bool:
    """Whether an unknown part beside a date names where the article appeared rather than its kind, topic or place."""
    if bare_heading(piece) in word_set("front-matter", "kickers") or is_series(piece):
        return False
    named = is_capitalised(piece) and (len(piece.split()) >= 2 or piece.isupper())
    return is_publication(piece) or (named and not is_topic(piece))


def is_capitalised(piece: str) -> bool:
    """Whether a few words are all written like a name."""
    words = piece.split()
    return 0 < len(words) <= 6 and all(word.lstrip("«“„\"'")[:1].isupper() or len(word) <= 3 for word in words)


def is_topic(text: str) -> bool:
    """Whether a part is a topic, a post or a place."""
    words = [fold(word) for word in re.findall(r"[\w'’-]+", text)]
    if not words or " ".join(words) in word_set("front-matter", "regions"):
        return True
    if words[0] in _DEFINITE and len(words) > 1:
        return False
    topics = word_set("front-matter", "topic_words") | word_set("front-matter", "not_name_words")
    beginnings = word_set("front-matter", "place_beginnings")
    placed = all(word in PLACES or word in beginnings for word in words) or (words[0] in beginnings and len(words) == 2)
    return placed or bool(set(words) & (topics - {"and", "of"})) or is_post(text)


# "The Northern Flank": nobody writes a topic with an article.
_DEFINITE = frozenset({"the", "le", "der", "die", "das"})
