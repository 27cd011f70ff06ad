"""Tells a line of authors without a label: names, and what may stand beside them (posts, institutes, places)."""

from __future__ import annotations

import re

from briefer.ingest.citations.places import PLACES
from briefer.ingest.dates import parse_date
from briefer.ingest.structure.names import is_name, is_person, tidy
from briefer.ingest.structure.outlets import is_periodical, is_publication
from briefer.text.letters import begins_lower
from briefer.text.words import fold, word_set

_PARTS = re.compile(r"\s*[|•·∙◆◇■●★✦❖▪‖¦;]\s*|\s+[*~–—]\s+|\s*/\s*|\t+")
_JOINED = re.compile(r"\s+(?:and|und|et|и|və|y|e|ve|with|og|och|en|oraz|та|ja)\s+|\s*&\s*")
_BRACKETS = re.compile(r"\s*\([^()]*\)|\s+@\w+")
# "Jane Roe in Oslo": where a correspondent writes.
_WHERE = re.compile(r"\s+in\s+(?:[A-ZÀ-Ý][\w’'.-]+\s?){1,3}$")
_LONGEST = 160


def author_line(text: str) -> tuple[str, ...]:
    """The names of a line that says who wrote it, none for any other line.

    The first part must be a name; what follows must be names, or a post, an institute or a place.
    """
    text = tidy(text)
    if not text or len(text) > _LONGEST or text.endswith(("?", "!", ":")):
        return ()
    parts = [part for part in map(tidy, _PARTS.split(_BRACKETS.sub("", text))) if part]
    parts = [part for part in parts if not (part[-1].isdigit() and parse_date(part))]
    if any(c.isdigit() for part in parts for c in part):
        return ()
    names: list[str] = []
    for number, part in enumerate(parts):
        found = _part_names(part)
        if not found and (number == 0 or not _stands_beside_names(part)):
            return ()
        names += found
    return tuple(names)


def starts_byline(text: str) -> bool:
    """Whether a line begins with a by-line's word, in capitals or not."""
    return re.match(r"(?:by|written by|von|par|автор|müəllif)\s+\w", text, re.IGNORECASE) is not None


def outlet_beside(text: str) -> str:
    """The publication that a line of authors names behind them ("Pavel Orlov, Eurasia Daily Monitor"), or empty."""
    if len(author_line(text)) > 1:
        # Behind several names stands each one's institute.
        return ""
    parts = [tidy(part) for piece in _PARTS.split(text) for part in re.split(r",|\s(?:for|für|pour|для)\s", piece)]
    return next((part for part in parts[1:] if is_periodical(part)), "")


def _part_names(part: str) -> list[str]:
    """The names of "A, B and C", "A, Fellow", "A, Oslo"; none when something in it is neither name nor beside one."""
    names: list[str] = []
    for piece in _JOINED.split(part):
        for number, item in enumerate(p for p in map(tidy, piece.split(",")) if p):
            if is_place(item) and names:
                continue
            item = _WHERE.sub("", item)
            if is_name(item, strict=True) and not _is_outlet(item) and not _begins_with_place(item):
                names.append(item)
            elif number == 0 or not _stands_beside_names(item):
                return []
    return names


def _stands_beside_names(text: str) -> bool:
    """A post, an institute, a degree, a place, or one word that may be any of them."""
    words = {fold(word).strip(".") for word in re.findall(r"[\w.-]+", text)}
    known = word_set("front-matter", "affiliation_words") | word_set("front-matter", "degrees")
    return (
        bool(words & known)
        or is_place(text)
        or is_publication(text)
        or len(text.split()) == 1
        or (begins_lower(text) and len(text.split()) <= 4)
    )


def is_place(text: str) -> bool:
    """Whether a text is the name of a place."""
    text = tidy(text)
    beginning = len(text.split()) == 2 and fold(text.split()[0]) in word_set("front-matter", "place_beginnings")
    return fold(text) in PLACES or text in PLACES or beginning


def _begins_with_place(text: str) -> bool:
    """ "Qatar Doubles Down" is no name; "Jordan Roe" is one."""
    return is_place(text.split()[0]) and not is_person(text)


def _is_outlet(text: str) -> bool:
    return is_publication(text) and not is_person(text)
