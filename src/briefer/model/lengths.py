"""How long a brief is on its finished pages, and what each of its items and parts takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """What an item, or what of a part is not in its items (its heading), takes, its notes apart from its text.

    ``last_line`` is how far the last line reaches, 0 to 1 of the width.
    """

    lines: int = 0
    height_pt: float = 0.0
    note_lines: int = 0
    note_height_pt: float = 0.0
    last_line: float = 1.0


@dataclass(frozen=True, slots=True)
class Lengths:
    """``pages`` counts the last page as far as it is filled; ``taken`` is by the id of the item or part.

    ``page_height_pt`` is the room for text and notes on one page.
    """

    pages: float
    page_height_pt: float
    taken: Mapping[str, Taken]

    def of(self, key: str) -> Taken:
        """What the item or part of that id takes; nothing where it is not printed."""
        return self.taken.get(key, Taken())

    def share(self, key: str) -> float:
        """That as a share of a page, notes included."""
        taken = self.of(key)
        return (taken.height_pt + taken.note_height_pt) / self.page_height_pt
