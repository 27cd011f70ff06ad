"""What a judgment rests on: a row for each piece, and a place to drop more."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from briefer.app.brief.context import BriefContext
from briefer.app.brief.evidence_row import ROW, EvidenceRow, PieceRow
from briefer.app.brief.offer_row import OfferHead, OfferRow
from briefer.app.keys import shown_keys
from briefer.app.mime import has_source, source_items
from briefer.app.theme.look import Look
from briefer.model.brief import Offer, Origin
from briefer.model.rich import Cite


class EvidenceList(QWidget):
    """Rows, and below them where more is dropped. Tab stops at a row and at the place to drop; arrows go between."""

    removed = Signal(object)  # Origin or Cite
    dropped = Signal(object)  # tuple of SourceItem
    opened = Signal(object)  # Origin or Cite
    wanted = Signal()
    accepted = Signal(object)  # Origin that was offered
    refused = Signal(object)
    all_accepted = Signal()
    all_refused = Signal()

    def __init__(self, context: BriefContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._look = context, context.look
        self._evidence: tuple[Origin | Cite, ...] = ()
        self._offered: tuple[Offer, ...] = ()
        self._rows: list[PieceRow] = []
        self._head: OfferHead | None = None
        self._target = _DropTarget(self._look, self)
        self._target.clicked.connect(self.wanted)
        self.setAccessibleName(self.tr("Evidence"))
        self.setAcceptDrops(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self._target)
        self.setFixedHeight(self.height_for())

    def show_evidence(self, evidence: tuple[Origin | Cite, ...], offered: tuple[Offer, ...] = ()) -> None:
        """The pieces as they are now, and below them what was found and waits for an answer."""
        if (evidence, offered) == (self._evidence, self._offered):
            return
        self._evidence, self._offered = evidence, offered
        for gone in (*self._rows, *([self._head] if self._head else [])):
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._rows = [self._row(piece) for piece in evidence] + [self._offer_row(offer) for offer in offered]
        self._head = self._made_head() if offered else None
        before = self._stop_before()
        for index, row in enumerate(self._rows):
            if index == len(evidence) and self._head is not None:
                before = self._show_head(self._head, before)
            self._column.insertWidget(self._column.count() - 1, row)
            row.show()  # else it could not take the keys of one that was removed
            QWidget.setTabOrder(before, row)
            before = row
            is_stop = index in (0, len(evidence))  # Tab stops once at what is linked, and once at what is offered
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        self.setFixedHeight(self.height_for())

    def take_focus(self) -> None:
        """The first row, or the place to drop."""
        self._go_to(0 if self._rows else -1)

    @property
    def pieces(self) -> tuple[Origin | Cite, ...]:
        """What is shown."""
        return self._evidence

    def height_for(self) -> int:
        """Rows, the line above what is offered, and the drop target."""
        return self._look.px(ROW) * (len(self._rows) + (self._head is not None) + 1) + 2

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """One thin frame, lines between the rows."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(5), look.px(5))
        for index in range(1, self._column.count()):
            painter.fillRect(1, index * look.px(ROW), self.width() - 2, 1, look.colour("line"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Paragraphs and citations of the source."""
        if has_source(event.mimeData()):
            self._target.set_wanted(True)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  # Qt's name
        """Anywhere on the list."""
        if has_source(event.mimeData()):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  # Qt's name
        """No longer."""
        self._target.set_wanted(False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Link them."""
        self._target.set_wanted(False)
        self.dropped.emit(source_items(event.mimeData()))
        event.acceptProposedAction()

    def _row(self, piece: Origin | Cite) -> EvidenceRow:
        row = EvidenceRow(self._context, piece, self)
        row.removed.connect(self._remove)
        row.opened.connect(self.opened)
        row.stepped.connect(self._step)
        return row

    def _offer_row(self, offer: Offer) -> OfferRow:
        row = OfferRow(self._context, offer, self)
        row.removed.connect(lambda piece: self._answer(piece, self.refused))
        row.accepted.connect(lambda piece: self._answer(piece, self.accepted))
        row.opened.connect(self.opened)
        row.stepped.connect(self._step)
        return row

    def _made_head(self) -> OfferHead:
        head = OfferHead(self._look, len(self._offered), self)
        head.all_accepted.connect(self.all_accepted)
        head.all_refused.connect(self.all_refused)
        return head

    def _show_head(self, head: OfferHead, before: QWidget) -> QWidget:
        """Above what is offered, its buttons in the order of Tab; the last of them."""
        self._column.insertWidget(self._column.count() - 1, head)
        head.show()
        for made in head.findChildren(QPushButton):
            QWidget.setTabOrder(before, made)
            before = made
        return before

    def _remove(self, piece: Origin | Cite) -> None:
        self._answer(piece, self.removed)

    def _answer(self, piece: Origin | Cite, signal: SignalInstance) -> None:
        """The keys go on to the next row, so that one after the other can be answered."""
        at = next((n for n, row in enumerate(self._rows) if row.piece == piece), 0)
        held = any(row.hasFocus() for row in self._rows)
        offered = len(self._evidence) <= at
        signal.emit(piece)
        if held and self._rows and offered and self._offered:
            self._go_to(min(max(at, len(self._evidence)), len(self._rows) - 1))
        elif held:
            self._go_to(min(at, len(self._rows) - 1) if not offered else len(self._rows))

    def _stop_before(self) -> QWidget:
        """Where Tab comes from: rows made later stand between it and the place to drop."""
        before = self._target.previousInFocusChain() or self._target
        while before.focusPolicy() == Qt.FocusPolicy.NoFocus and before is not self._target:
            before = before.previousInFocusChain() or self._target
        return before

    def _step(self, step: int) -> None:
        at = next((n for n, row in enumerate(self._rows) if row.hasFocus()), 0)
        self._go_to(max(at + step, 0))

    def _go_to(self, index: int) -> None:
        """To a row, or past the last one to where more is linked."""
        target = self._rows[index] if 0 <= index < len(self._rows) else self._target
        for row in self._rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is target else Qt.FocusPolicy.ClickFocus)
        if self._rows and target is self._target:
            self._rows[-1].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        target.setFocus(Qt.FocusReason.OtherFocusReason)


class _DropTarget(QPushButton):
    """The last row: a place to drop, and a button that opens the list to choose from."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._wanted = look, False
        self.setAccessibleName(self.tr("Drop paragraphs or citations here, or press Ctrl+E."))
        self.setFixedHeight(look.px(ROW))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_wanted(self, wanted: bool) -> None:
        """Something that fits is dragged over the list."""
        self._wanted = wanted
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """One sentence; dashed when something may be dropped."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self._wanted or self.hasFocus():
            style = Qt.PenStyle.DashLine if self._wanted else Qt.PenStyle.SolidLine
            painter.setPen(QPen(look.colour("accent"), 1.5, style))
            painter.setBrush(look.colour("accent-soft" if self._wanted else "canvas"))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), px(4), px(4))
        else:
            painter.fillRect(rect.adjusted(1, 1, -1, -2), look.colour("canvas"))
        side = px(14)
        icon = look.icon("plus", 14, "text3").pixmap(side)
        painter.drawPixmap(px(12), (self.height() - side) // 2, icon)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("text3"))
        text = self.tr("Drop paragraphs or citations here, or press")
        left = px(34)
        painter.drawText(rect.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        left += painter.fontMetrics().horizontalAdvance(text) + px(8)
        key = shown_keys("Ctrl+E")
        painter.setFont(look.font(11))
        wide = painter.fontMetrics().horizontalAdvance(key) + px(12)
        box = QRectF(left, (self.height() - px(18)) / 2, wide, px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("chip"))
        painter.drawRoundedRect(box, px(4), px(4))
        painter.setPen(look.colour("text2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
