"""Charts as shapes, the same for every writer: a pure function of the data, the style sheet and the room there is."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.chart import Bars, ChartContent, Timeline
from briefer.model.style import StyleSheet
from briefer.render.charts.bars import lay_out_bars
from briefer.render.charts.shapes import Block, Dot, Drawing, Label, Line, Shape
from briefer.render.charts.timeline import lay_out_timeline

TALLEST = 0.7  # of the height of a page's text, so that its caption and some text stay with it


def lay_out_chart(content: ChartContent, sheet: StyleSheet, width_pt: float, height_pt: float) -> Drawing:
    """The drawing, as wide as the text; made smaller as a whole where it would be higher than ``height_pt``."""
    match content:
        case Timeline():
            drawing = lay_out_timeline(content, sheet, width_pt)
        case Bars():
            drawing = lay_out_bars(content, sheet, width_pt)
    drawing = _mirrored(drawing) if content.from_right else drawing
    return drawing if drawing.height <= height_pt else _scaled(drawing, height_pt / drawing.height)


def _mirrored(drawing: Drawing) -> Drawing:
    """From the right to the left; words stay as they are."""
    width = drawing.width
    shapes = tuple(_mirrored_shape(shape, width) for shape in drawing.shapes)
    labels = tuple(replace(it, x=width - it.x - it.width, end=not it.end) for it in drawing.labels)
    return replace(drawing, shapes=shapes, labels=labels)


def _mirrored_shape(shape: Shape, width: float) -> Shape:
    match shape:
        case Block():
            return replace(shape, x=width - shape.x - shape.width)
        case Line():
            return replace(shape, x1=width - shape.x1, x2=width - shape.x2)
        case Dot():
            return replace(shape, x=width - shape.x)


def _scaled(drawing: Drawing, by: float) -> Drawing:
    return Drawing(
        drawing.width * by,
        drawing.height * by,
        tuple(_scaled_shape(shape, by) for shape in drawing.shapes),
        tuple(_scaled_label(label, by) for label in drawing.labels),
    )


def _scaled_shape(shape: Shape, by: float) -> Shape:
    match shape:
        case Block(x, y, width, height, colour):
            return Block(x * by, y * by, width * by, height * by, colour)
        case Line(x1, y1, x2, y2, width, colour):
            return Line(x1 * by, y1 * by, x2 * by, y2 * by, width * by, colour)
        case Dot(x, y, radius, colour, open):
            return Dot(x * by, y * by, radius * by, colour, open)


def _scaled_label(label: Label, by: float) -> Label:
    style = replace(label.style, size_pt=label.style.size_pt * by, leading_pt=label.style.leading_pt * by)
    return Label(label.x * by, label.y * by, label.text, style, label.width * by, label.end)
