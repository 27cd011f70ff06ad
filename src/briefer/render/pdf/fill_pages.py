"""From strips to pages: fill each as far as the rules allow, knowing the notes of its lines.

A page ends at the last place where a break is allowed. Notes stand on the page of their mark; a long one may go on
overleaf, two lines at least on either side. Time is linear in the number of strips.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from briefer.render.pdf.flow import Page, Strip

NOTE_SPACE_PT = 11.0  # between text and the rule above the notes
NOTE_RULE_PT = 5.0  # between that rule and the first note
_SLACK = 0.01
_LEAST_NOTE_LINES = 2

SetNote = Callable[[int], list[Strip]]


@dataclass(slots=True)
class _Draft:
    """A page being filled; ``mark`` and ``back`` remember the last place it may end."""

    height: float
    strips: list[tuple[Strip, float]] = field(default_factory=list)
    repeated: list[tuple[Strip, float]] = field(default_factory=list)
    notes: list[Strip] = field(default_factory=list)
    bottom: float = 0.0  # where the text ends, without what its boxes add below
    note_height: float = 0.0

    def note_area(self, extra: float = 0.0) -> float:
        """The height that notes take with ``extra`` more of them, their rule and space included."""
        lines = self.note_height + extra
        return lines + NOTE_SPACE_PT + NOTE_RULE_PT if lines else 0.0

    def page(self) -> Page:
        """The finished page, its notes at the foot."""
        page = Page(self.strips, self.repeated)
        top = self.height - self.note_height
        if self.notes:
            page.note_rule_top = top - NOTE_RULE_PT
        for note in self.notes:
            page.notes.append((note, top))
            top += note.height
        return page


def fill_pages(strips: list[Strip], height: float, set_note: SetNote | None, unmarked: list[int]) -> list[Page]:
    """All pages of a flow, at least one.

    ``set_note`` gives the lines of a note for the page foot; without it notes stand elsewhere. ``unmarked`` notes
    have no mark in the text and follow on the last page, so that none is lost.
    """
    filler = _Filler(strips, height, set_note)
    pages = []
    while filler.next < len(strips) or filler.carried:
        pages.append(filler.fill())
        if filler.next >= len(strips) and not filler.carried and unmarked and set_note:
            filler.carried.extend(line for number in unmarked for line in set_note(number))
            unmarked = []
            if filler.room_after(pages[-1]) > 0:
                pages[-1] = filler.append_notes(pages[-1])
    return pages or [Page()]


class _Filler:
    def __init__(self, strips: list[Strip], height: float, set_note: SetNote | None) -> None:
        self.strips, self.height, self.set_note = strips, height, set_note
        self.next = 0
        self.carried: deque[Strip] = deque()
        self.noted: set[int] = set()

    def fill(self) -> Page:
        """The next page; always takes a strip or some lines of carried notes."""
        draft = _Draft(self.height)
        self._take_carried(draft)
        first = at = self.next
        best: tuple[int, int, int, float, frozenset[int]] | None = None
        marked: set[int] = set()
        while at < len(self.strips):
            strip = self.strips[at]
            if strip.new_page and at > first:
                break
            top, repeated = self._top(draft, strip)
            notes = self._new_notes(strip, marked)
            needed = sum(line.height for note in notes for line in note)
            closing = sum(box.below for box in strip.boxes)
            room = self.height - (top + strip.height + closing)
            if room + _SLACK < draft.note_area(needed):
                part = self._split(notes, room - draft.note_area(0.001)) if room > 0 and not strip.keep else None
                if part is not None and not self.carried:
                    marked.update(strip.notes)
                    self._put(draft, strip, top, repeated, part[0])
                    self.carried = deque(part[1])
                    return self._end(draft, at + 1, marked)
                break
            self._put(draft, strip, top, repeated, [line for note in notes for line in note])
            marked.update(strip.notes)
            at += 1
            if not strip.keep:
                best = (at, len(draft.strips), len(draft.notes), draft.note_height, frozenset(marked))
        if at == len(self.strips) or self.strips[at].new_page:
            return self._end(draft, at, marked)
        if best:
            return self._back(draft, best)
        if at > first or draft.notes:
            return self._end(draft, at, marked)
        return self._force(draft, at)

    def _take_carried(self, draft: _Draft) -> None:
        """Lines of notes from the page before, as many as a page holds."""
        room = self.height - NOTE_SPACE_PT - NOTE_RULE_PT
        while self.carried and draft.note_height + self.carried[0].height <= room + _SLACK:
            line = self.carried.popleft()
            draft.notes.append(line)
            draft.note_height += line.height
        if self.carried and not draft.notes:
            draft.notes.append(self.carried.popleft())

    def _top(self, draft: _Draft, strip: Strip) -> tuple[float, list[Strip]]:
        """Where a strip would begin, and the table head to repeat above it."""
        last = draft.strips[-1][0] if draft.strips else None
        repeated: list[Strip] = []
        if last is None:
            top = 0.0
        elif last.boxes is strip.boxes or last.boxes == strip.boxes:
            top = draft.bottom + strip.top_pt
            return top, repeated
        else:
            left = sum(box.below for box in last.boxes if box not in strip.boxes)
            top = draft.bottom + left + strip.top_pt
        top += sum(box.above for box in strip.boxes if last is None or box not in last.boxes)
        if last is None and strip.table and strip not in strip.table.head:
            repeated = strip.table.head
            top += strip.table.head_height if repeated else 0.0
        return top, repeated

    def _new_notes(self, strip: Strip, marked: set[int]) -> list[list[Strip]]:
        if not strip.notes or self.set_note is None:
            return []
        fresh = dict.fromkeys(n for n in strip.notes if n not in self.noted and n not in marked)
        return [self.set_note(number) for number in fresh]

    def _split(self, notes: list[list[Strip]], room: float) -> tuple[list[Strip], list[Strip]] | None:
        """Notes that fit, and lines for overleaf; nothing when too little of the last would fit."""
        if not notes:
            return None
        *whole, last = notes
        taken = [line for note in whole for line in note]
        room -= sum(line.height for line in taken)
        fits = int((room + _SLACK) // last[0].height)
        fits = min(fits, len(last) - _LEAST_NOTE_LINES)
        if fits < _LEAST_NOTE_LINES:
            return None
        return [*taken, *last[:fits]], last[fits:]

    def _put(self, draft: _Draft, strip: Strip, top: float, repeated: list[Strip], notes: list[Strip]) -> None:
        above = top
        for head in reversed(repeated):
            above -= head.height
            draft.repeated.append((head, above))
        draft.strips.append((strip, top))
        draft.bottom = top + strip.height
        draft.notes += notes
        draft.note_height += sum(line.height for line in notes)

    def _end(self, draft: _Draft, at: int, marked: set[int]) -> Page:
        self.next = at
        self.noted |= marked
        return draft.page()

    def _back(self, draft: _Draft, best: tuple[int, int, int, float, frozenset[int]]) -> Page:
        at, strips, notes, draft.note_height, marked = best
        del draft.strips[strips:]
        del draft.notes[notes:]
        return self._end(draft, at, set(marked))

    def _force(self, draft: _Draft, at: int) -> Page:
        """A strip that no page could hold with its notes: it stands first, and notes go on overleaf."""
        strip = self.strips[at]
        top, repeated = self._top(draft, strip)
        lines = [line for note in self._new_notes(strip, set()) for line in note]
        room = self.height - top - strip.height - NOTE_SPACE_PT - NOTE_RULE_PT
        fits = 0
        while fits < len(lines) and room >= lines[fits].height:
            room -= lines[fits].height
            fits += 1
        self._put(draft, strip, top, repeated, lines[:fits])
        self.carried = deque(lines[fits:])
        return self._end(draft, at + 1, set(strip.notes))

    def room_after(self, page: Page) -> float:
        """How much room for notes a finished page has left."""
        end = max((top + strip.height + sum(b.below for b in strip.boxes) for strip, top in page.strips), default=0)
        notes = sum(strip.height for strip, _ in page.notes)
        return self.height - end - notes - NOTE_SPACE_PT - NOTE_RULE_PT

    def append_notes(self, page: Page) -> Page:
        """The page with as many carried lines as it has room for."""
        draft = _Draft(self.height, page.strips, page.repeated, [note for note, _ in page.notes])
        draft.note_height = sum(note.height for note in draft.notes)
        room = self.room_after(page)
        while self.carried and self.carried[0].height <= room:
            line = self.carried.popleft()
            draft.notes.append(line)
            draft.note_height += line.height
            room -= line.height
        return draft.page()
