"""Pictures: each file once in the package, fitted to the page, with alternative text."""

from __future__ import annotations

import hashlib

from briefer.model.document import Figure
from briefer.render.markup import escape
from briefer.render.pictures import Picture, read_picture

_EMU_PER_PT = 12_700
_DML = "http://schemas.openxmlformats.org/drawingml/2006"


class Figures:
    """The pictures met so far. ``width_pt`` and ``height_pt`` bound their size."""

    def __init__(self, width_pt: float, height_pt: float) -> None:
        self._bounds = (width_pt, height_pt)
        self._files: dict[str, tuple[str, Picture]] = {}
        self._drawn = 0

    def files(self) -> list[tuple[str, str, bytes]]:
        """Relationship id, format and content of each file."""
        return [(id, picture.format, picture.content) for id, picture in self._files.values()]

    def xml(self, figure: Figure) -> str:
        """The run with the picture.

        Raises:
            PictureError: its bytes are no picture that can be shown.
        """
        digest = hashlib.sha256(figure.content).hexdigest()
        if digest not in self._files:
            self._files[digest] = (f"rIdP{len(self._files) + 1}", read_picture(figure.content))
        id, picture = self._files[digest]
        self._drawn += 1
        return _drawing(id, self._drawn, figure.alt, picture.fitted(*self._bounds))


def _drawing(id: str, count: int, alt: str, size: tuple[float, float]) -> str:
    width, height = (max(1, round(points * _EMU_PER_PT)) for points in size)
    name, described = f"Figure {count}", f' descr="{escape(alt)}"' if alt else ""
    extent = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DML}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:docPr id="{count}" name="{name}"{described}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DML}/main" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic xmlns:a="{_DML}/main"><a:graphicData uri="{_DML}/picture">'
        f'<pic:pic xmlns:pic="{_DML}/picture"><pic:nvPicPr><pic:cNvPr id="{count}" name="{name}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
