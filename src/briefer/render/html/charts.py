"""Charts in HTML: SVG with words that can be found and selected."""

from __future__ import annotations

from briefer.model.document import Chart, Document
from briefer.model.style import StyleSheet
from briefer.render.charts import TALLEST, lay_out_chart
from briefer.render.charts.svg import drawing_svg

_PAPER_MM = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
_PT_PER_MM = 72 / 25.4


class SvgCharts:
    """Draws the charts of a document, as wide as its text on paper; the page makes them as wide as its column."""

    def __init__(self, document: Document, sheet: StyleSheet) -> None:
        self.sheet = sheet
        page = document.page
        width, height = _PAPER_MM[page.size]
        self.width_pt = (width - page.left_mm - page.right_mm) * _PT_PER_MM
        self.height_pt = (height - page.top_mm - page.bottom_mm) * _PT_PER_MM * TALLEST

    def html(self, chart: Chart) -> str:
        """The element that shows the chart."""
        drawing = lay_out_chart(chart.content, self.sheet, self.width_pt, self.height_pt)
        return drawing_svg(drawing, alt=chart.alt)
