"""Ids of a release's own: gaps in those of the whole brief would tell its readers where something is missing."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.brief import Brief, Item, ItemId, Judgment, Part, PartId, TextItem

Ids = dict[ItemId, ItemId]


def with_own_ids(brief: Brief) -> Brief:
    """The brief with its parts and items counted anew, and all that names them."""
    before = brief.previous.judgments if brief.previous else ()
    known = dict.fromkeys([*(item.id for _, item in brief.items()), *(judgment.id for judgment in before)])
    ids: Ids = {id: ItemId(f"i{number}") for number, id in enumerate(known, 1)}
    parts = tuple(_part(part, number, ids) for number, part in enumerate(brief.parts, 1))
    reasons = tuple(
        replace(reason, judgment=ids[reason.judgment]) for reason in brief.reasons if reason.judgment in ids
    )
    told = tuple(replace(judgment, id=ids[judgment.id]) for judgment in before)
    previous = replace(brief.previous, judgments=told) if brief.previous else None
    return replace(brief, parts=parts, previous=previous, reasons=reasons)


def _part(part: Part, number: int, ids: Ids) -> Part:
    return replace(part, id=PartId(f"part{number}"), items=tuple(_item(item, ids) for item in part.items))


def _item(item: Item, ids: Ids) -> Item:
    item = replace(item, id=ids[item.id])
    if isinstance(item, TextItem):
        return replace(item, bears_on=tuple(ids[id] for id in item.bears_on if id in ids))
    return replace(item, offered=()) if isinstance(item, Judgment) else item
