"""Finds statements that say the same of an event with another likelihood.

Two statements are alike by the cosine of their words, weighted by how rare each is (Salton and Buckley,
"Term-weighting approaches in automatic text retrieval", 1988). Such as name other times, or deny what the other
affirms, are not the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt
from typing import Final

from briefer.model.lexicon import LikelihoodTerm
from briefer.review.language.mentions import Likely
from briefer.text.words import fold

ALIKE: Final = 0.65
_FEWEST_SHARED = 2
_MOST_HOLDING = 200  # a word in more statements tells none from another
_WORD = re.compile(r"\w[\w'’-]*")
_ENDING = re.compile(r"(?:ing|ed|es|e|s)$")
_TIMES: Final = re.compile(
    r"\b(?:\d[\d,.]*|january|february|march|april|june|july|august|september|october|november|december|"
    r"spring|summer|autumn|winter)\b"
)
_DENIALS: Final = re.compile(r"\b(?:not|no|never|nor|neither|without|fails?|refuses?)\b|n['’]t\b")


@dataclass(frozen=True, slots=True)
class Statement:
    """That something is so likely. ``said`` is the likelihood in its words, ``term`` that of the scale.

    ``words`` say what is likely, ``times`` when; ``where`` is the id of the item, ``span`` where the words stand in it,
    none for a term that is only chosen. ``judges`` and ``authors`` say whose it is, as ``Spoken`` has it.
    """

    words: frozenset[str]
    times: frozenset[str]
    denied: bool
    said: str
    term: LikelihoodTerm
    where: str
    place: str
    span: tuple[int, int] | None
    judges: bool
    authors: bool

    @classmethod
    def of(
        cls, text: str, likely: Likely, where: str, place: str, small: frozenset[str], *, judges: bool, authors: bool
    ) -> Statement:
        """That of a sentence with a term in its words; ``small`` words say nothing of what it is about."""
        assert likely.term is not None  # noqa: S101  # the caller takes only the brief's own terms
        sentence = text[likely.sentence.start : likely.start] + " " + text[likely.end : likely.sentence.end]
        said, span = text[likely.start : likely.end], (likely.start, likely.end)
        return cls(*_content(sentence, small), said, likely.term, where, place, span, judges, authors)

    @classmethod
    def whole(cls, text: str, term: LikelihoodTerm, where: str, place: str, small: frozenset[str]) -> Statement:
        """That of a judgment by the term chosen on the scale."""
        return cls(*_content(text, small), term.term, term, where, place, None, judges=True, authors=False)


def contradictions(statements: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Each judgment with the first statement that says the same with another likelihood; no pair is told twice."""
    frequency = Counter(word for statement in statements for word in statement.words)
    rarity = {word: log(1 + len(statements) / count) for word, count in frequency.items()}
    sizes = [sqrt(sum(rarity[word] ** 2 for word in statement.words)) for statement in statements]
    holding: dict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        for word in statement.words:
            if frequency[word] <= _MOST_HOLDING:
                holding[word].append(number)
    told: set[tuple[str, str]] = set()
    for number, one in enumerate(statements):
        if one.judges:
            for other in _alike(number, statements, holding, rarity, sizes):
                pair = (one.where, statements[other].where)
                if pair not in told and not (one.span is None and pair[0] == pair[1]):
                    told |= {pair, pair[::-1]}
                    yield one, statements[other]
                    break


def _alike(
    number: int,
    statements: Sequence[Statement],
    holding: Mapping[str, list[int]],
    rarity: Mapping[str, float],
    sizes: Sequence[float],
) -> Iterator[int]:
    """The others of the same event and of another band, in order."""
    one = statements[number]
    shared: Counter[int] = Counter()
    weight: dict[int, float] = defaultdict(float)
    for word in one.words:
        for other in holding.get(word, ()):
            shared[other] += 1
            weight[other] += rarity[word] ** 2
    for other in sorted(shared):
        its = statements[other]
        enough = shared[other] >= min(_FEWEST_SHARED, len(one.words)) and its.term.band != one.term.band
        if enough and weight[other] >= ALIKE * sizes[number] * sizes[other] and _same_time(one, its):
            yield other


def _same_time(one: Statement, other: Statement) -> bool:
    return one.denied == other.denied and (
        not one.times or not other.times or one.times <= other.times or other.times <= one.times
    )


@lru_cache(maxsize=20_000)  # sentences; a brief of 300 pages has some hundreds that say how likely something is
def _content(text: str, small: frozenset[str]) -> tuple[frozenset[str], frozenset[str], bool]:
    """The words that say what, the times, and whether it is denied."""
    folded = fold(text)
    words = (word for word in _WORD.findall(folded) if len(word) > 2 and word not in small)
    stems = frozenset(_ENDING.sub("", word) if len(word) > 4 else word for word in words)
    return stems, frozenset(_TIMES.findall(folded)), bool(len(_DENIALS.findall(folded)) % 2)


__all__ = ["ALIKE", "Statement", "contradictions"]
