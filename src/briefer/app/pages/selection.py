"""Text selected on the pages: from where to where, its boxes, and its words as they are copied."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from briefer.app.pages.paper import Hit, PageText, line_boxes
from briefer.app.pages.places import Places

_LINE_END = "\r\n"
_WORD = re.compile(r"[\w’'-]+")
_END_OF_PARAGRAPH = "\n"
_SAME_LINE_PT = 2.0
BODY = -1  # an index: wherever the running head and foot of the page end


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """Before character ``index`` of a page (0-based)."""

    page: int
    index: int


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the mouse went down to where it is."""

    anchor: Position
    caret: Position

    @property
    def start(self) -> Position:
        """The earlier end."""
        return min(self.anchor, self.caret)

    @property
    def end(self) -> Position:
        """The later end."""
        return max(self.anchor, self.caret)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.caret

    def pages(self) -> range:
        """The pages it reaches over."""
        return range(self.start.page, self.end.page + 1)

    def on(self, text: PageText) -> tuple[int, int]:
        """The characters of one page that are selected; of pages gone through, not their running heads and feet."""
        if text.page not in self.pages():
            return (0, 0)
        start = self.start.index if text.page == self.start.page else BODY
        end = self.end.index if text.page == self.end.page else len(text.characters)
        start = body_start(text) if start == BODY else start
        return start, max(start, end)

    def boxes(self, text: PageText) -> tuple[QRectF, ...]:
        """What is tinted on that page, a box a line."""
        return line_boxes(text, *self.on(text))


def of_hit(hit: Hit) -> Selection:
    """The text that a search found."""
    return Selection(Position(hit.page, hit.start), Position(hit.page, hit.end))


def body_start(text: PageText) -> int:
    """Where the body begins: the running head and foot are drawn first, the foot is the lowest line of the page."""
    lines = [line for line in lines_of(text) if line[0] < line[1]]
    tops = [text.boxes[start].top() for start, _ in lines]
    lowest = [n for n, top in enumerate(tops) if top > max(tops) - _SAME_LINE_PT]
    return lines[lowest[-1] + 1][0] if lowest and lowest[-1] + 1 < len(lines) else 0


def lines_of(text: PageText) -> list[tuple[int, int]]:
    """From which character to which each line goes, without its end."""
    return _lines(text.characters, 0, len(text.characters))


def nearest_index(text: PageText, point: QPointF, first: int = 0) -> int:
    """The place between two characters nearest to a point: in the line at its height, else the nearest line.

    What stands before ``first`` is passed over.
    """
    best, best_far = first, (float("inf"), float("inf"))
    for index, box in enumerate(text.boxes[first:], first):
        if text.characters[index] in _LINE_END or box.height() <= 0:
            continue
        down = max(box.top() - point.y(), point.y() - box.bottom(), 0.0)
        across = max(box.left() - point.x(), point.x() - box.right(), 0.0)
        if (down, across) < best_far:
            best_far = (down, across)
            best = index + (point.x() > box.center().x())
    return best


def word_at(text: PageText, index: int) -> Selection:
    """The word around a place, or nothing."""
    for found in _WORD.finditer(text.characters):
        if found.start() <= index <= found.end():
            return Selection(Position(text.page, found.start()), Position(text.page, found.end()))
    return Selection(Position(text.page, index), Position(text.page, index))


def line_at(text: PageText, index: int) -> Selection:
    """The line around a place."""
    start, end = next((line for line in lines_of(text) if line[0] <= index <= line[1]), (index, index))
    return Selection(Position(text.page, start), Position(text.page, end))


def copied(selection: Selection, texts: Mapping[int, PageText], places: Places) -> str:
    """The words selected. Lines of one paragraph are joined again and their hyphens taken out."""
    pages = [_copied_on(texts[page], selection, places) for page in selection.pages() if page in texts]
    joined = _END_OF_PARAGRAPH.join(pages)
    return joined.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _copied_on(text: PageText, selection: Selection, places: Places) -> str:
    start, end = selection.on(text)
    said: list[str] = []
    for line_start, line_end in _lines(text.characters, start, end):
        line = text.characters[line_start:line_end]
        if said:
            said.append(_joint(text, line_start, said, places))
        said.append(line)
    return "".join(said).replace("\x02", "").replace("\xad", "").strip()


def _joint(text: PageText, line_start: int, said: list[str], places: Places) -> str:
    """What stands between a line and the one before: nothing after a hyphen, a blank in a paragraph, else an end."""
    if said[-1].endswith(("\x02", "\xad")):
        return ""
    before = _key(text, line_start - len(_LINE_END) - 1, places)
    if before and before == _key(text, line_start, places):
        return "" if said[-1].endswith(" ") else " "
    return _END_OF_PARAGRAPH


def _key(text: PageText, index: int, places: Places) -> str:
    return places.at(text.page, text.boxes[index].center()) if 0 <= index < len(text.boxes) else ""


def _lines(characters: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = []
    while start < end:
        found = characters.find(_LINE_END, start, end)
        line_end = end if found < 0 else found
        lines.append((start, line_end))
        start = line_end + len(_LINE_END)
    return lines
