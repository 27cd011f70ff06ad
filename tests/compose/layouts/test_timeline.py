"""Holds what the timeline over a chronology says, from where to where it goes and how its stretches are called."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose.house import House
from briefer.compose.layouts.timeline import timeline
from briefer.compose.time_axis import axis_of, crowd, ticks_of
from briefer.model.brief import EventItem, ItemId, PartId
from briefer.model.chart import Timeline
from briefer.model.dates import PartialDate
from briefer.model.day_numbers import day_range
from briefer.model.document import Chart, inline_text
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate
from briefer.storage.labels import load_labels
from briefer.storage.lexicons import load_lexicon

HOUSE = House(BriefTemplate("t", "T", "", "Kind", (), labels=load_labels("en")), load_lexicon("icd203-a"))
KEY = PartId("part1")


def event(date: str, text: str = "Something happens.", end: str = "") -> EventItem:
    until = PartialDate.from_iso(end) if end else None
    return EventItem(ItemId(f"{date}{text[:4]}"), PartialDate.from_iso(date), rich(text), until)


def drawn(*events: EventItem, house: House = HOUSE) -> tuple[Chart, Timeline]:
    chart = timeline(KEY, list(events), house)
    assert chart
    assert isinstance(chart.content, Timeline)
    return chart, chart.content


def day(iso: str) -> int:
    return datetime.date.fromisoformat(iso).toordinal()


def test_events_stand_in_the_order_of_their_days_with_the_beginning_of_what_happened() -> None:
    _, content = drawn(
        event("2025-08-18", "On August 18, drones struck a depot near Odesa. Seventeen tanks were destroyed."),
        event("2025-07-04", "Moscow protests."),
    )
    assert [(e.date, e.label) for e in content.events] == [
        ("4 July", "Moscow protests"),
        ("18 August", "Drones struck a depot near Odesa"),
    ]


def test_a_long_sentence_is_cut_at_a_mark_or_at_a_word_and_says_so() -> None:
    words = (
        "Armenian law enforcement officers revealed an attempted coup prepared by forces that look to Moscow for help"
    )
    marked = "Baku threatens to lift its embargo on arms; the foreign ministry in Moscow answers within a day of it all"
    _, content = drawn(event("2025-07-01", f"{words}."), event("2025-07-02", f"{marked}."))
    assert content.events[0].label.endswith("…")
    assert words.startswith(content.events[0].label[:-1])
    assert content.events[1].label == "Baku threatens to lift its embargo on arms"


def test_a_day_that_is_not_known_bounds_its_month_and_is_told_in_the_caption() -> None:
    chart, content = drawn(event("2025-07"), event("2025-08-18"))
    (month, known) = content.events
    assert (month.first, month.last, month.exact) == (day("2025-07-01"), day("2025-07-31"), False)
    assert month.date == "July 2025"
    assert known.exact
    assert "An open dot" in inline_text(chart.caption)
    assert "An open dot" not in inline_text(drawn(event("2025-08-18"))[0].caption)


def test_a_span_goes_to_its_last_day() -> None:
    _, content = drawn(event("2025-07-12", end="2025-07-20"))
    (span,) = content.events
    assert (span.first, span.last, span.spans, span.date) == (
        day("2025-07-12"),
        day("2025-07-20"),
        True,
        "12 July – 20 July",
    )


def test_events_of_several_years_are_told_with_the_year() -> None:
    _, content = drawn(event("2022-02-24"), event("2025-08-18"))
    assert [e.date for e in content.events] == ["24 February 2022", "18 August 2025"]


def test_events_without_a_year_and_far_from_all_others_are_counted_and_not_placed() -> None:
    near = [event(f"2025-08-{n:02}") for n in range(1, 11)]
    _, content = drawn(event("1918-05-28"), event("--07-04"), *near)
    assert len(content.events) == 10
    assert content.unplaced == 2
    assert content.rest == "{n} more in the table"


def test_without_any_year_there_is_no_timeline() -> None:
    assert timeline(KEY, [event("--07-04")], HOUSE) is None
    assert timeline(KEY, [], HOUSE) is None


def test_the_alternative_text_says_how_many_events_from_when_to_when() -> None:
    chart, _ = drawn(event("2025-07-04"), event("2025-08-18"))
    assert chart.alt.startswith("Timeline of 2 events from 4 July 2025 to 18 August 2025.")
    assert chart.key == KEY


def test_it_speaks_the_language_of_the_document() -> None:
    german = House(BriefTemplate("t", "T", "", "K", (), language="de", labels=load_labels("de")), HOUSE.lexicon)
    chart, content = drawn(event("2025-05-04"), event("2025-08-18"), house=german)
    assert chart.alt.startswith("Zeitleiste mit 2 Ereignissen vom 4 Mai 2025")
    assert "Juli" in [tick.label for tick in content.ticks]


def test_time_goes_as_the_readers_of_the_language_read() -> None:
    hebrew = House(BriefTemplate("t", "T", "", "K", (), language="he"), HOUSE.lexicon)
    assert drawn(event("2025-08-18"), house=hebrew)[1].from_right
    assert not drawn(event("2025-08-18"))[1].from_right


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2025-08-04", "2025-08-29", ("4 Aug 2025", "11 Aug", "18 Aug", "25 Aug")),
        ("2025-06-27", "2025-08-29", ("July 2025", "August")),
        (
            "2024-11-03",
            "2025-08-29",
            ("Nov 2024", "Dec", "Jan 2025", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"),
        ),
        (
            "2023-02-01",
            "2025-08-29",
            ("Apr 2023", "Jul", "Oct", "Jan 2024", "Apr", "Jul", "Oct", "Jan 2025", "Apr", "Jul"),
        ),
        ("2018-03-01", "2025-08-29", ("2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025")),
        ("1918-05-28", "2025-08-29", ("1920", "1940", "1960", "1980", "2000", "2020")),
    ],
)
def test_an_axis_has_few_stretches_with_round_beginnings(first: str, last: str, labels: tuple[str, ...]) -> None:
    start, end = axis_of(day(first), day(last))
    assert tuple(tick.label for tick in ticks_of(start, end, "en")) == labels


@given(first=st.dates(), days=st.integers(0, 400_000))
def test_any_axis_holds_its_events_and_no_more_than_twenty_ticks_in_order(first: datetime.date, days: int) -> None:
    begin = first.toordinal()
    last = min(begin + days, datetime.date.max.toordinal())
    start, end = axis_of(begin, last)
    assert start <= begin <= last < end or end == datetime.date.max.toordinal()
    ticks = ticks_of(start, end, "en")
    assert len(ticks) <= 20
    assert all(start <= a.day < b.day < end for a, b in pairwise(ticks))


def test_a_crowd_leaves_out_the_few_that_lie_far_off_and_no_others() -> None:
    assert crowd([0, 700, 1400]) == (0, 3)  # so few that none is far off
    assert crowd([0, 40_000, *range(40_010, 40_020)]) == (1, 12)
    assert crowd([*range(10), 90_000]) == (0, 10)
    assert crowd(list(range(0, 10_000, 100))) == (0, 100)
    assert crowd([]) == (0, 0)


def test_dates_that_no_calendar_reckons_on_have_no_days() -> None:
    assert day_range(PartialDate(None, 7, 4)) is None
    assert day_range(PartialDate(9999)) is None
    assert day_range(PartialDate(2024, 2)) == (day("2024-02-01"), day("2024-02-29"))
    assert day_range(PartialDate(2024)) == (day("2024-01-01"), day("2024-12-31"))
