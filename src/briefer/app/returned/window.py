"""The changes of a returned Word file, one by one; what is accepted is in the brief at once and can be undone.

It blocks nothing, follows the brief while one works, and is closed by Esc.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefer import pipeline
from briefer.app.core_words import in_words
from briefer.app.differences_view import dialog_foot
from briefer.app.message_bar import MessageBar
from briefer.app.returned.decisions import Decisions
from briefer.app.returned.detail import ChangeDetail
from briefer.app.returned.names import Names
from briefer.app.returned.words import ReturnedWords
from briefer.app.session import Session
from briefer.app.theme.controls import Choice, button, label, rule
from briefer.app.theme.look import Look
from briefer.app.two_line_list import Line, TwoLineList
from briefer.compose.returned import held_against
from briefer.model.returned import Change, Returned
from briefer.model.rich import RichText

_WIDTH, _HEIGHT, _LEAST_WIDTH, _LEAST_HEIGHT = 1120, 640, 940, 480
_LIST_WIDTH, _PAUSE_MS = 288, 150
_AS_RETURNED: Final[Mapping[str, RichText]] = MappingProxyType({})


class ReturnedWindow(QDialog):
    """``item_wanted`` is sent with the id of an item or part to go to, ``closed`` when the window goes."""

    item_wanted = Signal(str)
    closed = Signal()

    def __init__(
        self, look: Look, session: Session, returned: Returned, name: str, decisions: Decisions, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look, self._session, self._decisions = look, session, decisions
        self._returned, self._ended = returned, False
        self._words = ReturnedWords(self)
        self._shown: tuple[Change, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._parts: dict[str, str] = {}  # those that were chosen for new items, by change
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.setWindowTitle(self.tr("Changes in {name}").format(name=name))
        self.setWindowFlags(Qt.WindowType.Window)
        self.list, self.detail = TwoLineList(look), ChangeDetail(look, session)
        self.list.setAccessibleName(self.tr("Changes"))
        self.authors, self.messages = Choice(look), MessageBar(look)
        self._arrange()
        self._fill_authors()
        self._connect()
        self.refresh()
        self._go_to_first_open()
        self.list.setFocus()

    @property
    def change(self) -> Change | None:
        """The chosen change, as the brief stands to it now."""
        number = self.list.number
        return self._shown[number] if 0 <= number < len(self._shown) else None

    @property
    def changes(self) -> tuple[Change, ...]:
        """Those that are shown: all, or those of one author."""
        return self._shown

    # What the buttons do

    def accept_one(self) -> None:
        """Take over the chosen change, or the ticked places of it, and go on to the next that is open."""
        change, ids = self.change, self.detail.ids
        if change is None or not ids or not self.detail.accept_button.isEnabled():
            return
        if part := self.detail.chosen_part:
            self._parts[change.id] = part
        self._accept(ids, self.tr("Accept a returned change"))
        after = self._returned.change(change.id)
        if after.standing == "open" and ids != (change.id,):
            self._decisions.settle(after, "partly")  # the places that were not ticked
            self.refresh()
        self._go_on()

    def combine(self) -> None:
        """Put the reviewer's changes and the editor's into one text, and go on to the next that is open."""
        change, both = self.change, self.detail.combined
        if change is None or both is None:
            return
        self._accept((change.id,), self.tr("Combine with a returned change"), {change.id: both})
        self._decisions.settle(self._returned.change(change.id), "combined")
        self.refresh()
        self._go_on()

    def refuse_one(self) -> None:
        """Leave the brief as it is there, and go on to the next that is open."""
        change = self.change
        if change is not None and self._decisions.is_open(change):
            self._decisions.settle(change, "refused")
            self.refresh()
            self._go_on()

    def accept_all(self) -> None:
        """Take over all that are shown and open, in one step; conflicts are left to be looked at."""
        found = self._decisions.acceptable(self._shown)
        if found:
            self._accept([change.id for change in found], self._words.accepted(len(found)))
            self._go_on()

    def refuse_rest(self) -> None:
        """Leave the brief as it is, whatever is shown and open; where nothing is, ask about the refused ones again."""
        is_open = any(map(self._decisions.is_open, self._shown))
        for change in self._shown:
            if is_open and self._decisions.is_open(change):
                self._decisions.settle(change, "refused")
            elif not is_open and self._decisions.state(change) == "refused":
                self._decisions.ask_again(change)
        self.refresh()
        if not is_open:
            self._go_to_first_open()

    def step(self, by: int) -> None:
        """The next or previous change; from the last to the first."""
        if self._shown:
            self.list.choose((self.list.number + by) % len(self._shown))

    def refresh(self) -> None:
        """Hold the file against the brief as it is now."""
        self._pause.stop()
        self._returned = held_against(self._session.brief, self._returned)
        author = self.authors.currentData()
        shown = tuple(one for one in self._returned.changes if author is None or one.author == author)
        names = self._names = Names(self._session.brief, {one.id: one for one in self._returned.changes})
        states = [self._decisions.state(change) for change in shown]
        lines = tuple(names.line(*both, self._words) for both in zip(shown, states, strict=True))
        same_rows = [c.id for c in shown] == [c.id for c in self._shown] and _headings(lines) == _headings(self._lines)
        chosen, before = self.list.number, self._lines
        self._shown, self._lines = shown, lines
        if same_rows:
            for number, (line, old) in enumerate(zip(lines, before, strict=True)):
                if line != old:
                    self.list.change_line(number, line)
        else:
            self.list.show_lines(lines)
            self.list.choose(min(max(chosen, 0), len(lines) - 1))
        self._show_counts()
        self._show_chosen()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """It is made anew when a file is read again."""
        super().closeEvent(event)
        if self._ended:  # closed before, and not yet deleted
            return
        self._ended = True
        self._pause.stop()
        self._session.changed.disconnect(self._pause.start)
        self.closed.emit()

    def reject(self) -> None:
        """Esc closes."""
        self.close()

    # How it is done

    def _accept(self, ids: Iterable[str], step: str, texts: Mapping[str, RichText] = _AS_RETURNED) -> None:
        """``texts`` are those that are to be taken in place of the returned ones."""
        changes = (
            replace(one, part=self._parts.get(one.id, one.part), now=texts.get(one.id, one.now))
            for one in self._returned.changes
        )
        returned = replace(self._returned, changes=tuple(changes))
        self._session.replace(pipeline.accept_returned(self._session.work, returned, tuple(ids)), step)
        self.refresh()

    def _go_on(self) -> None:
        """To the next open change behind the chosen one, else the first; where none is open, nowhere."""
        start = max(self.list.number, 0)
        order = [*range(start, len(self._shown)), *range(start)]
        following = next((n for n in order if self._decisions.is_open(self._shown[n])), None)
        if following is not None:
            self.list.choose(following)

    def _go_to_first_open(self) -> None:
        self.list.choose(next((n for n, one in enumerate(self._shown) if self._decisions.is_open(one)), 0))

    def _show_counts(self) -> None:
        left = sum(map(self._decisions.is_open, self._shown))
        self._counted.setText(self._words.count(len(self._shown), left))
        able = len(self._decisions.acceptable(self._shown))
        self.all_button.setText(self._words.accept_all(able, self.authors.currentText() if self._is_filtered else ""))
        self.all_button.setEnabled(able > 0)
        self.all_button.setToolTip("" if able else self._why_none(left))
        refused = sum(self._decisions.state(change) == "refused" for change in self._shown)
        again = not left and refused
        self.none_button.setText(self.tr("Open the refused again") if again else self.tr("Refuse the rest"))
        self.none_button.setEnabled(bool(left or refused))
        self.none_button.setToolTip("" if left or refused else self.tr("All of them are accepted."))
        conflicts = left - able
        said = self.tr("Conflicts are left for you: accepting all passes them over.") if conflicts else ""
        self._hint.setText(said or self.tr("What you accept is in the brief at once; Ctrl+Z takes it back."))

    def _why_none(self, left: int) -> str:
        if left:
            return self.tr("Only conflicts are left, which are decided one by one.")
        return self.tr("All of them are decided.")

    def _show_chosen(self) -> None:
        change = self.change
        if change is not None:
            counted = self.tr("change {number} of {count}")
            said = counted.format(number=self.list.number + 1, count=len(self._shown))
            self.detail.show_change(change, self._decisions.state(change), self._names, said)

    @property
    def _is_filtered(self) -> bool:
        return self.authors.currentData() is not None

    def _fill_authors(self) -> None:
        """Everyone, and each author; hidden where there is but one."""
        found = dict.fromkeys(change.author for change in self._returned.changes)
        self.authors.addItem(self.tr("All authors"), None)
        for change in self._returned.changes:
            if found.pop(change.author, 0) is None:
                self.authors.addItem(self._words.author(change) or self.tr("unnamed authors"), change.author)
        self.authors.setAccessibleName(self.tr("Changes of"))
        self.authors.setVisible(self.authors.count() > 2)  # all and one are the same

    # Making

    def _connect(self) -> None:
        self._session.changed.connect(self._pause.start)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.authors.currentIndexChanged.connect(lambda _n: self.refresh())
        self.detail.accepted.connect(self.accept_one)
        self.detail.refused.connect(self.refuse_one)
        self.detail.combine_button.clicked.connect(self.combine)
        self.detail.stepped.connect(self.step)
        self.detail.item_wanted.connect(self.item_wanted)
        ways: tuple[tuple[QKeySequence.StandardKey, Callable[[], None]], ...] = (
            (QKeySequence.StandardKey.Undo, self._session.history.undo),
            (QKeySequence.StandardKey.Redo, self._session.history.redo),
        )
        for key, do in ways:
            QShortcut(QKeySequence(key), self).activated.connect(do)

    def _arrange(self) -> None:
        look, column = self._look, QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._made_left())
        body.addWidget(rule(vertical=True))
        body.addWidget(self.detail, 1)
        column.addWidget(self.messages)
        column.addLayout(body, 1)
        column.addWidget(rule())
        column.addWidget(self._made_foot())
        if self._returned.remarks:
            self.messages.tell("warning", " ".join(map(in_words, self._returned.remarks)))
        self.setMinimumSize(look.px(_LEAST_WIDTH), look.px(_LEAST_HEIGHT))
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))

    def _made_left(self) -> QWidget:
        px, left = self._look.px, QWidget()
        left.setProperty("kind", "surface")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(px(_LIST_WIDTH))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, px(12), 0, px(12))
        column.setSpacing(px(6))
        self._counted, self._hint = label("", "heading"), label("", "hint")
        self._hint.setWordWrap(True)
        for widget, stretch in ((self._counted, 0), (self.authors, 0), (self.list, 1), (self._hint, 0)):
            around = QHBoxLayout()
            side = 0 if widget is self.list else px(12)
            around.setContentsMargins(side, 0, side, 0)
            around.addWidget(widget)
            column.addLayout(around, stretch)
        return left

    def _made_foot(self) -> QWidget:
        close = button(self._look, self.tr("Close"), "flat")
        self.none_button = button(self._look, "")
        self.all_button = button(self._look, "")
        close.clicked.connect(self.close)
        self.none_button.clicked.connect(self.refuse_rest)
        self.all_button.clicked.connect(self.accept_all)
        return dialog_foot(self._look, close, [self.none_button, self.all_button])


def _headings(lines: tuple[Line, ...]) -> list[str]:
    return [line.heading for line in lines]
