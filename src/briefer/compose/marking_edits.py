"""Edits of markings and of the texts that stand for withheld items: pure functions from a brief to a brief."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from briefer.compose.edits import change_item, find_part
from briefer.model.brief import Brief, ItemId, Part, PartId, Substitute


def mark_items(brief: Brief, items: Collection[ItemId], marking: str) -> Brief:
    """Those items with a marking of their own; an empty one is that of their part or paper."""
    for item in items:
        brief = change_item(brief, item, lambda i: replace(i, marking=marking))
    return brief


def mark_part(brief: Brief, part: PartId, marking: str) -> Brief:
    """A part with a marking of its own, which its items have that have none."""
    if find_part(brief, part).marking == marking:
        return brief
    return replace(brief, parts=tuple(_marked(p, marking) if p.id == part else p for p in brief.parts))


def set_substitutes(brief: Brief, item: ItemId, substitutes: Iterable[Substitute]) -> Brief:
    """The texts that stand for an item where it is withheld; those without a word are none."""
    kept = tuple(one for one in substitutes if one.content)
    return change_item(brief, item, lambda i: replace(i, substitutes=kept))


def _marked(part: Part, marking: str) -> Part:
    return replace(part, marking=marking)
