"""An edited item beside its source: what was taken out struck through, what was put in underlined."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from briefer.app.brief.chips import set_chip_surface, text_palette
from briefer.app.brief.context import BriefContext
from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.faces import Chip
from briefer.app.brief.item_chips import HEIGHT, chip_width, draw_chip
from briefer.app.brief.item_view import TEXT_LEFT
from briefer.app.brief.rich_document import change_mark, fill_document, insert_content
from briefer.app.brief.slot_widget import SlotWidget
from briefer.app.brief.word_diff import Piece, compare
from briefer.app.brief.words import words
from briefer.app.theme.controls import ElidedLabel, button, label
from briefer.app.theme.look import Look
from briefer.compose.words import item_words
from briefer.model.brief import EventItem, Item, Judgment, TextItem
from briefer.model.rich import RichText, plain

_HEAD, _FOOT = 28, 36


class CompareView(SlotWidget):
    """Two boxes of one height, a legend, and the way back to the source."""

    def __init__(self, desk: BriefDesk, item: TextItem | Judgment | EventItem, number: int, parent: QWidget) -> None:
        super().__init__(desk, parent)
        look = self.look
        self._key: str = item.id
        self.setAccessibleName(self.tr("Compare with source"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._source, self._own = _Side(desk.context, False, self), _Side(desk.context, True, self)
        self._edited = ChipLabel(look, Chip(self.tr("Edited"), tone="accent", icon="pencil"), True)
        self._legend = ElidedLabel(self.tr("Struck through: only in the source. Underlined: yours."), "hint")
        close = button(look, self.tr("Close"), "flat")
        close.clicked.connect(self._close)
        back = button(look, self.tr("Back to the source"), "small", "rotate-ccw")
        back.clicked.connect(lambda: QTimer.singleShot(0, desk, lambda: desk.restore(self._key)))
        edit = button(look, self.tr("Edit"), "small", "pencil")
        edit.clicked.connect(lambda: QTimer.singleShot(0, desk, lambda: desk.edit(self._key)))
        self._source.foot.addWidget(back)
        self._own.foot.addWidget(edit)
        for side in (self._source, self._own):
            side.foot.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(look.px(8))
        head.addWidget(self._edited)
        head.addWidget(self._legend, 1)
        head.addWidget(close)
        head.addWidget(label("Esc", "key"))
        sides = QHBoxLayout()
        sides.setSpacing(look.px(8))
        sides.addWidget(self._source, 1)
        sides.addWidget(self._own, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(TEXT_LEFT), look.px(4), look.px(8), look.px(8))
        column.setSpacing(look.px(4))
        column.addLayout(head)
        column.addLayout(sides, 1)
        self.show_item(item, number)

    def show_item(self, item: Item, number: int) -> None:
        """The item as it is now."""
        if not isinstance(item, TextItem | Judgment | EventItem) or item.original is None:
            return
        self._key = item.id
        source, own = compare(item.original, item.content)
        place = self.desk.context.place(item.origin) if item.origin else ""
        fewer = _length(item.original) - _length(item.content)
        self._source.show_pieces(self.tr("Source"), place, source)
        self._own.show_pieces(self.tr("Your wording"), self._count(item, fewer), own)

    def height_for(self, width: int) -> int:
        """As high as the longer of the two."""
        px = self.look.px
        inner = (width - px(TEXT_LEFT) - px(8) - px(8)) // 2
        sides = max(self._source.height_for(inner), self._own.height_for(inner))
        return px(4) + px(32) + px(4) + sides + px(8)

    def surface(self) -> str:
        """The item is the selected one."""
        return "accent-soft"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """With the bar of an edited item."""
        super().paintEvent(event)
        px = self.look.px
        QPainter(self).fillRect(px(5), px(4), px(3), self.height() - px(8), self.look.colour("accent"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Esc closes, Enter edits, F8 goes to the next difference."""
        desk = self.desk
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            QTimer.singleShot(0, desk, lambda: desk.edit(self._key))
        elif event.key() == Qt.Key.Key_F8:
            step = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            QTimer.singleShot(0, desk, lambda: desk.next_difference(step))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc is ours, whatever shortcut the window has for it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def _close(self) -> None:
        QTimer.singleShot(0, self.desk, self.desk.leave_editor)

    def _count(self, item: Item, fewer: int) -> str:
        said = words.word_count(item_words(item))
        if not fewer:
            return said
        differing = self.tr("%n fewer", "", fewer) if fewer > 0 else self.tr("%n more", "", -fewer)
        return f"{said}, {differing}"


class ChipLabel(QWidget):
    """A chip that stands by itself."""

    def __init__(self, look: Look, chip: Chip, on_selection: bool) -> None:
        super().__init__()
        self._look, self._chip, self._on_selection = look, chip, on_selection
        self.setAccessibleName(chip.text)
        self.setFixedSize(round(chip_width(chip, look)), look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """As on a resting item."""
        draw_chip(QPainter(self), self._chip, self.rect().toRectF(), self._look, self._on_selection)


class _Side(QWidget):
    """One wording in its box: head, text with its marks, foot for a button."""

    def __init__(self, context: BriefContext, own: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._look, self._own = context, context.look, own
        self._document = QTextDocument(self)
        context.chips.register(self._document)
        set_chip_surface(self._document, "chip")
        self._title = self._remark = ""
        self.foot = QHBoxLayout()
        column = QVBoxLayout(self)
        px = self._look.px
        column.setContentsMargins(px(12), 0, px(12), px(8))
        column.addStretch(1)
        column.addLayout(self.foot)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """The owner places it; no wish of its own."""
        return QSize(self._look.px(120), self._look.px(80))

    def show_pieces(self, title: str, remark: str, pieces: tuple[Piece, ...]) -> None:
        """A wording and what is not in the other one."""
        self._title, self._remark = title, remark
        content: RichText = tuple(inline for piece in pieces for inline in piece.content)
        fill_document(self._document, (), self._context.label, self._context.text_look(14))
        cursor = QTextCursor(self._document)
        for piece in pieces:
            start = cursor.position()
            self._insert(cursor, piece)
            if piece.change != "same":
                cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(change_mark(self._look, added=self._own))
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.setCharFormat(QTextCharFormat())
        self.setAccessibleName(f"{title}: {plain(content)}")
        self.setAccessibleDescription(self._spoken(pieces))
        self.update()

    def height_for(self, width: int) -> int:
        """How high it is in that width."""
        px = self._look.px
        self._document.setTextWidth(width - px(24))
        return px(_HEAD) + px(8) + round(self._document.size().height()) + px(4) + px(_FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Paper; the editor's own wording has the accent's edge."""
        painter, look, px = QPainter(self), self._look, self._look.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent" if self._own else "line"), 1))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        painter.fillRect(1, px(_HEAD), self.width() - 2, 1, look.colour("line"))
        painter.setFont(look.font(12, 600))
        painter.setPen(look.colour("text"))
        left = px(12)
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(left, 0, self.width() - left, px(_HEAD), flags, self._title)
        left += painter.fontMetrics().horizontalAdvance(self._title) + px(8)
        painter.setFont(look.font(12))
        painter.setPen(look.colour("text3"))
        room = self.width() - left - px(8)
        remark = painter.fontMetrics().elidedText(self._remark, Qt.TextElideMode.ElideRight, room)
        painter.drawText(left, 0, room, px(_HEAD), flags, remark)
        painter.translate(px(12), px(_HEAD) + px(8))
        self._document.setTextWidth(self.width() - px(24))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = text_palette(look)
        self._document.documentLayout().draw(painter, context)

    def _insert(self, cursor: QTextCursor, piece: Piece) -> None:
        insert_content(cursor, piece.content, self._context.label, self._context.text_look(14))

    def _spoken(self, pieces: tuple[Piece, ...]) -> str:
        changed = [plain(piece.content).strip() for piece in pieces if piece.change != "same"]
        said = self.tr("Added: {words}") if self._own else self.tr("Removed: {words}")
        return said.format(words="; ".join(changed)) if changed else ""


def _length(content: RichText) -> int:
    return sum(any(c.isalnum() for c in word) for word in plain(content).split())
