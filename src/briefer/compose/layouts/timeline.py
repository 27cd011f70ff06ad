"""The timeline over a chronology: when things happened, and in a few words what."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.dates import format_date
from briefer.compose.events import leading_date, without_start
from briefer.compose.house import House
from briefer.compose.time_axis import axis_of, crowd, ticks_of
from briefer.model.brief import EventItem, PartId
from briefer.model.chart import Timeline, TimelineEvent
from briefer.model.dates import PartialDate
from briefer.model.day_numbers import date_of, day_range
from briefer.model.document import Chart, Text
from briefer.model.rich import wording
from briefer.model.template import BriefTemplate
from briefer.text.direction import language_direction
from briefer.text.sentences import sentences

_MOST_LETTERS = 90
_LEAST_CLAUSE = 18  # letters: a shorter beginning of a sentence says too little alone
_CLAUSE_ENDS = ("; ", ": ", " — ", "—", " – ", " (")
_YEAR_DAYS = 366


def timeline(key: PartId, events: list[EventItem], house: House) -> Chart | None:
    """The drawing of events, none when no event says its year. The table of the same events must follow it."""
    dated = sorted(
        ((*days, event) for event in events if (days := _days(event))), key=lambda found: (found[0], found[1])
    )
    begin, end = crowd([first for first, _, _ in dated])
    shown = dated[begin:end]
    if not shown:
        return None
    first, last = shown[0][0], max(last for _, last, _ in shown)
    in_year = last - first < _YEAR_DAYS
    template = house.template
    told = tuple(_event(first, last, event, in_year, template) for first, last, event in shown)
    start, stop = axis_of(first, last)
    content = Timeline(
        events=told,
        ticks=ticks_of(start, stop, template.language),
        first=start,
        end=stop,
        rest=house.label("timeline_rest", "{n} more in the table"),
        unplaced=len(events) - len(told),
        from_right=language_direction(template.language) == "rtl",
    )
    return Chart(content, _alt(content, first, last, house), (Text(_caption(told, house)),), key)


def _days(event: EventItem) -> tuple[int, int] | None:
    days = day_range(event.date)
    ends = day_range(event.end_date) if event.end_date else None
    return (days[0], max(days[1], ends[1])) if days and ends else days


def _event(first: int, last: int, event: EventItem, in_year: bool, template: BriefTemplate) -> TimelineEvent:
    exact = event.date.day is not None or event.end_date is not None
    dates = [event.date, *([event.end_date] if event.end_date else [])]
    said = " – ".join(_date(date, in_year, template) for date in dates)
    return TimelineEvent(first, last, said, _label(event, template), exact)


def _date(date: PartialDate, in_year: bool, template: BriefTemplate) -> str:
    """Without the year where the axis says it once for all."""
    short = replace(date, year=None) if in_year and date.day is not None else date
    return format_date(short, template.date_format, template.language)


def _label(event: EventItem, template: BriefTemplate) -> str:
    """The beginning of what happened: without its date, up to the first clause that says enough, cut at a word."""
    content = without_start(event.content, len(leading_date(event))) if leading_date(event) else event.content
    text = " ".join(wording(content).split())
    spans = sentences(text)
    text = text[spans[0].start : spans[0].end].strip(" .,;:") if spans else ""
    if len(text) > _MOST_LETTERS:
        ends = [at for mark in _CLAUSE_ENDS if (at := text.find(mark, _LEAST_CLAUSE)) > 0]
        text = text[: min(ends, default=len(text))]
    if len(text) > _MOST_LETTERS:
        text = text[:_MOST_LETTERS].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
    return text[:1].upper() + text[1:]


def _alt(content: Timeline, first: int, last: int, house: House) -> str:
    template = house.template
    said = house.label(
        "timeline_alt", "Timeline of {events} from {first} to {last}. The table that follows tells each of them."
    )
    values = {
        "events": house.counted("event", len(content.events)),
        "first": format_date(date_of(first), template.date_format, template.language),
        "last": format_date(date_of(last), template.date_format, template.language),
    }
    for key, value in values.items():
        said = said.replace(f"{{{key}}}", value)
    return said


def _caption(events: tuple[TimelineEvent, ...], house: House) -> str:
    said = house.label("timeline_caption", "The events of the table below, by date.")
    if all(event.exact for event in events):
        return said
    open_dots = house.label(
        "timeline_open", "An open dot stands for an event of which only the month or the year is known."
    )
    return f"{said} {open_dots}"
