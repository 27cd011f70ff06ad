"""Where the keys lead in the text of the pages: by character, word, line, and from page to page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt

from briefer.app.pages.paper import PageText
from briefer.app.pages.selection import Position, body_start, lines_of

_WORD_START = re.compile(r"(?<![\w’'-])(?=[\w’'-])")


class Move(Enum):
    """A step of the caret."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    UP = auto()
    DOWN = auto()
    LINE_START = auto()
    LINE_END = auto()
    START = auto()
    END = auto()


_KEYS = {
    Qt.Key.Key_Left: (Move.LEFT, Move.WORD_LEFT),
    Qt.Key.Key_Right: (Move.RIGHT, Move.WORD_RIGHT),
    Qt.Key.Key_Up: (Move.UP, Move.UP),
    Qt.Key.Key_Down: (Move.DOWN, Move.DOWN),
    Qt.Key.Key_Home: (Move.LINE_START, Move.START),
    Qt.Key.Key_End: (Move.LINE_END, Move.END),
}


def move_of(key: int, control: bool) -> Move | None:
    """The step that a key makes, with Ctrl or without; none for other keys."""
    moves = _KEYS.get(Qt.Key(key))
    return moves[control] if moves else None


def moved(texts: Mapping[int, PageText], pages: int, at: Position, move: Move) -> Position:
    """The place after a step; where the page it leads to is not read yet, the place it was at."""
    if move in (Move.START, Move.END):
        page = 0 if move is Move.START else pages - 1
        return _edge(texts, page, at, first=move is Move.START)
    text = texts.get(at.page)
    if text is None:
        return at
    lines = [line for line in lines_of(text) if line[0] >= body_start(text)]
    here = next((n for n, (_, end) in enumerate(lines) if at.index <= end), len(lines) - 1)
    if not lines:
        return at
    if move in (Move.LINE_START, Move.LINE_END):
        return Position(at.page, lines[here][move is Move.LINE_END])
    if move in (Move.UP, Move.DOWN):
        return _by_line(texts, text, lines, here, at, -1 if move is Move.UP else 1)
    return _by_character(texts, text, lines, at, move)


def caret_box(text: PageText, index: int) -> QRectF:
    """The line between two characters, in points from the page's top left; empty where there is no text."""
    if 0 <= index < len(text.boxes) and text.boxes[index].height() > 0:
        box = text.boxes[index]
        return QRectF(box.left(), box.top(), 0, box.height())
    if 0 < index <= len(text.boxes):
        box = text.boxes[index - 1]
        return QRectF(box.right(), box.top(), 0, box.height())
    return QRectF()


def _by_character(
    texts: Mapping[int, PageText], text: PageText, lines: list[tuple[int, int]], at: Position, move: Move
) -> Position:
    forward = move in (Move.RIGHT, Move.WORD_RIGHT)
    if move in (Move.WORD_LEFT, Move.WORD_RIGHT):
        places = [found.start() for found in _WORD_START.finditer(text.characters) if found.start() >= lines[0][0]]
    else:
        places = [index for start, end in lines for index in range(start, end + 1)]
    beyond = [place for place in places if (place > at.index if forward else place < at.index)]
    if beyond:
        return Position(at.page, beyond[0] if forward else beyond[-1])
    if forward and at.index < lines[-1][1]:
        return Position(at.page, lines[-1][1])
    return _edge(texts, at.page + (1 if forward else -1), at, first=forward)


def _by_line(
    texts: Mapping[int, PageText], text: PageText, lines: list[tuple[int, int]], here: int, at: Position, by: int
) -> Position:
    x = caret_box(text, at.index).left()
    to, page = here + by, at.page
    if not 0 <= to < len(lines):
        page += by
        after = texts.get(page)
        if after is None:
            return at
        text, lines = after, [line for line in lines_of(after) if line[0] >= body_start(after)]
        to = 0 if by > 0 else len(lines) - 1
    start, end = lines[to] if lines else (at.index, at.index)
    return Position(page, min(range(start, end + 1), key=lambda index: abs(caret_box(text, index).left() - x)))


def _edge(texts: Mapping[int, PageText], page: int, at: Position, first: bool) -> Position:
    """The first or the last place of a page."""
    text = texts.get(page)
    if text is None:
        return at
    return Position(page, body_start(text) if first else len(text.characters))


def first_in(text: PageText, box: QRectF) -> int:
    """The first character in a box of the page, or of its body."""
    start = body_start(text)
    inside = (n for n in range(start, len(text.boxes)) if box.contains(QPointF(text.boxes[n].center())))
    return next(inside, start)
