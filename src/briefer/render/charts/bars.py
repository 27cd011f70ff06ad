"""Bars with their names before them and their numbers behind: no axis, no grid."""

from __future__ import annotations

from briefer.model.chart import BarPanel, Bars
from briefer.model.style import StyleSheet
from briefer.render.charts.looks import ASCENT, DESCENT, Looks, looks_of
from briefer.render.charts.measure import shortened, text_width
from briefer.render.charts.shapes import Block, Drawing, Label, Line, Shape

_SIDE_BY_SIDE_PT = 340.0  # narrower than this, panels stand one under the other
_FIRST_SHARE = 0.58  # of the width, for the first of two panels
_GUTTER_PT = 22.0
_EDGE_PT = 2.0  # over the first line, for accents on capitals
_PANEL_SPACE_PT = 10.0
_TITLE_SPACE_PT = 4.0
_ROW_SPACE_PT = 3.0
_GAP_PT = 5.0  # between a name and its bar, a bar and its number
_MOST_NAME = 0.45  # of a panel's width


def lay_out_bars(bars: Bars, sheet: StyleSheet, width: float) -> Drawing:
    """All panels. The first of two has more room, since names are longest there."""
    looks = looks_of(sheet)
    shapes: list[Shape] = []
    labels: list[Label] = []
    beside = len(bars.panels) == 2 and width >= _SIDE_BY_SIDE_PT
    height = _EDGE_PT
    if beside:
        first = (width - _GUTTER_PT) * _FIRST_SHARE
        places = [(0.0, first), (first + _GUTTER_PT, width)]
        bottoms = [
            _add_panel(panel, left, right, _EDGE_PT, sheet, looks, shapes, labels)
            for panel, (left, right) in zip(bars.panels, places, strict=True)
        ]
        return Drawing(width, max(bottoms), tuple(shapes), tuple(labels))
    for number, panel in enumerate(bars.panels):
        top = height + (_PANEL_SPACE_PT if number else 0.0)
        height = _add_panel(panel, 0.0, width, top, sheet, looks, shapes, labels)
    return Drawing(width, height, tuple(shapes), tuple(labels))


def _add_panel(
    panel: BarPanel,
    left: float,
    right: float,
    top: float,
    sheet: StyleSheet,
    looks: Looks,
    shapes: list[Shape],
    labels: list[Label],
) -> float:
    """Draw a panel between two edges; where it ends."""
    chart, plain = sheet.chart, looks.plain
    if panel.title:
        title = shortened(panel.title, looks.strong, right - left)
        y = top + ASCENT * chart.size_pt
        labels.append(Label(left, y, title, looks.strong, text_width(title, looks.strong)))
        top += chart.leading_pt + _TITLE_SPACE_PT
    if not panel.bars:
        return top
    row = max(chart.bar_pt, (ASCENT + DESCENT) * chart.size_pt) + _ROW_SPACE_PT
    names = [shortened(bar.label, plain, (right - left) * _MOST_NAME) for bar in panel.bars]
    begin = left + max(text_width(name, plain) for name in names) + _GAP_PT
    numbers = [str(bar.value) for bar in panel.bars]
    room = right - begin - _GAP_PT - max(text_width(number, plain) for number in numbers)
    most = max(1, *(bar.value for bar in panel.bars))
    for index, (bar, name, number) in enumerate(zip(panel.bars, names, numbers, strict=True)):
        middle = top + index * row + row / 2
        base = middle + (ASCENT - DESCENT) * chart.size_pt / 2
        length = max(0.0, room * bar.value / most)
        name_width = text_width(name, plain)
        labels.append(Label(begin - _GAP_PT - name_width, base, name, plain, name_width, end=True))
        colour = sheet.scale_cell if bar.quiet else sheet.accent
        if bar.value > 0:
            shapes.append(Block(begin, middle - chart.bar_pt / 2, length, chart.bar_pt, colour))
        labels.append(Label(begin + length + _GAP_PT, base, number, plain, text_width(number, plain)))
    bottom = top + len(panel.bars) * row
    shapes.append(Line(begin, top, begin, bottom, sheet.rule_pt * 1.5, sheet.soft))
    return bottom
