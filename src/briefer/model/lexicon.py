"""Lexicons: the likelihood scale and the markings a brief speaks with. Data lives in ``resources/lexicons``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Confidence = Literal["low", "moderate", "high"]
CONFIDENCE_LEVELS: tuple[Confidence, ...] = get_args(Confidence)


@dataclass(frozen=True, slots=True)
class LikelihoodTerm:
    """A word for how likely an event is. ``low`` and ``high`` are percentages; ``range_text`` is how they print.

    ``band`` is its 1-based place on the scale. ``also`` are other wordings of the same band, never another row's.
    ``verb``, ``adverb`` and ``clause`` are how it takes the place of "may", "perhaps" and "it is possible that", in
    sentences that are put right; {is} and {has} follow the subject's number. Empty where the language has no such form.
    """

    id: str
    term: str
    band: int
    low: float
    high: float
    range_text: str
    also: tuple[str, ...] = ()
    verb: str = ""
    adverb: str = ""
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A scale of likelihood, for instance row A of ICD 203; ``source`` says where the figures come from.

    Scales of one ``family`` are rows of each other: terms of the same bands that one paper does not mix.
    """

    id: str
    name: str
    source: str
    terms: tuple[LikelihoodTerm, ...]
    family: str = ""

    def term(self, id: str) -> LikelihoodTerm | None:
        """The term of that id, or none."""
        return next((term for term in self.terms if term.id == id), None)

    @property
    def bands(self) -> int:
        """How many bands the scale has."""
        return max((term.band for term in self.terms), default=0)


@dataclass(frozen=True, slots=True)
class Marking:
    """A handling marking: its printed text, colours as ``#RRGGBB``, and its rank (higher is more restricted)."""

    text: str
    rank: int
    colour: str = "#1B2430"
    background: str = "#FFFFFF"
