"""Tells the name of a publication or of its publisher."""

from __future__ import annotations

import re
from functools import lru_cache

from briefer.ingest.structure.fields import HARD_BREAK
from briefer.ingest.structure.names import tidy
from briefer.text.words import bare_heading, fold, word_set


@lru_cache(maxsize=1)
def _publications() -> frozenset[str]:
    return word_set("front-matter", "publications")


def is_known_publication(text: str) -> bool:
    """Whether a text is the name of a publication in the table, with its short form behind it at most."""
    bare = fold(re.sub(r"\s*\([A-Z]{2,6}\)$", "", tidy(text)))
    return bare in _publications() or bare.removeprefix("the ") in _publications()


def outlet_of(text: str) -> str:
    """The part of a line that is the publication's name ("Harbour Review / Series: Ports"), empty without one."""
    parts = [tidy(part) for part in re.split(rf"{HARD_BREAK}|,\s", text)]
    return next((part for part in parts if is_publication(part)), "")


def is_publication(text: str) -> bool:
    """Whether a short line reads like the name of a publication."""
    if is_known_publication(text):
        return True
    if bare_heading(text) in word_set("front-matter", "kickers"):
        return False
    words = re.findall(r"[\w'’.-]+", text)
    known = any(fold(w) in word_set("front-matter", "publication_words") for w in words)
    capitals = sum(1 for w in words if w[0].isupper() or len(w) <= 3)
    return known and 2 <= len(words) <= 7 and capitals >= len(words) - 1 and not re.search(r"[.?!:;|•·]", text)


def may_be_outlet(piece: str) -> bool:
    """Whether an unknown part beside a date names where the article appeared rather than its kind or place."""
    words = piece.split()
    named = len(words) <= 6 and all(w[0].isupper() or len(w) <= 3 for w in words)
    if bare_heading(piece) in word_set("front-matter", "kickers"):
        return False
    return is_publication(piece) or (named and (len(words) >= 2 or piece.isupper()))
