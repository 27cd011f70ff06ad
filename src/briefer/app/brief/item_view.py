"""An item at rest: painted from a cached document, selected and moved as one, found by screen readers by its name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from briefer.app.brief import item_chips
from briefer.app.brief.chips import set_chip_surface, text_palette
from briefer.app.brief.context import BriefContext
from briefer.app.brief.faces import Chip, Face
from briefer.app.brief.finding_marks import selections_of, told
from briefer.app.brief.pictures import shown_picture
from briefer.app.brief.rich_document import cite_of, fill_document
from briefer.app.brief.sought import words_marked
from briefer.app.brief.table_paint import draw_table, table_height
from briefer.app.theme.flash import Flash
from briefer.model.rich import Cite

TEXT_LEFT, TEXT_RIGHT = 44, 16  # from the edges of the item, which stands 4 inside its card
INSET = 4
_TOP, _BOTTOM, _RADIUS = 4, 4, 6
_MOST_TEXT, _MOST_PICTURE = 840, 240


class ItemView(QWidget):
    """Paints a face; says what was pressed, and leaves what follows to the pane."""

    pressed = Signal(str, Qt.KeyboardModifier)
    released = Signal(str, Qt.KeyboardModifier)
    activated = Signal(str, int)
    chip_clicked = Signal(str, str)
    citation_clicked = Signal(Cite)
    dragged = Signal(str)
    menu_wanted = Signal(str, QPoint)

    def __init__(self, context: BriefContext, face: Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._look = context, context.look
        self._document = QTextDocument(self)
        context.chips.register(self._document)
        self._chosen = self._current = False
        self._press: QPointF | None = None
        self._welcome = ""
        self._flash = Flash(self)
        self._placed: list[tuple[Chip, QRectF]] = []
        self._picture: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.show_face(face)

    def show_face(self, face: Face) -> None:
        """Another state of the item."""
        self._face = face
        fill_document(self._document, face.content, self._context.label, self._context.text_look())
        self.setAccessibleName(face.name)
        self.setAccessibleDescription(face.description)
        self._picture = None
        if face.figure:
            image = shown_picture(face.figure.content)
            self._picture = None if image.isNull() else QPixmap.fromImage(image)
        self.update()

    @property
    def face(self) -> Face:
        """What is shown."""
        return self._face

    def set_chosen(self, chosen: bool, current: bool) -> None:
        """Whether the item is selected, and whether it is the one worked on."""
        if (chosen, current) != (self._chosen, self._current):
            self._chosen, self._current = chosen, current
            self.update()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)

    def flash(self) -> None:
        """Somebody was led here: a stronger edge for a moment."""
        self._flash.start()

    def set_welcome(self, sentence: str) -> None:
        """What dropping here would do, shown while something that fits is over the item; empty for nothing."""
        if sentence != self._welcome:
            self._welcome = sentence
            self.update()

    def height_for(self, width: int) -> int:
        """How high the item is in that width, laying it out."""
        px = self._look.px
        text = self._text_width(width)
        height = float(px(_TOP))
        if self._face.table:
            height += table_height(self._face.table, self._look, text)
        elif self._face.figure:
            height += self._picture_size(text).height() + (px(20) if self._caption() else 0)
        else:
            self._document.setTextWidth(text)
            height += self._document.size().height()
        chips = item_chips.place_chips(self._face.chips, self._look, px(TEXT_LEFT), height + px(4), text)
        self._placed = chips
        bottom = chips[-1][1].bottom() if chips else height
        return round(bottom) + px(_BOTTOM)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The item as it is."""
        painter = QPainter(self)
        self._paint_selection(painter)
        self._paint_bar(painter)
        self._paint_marker(painter)
        self._paint_body(painter)
        for chip, rect in self._placed:
            item_chips.draw_chip(painter, chip, rect, self._look, self._chosen)
        if self._welcome:
            self._paint_welcome(painter)

    def _paint_welcome(self, painter: QPainter) -> None:
        look, px = self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(_RADIUS), px(_RADIUS))
        painter.setFont(look.font(12, 500))
        wide = QFontMetricsF(look.font(12, 500)).horizontalAdvance(self._welcome) + px(16)
        room = QRectF(self.width() - wide - px(6), self.height() - px(26), wide, px(20))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent-fill"))
        painter.drawRoundedRect(room, px(4), px(4))
        painter.setPen(look.colour("on-accent"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._welcome)

    def _paint_selection(self, painter: QPainter) -> None:
        look = self._look
        if not self._chosen:
            return
        focused = self.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(look.colour("accent"), 3 if self._flash.on else 2 if focused else 1)
        painter.setPen(edge if self._current else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent-soft"))
        inset = 1.0 if focused else 0.5
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, look.px(_RADIUS), look.px(_RADIUS))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_bar(self, painter: QPainter) -> None:
        if self._face.edited:
            px = self._look.px
            bar = QRectF(px(5), px(2), px(3), self.height() - px(4))
            painter.fillRect(bar, self._look.colour("accent"))

    def _paint_marker(self, painter: QPainter) -> None:
        px = self._look.px
        painter.setFont(self._look.font(13))
        painter.setPen(self._look.colour("text3"))
        room = QRectF(0, px(_TOP), px(TEXT_LEFT - 8), px(20))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._face.marker)

    def _paint_body(self, painter: QPainter) -> None:
        px = self._look.px
        painter.save()
        painter.translate(px(TEXT_LEFT), px(_TOP))
        width = self._text_width(self.width())
        if self._face.table:
            draw_table(painter, self._face.table, self._look, width)
        elif self._face.figure:
            self._paint_figure(painter, width)
        else:
            self._paint_text(painter, width)
        painter.restore()

    def _paint_text(self, painter: QPainter, width: float) -> None:
        self._document.setTextWidth(width)
        painter.translate(0, -self._lead())
        set_chip_surface(self._document, "surface" if self._chosen else "chip")
        paint = QAbstractTextDocumentLayout.PaintContext()
        palette = text_palette(self._look)
        if self._face.faint:
            palette.setColor(palette.ColorRole.Text, self._look.colour("text3"))
        paint.palette = palette
        paint.selections = selections_of(self._document, self._face.marks, self._look)
        if self._context.sought is not None:
            paint.selections = paint.selections + words_marked(
                self._document, self._context.sought, self._look.colour("surface" if self._chosen else "accent-soft")
            )
        self._document.documentLayout().draw(painter, paint)

    def _lead(self) -> float:
        """Qt puts all the air of a line above its text; half of it belongs below."""
        metrics = QFontMetricsF(self._look.font(13))
        return max(0.0, (self._look.px(20) - metrics.ascent() - metrics.descent()) / 2)

    def _paint_figure(self, painter: QPainter, width: float) -> None:
        size = self._picture_size(width)
        if self._picture:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRectF(QPointF(0, 0), size), self._picture, QRectF(self._picture.rect()))
        caption = self._caption()
        if caption:
            painter.setFont(self._look.font(12))
            painter.setPen(self._look.colour("text2"))
            room = QRectF(0, size.height(), width, self._look.px(20))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, caption)

    def _caption(self) -> str:
        figure = self._face.figure
        if figure is None:
            return ""
        return figure.caption if self._picture else self.tr("This picture cannot be shown; its file is damaged.")

    def _picture_size(self, width: float) -> QSizeF:
        if self._picture is None or not self._picture.width():
            return QSizeF(0, 0)
        limit = QSizeF(width, self._look.px(_MOST_PICTURE))
        size = QSizeF(self._picture.size())
        shrunk = size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio)
        return shrunk if shrunk.width() < size.width() else size

    def _text_width(self, width: int) -> int:
        px = self._look.px
        return max(px(80), min(width - px(TEXT_LEFT) - px(TEXT_RIGHT), px(_MOST_TEXT)))

    # Acting

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Select, or follow a link."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        chip = self._chip_at(event.position())
        if chip and chip.action:
            self.chip_clicked.emit(self._face.key, chip.action)
            return
        self._press = event.position()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit(self._face.key, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Begin to drag, or show that a link is under the pointer."""
        if self._press is not None:
            far = (event.position() - self._press).manhattanLength() >= QApplication.startDragDistance()
            if far:
                self._press = None
                self.dragged.emit(self._face.key)
            return
        chip = self._chip_at(event.position())
        hand = bool(chip and chip.action)
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click that dragged nothing."""
        if self._press is not None:
            self._press = None
            self.released.emit(self._face.key, event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Edit, or open the citation under the pointer."""
        cite = self._cite_at(event.position())
        if cite:
            self.citation_clicked.emit(cite)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._press = None
            self.activated.emit(self._face.key, self._caret_at(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """The item's menu."""
        self.menu_wanted.emit(self._face.key, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The ring follows the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The ring follows the focus."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tooltips of chips and of elided citations."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            chip = self._chip_at(QPointF(event.pos()))
            cite = self._cite_at(QPointF(event.pos()))
            tip = (chip.tip or chip.text) if chip else self._context.label(cite) if cite else self._told(event.pos())
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def _told(self, at: QPoint) -> str:
        """What a check says of the words at a place."""
        position = self._document.documentLayout().hitTest(self._in_text(QPointF(at)), Qt.HitTestAccuracy.ExactHit)
        return next((told(mark.finding) for mark in self._face.marks if mark.start <= position < mark.end), "")

    def _chip_at(self, at: QPointF) -> Chip | None:
        return next((chip for chip, rect in self._placed if rect.contains(at)), None)

    def _in_text(self, at: QPointF) -> QPointF:
        return at - QPointF(self._look.px(TEXT_LEFT), self._look.px(_TOP) - self._lead())

    def _caret_at(self, at: QPointF) -> int:
        """Before which character a click puts the caret, the same in the editor; -1 where there is no text of it."""
        if self._face.table or self._face.figure or self._face.faint:
            return -1
        return self._document.documentLayout().hitTest(self._in_text(at), Qt.HitTestAccuracy.FuzzyHit)

    def _cite_at(self, at: QPointF) -> Cite | None:
        if self._face.table or self._face.figure:
            return None
        position = self._document.documentLayout().hitTest(self._in_text(at), Qt.HitTestAccuracy.ExactHit)
        if position < 0:
            return None
        cursor = QTextCursor(self._document)
        cursor.setPosition(position + 1)
        return cite_of(cursor.charFormat())
