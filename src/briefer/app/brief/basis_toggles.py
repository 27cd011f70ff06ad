"""The grounds of a confidence as toggles: each puts its standard clause into the basis, or takes it out again."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from briefer.app.brief.words import words
from briefer.app.theme.icons import icon_pixmap
from briefer.app.theme.look import Look
from briefer.compose.basis import GROUNDS, Ground

_HEIGHT, _SIDE, _ICON, _GAP = 22, 7, 12, 5


class BasisToggles(QWidget):
    """One stop of Tab: the arrows go from ground to ground, Space toggles. What is ticked is read from the text."""

    toggled = Signal(str, bool)  # a Ground, and whether it is wanted

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What the confidence rests on"))
        self.buttons: dict[Ground, _GroundButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        for ground in GROUNDS:
            made = _GroundButton(look, words.ground(ground), words.ground_hint(ground), self)
            made.clicked.connect(lambda checked, ground=ground: self.toggled.emit(ground, checked))
            made.stepped.connect(self._step)
            self.buttons[ground] = made
            row.addWidget(made)
        row.addStretch(1)
        self.setFixedHeight(look.px(_HEIGHT))
        self._let_tab_stop_at(self.buttons[GROUNDS[0]])

    def show_grounds(self, grounds: frozenset[Ground]) -> None:
        """The grounds that the basis speaks of."""
        for ground, made in self.buttons.items():
            made.setChecked(ground in grounds)

    def _step(self, step: int) -> None:
        row = list(self.buttons.values())
        at = next((n for n, made in enumerate(row) if made.hasFocus()), 0)
        to = row[min(max(at + step, 0), len(row) - 1)]
        self._let_tab_stop_at(to)
        to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_tab_stop_at(self, chosen: _GroundButton) -> None:
        for made in self.buttons.values():
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is chosen else Qt.FocusPolicy.ClickFocus)


class _GroundButton(QAbstractButton):
    """A chip with a tick when its ground is spoken of."""

    stepped = Signal(int)

    def __init__(self, look: Look, text: str, tip: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setCheckable(True)
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Word and, when ticked, the tick."""
        px = self._look.px
        word = QFontMetricsF(self._look.font(12)).horizontalAdvance(self.text())
        tick = px(_ICON + _GAP) if self.isChecked() else 0
        return QSize(round(word) + tick + px(2 * _SIDE) + 1, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """A chip is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """The arrows go along the row."""
        steps = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}
        if event.key() in steps:
            self.stepped.emit(steps[event.key()])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Soft accent when ticked, an edge when not."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        checked, focused = self.isChecked(), self.hasFocus()
        fill = "accent-soft" if checked else "hover" if self.underMouse() else "surface"
        edge = QPen(look.colour("accent"), 2) if focused else QPen(look.colour("line-strong"), 1)
        painter.setPen(edge if focused or not checked else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(fill))
        inset = 1.0 if focused else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(4), px(4))
        left = px(_SIDE)
        if checked:
            side = px(_ICON)
            tick = icon_pixmap("check", side, look.colour_name("accent"), self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - side) // 2, tick)
            left += px(_ICON + _GAP)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("accent" if checked else "text2"))
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
