"""Evidence that was found and waits for an answer: a row with its score, and the line above all of them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefer.app.brief.context import BriefContext
from briefer.app.brief.evidence_row import ROW, PieceRow, evidence_place, evidence_words
from briefer.app.plural import plural
from briefer.app.theme.controls import ElidedLabel, button, label
from briefer.app.theme.look import Look
from briefer.model.brief import Offer

_BAR = (40, 4)


class OfferRow(PieceRow):
    """Space or Plus takes it, Delete refuses it."""

    accepted = Signal(object)  # Origin

    def __init__(self, context: BriefContext, offer: Offer, parent: QWidget) -> None:
        super().__init__(context, offer.origin, parent)
        self.offer = offer
        name, score = context.evidence_name(offer.origin), score_words(offer.score)
        words, place = evidence_words(context, offer.origin), evidence_place(context, offer.origin)
        self.line.addWidget(ScoreBar(context.look, offer.score))
        measure = self.tr(
            "Likeness {score} of 1: how much of the judgment's words the sentence and its paragraph share, rare words "
            "counting most (BM25). It does not say whether the sentence supports or contradicts the judgment."
        ).format(score=score)
        told = label(score, "hint")
        told.setToolTip(measure)
        self.line.addWidget(told)
        shown = ElidedLabel(words, "")
        self.line.addWidget(shown, 6)
        self.line.addWidget(ElidedLabel(place, "hint"), 3)
        self._take = button(context.look, self.tr("Accept"), "small")
        self._take.setToolTip(self.tr("Take {name} as evidence (Space)").format(name=name))
        self._take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._take.clicked.connect(lambda: self.accepted.emit(self.piece))
        self.line.addWidget(self._take)
        refuse = self.tr("Refuse {name} (Delete)").format(name=name)
        self.line.addWidget(self.flat_button("x", refuse, lambda: self.removed.emit(self.piece)))
        self.setAccessibleName(self.tr("Offered, {score}: {name}").format(score=score, name=name))
        keys = self.tr("Space takes it, Delete refuses it")
        self.setAccessibleDescription(". ".join(filter(None, (place, words, keys))))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Take it, or what any row does."""
        if event.key() in (Qt.Key.Key_Space.value, Qt.Key.Key_Plus.value):
            self.accepted.emit(self.piece)
        else:
            super().keyPressEvent(event)


class OfferHead(QWidget):
    """How many were found; all of them are taken or refused here."""

    all_accepted = Signal()
    all_refused = Signal()

    def __init__(self, look: Look, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), 0, look.px(8), 0)
        row.setSpacing(look.px(8))
        icon = label("")
        icon.setPixmap(look.icon("search", 14, "accent").pixmap(look.px(14)))
        row.addWidget(icon)
        said = plural(self.tr("%n piece(s) found, not evidence until you take it", "", count), count)
        if count > 1:
            said = plural(self.tr("%n piece(s) found, no evidence until you take them", "", count), count)
        row.addWidget(ElidedLabel(said, "secondary"), 1)
        for text, signal in ((self.tr("Accept all"), self.all_accepted), (self.tr("Refuse all"), self.all_refused)):
            made = button(look, text, "small")
            made.clicked.connect(signal)
            row.addWidget(made)
        self.setFixedHeight(look.px(ROW))


class ScoreBar(QWidget):
    """A score from 0 to 1, as long as it is high; beside it stands the number."""

    def __init__(self, look: Look, score: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._score = look, score
        self.setFixedSize(look.px(_BAR[0]), look.px(_BAR[1]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The share that is reached, on the whole."""
        painter, look, rect = QPainter(self), self._look, QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = rect.height() / 2
        painter.setBrush(look.colour("scroll"))
        painter.drawRoundedRect(rect, radius, radius)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(QRectF(0, 0, rect.width() * self._score, rect.height()), radius, radius)


def score_words(score: float) -> str:
    """ "0.62", as numbers are written here."""
    return QLocale().toString(score, "f", 2)
