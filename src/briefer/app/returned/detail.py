"""One change: its texts beside each other, what stands against it, and the ways to decide."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer.app.brief.context import BriefContext
from briefer.app.core_words import in_words
from briefer.app.differences_items import heading
from briefer.app.differences_side import DifferenceSide
from briefer.app.returned.decisions import State
from briefer.app.returned.names import Names
from briefer.app.returned.piece_ticks import PieceTicks
from briefer.app.returned.sides import boxes
from briefer.app.returned.words import ReturnedWords
from briefer.app.session import Session
from briefer.app.theme.controls import Choice, ElidedLabel, button, label
from briefer.app.theme.look import Look
from briefer.compose.returned_pieces import IN_PIECES, Piece, combined, pieces_of, taken_pieces
from briefer.model.returned import Change
from briefer.model.rich import RichText, plain
from briefer.model.sent import RATINGS

_BESIDE = ("note", "remark")  # what has a sentence of its own to say
_MOST_LETTERS = 600  # of a tooltip
_UNMARKED = ("comment", "moved")  # whose texts are the same on both sides


class ChangeDetail(QWidget):
    """``accepted`` and ``refused`` are sent by their buttons, ``item_wanted`` with an id, ``stepped`` by ±1."""

    accepted = Signal()
    refused = Signal()
    item_wanted = Signal(str)
    stepped = Signal(int)

    def __init__(self, look: Look, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._change: Change | None = None
        self._state: State = "open"
        self._names: Names | None = None
        self.combined: RichText | None = None  # both sides' changes in one text, where they lie apart
        self._words = ReturnedWords(self)
        self._context = BriefContext(look, self)
        self._context.set_session(session)
        self.sides = tuple(DifferenceSide(look, "", "", own=n > 0) for n in range(3))
        self.pieces = PieceTicks(look, self._context.label)
        self.part = Choice(look)
        self.setProperty("kind", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrange()
        self.pieces.ticked.connect(self._show_ways)
        self.set_work()

    def set_work(self) -> None:
        """The brief's citations or its scale may be others."""
        for side in self.sides:
            side.set_work(self._context.opened.work)

    def show_change(self, change: Change, state: State, names: Names, counted: str) -> None:
        """Another change, or the same in another state; ``counted`` is which of how many it is."""
        before = self._change
        is_new = before is None or (change.id, change.standing) != (before.id, before.standing)
        self._name.set_text(names.title(change, self._words))
        self._counted.setText(counted)
        if not is_new and (change, state) == (self._change, self._state):
            return
        self._change, self._state, self._names = change, state, names
        self._show_sides(change, names)
        self.combined = _both(change, names)
        if is_new:  # else what somebody ticked or chose meanwhile stays
            self._show_pieces(change)
            self._show_parts(change, names)
        self._show_ways()

    @property
    def chosen_part(self) -> str:
        """The part in which a new item is to be put, empty where none is asked for."""
        return str(self.part.currentData() or "") if self._asks_part.isVisibleTo(self) else ""

    @property
    def ids(self) -> tuple[str, ...]:
        """The change to be accepted, or those of its pieces that are ticked."""
        if self._change is None:
            return ()
        ticked = self.pieces.numbers
        if not self.pieces.count() or len(ticked) == self.pieces.count():
            return (self._change.id,)
        return tuple(f"{self._change.id}.{number}" for number in sorted(ticked))

    # What is shown

    def _show_sides(self, change: Change, names: Names) -> None:
        found = boxes(change, names, self._context.lexicon)
        who = self._words.who(change, datetime.date.today())
        self._legend.setVisible(change.kind not in _UNMARKED)
        for n, side in enumerate(self.sides):
            side.setVisible(n < len(found))
            if n < len(found):
                box = found[n]
                side.entitle(box.name, who if n == 1 else "")
                side.show_side(box.side, box.pieces, box.nothing)

    def _show_pieces(self, change: Change) -> None:
        shown, taken = _pieces(change)
        self.pieces.show_pieces(shown, taken)
        self._asks_pieces.setVisible(bool(shown))

    def _show_parts(self, change: Change, names: Names) -> None:
        asks = names.is_unplaced(change) and change.standing != "done"
        self._asks_part.setVisible(asks)
        self.part.clear()
        for part in names.parts.values() if asks else ():
            self.part.addItem(heading(part), part.id)
        self.part.setCurrentIndex(max(self.part.findData(change.part), 0))

    def _show_ways(self) -> None:
        """The buttons, named by what they do here."""
        change, names, state = self._change, self._names, self._state
        if change is None or names is None:
            return
        gone, is_done = names.is_gone(change), state == "accepted"
        self._show_said(change, names)
        ticked, count = len(self.pieces.numbers), self.pieces.count()
        self.accept_button.setText(self._verb(change, gone, ticked, count))
        able = not is_done and not names.is_lost_move(change) and (ticked > 0 or not count)
        self.accept_button.setEnabled(able)
        why_not = self.tr("The brief says this already.") if is_done else self.tr("There is nothing to take over.")
        self.accept_button.setToolTip("" if able else why_not)
        keeps = change.conflict and not gone
        self.refuse_button.setText(self.tr("Keep mine") if keeps else self.tr("Refuse"))
        self.refuse_button.setEnabled(state in ("open", "conflict"))
        self.refuse_button.setToolTip("" if self.refuse_button.isEnabled() else self.tr("This is decided."))
        both = self.combined if state == "conflict" else None
        self.combine_button.setVisible(both is not None)
        self.combine_button.setToolTip(_shortened(plain(both)) if both else "")
        self._decided.setText(self._words.state(state) if state not in ("open", "conflict") else "")
        there = names.item(change) is not None or change.item in names.parts
        self.go_button.setEnabled(there)
        self.go_button.setToolTip("" if there else self.tr("The brief has no such item."))

    def _show_said(self, change: Change, names: Names) -> None:
        """What accepting does, or what stands against it."""
        gone, is_conflict = names.is_gone(change), self._state == "conflict"
        said = self._words.means(change, gone=gone)
        if is_conflict:
            said = self._words.conflict(change, gone, self.combined is not None)
        if change.kind in _BESIDE or (change.kind == "comment" and "“" in change.message):  # an answer to another
            said = f"{in_words(change.message)} {said}"
        self._said.setText(said)
        kind = "warning" if is_conflict else "secondary"
        if self._said.property("kind") != kind:
            self._said.setProperty("kind", kind)
            self._said.style().polish(self._said)
        self._sign.setVisible(is_conflict)
        side = self._look.px(14)
        self._sign.setPixmap(self._look.icon("triangle-alert", 14, "warning").pixmap(QSize(side, side)))

    def _verb(self, change: Change, gone: bool, ticked: int, count: int) -> str:
        if gone:
            return self.tr("Add as a new item")
        if change.conflict:
            return self.tr("Take it out") if change.kind == "deleted" else self.tr("Take theirs")
        if count and ticked < count:
            return self.tr("Accept {count} of {total}").format(count=ticked, total=count)
        return self.tr("Accept")

    # Making

    def _arrange(self) -> None:
        px, column = self._look.px, QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(8))
        column.addLayout(self._made_head())
        column.addLayout(self._made_said())
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for side in self.sides:
            row.addWidget(side, 1)
        column.addLayout(row, 1)
        self._legend = self._made_legend()
        column.addWidget(self._legend)
        self._asks_pieces = self._asking(self.tr("Take over"), self.pieces)
        self._asks_part = self._asking(self.tr("Put it into"), self.part)
        self.part.setAccessibleName(self.tr("Part for the new item"))
        column.addWidget(self._asks_pieces)
        column.addWidget(self._asks_part)
        column.addLayout(self._made_ways())

    def _made_head(self) -> QHBoxLayout:
        look, head = self._look, QHBoxLayout()
        head.setSpacing(look.px(8))
        self._name, self._counted = ElidedLabel("", "heading"), label("", "secondary")
        head.addWidget(self._name)
        head.addWidget(self._counted)
        head.addStretch(1)
        ways = ((-1, self.tr("Previous"), "chevron-up", "Shift+F8"), (1, self.tr("Next"), "chevron-down", "F8"))
        for by, text, icon, key in ways:
            made = button(look, text, "flat", icon)
            made.setShortcut(key)
            made.clicked.connect(lambda _=False, by=by: self.stepped.emit(by))
            head.addWidget(made)
            head.addWidget(label(key, "key"))
        return head

    def _made_said(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(6))
        self._sign, self._said = QLabel(), label("", "secondary")
        self._said.setWordWrap(True)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._said, 1)
        return row

    def _made_legend(self) -> QWidget:
        legend = QWidget()
        row = QHBoxLayout(legend)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(6))
        row.addWidget(label(self.tr("struck through"), "removed"))
        row.addWidget(label(self.tr("only as sent"), "secondary"))
        row.addSpacing(self._look.px(10))
        row.addWidget(label(self.tr("underlined"), "added"))
        row.addWidget(label(self.tr("not as sent"), "secondary"))
        row.addStretch(1)
        return legend

    def _asking(self, text: str, field: QWidget) -> QWidget:
        asking = QWidget()
        row = QHBoxLayout(asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        row.addWidget(label(text, "secondary"))
        row.addWidget(field, 1)
        return asking

    def _made_ways(self) -> QHBoxLayout:
        look, row = self._look, QHBoxLayout()
        row.setSpacing(look.px(8))
        self.go_button = button(look, self.tr("Show item"), "flat", "eye")
        self.refuse_button, self.accept_button = button(look, self.tr("Refuse")), button(look, "", "primary")
        self.combine_button = button(look, self.tr("Combine both"))
        self.combine_button.hide()
        self.accept_button.setDefault(True)
        # A key of the button itself would go with its text, which changes.
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self).activated.connect(self.refuse_button.click)
        self._decided = label("", "secondary")
        self.go_button.clicked.connect(lambda: self.item_wanted.emit(self._change.item if self._change else ""))
        self.refuse_button.clicked.connect(self.refused)
        self.accept_button.clicked.connect(self.accepted)
        row.addWidget(self.go_button)
        row.addStretch(1)
        row.addWidget(self._decided)
        row.addWidget(self.combine_button)
        for made, key in ((self.refuse_button, self.tr("Del")), (self.accept_button, self.tr("Enter"))):
            row.addWidget(made)
            row.addWidget(label(key, "key"))
        return row


def _shortened(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS]}…"


def _both(change: Change, names: Names) -> RichText | None:
    """Where there is a conflict in words."""
    if not change.conflict or names.is_gone(change) or change.kind not in IN_PIECES or change.field in RATINGS:
        return None
    return combined(change.base, change.now, change.current)


def _pieces(change: Change) -> tuple[tuple[Piece, ...], Collection[int]]:
    """The places of a change that can be taken by themselves, if there are several, and which to take: all, or as now.

    Where the editor wrote something else, only the whole can be taken.
    """
    if change.kind not in IN_PIECES or change.field in RATINGS or change.standing != "open":
        return (), ()
    shown = tuple(piece for piece in pieces_of(change.base, change.now) if piece.number)
    if len(shown) < 2:
        return (), ()
    taken = taken_pieces(change.current, change.base, change.now)
    return shown, taken or {piece.number for piece in shown}
