"""Where a word may be parted at the end of a line, by the patterns of its language.

Only the words that straddle the end of a line are ever looked up. Names are left whole, as are words with figures or
signs in them: capital letters tell a name in every language but German, which writes all nouns with them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

SOFT_HYPHEN = "\u00ad"  # a hyphen of the line, not of the text (PDF 1.7, 14.8.2.2.3)
MOST_IN_A_ROW = 2  # and one more rather than a hole in the text
_LEAST_BEFORE, _LEAST_AFTER = 2, 3
# A word in letters only, with the quotation marks and stops around it.
_PARTABLE = re.compile(r" ?[(\[“„‘«»\"']*([^\W\d_]{6,40})[)\]”“’»«\"'.,;:!?…]*")
# The dictionaries whose licences let anyone pass them on with a program of any licence, by language.
_DICTIONARIES = {
    "en": "en_US",
    "en-gb": "en_GB",
    "de": "de_DE",
    "de-at": "de_AT",
    "de-ch": "de_CH",
    "fr": "fr",
    "es": "es",
    "it": "it_IT",
    "pl": "pl_PL",
    "pt-br": "pt_BR",
    "ru": "ru_RU",
    "el": "el_GR",
}
_WRITES_NOUNS_LARGE = "de"


def parts_of(token: str, language: str) -> tuple[int, ...]:
    """After how many characters of a token a hyphen may stand, in rising order; none where it has to stay whole."""
    found = _PARTABLE.fullmatch(token)
    if found is None:
        return ()
    word = found[1]
    if not word.islower() and not (word[1:].islower() and language.lower().startswith(_WRITES_NOUNS_LARGE)):
        return ()
    return tuple(found.start(1) + point for point in _points(word, language))


@lru_cache(maxsize=20_000)
def _points(word: str, language: str) -> tuple[int, ...]:
    patterns = _patterns(language)
    if patterns is None:
        return ()
    points = patterns.positions(word)
    return tuple(point for point in points if _LEAST_BEFORE <= point <= len(word) - _LEAST_AFTER)


@cache
def _patterns(language: str) -> Pyphen | None:
    """The patterns of a language by its BCP 47 tag, none where there are none."""
    tag = language.lower()
    name = _DICTIONARIES.get(tag) or _DICTIONARIES.get(tag.partition("-")[0])
    if name is None:
        return None
    from pyphen import Pyphen  # not before a document wants it: it looks through its dictionaries

    return Pyphen(lang=name)
