"""Charts for programs that show pictures and no drawings: our own page of it, as PNG in print resolution."""

from __future__ import annotations

import io
from dataclasses import dataclass

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
_COLOURS = 96  # a handful, and their shades at the edges of letters


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
    return ChartPicture(drawing, _png(drawing_pdf(drawing, sheet)))


def _png(pdf: bytes) -> bytes:
    """The first page, on white."""
    import pypdfium2  # 0.1 s, and most briefs have no chart
    from PIL import Image

    with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        bitmap = page.render(scale=_PIXELS_PER_POINT)
        image = bitmap.to_pil().convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
        bitmap.close()
        page.close()
    target = io.BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()
