"""Another scale of likelihood for one brief, with its judgments moved to the terms that mean nearest the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefer.model.brief import Brief, Judgment, Part
from briefer.model.lexicon import Lexicon, LikelihoodTerm


def use_lexicon(brief: Brief, id: str, then: Lexicon, now: Lexicon) -> Brief:
    """The brief with the scale of that id (empty: the template's), which is ``now``, in place of ``then``.

    A judgment, also one set aside, keeps its likelihood as a share of 100: it gets the term whose range lies nearest.
    """
    if brief.lexicon == id and then == now:
        return brief
    moved = {term.id: nearest_term(term, now).id for term in then.terms}
    parts, aside = (tuple(_moved(part, moved) for part in parts) for parts in (brief.parts, brief.set_aside))
    return replace(brief, lexicon=id, parts=parts, set_aside=aside)


def _moved(part: Part, moved: Mapping[str, str]) -> Part:
    return replace(
        part, items=tuple(_rated(item, moved) if isinstance(item, Judgment) else item for item in part.items)
    )


def _rated(judgment: Judgment, moved: Mapping[str, str]) -> Judgment:
    """With the other term; a likelihood that the scale before did not know stays, for its editor to see."""
    return replace(judgment, likelihood=moved.get(judgment.likelihood, judgment.likelihood))


def nearest_term(term: LikelihoodTerm, lexicon: Lexicon) -> LikelihoodTerm:
    """The term of a scale that means nearest the same: the middles of the ranges nearest, the lower of two."""
    return min(lexicon.terms, key=lambda other: (abs(_middle(other) - _middle(term)), other.band))


def _middle(term: LikelihoodTerm) -> float:
    return (term.low + term.high) / 2


__all__ = ["nearest_term", "use_lexicon"]
