"""What charts show: data with the words of the document's language, no shapes and no looks.

A table in the document gives the same data in full, so a chart may leave out what it has no room for and say so.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """An event from its ``first`` to its ``last`` day, as proleptic ordinals (``datetime.date.toordinal``).

    ``exact`` tells whether the days are known; otherwise they bound the month or year that is. ``date`` is how it is
    printed, ``label`` a few words on what happened.
    """

    first: int
    last: int
    date: str
    label: str
    exact: bool = True

    @property
    def spans(self) -> bool:
        """Whether it went on for days, rather than happened on one."""
        return self.exact and self.last > self.first


@dataclass(frozen=True, slots=True)
class Tick:
    """The day at which a stretch of the axis begins, and the name of the stretch; ``strong`` ones begin a year."""

    day: int
    label: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events on an axis from the day ``first`` up to the day ``end``, which is not part of it.

    ``events`` stand in the order of their days. ``unplaced`` more have no place on the axis. ``rest`` tells with
    ``{n}`` how many events have no label. ``from_right``: time goes to the left, as its readers read.
    """

    events: tuple[TimelineEvent, ...]
    ticks: tuple[Tick, ...]
    first: int
    end: int
    rest: str = "+ {n}"
    unplaced: int = 0
    from_right: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its name and its length, which is printed at its end; a ``quiet`` one stands for what is left."""

    label: str
    value: int
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class BarPanel:
    """Bars on one scale under a title."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Panels of bars, side by side where there is room; ``from_right``: names stand at the right."""

    panels: tuple[BarPanel, ...]
    from_right: bool = False


ChartContent = Timeline | Bars


def chart_texts(content: ChartContent) -> tuple[str, ...]:
    """Every text that a drawing of it may show."""
    match content:
        case Timeline(events=events, ticks=ticks, rest=rest):
            return (*(text for e in events for text in (e.date, e.label)), *(tick.label for tick in ticks), rest)
        case Bars(panels=panels):
            return tuple(text for p in panels for text in (p.title, *(bar.label for bar in p.bars)))
