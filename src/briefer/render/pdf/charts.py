"""Charts on the page: shapes as lines and fills, words as text, all inside one figure of the structure."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.document import Text
from briefer.model.style import StyleSheet
from briefer.render.charts.shapes import Block, Dot, Drawing, Label, Line, Shape
from briefer.render.pdf.embed_fonts import FontBook
from briefer.render.pdf.flow import Node, Plot, Strip, TextPiece
from briefer.render.pdf.paint import PagePainter, rgb
from briefer.render.pdf.pdf_file import PdfFile
from briefer.render.pdf.typeset import Typesetter, base_line

_RING = 0.32  # of the radius of an open dot
_ARC = 0.5523  # how far the control points of a quarter circle lie, in radii
_ROUNDING_PT = 0.01


def chart_strip(drawing: Drawing, typesetter: Typesetter, left: float, right: float, node: Node) -> Strip:
    """A drawing as one strip; its words are text like any other, and what no face can draw is told likewise."""
    strip = Strip(drawing.height, left=left, right=right)
    strip.plot = Plot(left, drawing, node)
    for label in drawing.labels:
        strip.texts += _pieces(label, typesetter, left, node)
    return strip


def _pieces(label: Label, typesetter: Typesetter, left: float, node: Node) -> Iterator[TextPiece]:
    text, down = (Text(label.text),), label.y - base_line(label.style)
    width = typesetter.natural_width(text, label.style)
    x = left + label.x + (label.width - width if label.end else 0.0)
    lines = typesetter.set_lines(text, label.style, x, x + width + _ROUNDING_PT, node)
    return (piece._replace(dy=piece.dy + down) for line in lines[:1] for piece in line.texts)


def paint_plot(painter: PagePainter, plot: Plot, top: float) -> None:
    """The shapes on a page; ``top`` is that of the strip."""
    drawing, floor = plot.drawing, painter.height - top
    box = (plot.x, floor - drawing.height, plot.x + drawing.width, floor)
    painter.drawn(plot.node, b"\n".join(_code(shape, plot.x, floor) for shape in drawing.shapes), box)


def _code(shape: Shape, left: float, floor: float) -> bytes:
    """Operators of PDF 1.7, 8.5, for a shape."""
    match shape:
        case Block(x, y, width, height, colour):
            return b"%b rg %.2f %.2f %.2f %.2f re f" % (rgb(colour), left + x, floor - y - height, width, height)
        case Line(x1, y1, x2, y2, width, colour):
            ends = (left + x1, floor - y1, left + x2, floor - y2)
            return b"%b RG %.2f w %.2f %.2f m %.2f %.2f l S" % (rgb(colour), width, *ends)
        case Dot(x, y, radius, colour, open):
            ring = radius * _RING
            circle = _circle(left + x, floor - y, radius - ring / 2 if open else radius)
            look = b"%b RG 1 1 1 rg %.2f w" % (rgb(colour), ring) if open else b"%b rg" % rgb(colour)
            return b"%b %b %b" % (look, circle, b"b" if open else b"f")


def _circle(x: float, y: float, radius: float) -> bytes:
    arc = radius * _ARC
    right, top, left, bottom = x + radius, y + radius, x - radius, y - radius
    return b"%.2f %.2f m %b c %b c %b c %b c h" % (
        right, y,
        _curve(right, y + arc, x + arc, top, x, top), _curve(x - arc, top, left, y + arc, left, y),
        _curve(left, y - arc, x - arc, bottom, x, bottom), _curve(x + arc, bottom, right, y - arc, right, y),
    )  # fmt: skip


def _curve(*numbers: float) -> bytes:
    return b"%.2f %.2f %.2f %.2f %.2f %.2f" % numbers


def drawing_pdf(drawing: Drawing, sheet: StyleSheet) -> bytes:
    """A file of one page that is just the drawing, for a program that makes a picture of it; without a structure."""
    file = PdfFile()
    catalog, info, tree, page = (file.reserve() for _ in range(4))
    node = Node("Figure")
    strip = chart_strip(drawing, Typesetter(sheet, "en"), 0.0, drawing.width, node)
    painter = PagePainter(0, drawing.height, FontBook())
    if strip.plot:
        paint_plot(painter, strip.plot, 0.0)
    for piece in strip.texts:
        painter.text(piece, 0.0)
    content = file.add_stream(painter.content())
    fonts = painter.fonts.put(file)
    file.put(
        page,
        b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.2f %.2f]/Resources<</Font<<%b>>>>/Contents %d 0 R>>"
        % (tree, drawing.width, drawing.height, fonts, content),
    )
    file.put(tree, b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % page)
    file.put(catalog, b"<</Type/Catalog/Pages %d 0 R>>" % tree)
    file.put(info, b"<<>>")
    return file.finished(catalog, info)
