"""The axis of a timeline: from where to where, and what its stretches are called."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from briefer.compose.dates import format_date
from briefer.model.chart import Tick
from briefer.model.dates import PartialDate

_LEAST_DAYS = 14
_SPARE = 0.03  # of the axis, before the first and after the last event
_DAYS_UP_TO, _MONTHS_UP_TO, _QUARTERS_UP_TO = 40, 560, 1500
_FULL_NAMES_UP_TO = 280  # a longer axis has its months abbreviated
_MOST_YEARS = 10
_LEAST_FIRST = 0.12  # of the axis: a shorter first stretch has no name, which would hide the next one
_OUTLIERS, _CROWDED = 0.2, 4  # so many events may stand far off; so much longer would they make the axis


def crowd(firsts: Sequence[int]) -> tuple[int, int]:
    """From which to which place (exclusive) ordered days lie so close that an axis can show them.

    A few days that lie years away would press all others together: they are left out.
    """
    begin, end = 0, len(firsts)
    most = int(len(firsts) * _OUTLIERS)
    while most and begin + len(firsts) - end < most:
        whole = firsts[end - 1] - firsts[begin]
        without = min(firsts[end - 1] - firsts[begin + 1], firsts[end - 2] - firsts[begin])
        from_begin = firsts[end - 1] - firsts[begin + 1] == without
        if whole <= max(without, _LEAST_DAYS) * _CROWDED:
            break
        begin, end = (begin + 1, end) if from_begin else (begin, end - 1)
    return begin, end


def axis_of(first: int, last: int) -> tuple[int, int]:
    """The first day of the axis and the day after its last, for events from ``first`` to ``last``."""
    extent = last + 1 - first
    spare = max(1, round(extent * _SPARE), (_LEAST_DAYS - extent) // 2)
    end = min(last + 1 + spare, datetime.date.max.toordinal())
    return max(1, first - spare), end


def ticks_of(first: int, end: int, language: str) -> tuple[Tick, ...]:
    """Weeks, months, quarters or years, whichever are few; the first named one says its year."""
    extent = end - first
    days = [day for day in _starts(first, end) if first < day < end]
    short = bool(days) and (days[0] - first) / extent < _LEAST_FIRST
    shown = days if short else [first, *days]
    return tuple(_named(day, extent, number == 0, language) for number, day in enumerate(shown))


def _starts(first: int, end: int) -> Iterator[int]:
    begin, extent = datetime.date.fromordinal(first), end - first
    if extent <= _DAYS_UP_TO:
        monday = first + (7 - begin.weekday()) % 7
        yield from range(monday, end, 7)
    elif extent <= _QUARTERS_UP_TO:
        step = 1 if extent <= _MONTHS_UP_TO else 3
        months = range(begin.year * 12, begin.year * 12 + begin.month + extent // 28 + 12, step)
        yield from (_day(month // 12, month % 12 + 1) for month in months if month // 12 < datetime.MAXYEAR)
    else:
        years = extent // 365 + 2
        step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if years / s <= _MOST_YEARS)
        start = begin.year - begin.year % step
        yield from (_day(year, 1) for year in range(start, start + years + step, step) if 1 <= year < datetime.MAXYEAR)


def _day(year: int, month: int) -> int:
    return datetime.date(year, month, 1).toordinal()


def _named(day: int, extent: int, opens: bool, language: str) -> Tick:
    """A week by its Monday, a month or quarter by the month that begins it, with its year where that is new."""
    begin = datetime.date.fromordinal(day)
    if extent > _QUARTERS_UP_TO:
        return Tick(day, str(begin.year), strong=False)
    strong = opens or (begin.month == 1 and begin.day <= (7 if extent <= _DAYS_UP_TO else 1))
    date = PartialDate(begin.year if strong else None, begin.month, begin.day)
    if extent <= _DAYS_UP_TO:
        return Tick(day, format_date(date, "d MMM y", language), strong)
    name = "LLLL" if extent <= _FULL_NAMES_UP_TO else "LLL"
    return Tick(day, format_date(date, f"{name} y", language), strong)
