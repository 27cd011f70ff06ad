"""What the head of an article says, field by field, and which of two values is taken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefer.ingest.dates import find_dates, parse_date
from briefer.ingest.structure.fields import Field
from briefer.ingest.structure.head_dates import plain_date
from briefer.ingest.structure.names import split_names
from briefer.model.dates import PartialDate


@dataclass(slots=True)
class FrontMatter:
    """What the head says. ``used`` are the lines it was read from, ``title_at`` the title's; the body is the rest."""

    title: str = ""
    publication: str = ""
    volume: str = ""
    issue: str = ""
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    date_text: str = ""
    title_at: int | None = None
    used: set[int] = field(default_factory=set)
    empty: set[str] = field(default_factory=set)
    updated: str = ""
    dateline: bool = False


def take_fields(front: FrontMatter, fields: Sequence[Field]) -> None:
    """Takes the fields of a line; the first value of a field wins, later ones stay in their lines only."""
    for found in fields:
        _take(front, found)


def _take(front: FrontMatter, found: Field) -> None:
    if found.name in {"other", "subtitle"}:
        return
    if found.name == "updated":
        front.updated = front.updated or found.value
        return
    if not found.value:
        front.empty.add(found.name)
    elif found.name == "authors":
        front.authors = front.authors or split_names(found.value)
    elif found.name == "date":
        date = parsed_date(found.value)
        if _is_better(date, front, found.value):
            front.date, front.date_text = date, found.value
    elif found.name in {"title", "publication", "volume", "issue"} and not getattr(front, found.name):
        setattr(front, found.name, found.value)


_AMBIGUOUS = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/\d{2,4}")


def _is_better(date: PartialDate | None, front: FrontMatter, text: str) -> bool:
    """The first date wins, unless a later one is more exact or not open to two readings."""
    if front.date is None or front.date.year is None:
        return True
    if date is None:
        return False
    if date.year == front.date.year and front.date.day is None and date.day is not None:
        return front.date.month in {None, date.month}
    either = _AMBIGUOUS.search(front.date_text)
    if either and max(int(either[1]), int(either[2])) <= 12 and not _AMBIGUOUS.search(text):
        return {front.date.month, front.date.day} == {date.month, date.day}
    return False


def parsed_date(text: str) -> PartialDate | None:
    """The date in a field's value, none without one."""
    text = plain_date(text)
    if date := parse_date(text):
        return date
    dates = find_dates(text, citation=True)
    return dates[0].date if dates else None
