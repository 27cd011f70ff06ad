"""The likelihood scale: a button for each term of the brief's lexicon, and under them a ruler painted to scale."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.theme.look import Look
from briefer.model.lexicon import Lexicon, LikelihoodTerm

_BUTTON, _RULER = 56, 24
_SIZE, _SMALL = 12, 11  # terms are written small where the pane is narrow


class LikelihoodScale(QWidget):
    """Keys 1 to 7 choose, the arrows step, and the chosen one chosen again takes it back."""

    chosen = Signal(str)

    def __init__(self, look: Look, lexicon: Lexicon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._terms = look, sorted(lexicon.terms, key=lambda term: term.band)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._ruler = _Ruler(look, self)
        self.setAccessibleName(self.tr("Likelihood"))
        row = QHBoxLayout()
        row.setSpacing(0)
        last = len(self._terms) - 1
        for index, term in enumerate(self._terms):
            cell = _TermButton(look, term, index == 0, index == last, self)
            cell.clicked.connect(lambda _checked=False, t=term: self._choose(t))
            cell.key.connect(self._key)
            self._group.addButton(cell, index)
            row.addWidget(cell, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addLayout(row)
        column.addWidget(self._ruler)
        self.setFixedHeight(look.px(_BUTTON) + look.px(8) + look.px(_RULER))
        self.show_term("")

    def show_term(self, id: str) -> None:
        """Which term is chosen, none for an empty id."""
        self._shown = id
        at = next((n for n, term in enumerate(self._terms) if term.id == id), -1)
        for index, cell in enumerate(self._cells()):
            cell.setChecked(index == at)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == max(at, 0) else Qt.FocusPolicy.ClickFocus)
        self._ruler.show_term(self._terms, self._terms[at] if at >= 0 else None)

    def _cells(self) -> list[_TermButton]:
        return [cell for cell in self._group.buttons() if isinstance(cell, _TermButton)]

    def _choose(self, term: LikelihoodTerm) -> None:
        id = "" if self._shown == term.id else term.id
        self.show_term(id)
        self.chosen.emit(id)

    def _key(self, key: int) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        at = next((n for n, term in enumerate(self._terms) if term.id == self._shown), -1)
        step = steps.get(Qt.Key(key))
        to = key - Qt.Key.Key_1.value if step is None else min(max(at + step, 0), len(self._terms) - 1)
        if 0 <= to < len(self._terms) and to != at:
            self._choose(self._terms[to])
        if 0 <= to < len(self._terms):
            self._cells()[to].setFocus(Qt.FocusReason.OtherFocusReason)


class _TermButton(QAbstractButton):
    """A term above its range."""

    key = Signal(int)

    def __init__(self, look: Look, term: LikelihoodTerm, first: bool, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._term, self._first, self._last = look, term, first, last
        self.setCheckable(True)
        self.setText(term.term)
        self.setAccessibleName(f"{term.term}, {term.range_text}")
        self.setToolTip(
            self.tr("{term} ({range}), key {key}").format(term=term.term, range=term.range_text, key=term.band)
        )
        self.setFixedHeight(look.px(_BUTTON))
        self.setMinimumWidth(max(look.px(48), _two_lines(look, term.term, _SMALL) + look.px(4)))

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """All cells are equally wide."""
        return QSize(self._look.px(72), self._look.px(_BUTTON))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Digits and arrows belong to the scale."""
        if Qt.Key.Key_1.value <= event.key() <= Qt.Key.Key_9.value or event.key() in (
            Qt.Key.Key_Left.value,
            Qt.Key.Key_Right.value,
        ):
            self.key.emit(event.key())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Filled with the accent when chosen; the outer corners are round."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, 0.5 if not self._last else -0.5, -0.5)
        shape = rounded(rect, px(6), self._first, self._last)
        fill = "accent-fill" if self.isChecked() else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(look.colour("line-strong"), 1))
        painter.setBrush(look.colour(fill))
        painter.drawPath(shape)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("on-accent" if self.isChecked() else "accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), px(4), px(4))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        look, px, checked = self._look, self._look.px, self.isChecked()
        room = QRectF(self.rect()).adjusted(px(1), px(2), -px(1), -px(2))
        weight, below = 600 if checked else 400, px(16)
        size = _SIZE if _two_lines(look, self._term.term, _SIZE, weight) <= room.width() else _SMALL
        words = look.font(size, weight)
        flags = int(Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value)
        upper = room.adjusted(0, 0, 0, -below)
        height = QFontMetricsF(words).boundingRect(upper, flags, self._term.term).height()
        together = min(height, upper.height()) + below
        top = room.center().y() - together / 2
        painter.setFont(words)
        painter.setPen(look.colour("on-accent" if checked else "text"))
        painter.drawText(QRectF(room.left(), top, room.width(), together - below), flags, self._term.term)
        painter.setFont(look.font(11))
        painter.setPen(look.colour("on-accent" if checked else "text3"))
        painter.drawText(QRectF(room.left(), top + together - below, room.width(), below), flags, self._term.range_text)


class _Ruler(QWidget):
    """0 to 100 to scale, the chosen range on it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: list[float] = []
        self._term: LikelihoodTerm | None = None
        self.setFixedHeight(look.px(_RULER))

    def show_term(self, terms: list[LikelihoodTerm], chosen: LikelihoodTerm | None) -> None:
        """The bounds of the terms, and the chosen term's range."""
        self._marks = sorted({0.0, *(t.low for t in terms), *(t.high for t in terms)})
        self._term = chosen
        said = self.tr("{term} covers {low} to {high} of 100")
        covered = said.format(term=chosen.term, low=f"{chosen.low:g}", high=f"{chosen.high:g}") if chosen else ""
        self.setAccessibleName(covered or self.tr("Ruler"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """A bar, the range in the accent, and figures where there is room for them."""
        painter, look, px = QPainter(self), self._look, self._look.px
        wide = float(self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(QRectF(0, 0, wide, px(4)), px(2), px(2))
        bounds = (self._term.low, self._term.high) if self._term else ()
        if self._term:
            painter.setBrush(look.colour("accent"))
            left, right = wide * self._term.low / 100, wide * self._term.high / 100
            painter.drawRoundedRect(QRectF(left, 0, right - left, px(4)), px(2), px(2))
        taken: list[QRectF] = []
        for mark in (*bounds, *(m for m in self._marks if m not in bounds)):
            self._figure(painter, mark, mark in bounds, taken)

    def _figure(self, painter: QPainter, mark: float, strong: bool, taken: list[QRectF]) -> None:
        """A figure under its place; one that would touch another is left out."""
        look, px = self._look, self._look.px
        font = look.font(11, 600 if strong else 400)
        text = f"{mark:g}"
        wide = QFontMetricsF(font).horizontalAdvance(text)
        left = min(max(self.width() * mark / 100 - wide / 2, 0), self.width() - wide)
        room = QRectF(left, px(6), wide + 1, px(16))
        if any(room.adjusted(-px(10), 0, px(10), 0).intersects(other) for other in taken):
            return
        taken.append(room)
        painter.setFont(font)
        painter.setPen(look.colour("accent" if strong else "text3"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


def _two_lines(look: Look, text: str, size: int, weight: int = 600) -> int:
    """The least width in which a text fits on two lines."""
    metrics, parts = QFontMetricsF(look.font(size, weight)), text.split()
    splits = [(" ".join(parts[:n]), " ".join(parts[n:])) for n in range(len(parts))]
    return round(min(max(map(metrics.horizontalAdvance, split)) for split in splits)) + 1 if splits else 0


def rounded(rect: QRectF, radius: float, left: bool, right: bool) -> QPainterPath:
    """A rectangle with round corners only at the ends of a row of buttons."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    if not left:
        path.addRect(QRectF(rect.left(), rect.top(), radius * 2, rect.height()))
    if not right:
        path.addRect(QRectF(rect.right() - radius * 2, rect.top(), radius * 2, rect.height()))
    return path.simplified()
