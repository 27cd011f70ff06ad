"""One piece of evidence: what it is, its words, where it stands, and a button that takes it away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from briefer.app.brief.context import BriefContext
from briefer.app.theme.controls import ElidedLabel, icon_button, label
from briefer.model.brief import Origin
from briefer.model.rich import Cite

ROW = 32


class PieceRow(QWidget):
    """A row of the list: Delete takes it away, Enter opens it in the source, the arrows go to its neighbours."""

    removed = Signal(object)  # Origin or Cite
    opened = Signal(object)
    stepped = Signal(int)

    def __init__(self, context: BriefContext, piece: Origin | Cite, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self.piece = context.look, piece
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(self._look.px(12), 0, self._look.px(4), 0)
        self.line.setSpacing(self._look.px(8))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFixedHeight(self._look.px(ROW))

    def flat_button(self, icon: str, said: str, do: Callable[[], object]) -> QToolButton:
        """A button for the mouse: keys of the row do the same, and a stop more in each row would be in the way."""
        made = icon_button(self._look, icon, said, 14)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: do())
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """What a row of a list does."""
        steps = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
        if event.key() in (Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value):
            self.removed.emit(self.piece)
        elif event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            self.opened.emit(self.piece)
        elif event.key() in steps and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(steps[event.key()])
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Open it."""
        self.opened.emit(self.piece)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The ring follows the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The ring follows the focus."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """A ring while it has the keys."""
        if self.hasFocus():
            painter, px = QPainter(self), self._look.px
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("accent"), 2))
            painter.setBrush(self._look.colour("accent-soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), px(4), px(4))


class EvidenceRow(PieceRow):
    """A piece that is linked."""

    def __init__(self, context: BriefContext, piece: Origin | Cite, parent: QWidget) -> None:
        super().__init__(context, piece, parent)
        look, name = context.look, context.evidence_name(piece)
        words, place = evidence_words(context, piece), evidence_place(context, piece)
        icon = label("", "", self)
        icon.setPixmap(look.icon("quote" if isinstance(piece, Cite) else "file-text", 14).pixmap(look.px(14)))
        said = self.tr("Remove {name} from the evidence").format(name=name)
        self.line.addWidget(icon)
        shares = (5, 3, 2) if isinstance(piece, Cite) else (2, 4, 4)  # a paragraph's outlets say more than its number
        for text, kind, share in zip((name, words, place), ("", "hint", "hint"), shares, strict=True):
            self.line.addWidget(ElidedLabel(text, kind), share)
        self.line.addWidget(self.flat_button("x", said, lambda: self.removed.emit(piece)))
        self.setAccessibleName(name)
        self.setAccessibleDescription(". ".join(filter(None, (place, words, self.tr("Delete removes it")))))


def evidence_words(context: BriefContext, piece: Origin | Cite) -> str:
    """The words of a paragraph, or those a citation stands for."""
    if isinstance(piece, Origin):
        paragraph = context.paragraph(piece)
        return paragraph.text[piece.start : piece.until] if paragraph else context.gone()
    citation = context.citation(piece)
    if citation is None:
        return context.gone()
    paragraph = context.paragraph(Origin(piece.article, citation.paragraph))
    before = paragraph.text[: citation.start] if paragraph else ""
    return before[max(before.rfind(". "), 0) :].lstrip(". ")


def evidence_place(context: BriefContext, piece: Origin | Cite) -> str:
    """Where a citation stands; whom a paragraph cites."""
    if isinstance(piece, Origin):
        return ", ".join(context.outlets((piece,)))
    citation = context.citation(piece)
    return context.place(Origin(piece.article, citation.paragraph)) if citation else ""
