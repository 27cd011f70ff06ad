"""The year rule: which year a date without one belongs to.

An explicit year wins, for the date it follows. Otherwise the date is the latest such date not after the article's;
29 February goes back to a leap year. With only the article's year known, that year is taken. With nothing known the
year is inferred: from the volume of a known publication, or from what ``evidence`` finds in the citations and the text.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace

from briefer.ingest.citations.evidence import Basis, YearEvidence, inferred_year
from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.ingest.dates import FoundDate
from briefer.model.dates import PartialDate


@dataclass(frozen=True, slots=True)
class YearBase:
    """What dates without a year are read by: the article's date, perhaps only its year, and where that came from.

    ``latest`` is the year that the inference began from, where that is another one.
    """

    date: PartialDate | None
    basis: Basis
    latest: int | None = None

    @property
    def inferred(self) -> bool:
        """Whether the year was worked out rather than printed."""
        return self.basis not in {"date", "unknown"}


def year_base(
    date: PartialDate | None, volume: str, publication: str, evidence: YearEvidence, table: SourceTable
) -> YearBase:
    """The article's year, given or inferred; a date without a year still bounds it."""
    if date and date.year:
        return YearBase(date, "date")
    month, day = (date.month, date.day) if date else (None, None)
    if year := year_of_volume(publication, volume, table):
        return YearBase(PartialDate(year, month, day), "volume")
    found = inferred_year(evidence, date)
    if found is None:
        return YearBase(None, "unknown")
    return YearBase(PartialDate(found.year, month, day), found.basis, found.latest)


def year_of_volume(publication: str, volume: str, table: SourceTable) -> int | None:
    """The year in which a volume of a known publication appeared."""
    first = table.first_volumes.get(name_key(table.canonical.get(name_key(publication), publication)))
    number = re.fullmatch(r"\D{0,8}(\d{1,3})", volume.strip())
    return first + int(number[1]) - 1 if first and number else None


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
