"""Charts in Word: a PNG for every program, and beside it the same as SVG, which Word prefers (since 2016)."""

from __future__ import annotations

from briefer.render.charts.shapes import Drawing
from briefer.render.charts.svg import drawing_svg

# MS-ODRAWXML, 2.27.1.1: the SVG that a picture was made of.
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_NAMESPACE = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def chart_svg(drawing: Drawing) -> bytes:
    """The file, with words as outlines: Word would set them in whatever face it has."""
    return drawing_svg(drawing, outlined=True).encode()


def svg_extension(id: str) -> str:
    """What names the SVG inside the picture's ``a:blip``."""
    return (
        f'<a:extLst><a:ext uri="{_SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="{_SVG_NAMESPACE}" r:embed="{id}"/>'
        "</a:ext></a:extLst>"
    )
