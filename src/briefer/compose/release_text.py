"""What is left of an article's paragraph when only some of its stretches may be seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from briefer.model.article import Mark, Paragraph

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cut:
    """The stretches that stay, in order and apart from each other; what lies between them is gone."""

    stretches: tuple[Stretch, ...]

    @classmethod
    def of(cls, kept: Iterable[Stretch], removed: Iterable[Stretch] = ()) -> Cut:
        """The stretches joined where they meet, without those removed."""
        merged: list[Stretch] = []
        for start, end in sorted(stretch for stretch in kept if stretch[0] < stretch[1]):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(merged[-1][1], end))
            else:
                merged.append((start, end))
        for gone in sorted(removed):
            merged = [piece for stretch in merged for piece in _without(stretch, gone)]
        return cls(tuple(merged))

    def place(self, offset: int) -> int:
        """Where a place of the whole paragraph is in what is left."""
        index = bisect_right(self.stretches, (offset, offset)) - 1
        before = sum(end - start for start, end in self.stretches[: max(index, 0)])
        if index < 0:
            return 0
        start, end = self.stretches[index]
        return before + min(offset, end) - start

    def covers(self, start: int, end: int) -> bool:
        """Whether a whole stretch is left."""
        return any(first <= start and end <= last for first, last in self.stretches)

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        """The paragraph with the text that is left, and the marks on it."""
        text = "".join(paragraph.text[start:end] for start, end in self.stretches)
        marks = (Mark(self.place(m.start), self.place(m.end), m.kind, m.href) for m in paragraph.marks)
        return Paragraph(paragraph.id, text, tuple(m for m in marks if m.start < m.end), paragraph.kind)


def overlap(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]


def _without(stretch: Stretch, gone: Stretch) -> list[Stretch]:
    if not overlap(stretch, gone):
        return [stretch]
    return [piece for piece in ((stretch[0], gone[0]), (gone[1], stretch[1])) if piece[0] < piece[1]]
