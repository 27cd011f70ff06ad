"""Finds the brackets of a paragraph: which close which, what stands inside which, and which were never closed.

One pass with a stack. Deep nests are cut: a bracket that holds more than ``MAX_HEIGHT`` levels is no citation, so its
inside is never read as one, and the work stays linear however the brackets stand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefer.ingest.citations.words import ADDRESS

MAX_HEIGHT = 3
_BRACKET = re.compile(r"[()\[\]（）［］]")
_PLAIN = str.maketrans("（）［］", "()[]")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of brackets, ``end`` after the closing one; ``children`` are the pairs directly inside it."""

    start: int
    end: int
    round: bool
    height: int
    children: tuple[Bracket, ...] = ()


@dataclass(slots=True)
class _Open:
    start: int
    round: bool
    height: int = 0
    children: list[Bracket] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Brackets:
    """``outer``: pairs that stand in no other, in order (and the inner ones of nests too deep to read).

    ``unclosed``: the places of opening round brackets that nothing closes.
    """

    outer: tuple[Bracket, ...]
    unclosed: tuple[int, ...]


def find_brackets(text: str) -> Brackets:
    """All brackets of a text, addresses excepted."""
    outer: list[Bracket] = []
    stack: list[_Open] = []
    rounds = 0
    for place, sign in _signs(text):
        if sign in "([":
            stack.append(_Open(place, sign == "("))
            rounds += sign == "("
        elif sign == "]" and stack and not stack[-1].round:
            _close(stack, place + 1, outer)
        elif sign == ")" and rounds:
            _drop_square(stack)
            rounds -= 1
            _close(stack, place + 1, outer)
    unclosed = tuple(frame.start for frame in stack if frame.round)
    for frame in stack:
        outer += frame.children
    outer.sort(key=_start)
    return Brackets(tuple(outer), unclosed)


def _start(bracket: Bracket) -> int:
    return bracket.start


def _signs(text: str) -> list[tuple[int, str]]:
    """The brackets in order, without those of an address such as ``…/Foo_(bar)``."""
    signs = [(match.start(), match[0].translate(_PLAIN)) for match in _BRACKET.finditer(text)]
    if "://" not in text and "www." not in text:
        return signs
    inside = {place for match in ADDRESS.finditer(text) for place in range(*match.span()) if text[place] in "()"}
    return [sign for sign in signs if sign[0] not in inside]


def _close(stack: list[_Open], end: int, outer: list[Bracket]) -> None:
    frame = stack.pop()
    children = frame.children
    if frame.height > MAX_HEIGHT:
        outer += children
        children = []
    children.sort(key=_start)
    bracket = Bracket(frame.start, end, frame.round, frame.height, tuple(children))
    if not stack:
        outer.append(bracket)
        return
    parent = stack[-1]
    parent.height = max(parent.height, frame.height + 1)
    if frame.height <= MAX_HEIGHT:
        parent.children.append(bracket)


def _drop_square(stack: list[_Open]) -> None:
    """Takes unclosed square brackets off the stack; what was inside them stands in the round one."""
    held: list[Bracket] = []
    height = 0
    while not stack[-1].round:
        frame = stack.pop()
        held += frame.children
        height = max(height, frame.height)
    stack[-1].children += held
    stack[-1].height = max(stack[-1].height, height)
