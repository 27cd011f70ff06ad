"""Where lines stand in the returned file: in which part, and which were moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefer.model.sent import OBJECT, SentCopy, SentLine
from briefer.returned.copy import flat
from briefer.returned.matching import Matching


@dataclass(slots=True)
class Order:
    """By returned line: the part it stands in now. ``moved`` are ids of items and parts that stand elsewhere."""

    part_of: dict[int, str] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)
    parts: dict[str, None] = field(default_factory=dict)  # in their order


def order_of(sent: SentCopy, matching: Matching, count: int) -> Order:
    """The order of a returned file of ``count`` lines."""
    order = Order()
    headings = _headings(sent)
    shown = {part for number, part in headings.items() if number in matching.read_of}
    stable = _stable(sent.lines, matching, headings)
    firsts = first_lines(sent, matching)
    current = next((line.part for line in sent.lines if line.part), "")
    items: dict[str, list[tuple[int, str]]] = {}  # by the part they stand in now
    for place in range(count):
        number = matching.sent_of.get(place, -1)
        line = sent.lines[number] if number >= 0 else None
        part = current
        if line and number in headings:
            part = current = headings[number]
        elif line and line.part and line.part not in shown:
            part = line.part if number in stable else current
            current = part
        order.part_of[place] = part
        if line and firsts.get(line.key) == number:
            items.setdefault(part, []).append((number, line.key))
            if part != line.part:
                order.moved.add(line.key)
        if part and (not line or line.part == part):
            order.parts.setdefault(part)
    for part, members in items.items():
        own = [(number, key) for number, key in members if sent.lines[number].part == part]
        kept = longest_rising([number for number, _ in own])
        order.moved |= {key for number, key in own if number not in kept}
    _move_parts(sent, order)
    return order


def first_lines(sent: SentCopy, matching: Matching) -> dict[str, int]:
    """The line that stands for each item: its wording or picture; without either, its first line that came back."""
    first: dict[str, int] = {}
    wording: dict[str, int] = {}
    parts = {line.part for line in sent.lines}
    for number, line in enumerate(sent.lines):
        if line.key and line.part and line.key not in parts:
            if first.setdefault(line.key, number) not in matching.read_of and number in matching.read_of:
                first[line.key] = number
            if any(cell.of == "wording" or flat(cell.printed) == OBJECT for cell in line.cells):
                wording.setdefault(line.key, number)
    return first | wording


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """The most of those numbers that already stand in rising order."""
    ends: list[int] = []  # the smallest last number of a rising row of each length
    before: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        before[number] = ends[place - 1] if place else None
        ends[place : place + 1] = [number]
    kept: set[int] = set()
    at: int | None = ends[-1] if ends else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return kept


def _headings(sent: SentCopy) -> dict[int, str]:
    """The line of each part's heading."""
    return {
        number: line.part
        for number, line in enumerate(sent.lines)
        if line.key == line.part and any(cell.of == "heading" for cell in line.cells)
    }


def _stable(lines: Sequence[SentLine], matching: Matching, headings: dict[int, str]) -> set[int]:
    """The lines that keep their order among each other."""
    placed = [number for _, number in sorted(matching.sent_of.items()) if lines[number].key or number in headings]
    return longest_rising(placed)


def _move_parts(sent: SentCopy, order: Order) -> None:
    was = {part: n for n, part in enumerate(dict.fromkeys(line.part for line in sent.lines if line.part))}
    kept = longest_rising([was[part] for part in order.parts if part in was])
    order.moved |= {part for part in order.parts if part in was and was[part] not in kept}
