"""A timeline: a band of months or years, a mark for each event on its edges, and labels on poles over and under it."""

from __future__ import annotations

from dataclasses import dataclass

from briefer.model.chart import Tick, Timeline, TimelineEvent
from briefer.model.style import StyleSheet
from briefer.render.charts.flags import ABOVE, BELOW, Flag, Placed, place_flags, widely_spread
from briefer.render.charts.looks import ASCENT, Looks, looks_of
from briefer.render.charts.measure import text_width, wrapped
from briefer.render.charts.shapes import Block, Dot, Drawing, Label, Line, Shape

_PAPER = "#FFFFFF"
_POLE_PT, _TICK_PT = 0.5, 0.8
_FIRST_LANE_PT = 7.0  # from the band to the first row of labels
_LANE_SPACE_PT = 5.0
_EDGE_PT = 2.0  # over and under all words, for accents on capitals and what hangs below a line
_TICK_GAP_PT = 3.0
_SPAN_PT = 3.0  # the height of the bar of an event that went on for days
_WIDEST_LABEL = 0.4  # of the drawing
_LABEL_SHARES = (1.0, 0.85)  # of the greatest width
_MOST_LABELS, _MOST_LANES, _MOST_LINES = 60, 10, 10  # whatever a style sheet asks for


@dataclass(frozen=True, slots=True)
class _Axis:
    """Where days stand, and the band's edges."""

    first: int
    end: int
    width: float
    inset: float

    def at(self, day: float) -> float:
        """The place of a moment, kept in the drawing whatever the day."""
        share = (day - self.first) / max(1, self.end - self.first)
        return self.inset + min(1.0, max(0.0, share)) * (self.width - 2 * self.inset)


def lay_out_timeline(timeline: Timeline, sheet: StyleSheet, width: float) -> Drawing:
    """The whole drawing; its height is bound by the lanes of the style sheet, whatever the events."""
    chart, looks = sheet.chart, looks_of(sheet)
    axis = _Axis(timeline.first, timeline.end, width, chart.dot_pt / 2)
    places = [axis.at(_moment(event)) for event in timeline.events]
    placed = _placed(timeline, places, sheet, looks, width)
    heights = {side: _lane_heights(placed, side, chart.leading_pt) for side in (ABOVE, BELOW)}
    top = _room(heights[ABOVE], chart.dot_pt)
    bottom = top + chart.band_pt
    end = bottom + _room(heights[BELOW], chart.dot_pt)
    shapes: list[Shape] = [Block(0.0, top, width, chart.band_pt, chart.band)]
    labels: list[Label] = []
    _add_ticks(timeline.ticks, axis, top, sheet, looks, shapes, labels)
    for flag in placed:
        lanes = heights[flag.side]
        _add_flag(flag, lanes, top if flag.side == ABOVE else bottom, sheet, looks, shapes, labels)
    sides = {flag.flag.index: flag.side for flag in placed}
    # Bars first: a dot within the days of another event lies over it.
    for i, event in sorted(enumerate(timeline.events), key=lambda numbered: not numbered[1].spans):
        edge = bottom if sides.get(i) == BELOW else top
        shapes.append(_mark(event, axis, places[i], edge, sheet, told=i in sides))
    rest = len(timeline.events) - len(placed) + timeline.unplaced
    if rest:
        end = _add_rest(timeline.rest.replace("{n}", str(rest)), width, end, looks, labels)
    return Drawing(width, end, tuple(shapes), tuple(labels))


def _placed(timeline: Timeline, places: list[float], sheet: StyleSheet, looks: Looks, width: float) -> list[Placed]:
    """The labels at their places: under the width of label by which most events are told, the greater one first."""
    chart = sheet.chart
    told = widely_spread(places, min(chart.most_labels, _MOST_LABELS))
    best: list[Placed] = []
    for share in _LABEL_SHARES:
        widest = min(chart.label_width_pt, width * _WIDEST_LABEL) * share
        lines = min(chart.label_lines, _MOST_LINES)
        flags = [_flag(timeline.events[i], i, places[i], looks, widest, lines) for i in told]
        placed = place_flags(flags, width, min(chart.lanes, _MOST_LANES))
        best = placed if len(placed) > len(best) else best
        if len(best) == len(told):
            break
    return best


def _moment(event: TimelineEvent) -> float:
    """Where its mark stands: at its day, where it begins, or in the middle of the month that is all that is known."""
    return event.first + 0.5 if event.exact else (event.first + event.last + 1) / 2


def _flag(event: TimelineEvent, index: int, x: float, looks: Looks, widest: float, lines: int) -> Flag:
    date = wrapped(event.date, looks.strong, widest, 1)
    words = wrapped(event.label, looks.plain, widest, lines)
    widths = [text_width(line, looks.strong) for line in date] + [text_width(line, looks.plain) for line in words]
    return Flag(index, x, max(widths, default=0.0), date, words)


def _lane_heights(placed: list[Placed], side: int, leading: float) -> list[float]:
    """The height of each lane in use on one side, the one next to the band first."""
    own = [p for p in placed if p.side == side]
    count = 1 + max((p.lane for p in own), default=-1)
    return [max((p.flag.lines * leading for p in own if p.lane == lane), default=0.0) for lane in range(count)]


def _room(lanes: list[float], least: float) -> float:
    """The height of all lanes of one side."""
    return _FIRST_LANE_PT + sum(lanes) + _LANE_SPACE_PT * (len(lanes) - 1) + _EDGE_PT if lanes else least


def _add_ticks(
    ticks: tuple[Tick, ...],
    axis: _Axis,
    top: float,
    sheet: StyleSheet,
    looks: Looks,
    shapes: list[Shape],
    labels: list[Label],
) -> None:
    """As many names as stand clear of each other, years first, and where stretches begin, but not through a name."""
    chart = sheet.chart
    base = top + (chart.band_pt + ASCENT * chart.size_pt) / 2 - 0.4
    taken: list[tuple[float, float]] = []
    for tick in sorted(ticks, key=lambda t: not t.strong):
        look = looks.strong if tick.strong else looks.quiet
        left, width = axis.at(tick.day) + _TICK_GAP_PT, text_width(tick.label, look)
        clear = all(left + width + _TICK_GAP_PT <= other or left >= end + _TICK_GAP_PT for other, end in taken)
        if clear and left + width <= axis.width:
            taken.append((left, left + width))
            labels.append(Label(left, base, tick.label, look, width))
    for x in (axis.at(tick.day) for tick in ticks if axis.first < tick.day < axis.end):
        if not any(left - 1 < x < end + 1 for left, end in taken):
            shapes.append(Line(x, top, x, top + chart.band_pt, _TICK_PT, _PAPER))


def _add_flag(
    placed: Placed,
    lanes: list[float],
    edge: float,
    sheet: StyleSheet,
    looks: Looks,
    shapes: list[Shape],
    labels: list[Label],
) -> None:
    """The pole from the band to the far end of its words, and the words beside it."""
    chart, flag = sheet.chart, placed.flag
    before = _FIRST_LANE_PT + sum(height + _LANE_SPACE_PT for height in lanes[: placed.lane])
    height = flag.lines * chart.leading_pt
    top = edge - before - height if placed.side == ABOVE else edge + before
    far = top if placed.side == ABOVE else top + height
    shapes.append(Line(flag.x, edge, flag.x, far, _POLE_PT, sheet.soft))
    lines = [(line, looks.strong) for line in flag.date] + [(line, looks.plain) for line in flag.words]
    for number, (line, look) in enumerate(lines):
        width = text_width(line, look)
        turned = placed.left < flag.x
        x = placed.right - width if turned else placed.left
        y = top + number * chart.leading_pt + ASCENT * chart.size_pt
        labels.append(Label(x, y, line, look, width, end=turned))


def _mark(event: TimelineEvent, axis: _Axis, x: float, edge: float, sheet: StyleSheet, *, told: bool) -> Shape:
    """A bar over the days of an event that went on; a dot, open where the day is not known; small without words."""
    size = sheet.chart.dot_pt if told else sheet.chart.dot_pt * 0.7
    if event.spans:
        left, right = axis.at(event.first), axis.at(event.last + 1)
        return Block(left, edge - _SPAN_PT / 2, max(right - left, size), _SPAN_PT, sheet.accent)
    return Dot(x, edge, size / 2, sheet.accent, open=not event.exact)


def _add_rest(text: str, width: float, top: float, looks: Looks, labels: list[Label]) -> float:
    """How many events have no words here, at the lower right; where it ends."""
    style = looks.quiet
    line = wrapped(text, style, width, 1)[0]
    taken = text_width(line, style)
    labels.append(Label(width - taken, top + ASCENT * style.size_pt, line, style, taken, end=True))
    return top + style.leading_pt
