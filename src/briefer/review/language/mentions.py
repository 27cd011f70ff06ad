"""What a text says of how likely and how sure: each place once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefer.model.lexicon import LikelihoodTerm
from briefer.text.sentences import Span

# What part of speech it takes the place of; "excluded" and "excluding" are "cannot be ruled out" and "cannot rule out".
Form = Literal["adjective", "adverb", "noun", "verb", "clause", "excluded", "excluding"]


@dataclass(frozen=True, slots=True)
class Likely:
    """A likelihood in words. ``term`` is the brief's own, else none; ``scale`` the id of the scale it is of, or empty.

    ``low`` and ``high`` are percentages. A negated one ("not likely") says something else than its words.
    """

    start: int
    end: int
    sentence: Span
    form: Form
    low: float
    high: float
    term: LikelihoodTerm | None = None
    scale: str = ""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that says neither yes nor how likely. A softener ("potentially") is one only beside another."""

    start: int
    end: int
    sentence: Span
    form: Form
    softener: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """A level of confidence. ``level_start`` and ``level_end`` enclose its own words, "medium" in "medium confidence".

    ``levels`` are those it names, empty where it says only that somebody is confident.
    """

    start: int
    end: int
    sentence: Span
    level_start: int
    level_end: int
    levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """A probability in figures, in percent; ``low`` is ``high`` for one figure.

    ``beside`` is the start of the likelihood in words that it belongs to, -1 for none.
    """

    start: int
    end: int
    sentence: Span
    low: float
    high: float
    beside: int = -1


@dataclass(frozen=True, slots=True)
class Reading:
    """All mentions of a text that speak for its writer, in order."""

    likely: tuple[Likely, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    levels: tuple[Level, ...] = ()
    shares: tuple[Share, ...] = ()
