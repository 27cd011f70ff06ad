"""The content words of a text, for measuring how alike two passages are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from briefer.text.words import fold, table

_WORD = re.compile(r"[^\W\d_][\w'’]*")
# Inflected languages change the ends of words; what is left of a long word tells the same thing.
_STEM = 7


@cache
def function_words(language: str) -> frozenset[str]:
    """The words of a language that say nothing on their own; English ones for a language without a table."""
    lists: dict[str, list[object]] = table("languages")["function_words"]
    return frozenset(fold(str(word)) for word in lists.get(language.split("-")[0], lists["en"]))


def content_words(text: str, language: str) -> list[str]:
    """Folded stems of the words that carry meaning, in order."""
    stop = function_words(language)
    words = (word.removesuffix("'s") for word in _WORD.findall(fold(text)))
    return [word[:_STEM] for word in words if len(word) > 2 and word not in stop]


def stem(folded: str) -> str:
    """What is compared of a folded word."""
    return folded.removesuffix("'s")[:_STEM]


def inverse_frequency(passages: Sequence[Sequence[str]]) -> dict[str, float]:
    """How telling each word is: the fewer passages have it, the more."""
    counts = Counter(word for passage in passages for word in set(passage))
    return {word: math.log(1 + len(passages) / count) for word, count in counts.items()}


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two weighted bags of words; 0 when one is empty."""
    if len(one) > len(other):
        one, other = other, one
    product = sum(weight * other[word] for word, weight in one.items() if word in other)
    if not product:
        return 0.0
    return product / math.sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
