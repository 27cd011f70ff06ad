"""The row of chips under a resting item: likelihood, confidence, evidence, marks of editing and of checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from briefer.app.brief.faces import Chip
from briefer.app.theme.icons import icon_pixmap
from briefer.app.theme.look import Look
from briefer.app.theme.marks import bars_size, draw_bars, draw_scale, scale_size

HEIGHT, GAP = 20, 8
_PADDING, _INNER, _ICON, _RADIUS = 6, 4, 12, 4
_SURFACES = {"chip": "chip", "accent": "accent-soft", "error": "error-soft", "warning": "warning-soft"}
_COLOURS = {"chip": "text2", "accent": "accent", "error": "error", "warning": "warning", "link": "accent"}


def place_chips(chips: Iterable[Chip], look: Look, left: float, top: float, width: float) -> list[tuple[Chip, QRectF]]:
    """Where each chip stands; a row that is full goes on below."""
    placed: list[tuple[Chip, QRectF]] = []
    x, y = left, top
    for chip in chips:
        wide = min(chip_width(chip, look), width)
        if x > left and x + wide > left + width:
            x, y = left, y + look.px(HEIGHT) + look.px(4)
        placed.append((chip, QRectF(x, y, wide, look.px(HEIGHT))))
        x += wide + look.px(GAP)
    return placed


def chip_width(chip: Chip, look: Look) -> float:
    """As wide as what stands on it."""
    widths = [width for width, _ in _contents(chip, look)]
    padding = 0 if chip.tone == "link" else look.px(2 * _PADDING)
    return sum(widths) + look.px(_INNER) * (len(widths) - 1) + padding + 1


def draw_chip(painter: QPainter, chip: Chip, rect: QRectF, look: Look, on_selection: bool) -> None:
    """One chip; on a selected item it takes the colour of paper."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chip.tone != "link":
        token = "surface" if on_selection and chip.tone in ("chip", "accent") else _SURFACES[chip.tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(token))
        painter.drawRoundedRect(rect, look.px(_RADIUS), look.px(_RADIUS))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    x = rect.left() + (0 if chip.tone == "link" else look.px(_PADDING))
    right = rect.right() - (0 if chip.tone == "link" else look.px(_PADDING))
    for width, kind in _contents(chip, look):
        _draw_content(painter, chip, kind, QRectF(x, rect.top(), min(width, right - x) + 1, rect.height()), look)
        x += width + look.px(_INNER)
    painter.restore()


def _contents(chip: Chip, look: Look) -> Iterator[tuple[float, str]]:
    """The width and kind of what stands on a chip, from left to right."""
    if chip.icon:
        yield look.px(_ICON), "icon"
    if chip.scale:
        yield scale_size(look, chip.scale[0]).width(), "scale"
    if chip.bars >= 0:
        yield bars_size(look).width(), "bars"
    if chip.strong:
        yield QFontMetricsF(look.font(12, 600)).horizontalAdvance(chip.strong), "strong"
    if chip.text:
        weight = 500 if chip.tone == "link" else 400
        yield QFontMetricsF(look.font(12, weight)).horizontalAdvance(chip.text), "text"


def _draw_content(painter: QPainter, chip: Chip, kind: str, room: QRectF, look: Look) -> None:
    middle = room.center().y()
    colour = look.colour_name(_COLOURS[chip.tone])
    if kind == "icon":
        ratio = painter.device().devicePixelRatioF()
        side = look.px(_ICON)
        painter.drawPixmap(int(room.left()), int(middle - side / 2), icon_pixmap(chip.icon, side, colour, ratio))
    elif kind == "scale" and chip.scale:
        top = round(middle - scale_size(look, chip.scale[0]).height() / 2)
        draw_scale(painter, room.left(), top, look, *chip.scale)
    elif kind == "bars":
        draw_bars(painter, room.left(), round(middle - bars_size(look).height() / 2), look, chip.bars)
    else:
        weight = {"strong": 600, "text": 500 if chip.tone == "link" else 400}[kind]
        font = look.font(12, weight)
        painter.setFont(font)
        painter.setPen(look.colour("text" if kind == "strong" else _COLOURS[chip.tone]))
        text = chip.strong if kind == "strong" else chip.text
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
