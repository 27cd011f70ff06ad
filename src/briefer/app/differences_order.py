"""Which item of one state of a brief is which of the other, and what was moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from briefer.model.brief import Item, Part, text_of
from briefer.model.rich import plain

Id = TypeVar("Id", bound=str)


def key_among(item: Item, old: Mapping[str, tuple[Part, Item]]) -> str:
    """The item's id, or another key when the old item of that id was a different one.

    Ids are given by the highest number in use, so the number of a last item that was removed, or whose adding was
    undone, is given again. A counter in the brief would not help: undo takes it back with the rest of the brief.
    """
    was = old.get(item.id)
    return item.id if was is None or _is_same(was[1], item) else f"{item.id} anew"


def moved(was: Sequence[Id], now: Sequence[Id]) -> set[Id]:
    """The fewest that must have moved: all but the longest run that kept its order."""
    place = {id: index for index, id in enumerate(was)}
    kept = _longest_rising([place[id] for id in now])
    return {id for id in now if place[id] not in kept}


def with_removed(now: Sequence[Id], was: Sequence[Id]) -> list[Id]:
    """All of both, in the order of now; what is gone stands behind what it stood behind."""
    both, there = list(now), set(now)
    for index, id in enumerate(was):
        if id in there:
            continue
        before = next((other for other in reversed(was[:index]) if other in there), None)
        both.insert(both.index(before) + 1 if before is not None else 0, id)
        there.add(id)
    return both


def _is_same(old: Item, new: Item) -> bool:
    """Of the same source, or of the same wording; the editor's own text of the same kind and with words in common."""
    if old.origin != new.origin:
        return bool(text_of(new)) and text_of(old) == text_of(new)
    if new.origin is not None:
        return True
    words, others = _words(old), _words(new)
    alike = not words or not others or 3 * len(words & others) >= min(len(words), len(others))
    return type(old) is type(new) and alike


def _words(item: Item) -> set[str]:
    return set(plain(text_of(item)).casefold().split())


def _longest_rising(numbers: list[int]) -> set[int]:
    """One longest rising selection of the numbers (patience sorting)."""
    tops: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        low, high = 0, len(tops)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if tops[middle] < number else (low, middle)
        before[number] = tops[low - 1] if low else None
        tops[low:low + 1] = [number]  # fmt: skip
    chosen: set[int] = set()
    number_: int | None = tops[-1] if tops else None
    while number_ is not None:
        chosen.add(number_)
        number_ = before[number_]
    return chosen
