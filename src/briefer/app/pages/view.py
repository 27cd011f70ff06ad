"""The desk with the pages: scrolls, zooms, keeps its place, marks the item that is worked on, finds and selects."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QStyle, QWidget

from briefer.app.pages import painting
from briefer.app.pages.images import PageImages
from briefer.app.pages.layout import Desk, PageLayout, Zoom, lay_out, next_zoom
from briefer.app.pages.paper import Hit, PageSize, PageText
from briefer.app.pages.places import Places, Spot
from briefer.app.pages.selection import Position, Selection, copied, nearest_index, of_hit, word_at
from briefer.app.pages.worker import Drawing, PageImage, PageWish
from briefer.app.theme.look import Look

_JUMP_MS = 120
_FROM_TOP = 0.22  # where in the window an item lands that was jumped to


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What keeps its place: a key, or else a share of a page, so many pixels below the top of the window."""

    key: str
    page: int
    share: float
    below: float


class PageView(QAbstractScrollArea):
    """Shows what the renderer drew.

    ``chosen`` is sent with the key that was clicked, ``wishes_changed`` when other pages or sizes are needed,
    ``texts_wanted`` when characters are, ``page_changed`` with the page (1-based) that is looked at.
    """

    chosen = Signal(str)
    wishes_changed = Signal()
    texts_wanted = Signal(tuple)
    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sizes: tuple[PageSize, ...] = ()
        self._generation = 0
        self._places = Places()
        self._images = PageImages()
        self._texts: dict[int, PageText] = {}
        self._zoom: Zoom = "width"
        self._marked = ""
        self._hits: tuple[Hit, ...] = ()
        self._hit = -1
        self._selection: Selection | None = None
        self._pressed: QPointF | None = None
        self._copy_when_read = False
        self._page = 0
        self._jump = QVariantAnimation(self)
        self._jump.setDuration(_JUMP_MS)
        self._jump.valueChanged.connect(lambda value: self.verticalScrollBar().setValue(int(value)))
        self._layout = self._laid_out()
        self.setAccessibleName(self.tr("Pages"))
        self.setAccessibleDescription(self.tr("The finished pages. Ctrl+Up and Ctrl+Down go from item to item."))
        self.setProperty("kind", "desk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self._relook)

    # What is shown

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
        if drawing.drawn.pdf is None:
            return
        anchor = self._anchor() if self._sizes else None
        self._generation, self._sizes = drawing.generation, drawing.sizes
        self._places = drawing.places
        self._texts, self._hits, self._hit, self._selection = {}, (), -1, None
        for image in drawing.images:
            self._images.put(image)
        self._lay_out_again(anchor)
        if self.underMouse() or self.hasFocus():
            self._want_texts()

    def clear(self) -> None:
        """No document."""
        self._sizes, self._places, self._texts, self._hits, self._selection = (), Places(), {}, (), None
        self._images.clear()
        self._lay_out_again(None)

    def show_image(self, image: PageImage) -> None:
        """A page that was wished for."""
        self._images.put(image)
        if image.wish.page < len(self._layout.rects):
            self.viewport().update(self._on_screen(self._layout.rects[image.wish.page]).toAlignedRect())

    def show_text(self, text: PageText) -> None:
        """The characters of a page."""
        self._texts[text.page] = text
        if self._copy_when_read:
            self.copy()
        if self._selection is not None:
            self.viewport().update()

    def wishes(self) -> tuple[tuple[PageWish, ...], tuple[PageWish, ...]]:
        """The pages in sight, and those of them and of their neighbours that are not drawn yet, in this order."""
        top = float(self.verticalScrollBar().value())
        height = self.viewport().height()
        seen = self._layout.in_sight(top, top + height)
        near = (p for p in self._layout.in_sight(top - height, top + 2 * height) if p not in seen)
        in_sight = tuple(self._wish(page) for page in seen)
        wanted = (*in_sight, *(self._wish(page) for page in near))
        return in_sight, tuple(w for w in wanted if self._images.exact(w, self._generation) is None)

    # The item that is worked on

    def mark(self, key: str, jump: bool = True) -> None:
        """Mark the item or part of that key and, if asked, bring it into sight."""
        if key != self._marked:
            self._marked = key
            self.viewport().update()
        if jump and (spots := self._places.of(key)):
            self._bring_into_sight(self._layout.from_page(spots[0].page, spots[0].box))

    def choose_next(self, step: int) -> None:
        """The item after (1) or before (-1) the one that is worked on, in the order of the pages."""
        keys = self._places.keys()
        if keys:
            now = keys.index(self._marked) if self._marked in keys else (-1 if step > 0 else len(keys))
            self.chosen.emit(keys[min(max(now + step, 0), len(keys) - 1)])

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

    def go_to_page(self, page: int) -> None:
        """Scroll to the top of a page (1-based)."""
        if self._layout.rects:
            rect = self._layout.rects[min(max(page, 1), len(self._layout.rects)) - 1]
            self._scroll_to(rect.top() - self._look.px(12))

    # Search

    def show_hits(self, hits: tuple[Hit, ...], now: int) -> None:
        """Tint what was found and bring one into sight; -1 for none."""
        self._hits, self._hit = hits, now
        if 0 <= now < len(hits):
            self._selection = of_hit(hits[now])
            boxes = hits[now].boxes
            if boxes:
                self._bring_into_sight(self._layout.from_page(hits[now].page, boxes[0]))
        self.viewport().update()

    def first_hit_from_here(self, hits: tuple[Hit, ...]) -> int:
        """The first place found from the top of the window on, else the first; -1 for none."""
        top = self.verticalScrollBar().value()
        for index, hit in enumerate(hits):
            if hit.boxes and self._layout.from_page(hit.page, hit.boxes[0]).top() >= top:
                return index
        return 0 if hits else -1

    # Selected text

    def selected_text(self) -> str:
        """The words selected."""
        return copied(self._selection, self._texts, self._places) if self._selection else ""

    def select_all(self) -> None:
        """The text of all pages."""
        if self._sizes:
            last = len(self._sizes) - 1
            self._selection = Selection(Position(0, 0), Position(last, 1 << 30))
            self.texts_wanted.emit(tuple(page for page in range(len(self._sizes)) if page not in self._texts))
            self.viewport().update()

    def copy(self) -> None:
        """Put the words selected on the clipboard, once all their pages are read."""
        if self._selection is None or self._selection.is_empty:
            return
        missing = tuple(page for page in self._selection.pages() if page not in self._texts)
        self._copy_when_read = bool(missing)
        if missing:
            self.texts_wanted.emit(missing)
        else:
            QGuiApplication.clipboard().setText(self.selected_text())

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
        return super().viewportEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Text may be selected soon."""
        super().enterEvent(event)
        self._want_texts()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """With Ctrl it zooms where the pointer is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1, event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Where text may begin to be selected."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._want_texts()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Select text while the button is down, else tell by the pointer where it could."""
        if self._pressed is None:
            over = self._key_at(event.position())
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor if over else Qt.CursorShape.ArrowCursor)
            return
        far = (event.position() - self._pressed).manhattanLength()
        if far < QApplication.startDragDistance() and self._selection is None:
            return
        anchor, caret = self._position_at(self._pressed), self._position_at(event.position())
        self._selection = Selection(anchor, caret) if anchor and caret else None
        self._scroll_at_edge(event.position().y())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click without a drag chooses the item."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self._pressed = None
        if not dragged:
            self._selection = None
            self.viewport().update()
            if key := self._key_at(event.position()):
                self.chosen.emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Select the word."""
        position = self._position_at(event.position())
        if position is not None:
            self._selection = word_at(self._texts[position.page], position.index)
            self.viewport().update()

    def event(self, event: QEvent) -> bool:
        """Ctrl+C and Ctrl+A mean the pages while they have the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Scroll, turn pages, go from item to item, copy."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if control:
                self.choose_next(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Home:
                self._scroll_to(0)
            case Qt.Key.Key_End:
                self._scroll_to(self.verticalScrollBar().maximum())
            case Qt.Key.Key_Right if not self.horizontalScrollBar().maximum():
                self.go_to_page(self._page + self._layout.columns)
            case Qt.Key.Key_Left if not self.horizontalScrollBar().maximum():
                self.go_to_page(self._page - self._layout.columns)
            case Qt.Key.Key_Space:
                self._scroll_to(self.verticalScrollBar().value() + self.verticalScrollBar().pageStep() * 0.9)
            case Qt.Key.Key_Escape if self._selection is not None:
                self._selection = None
                self.viewport().update()
            case Qt.Key.Key_C if control:
                self.copy()
            case Qt.Key.Key_A if control:
                self.select_all()
            case _:
                super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  # Qt's name
        """Paint anew: moving what is painted would leave seams on screens of one and a half pixels."""
        self.viewport().update()

    # Within

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

    def _paint_page(self, painter: QPainter, page: int) -> None:
        wish = self._wish(page)
        image = self._images.exact(wish, self._generation)
        room = self._on_screen(self._layout.rects[page])
        painting.paint_page(painter, room, image or self._images.stand_in(wish), image is not None, self._look)
        for spot in self._places.of(self._marked):
            if spot.page == page:
                painting.paint_marker(painter, self._box_on_screen(page, spot.box), self._look)
        for index, hit in enumerate(self._hits):
            if hit.page == page:
                boxes = tuple(self._box_on_screen(page, box) for box in hit.boxes)
                painting.paint_hit(painter, boxes, index == self._hit)
        if self._selection is not None and page in self._texts and not self._hits:
            boxes = tuple(self._box_on_screen(page, box) for box in self._selection.boxes(self._texts[page]))
            painting.paint_selected(painter, boxes)

    def _box_on_screen(self, page: int, box: QRectF) -> QRectF:
        return self._on_screen(self._layout.from_page(page, box))

    def _empty_room(self) -> QRectF:
        desk = self._desk()
        width = desk.width - 2 * desk.side
        height = min(width * 842 / 595, desk.height - 2 * desk.top)
        return QRectF(desk.side + (self.viewport().width() - desk.width) / 2, desk.top, width, height)

    def _key_at(self, point: QPointF) -> str:
        on_desk = point + self._offset()
        page = self._layout.page_at(on_desk) if self._sizes else None
        return self._places.at(page, self._layout.to_page(page, on_desk)) if page is not None else ""

    def _position_at(self, point: QPointF) -> Position | None:
        page, on_page = self._nearest_page(point)
        if page is None or page not in self._texts:
            return None
        return Position(page, nearest_index(self._texts[page], on_page))

    def _nearest_page(self, point: QPointF) -> tuple[int | None, QPointF]:
        """The page at or nearest to a point of the window, and the point in its points."""
        on_desk = point + self._offset()
        rects = self._layout.rects
        if not rects:
            return None, QPointF()
        near = self._layout.in_sight(on_desk.y() - self.height(), on_desk.y() + self.height()) or range(len(rects))
        page = min(near, key=lambda p: _gap(rects[p], on_desk))
        return page, self._layout.to_page(page, on_desk)

    def _want_texts(self) -> None:
        if self._sizes:
            top = self.verticalScrollBar().value()
            seen = self._layout.in_sight(top, top + self.viewport().height())
            missing = tuple(page for page in seen if page not in self._texts)
            if missing and not self._copy_when_read:
                self.texts_wanted.emit(missing)

    def _bring_into_sight(self, box: QRectF) -> None:
        """Nothing moves when it is in sight already."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        margin = self._look.px(24)
        if box.top() < top + margin or min(box.bottom(), box.top() + height / 2) > top + height - margin:
            self._scroll_to(box.top() - height * _FROM_TOP)
        if box.left() < self._offset().x() or box.right() > self._offset().x() + self.viewport().width():
            self.horizontalScrollBar().setValue(round(box.left() - margin))

    def _scroll_to(self, top: float) -> None:
        """In 120 ms, or at once when the system asks for less motion."""
        bar = self.verticalScrollBar()
        target = min(max(round(top), bar.minimum()), bar.maximum())
        self._jump.stop()
        duration = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        if not self.isVisible() or not duration:
            bar.setValue(target)
            return
        self._jump.setStartValue(bar.value())
        self._jump.setEndValue(target)
        self._jump.start()

    def _scroll_at_edge(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y < 0 or y > self.viewport().height():
            bar.setValue(bar.value() + round(y if y < 0 else y - self.viewport().height()))

    def grab_rect(self) -> QRect:
        """The window's own rectangle, for tests and pictures."""
        return QRect(QPoint(), self.viewport().size())


def _gap(rect: QRectF, point: QPointF) -> float:
    down = max(rect.top() - point.y(), point.y() - rect.bottom(), 0.0)
    across = max(rect.left() - point.x(), point.x() - rect.right(), 0.0)
    return down + across


def _is_own(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)
