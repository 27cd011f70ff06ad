"""Charts in Word: a PNG for every program, and beside it the same as SVG, which Word prefers (since 2016)."""

from __future__ import annotations

from unicodedata import combining

from briefer.model.chart import chart_texts
from briefer.model.document import Chart
from briefer.render.charts.shapes import Drawing
from briefer.render.charts.svg import drawing_svg
from briefer.text.direction import may_turn

# MS-ODRAWXML, 2.27.1.1: the SVG that a picture was made of.
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def chart_svg(drawing: Drawing) -> bytes:
    """The file, with words as outlines: Word would set them in whatever face it has."""
    return drawing_svg(drawing, outlined=True).encode()


def can_be_outlined(chart: Chart) -> bool:
    """Whether its words are letters set side by side; those that join or turn are in the PNG alone."""
    return not any(may_turn(text) or any(map(combining, text)) for text in chart_texts(chart.content))


def svg_extension(id: str) -> str:
    """What names the SVG inside the picture's ``a:blip``."""
    return (
        f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_SVG_NAMESPACE}" r:embed="{id}"/>'
        "</a:ext></a:extLst>"
    )
