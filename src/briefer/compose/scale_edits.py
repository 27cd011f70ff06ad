"""Another scale of likelihood for one brief, with its judgments moved to the terms that mean nearest the same."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from briefer.compose.edits import change_judgment
from briefer.model.brief import Brief, Judgment
from briefer.model.lexicon import Lexicon, LikelihoodTerm


def use_lexicon(brief: Brief, id: str, then: Lexicon, now: Lexicon) -> Brief:
    """The brief with the scale of that id (empty: the template's), which is ``now``, in place of ``then``.

    A judgment keeps its likelihood as a share of 100: it gets the term whose range lies nearest.
    """
    changed = brief if brief.lexicon == id else replace(brief, lexicon=id)
    for _, item in brief.items():
        term = then.term(item.likelihood) if isinstance(item, Judgment) and item.likelihood else None
        if term is not None:
            changed = change_judgment(changed, item.id, partial(replace, likelihood=nearest_term(term, now).id))
    return changed


def nearest_term(term: LikelihoodTerm, lexicon: Lexicon) -> LikelihoodTerm:
    """The term of a scale that means nearest the same: the middles of the ranges nearest, the lower of two."""
    return min(lexicon.terms, key=lambda other: (abs(_middle(other) - _middle(term)), other.band))


def _middle(term: LikelihoodTerm) -> float:
    return (term.low + term.high) / 2


__all__ = ["nearest_term", "use_lexicon"]
