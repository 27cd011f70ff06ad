"""The three levels of confidence, each with its rising bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from briefer.app.brief.likelihood_scale import rounded
from briefer.app.brief.words import words
from briefer.app.theme.look import Look
from briefer.app.theme.marks import bars_size, draw_bars
from briefer.model.lexicon import CONFIDENCE_LEVELS, Confidence

_HEIGHT, _SIDE, _GAP = 28, 12, 8


class ConfidenceChoice(QWidget):
    """Choosing the chosen level again takes it back: no confidence is stated."""

    chosen = Signal(object)  # Confidence or None

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Confidence | None = None
        self.setAccessibleName(self.tr("Confidence"))
        self._buttons: dict[Confidence, _LevelButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, level in enumerate(CONFIDENCE_LEVELS, 1):
            made = _LevelButton(look, level, number, self)
            made.clicked.connect(lambda _checked=False, chosen=level: self._choose(chosen))
            made.key.connect(self._key)
            self._buttons[level] = made
            row.addWidget(made)
        row.addStretch(1)
        self.setFixedHeight(look.px(_HEIGHT))

    def show_level(self, level: Confidence | None) -> None:
        """The level as it is; Tab stops at it, or at the first."""
        self._level = level
        for each, made in self._buttons.items():
            made.setChecked(each == level)
            stops = each == (level or CONFIDENCE_LEVELS[0])
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)

    def _choose(self, level: Confidence) -> None:
        self.show_level(None if self._level == level else level)
        self.chosen.emit(self._level)

    def _key(self, key: int) -> None:
        """Digits choose, the arrows step."""
        at = CONFIDENCE_LEVELS.index(self._level) if self._level else -1
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        last = len(CONFIDENCE_LEVELS) - 1
        to = key - Qt.Key.Key_1.value if step is None else min(max(at + step, 0), last)
        if 0 <= to <= last:
            if to != at:
                self._choose(CONFIDENCE_LEVELS[to])
            self._buttons[CONFIDENCE_LEVELS[to]].setFocus(Qt.FocusReason.OtherFocusReason)


class _LevelButton(QAbstractButton):
    key = Signal(int)

    def __init__(self, look: Look, level: Confidence, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._number = look, number
        self.setCheckable(True)
        self.setText(words.level(level))
        self.setAccessibleName(words.confidence(level))
        said = self.tr("{level}, key {key}")
        self.setToolTip(said.format(level=words.confidence(level), key=number))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Digits and arrows belong to the choice."""
        key = event.key()
        arrows = (Qt.Key.Key_Left.value, Qt.Key.Key_Right.value)
        if key in arrows or 0 <= key - Qt.Key.Key_1.value < len(CONFIDENCE_LEVELS):
            self.key.emit(key)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Bars and word."""
        px = self._look.px
        word = QFontMetricsF(self._look.font(13, 600)).horizontalAdvance(self.text())
        return QSize(round(word + bars_size(self._look).width()) + px(2 * _SIDE + _GAP), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Filled with the accent when chosen."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last, checked = self._number == 1, self._number == len(CONFIDENCE_LEVELS), self.isChecked()
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5 if last else 0.5, -0.5)
        painter.setPen(QPen(look.colour("line-strong"), 1))
        painter.setBrush(look.colour("accent-fill" if checked else "hover" if self.underMouse() else "surface"))
        painter.drawPath(rounded(rect, px(6), first, last))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("on-accent" if checked else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), px(4), px(4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        top = round((self.height() - bars_size(look).height()) / 2)
        if checked:
            _white_bars(painter, px(_SIDE), top, look, self._number)
        else:
            draw_bars(painter, px(_SIDE), top, look, self._number)
        painter.setFont(look.font(13, 600 if checked else 400))
        painter.setPen(look.colour("on-accent" if checked else "text"))
        left = px(_SIDE + _GAP) + bars_size(look).width()
        painter.drawText(
            QRectF(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )


def _white_bars(painter: QPainter, left: float, top: float, look: Look, filled: int) -> None:
    """The bars on the accent's fill: the empty ones shine through."""
    floor, step = top + look.px(10), look.px(6)
    for index, height in enumerate((4, 7, 10)):
        painter.setOpacity(1.0 if index < filled else 0.45)
        bar = QRectF(left + index * step, floor - look.px(height), look.px(5), look.px(height))
        painter.fillRect(bar, look.colour("on-accent"))
    painter.setOpacity(1.0)
