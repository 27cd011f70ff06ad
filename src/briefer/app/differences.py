"""What differs between two states of a brief, item by item, in words an editor knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from PySide6.QtCore import QCoreApplication

from briefer.model.brief import Brief, Item, Judgment, Part, TableItem, text_of
from briefer.model.rich import RichText, plain
from briefer.pipeline import Work

translate = QCoreApplication.translate

Id = TypeVar("Id", bound=str)
Kind = Literal["reworded", "changed", "added", "removed", "moved", "field"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference. ``name`` is the field, or the beginning of the item; ``place`` the part's heading."""

    kind: Kind
    name: str
    place: str
    before: str
    after: str
    before_text: RichText = ()
    after_text: RichText = ()


_FIELDS = (
    "title", "subtitle", "marking", "date", "cut_off", "organisation", "prepared_for", "prepared_by", "reference"
)  # fmt: skip


def differences(before: Work, after: Work) -> tuple[Difference, ...]:
    """All of them: fields first, then parts and items in printed order."""
    found = list(_fields(before.brief, after.brief))
    if before.template != after.template:
        found.append(Difference("field", "template", "", before.template.name, after.template.name))
    found += _parts(before.brief, after.brief)
    found += _items(before.brief, after.brief)
    return tuple(found)


def _fields(before: Brief, after: Brief) -> list[Difference]:
    found = []
    for name in _FIELDS:
        old, new = _said(getattr(before, name)), _said(getattr(after, name))
        if old != new:
            found.append(Difference("field", name.replace("_", " "), "", old, new))
    return found


def _said(value: object) -> str:
    return "" if value is None else str(getattr(value, "iso", value))


def _parts(before: Brief, after: Brief) -> list[Difference]:
    old = {part.id: part for part in before.parts}
    new = {part.id: part for part in after.parts}
    found = [Difference("added", _heading(p), "", "", _heading(p)) for id, p in new.items() if id not in old]
    found += [Difference("removed", _heading(p), "", _heading(p), "") for id, p in old.items() if id not in new]
    for id, part in new.items():
        if id in old and old[id].heading != part.heading:
            found.append(Difference("reworded", _heading(part), "", old[id].heading, part.heading))
    kept = [id for id in old if id in new]
    moved = _moved(kept, [id for id in new if id in old])
    return found + [Difference("moved", _heading(new[id]), "", "", "") for id in moved]


def _items(before: Brief, after: Brief) -> list[Difference]:
    old = {str(item.id): (part, item) for part, item in before.items()}
    new = {_key(item, old): (part, item) for part, item in after.items()}
    found = []
    for key, (part, item) in new.items():
        if key not in old:
            found.append(_difference("added", part, None, item))
        elif text_of(old[key][1]) != text_of(item):
            found.append(_difference("reworded", part, old[key][1], item))
        elif old[key][1] != item:
            found.append(_difference("changed", part, old[key][1], item))
        elif old[key][0].id != part.id:
            found.append(_difference("moved", part, item, item))
    for part in after.parts:
        keys = (_key(item, old) for item in part.items)
        here = [key for key in keys if key in old and old[key][0].id == part.id]
        was = [key for key, (other, _) in old.items() if other.id == part.id and key in here]
        found += [_difference("moved", part, new[key][1], new[key][1]) for key in _moved(was, here)]
    found += [_difference("removed", part, item, None) for key, (part, item) in old.items() if key not in new]
    return found


def _key(item: Item, old: Mapping[str, tuple[Part, Item]]) -> str:
    """The item's id, or another key when the old item of that id was a different one.

    Ids are given by the highest number in use, so the number of a last item that was removed, or whose adding was
    undone, is given again. A counter in the brief would not help: undo takes it back with the rest of the brief.
    """
    was = old.get(item.id)
    return item.id if was is None or _is_same(was[1], item) else f"{item.id} anew"


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


def _moved(was: Sequence[Id], now: Sequence[Id]) -> list[Id]:
    """The fewest that must have moved: all but the longest run that kept its order."""
    place = {id: index for index, id in enumerate(was)}
    kept = _longest_rising([place[id] for id in now])
    return [id for id in now if place[id] not in kept]


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


def _difference(kind: Kind, part: Part, old: Item | None, new: Item | None) -> Difference:
    item = new or old
    name = _name(item) if item is not None else ""
    old_text, new_text = (text_of(i) if i is not None else () for i in (old, new))
    return Difference(kind, name, _heading(part), _details(old), _details(new), old_text, new_text)


def _details(item: Item | None) -> str:
    """What a judgment says beside its words."""
    if not isinstance(item, Judgment):
        return ""
    evidence = translate("Differences", "evidence {count}").format(count=len(item.evidence))
    confidence = {
        "low": translate("Differences", "low confidence"),
        "moderate": translate("Differences", "moderate confidence"),
        "high": translate("Differences", "high confidence"),
    }.get(item.confidence or "", "")
    return ", ".join(filter(None, (item.likelihood, confidence, item.basis, item.time_frame, evidence)))


def _name(item: Item) -> str:
    words = "".join(getattr(inline, "text", "") for inline in text_of(item)).split()
    if words:
        return " ".join(words[:8]) + ("…" if len(words) > 8 else "")
    return translate("Differences", "Table") if isinstance(item, TableItem) else translate("Differences", "Figure")


def _heading(part: Part) -> str:
    return part.heading or part.role
