"""Lines of running text whose words may be parted, and whose blanks may give way a little where it is justified.

A word is parted only to save a loose line: never the last word of a paragraph, never in more lines in a row than the
eye forgives. Each line looks at one word, so a paragraph takes linear time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import copy
from dataclasses import dataclass
from itertools import accumulate

from briefer.render.pdf.hyphens import MOST_IN_A_ROW, SOFT_HYPHEN, parts_of
from briefer.render.pdf.measure import Tokens, widths_of

_SLACK = 0.01
_RAGGED = 0.07  # of the measure: a ragged line that ends further in is loose
_STRETCH = 0.3  # of a blank: a justified line whose blanks grow by more is loose
_HOLE = 3.0  # times as loose
_SHRINK = 0.1  # of a blank: what the blanks of a justified line may give up for one word more


@dataclass(frozen=True, slots=True)
class Measure:
    """The room of the first line and of the others, in the unit of the tokens; without a language no word is parted."""

    first: float
    rest: float
    justified: bool
    language: str


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a unit is parted: in which token, after how many characters; ``width`` of the unit up to there."""

    unit: int
    token: int
    characters: int
    width: float


def part_words(tokens: Tokens, measure: Measure) -> tuple[Tokens, list[int]]:
    """The tokens, with those parted that end a line so, and the unit each line begins with."""
    starts, cuts = _Filler(tokens, measure).fill()
    if not cuts:
        return tokens, [unit for unit, _ in starts]
    where = [cut.unit for cut in cuts]
    return _parted(tokens, cuts), [unit + bisect_left(where, unit) + rest for unit, rest in starts]


class _Filler:
    """Fills the lines of one paragraph."""

    def __init__(self, tokens: Tokens, measure: Measure) -> None:
        self.tokens, self.measure = tokens, measure
        self.sums = [0.0, *accumulate(tokens.unit_widths)]
        self.count = len(tokens.unit_widths)

    def fill(self) -> tuple[list[tuple[int, bool]], list[_Cut]]:
        """What each line begins with (a unit, or the rest of it), and the cuts between."""
        starts: list[tuple[int, bool]] = []
        cuts: list[_Cut] = []
        unit, room, in_a_row, cut = 0, self.measure.first, 0, None
        while unit < self.count:
            starts.append((unit, cut is not None))
            begin = self.sums[unit] + (cut.width if cut else self.tokens.lead(unit))
            end = max(self._end(unit, begin, room), unit + 1)
            cut = None
            if in_a_row <= MOST_IN_A_ROW and unit < end < self.count - 1:
                cut = self._cut(end, begin, room, end - unit - 1, in_a_row == MOST_IN_A_ROW)
            in_a_row = in_a_row + 1 if cut else 0
            unit, room = end, self.measure.rest
            cuts += [cut] if cut else []
        return starts, cuts

    def _end(self, unit: int, begin: float, room: float) -> int:
        """The unit that the next line begins with; a justified line may take one more by narrowing its blanks."""
        end = bisect_right(self.sums, begin + room + _SLACK) - 1
        if self.measure.justified and unit < end < self.count:
            given = (end - unit) * self.tokens.lead(end) * _SHRINK
            end += self.sums[end + 1] - begin <= room + given
        return end

    def _cut(self, unit: int, begin: float, room: float, spaces: int, one_more: bool) -> _Cut | None:
        """Where the unit that no longer fits may be parted to fill a loose line; none where the line is well filled.

        ``one_more``: enough lines in a row have ended in hyphens, and only a hole is worse than one more of them.
        """
        left = begin + room - self.sums[unit]
        blank = self.tokens.lead(unit)
        loose = spaces * blank * _STRETCH if self.measure.justified else room * _RAGGED
        loose *= _HOLE if one_more else 1.0
        if not self.measure.language or left <= max(loose, blank):
            return None
        first = self.tokens.unit_starts[unit]
        token = self.tokens.texts[first]
        span = self.tokens.span_of(first)
        if span.look.variant or span.scale or span.shaped:
            return None
        table = widths_of(span.face, "", span.look.tracking_em)
        ratio = span.look.size_pt / self.tokens.size_pt
        for characters in reversed(parts_of(token, span.node.language or self.measure.language)):
            width = table[token[:characters]] * ratio
            if width + table["-"] * ratio <= left:
                return _Cut(unit, first, characters, width)
        return None


def _parted(tokens: Tokens, cuts: list[_Cut]) -> Tokens:
    """The tokens with each cut made: the hyphen stands with the first part, the rest is a unit of its own."""
    parted = copy(tokens)
    parted.texts, parted.widths, parted.unit_starts, parted.unit_widths = [], [], [], []
    done_tokens = done_units = 0
    for number, cut in enumerate(cuts):
        span = tokens.span_of(cut.token)
        hyphen = widths_of(span.face, "", span.look.tracking_em)["-"] * span.look.size_pt / tokens.size_pt
        text, width, whole = tokens.texts[cut.token], tokens.widths[cut.token], tokens.unit_widths[cut.unit]
        before, after = text[: cut.characters] + SOFT_HYPHEN, text[cut.characters :]
        parted.texts += [*tokens.texts[done_tokens : cut.token], before, after]
        parted.widths += [*tokens.widths[done_tokens : cut.token], cut.width + hyphen, width - cut.width]
        parted.unit_starts += [start + number for start in tokens.unit_starts[done_units : cut.unit + 1]]
        parted.unit_starts.append(cut.token + number + 1)
        parted.unit_widths += [*tokens.unit_widths[done_units : cut.unit], cut.width + hyphen, whole - cut.width]
        done_tokens, done_units = cut.token + 1, cut.unit + 1
    parted.texts += tokens.texts[done_tokens:]
    parted.widths += tokens.widths[done_tokens:]
    parted.unit_starts += [start + len(cuts) for start in tokens.unit_starts[done_units:]]
    parted.unit_widths += tokens.unit_widths[done_units:]
    where = [cut.token for cut in cuts]
    parted.span_starts = [start + bisect_left(where, start) for start in tokens.span_starts]
    return parted
