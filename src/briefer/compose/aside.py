"""Sets single items aside and gives priorities: what shortens a brief without losing anything. Pure edits."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from briefer.model.brief import Brief, Item, ItemId, Part, PartId, Priority, TakenFrom


def set_items_aside(brief: Brief, items: Collection[ItemId]) -> Brief:
    """Without those items, which are kept under Set aside with their places, one part for each that they stood in."""
    parts: list[Part] = []
    aside = list(brief.set_aside)
    for part in brief.parts:
        gone = {item.id for item in part.items if item.id in items}
        if gone:
            earlier = _taken_from(aside, part.id)
            taken = _taken(part, gone, earlier) if earlier else _taken(part, gone, _new_aside(part, brief, aside))
            aside = [taken if kept is earlier else kept for kept in aside] if earlier else [*aside, taken]
        parts.append(replace(part, items=tuple(i for i in part.items if i.id not in gone)) if gone else part)
    return replace(brief, parts=tuple(parts), set_aside=tuple(aside)) if tuple(parts) != brief.parts else brief


def woven(part: Part, aside: Part) -> Part:
    """The part with the items that were taken from it at their places again."""
    if aside.taken_from is None:
        return part
    items: list[Item] = list(part.items)
    for place, item in zip(aside.taken_from.places, aside.items, strict=False):
        items.insert(place, item)
    return replace(part, items=tuple(items))


def set_priority(brief: Brief, keys: Collection[str], priority: Priority) -> Brief:
    """The items and parts of those ids with that priority."""
    parts = tuple(_with_priority(part, keys, priority) for part in brief.parts)
    return brief if parts == brief.parts else replace(brief, parts=parts)


def _with_priority(part: Part, keys: Collection[str], priority: Priority) -> Part:
    items = tuple(replace(i, priority=priority) if i.id in keys and i.priority != priority else i for i in part.items)
    return replace(part, items=items, priority=priority if part.id in keys else part.priority)


def _taken_from(aside: Collection[Part], part: PartId) -> Part | None:
    return next((kept for kept in aside if kept.taken_from and kept.taken_from.part == part), None)


def _new_aside(part: Part, brief: Brief, aside: Collection[Part]) -> Part:
    numbers = (p.id.removeprefix("part") for p in (*brief.parts, *aside))
    number = max((int(n) for n in numbers if n.isascii() and n.isdigit()), default=0) + 1
    return replace(part, id=PartId(f"part{number}"), items=(), taken_from=TakenFrom(part.id, ()))


def _taken(part: Part, gone: Collection[ItemId], earlier: Part) -> Part:
    """What is aside of a part when these items go too; places count all its items, those aside among them."""
    was = {item.id for item in earlier.items}
    places = {n: i for n, i in enumerate(woven(part, earlier).items) if i.id in gone or i.id in was}
    return replace(earlier, items=tuple(places.values()), taken_from=TakenFrom(part.id, tuple(places)))
