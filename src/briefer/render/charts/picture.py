"""Charts for programs that show pictures and no drawings: our own page of it, as PNG in print resolution."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from briefer.model.chart import chart_texts
from briefer.model.document import Chart
from briefer.model.style import StyleSheet
from briefer.pdfium import PDFIUM
from briefer.render import fonts
from briefer.render.charts import lay_out_chart
from briefer.render.charts.shapes import Drawing
from briefer.render.pdf.charts import drawing_pdf
from briefer.render.pictures import PictureError

_PIXELS_PER_POINT = 300 / 72
_MOST_COLOURS = 16  # a chart has a handful
_APART = 16  # between two shades, of 255

Colour = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A drawing and the PNG of it."""

    drawing: Drawing
    png: bytes


def chart_picture(chart: Chart, sheet: StyleSheet, width_pt: float, height_pt: float) -> ChartPicture:
    """The chart as a picture of at most that size.

    Raises:
        PictureError: its words have characters that no shipped font can draw.
    """
    missing = fonts.missing_characters(chart_texts(chart.content))
    if missing:
        raise PictureError(f"no font has {', '.join(missing[:5])}")
    drawing = lay_out_chart(chart.content, sheet, width_pt, height_pt)
    return ChartPicture(drawing, _png(drawing_pdf(drawing, sheet), drawing))


def _png(pdf: bytes, drawing: Drawing) -> bytes:
    """The first page, on white, in the few colours that it can have: a quarter of the bytes."""
    import pypdfium2  # 0.1 s, and most briefs have no chart
    from PIL import Image

    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        bitmap = page.render(scale=_PIXELS_PER_POINT)
        drawn = bitmap.to_pil().convert("RGB")
        bitmap.close()
        page.close()
    palette = Image.new("P", (1, 1))
    palette.putpalette(_colours(drawing))
    target = io.BytesIO()
    drawn.quantize(palette=palette, dither=Image.Dither.NONE).save(target, "PNG")
    return target.getvalue()


def _colours(drawing: Drawing) -> list[int]:
    """Those of the drawing, and the shades between any two of them that edges of letters and lines have."""
    named = {"#FFFFFF", *(shape.colour for shape in drawing.shapes), *(it.style.colour for it in drawing.labels)}
    plain = [tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5)) for colour in sorted(named)[:_MOST_COLOURS]]
    pairs = list(combinations(plain, 2))
    most = (256 - len(plain)) // max(1, len(pairs))
    shades = [shade for a, b in pairs for shade in _between(a, b, most)]
    return [part for colour in (*plain, *shades) for part in colour]


def _between(one: Colour, other: Colour, most: int) -> Iterator[Colour]:
    """At most so many shades, none so near to another that the quick search for the nearest would mistake it."""
    steps = min(most, max(abs(a - b) for a, b in zip(one, other, strict=True)) // _APART)
    for step in range(1, steps + 1):
        yield tuple(round(a + (b - a) * step / (steps + 1)) for a, b in zip(one, other, strict=True))
