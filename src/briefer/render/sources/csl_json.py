"""Works as CSL-JSON, by the schema csl-data.json of CSL 1.0.2."""

from __future__ import annotations

import json
from collections.abc import Sequence

from briefer.model.bibliography import Creator, WorkEntry
from briefer.model.dates import PartialDate
from briefer.render.sources.plain import address, one_line


def csl_text(entries: Sequence[WorkEntry]) -> str:
    """The array of items; letters of every script stand as they are."""
    return json.dumps([_item(entry) for entry in entries], ensure_ascii=False, indent=2) + "\n"


def _item(entry: WorkEntry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.key,
        "type": entry.type,
        "title": one_line(entry.title),
        "container-title": one_line(entry.container),
        "author": [_name(creator) for creator in entry.creators],
        "issued": _date(entry.date, entry.end),
        "accessed": _date(entry.accessed),
        "URL": address(entry.url),
        "volume": one_line(entry.volume),
        "issue": one_line(entry.issue),
        "language": one_line(entry.language),
        "note": "\n".join(map(one_line, entry.note.split("\n"))),
    }
    return {name: value for name, value in item.items() if value}


def _name(creator: Creator) -> dict[str, str]:
    if creator.literal:
        return {"literal": one_line(creator.literal)}
    name = {"family": one_line(creator.family), "given": one_line(creator.given)}
    return {part: said for part, said in name.items() if said}


def _date(first: PartialDate | None, last: PartialDate | None = None) -> dict[str, object]:
    parts = [[p for p in (date.year, date.month, date.day) if p is not None] for date in (first, last) if date]
    return {"date-parts": parts} if parts else {}
