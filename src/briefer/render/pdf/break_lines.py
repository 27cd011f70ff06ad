"""From measured tokens to lines: greedy, then three mends a compositor makes by hand.

A display line set is balanced (lines of like length), a last line of one short word is given company, and where a
style parts words, a line that would be loose takes the beginning of the next word (see ``part_words``).
Line ends are found by bisection in running sums, so a line costs the same however many words it has.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from briefer.render.pdf.cuts import Measure
from briefer.render.pdf.flow import Segment
from briefer.render.pdf.measure import Tokens, split_wide_units
from briefer.render.pdf.part_words import part_words

_RUNT = 0.14  # a last line shorter than this part of the measure is a runt
# How full the line above must stay when it lends a word: a hole is seen sooner than a runt, soonest in justified text.
_LEAST_FILL, _LEAST_FILL_JUSTIFIED = 0.88, 0.95
_SHORT = 2  # letters of a word that should not end a line
_MOST_BALANCED_LINES = 6
_SLACK = 0.01  # thousandths: sums of floats are not exact


class Line(NamedTuple):
    """A line: its segments, its width, and whether a space at its end keeps its words from those of the next."""

    segments: tuple[Segment, ...]
    width_pt: float
    ends_in_space: bool

    @property
    def spaces(self) -> int:
        """The number of spaces that justification may widen."""
        return sum(segment.text.count(" ") for segment in self.segments) - self.ends_in_space


def break_lines(
    tokens: Tokens,
    first_pt: float,
    rest_pt: float,
    *,
    balance: bool = False,
    justified: bool = False,
    language: str = "",
) -> list[Line]:
    """Lines for a measure of ``rest_pt``, the first one ``first_pt`` wide. A line is never empty.

    Words are parted by the rules of ``language``, or not without one.
    """
    scale = 1000 / tokens.size_pt
    first, rest = max(first_pt, 1) * scale, max(rest_pt, 1) * scale
    tokens = split_wide_units(tokens, min(first, rest))
    if not tokens.texts:
        return []
    if language or justified:
        tokens, starts = part_words(tokens, Measure(first, rest, justified, language))
        breaker = _Breaker(tokens)
    else:
        breaker = _Breaker(tokens)
        starts = breaker.greedy(first, rest)
    if balance and 1 < len(starts) <= _MOST_BALANCED_LINES:
        starts = breaker.balanced(rest, len(starts))
    else:
        breaker.mend_runt(starts, rest, _LEAST_FILL_JUSTIFIED if justified else _LEAST_FILL)
    return breaker.lines(starts)


def one_line(tokens: Tokens) -> Line:
    """All tokens as one line, however wide; there has to be one."""
    return _Breaker(tokens).lines([0])[0]


class _Breaker:
    """One paragraph; ``sums`` are running widths of its units, with their leading spaces."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.sums = [0.0, *accumulate(tokens.unit_widths)]

    def width(self, first: int, end: int) -> float:
        return self.sums[end] - self.sums[first] - self.tokens.lead(first)

    def greedy(self, first: float, rest: float) -> list[int]:
        """The unit each line begins with, filling each line as far as it goes."""
        starts, unit, measure, count = [], 0, first, len(self.sums) - 1
        while unit < count:
            starts.append(unit)
            end = bisect_right(self.sums, self.sums[unit] + self.tokens.lead(unit) + measure + _SLACK) - 1
            unit, measure = max(end, unit + 1), rest
        return starts

    def balanced(self, measure: float, count: int) -> list[int]:
        """The narrowest setting that needs no more lines."""
        narrow, wide = measure / 2 if count == 2 else measure * (count - 1) / count * 0.8, measure
        for _ in range(12):
            middle = (narrow + wide) / 2
            if len(self.greedy(middle, middle)) > count or max(self.tokens.unit_widths) > middle:
                narrow = middle
            else:
                wide = middle
        return self.greedy(wide, wide)

    def mend_runt(self, starts: list[int], measure: float, least_fill: float) -> None:
        """Take a word down from the line above when the last line is one short word alone."""
        count = len(self.sums) - 1
        if len(starts) < 2 or starts[-1] != count - 1 or self.width(starts[-1], count) > measure * _RUNT:
            return
        above, down = starts[-2], starts[-1] - 1
        # "a" or "of" belongs to the word after it, and goes down with it where there is room
        for first in (down - 1, down) if self._is_short(down - 1) and down > above + 3 else (down,):
            if first > above + 1 and self.width(above, first) >= measure * least_fill:
                starts[-1] = first
                return

    def _is_short(self, unit: int) -> bool:
        token = self.tokens.unit_starts[unit]
        return self.tokens.unit_starts[unit + 1] == token + 1 and len(self.tokens.texts[token].strip()) <= _SHORT

    def lines(self, starts: list[int]) -> list[Line]:
        ends = [*starts[1:], len(self.sums) - 1]
        return [self._line(first, end) for first, end in zip(starts, ends, strict=True)]

    def _line(self, first: int, end: int) -> Line:
        """Gather the tokens of a line by span; a space at its end keeps the words of two lines apart when copied."""
        tokens = self.tokens
        at = tokens.unit_starts[first]
        stop = tokens.unit_starts[end] if end < len(tokens.unit_starts) else len(tokens.texts)
        spaced = stop < len(tokens.texts) and tokens.texts[stop].startswith(" ")
        lead, scale = tokens.lead(first), tokens.size_pt / 1000
        i = bisect_right(tokens.span_starts, at) - 1
        segments: list[Segment] = []
        while at < stop:
            span = tokens.spans[i]
            i += 1
            until = min(tokens.span_starts[i], stop) if i < len(tokens.span_starts) else stop
            text = "".join(tokens.texts[at:until])
            width = sum(tokens.widths[at:until])
            if not segments and lead:
                text, width = text[1:], width - lead
            if spaced and until == stop:
                text += " "
            segments.append(Segment(text, span, width * scale))
            at = until
        return Line(tuple(segments), (self.sums[end] - self.sums[first] - lead) * scale, spaced)
