"""Charts in mails, which drop SVG: pictures."""

from __future__ import annotations

import base64

from briefer.model.document import Chart
from briefer.render.charts.picture import chart_picture
from briefer.render.html.charts import SvgCharts
from briefer.render.markup import escape


class PictureCharts(SvgCharts):
    """The charts of a document as pictures."""

    def html(self, chart: Chart) -> str:
        """The picture.

        Raises:
            PictureError: it has characters that no shipped font can draw.
        """
        picture = chart_picture(chart, self.sheet, self.width_pt, self.height_pt)
        content = base64.b64encode(picture.png).decode("ascii")
        look = f"width: {picture.drawing.width:.1f}pt"
        return f'<img src="data:image/png;base64,{content}" alt="{escape(chart.alt)}" style="{look}">'
