"""What a judgment rests on: a row for each piece, and a place to drop more."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from briefer.app.brief.context import BriefContext
from briefer.app.keys import shown_keys
from briefer.app.mime import has_source, source_items
from briefer.app.theme.controls import ElidedLabel, icon_button, label
from briefer.app.theme.look import Look
from briefer.model.brief import Origin
from briefer.model.rich import Cite

ROW = 32


class EvidenceList(QWidget):
    """Rows with a name, a few words and a remove button; Delete in a row removes it too."""

    removed = Signal(object)  # Origin or Cite
    dropped = Signal(object)  # tuple of SourceItem
    wanted = Signal()

    def __init__(self, context: BriefContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._look = context, context.look
        self._evidence: tuple[Origin | Cite, ...] | None = None
        self._rows: list[QWidget] = []
        self._target = _DropTarget(self._look, self)
        self._target.clicked.connect(self.wanted)
        self.setAccessibleName(self.tr("Evidence"))
        self.setAcceptDrops(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self._target)
        self.show_evidence(())

    def show_evidence(self, evidence: tuple[Origin | Cite, ...]) -> None:
        """The pieces as they are now."""
        if evidence == self._evidence:
            return
        self._evidence = evidence
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(piece) for piece in evidence]
        for index, row in enumerate(self._rows):
            self._column.insertWidget(index, row)
        self.setFixedHeight(self.height_for())

    def height_for(self) -> int:
        """Rows and the drop target."""
        return self._look.px(ROW) * (len(self._evidence or ()) + 1) + 2

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """One thin frame, lines between the rows."""
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(5), look.px(5))
        for index in range(1, len(self._rows) + 1):
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

    def _row(self, piece: Origin | Cite) -> QWidget:
        look, context = self._look, self._context
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(look.px(12), 0, look.px(4), 0)
        line.setSpacing(look.px(8))
        name = context.evidence_name(piece)
        icon = label("", "", row)
        icon.setPixmap(look.icon("quote" if isinstance(piece, Cite) else "file-text", 14).pixmap(look.px(14)))
        remove = icon_button(look, "x", self.tr("Remove {name} from the evidence").format(name=name), 14)
        remove.clicked.connect(lambda: self.removed.emit(piece))
        line.addWidget(icon)
        line.addWidget(ElidedLabel(name), 3)
        line.addWidget(ElidedLabel(self._excerpt(piece), "hint"), 2)
        line.addWidget(remove)
        row.setAccessibleName(name)
        row.setFixedHeight(look.px(ROW))
        return row

    def _excerpt(self, piece: Origin | Cite) -> str:
        """The words of a paragraph, or those a citation stands for."""
        if isinstance(piece, Origin):
            paragraph = self._context.paragraph(piece)
            end = len(paragraph.text) if paragraph and piece.end < 0 else piece.end
            return paragraph.text[piece.start : end] if paragraph else self.tr("no longer in the article")
        citation = self._context.citation(piece)
        if citation is None:
            return self.tr("no longer in the article")
        paragraph = self._context.paragraph(Origin(piece.article, citation.paragraph))
        before = paragraph.text[: citation.start] if paragraph else ""
        return before[max(before.rfind(". "), 0) :].lstrip(". ")


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
