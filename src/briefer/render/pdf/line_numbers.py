"""Numbers beside the lines of a page, for readers who speak about "page 3, line 12". They are no content: artifacts.

Each page begins with one. Lines of tables, notes and furniture have none, as in Word.
"""

from __future__ import annotations

from dataclasses import replace

from briefer.render.pdf.flow import Node, Page, Segment, TextPiece
from briefer.render.pdf.furniture import PageFrame
from briefer.render.pdf.paint import LAYOUT, PagePainter
from briefer.render.pdf.typeset import Typesetter

DISTANCE_PT = 9.0  # between the numbers and the text
_SIZE_PT = 6.5


def paint_line_numbers(painter: PagePainter, page: Page, frame: PageFrame, typesetter: Typesetter) -> None:
    """Number the lines of a page, on the side where its lines begin."""
    style = replace(typesetter.style("note-number"), size_pt=_SIZE_PT, leading_pt=_SIZE_PT)
    span = typesetter.span(style, Node("Artifact"))
    figure = span.face.widths["0"] * _SIZE_PT / 1000
    lines = [(strip, top) for strip, top in page.strips if strip.texts and strip.table is None]
    for number, (strip, top) in enumerate(lines, 1):
        said = str(number)
        width = figure * len(said)
        left = frame.left - DISTANCE_PT - width if typesetter.direction == "ltr" else frame.right + DISTANCE_PT
        piece = TextPiece(left, strip.texts[0].dy, (Segment(said, span, width),))
        painter.text(piece, frame.top + top, LAYOUT)
