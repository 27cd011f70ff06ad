"""Pictures and charts: each file once in the package, fitted to the page, with alternative text."""

from __future__ import annotations

import hashlib

from briefer.model.document import Chart, Figure
from briefer.model.style import StyleSheet
from briefer.render.docx.charts import can_be_outlined, chart_svg, svg_extension
from briefer.render.markup import escape
from briefer.render.pictures import Picture, read_picture

MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_EMU_PER_PT = 12_700
_DML = "http://schemas.openxmlformats.org/drawingml/2006"


class Figures:
    """The pictures met so far. ``width_pt`` and ``height_pt`` bound their size; charts have the looks of ``sheet``."""

    def __init__(self, width_pt: float, height_pt: float, sheet: StyleSheet) -> None:
        self._bounds, self._sheet = (width_pt, height_pt), sheet
        self._pictures: dict[str, tuple[str, Picture]] = {}
        self._files: dict[str, tuple[str, str, bytes]] = {}
        self._drawn = 0

    def files(self) -> list[tuple[str, str, bytes]]:
        """Relationship id, format and content of each file."""
        return list(self._files.values())

    def xml(self, block: Figure | Chart) -> str:
        """The run with the picture.

        Raises:
            PictureError: its bytes are no picture that can be shown, or its words cannot be drawn.
        """
        if isinstance(block, Chart):
            return self._chart(block)
        digest = hashlib.sha256(block.content).hexdigest()
        if digest not in self._pictures:
            picture = read_picture(block.content)
            self._pictures[digest] = (self._id(picture.format, picture.content), picture)
        id, picture = self._pictures[digest]
        vector = svg_extension(self._id("svg", picture.vector)) if picture.vector else ""
        self._drawn += 1
        return _drawing(id, self._drawn, block.alt, picture.fitted(*self._bounds), vector)

    def _chart(self, chart: Chart) -> str:
        from briefer.render.charts.picture import chart_picture  # draws with the PDF writer; most briefs have no chart

        picture = chart_picture(chart, self._sheet, *self._bounds)
        id = self._id("png", picture.png)
        vector = svg_extension(self._id("svg", chart_svg(picture.drawing))) if can_be_outlined(chart) else ""
        self._drawn += 1
        size = (picture.drawing.width, picture.drawing.height)
        return _drawing(id, self._drawn, chart.alt, size, vector)

    def _id(self, format: str, content: bytes) -> str:
        """The relationship id of a file, which is put into the package once."""
        digest = hashlib.sha256(content).hexdigest()
        return self._files.setdefault(digest, (f"rIdP{len(self._files) + 1}", format, content))[0]


def _drawing(id: str, count: int, alt: str, size: tuple[float, float], extension: str = "") -> str:
    width, height = (max(1, round(points * _EMU_PER_PT)) for points in size)
    name, described = f"Figure {count}", f' descr="{escape(alt)}"' if alt else ""
    extent = f'cx="{width}" cy="{height}"'
    blip = f'<a:blip r:embed="{id}">{extension}</a:blip>' if extension else f'<a:blip r:embed="{id}"/>'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DML}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:docPr id="{count}" name="{name}"{described}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DML}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_DML}/main"><a:graphicData uri="{_DML}/picture">'
        f'<pic:pic xmlns:pic="{_DML}/picture"><pic:nvPicPr><pic:cNvPr id="{count}" name="{name}"/><pic:cNvPicPr/>'
        f"</pic:nvPicPr><pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
