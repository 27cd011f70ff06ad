"""Charts for tests: a timeline of one summer, and the sources of a paper."""

from __future__ import annotations

import datetime

from briefer.model.chart import Bar, BarPanel, Bars, Tick, Timeline, TimelineEvent

REST = "and {n} more in the table"


def day(year: int, month: int, number: int) -> int:
    return datetime.date(year, month, number).toordinal()


def event(month: int, number: int, label: str) -> TimelineEvent:
    at = day(2025, month, number)
    return TimelineEvent(at, at, f"{number}/{month}", label)


def summer() -> Timeline:
    """Days, a month of which no day is known, a span of days, and two events of one day."""
    events = (
        event(6, 27, "Russian police raid Azerbaijani homes in Yekaterinburg; two brothers die"),
        event(6, 30, "Baku police raid the office of Sputnik Azerbaijan"),
        TimelineEvent(day(2025, 7, 1), day(2025, 7, 31), "July 2025", "Trade falls by a fifth", exact=False),
        TimelineEvent(day(2025, 7, 12), day(2025, 7, 20), "12–20 July", "Joint exercise in the Caspian"),
        event(8, 8, "Aliyev and Pashinyan sign the Washington declaration"),
        event(8, 8, "Russia strikes an oil depot in Odesa"),
        event(8, 24, "Aliyev congratulates Ukraine"),
    )
    ticks = (Tick(day(2025, 6, 24), "June 2025", True), Tick(day(2025, 7, 1), "July"), Tick(day(2025, 8, 1), "August"))
    return Timeline(events, ticks, day(2025, 6, 24), day(2025, 8, 28), REST)


def sources() -> Bars:
    """Two panels, with a name that is too long and a bar of nought."""
    outlets = (("The Moscow Times", 9), ("President of the Republic of Azerbaijan and his office", 3), ("TASS", 1))
    ages = (("up to a week", 3), ("up to a month", 10), ("older", 0))
    return Bars(
        (
            BarPanel("References by outlet", tuple(Bar(*bar) for bar in outlets)),
            BarPanel("Age on 29 August 2025", tuple(Bar(*bar) for bar in ages)),
        )
    )
