"""What the checks of estimative language offer to put a finding right, as fixes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, cast

from briefer.model.brief import Judgment
from briefer.model.fix import Fix, Replace, Together
from briefer.model.lexicon import CONFIDENCE_LEVELS, Confidence, Lexicon
from briefer.review.language.mentions import Hedge, Level, Likely, Share
from briefer.review.language.rewording import SEEMS, Place, Rewording, for_hedge, for_likely, nearest_term
from briefer.review.language.spoken import Spoken
from briefer.review.language.stacks import Said, is_adjacent

_TO: Final = re.compile(r"\s+to\b")
_MODALS: Final = frozenset({"may", "might", "could"})


def replacing(said: Spoken, rewordings: Iterable[Rewording | None]) -> tuple[Fix, ...]:
    """Each rewording as a fix, those that change nothing left out."""
    fixes = []
    for reworded in rewordings:
        if reworded is not None and reworded.text != said.words(reworded.start, reworded.end):
            fixes.append(Fix(f"Replace by “{reworded.text}”", replacement(said, reworded)))
    return tuple(fixes)


def terms_for_hedge(said: Spoken, hedge: Hedge, lexicon: Lexicon | None) -> tuple[Fix, ...]:
    """Each term of the scale in its place, the one that is chosen for the judgment first."""
    if lexicon is None:
        return ()
    chosen = lexicon.term(said.item.likelihood) if isinstance(said.item, Judgment) else None
    place = Place(said.text, hedge.start, hedge.end, hedge.form, hedge.sentence.start)
    return replacing(said, for_hedge(place, lexicon, chosen))


def own_term(said: Spoken, likely: Likely, lexicon: Lexicon | None) -> tuple[Fix, ...]:
    """The term of the brief's own scale for the same range."""
    if lexicon is None or not lexicon.terms:
        return ()
    return replacing(said, [for_likely(said.text, likely, nearest_term(lexicon, likely.low, likely.high))])


def figure_or_term(said: Spoken, share: Share, beside: Likely | None, lexicon: Lexicon | None) -> tuple[Fix, ...]:
    """The term that fits the figure, and the range that fits the term; for 0 or 100 % the last range of the scale."""
    if lexicon is None or not lexicon.terms:
        return ()
    if share.low == share.high and share.low in (0, 100):
        edge = nearest_term(lexicon, share.low, share.high)
        return replacing(said, [Rewording(share.start, share.end, edge.range_text)])
    if beside is None or beside.term is None:
        return ()
    fitting = nearest_term(lexicon, share.low, share.high)
    ranged = Rewording(share.start, share.end, beside.term.range_text)
    return replacing(said, [for_likely(said.text, beside, fitting), ranged])


def one_term(said: Spoken, first: Said, second: Said, lexicon: Lexicon | None) -> tuple[Fix, ...]:
    """One term in the place of two that stand on each other."""
    if lexicon is None:
        return ()
    if not is_adjacent(said.text, first, second):
        return _clause_and_will(said, first, second, lexicon)
    words = said.words(first.start, first.end).lower()
    if words in SEEMS:
        return _is(said, first, second, words) if isinstance(second, Likely) and not words.endswith("ed") else ()
    known = next((one.term for one in (first, second) if isinstance(one, Likely) and one.term), None)
    modal = any(isinstance(one, Hedge) and one.form == "verb" for one in (first, second))
    to = _TO.match(said.text, second.end) if modal else None
    end = to.end() if to else second.end
    place = Place(said.text, first.start, end, "verb" if modal else "adverb", first.sentence.start)
    return replacing(said, for_hedge(place, lexicon, known))


def _is(said: Spoken, seems: Said, likely: Likely, words: str) -> tuple[Fix, ...]:
    """ "appears likely" becomes "is likely"."""
    verb = "is" if words.endswith("s") else "are"
    return replacing(said, [Rewording(seems.start, likely.end, f"{verb} {said.words(likely.start, likely.end)}")])


def _clause_and_will(said: Spoken, first: Said, second: Said, lexicon: Lexicon) -> tuple[Fix, ...]:
    """ "It is possible that they may": the clause takes the term, and "may" becomes "will"; the later one first."""
    if not isinstance(first, Hedge) or said.words(second.start, second.end).lower() not in _MODALS:
        return ()
    will = replacement(said, Rewording(second.start, second.end, "will"))
    place = Place(said.text, first.start, first.end, first.form, first.sentence.start)
    return tuple(
        Fix(f"Replace by “{clause.text}”", Together((will, replacement(said, clause))))
        for clause in for_hedge(place, lexicon)
    )


def levels_for(said: Spoken, level: Level) -> tuple[Fix, ...]:
    """The one level that is meant by "medium", or each of two."""
    names = dict.fromkeys(named(name) for name in level.levels)
    first = said.words(level.level_start, level.level_end)[:1]
    return replacing(
        said,
        (
            Rewording(level.level_start, level.level_end, name.capitalize() if first.isupper() else name)
            for name in sorted(names, key=CONFIDENCE_LEVELS.index)
        ),
    )


def replacement(said: Spoken, reworded: Rewording) -> Replace:
    """A rewording as an edit."""
    start, end, text = reworded
    return Replace(said.item.id, start, end, text, said.words(start, end))


def named(level: str) -> Confidence:
    """The level of confidence that a word means: "medium" is moderate."""
    return "moderate" if level == "medium" else cast(Confidence, level)


__all__ = [
    "figure_or_term",
    "levels_for",
    "named",
    "one_term",
    "own_term",
    "replacement",
    "replacing",
    "terms_for_hedge",
]
