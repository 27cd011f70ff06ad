"""What every writer can draw: rectangles, lines, dots and labels.

All in points, from the top left of the drawing, y downwards; colours ``#RRGGBB``. Labels lie over the other shapes.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefer.model.style import TextStyle


@dataclass(frozen=True, slots=True)
class Block:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line of a width."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    colour: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle around ``x``, ``y``; an ``open`` one is a ring on white."""

    x: float
    y: float
    radius: float
    colour: str
    open: bool = False


Shape = Block | Line | Dot


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text whose base line begins at ``x``, ``y``.

    ``width`` is the room for it, reckoned letter by letter; joined letters take less, and then stand at the ``end``
    of it or else at its beginning.
    """

    x: float
    y: float
    text: str
    style: TextStyle
    width: float
    end: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole drawing."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    labels: tuple[Label, ...]
