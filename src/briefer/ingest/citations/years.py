"""The year rule: which year a date without one belongs to.

An explicit year wins, for the date it follows. Otherwise the date is the latest such date not after the article's;
29 February goes back to a leap year. With only the article's year known, that year is taken. With nothing known the
year is inferred, in this order: from the volume of a known publication; from the order of dates inside one list and
the explicit years of the text, whichever is later.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.ingest.dates import FoundDate
from briefer.model.dates import PartialDate

Basis = Literal["date", "volume", "order", "text", "unknown"]


@dataclass(frozen=True, slots=True)
class YearBase:
    """What dates without a year are read by: the article's date, perhaps only its year, and where that came from."""

    date: PartialDate | None
    basis: Basis

    @property
    def inferred(self) -> bool:
        """Whether the year was worked out rather than printed."""
        return self.basis in {"volume", "order", "text"}


def year_base(
    date: PartialDate | None,
    volume: str,
    publication: str,
    lists: Iterable[Sequence[PartialDate]],
    texts: Iterable[str],
    table: SourceTable,
) -> YearBase:
    """The article's year, given or inferred; ``lists`` are the dates of each reference in printed order."""
    if date and date.year:
        return YearBase(date, "date")
    month, day = (date.month, date.day) if date else (None, None)
    year: int | None = year_of_volume(publication, volume, table)
    basis: Basis = "volume"
    if year is None:
        ordered, written = _year_by_order(lists), _latest_written(texts)
        basis = "order" if (ordered or 0) > (written or 0) else "text"
        year = max(ordered or 0, written or 0) or None
    if year is None:
        return YearBase(None, "unknown")
    return YearBase(PartialDate(year, month, day), basis)


def year_of_volume(publication: str, volume: str, table: SourceTable) -> int | None:
    """The year in which a volume of a known publication appeared."""
    first = table.first_volumes.get(name_key(table.canonical.get(name_key(publication), publication)))
    number = re.fullmatch(r"\D{0,8}(\d{1,3})", volume.strip())
    return first + int(number[1]) - 1 if first and number else None


def _year_by_order(lists: Iterable[Sequence[PartialDate]]) -> int | None:
    """The year of a date that follows one with a year, where the list goes forward in time."""
    best: int | None = None
    for dates in lists:
        last: PartialDate | None = None
        for date in dates:
            if date.year is None and last and last.year and date.month and last.month:
                earlier = (date.month, date.day or 31) <= (last.month, last.day or 1)
                date = replace(date, year=last.year + earlier)
            if date.year:
                best = max(best or 0, date.year)
            last = date
    return best


_WRITTEN = re.compile(r"(\w+)?[\s,(–-]{1,3}((?:19|20)\d\d)(?![\w%]|[.,]\d)")
_AHEAD = frozenset(
    [
        "by",
        "until",
        "till",
        "before",
        "through",
        "to",
        "beyond",
        "after",
        "vision",
        "agenda",
        "strategy",
        "до",
        "к",
        "после",
        "dək",
        "qədər",
    ]
)


def _latest_written(texts: Iterable[str]) -> int | None:
    """The latest year in the text that is not a goal ("by 2030")."""
    best = 0
    for text in texts:
        for match in _WRITTEN.finditer(text):
            if (match[1] or "").casefold() not in _AHEAD:
                best = max(best, int(match[2]))
    return best or None


def resolve(found: FoundDate, base: YearBase) -> tuple[tuple[PartialDate, bool], ...]:
    """A found date, or the two ends of a range, with their years and whether these were inferred."""
    if found.end_date is None:
        return (_resolved(found.date, base),)
    end = _resolved(found.end_date, base)
    start = _resolved(found.date, YearBase(end[0], base.basis) if found.date.year is None and end[0].year else base)
    return start, end


def _resolved(date: PartialDate, base: YearBase) -> tuple[PartialDate, bool]:
    if date.year is not None or date.month is None or base.date is None or base.date.year is None:
        return date, False
    year = base.date.year
    if base.date.month is not None and _after(date, base.date):
        year -= 1
    if date.month == 2 and date.day == 29:
        while not calendar.isleap(year):
            year -= 1
    return replace(date, year=year), base.inferred


def _after(date: PartialDate, limit: PartialDate) -> bool:
    """Whether a month and day come after those of a date whose day may be unknown."""
    if date.day is None or limit.day is None:
        return (date.month or 0) > (limit.month or 0)
    return (date.month or 0, date.day) > (limit.month or 0, limit.day)
