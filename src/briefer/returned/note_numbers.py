"""Which note of the returned file is which of those that were sent: programs number them anew when they save."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from briefer.model.rich import Run
from briefer.model.sent import NoteMark, SentCopy, SentLine
from briefer.returned.copy import ReadCopy, ReadLine, flat
from briefer.returned.matching import Matching


class NoteNumbers:
    """Sent numbers of the file's notes; a note that was not sent has a negative one."""

    def __init__(self, sent: SentCopy, copy: ReadCopy, matching: Matching) -> None:
        self._sent = [_flat_text(note.text) for note in sent.notes]
        self._read = {key: _flat_text(note.text) for key, note in copy.notes.items()}
        self.number_of: dict[int, int] = {}
        for place, number in sorted(matching.sent_of.items()):
            self._in_line(_sent_marks(sent.lines[number]), _read_marks(copy.lines[place]))
        self._elsewhere([key for line in copy.lines for key in _read_marks(line)])

    def edited(self) -> list[tuple[int, int]]:
        """The file's keys and the sent numbers of notes whose text has changed."""
        return [
            (key, number)
            for key, number in self.number_of.items()
            if number > 0 and self._read.get(key, "") != self._sent[number - 1]
        ]

    def _in_line(self, numbers: Sequence[int], keys: Sequence[int]) -> None:
        """Notes of one line: those that say the same, then as many as stand in the place of as many."""
        said = [self._said(number) for number in numbers]
        found = [self._read.get(key, "") for key in keys]
        for kind, i, j, k, m in SequenceMatcher(None, said, found, autojunk=False).get_opcodes():
            if kind == "equal" or (kind == "replace" and j - i == m - k):
                self.number_of |= {key: n for key, n in zip(keys[k:m], numbers[i:j], strict=True) if n > 0}

    def _elsewhere(self, keys: Sequence[int]) -> None:
        """Notes that came with moved text, or that nobody sent."""
        taken = set(self.number_of.values())
        free = defaultdict[str, list[int]](list)
        same: dict[str, int] = {}
        for number, text in enumerate(self._sent, 1):
            same.setdefault(text, number)
            if number not in taken:
                free[text].append(number)
        for key in dict.fromkeys(keys):
            if key not in self.number_of:
                text = self._read.get(key, "")
                fallback = same.get(text, 0) or -(len(self.number_of) + 1)
                self.number_of[key] = free[text].pop(0) if free.get(text) else fallback

    def _said(self, number: int) -> str:
        return self._sent[number - 1] if 0 < number <= len(self._sent) else ""


def _sent_marks(line: SentLine) -> list[int]:
    return [mark.number for cell in line.cells for mark in cell.printed if isinstance(mark, NoteMark)]


def _read_marks(line: ReadLine) -> list[int]:
    return [mark.number for cell in line.cells for mark in cell.printed if isinstance(mark, NoteMark)]


def _flat_text(text: str) -> str:
    return flat([Run(text)])
