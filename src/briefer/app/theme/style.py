"""The style of the controls: Fusion with our own tick boxes, arrows and focus, a palette and one style sheet."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOption, QWidget

from briefer.app.theme.look import Look
from briefer.app.theme.tokens import DISABLED_OPACITY

_SHEET = Path(__file__).with_name("style.qss")
_TICKS = (QStyle.PrimitiveElement.PE_IndicatorCheckBox, QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck)


def dress(application: QApplication, look: Look) -> None:
    """Give the application its style, and refill it whenever the look changes."""
    application.setStyle(BrieferStyle(look))
    _fill(application, look)
    look.changed.connect(lambda: _fill(application, look))


def style_sheet(look: Look) -> str:
    """The style sheet with colours and measures filled in."""

    def value(found: re.Match[str]) -> str:
        name = found[1]
        return f"{look.px(int(name[:-2]))}px" if name[0].isdigit() else _colour(look, name)

    return re.sub(r"@(\d+px|[a-z][a-z0-9-]*)", value, _SHEET.read_text("utf-8"))


def palette(look: Look) -> QPalette:
    """The same colours for all that the style sheet does not name."""
    roles = QPalette.ColorRole
    chosen = {
        roles.Window: "chrome",
        roles.WindowText: "text",
        roles.Base: "surface",
        roles.AlternateBase: "canvas",
        roles.Text: "text",
        roles.Button: "surface",
        roles.ButtonText: "text",
        roles.BrightText: "error",
        roles.Highlight: "accent-fill",
        roles.HighlightedText: "on-accent",
        roles.Accent: "accent-fill",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.PlaceholderText: "text3",
        roles.ToolTipBase: "text",
        roles.ToolTipText: "surface",
        roles.Light: "surface",
        roles.Midlight: "hover",
        roles.Mid: "line",
        roles.Dark: "line-strong",
        roles.Shadow: "line",
    }
    filled = QPalette()
    for role, token in chosen.items():
        filled.setColor(role, look.colour(token))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        filled.setColor(QPalette.ColorGroup.Disabled, role, disabled(look))
    return filled


def disabled(look: Look) -> QColor:
    """What cannot be used now: the text's colour, paler."""
    return mix(look.colour("text"), look.colour("surface"), DISABLED_OPACITY)


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """So much of the one colour, the rest of the other."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs))


def _fill(application: QApplication, look: Look) -> None:
    application.setPalette(palette(look))
    application.setStyleSheet(style_sheet(look))


def _colour(look: Look, name: str) -> str:
    fill, text = look.colour("accent-fill"), look.colour("text")
    match name:
        case "disabled":
            return disabled(look).name()
        case "accent-hover":
            return mix(fill, text, 0.9).name() if not look.dark else mix(fill, QColor("black"), 0.9).name()
        case "accent-pressed":
            return mix(fill, QColor("black"), 0.8).name()
        case _:
            return look.colour_name(name)


class BrieferStyle(QProxyStyle):
    """Fusion, but for the few things that a style sheet cannot draw without picture files."""

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self._look = look

    def drawPrimitive(  # noqa: N802  # Qt's name
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Tick boxes and branch arrows are ours; views show what is current by its background, not by a frame."""
        if element in _TICKS:
            draw_tick(painter, QRectF(option.rect), _tick_state(option), self._look)
        elif element == QStyle.PrimitiveElement.PE_IndicatorBranch:
            draw_branch(painter, option, self._look)
        elif element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)


def draw_tick(painter: QPainter, room: QRectF, state: Qt.CheckState, look: Look) -> None:
    """A tick box in the middle of ``room``: filled with a tick, filled with a bar, or empty."""
    side = min(look.px(14), room.width(), room.height())
    box = QRectF(0, 0, side, side)
    box.moveCenter(room.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = state != Qt.CheckState.Unchecked
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(look.colour("line-strong"), 1))
    painter.setBrush(look.colour("accent-fill" if filled else "surface"))
    painter.drawRoundedRect(box if filled else box.adjusted(0.5, 0.5, -0.5, -0.5), look.px(3), look.px(3))
    painter.setPen(QPen(look.colour("on-accent"), side / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    if state == Qt.CheckState.Checked:
        points = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
        painter.drawPolyline(QPolygonF([QPointF(box.x() + x * side, box.y() + y * side) for x, y in points]))
    elif state == Qt.CheckState.PartiallyChecked:
        middle = box.center().y()
        painter.drawLine(QPointF(box.x() + 0.28 * side, middle), QPointF(box.x() + 0.72 * side, middle))
    painter.restore()


def draw_branch(painter: QPainter, option: QStyleOption, look: Look) -> None:
    """The arrow before a row that can be opened; no lines."""
    state = QStyle.StateFlag(option.state)
    if not state & QStyle.StateFlag.State_Children:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("text3"), look.px(1.5)))
    centre, reach = QPointF(option.rect.center()), look.px(3)
    painter.translate(centre)
    painter.rotate(90 if state & QStyle.StateFlag.State_Open else 0)
    painter.drawPolyline(QPolygonF([QPointF(-reach / 2, -reach), QPointF(reach / 2, 0), QPointF(-reach / 2, reach)]))
    painter.restore()


def _tick_state(option: QStyleOption) -> Qt.CheckState:
    state = QStyle.StateFlag(option.state)
    if state & QStyle.StateFlag.State_NoChange:
        return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if state & QStyle.StateFlag.State_On else Qt.CheckState.Unchecked
