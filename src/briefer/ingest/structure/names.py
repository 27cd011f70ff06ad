"""Names of people in bylines: told from affiliations, taken as printed."""

from __future__ import annotations

import re
from functools import lru_cache

from briefer.text.letters import begins_upper
from briefer.text.words import alternatives, fold, word_set

_NOISE = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|\S+@\S+\.\S+|https?://\S+|(?:^|(?<=\s))@\w+|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=\w)\d{1,2}(?=$|[\s,])"
)
_WORD = re.compile(r"[^\s,]+")
_NAME_WORD = re.compile(r"[\"“„«]?(?:[^\W\d_](?:\.[^\W\d_])*\.?|[^\W\d_][\w'’`ʻ‘.-]*)[\"”“»]?$")
# "el-Grey", "al-Masri", "d’Arc", "O’Grady": a small particle joined to a capital.
_JOINED_PARTICLE = re.compile(r"[a-zà-ÿ]{1,3}[-'’‘ʻ](?=[^\W\d_a-zà-ÿ])")


def split_names(text: str) -> tuple[str, ...]:
    """The authors of a byline: "Dr. A. B. Name, Institute", "X and Y", "A, B & C"; affiliations are left out."""
    text = _NOISE.sub(" ", text)
    names: list[str] = []
    if inverted := _inverted_list(text):
        return inverted
    for group in re.split(r"\s*[;|/•·]\s*|\n", text):
        joined = [part for part in re.split(_joiners(), group) if part.strip()]
        for part in joined:
            names += _comma_names(part, lenient=len(joined) == 1)
    return tuple(dict.fromkeys(re.sub(r"(?<=\w{4})\.$", "", name) for name in names))


@lru_cache(maxsize=1)
def _joiners() -> re.Pattern[str]:
    return re.compile(
        rf"\s*,?\s+(?:{alternatives(word_set('front-matter', 'name_joiners'))})\s+|\s*&\s*", re.IGNORECASE
    )


def _comma_names(text: str, *, lenient: bool) -> list[str]:
    parts = [tidy(part) for part in text.split(",")]
    parts = [part for part in parts if part]
    if not parts:
        return []
    if len(parts) == 2 and _is_inverted(parts[0], parts[1]):
        return [f"{parts[1]} {parts[0]}"]
    names: list[str] = []
    for number, part in enumerate(parts):
        if names and fold(part) in word_set("front-matter", "name_suffixes"):
            names[-1] = f"{names[-1]}, {part}"
        elif number and names and _is_office(part):
            continue
        elif (
            (first := _without_affiliation(part)) and (is_name(first) or (number == 0 and lenient and not names))
        ) or (number == 0 and not lenient and first):
            names.append(first)
    return names


def _inverted_list(text: str) -> tuple[str, ...]:
    """ "Roe, Jane; Grey, Paul": surnames first, where known given names stand behind every comma."""
    pairs = [[tidy(part) for part in group.split(",")] for group in text.split(";")]
    if all(
        len(p) == 2 and p[0] and p[1] and len(p[0].split()) <= 2 and fold(p[1].split()[0]) in _given_names()
        for p in pairs
    ):
        return tuple(f"{first} {last}" for last, first in pairs if len(last.split()) == 1 or len(pairs) > 1)
    return ()


def _is_office(part: str) -> bool:
    """Whether a part behind a name is an institute or an outlet."""
    words = {fold(word) for word in re.findall(r"[\w-]+", part)}
    offices = word_set("front-matter", "institution_words") | word_set("front-matter", "publication_words")
    return bool(words & offices) and not is_person(part)


def _is_inverted(last: str, first: str) -> bool:
    """ "Baev, Pavel K." — a single word, then given names of which one is an initial."""
    return (
        len(last.split()) == 1
        and bool(re.search(r"\b[^\W\d_]\.", first))
        and len(first.split()) <= 3
        and is_name(f"{first} {last}")
    )


def tidy(text: str) -> str:
    """A field's value without the separators and quotation marks around it."""
    return re.sub(r"\s+", " ", text).strip(" \t\u00a0,;:|·•–—-_*#[]")


_AFFILIATION = re.compile(r"\s+(?:of|for|at|in|from|from|для|in|im|à|–|—|-)\s+.*$")


def _without_affiliation(text: str) -> str:
    """The name before " of the Institute", " in Baku", " – Senior Fellow"."""
    cut = _AFFILIATION.sub("", text)
    return cut if is_name(cut) else tidy(text)


# Ranks of two words, of which the first is a post elsewhere.
_RANK = re.compile(
    r"^(?:vice|rear|lieutenant|major|brigadier|air)[\s-](?=(?:adm|gen|col|marshal|vice)[a-z]*\.?\s)", re.IGNORECASE
)


def is_name(text: str, *, strict: bool = False) -> bool:
    """Whether a text looks like a person's name: two to five capitalised words, initials and particles among them.

    ``strict``: nothing else says that it is one, so the words of headings and affiliations rule it out.
    """
    words = _WORD.findall(_RANK.sub("", text).replace(",", " "))
    core = [w for w in words if fold(w) not in word_set("front-matter", "honorifics")]
    if not 2 <= len(core) <= 6 or len(text) > 60 or (len(core) == 1 and len(words) == 1):
        return False
    banned = word_set("front-matter", "affiliation_words")
    particles = word_set("front-matter", "name_particles")
    for word in core:
        folded = fold(word).strip('"“”„«»')
        if folded in particles:
            continue
        if folded.strip(".") in banned or folded in banned or not _NAME_WORD.match(word) or not _is_capital(word):
            return False
        if strict and folded in _no_name_words():
            return False
    full = [w for w in core if len(w.strip(".")) > 1]
    joined = sum(1 for word in core if fold(word) in particles)
    return bool(full) and not (strict and (len(core) - min(joined, 2) > 4 or len(full) < 1))


def _is_capital(word: str) -> bool:
    """Whether a word of a name is written as one."""
    first = word.lstrip('"“„«')[:1]
    return begins_upper(first) or _JOINED_PARTICLE.match(word) is not None


@lru_cache(maxsize=1)
def _no_name_words() -> frozenset[str]:
    """Words of headings, outlets and kinds of papers."""
    return frozenset().union(
        *(
            word_set("front-matter", key)
            for key in ("not_name_words", "publication_words", "series_words", "institution_words")
        )
    )


def is_person(text: str) -> bool:
    """Whether a text is a name that begins with a known given name or an initial, so that it is nothing else."""
    words = [w for w in _WORD.findall(text) if fold(w) not in word_set("front-matter", "honorifics")]
    known = bool(words) and (fold(words[0]) in _given_names() or re.fullmatch(r"[^\W\d_]\.", words[0]) is not None)
    return known and is_name(text, strict=True)


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    return word_set("given-names", "names")


def name_group(text: str) -> tuple[str, ...]:
    """The names when a whole line is nothing but names, else none."""
    parts = [
        tidy(p) for p in re.split(rf"{_joiners().pattern}|\s*[,;]\s*", tidy(_NOISE.sub(" ", text)), flags=re.IGNORECASE)
    ]
    parts = [p for p in parts if p]
    return tuple(parts) if parts and all(is_name(p, strict=True) for p in parts) else ()
