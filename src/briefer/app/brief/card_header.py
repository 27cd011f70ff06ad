"""The head of a card: grip, arrow, heading, counts, what the checks say, and the part's two menus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QToolTip, QWidget

from briefer.app.brief.desk import BriefDesk
from briefer.app.theme.controls import icon_button
from briefer.app.theme.flash import Flash
from briefer.app.theme.icons import icon_pixmap
from briefer.app.theme.look import Look
from briefer.model.brief import Part

HEIGHT = 36
_GRIP_X, _ARROW_X, _TITLE_X, _NARROW = 4, 24, 48, 560


class CardHeader(QWidget):
    """Painted, but for its buttons; the part is named to screen readers here."""

    pressed = Signal(Qt.KeyboardModifier)
    dragged = Signal()
    menu_wanted = Signal(QPoint)
    add_wanted = Signal(QPoint)

    def __init__(self, desk: BriefDesk, part: Part, counts: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, desk.context.look
        self._part = part
        self._chosen = self._current = False
        self._press: QPointF | None = None
        self._cut = False
        self._flash = Flash(self)
        self._field: QLineEdit | None = None
        self._add = self._button("plus", self.tr("Add to this part"), self._want_add)
        self._more = self._button("ellipsis", self.tr("More for this part"), self._want_menu)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.show_part(part, counts)

    def show_part(self, part: Part, counts: list[str]) -> None:
        """Another state of the part, and what it counts."""
        self._part, self._counts = part, counts
        number = self._desk.brief.parts.index(part) + 1
        name = self.tr("Part {number}: {heading}").format(number=number, heading=self._heading())
        folded = self.tr("folded") if part.id in self._desk.folded else self.tr("open")
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{', '.join(counts)}, {folded}")
        self._add.setAccessibleDescription(self._heading())
        self._more.setAccessibleDescription(self._heading())
        self._edit_name(self._desk.renaming == part.id)
        self.update()

    def set_chosen(self, chosen: bool, current: bool) -> None:
        """Whether the part is selected, and worked on."""
        self._chosen, self._current = chosen, current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        for button in (self._add, self._more):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if current else Qt.FocusPolicy.NoFocus)
        self.update()

    def flash(self) -> None:
        """Somebody was led here: a stronger edge for a moment."""
        self._flash.start()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """From left to right."""
        painter = QPainter(self)
        px, look = self._look.px, self._look
        if self._chosen:
            self._paint_selection(painter)
        self._paint_icon(painter, "grip-vertical", px(_GRIP_X), 14, "text3")
        arrow = "chevron-right" if self._part.id in self._desk.folded else "chevron-down"
        self._paint_icon(painter, arrow, px(_ARROW_X), 14, "text3")
        if self._field is not None:
            return
        right = self._paint_badges(painter, self._add.x() - px(8))
        x = float(px(_TITLE_X - 4))
        said = self._counts[-1] if self.width() < px(_NARROW) else ", ".join(self._counts)
        hint = QFontMetricsF(look.font(12)).horizontalAdvance(said)
        heading = look.font(13, 600)
        room = max(float(px(60)), right - x - hint - px(16))
        shown = QFontMetricsF(heading).elidedText(self._heading(), Qt.TextElideMode.ElideRight, room)
        self._cut = shown != self._heading()
        x = self._write(painter, x, shown, 13, 600, "text" if self._part.heading else "text3") + px(8)
        self._write(painter, x, said, 12, 400, "text3")

    def _paint_selection(self, painter: QPainter) -> None:
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(look.colour("accent"), 3 if self._flash.on else 2 if self.hasFocus() else 1)
        painter.setPen(edge if self._current else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent-soft"))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, look.px(6), look.px(6))

    def _paint_badges(self, painter: QPainter, right: float) -> float:
        """How many errors and warnings stand in the part; returns where they begin."""
        context = self._desk.context
        found = [f for key in (self._part.id, *(i.id for i in self._part.items)) for f in context.findings(key)]
        for severity, icon, token in (("warning", "triangle-alert", "warning"), ("error", "circle-x", "error")):
            count = sum(f.severity == severity for f in found)
            if not count:
                continue
            width = QFontMetricsF(self._look.font(12)).horizontalAdvance(str(count))
            right -= width + self._look.px(20)
            self._paint_icon(painter, icon, right, 14, token)
            self._write(painter, right + self._look.px(18), str(count), 12, 400, token)
            right -= self._look.px(8)
        return right

    def _paint_icon(self, painter: QPainter, name: str, x: float, size: int, token: str) -> None:
        side = self._look.px(size)
        pixmap = icon_pixmap(name, side, self._look.colour_name(token), self.devicePixelRatioF())
        painter.drawPixmap(int(x), (self.height() - side) // 2, pixmap)

    def _write(self, painter: QPainter, x: float, text: str, size: int, weight: int, token: str) -> float:
        font = self._look.font(size, weight)
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        width = QFontMetricsF(font).horizontalAdvance(text)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return x + width

    # Acting

    def event(self, event: QEvent) -> bool:
        """A heading that is cut is told whole."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._heading() if self._cut else "", self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Select; the arrow folds."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        px = self._look.px
        if px(_ARROW_X - 4) <= event.position().x() < px(_TITLE_X - 6):
            self._desk.fold(self._part.id)
            return
        self._press = event.position()
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit(event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Begin to drag the part."""
        if self._press is None:
            return
        if (event.position() - self._press).manhattanLength() >= QApplication.startDragDistance():
            self._press = None
            self.dragged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Nothing was dragged."""
        self._press = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Rename."""
        self._press = None
        if event.position().x() >= self._look.px(_TITLE_X - 6):
            self._desk.edit(self._part.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """The part's menu."""
        self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Buttons stand at the right."""
        px, side = self._look.px, self._look.px(28)
        top = (self.height() - side) // 2
        self._more.setGeometry(self.width() - side - px(4), top, side, side)
        self._add.setGeometry(self.width() - 2 * side - px(8), top, side, side)
        if self._field is not None:
            self._field.setGeometry(px(_TITLE_X - 12), px(4), self._add.x() - px(_TITLE_X), px(28))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The ring follows the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """The ring follows the focus."""
        super().focusOutEvent(event)
        self.update()

    def take_focus(self) -> None:
        """The name field while renaming, else the header."""
        (self._field or self).setFocus()

    def _edit_name(self, wanted: bool) -> None:
        if wanted and self._field is None:
            self._field = _NameField(self._look, self._part.heading, self)
            self._field.setAccessibleName(self.tr("Heading of the part"))
            self._field.editingFinished.connect(self._take_name)
            self._field.cancelled.connect(self._desk.done)
            self._field.show()
            self.resizeEvent(QResizeEvent(self.size(), self.size()))
            self._field.selectAll()
        elif not wanted and self._field is not None:
            field, self._field = self._field, None
            field.blockSignals(True)
            if field.hasFocus():
                self.setFocus()  # else the keys would go on to another pane
            field.hide()
            field.deleteLater()

    def _take_name(self) -> None:
        if self._field is not None:
            self._desk.rename(self._part.id, self._field.text().strip())

    def _heading(self) -> str:
        return self._part.heading or self.tr("Without heading")

    def _button(self, icon: str, name: str, clicked: object) -> QToolButton:
        button = icon_button(self._look, icon, name, 16, self)
        button.clicked.connect(clicked)
        return button

    def _want_add(self) -> None:
        self.add_wanted.emit(self._add.mapToGlobal(QPoint(0, self._add.height())))

    def _want_menu(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))


class _NameField(QLineEdit):
    """Enter takes the name, Esc leaves the old one."""

    cancelled = Signal()

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setFont(look.font(13, 600))

    def event(self, event: QEvent) -> bool:
        """Esc belongs to the field, whatever shortcut the window has for it."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # else the card would take it and rename once more
