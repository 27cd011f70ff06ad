"""A part as a card. Items far from what is seen have no widget, only a remembered or estimated height."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from briefer.app.brief.card_header import HEIGHT, CardHeader
from briefer.app.brief.compare_view import CompareView
from briefer.app.brief.desk import BriefDesk
from briefer.app.brief.empty_part import EmptyPart
from briefer.app.brief.faces import Face, face_of
from briefer.app.brief.item_view import INSET, ItemView
from briefer.app.brief.selection import Choosing
from briefer.app.brief.slot_widget import SlotWidget
from briefer.app.brief.slots import Slot, editor_of, estimated_height
from briefer.app.brief.words import numbered, words
from briefer.model.brief import EventItem, ItemId, Judgment, Part, TextItem

_BOTTOM, _SHORT = 8, 560


class Card(QFrame):
    """The header and the items of a part, placed by hand."""

    changed_height = Signal()
    item_dragged = Signal(str)
    part_dragged = Signal(str)
    item_menu = Signal(str, QPoint)
    part_menu = Signal(str, QPoint)
    add_menu = Signal(str, QPoint)
    chip_clicked = Signal(str, str)

    def __init__(self, desk: BriefDesk, part: Part, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.desk, self.look, self.part = desk, desk.context.look, part
        self.slots: list[Slot] = []
        self._by_id: dict[ItemId, Slot] = {}
        self._header: CardHeader | None = None
        self._empty: EmptyPart | None = None
        self._width = 0
        self.show_part(part)

    def show_part(self, part: Part) -> None:
        """Another state of the part; items that are the same keep their widgets and heights."""
        old = {slot.item.id: slot for slot in self.slots}
        self.part = part
        self.slots = []
        for item, number in numbered(part):
            slot = old.pop(item.id, None) or Slot.of(item, number)
            if slot.item is not item or slot.number != number:
                slot.show(item, number)
                self._refresh(slot)
            self.slots.append(slot)
        self._by_id = {slot.item.id: slot for slot in self.slots}
        for gone in old.values():
            self._drop(gone)
        if self._header is not None:
            self._header.show_part(part, self._counts())

    def refresh(self) -> None:
        """All that is seen anew: findings, template or look changed."""
        for slot in self.slots:
            slot.known = False
            self._refresh(slot)
        if self._header is not None:
            self._header.show_part(self.part, self._counts())
        if self._empty is not None:
            self._empty.deleteLater()
            self._empty = None

    def rebuild(self) -> None:
        """New widgets: colours and measures changed."""
        for slot in self.slots:
            self._drop(slot)
            slot.known, slot.height = False, 0
        if self._header is not None:
            hold_focus(self._header, self.parentWidget())
            self._header.hide()
            self._header.deleteLater()
            self._header = None
        self.refresh()

    # Layout

    def measure(self, width: int) -> int:
        """How high the card is in that width, as far as is known."""
        if width != self._width:
            short = self._is_short(width) != self._is_short(self._width)
            self._width = width
            for slot in self.slots:
                slot.known, slot.height = False, 0
                if short:
                    self._refresh(slot)
        for slot in self.slots:
            slot.height = slot.height or estimated_height(slot.item, width, self.look)
        px = self.look.px
        if self.part.id in self.desk.folded:
            return px(HEIGHT) + 2
        body = sum(slot.height for slot in self.slots)
        if not self.slots:
            body = self._empty_height() if self._empty else px(32)
        return px(HEIGHT) + body + px(_BOTTOM)

    def fill(self, top: int, bottom: int) -> bool:
        """Give bodies to what lies between two heights of the card, take them from the rest.

        Returns whether a height turned out to be another than thought.
        """
        if self._header is None:
            self._make_header()
        folded = self.part.id in self.desk.folded
        y, changed, kept = self.look.px(HEIGHT), False, self._kept()
        for slot in self.slots:
            if not folded and ((y + slot.height >= top and y <= bottom) or slot.item.id in kept):
                changed |= self._give_body(slot)
            elif slot.widget is not None:
                self._drop(slot)
            y += slot.height
        return changed | self._fill_empty(folded)

    def empty(self) -> None:
        """Take all bodies: the card is far from what is seen."""
        kept = self._kept()
        for slot in self.slots:
            if slot.widget is not None and slot.item.id not in kept:
                self._drop(slot)

    def place(self) -> None:
        """Put every widget where it belongs."""
        px, width = self.look.px, self.width()
        if self._header is not None:
            self._header.setGeometry(px(INSET), 1, width - px(2 * INSET), px(HEIGHT))
        y = px(HEIGHT)
        for slot in self.slots:
            if slot.widget is not None:
                slot.widget.setGeometry(px(INSET), y, width - px(2 * INSET), slot.height)
            y += slot.height
        if self._empty is not None:
            self._empty.setGeometry(px(INSET), px(HEIGHT), self._inner_width(), self._empty_height())

    def mark_chosen(self) -> None:
        """Show what is selected."""
        chosen, current = self.desk.chosen, self.desk.current
        if self._header is not None:
            self._header.set_chosen(self.part.id in chosen, self.part.id == current)
            self._header.show_part(self.part, self._counts())
        for slot in self.slots:
            if isinstance(slot.widget, ItemView):
                slot.widget.set_chosen(slot.item.id in chosen, slot.item.id == current)

    def holds_current(self) -> bool:
        """Whether the item worked on is one of the part's."""
        return any(key in self._by_id for key in self._kept())

    def first_from(self, y: int) -> tuple[str, int] | None:
        """The first item that begins at that height of the card or below, and where."""
        at = self.look.px(HEIGHT)
        for slot in self.slots:
            if at >= y:
                return slot.item.id, at
            at += slot.height
        return None

    def slot_of(self, key: str) -> Slot | None:
        """The place of an item."""
        return self._by_id.get(ItemId(key))

    def slot_top(self, key: str) -> int:
        """Where an item begins, from the card's top; 0 for the part itself."""
        y = self.look.px(HEIGHT)
        for slot in self.slots:
            if slot.item.id == key:
                return y
            y += slot.height
        return 0

    def widget_of(self, key: str) -> QWidget | None:
        """The widget of the part or an item, while it has one."""
        if key == self.part.id:
            return self._header
        slot = self.slot_of(key)
        return slot.widget if slot else None

    def item_at(self, y: int) -> tuple[int, str]:
        """Before which item something dropped at that height lands, and the id of the item under it."""
        at = self.look.px(HEIGHT)
        for index, slot in enumerate(self.slots):
            if y < at + slot.height:
                return (index if y < at + slot.height / 2 else index + 1), (slot.item.id if y >= at else "")
            at += slot.height
        return len(self.slots), ""

    def gap_y(self, index: int) -> int:
        """Where the line for a drop before that item is drawn."""
        return self.look.px(HEIGHT) + sum(slot.height for slot in self.slots[:index])

    # Ours

    def _give_body(self, slot: Slot) -> bool:
        kind = self._wanted_kind(slot)
        if slot.widget is None or slot.kind != kind:
            self._drop(slot)
            slot.kind, slot.widget, slot.known = kind, self._make(slot, kind), False
            slot.widget.show()
            if isinstance(slot.widget, ItemView):
                id, desk = slot.item.id, self.desk
                slot.widget.set_chosen(id in desk.chosen, id == desk.current)
        if slot.known:
            return False
        before, slot.known = slot.height, True
        slot.height = slot.widget.height_for(self._inner_width())
        return before != slot.height

    def _inner_width(self) -> int:
        """What items and the words of an empty part have of the card's width."""
        return self._width - self.look.px(2 * INSET)

    def _empty_height(self) -> int:
        return self._empty.height_for(self._inner_width()) if self._empty else 0

    def _wanted_kind(self, slot: Slot) -> str:
        id, desk = slot.item.id, self.desk
        return "edit" if desk.editing == id else "compare" if desk.comparing == id else "view"

    def _kept(self) -> set[str]:
        """What has the keys keeps its widget, however far it was scrolled away."""
        return {self.desk.editing, self.desk.comparing, self.desk.current}

    def _counts(self) -> list[str]:
        total, cites = sum(slot.words for slot in self.slots), sum(slot.cites for slot in self.slots)
        return words.counts(self.part, self.desk.context.spec(self.part), total, cites)

    def _make(self, slot: Slot, kind: str) -> ItemView | SlotWidget:
        if kind == "edit":
            return self._watched(editor_of(self.desk, slot.item, slot.number, self), slot)
        if kind == "compare" and isinstance(slot.item, TextItem | Judgment | EventItem):
            return self._watched(CompareView(self.desk, slot.item, slot.number, self), slot)
        return self._view(slot)

    def _watched(self, widget: SlotWidget, slot: Slot) -> SlotWidget:
        def resized() -> None:
            if slot.widget is widget:
                slot.known = False
                self.changed_height.emit()

        widget.resized.connect(resized)
        return widget

    def _view(self, slot: Slot) -> ItemView:
        view = ItemView(self.desk.context, self._face(slot), self)
        view.pressed.connect(self._press)
        view.released.connect(self._release)
        view.activated.connect(self.desk.edit)
        view.chip_clicked.connect(self.chip_clicked)
        view.citation_clicked.connect(lambda cite: self.desk.citation_opened.emit(cite.article, cite.citation))
        view.dragged.connect(self.item_dragged)
        view.menu_wanted.connect(self.item_menu)
        return view

    def _face(self, slot: Slot) -> Face:
        return face_of(self.desk.context, self.part, slot.item, slot.number, self._is_short(self._width))

    def _is_short(self, width: int) -> bool:
        """Whether there is no room for the longer words."""
        return width < self.look.px(_SHORT)

    def _refresh(self, slot: Slot) -> None:
        if isinstance(slot.widget, ItemView):
            slot.widget.show_face(self._face(slot))
        elif slot.widget is not None:
            slot.widget.show_item(slot.item, slot.number)

    def _drop(self, slot: Slot) -> None:
        if slot.widget is not None:
            hold_focus(slot.widget, self.parentWidget())
            slot.widget.hide()
            slot.widget.deleteLater()
            slot.known &= slot.kind == "view"
            slot.widget, slot.kind = None, ""

    def _make_header(self) -> None:
        header = CardHeader(self.desk, self.part, self._counts(), self)
        header.pressed.connect(lambda modifiers: self.desk.choose(self.part.id, how_to_choose(modifiers)))
        header.dragged.connect(lambda: self.part_dragged.emit(self.part.id))
        header.menu_wanted.connect(lambda at: self.part_menu.emit(self.part.id, at))
        header.add_wanted.connect(lambda at: self.add_menu.emit(self.part.id, at))
        header.set_chosen(self.part.id in self.desk.chosen, self.part.id == self.desk.current)
        header.show()
        self._header = header

    def _fill_empty(self, folded: bool) -> bool:
        wanted = not self.slots and not folded
        if wanted and self._empty is None:
            self._empty = EmptyPart(self.desk, self.part, self)
            self._empty.show()
            return True
        if not wanted and self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
            self._empty = None
        return False

    def _press(self, key: str, modifiers: Qt.KeyboardModifier) -> None:
        """A press on one of several selected items keeps them, so that they can be dragged together."""
        how = how_to_choose(modifiers)
        if how == "only" and key in self.desk.chosen and len(self.desk.chosen) > 1:
            return
        self.desk.choose(key, how)

    def _release(self, key: str, modifiers: Qt.KeyboardModifier) -> None:
        if how_to_choose(modifiers) == "only" and len(self.desk.chosen) > 1:
            self.desk.choose(key)


def hold_focus(leaving: QWidget, instead: QWidget | None) -> None:
    """Keys that are in a widget which goes stay in the pane rather than jump to the next one of the window."""
    focus = QApplication.focusWidget()
    if instead and focus is not None and (focus is leaving or leaving.isAncestorOf(focus)):
        instead.setFocus()


def how_to_choose(modifiers: Qt.KeyboardModifier) -> Choosing:
    """Ctrl adds, Shift extends."""
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return "range"
    return "toggle" if modifiers & Qt.KeyboardModifier.ControlModifier else "only"
