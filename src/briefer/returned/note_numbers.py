"""Which note of the returned file is which of those that were sent: programs number them anew when they save."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from briefer.model.rich import Run
from briefer.model.sent import NoteMark, SentCopy, SentLine
from briefer.returned.copy import ReadCopy, ReadLine, flat
from briefer.returned.matching import Matching

_MOST_COMPARED = 300  # notes of one line that are held against each other by their texts


class NoteNumbers:
    """Sent numbers of the file's notes; a note that was not sent has a negative one."""

    def __init__(self, sent: SentCopy, copy: ReadCopy, matching: Matching) -> None:
        self._sent = [_flat_text(note.text) for note in sent.notes]
        self._texts = frozenset(self._sent)
        self._read = {key: _flat_text(note.text) for key, note in copy.notes.items()}
        self.number_of: dict[int, int] = {}
        for place, number in sorted(matching.sent_of.items()):
            self._in_line(_sent_marks(sent.lines[number]), _read_marks(copy.lines[place]))
        self._elsewhere([key for line in copy.lines for key in _read_marks(line)])

    def edited(self) -> list[tuple[int, int]]:
        """The file's keys and the sent numbers of notes whose text a reviewer changed."""
        return [pair for pair in self._differing() if not self._is_damaged(pair[0])]

    def damaged(self) -> int:
        """How many notes are empty or say what another one did: some versions of LibreOffice lose track of them."""
        return sum(self._is_damaged(key) for key, _ in self._differing())

    def _differing(self) -> list[tuple[int, int]]:
        return [
            (key, number)
            for key, number in self.number_of.items()
            if number > 0 and self._read.get(key, "") != self._sent[number - 1]
        ]

    def _is_damaged(self, key: int) -> bool:
        text = self._read.get(key, "")
        return not text or text in self._texts

    def _in_line(self, numbers: Sequence[int], keys: Sequence[int]) -> None:
        """Notes of one line: as many as were sent are the same in their order, or else as their texts tell."""
        said = [self._said(number) for number in numbers]
        found = [self._read.get(key, "") for key in keys]
        if len(said) == len(found) and (sorted(said) != sorted(found) or len(said) > _MOST_COMPARED):
            self._pair(keys, numbers)
            return
        if max(len(said), len(found)) > _MOST_COMPARED:
            return
        lost: list[int] = []
        new: list[int] = []
        for kind, i, j, k, m in SequenceMatcher(None, said, found, autojunk=False).get_opcodes():
            if kind == "equal":
                self._pair(keys[k:m], numbers[i:j])
            else:
                lost += numbers[i:j]
                new += keys[k:m]
        self._by_text(new, lost)
        taken = {self.number_of.get(key) for key in keys}
        lost = [number for number in lost if number not in taken]
        new = [key for key in new if key not in self.number_of]
        if len(lost) == len(new):
            self._pair(new, lost)

    def _pair(self, keys: Sequence[int], numbers: Sequence[int]) -> None:
        self.number_of |= {key: n for key, n in zip(keys, numbers, strict=True) if 0 < n <= len(self._sent)}

    def _by_text(self, keys: Sequence[int], numbers: Sequence[int]) -> None:
        """Notes that changed places."""
        left = list(numbers)
        for key in keys:
            number = next((n for n in left if self._said(n) == self._read.get(key, "")), None)
            if number is not None:
                left.remove(number)
                self._pair([key], [number])

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
