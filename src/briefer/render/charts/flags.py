"""Finds places for labels on poles: rows ("lanes") over and under an axis, no words over words, no pole through words.

A label stands at the side of its pole. Going from right to left, each finds the labels to its right already placed:
it takes the first lane where its words are clear of their poles, and its pole of their words. That is the stair that a
hand would draw. Only labels that would leave the paper at the right turn to the left of their poles, and these come
first, from left to right. What fits nowhere is left out. Since lanes are few and labels bounded, all this takes a time
that does not depend on the number of events, but for one look at each to choose who is told.
"""

from __future__ import annotations

from dataclasses import dataclass

ABOVE, BELOW = 0, 1
_POLE_GAP_PT = 3.0  # between a pole and its words
_CLEAR_PT = 1.5  # between words and another pole
_TURNED_LANES = 2  # how many lanes nearer to the axis a label must come to for turning to the left of its pole
_APART_PT = 7.0  # between words and words of one lane


@dataclass(frozen=True, slots=True)
class Flag:
    """Words to be told at ``x``: those of the ``index``-th event, ``width`` wide, in two looks."""

    index: int
    x: float
    width: float
    date: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def lines(self) -> int:
        """How many lines it takes."""
        return len(self.date) + len(self.words)


@dataclass(frozen=True, slots=True)
class Placed:
    """A flag in a lane (0 is next to the axis) on a side; its words stand from ``left`` to ``right``."""

    flag: Flag
    side: int
    lane: int
    left: float
    right: float


def widely_spread(places: list[float], most: int) -> list[int]:
    """The indices of at most so many places, in order: the first, the last, then always the one farthest from these.

    Of places alike the first is taken. Takes ``len(places) * most`` steps.
    """
    if len(places) <= most:
        return list(range(len(places)))
    chosen = [0]
    distance = [abs(x - places[0]) for x in places]
    distance[0] = -1.0
    while len(chosen) < most:
        farthest = max(range(len(places)), key=lambda i: (distance[i], -i))
        chosen.append(farthest)
        distance = [min(d, abs(x - places[farthest])) for d, x in zip(distance, places, strict=True)]
        for i in chosen:
            distance[i] = -1.0
    return sorted(chosen)


def place_flags(flags: list[Flag], width: float, lanes: int) -> list[Placed]:
    """Those that find a place, in the order of their indices. ``flags`` stand in the order of their places."""
    placed: list[Placed] = []
    turned = [flag for flag in flags if _right_end(flag) > width]
    plain = [flag for flag in flags if _right_end(flag) <= width]
    for flag in (*turned, *reversed(plain)):
        found = next((p for p in _candidates(flag, width, lanes) if _fits(p, placed)), None)
        if found:
            placed.append(found)
    return sorted(placed, key=lambda p: p.flag.index)


def _right_end(flag: Flag) -> float:
    return flag.x + _POLE_GAP_PT + flag.width


def _candidates(flag: Flag, width: float, lanes: int) -> list[Placed]:
    """Near lanes first, over the axis first; to the left of the pole only where that saves two lanes."""
    right = (flag.x + _POLE_GAP_PT, _right_end(flag))
    left = (flag.x - _POLE_GAP_PT - flag.width, flag.x - _POLE_GAP_PT)
    found = [
        (lane + turned * _TURNED_LANES, Placed(flag, side, lane, *way))
        for turned, way in enumerate((right, left))
        if way[0] >= 0 and way[1] <= width
        for lane in range(lanes)
        for side in (ABOVE, BELOW)
    ]
    return [placed for _, placed in sorted(found, key=lambda pair: pair[0])]


def _fits(new: Placed, placed: list[Placed]) -> bool:
    return all(not _clash(new, other) for other in placed if other.side == new.side)


def _clash(a: Placed, b: Placed) -> bool:
    if a.lane == b.lane:
        return _begin(a) < _end(b) + _APART_PT and _begin(b) < _end(a) + _APART_PT
    high, low = (a, b) if a.lane > b.lane else (b, a)
    return low.left - _CLEAR_PT < high.flag.x < low.right + _CLEAR_PT


def _begin(placed: Placed) -> float:
    return min(placed.left, placed.flag.x)


def _end(placed: Placed) -> float:
    return max(placed.right, placed.flag.x)
