"""All cards under each other. Only what lies within a screen of the viewport has bodies; drops land here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from briefer.app.brief.card import Card, hold_focus
from briefer.app.brief.card_header import HEIGHT, CardHeader
from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.drop_line import drag_picture
from briefer.app.brief.drops import Drops
from briefer.app.brief.item_view import ItemView
from briefer.app.brief.set_aside_list import SetAsideList
from briefer.app.mime import BriefDrag, brief_mime

_EDGE, _GAP, _PASSES = 12, 8, 4


class Canvas(QWidget):
    """Placed by hand, since a layout would need all the heights that are not known yet."""

    item_menu = Signal(str, QPoint)
    part_menu = Signal(str, QPoint)
    add_menu = Signal(str, QPoint)
    chip_clicked = Signal(str, str)

    def __init__(self, desk: BriefDesk, scroll: QScrollArea) -> None:
        super().__init__()
        self.setProperty("kind", "canvas")
        self._desk, self._look, self._scroll = desk, desk.context.look, scroll
        self.cards: list[Card] = []
        self.keys: Callable[[QKeyEvent], bool] = lambda _event: False
        self._drops = Drops(desk, self, self, scroll)
        self.pictures_dropped = self._drops.pictures_dropped
        self._set_aside = SetAsideList(desk, self)
        self._arranging = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.arrange)
        scroll.verticalScrollBar().valueChanged.connect(lambda: self.arrange())
        self.setAcceptDrops(True)

    def show_brief(self) -> None:
        """The cards of the brief as it is now; parts that are the same object are left alone."""
        old = {card.part.id: card for card in self.cards}
        self.cards = []
        for part in self._desk.brief.parts:
            card = old.pop(part.id, None)
            if card is None:
                card = self._make_card(part.id)
            elif card.part is not part:
                card.show_part(part)
            self.cards.append(card)
        for gone in old.values():
            hold_focus(gone, self)
            gone.hide()
            gone.deleteLater()
        self._set_aside.show_parts(self._desk.brief.set_aside)
        self.arrange()

    def refresh(self) -> None:
        """Everything anew: the look, the template or the findings changed."""
        for card in self.cards:
            card.refresh()
        self.arrange()

    def rebuild(self) -> None:
        """The look changed: every card with new widgets."""
        for card in self.cards:
            card.rebuild()
        self.arrange()

    def clear(self) -> None:
        """No brief."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []

    def mark_chosen(self) -> None:
        """Show what is selected, edited, compared and folded."""
        for card in self.cards:
            card.mark_chosen()
        self.arrange()

    def arrange(self) -> None:
        """Measure, give and take bodies, place; what is at the top of the view stays there."""
        if self._arranging or self._desk.context.session is None:
            return
        self._arranging = True
        for _ in range(_PASSES):
            anchor = self._anchor()
            self._place_cards()
            self._keep(anchor)
            if not self._fill():
                break
        for card in self.cards:
            card.place()
        self._arranging = False

    def reveal(self, key: str) -> None:
        """Bring a part or an item into view and give it the keys."""
        card = next((c for c in self.cards if c.part.id == key or c.slot_of(key)), None)
        if card is None:
            return
        self.arrange()
        slot = card.slot_of(key)
        top = card.y() + card.slot_top(key)
        height = slot.height if slot else self._look.px(HEIGHT)
        bar, view = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        if top - self._look.px(_GAP) < bar.value() or height > view:
            bar.setValue(top - self._look.px(_GAP))
        elif top + height > bar.value() + view:
            bar.setValue(top + height + self._look.px(_GAP) - view)
        self.arrange()
        widget = card.widget_of(key)
        if widget is not None and self._takes_focus():
            take = getattr(widget, "take_focus", widget.setFocus)
            take()

    def reveal_set_aside(self) -> None:
        """Bring the parts that are kept aside into view, with the keys on the first way back."""
        self.arrange()
        self._scroll.verticalScrollBar().setValue(self._set_aside.y())
        self.arrange()
        self._scroll.verticalScrollBar().setValue(self._set_aside.y())
        self._set_aside.take_focus()

    def flash(self, key: str) -> None:
        """Mark the target of a jump for a moment; what is open for writing shows its caret."""
        widget = self._widget_of(key)
        if isinstance(widget, ItemView | CardHeader):
            widget.flash()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Other widths wrap otherwise."""
        super().resizeEvent(event)
        self.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """To the pane before the scroll area, which would scroll by them."""
        if not self.keys(event):
            super().keyPressEvent(event)

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Pieces of the source, parts and items of the brief, pictures."""
        if self._drops.is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802  # Qt's name
        """A line shows where it will land."""
        if self._drops.is_welcome(event.mimeData()):
            event.acceptProposedAction()
            self._drops.over(int(event.position().y()), event.mimeData())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802  # Qt's name
        """No longer."""
        self._drops.leave()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Do what was shown."""
        if self._drops.drop(int(event.position().y()), event.mimeData()):
            event.acceptProposedAction()

    def start_drag(self, drag: BriefDrag) -> None:
        """Drag parts or items of the brief."""
        qdrag = QDrag(self)
        qdrag.setMimeData(brief_mime(drag, self._desk.plain_text()))
        seen = next((w for key in (*drag.items, *drag.parts) if (w := self._widget_of(key))), None)
        if seen is not None:
            qdrag.setPixmap(drag_picture(self._look, seen, len(drag.items) + len(drag.parts)))
            qdrag.setHotSpot(QPoint(self._look.px(16), self._look.px(12)))
        qdrag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.DropAction.MoveAction)
        self._drops.leave()  # Esc may end a drag without its leaving

    def card_rect(self) -> QRect:
        """From where to where cards reach; its height means nothing."""
        px = self._look.px
        return QRect(px(_EDGE), 0, self.width() - px(_EDGE) - px(16), 0)

    # Ours

    def _widget_of(self, key: str) -> QWidget | None:
        return next((w for card in self.cards if (w := card.widget_of(key))), None)

    def _place_cards(self) -> None:
        px, room = self._look.px, self.card_rect()
        y = px(_GAP)
        for card in self.cards:
            height = card.measure(room.width())
            card.setGeometry(room.left(), y, room.width(), height)
            y += height + px(_GAP)
        if not self._set_aside.isHidden():
            height = self._set_aside.height_for(room.width())
            self._set_aside.setGeometry(room.left(), y, room.width(), height)
            y += height + px(_GAP)
        if self.minimumHeight() != y:
            self.setMinimumHeight(y)
            self.resize(self.width(), max(y, self._scroll.viewport().height()))

    def _fill(self) -> bool:
        """Bodies for the view and a screen above and below; whether heights changed."""
        view = self._scroll.viewport().height()
        top = self._scroll.verticalScrollBar().value() - view
        bottom = top + 3 * view
        changed = False
        for card in self.cards:
            if (card.y() + card.height() >= top and card.y() <= bottom) or card.holds_current():
                changed |= card.fill(top - card.y(), bottom - card.y())
                card.show()
            else:
                card.empty()
        return changed

    def _anchor(self) -> tuple[Card, str, int] | None:
        """The first item in view and how far below the view's top it begins."""
        value = self._scroll.verticalScrollBar().value()
        if value <= 0:
            return None
        for card in self.cards:
            if card.y() + card.height() <= value:
                continue
            first = card.first_from(value - card.y())
            if first:
                return card, first[0], card.y() + first[1] - value
            return card, "", card.y() - value
        return None

    def _keep(self, anchor: tuple[Card, str, int] | None) -> None:
        if anchor is not None:
            card, key, offset = anchor
            top = card.y() + (card.slot_top(key) if key else 0)
            self._scroll.verticalScrollBar().setValue(top - offset)

    def _takes_focus(self) -> bool:
        """Whether the keys are in the pane, so that another pane that selects something keeps them."""
        focus, pane = QApplication.focusWidget(), self._desk.parent()
        return focus is None or (isinstance(pane, QWidget) and pane.isAncestorOf(focus)) or self._desk.editing != ""

    def _make_card(self, id: str) -> Card:
        part = next(p for p in self._desk.brief.parts if p.id == id)
        card = Card(self._desk, part, self)
        card.changed_height.connect(self._later.start)
        card.item_dragged.connect(self._drag_items)
        card.part_dragged.connect(self._drag_parts)
        card.item_menu.connect(self.item_menu)
        card.part_menu.connect(self.part_menu)
        card.add_menu.connect(self.add_menu)
        card.chip_clicked.connect(self.chip_clicked)
        card.show()
        return card

    def _drag_items(self, key: str) -> None:
        chosen = self._desk.chosen_items()
        self.start_drag(BriefDrag(items=chosen if key in chosen else (key,)))

    def _drag_parts(self, key: str) -> None:
        chosen = self._desk.chosen_parts()
        self.start_drag(BriefDrag(parts=chosen if key in chosen else (key,)))
