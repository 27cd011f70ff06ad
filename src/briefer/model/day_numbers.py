"""Dates of which the day may be unknown, as stretches of days on one scale (``datetime.date.toordinal``)."""

from __future__ import annotations

import calendar
import datetime

from briefer.model.dates import PartialDate


def day_range(date: PartialDate) -> tuple[int, int] | None:
    """The first and last day that a date can mean; none without a year, or for a day that no calendar has."""
    if date.year is None or not datetime.MINYEAR <= date.year < datetime.MAXYEAR:
        return None
    month = date.month or 12
    try:
        first = datetime.date(date.year, date.month or 1, date.day or 1)
        last = datetime.date(date.year, month, date.day or calendar.monthrange(date.year, month)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()


def date_of(day: int) -> PartialDate:
    """The date of a day number."""
    found = datetime.date.fromordinal(day)
    return PartialDate(found.year, found.month, found.day)
