"""Justified paragraphs set as a whole: of many ways to break the lines, one whose blanks are the most even.

After Knuth and Plass (Breaking Paragraphs into Lines, 1981): each line costs more the further its blanks are from
their own width, a parted word costs something, several in a row more. Of the ways to set the first lines only the best
few are followed up, so a paragraph takes linear time.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from briefer.render.pdf.cuts import Cut, Measure, cuts_of, hyphen_width
from briefer.render.pdf.hyphens import MOST_IN_A_ROW
from briefer.render.pdf.measure import Tokens

LONGEST = 800  # words; who writes longer paragraphs is not after beauty
_SLACK = 0.01
_FOLLOWED = 4  # ways to set the first lines that are followed up
_STRETCH, _SHRINK = 0.5, 0.12  # of a blank: what it may grow by in good lines, and shrink by at all
_PARTED, _PARTED_AGAIN, _PARTED_OFTEN = 3_000.0, 6_000.0, 60_000.0
_SHORT_END, _END = 20_000.0, 0.14  # a last line shorter than this part of the measure
_LOOSEST = 40.0  # what a line costs at most is that of blanks this many times too wide
_USUAL_BLANK = 260.0


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to set the lines so far: what the next begins with, its cost, how many in a row end in hyphens."""

    unit: int
    cut: Cut | None
    cost: float
    in_a_row: int
    before: _Way | None


def even_lines(tokens: Tokens, measure: Measure) -> tuple[list[tuple[int, bool]], list[Cut]]:
    """What each line begins with (a unit, or the rest of one), and the cuts between."""
    if not tokens.unit_widths:
        return [], []
    setter = _Setter(tokens, measure)
    best: _Way | None = None
    ways = [_Way(0, None, 0.0, 0, None)]
    room = measure.first
    while ways:
        after: dict[tuple[int, int], _Way] = {}
        for way in ways:
            for end in setter.ends(way, room):
                if end.unit >= setter.count:
                    best = end if best is None or end.cost < best.cost else best
                    continue
                place = (end.unit, end.cut.characters if end.cut else 0)
                known = after.get(place)
                if known is None or end.cost < known.cost:
                    after[place] = end
        ways = sorted(after.values(), key=_cost)[:_FOLLOWED]
        if best is not None:
            ways = [way for way in ways if way.cost < best.cost]
        room = measure.rest
    return _traced(best)


def _cost(way: _Way) -> float:
    return way.cost


def _traced(way: _Way | None) -> tuple[list[tuple[int, bool]], list[Cut]]:
    begins: list[_Way] = []
    while way is not None and way.before is not None:
        way = way.before
        begins.append(way)
    begins.reverse()
    return [(way.unit, way.cut is not None) for way in begins], [way.cut for way in begins if way.cut]


class _Setter:
    """The lines of one paragraph."""

    def __init__(self, tokens: Tokens, measure: Measure) -> None:
        self.tokens, self.measure = tokens, measure
        self.sums = [0.0, *accumulate(tokens.unit_widths)]
        self.count = len(tokens.unit_widths)
        self.blank = next((lead for unit in range(1, min(self.count, 9)) if (lead := tokens.lead(unit))), _USUAL_BLANK)

    def ends(self, way: _Way, room: float) -> Iterator[_Way]:
        """The ways to end the next line: before the word that no longer fits, a word earlier or later, or in it."""
        begin = self.sums[way.unit] + (way.cut.width if way.cut else self.tokens.lead(way.unit))
        full = max(bisect_right(self.sums, begin + room + _SLACK) - 1, way.unit + 1)
        if full >= self.count:
            yield self._last(way, begin, room)
            return
        for end in (full - 1, full, full + 1):
            if end > way.unit and (end == full or self._stretch(way, end, begin, room) >= -_SHRINK):
                yield self._whole(way, end, begin, room)
        if full < self.count - 1 and full > way.unit + 1 and way.in_a_row <= MOST_IN_A_ROW:
            spare = (full - way.unit) * self.blank * _SHRINK
            for number, cut in enumerate(self._cuts(full, begin + room + spare - self.sums[full])):
                if number < 2:
                    yield self._parted(way, cut, begin, room)

    def _cuts(self, unit: int, room: float) -> Iterator[Cut]:
        return cuts_of(self.tokens, unit, room, self.measure.language)

    def _stretch(self, way: _Way, end: int, begin: float, room: float) -> float:
        """By how much of its width each blank grows when a line ends before a unit."""
        return self._share(room - (self.sums[end] - begin), end - way.unit - 1)

    def _share(self, left: float, blanks: int) -> float:
        return left / (blanks * self.blank) if blanks else _LOOSEST * (left > _SLACK)

    def _whole(self, way: _Way, end: int, begin: float, room: float) -> _Way:
        cost = way.cost + _badness(self._stretch(way, end, begin, room))
        if end >= self.count:
            return _Way(self.count, None, cost, 0, way)
        return _Way(end, None, cost, 0, way)

    def _parted(self, way: _Way, cut: Cut, begin: float, room: float) -> _Way:
        width = self.sums[cut.unit] + cut.width + hyphen_width(self.tokens, cut) - begin
        cost = way.cost + _badness(self._share(room - width, cut.unit - way.unit)) + _PARTED
        cost += (0.0, _PARTED_AGAIN, _PARTED_OFTEN)[min(way.in_a_row, 2)]
        return _Way(cut.unit, cut, cost, way.in_a_row + 1, way)

    def _last(self, way: _Way, begin: float, room: float) -> _Way:
        """The last line is as long as it is; one short word alone is no line."""
        short = way.before is not None and self.sums[-1] - begin < room * _END
        return _Way(self.count, None, way.cost + (_SHORT_END if short else 0.0), 0, way)


def _badness(stretch: float) -> float:
    """What a line costs: little within the bounds, then steeply more."""
    part = min(stretch / _STRETCH if stretch > 0 else -stretch / _SHRINK, _LOOSEST)
    badness = 1 + 100 * part * part * part
    return badness * badness
