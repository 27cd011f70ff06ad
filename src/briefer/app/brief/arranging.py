"""Rearranging a brief as the pane does it: several parts or items at once, in their printed order. Pure edits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from briefer.compose import edits
from briefer.model.brief import Brief, EventItem, Item, ItemId, Judgment, Part, PartId, TextItem
from briefer.model.rich import RichText


def part_place(brief: Brief, part: PartId) -> int:
    """Where the part stands, from 0."""
    return [p.id for p in brief.parts].index(part)


def place_parts(brief: Brief, ids: Collection[PartId], before: int) -> Brief:
    """Those parts together before the part that is now number ``before`` (0-based; the count: at the end)."""
    moved = [p for p in brief.parts if p.id in ids]
    rest_before = [p for p in brief.parts[:before] if p.id not in ids]
    rest_after = [p for p in brief.parts[before:] if p.id not in ids]
    parts = (*rest_before, *moved, *rest_after)
    return brief if parts == brief.parts else replace(brief, parts=parts)


def shift_parts(brief: Brief, ids: Collection[PartId], step: int) -> Brief:
    """Those parts one place up (-1) or down (1)."""
    places = [n for n, p in enumerate(brief.parts) if p.id in ids]
    if not places:
        return brief
    before = max(0, places[0] - 1) if step < 0 else min(len(brief.parts), places[-1] + 2)
    return place_parts(brief, ids, before)


def place_items(brief: Brief, ids: Collection[ItemId], part: PartId, before: int) -> Brief:
    """Those items together before the part's item that is now number ``before``."""
    found = edits.find_part(brief, part)
    to = sum(item.id not in ids for item in found.items[:before])
    return edits.move_items(brief, ids, part, to)


def shift_items(brief: Brief, ids: Collection[ItemId], step: int) -> Brief:
    """Those items one place up (-1) or down (1); at the end of a part into the neighbouring one."""
    places = [(n, i) for n, part in enumerate(brief.parts) for i, item in enumerate(part.items) if item.id in ids]
    if not places:
        return brief
    number, index = places[0] if step < 0 else places[-1]
    part = brief.parts[number]
    if step < 0 and index > 0:
        return place_items(brief, ids, part.id, index - 1)
    if step > 0 and index + 1 < len(part.items):
        return place_items(brief, ids, part.id, index + 2)
    other = number + step
    if not 0 <= other < len(brief.parts):
        return brief
    target = brief.parts[other]
    return place_items(brief, ids, target.id, len(target.items) if step < 0 else 0)


def duplicate_items(brief: Brief, ids: Sequence[ItemId]) -> Brief:
    """A copy after each of those items."""
    for item in ids:
        brief = edits.duplicate_item(brief, item)
    return brief


def duplicate_part(brief: Brief, part: PartId) -> Brief:
    """A copy of the part with copies of its items, right after it."""
    found = edits.find_part(brief, part)
    to = part_place(brief, part) + 1
    brief = edits.add_part(brief, found.role, found.heading, to)
    return add_items(brief, brief.parts[to].id, found.items)


def add_items(brief: Brief, part: PartId, items: Iterable[Item], to: int | None = None) -> Brief:
    """Several new items in a row."""
    for n, item in enumerate(items):
        brief = edits.add_item(brief, part, item, None if to is None else to + n)
    return brief


def remove_parts(brief: Brief, ids: Collection[PartId]) -> Brief:
    """Without those parts."""
    return replace(brief, parts=tuple(p for p in brief.parts if p.id not in ids))


def split_item(brief: Brief, item: ItemId, before: RichText, after: RichText) -> Brief:
    """The rest of a paragraph as one of its own, right after it."""
    part, found = edits.find_item(brief, item)
    place = [i.id for i in part.items].index(item)
    brief = edits.set_content(brief, item, before)
    origin = found.origin if isinstance(found, TextItem) and after else None
    original = (found.original or found.content) if isinstance(found, TextItem) and origin else None
    rest = TextItem(item, after, origin, original if origin else None)
    return edits.add_item(brief, part.id, rest, place + 1)


def neighbour(brief: Brief, key: str, step: int) -> str:
    """The id of the part or item printed before or after another; the same at an end."""
    order = [k for part in brief.parts for k in (part.id, *(item.id for item in part.items))]
    if key not in order:
        return order[0] if order else ""
    return order[min(max(order.index(key) + step, 0), len(order) - 1)]


def differing(brief: Brief) -> list[ItemId]:
    """The items whose wording is no longer their source's, in order."""
    return [item.id for _, item in brief.items() if is_edited(item)]


def is_edited(item: Item) -> bool:
    """Whether the wording differs from the source's, and that is known: a release does not tell it."""
    return isinstance(item, TextItem | Judgment | EventItem) and bool(item.original)


def part_of(brief: Brief, key: str) -> Part | None:
    """The part of that id, or the part that holds the item of that id."""
    return next((p for p in brief.parts if p.id == key or any(i.id == key for i in p.items)), None)
