"""The budget line under the pages: "1.8 of 2 pages, 412 of 450 words", with bars, and a warning over a limit."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefer.app.pages.worker import Drawing
from briefer.app.plural import in_digits, plural
from briefer.app.theme.controls import button
from briefer.app.theme.look import Look
from briefer.compose.words import items_words
from briefer.model.brief import Brief
from briefer.model.template import Limits
from briefer.text.tenths import ROUNDING, in_tenths

_HEIGHT, _SIDE, _GAP = 36, 16, 16
_BAR_WIDTH, _BAR_HEIGHT = 64, 4


@dataclass(frozen=True, slots=True)
class Budget:
    """What is used and what may be; ``None`` is no limit. ``pages`` counts the last one as far as it is filled."""

    pages: float
    words: int
    max_pages: float | None = None
    max_words: int | None = None

    @property
    def words_over(self) -> int:
        """Words too many."""
        return max(self.words - self.max_words, 0) if self.max_words is not None else 0

    @property
    def pages_over(self) -> float:
        """Pages too many."""
        over = self.pages - self.max_pages if self.max_pages is not None else 0.0
        return over if over > ROUNDING else 0.0

    @property
    def is_over(self) -> bool:
        """Whether a limit is broken."""
        return self.words_over > 0 or self.pages_over > 0


def measure(drawing: Drawing) -> Budget:
    """The budget of what was drawn."""
    pdf, limits = drawing.drawn.pdf, drawing.work.template.limits
    return Budget(pdf.lengths.pages if pdf else 0.0, drawing.words, limits.max_pages, limits.max_words)


def unmeasured(brief: Brief, limits: Limits) -> Budget:
    """The budget before anything was drawn."""
    words = items_words(item for _, item in brief.items())
    return Budget(0.0, words, limits.max_pages, limits.max_words)


class BudgetLine(QWidget):
    """Labels and bars, painted; when it is narrow the bars go first, then the last words.

    ``fit_wanted`` is sent when it is clicked, or its button, which is there over a limit where somebody offers to fit.
    """

    fit_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, framed: bool = True) -> None:
        super().__init__(parent)
        self._look, self._framed = look, framed
        self.fit_button = button(look, self.tr("Fit…"), "link", parent=self)
        self.fit_button.setAccessibleName(self.tr("Fit to limits"))
        self.fit_button.clicked.connect(self.fit_wanted)
        self.fit_button.hide()
        self._offers_fit = False
        self._budget: Budget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Length"))
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def offer_fit(self) -> None:
        """From now on it can be clicked."""
        self._offers_fit = True
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Anywhere on it."""
        if self._offers_fit and event.button() == Qt.MouseButton.LeftButton and self._budget is not None:
            self.fit_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The button stands at the right."""
        super().resizeEvent(event)
        self._place_button()

    def show_budget(self, budget: Budget | None) -> None:
        """None shows nothing."""
        self._budget = budget
        self.fit_button.setVisible(self._offers_fit and budget is not None and budget.is_over)
        self._place_button()
        said = f"{self.pages_text()}, {self.words_text()}. {self.verdict()}" if budget else ""
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """One line."""
        return QSize(self._look.px(320), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """It may be narrow."""
        return QSize(self._look.px(120), self._look.px(_HEIGHT))

    def pages_text(self) -> str:
        """ "1.8 of 2 pages"."""
        budget = self._budget or Budget(0, 0)
        used = _in_tenths(budget.pages)
        if budget.max_pages is not None:
            one, many = self.tr("{used} of 1 page"), self.tr("{used} of {most} pages")
            most = QLocale().toString(float(budget.max_pages), "g", 6)
            return (one if budget.max_pages == 1 else many).format(used=used, most=most)
        return self.tr("1 page") if used == "1" else self.tr("{used} pages").format(used=used)

    def words_text(self) -> str:
        """ "412 of 450 words"."""
        budget = self._budget or Budget(0, 0)
        if budget.max_words is not None:
            used, most = in_digits(budget.words), in_digits(budget.max_words)
            return self.tr("{used} of {most} words").format(used=used, most=most)
        return plural(self.tr("%n word(s)", "", budget.words), budget.words)

    def verdict(self) -> str:
        """ "Within limits", "46 words too many", or that there are none."""
        budget = self._budget or Budget(0, 0)
        if budget.words_over:
            return plural(self.tr("%n word(s) too many", "", budget.words_over), budget.words_over)
        if budget.pages_over:
            over = _in_tenths(budget.pages_over)
            return self.tr("1 page too many") if over == "1" else self.tr("{over} pages too many").format(over=over)
        if budget.max_pages is None and budget.max_words is None:
            return self.tr("No limits")
        return self.tr("Within limits")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """From left to right: pages, bar, words, bar; the verdict at the right."""
        painter = QPainter(self)
        over = self._budget is not None and self._budget.is_over
        if self._framed:
            painter.fillRect(self.rect(), self._look.colour("warning-soft" if over else "surface"))
            painter.fillRect(QRectF(0, 0, self.width(), 1), self._look.colour("line"))
        if self._budget is not None:
            self._paint(painter, self._budget)

    def _paint(self, painter: QPainter, budget: Budget) -> None:
        px, look = self._look.px, self._look
        x, right = float(px(_SIDE)), float(self.width() - px(_SIDE))
        if self.fit_button.isVisible():
            right = float(self.fit_button.x() - px(8))
        if budget.is_over:
            side = px(14)
            icon = look.icon("triangle-alert", 14, "warning")
            icon.paint(painter, int(x), (self.height() - side) // 2, side, side)
            x += side + px(8)
        first_over, then_over = budget.pages_over > 0, budget.words_over > 0
        pages, words, verdict = self.pages_text(), self.words_text(), self.verdict()
        widths = [self._width(text, weight) for text, weight in ((pages, 500), (words, 400), (verdict, 400))]
        bars = int(budget.max_pages is not None) + int(budget.max_words is not None)
        whole = sum(widths) + px(_GAP) * (2 + bars) + px(_BAR_WIDTH) * bars
        with_bars = x + whole <= right
        with_verdict = x + sum(widths) + 2 * px(_GAP) <= right
        x = self._text(painter, pages, x, 500, "warning" if first_over else "text")
        if with_bars and budget.max_pages:
            x = self._bar(painter, x, budget.pages / budget.max_pages, first_over)
        x = self._text(painter, words, x, 400, "warning" if then_over else "text2")
        if with_bars and budget.max_words:
            x = self._bar(painter, x, budget.words / budget.max_words, then_over)
        if with_verdict:
            token = "warning" if budget.is_over else "text3"
            self._text(painter, verdict, right - widths[2], 400, token)

    def _place_button(self) -> None:
        size = self.fit_button.sizeHint()
        x = self.width() - size.width() - self._look.px(8)
        self.fit_button.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())

    def _width(self, text: str, weight: int) -> float:
        return QFontMetricsF(self._look.font(13, weight)).horizontalAdvance(text) + 1

    def _text(self, painter: QPainter, text: str, x: float, weight: int, token: str) -> float:
        """Returns where the next thing begins."""
        painter.setFont(self._look.font(13, weight))
        painter.setPen(self._look.colour(token))
        width = self._width(text, weight)
        room = QRectF(x, 1, max(min(width, self.width() - x), 0), self.height() - 1)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(flags), text)
        return x + width + self._look.px(_GAP)

    def _bar(self, painter: QPainter, x: float, share: float, over: bool) -> float:
        px = self._look.px
        room = QRectF(x, (self.height() - px(_BAR_HEIGHT)) / 2, px(_BAR_WIDTH), px(_BAR_HEIGHT))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("chip" if not over else "line"))
        painter.drawRoundedRect(room, px(2), px(2))
        painter.setBrush(self._look.colour("warning" if over else "accent-fill"))
        room.setWidth(room.width() * min(max(share, 0.0), 1.0))
        painter.drawRoundedRect(room, px(2), px(2))
        return x + px(_BAR_WIDTH) + px(_GAP)


def _in_tenths(pages: float) -> str:
    """The next tenth upwards, as people write it."""
    tenths = in_tenths(pages)
    return QLocale().toString(tenths, "f", 0 if tenths.is_integer() else 1)
