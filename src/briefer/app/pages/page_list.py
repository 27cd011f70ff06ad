"""The list of pages as small pictures; only those in sight are drawn."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.app.pages.images import PageImages
from briefer.app.pages.paper import PageSize
from briefer.app.pages.worker import Drawing, PageImage, PageWish
from briefer.app.theme.look import Look

_WIDTH = 96
_GAP = 8
_NUMBER = 18

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class _Pages(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.sizes: tuple[PageSize, ...] = ()

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802  # Qt's name
        return 0 if parent.isValid() else len(self.sizes)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.tr("Page {number}").format(number=index.row() + 1) if role in shown else None

    def show_sizes(self, sizes: tuple[PageSize, ...]) -> None:
        """Rows are added and taken at the end, so that the list does not jump."""
        now, then = len(self.sizes), len(sizes)
        if then > now:
            self.beginInsertRows(_ROOT, now, then - 1)
            self.sizes = sizes
            self.endInsertRows()
        elif then < now:
            self.beginRemoveRows(_ROOT, then, now - 1)
            self.sizes = sizes
            self.endRemoveRows()
        else:
            self.sizes = sizes


class PageList(QListView):
    """Small pages under each other. ``page_chosen`` is sent with the page (1-based)."""

    page_chosen = Signal(int)
    wishes_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._pages = _Pages()
        self._images = PageImages(32 * 1024 * 1024)
        self._generation = 0
        self.setModel(self._pages)
        self.setItemDelegate(_Thumbnail(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("List of pages"))
        self.clicked.connect(lambda index: self.page_chosen.emit(index.row() + 1))
        self.activated.connect(lambda index: self.page_chosen.emit(index.row() + 1))
        self.verticalScrollBar().valueChanged.connect(self.wishes_changed)
        self._fit()
        look.changed.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """The page that the arrows lead to is shown at once."""
        before = self.currentIndex()
        super().keyPressEvent(event)
        chosen = self.currentIndex()
        if chosen != before:
            self.page_chosen.emit(chosen.row() + 1)
            self.setCurrentIndex(chosen)  # small pages may not all come to the top of the desk

    def _fit(self) -> None:
        self.setFixedWidth(self.look.px(_WIDTH + 40))

    def show_drawing(self, drawing: Drawing) -> None:
        """The pages as they are now."""
        self._generation = drawing.generation
        self._pages.show_sizes(drawing.sizes)
        self.viewport().update()

    def clear(self) -> None:
        """No document."""
        self._pages.show_sizes(())
        self._images.clear()

    def show_page(self, page: int) -> None:
        """The page (1-based) that is looked at."""
        index = self._pages.index(page - 1, 0)
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def wishes(self) -> tuple[PageWish, ...]:
        """The pages in sight that are not drawn yet."""
        if not self.isVisible() or not self._pages.sizes:
            return ()
        first = self.indexAt(QPoint(self.viewport().width() // 2, 1)).row()
        rows = self.viewport().height() // max(self.sizeHintForRow(0), 1) + 2
        seen = range(max(first, 0), min(max(first, 0) + rows, len(self._pages.sizes)))
        return tuple(w for w in map(self.wish, seen) if self._images.exact(w, self._generation) is None)

    def show_image(self, image: PageImage) -> None:
        """A page that was wished for."""
        if image.wish == self.wish(image.wish.page):
            self._images.put(image)
            self.viewport().update()

    def wish(self, page: int) -> PageWish:
        """A small page."""
        return PageWish(page, round(self.look.px(_WIDTH) * self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """More pages may be in sight."""
        super().resizeEvent(event)
        self.wishes_changed.emit()

    def paint_row(self, painter: QPainter, room: QRectF, row: int, chosen: bool) -> None:
        """One small page with its number."""
        px = self.look.px
        if row >= len(self._pages.sizes):
            return
        page = QRectF(room.left(), room.top() + px(_GAP), px(_WIDTH), self.page_height(row))
        page.moveLeft(round(room.left() + (room.width() - page.width()) / 2))
        image = self._images.exact(self.wish(row), self._generation) or self._images.stand_in(self.wish(row))
        painter.fillRect(page, Qt.GlobalColor.white)
        if image is not None:
            painter.drawImage(page, image)
        edge = QPen(self.look.colour("accent" if chosen else "line"), 2 if chosen else 1)
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(page.adjusted(-1, -1, 1, 1) if chosen else page.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setFont(self.look.font(11, 500 if chosen else 400))
        painter.setPen(self.look.colour("text" if chosen else "text3"))
        number = QRectF(room.left(), page.bottom() + px(2), room.width(), px(_NUMBER))
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), str(row + 1))

    def page_height(self, row: int) -> int:
        """Of a small page."""
        size = self._pages.sizes[row] if row < len(self._pages.sizes) else PageSize(595, 842)
        return round(self.look.px(_WIDTH) * size.height_pt / size.width_pt)


class _Thumbnail(QStyledItemDelegate):
    def __init__(self, view: PageList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802  # Qt's name
        px = self._view.look.px
        return QSize(px(_WIDTH), px(_GAP) + self._view.page_height(index.row()) + px(_NUMBER + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        chosen = index == self._view.currentIndex()
        self._view.paint_row(painter, QRectF(option.rect), index.row(), chosen)
