"""The order in which parts and items stand in the pane, as keys and ids; pure."""

from __future__ import annotations

from collections.abc import Set

from briefer.model.brief import Brief


def is_part(brief: Brief, key: str) -> bool:
    """Whether the id is that of a part."""
    return any(part.id == key for part in brief.parts)


def seen(brief: Brief, folded: Set[str]) -> list[str]:
    """The ids of parts and items from top to bottom, without the items of folded parts."""
    return [k for part in brief.parts for k in (part.id, *(i.id for i in part.items if part.id not in folded))]


def stepped(order: list[str], key: str, step: int) -> str:
    """The id so many places further, at most the first or last; the first where the id is not there."""
    if key not in order:
        return order[0] if order else ""
    return order[min(max(order.index(key) + step, 0), len(order) - 1)]


def between(brief: Brief, folded: Set[str], one: str, other: str) -> tuple[str, ...]:
    """All ids of one kind (parts, or items) from the one to the other, whichever stands first."""
    kind = is_part(brief, one)
    order = [key for key in seen(brief, folded) if is_part(brief, key) == kind]
    if one not in order or other not in order:
        return (other,)
    first, last = sorted((order.index(one), order.index(other)))
    return tuple(order[first : last + 1])


def after(brief: Brief, folded: Set[str], gone: Set[str]) -> str:
    """What is worked on once those are gone: what stands after the last of them, else before the first."""
    order = seen(brief, folded)
    left = {key for part in brief.parts if part.id not in gone for key in (part.id, *(i.id for i in part.items))} - gone
    places = [n for n, key in enumerate(order) if key in gone]
    if not places:
        return ""
    following = [key for key in order[places[-1] + 1 :] if key in left]
    earlier = [key for key in order[: places[0]] if key in left]
    return following[0] if following else earlier[-1] if earlier else ""
