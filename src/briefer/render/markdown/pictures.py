"""Pictures and charts in Markdown: named where they stand, their data at the end of the file."""

from __future__ import annotations

import base64

from briefer.model.document import Chart, Document, Figure
from briefer.model.style import StyleSheet
from briefer.render.capitals import with_fitting_capitals
from briefer.render.html.charts import SvgCharts
from briefer.render.pictures import read_picture


class Pictures:
    """Gathers the pictures of one document in order."""

    def __init__(self, document: Document, style: StyleSheet) -> None:
        self._document, self._style = document, style
        self._content: list[str] = []

    def add(self, figure: Figure | Chart) -> str:
        """The name of the picture.

        Raises:
            PictureError: it cannot be shown.
        """
        format, content = self._drawn(figure) if isinstance(figure, Chart) else _read(figure)
        self._content.append(f"data:image/{format};base64,{base64.b64encode(content).decode('ascii')}")
        return self._name(len(self._content))

    def definitions(self) -> str:
        """The lines that hold the pictures; empty without any."""
        return "\n".join(f"[{self._name(n)}]: {data}" for n, data in enumerate(self._content, 1))

    def _name(self, number: int) -> str:
        return f"picture-{number}"

    def _drawn(self, chart: Chart) -> tuple[str, bytes]:
        from briefer.render.charts.picture import chart_picture  # draws through our PDF writer; most briefs have none

        sheet = with_fitting_capitals(self._document, self._style)
        room = SvgCharts(self._document, sheet)
        return "png", chart_picture(chart, sheet, room.width_pt, room.height_pt).png


def _read(figure: Figure) -> tuple[str, bytes]:
    picture = read_picture(figure.content)
    return picture.format, picture.content
