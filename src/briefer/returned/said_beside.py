"""What reviewers said beside the text: comments, and changed or new notes."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from briefer.model.returned import Change
from briefer.model.rich import RichText, rich
from briefer.model.sent import CHECKS, SOURCE, NoteMark, SentCopy
from briefer.returned.copy import ReadComment, ReadCopy, Track
from briefer.returned.drafts import by
from briefer.returned.matching import Matching
from briefer.returned.note_numbers import NoteNumbers


class Beside:
    """The comments and notes of one file, each with the place in its text and its change."""

    def __init__(self, sent: SentCopy, copy: ReadCopy, matching: Matching, items: Sequence[str]) -> None:
        """``items`` are the ids of all items that the file was sent with."""
        self._sent, self._copy, self._matching = sent, copy, matching
        known = frozenset(items)
        self._item_lines = sorted(
            place for place, number in matching.sent_of.items() if sent.lines[number].key in known
        )

    def notes(self, numbers: NoteNumbers) -> Iterator[tuple[int, Change]]:
        """Notes whose text was changed, and new ones."""
        places = self._marks()
        for key, number in numbers.edited():
            note = self._copy.notes.get(key)
            if note:
                base = rich(" ".join(self._sent.notes[number - 1].text.split()))
                said = f"The text of note {number} was changed."
                yield self._note(places.get(key, 0), base, note.text, note.tracks, said)
        for key, number in numbers.number_of.items():
            note = self._copy.notes.get(key)
            if number < 0 and note and key in places:
                yield self._note(places[key], (), note.text, note.tracks, "A new note.")

    def comments(self) -> Iterator[tuple[int, Change]]:
        """Comments that the copy did not have when it was sent."""
        ours = Counter((_squeezed(one.author), _squeezed(one.text)) for one in self._sent.comments)
        places = {id: place for place, line in reversed([*enumerate(self._copy.lines)]) for id in line.comments}
        by_id = {comment.id: comment for comment in self._copy.comments}
        for comment in self._copy.comments:
            said = _squeezed(comment.author), _squeezed(comment.text)
            if ours[said] > 0:
                ours[said] -= 1
            elif comment.text and comment.author not in (CHECKS, SOURCE):
                place = places.get(comment.id, places.get(comment.parent, 0))
                yield place, self._comment(comment, place, by_id.get(comment.parent) if comment.parent else None)

    def _marks(self) -> dict[int, int]:
        """The line that each note is marked in."""
        return {
            mark.number: place
            for place, line in enumerate(self._copy.lines)
            for cell in line.cells
            for mark in cell.printed
            if isinstance(mark, NoteMark)
        }

    def _note(self, place: int, base: RichText, text: str, tracks: Sequence[Track], message: str) -> tuple[int, Change]:
        change = Change("", "note", self._item_at(place), base=base, now=rich(text), message=message)
        return place, by(change, tracks, tracked=bool(tracks))

    def _comment(self, comment: ReadComment, place: int, answered: ReadComment | None) -> Change:
        on = rich(self._copy.lines[place].text) if self._copy.lines else ()
        said = f"An answer to {answered.author}: “{answered.text}”" if answered else "A comment."
        item, now = self._item_at(place), rich(comment.text)
        return Change("", "comment", item, "", comment.author, comment.when, base=on, now=now, message=said)

    def _item_at(self, place: int) -> str:
        """The item of a line, else that before it, else that after it."""
        after = bisect_right(self._item_lines, place)
        near = self._item_lines[after - 1] if after else self._item_lines[0] if self._item_lines else -1
        return self._sent.lines[self._matching.sent_of[near]].key if near >= 0 else ""


def _squeezed(text: str) -> str:
    return " ".join(text.split())
