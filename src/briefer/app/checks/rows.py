"""Paints a row of the checks and feels for its link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from briefer.app.checks.model import FIX, ICONS, WHAT, WHERE, FindingsModel, short_message
from briefer.app.core_words import in_words
from briefer.app.theme.look import Look

ROW = 28
_SIDE = 16
_Index = QModelIndex | QPersistentModelIndex


class FindingsView(QTreeView):
    """A flat tree of uniform rows. ``opened`` and ``fixed`` are sent with a row, ``menu_wanted`` with its place too."""

    opened = Signal(int)
    fixed = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, look: Look, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.findings = model
        self.setModel(model)
        self.setItemDelegate(_Row(self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Open checks"))
        self.header().setStretchLastSection(False)
        self.header().setMinimumSectionSize(0)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._open_or_fix)
        look.changed.connect(self._fit)

    def fit(self) -> None:
        """Columns as wide as their texts; the first takes the rest."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """The first column follows."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter goes to the place, Ctrl+. or Ctrl+Enter takes the fix."""
        row = self.currentIndex().row()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if row >= 0 and control and (enter or event.key() == Qt.Key.Key_Period):
            self.fixed.emit(row)
        elif row >= 0 and enter:
            self.opened.emit(row)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click on a link takes the fix."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_link(index):
            self.fixed.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A link has the hand."""
        super().mouseMoveEvent(event)
        over = self._is_link(self.indexAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """What can be done about the row under the pointer, or the current one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(index.row(), at)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """No row is hovered any more."""
        super().leaveEvent(event)
        self.viewport().update()

    def _is_link(self, index: QModelIndex) -> bool:
        return index.isValid() and index.column() == FIX and bool(self.findings.link(index.row()))

    def _open_or_fix(self, index: QModelIndex) -> None:
        if not self._is_link(index):
            self.opened.emit(index.row())

    def _fit(self) -> None:
        metrics = QFontMetricsF(self.look.font(13))
        px, rows = self.look.px, self.findings.rows
        whole = self.viewport().width()
        links = map(self.findings.link, range(len(rows)))
        widest = max(map(metrics.horizontalAdvance, links), default=0.0)
        fixes = round(widest) + px(2 * _SIDE) if widest else px(_SIDE)
        place = round(max((metrics.horizontalAdvance(in_words(f.place)) for f in rows), default=0.0)) + px(_SIDE)
        place = min(place, max((whole - fixes) // 3, px(80)), px(200))
        for column, width in ((WHERE, place), (FIX, fixes), (WHAT, whole - place - fixes)):
            self.header().resizeSection(column, max(width, 0))


class _Row(QStyledItemDelegate):
    def __init__(self, view: FindingsView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  # Qt's name
        return QSize(0, self._view.look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, room = self._view.look, QRectF(option.rect)
        finding = self._view.findings.shown(index.row())
        self._paint_background(painter, option, room)
        if index.column() == WHAT:
            accepted = self._view.findings.is_accepted(index.row())
            icon, token = ("circle-check", "text3") if accepted else ICONS[finding.severity]
            side = look.px(14)
            top = int(room.center().y() - side / 2 + 0.5)
            look.icon(icon, 14, token).paint(painter, int(room.left()) + look.px(_SIDE), top, side, side)
            self._text(
                painter,
                room.adjusted(look.px(_SIDE + 22), 0, -look.px(8), 0),
                short_message(finding),
                "text3" if accepted else "text",
            )
        elif index.column() == WHERE:
            self._text(painter, room.adjusted(look.px(4), 0, -look.px(4), 0), finding.place, "text3")
        elif link := self._view.findings.link(index.row()):
            inside = room.adjusted(0, 0, -look.px(_SIDE), 0)
            painter.setFont(look.font(13))
            painter.setPen(look.colour("accent"))
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), link)

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem, room: QRectF) -> None:
        state = QStyle.StateFlag(option.state)
        if state & QStyle.StateFlag.State_Selected:
            token = "accent-soft" if self._view.hasFocus() else "chip"
            painter.fillRect(room, self._view.look.colour(token))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, self._view.look.colour("hover"))

    def _text(self, painter: QPainter, room: QRectF, text: str, token: str) -> None:
        font = self._view.look.font(13)
        painter.setFont(font)
        painter.setPen(self._view.look.colour(token))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
