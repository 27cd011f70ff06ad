"""Icons: Lucide's drawings in a token's colour, crisp at any scale of the screen."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from briefer import assets

STROKE = "1.75"


@cache
def _drawing(name: str) -> str:
    """The SVG text.

    Raises:
        FileNotFoundError: there is no icon of that name; a mistake of the program, not of the user.
    """
    return (assets.resources() / "icons" / f"{name}.svg").read_text("utf-8")


@cache
def icon_pixmap(name: str, size_px: int, colour: str, ratio: float, opacity: float = 1.0, gap_px: int = 0) -> QPixmap:
    """The icon as a picture of ``size_px`` logical pixels for a screen of that device pixel ratio.

    ``gap_px`` is left free at its right, where a style puts words too close to icons.
    """
    svg = _drawing(name).replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    side = round(size_px * ratio)
    pixmap = QPixmap(side + round(gap_px * ratio), side)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
