"""The desk that pages lie on: scrolls, zooms, draws what is in sight, and keeps its place when pages change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QNativeGestureEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from briefer.app.pages import painting
from briefer.app.pages.images import PageImages
from briefer.app.pages.layout import PIXELS_A_POINT, ZOOM_STEPS, Desk, PageLayout, Zoom, lay_out, next_zoom
from briefer.app.pages.paper import PageSize
from briefer.app.pages.places import Places, Spot
from briefer.app.pages.worker import Drawing, PageImage, PageWish
from briefer.app.theme.look import Look

_JUMP_MS = 120
_NOTCH = 120  # of a wheel, in the eighths of a degree that Qt counts
_FROM_TOP = 0.22  # where in the window an item lands that was jumped to


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What keeps its place: a key, or else a share of a page, so many pixels below the top of the window."""

    key: str
    page: int
    share: float
    below: float


class DeskView(QAbstractScrollArea):
    """Shows pages that were drawn, whatever they hold.

    ``wishes_changed`` is sent when other pages or sizes are needed, ``page_changed`` with the page (1-based) that is
    looked at, ``zoom_changed`` after a change of size.
    """

    wishes_changed = Signal()
    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sizes: tuple[PageSize, ...] = ()
        self._generation = 0
        self._places = Places()
        self._images = PageImages()
        self._zoom: Zoom = "width"
        self._marked = ""
        self._page = 0
        self._turned = 0  # of a notch of the wheel, while Ctrl is down
        self._jump = QVariantAnimation(self)
        self._jump.setDuration(_JUMP_MS)
        self._jump.valueChanged.connect(self._jumped)
        self._layout = self._laid_out()
        self.setProperty("kind", "desk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self._relook)

    @property
    def zoom(self) -> Zoom:
        """How large pages are shown."""
        return self._zoom

    @property
    def scale(self) -> float:
        """Logical pixels a point."""
        return self._layout.scale

    @property
    def page(self) -> int:
        """The page (1-based) that is looked at; 0 when there is none."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def show_drawing(self, drawing: Drawing) -> None:
        """The pages as they are now, in place of those before, with the same thing at the same height."""
        anchor = self._anchor() if self._sizes else None
        self._generation, self._sizes, self._places = drawing.generation, drawing.sizes, drawing.places
        for image in drawing.images:
            self._images.put(image)
        self._lay_out_again(anchor)

    def clear(self) -> None:
        """No document."""
        self._sizes, self._places = (), Places()
        self._images.clear()
        self._lay_out_again(None)

    def show_image(self, image: PageImage) -> None:
        """A page that was wished for."""
        self._images.put(image)
        if image.wish.page < len(self._layout.rects):
            self.viewport().update(self._on_screen(self._layout.rects[image.wish.page]).toAlignedRect())

    def wishes(self) -> tuple[tuple[PageWish, ...], tuple[PageWish, ...]]:
        """The pages in sight, and those of them and of their neighbours that are not drawn yet, in this order."""
        top = float(self.verticalScrollBar().value())
        height = self.viewport().height()
        seen = self._layout.in_sight(top, top + height)
        near = (p for p in self._layout.in_sight(top - height, top + 2 * height) if p not in seen)
        in_sight = tuple(self._wish(page) for page in seen)
        wanted = (*in_sight, *(self._wish(page) for page in near))
        return in_sight, tuple(w for w in wanted if self._images.exact(w, self._generation) is None)

    # Zoom and pages

    def set_zoom(self, zoom: Zoom, at: QPointF | None = None) -> None:
        """Show pages in another size; the point ``at`` (else the middle) of the window stays where it is."""
        middle = at or QPointF(self.viewport().rect().center())
        page, point = self._nearest_page(middle)
        self._zoom = zoom
        self._lay_out_again(None)
        if zoom == "page":
            self.go_to_page((page or 0) + 1)
        elif page is not None:
            spot = self._layout.from_page(page, QRectF(point, point)).topLeft() - middle
            self.verticalScrollBar().setValue(round(spot.y()))
            self.horizontalScrollBar().setValue(round(spot.x()))
        self.zoom_changed.emit()

    def zoom_by(self, step: int, at: QPointF | None = None) -> None:
        """The next larger (1) or smaller (-1) usual size."""
        self.set_zoom(next_zoom(self.scale, step), at)

    def go_to_page(self, page: int, at_once: bool = False) -> None:
        """Scroll to the top of a page (1-based)."""
        if self._layout.rects:
            rect = self._layout.rects[min(max(page, 1), len(self._layout.rects)) - 1]
            self._scroll_to(rect.top() - self._look.px(12), at_once)

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Only the pages that are in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("desk"))
        if not self._sizes:
            painting.paint_empty(painter, self._empty_room(), self._look)
            return
        offset = self._offset()
        for page in self._layout.in_sight(event.rect().top() + offset.y(), event.rect().bottom() + 1 + offset.y()):
            self._paint_page(painter, page)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Pages that fit fit again; what was at the top stays there."""
        super().resizeEvent(event)
        self._lay_out_again(self._anchor() if self._sizes else None)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """The marker follows the font's measures."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_layout"):
            self._lay_out_again(self._anchor() if self._sizes else None)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """A window that goes to a screen of another density is drawn anew."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out_again(self._anchor() if self._sizes else None)
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            zoom = self.scale / PIXELS_A_POINT * (1 + event.value())
            self.set_zoom(min(max(zoom, ZOOM_STEPS[0]), ZOOM_STEPS[-1]), event.position())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """With Ctrl it zooms where the pointer is, a step for each notch; touch pads send parts of one."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        for _ in range(abs(notches)):
            self.zoom_by(1 if notches > 0 else -1, event.position())
        event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  # Qt's name
        """Paint anew: moving what is painted would leave seams on screens of one and a half pixels."""
        self.viewport().update()

    # Within

    def _paint_over(self, painter: QPainter, page: int) -> None:
        """What is marked on a page; for those who know what it holds."""

    def _jumped(self, value: object) -> None:
        if isinstance(value, int):
            self.verticalScrollBar().setValue(value)

    def _relook(self) -> None:
        self._lay_out_again(self._anchor() if self._sizes else None)

    def _desk(self) -> Desk:
        """The room is measured as if the scroll bar were there, so that pages never flicker between two sizes."""
        room = self.maximumViewportSize()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        px = self._look.px
        width = room.width() - bar
        side = px(24) if width > px(440) else px(16)
        return Desk(width, room.height(), side, px(12), px(12), px(1000) - bar)

    def _laid_out(self) -> PageLayout:
        return lay_out(self._sizes, self._desk(), self._zoom, self.devicePixelRatioF())

    def _lay_out_again(self, anchor: _Anchor | None) -> None:
        self._layout = self._laid_out()
        room, whole = self.viewport().size(), self._layout.size
        for bar, length, page in (
            (self.verticalScrollBar(), whole.height(), room.height()),
            (self.horizontalScrollBar(), whole.width() if isinstance(self._zoom, float) else 0, room.width()),
        ):
            bar.setRange(0, max(0, round(length - page)) if self._sizes else 0)
            bar.setPageStep(page)
            bar.setSingleStep(self._look.px(40))
        if anchor is not None:
            self._restore(anchor)
        self.viewport().update()
        self._scrolled()

    def _anchor(self) -> _Anchor:
        """The very top; else the marked item when it is in sight; else what stands at the top of the window."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        if top == 0:
            return _Anchor("", 0, 0.0, self._layout.rects[0].top())
        for spot in self._places.of(self._marked):
            below = self._layout.from_page(spot.page, spot.box).top() - top
            if 0 <= below < height:
                return _Anchor(spot.key, spot.page, spot.box.top() / self._sizes[spot.page].height_pt, below)
        pages = self._layout.in_sight(top, top + height) or (0,)
        for spot in (spot for page in pages for spot in self._places.on(page)):
            below = self._layout.from_page(spot.page, spot.box).top() - top
            if 0 <= below < height / 2 and self._is_first(spot):
                return _Anchor(spot.key, spot.page, spot.box.top() / self._sizes[spot.page].height_pt, below)
        rect = self._layout.rects[pages[0]]
        return _Anchor("", pages[0], (top - rect.top()) / max(rect.height(), 1), 0)

    def _is_first(self, spot: Spot) -> bool:
        return self._places.of(spot.key)[0].page == spot.page

    def _restore(self, anchor: _Anchor) -> None:
        if not self._layout.rects:
            return
        spots = self._places.of(anchor.key)
        if spots:
            spot = min(spots, key=lambda spot: abs(spot.page - anchor.page))
            top = self._layout.from_page(spot.page, spot.box).top()
        else:
            rect = self._layout.rects[min(anchor.page, len(self._layout.rects) - 1)]
            top = rect.top() + anchor.share * rect.height()
        self._jump.stop()
        self.verticalScrollBar().setValue(round(top - anchor.below))

    def _scrolled(self) -> None:
        page = self._page_looked_at()
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.wishes_changed.emit()

    def _page_looked_at(self) -> int:
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        pages = self._layout.in_sight(top, top + height) if self._sizes else ()
        rects = self._layout.rects
        seen = {p: min(rects[p].bottom(), top + height) - max(rects[p].top(), top) for p in pages}
        return max(seen, key=lambda p: (round(seen[p]), -p)) + 1 if seen else 0

    def _wish(self, page: int) -> PageWish:
        return PageWish(page, max(1, round(self._layout.rects[page].width() * self.devicePixelRatioF())))

    def _offset(self) -> QPointF:
        """Where the window's top left lies on the desk; narrow pages stand in its middle."""
        slack = max(self.viewport().width() - self._desk().width, 0) / 2 if not isinstance(self._zoom, float) else 0
        ratio = self.devicePixelRatioF()
        across, down = self.horizontalScrollBar().value() - int(slack), self.verticalScrollBar().value()
        return QPointF(round(across * ratio) / ratio, round(down * ratio) / ratio)

    def _on_screen(self, rect: QRectF) -> QRectF:
        return rect.translated(-self._offset())

    def _box_on_screen(self, page: int, box: QRectF) -> QRectF:
        return self._on_screen(self._layout.from_page(page, box))

    def _empty_room(self) -> QRectF:
        desk = self._desk()
        width = desk.width - 2 * desk.side
        height = min(width * 842 / 595, desk.height - 2 * desk.top)
        return QRectF(desk.side + (self.viewport().width() - desk.width) / 2, desk.top, width, height)

    def _nearest_page(self, point: QPointF) -> tuple[int | None, QPointF]:
        """The page at or nearest to a point of the window, and the point in its points."""
        on_desk = point + self._offset()
        rects = self._layout.rects
        if not rects:
            return None, QPointF()
        near = self._layout.in_sight(on_desk.y() - self.height(), on_desk.y() + self.height()) or range(len(rects))
        page = min(near, key=lambda p: _gap(rects[p], on_desk))
        return page, self._layout.to_page(page, on_desk)

    def _bring_into_sight(self, box: QRectF) -> None:
        """Nothing moves when it is in sight already."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        margin = self._look.px(24)
        if box.top() < top + margin or min(box.bottom(), box.top() + height / 2) > top + height - margin:
            self._scroll_to(box.top() - height * _FROM_TOP)
        if box.left() < self._offset().x() or box.right() > self._offset().x() + self.viewport().width():
            self.horizontalScrollBar().setValue(round(box.left() - margin))

    def _scroll_to(self, top: float, at_once: bool = False) -> None:
        """In 120 ms, or at once when the system asks for less motion."""
        bar = self.verticalScrollBar()
        target = min(max(round(top), bar.minimum()), bar.maximum())
        self._jump.stop()
        duration = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        if at_once or not self.isVisible() or not duration:
            bar.setValue(target)
            return
        self._jump.setStartValue(bar.value())
        self._jump.setEndValue(target)
        self._jump.start()

    def _paint_page(self, painter: QPainter, page: int) -> None:
        wish = self._wish(page)
        image = self._images.exact(wish, self._generation)
        room = self._on_screen(self._layout.rects[page])
        painting.paint_page(painter, room, image or self._images.stand_in(wish), image is not None, self._look)
        self._paint_over(painter, page)


def _gap(rect: QRectF, point: QPointF) -> float:
    down = max(rect.top() - point.y(), point.y() - rect.bottom(), 0.0)
    across = max(rect.left() - point.x(), point.x() - rect.right(), 0.0)
    return down + across
