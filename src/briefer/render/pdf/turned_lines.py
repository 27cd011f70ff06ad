"""Lines with letters from the right: their pieces in the order they are read, each where it stands on the line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from briefer.render.pdf.break_lines import Line
from briefer.render.pdf.flow import Segment
from briefer.render.pdf.hyphens import SOFT_HYPHEN
from briefer.render.pdf.measure import widths_of
from briefer.render.pdf.shaping import shaped_width
from briefer.text.bidi import OBJECT, embedding_levels, line_levels, visual_order
from briefer.text.direction import Direction


class _Run(NamedTuple):
    segment: Segment
    level: int


@dataclass(frozen=True, slots=True)
class TurnedLine:
    """A line in pieces of one direction. ``blank_pt`` is the blank at its end, which is not counted as its width."""

    runs: tuple[_Run, ...]
    width_pt: float
    blank_pt: float
    spaces: int
    base: Direction

    def placed(self, gap_pt: float = 0.0) -> Iterator[tuple[Segment, float]]:
        """The pieces in the order they are read, with how far from the line's left edge each begins.

        ``gap_pt`` is added to each blank, also to the one at the end, which hangs out of the line.
        """
        x = -(self.blank_pt + gap_pt) if self.blank_pt and self.base == "rtl" else 0.0
        begins = [0.0] * len(self.runs)
        for place in visual_order([run.level for run in self.runs]):
            segment = self.runs[place].segment
            begins[place] = x
            x += segment.width_pt + gap_pt * segment.text.count(" ")
        yield from zip((run.segment for run in self.runs), begins, strict=True)


def turned(lines: Sequence[Line], base: Direction) -> list[TurnedLine]:
    """All lines of one paragraph in order: the directions of a paragraph are found before it is cut into lines."""
    texts = ["".join(map(_stand_in, line.segments)) for line in lines]
    levels = embedding_levels("".join(texts), base)
    result, begun = [], 0
    for line, text in zip(lines, texts, strict=True):
        own = line_levels(text, levels[begun : begun + len(text)], base)
        result.append(_turned_line(line, tuple(_runs(line.segments, own)), base))
        begun += len(text)
    return result


def _turned_line(line: Line, runs: tuple[_Run, ...], base: Direction) -> TurnedLine:
    last = line.segments[-1]
    blank = 0.0
    if last.text.endswith(" ") and not last.span.scale:
        blank = _measured(last._replace(text=" ")).width_pt
    width = sum(run.segment.width_pt for run in runs) - blank
    return TurnedLine(runs, width, blank, line.spaces, base)


def _is_object(segment: Segment) -> bool:
    """A scale, or the mark of a note: not part of the sentence, and never turned itself."""
    span = segment.span
    return span.scale is not None or span.look.variant == "superior"


def _stand_in(segment: Segment) -> str:
    """The text by which a segment finds its place. Only words from the left are parted: their hyphen is as a letter."""
    return OBJECT if _is_object(segment) else segment.text.replace(SOFT_HYPHEN, "a")


def _runs(segments: Iterable[Segment], levels: Sequence[int]) -> Iterator[_Run]:
    at = 0
    for segment in segments:
        length = len(_stand_in(segment))
        if _is_object(segment):
            yield _Run(segment, levels[at])
        else:
            for level, places in groupby(range(length), key=lambda i, at=at: levels[at + i]):  # type: ignore[misc]
                first, *others = places
                text = segment.text[first : (others[-1] if others else first) + 1]
                yield _Run(_measured(segment._replace(text=text, rtl=level % 2 == 1)), level)
        at += length


def _measured(segment: Segment) -> Segment:
    """The same with the width that its text takes as it is drawn."""
    span, look = segment.span, segment.span.look
    if segment.rtl or span.shaped:
        width = shaped_width(span.face, segment.text, look.variant, segment.rtl, look.tracking_em)
    else:
        width = widths_of(span.face, look.variant, look.tracking_em)[segment.text]
    return segment._replace(width_pt=width * look.size_pt / 1000)
