"""A drawing as SVG: with words as text for browsers, as outlines for programs that may lack the faces."""

from __future__ import annotations

from briefer.render.charts.outlines import text_paths
from briefer.render.charts.shapes import Block, Dot, Drawing, Label, Line, Shape
from briefer.render.markup import escape

_RING = 0.32  # of the radius of an open dot
_FAMILIES = {"serif": "Noto Serif, Cambria, Georgia, serif", "sans": "Noto Sans, Segoe UI, Helvetica, sans-serif"}


def drawing_svg(drawing: Drawing, *, alt: str = "", outlined: bool = False) -> str:
    """The ``svg`` element; ``alt`` names it as a picture. In points, one unit each."""
    shapes = "".join(map(_shape, drawing.shapes))
    labels = "".join(map(_outline if outlined else _text, drawing.labels))
    width, height = _number(drawing.width), _number(drawing.height)
    named = f' role="img" aria-label="{escape(alt)}"' if alt else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" style="direction: ltr"{named}>{shapes}{labels}</svg>'
    )


def _shape(shape: Shape) -> str:
    match shape:
        case Block(x, y, width, height, colour):
            place = f'x="{_number(x)}" y="{_number(y)}" width="{_number(width)}" height="{_number(height)}"'
            return f'<rect {place} fill="{colour}"/>'
        case Line(x1, y1, x2, y2, width, colour):
            ends = f'x1="{_number(x1)}" y1="{_number(y1)}" x2="{_number(x2)}" y2="{_number(y2)}"'
            return f'<line {ends} stroke="{colour}" stroke-width="{_number(width)}"/>'
        case Dot(x, y, radius, colour, open):
            ring = radius * _RING
            around = f'cx="{_number(x)}" cy="{_number(y)}" r="{_number(radius - ring / 2 if open else radius)}"'
            look = f'fill="#FFFFFF" stroke="{colour}" stroke-width="{_number(ring)}"' if open else f'fill="{colour}"'
            return f"<circle {around} {look}/>"


def _text(label: Label) -> str:
    """As wide as it was measured, whatever face the reader's computer has for it."""
    style = label.style
    weight = ' font-weight="600"' if style.weight >= 600 else ""
    place = f'x="{_number(label.x)}" y="{_number(label.y)}" textLength="{_number(label.width)}"'
    return (
        f'<text {place} lengthAdjust="spacingAndGlyphs" font-family="{_FAMILIES[style.face]}" '
        f'font-size="{_number(style.size_pt)}"{weight} fill="{style.colour}">{escape(label.text)}</text>'
    )


def _outline(label: Label) -> str:
    return "".join(text_paths(label.text, label.style, label.x, label.y))


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
