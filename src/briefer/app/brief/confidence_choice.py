"""The three levels of confidence, each with its rising bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
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
            self._buttons[level] = made
            row.addWidget(made)
        row.addStretch(1)
        self.setFixedHeight(look.px(_HEIGHT))

    def show_level(self, level: Confidence | None) -> None:
        """The level as it is."""
        self._level = level
        for each, made in self._buttons.items():
            made.setChecked(each == level)

    def _choose(self, level: Confidence) -> None:
        self.show_level(None if self._level == level else level)
        self.chosen.emit(self._level)


class _LevelButton(QAbstractButton):
    def __init__(self, look: Look, level: Confidence, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._number = look, number
        self.setCheckable(True)
        self.setText(words.level(level))
        self.setAccessibleName(words.confidence(level))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

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
