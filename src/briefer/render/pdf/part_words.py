"""Lines of running text whose words may be parted, and whose blanks may give way a little where it is justified.

A word is parted only to save a loose line: never the last word of a paragraph, never in more lines in a row than the
eye forgives. Paragraphs of usual length are set as a whole (see ``even_lines``); others line by line, where each line
looks at one word, so that any paragraph takes linear time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from briefer.render.pdf.cuts import Cut, Measure, cuts_of, parted_at
from briefer.render.pdf.even_lines import LONGEST, even_lines
from briefer.render.pdf.hyphens import MOST_IN_A_ROW
from briefer.render.pdf.measure import Tokens

_SLACK = 0.01
_RAGGED = 0.07  # of the measure: a ragged line that ends further in is loose
_STRETCH = 0.3  # of a blank: a justified line whose blanks grow by more is loose
_HOLE = 3.0  # times as loose
_SHRINK = 0.1  # of a blank: what the blanks of a justified line may give up for one word more


def part_words(tokens: Tokens, measure: Measure) -> tuple[Tokens, list[int]]:
    """The tokens, with those parted that end a line so, and the unit each line begins with."""
    whole = measure.justified and len(tokens.unit_widths) <= LONGEST
    starts, cuts = even_lines(tokens, measure) if whole else _Filler(tokens, measure).fill()
    if not cuts:
        return tokens, [unit for unit, _ in starts]
    where = [cut.unit for cut in cuts]
    return parted_at(tokens, cuts), [unit + bisect_left(where, unit) + rest for unit, rest in starts]


class _Filler:
    """Fills the lines of one paragraph."""

    def __init__(self, tokens: Tokens, measure: Measure) -> None:
        self.tokens, self.measure = tokens, measure
        self.sums = [0.0, *accumulate(tokens.unit_widths)]
        self.count = len(tokens.unit_widths)

    def fill(self) -> tuple[list[tuple[int, bool]], list[Cut]]:
        """What each line begins with (a unit, or the rest of it), and the cuts between."""
        starts: list[tuple[int, bool]] = []
        cuts: list[Cut] = []
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

    def _cut(self, unit: int, begin: float, room: float, spaces: int, one_more: bool) -> Cut | None:
        """Where the unit that no longer fits may be parted to fill a loose line; none where the line is well filled.

        ``one_more``: enough lines in a row have ended in hyphens, and only a hole is worse than one more of them.
        """
        left = begin + room - self.sums[unit]
        blank = self.tokens.lead(unit)
        loose = spaces * blank * _STRETCH if self.measure.justified else room * _RAGGED
        loose *= _HOLE if one_more else 1.0
        if left <= max(loose, blank):
            return None
        return next(cuts_of(self.tokens, unit, left, self.measure.language), None)
