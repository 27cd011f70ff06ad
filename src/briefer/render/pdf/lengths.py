"""What everything takes on filled pages: lines, heights, notes."""

from __future__ import annotations

from dataclasses import dataclass

from briefer.model.lengths import Lengths, Taken
from briefer.render.pdf.flow import Page, Strip


def lengths_of(pages: list[Page], height_pt: float) -> Lengths:
    """The lengths of pages whose room for text is ``height_pt``. A line counts for the innermost of its blocks."""
    notes = _notes(pages)
    sums: dict[str, _Sum] = {}
    told: set[int] = set()
    for page in pages:
        for place, (strip, _) in enumerate(page.strips):
            fresh = [number for number in dict.fromkeys(strip.notes) if number not in told]
            told.update(fresh)
            if strip.owners:
                of_block = sums.setdefault(strip.owners[-1], _Sum())
                of_block.add(strip, place > 0, [notes[n] for n in fresh if n in notes])
    last = _filled(pages[-1], height_pt) / height_pt if pages else 0.0
    taken = {key: of_block.taken() for key, of_block in sums.items()}
    return Lengths(max(len(pages) - 1, 0) + last, height_pt, taken)


@dataclass(slots=True)
class _Sum:
    """What a block takes, added up strip by strip; ``last`` is the last one with text."""

    lines: int = 0
    height_pt: float = 0.0
    note_lines: int = 0
    note_height_pt: float = 0.0
    last: Strip | None = None

    def add(self, strip: Strip, spaced: bool, notes: list[tuple[int, float]]) -> None:
        """A strip more, and the notes that are marked first in it; space above counts but at a page head."""
        self.height_pt += strip.height + (strip.top_pt if spaced else 0.0)
        for lines, height in notes:
            self.note_lines += lines
            self.note_height_pt += height
        if strip.texts:
            self.lines += len({round(piece.dy) for piece in strip.texts})  # a row of a table has several
            self.last = strip

    def taken(self) -> Taken:
        """The sum."""
        reach = _reach(self.last) if self.last else Taken().last_line
        return Taken(self.lines, self.height_pt, self.note_lines, self.note_height_pt, reach)


def _filled(page: Page, height: float) -> float:
    """How much of a page's text area is taken: what stands from its top, and the notes that stand at its foot."""
    body = max((y + strip.height for strip, y in page.strips), default=0.0)
    notes = height - page.note_rule_top if page.note_rule_top is not None else 0.0
    return min(body + notes, height)


def _reach(strip: Strip) -> float:
    """How far the text of a line reaches."""
    ends = (piece.x + sum(segment.width_pt for segment in piece.segments) for piece in strip.texts)
    room = strip.right - strip.left
    return min(max((max(ends) - strip.left) / room, 0.0), 1.0) if room > 0 else 1.0


def _notes(pages: list[Page]) -> dict[int, tuple[int, float]]:
    """Lines and height of every note, at the feet of pages or in a list."""
    found: dict[int, tuple[int, float]] = {}
    for page in pages:
        for strip, _ in (*page.strips, *page.notes):
            if strip.of_note:
                lines, height = found.get(strip.of_note, (0, 0.0))
                found[strip.of_note] = (lines + 1, height + strip.height)
    return found
