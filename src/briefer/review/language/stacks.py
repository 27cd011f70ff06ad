"""Hedges on hedges: "may possibly", "appears likely", "it is possible that they may"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from briefer.review.language.mentions import Hedge, Likely, Reading

Said = Hedge | Likely
_BETWEEN: Final = re.compile(
    r"\s+(?:(?:also|well|still|be|have|been|even|yet|very|to|just|now|then|soon|eventually)\s+){0,3}"
)
_CLAUSE: Final = re.compile(r"(?:\s+that)?(?:\s+[\w'’-]+){1,5}\s+")
_THAT: Final = re.compile(r"\s+that\s")


def stacks(text: str, reading: Reading) -> tuple[tuple[Said, Said], ...]:
    """Each two that stand on each other, in order; of three in a row the first two."""
    said: list[Said] = sorted((*reading.hedges, *reading.likely), key=lambda one: one.start)
    found: list[tuple[Said, Said]] = []
    for first, second in pairwise(said):
        taken = bool(found) and found[-1][1] is first
        if not taken and first.sentence == second.sentence and _stacked(text, first, second):
            found.append((first, second))
    return tuple(found)


def _stacked(text: str, first: Said, second: Said) -> bool:
    if not isinstance(first, Hedge) and not isinstance(second, Hedge):
        return False
    if is_adjacent(text, first, second):
        return True
    leads = isinstance(first, Hedge) and first.form == "adverb" and first.start == first.sentence.start
    opens = leads or first.form in ("clause", "excluding") or bool(_THAT.match(text, first.end))
    return opens and isinstance(second, Hedge) and bool(_CLAUSE.fullmatch(text, first.end, second.start))


def is_adjacent(text: str, first: Said, second: Said) -> bool:
    """Whether at most small words stand between them, and not a clause's subject."""
    return bool(_BETWEEN.fullmatch(text, first.end, second.start))


__all__ = ["Said", "is_adjacent", "stacks"]
