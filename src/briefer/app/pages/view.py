"""The pages as one works with them: the item in work is marked, a click chooses, text is found, selected, copied."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from briefer.app.pages import painting
from briefer.app.pages.caret import Move, caret_box, first_in, move_of, moved
from briefer.app.pages.desk_view import DeskView
from briefer.app.pages.paper import Hit, PageText
from briefer.app.pages.selection import (
    BODY,
    Position,
    Selection,
    body_start,
    copied,
    line_at,
    nearest_index,
    of_hit,
    word_at,
)
from briefer.app.pages.worker import Drawing
from briefer.app.theme.flash import Flash
from briefer.app.theme.look import Look


class PageView(DeskView):
    """``chosen`` is sent with the key that was clicked, ``texts_wanted`` with pages whose characters are needed."""

    chosen = Signal(str)
    texts_wanted = Signal(tuple)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._texts: dict[int, PageText] = {}
        self._hits: tuple[Hit, ...] = ()
        self._hit = -1
        self._selection: Selection | None = None
        self._pressed: QPointF | None = None
        self._double = QElapsedTimer()  # since the last double click
        self._copy_when_read = False
        self._flash = Flash(self.viewport())
        self.setAccessibleName(self.tr("Pages"))
        self.setAccessibleDescription(
            self.tr("The finished pages. Ctrl+Up and Ctrl+Down go from item to item, Shift and arrows select text.")
        )
        self.viewport().setMouseTracking(True)

    def show_drawing(self, drawing: Drawing) -> None:
        """What was found or selected on the pages before is gone with them."""
        self._forget()
        super().show_drawing(drawing)
        if self.underMouse() or self.hasFocus():
            self._want_texts()

    def clear(self) -> None:
        """No document."""
        self._forget()
        super().clear()

    def show_text(self, text: PageText) -> None:
        """The characters of a page."""
        self._texts[text.page] = text
        if self._copy_when_read:
            self.copy()
        if self._selection is not None:
            self.viewport().update()

    # The item that is worked on

    def mark(self, key: str, jump: bool = True) -> None:
        """Mark the item or part of that key and, if asked, bring it into sight."""
        if key != self._marked:
            self._marked = key
            self.viewport().update()
        if jump and (spots := self._places.of(key)):
            self._bring_into_sight(self._layout.from_page(spots[0].page, spots[0].box))

    def flash(self) -> None:
        """Somebody was led to what is marked: a stronger mark for a moment."""
        self._flash.start()

    def choose_next(self, step: int) -> None:
        """The item after (1) or before (-1) the one that is worked on, in the order of the pages."""
        keys = self._places.keys()
        if keys:
            now = keys.index(self._marked) if self._marked in keys else (-1 if step > 0 else len(keys))
            self.chosen.emit(keys[min(max(now + step, 0), len(keys) - 1)])

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

    def key_at(self, page: int, point: QPointF) -> str:
        """The item or part at a point of a page (0-based, in points); empty for none."""
        return self._places.at(page, point)

    # Selected text

    def selected_text(self) -> str:
        """The words selected."""
        return copied(self._selection, self._texts, self._places) if self._selection else ""

    def select_all(self) -> None:
        """The text of all pages."""
        if self._sizes:
            last = len(self._sizes) - 1
            self._selection = Selection(Position(0, BODY), Position(last, 1 << 30))
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

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Text may be selected soon."""
        super().enterEvent(event)
        self._want_texts()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Text may be selected by keys soon."""
        super().focusInEvent(event)
        self._want_texts()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Where text may begin to be selected; right after a double click the line is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        again = self._double.isValid() and self._double.elapsed() < QApplication.doubleClickInterval()
        position = self._position_at(event.position()) if again else None
        if position is not None:
            self._select(line_at(self._texts[position.page], position.index))
        else:
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
        anchor = self._position_at(self._pressed)
        caret = self._position_at(event.position(), anchor)
        self._select(Selection(anchor, caret) if anchor and caret else None)
        self._scroll_at_edge(event.position().y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """A click without a drag chooses the item."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged = (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self._pressed = None
        if not dragged:
            self._select(None)
            if key := self._key_at(event.position()):
                self.chosen.emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Select the word."""
        position = self._position_at(event.position())
        if position is not None:
            self._select(word_at(self._texts[position.page], position.index))
            self._double.start()

    def event(self, event: QEvent) -> bool:
        """Ctrl+C, Ctrl+A and keys that select mean the pages while they have the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Scroll, turn pages, go from item to item, copy; with Shift select text."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and (move := move_of(event.key(), control)):
            self._extend(move)
            return
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if control:
                self.choose_next(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_C if control:
                self.copy()
            case Qt.Key.Key_A if control:
                self.select_all()
            case Qt.Key.Key_Escape if self._selection is not None:
                self._select(None)
            case _:
                if not self._turn(event.key()):
                    super().keyPressEvent(event)

    # Within

    def _turn(self, key: int) -> bool:
        """Scroll or turn pages; whether the key means that."""
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar().maximum()
        match key:
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._scroll_to(0 if key == Qt.Key.Key_Home else bar.maximum())
            case Qt.Key.Key_Right | Qt.Key.Key_Left if not across:
                step = self._layout.columns
                self.go_to_page(self._page + (step if key == Qt.Key.Key_Right else -step))
            case Qt.Key.Key_Space:
                self._scroll_to(bar.value() + bar.pageStep() * 0.9)
            case _:
                return False
        return True

    def _select(self, selection: Selection | None) -> None:
        self._selection = selection
        self.viewport().update()

    def _extend(self, move: Move) -> None:
        """From where text was selected last, else from the item that is worked on, else from the top."""
        self._want_texts()
        selection = self._selection or self._caret_to_start_from()
        if selection is None:
            return
        caret = moved(self._texts, len(self._sizes), selection.caret, move)
        beyond = {0, len(self._sizes) - 1} if move in (Move.START, Move.END) else {caret.page - 1, caret.page + 1}
        missing = tuple(page for page in sorted(beyond) if 0 <= page < len(self._sizes) and page not in self._texts)
        if missing:
            self.texts_wanted.emit(missing)
        self._select(Selection(selection.anchor, caret))
        if caret.page in self._texts:
            box = caret_box(self._texts[caret.page], caret.index)
            self._bring_into_sight(self._layout.from_page(caret.page, box))

    def _caret_to_start_from(self) -> Selection | None:
        spot = next(iter(self._places.of(self._marked)), None)
        page = spot.page if spot else max(self._page - 1, 0)
        text = self._texts.get(page)
        if text is None:
            return None
        index = first_in(text, spot.box) if spot else body_start(text)
        return Selection(Position(page, index), Position(page, index))

    def _forget(self) -> None:
        self._texts, self._hits, self._hit, self._selection = {}, (), -1, None

    def _paint_over(self, painter: QPainter, page: int) -> None:
        """The item that is worked on, what was found, what is selected."""
        for spot in self._places.of(self._marked):
            if spot.page == page:
                painting.paint_marker(painter, self._box_on_screen(page, spot.box), self._look, self._flash.on)
        for index, hit in enumerate(self._hits):
            if hit.page == page:
                boxes = tuple(self._box_on_screen(page, box) for box in hit.boxes)
                painting.paint_hit(painter, boxes, index == self._hit)
        if self._selection is not None and page in self._texts and not self._hits:
            boxes = tuple(self._box_on_screen(page, box) for box in self._selection.boxes(self._texts[page]))
            painting.paint_selected(painter, boxes)
            if self.hasFocus() and page == self._selection.caret.page:
                box = caret_box(self._texts[page], self._selection.caret.index)
                painting.paint_caret(painter, self._box_on_screen(page, box), self._look)

    def _key_at(self, point: QPointF) -> str:
        on_desk = point + self._offset()
        page = self._layout.page_at(on_desk) if self._sizes else None
        return self._places.at(page, self._layout.to_page(page, on_desk)) if page is not None else ""

    def _position_at(self, point: QPointF, anchor: Position | None = None) -> Position | None:
        """The place nearest to a point; when something of the body is being selected, in the body."""
        page, on_page = self._nearest_page(point)
        if page is None or page not in self._texts:
            return None
        text = self._texts[page]
        in_body = anchor is not None and anchor.index >= body_start(self._texts.get(anchor.page, text))
        return Position(page, nearest_index(text, on_page, body_start(text) if in_body else 0))

    def _want_texts(self) -> None:
        if self._sizes:
            top = self.verticalScrollBar().value()
            seen = self._layout.in_sight(top, top + self.viewport().height())
            missing = tuple(page for page in seen if page not in self._texts)
            if missing and not self._copy_when_read:
                self.texts_wanted.emit(missing)

    def _scroll_at_edge(self, y: float) -> None:
        bar = self.verticalScrollBar()
        if y < 0 or y > self.viewport().height():
            bar.setValue(bar.value() + round(y if y < 0 else y - self.viewport().height()))


def _is_own(event: QKeyEvent) -> bool:
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return move_of(event.key(), False) is not None
    return event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.SelectAll)
