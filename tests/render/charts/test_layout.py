"""Holds that charts stay in their room and nothing in them runs into anything else, whatever the data."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.chart import Bar, BarPanel, Bars, Tick, Timeline, TimelineEvent
from briefer.render.charts import lay_out_chart
from briefer.render.charts.flags import widely_spread
from briefer.render.charts.looks import ASCENT, DESCENT
from briefer.render.charts.measure import shortened, text_width, wrapped
from briefer.render.charts.shapes import Block, Dot, Drawing, Label, Line
from tests.render.charts.samples import REST, day, sources, summer
from tests.render.sample_documents import house_style

STYLE = house_style()
WIDTH, HEIGHT = 436.5, 480.0
FIRST, LAST = day(2024, 11, 3), day(2025, 8, 29)
WORDS = st.sampled_from(
    (
        "Russia strikes an oil depot in Odesa",
        "Aliyev",
        "",
        "Бакинская полиция обыскивает редакцию агентства «Спутник Азербайджан»",
        "وزارت خارجه ایران سفیر را فراخواند",
        "משרד החוץ הודיע על כך",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsanstalt",
        "Հայաստանը ստորագրում է հռչակագիրը",
    )
)


@st.composite
def events(draw: st.DrawFn) -> TimelineEvent:
    first = draw(st.integers(FIRST, LAST))
    last = min(LAST, first + draw(st.sampled_from((0, 0, 0, 8, 30))))
    return TimelineEvent(first, last, "4 July 2025", draw(WORDS), draw(st.booleans()))


def timeline_of(found: list[TimelineEvent]) -> Timeline:
    ordered = tuple(sorted(found, key=lambda e: e.first))
    ticks = tuple(Tick(FIRST + 30 * n, f"Month {n}", n == 2) for n in range(10))
    return Timeline(ordered, ticks, FIRST - 5, LAST + 6, REST, unplaced=1)


def boxes(drawing: Drawing) -> list[tuple[Label, tuple[float, float, float, float]]]:
    """Each label with left, top, right, bottom of its letters."""
    return [
        (label, (label.x, label.y - ASCENT * size, label.x + label.width, label.y + DESCENT * size))
        for label in drawing.labels
        if (size := label.style.size_pt)
    ]


def overlapping(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] - 0.01 and b[1] < a[3] - 0.01


def assert_clear(drawing: Drawing) -> None:
    """No words over words, no line through words, nothing outside."""
    placed = boxes(drawing)
    for (one, a), (other, b) in combinations(placed, 2):
        assert not overlapping(a, b), (one.text, other.text)
    for label, box in placed:
        assert box[0] >= -0.01
        assert box[2] <= drawing.width + 0.01
        assert -0.01 <= box[1] < box[3] <= drawing.height + 0.01
        for shape in drawing.shapes:
            if isinstance(shape, Line):
                line = (shape.x1, min(shape.y1, shape.y2), shape.x1, max(shape.y1, shape.y2))
                assert not overlapping(box, line), label.text


@settings(max_examples=120, deadline=None)
@given(found=st.lists(events(), max_size=40), width=st.sampled_from((436.5, 260.0, 170.0)))
def test_words_of_a_timeline_never_run_into_words_or_poles(found: list[TimelineEvent], width: float) -> None:
    drawing = lay_out_chart(timeline_of(found), STYLE, width, HEIGHT)
    assert_clear(drawing)
    assert drawing.width <= width


@settings(max_examples=60, deadline=None)
@given(
    names=st.lists(st.tuples(WORDS, st.integers(0, 10**9)), max_size=14), width=st.sampled_from((436.5, 300.0, 170.0))
)
def test_names_and_numbers_of_bars_never_run_into_each_other(names: list[tuple[str, int]], width: float) -> None:
    panel = BarPanel("Wie oft jede Quelle genannt wird, und von wem", tuple(Bar(*name) for name in names))
    for panels in ((panel,), (panel, panel), (panel, panel, panel)):
        assert_clear(lay_out_chart(Bars(panels), STYLE, width, 10 * HEIGHT))


def test_every_event_has_its_mark_and_those_without_words_are_counted() -> None:
    many = [TimelineEvent(FIRST + 3 * n, FIRST + 3 * n, f"Day {n}", f"Event {n}") for n in range(100)]
    drawing = lay_out_chart(timeline_of(many), STYLE, WIDTH, HEIGHT)
    dots = [shape for shape in drawing.shapes if isinstance(shape, Dot)]
    told = [label for label in drawing.labels if label.text.startswith("Event")]
    assert len(dots) == 100
    assert 8 <= len(told) <= STYLE.chart.most_labels
    assert drawing.labels[-1].text == f"and {101 - len(told)} more in the table"
    assert drawing.height < 260


def test_the_first_and_the_last_event_are_told() -> None:
    many = [TimelineEvent(FIRST + n, FIRST + n, f"Day {n}", f"Event {n}") for n in range(250)]
    texts = [label.text for label in lay_out_chart(timeline_of(many), STYLE, WIDTH, HEIGHT).labels]
    assert "Event 0" in texts
    assert "Event 249" in texts


@pytest.mark.parametrize("count", [0, 1])
def test_none_and_one_event_are_drawn(count: int) -> None:
    drawing = lay_out_chart(
        timeline_of([TimelineEvent(FIRST, FIRST, "3 November", "It begins")][:count]), STYLE, 300, 300
    )
    assert_clear(drawing)
    assert sum(isinstance(shape, Dot) for shape in drawing.shapes) == count


def test_a_span_is_a_bar_and_an_unknown_day_an_open_dot() -> None:
    drawing = lay_out_chart(summer(), STYLE, WIDTH, HEIGHT)
    spans = [s for s in drawing.shapes if isinstance(s, Block) and s.colour == STYLE.accent]
    assert len(spans) == 1
    assert spans[0].width == pytest.approx(9 * (WIDTH - STYLE.chart.dot_pt) / 65, rel=0.01)
    assert [s.open for s in drawing.shapes if isinstance(s, Dot)].count(True) == 1


def test_two_events_of_one_day_are_both_told() -> None:
    texts = [label.text for label in lay_out_chart(summer(), STYLE, WIDTH, HEIGHT).labels]
    assert texts.count("8/8") == 2


def test_bars_are_as_long_as_their_numbers_say() -> None:
    drawing = lay_out_chart(sources(), STYLE, WIDTH, HEIGHT)
    lengths = [shape.width for shape in drawing.shapes if isinstance(shape, Block)]
    assert len(lengths) == 5  # nought has no bar
    assert lengths[1] / lengths[0] == pytest.approx(3 / 9)
    assert [label.text for label in drawing.labels if label.text.isdigit()] == ["9", "3", "1", "3", "10", "0"]


def test_a_drawing_that_is_too_high_is_made_smaller_as_a_whole() -> None:
    whole = lay_out_chart(summer(), STYLE, WIDTH, HEIGHT)
    small = lay_out_chart(summer(), STYLE, WIDTH, whole.height / 2)
    assert small.height == pytest.approx(whole.height / 2)
    assert small.labels[0].style.size_pt == pytest.approx(whole.labels[0].style.size_pt / 2)
    assert_clear(small)


@pytest.mark.parametrize("content", [summer(), sources()])
def test_from_the_right_it_is_the_same_in_a_mirror_but_for_its_words(content: Timeline | Bars) -> None:
    plain = lay_out_chart(content, STYLE, WIDTH, HEIGHT)
    turned = lay_out_chart(replace(content, from_right=True), STYLE, WIDTH, HEIGHT)
    assert_clear(turned)
    assert turned.height == plain.height
    for one, other in zip(plain.labels, turned.labels, strict=True):
        assert one.text == other.text
        assert other.x + other.width == pytest.approx(WIDTH - one.x)


def test_those_told_are_spread_over_the_whole_time() -> None:
    crowd = [float(n) for n in range(50)] + [400.0]
    assert widely_spread(crowd, 3) == [0, 49, 50]
    assert widely_spread(crowd, 99) == list(range(51))


@given(text=st.text(max_size=60), width=st.floats(20, 200))
def test_cut_words_are_no_wider_than_asked(text: str, width: float) -> None:
    style = STYLE.text["caption"]
    assert text_width(shortened(text, style, width), style) <= max(width, 24.0)
    lines = wrapped(text, style, width, 3)
    assert len(lines) <= 3
    assert all(text_width(line, style) <= max(width, 24.0) for line in lines)


def test_what_is_cut_says_so() -> None:
    style = STYLE.text["caption"]
    assert shortened("Aliyev congratulates Ukraine", style, 70).endswith("…")
    assert wrapped("Aliyev congratulates Ukraine", style, 70, 3) == ("Aliyev", "congratulates", "Ukraine")
