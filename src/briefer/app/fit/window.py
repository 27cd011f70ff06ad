"""The window that fits a brief to its limits: what everything takes, what is proposed to go, what that gives.

It blocks nothing, follows the brief while one works, and is closed by Esc.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.ask import problem_text
from briefer.app.differences_view import dialog_foot
from briefer.app.fit.measuring import Measuring
from briefer.app.fit.rows import Fitted
from briefer.app.fit.table import FitTable
from briefer.app.fit.words import FitWords
from briefer.app.pages.budget import Budget, BudgetLine
from briefer.app.session import Session
from briefer.app.side_window import SideWindow
from briefer.app.theme.controls import button, label, rule
from briefer.app.theme.look import Look
from briefer.compose.aside import set_priority
from briefer.compose.fit import leave_out
from briefer.compose.words import items_words
from briefer.errors import BrieferError
from briefer.model.brief import Priority
from briefer.model.lengths import Lengths
from briefer.pipeline import Work

_WIDTH, _HEIGHT, _LEAST_WIDTH, _LEAST_HEIGHT = 1000, 680, 800, 420
_PAUSE_MS, _BUSY_MS = 150, 300


class FitWindow(SideWindow):
    """``left_out`` is sent with the number of items when they were set aside."""

    left_out = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.shown: Fitted | None = None  # the last brief that was fitted
        self._by_hand: dict[str, bool] = {}  # what an editor ticked (stays) or unticked since the last proposal
        self._measuring = Measuring(self)
        self._words = FitWords(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._fit)
        self._patience = QTimer(self, singleShot=True, interval=_BUSY_MS)
        self._patience.timeout.connect(self._show_busy)
        self.table = FitTable(look)
        self.now, self.then = BudgetLine(look, framed=False), BudgetLine(look, framed=False)
        self.note, self.means, self._busy = label("", "name"), label("", "secondary"), label("", "hint")
        self.setWindowTitle(self.tr("Fit to limits"))
        self._arrange()
        self.table.rows.ticked.connect(self._note_ticks)
        self.table.keys_changed.connect(self._show_chosen)
        self.table.opened.connect(self._open)

    def set_session(self, session: Session | None) -> None:
        """Follow a brief, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._pause.start)
        self._session, self.shown = session, None
        self._by_hand.clear()
        self.table.rows.show_fitted(None)
        if session is not None:
            session.changed.connect(self._pause.start)
            self._fit()
        self._show_state()

    @property
    def left(self) -> frozenset[str]:
        """The ids of items and parts that have no tick."""
        return self.table.rows.left

    @property
    def is_measuring(self) -> bool:
        """Whether figures are still to come."""
        return self._pause.isActive() or self._measuring.busy

    # What the buttons do

    def propose_again(self) -> None:
        """The ticks as they are proposed."""
        self._by_hand.clear()
        self._show_proposed()

    def set_priority(self, priority: Priority) -> None:
        """Give the chosen rows a priority; what is proposed then follows."""
        keys = self.table.keys
        if self._session is not None and keys:
            step = self.tr("Set a priority")
            self._session.apply(lambda brief: set_priority(brief, keys, priority), step)

    def apply(self) -> None:
        """Set aside what has no tick, in one step that can be undone."""
        session, left = self._session, self.left
        if session is None or not left:
            return
        self._by_hand.clear()
        template, count = session.template, len(left)
        session.apply(lambda brief: leave_out(brief, template, left), self._words.leave_out(count))
        self.left_out.emit(count)

    def finish(self) -> None:
        """End what runs."""
        self.set_session(None)
        self._pause.stop()
        self._patience.stop()
        self._measuring.finish()

    # Measuring

    def _fit(self) -> None:
        session = self._session
        if session is not None:
            self._patience.start()
            self._measuring.fit(session.work, self._show_fitted, self._tell_failure)

    def _show_fitted(self, shown: Fitted) -> None:
        if self._session is None or shown.work is not self._session.work:
            return  # a newer one is on its way
        self._end_busy()
        is_first, self.shown = self.shown is None, shown
        self.table.rows.show_fitted(shown)
        kept = {key for part in shown.parts for key in part.keys}
        self._by_hand = {id: stays for id, stays in self._by_hand.items() if id in kept}
        proposal, template = shown.found.proposal, shown.work.template
        self._set_note(self._words.proposal(proposal, template), bad=bool(proposal.unmet))
        self.means.setText(self._words.means(shown.found.means))
        self.means.setVisible(bool(shown.found.means))
        self.now.show_budget(_budget(shown.work, proposal.lengths))
        self._show_proposed()
        if is_first:
            self.table.go_to_left()

    def _show_proposed(self) -> None:
        """The ticks of the proposal, but for those that were set by hand."""
        if self.shown is None:
            return
        proposed = self.shown.found.proposal.keys
        left = {id for id in proposed if not self._by_hand.get(id)} | {id for id, s in self._by_hand.items() if not s}
        self.table.rows.set_left(left)
        self._measure_left()

    def _note_ticks(self) -> None:
        if self.shown is None:
            return
        proposed, left = self.shown.found.proposal.keys, self.left
        self._by_hand = {id: id not in left for id in proposed ^ left}
        self._measure_left()

    def _measure_left(self) -> None:
        """What the ticks give, laid out."""
        self._show_state()
        if self.shown is not None:
            work = self.shown.work
            shorter = Work(leave_out(work.brief, work.template, self.left), work.template)
            self._patience.start()
            self._measuring.measure(shorter, partial(self._show_then, shorter), self._tell_failure)

    def _show_then(self, work: Work, lengths: Lengths) -> None:
        self._end_busy()
        self.then.show_budget(_budget(work, lengths))

    def _tell_failure(self, error: Exception) -> None:
        self._end_busy()
        if not isinstance(error, BrieferError):
            raise error
        self._set_note(problem_text(error.problems), bad=True)

    # What is shown

    def _open(self, key: str) -> None:
        if self._session is not None:
            self._session.jump(key)

    def _show_busy(self) -> None:
        self._busy.setText(self.tr("Measuring…"))

    def _end_busy(self) -> None:
        self._patience.stop()
        self._busy.setText("")

    def _set_note(self, text: str, *, bad: bool) -> None:
        kind = "warning" if bad else "name"
        if self.note.property("kind") != kind:
            self.note.setProperty("kind", kind)
            self.note.style().polish(self.note)
        self.note.setText(text)

    def _show_state(self) -> None:
        count = len(self.left) if self.shown is not None else 0
        self.apply_button.setText(self._words.leave_out(count))
        self.apply_button.setEnabled(count > 0)
        self._next.setEnabled(count > 0)
        self._next.setToolTip("F8" if count else self.tr("Every item has its tick."))
        self.apply_button.setToolTip("" if count else self.tr("Every item has its tick."))
        self._again.setEnabled(bool(self._by_hand))
        self._again.setToolTip("" if self._by_hand else self.tr("The ticks are as proposed."))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = bool(self.table.keys)
        for made in self._priorities:
            made.setEnabled(chosen)
            made.setToolTip("" if chosen else self.tr("Choose rows first."))

    # Making

    def _arrange(self) -> None:
        look, column = self._look, QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._made_head(), rule(), self.table, rule(), self._made_means(), rule(), self._made_foot()):
            column.addWidget(widget, widget is self.table)
        self.setMinimumSize(look.px(_LEAST_WIDTH), look.px(_LEAST_HEIGHT))
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        self.table.setFocus()

    def _made_head(self) -> QWidget:
        look, head = self._look, _surface()
        grid = QGridLayout(head)
        grid.setContentsMargins(look.px(16), look.px(4), 0, look.px(12))
        grid.setSpacing(0)
        lines = ((self.now, self.tr("Now")), (self.then, self.tr("With the ticks")))
        for row, (line, text) in enumerate(lines):
            line.setAccessibleName(text)
            grid.addWidget(label(text, "secondary"), row, 0)
            grid.addWidget(line, row, 1)
        grid.setColumnStretch(1, 1)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(0, look.px(8), look.px(16), 0)
        grid.addWidget(self.note, 2, 0, 1, 2)
        return head

    def _made_means(self) -> QWidget:
        """Priorities for the chosen rows, and what would help without leaving anything out."""
        look, foot = self._look, _surface()
        column = QVBoxLayout(foot)
        column.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        column.setSpacing(look.px(8))
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(label(self.tr("Priority of the chosen rows"), "secondary"))
        choices: tuple[tuple[Priority, str], ...] = (
            ("keep", self.tr("&Keep")), ("normal", self.tr("&Normal")), ("first", self.tr("Leave out &first")),
        )  # fmt: skip
        self._priorities = [button(look, text, "small") for _, text in choices]
        for made, (priority, _) in zip(self._priorities, choices, strict=True):
            made.clicked.connect(partial(self.set_priority, priority))
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self._busy)
        self._next = button(look, self.tr("Next without a tick"), "small", "arrow-down")
        self._next.setShortcut(QKeySequence(Qt.Key.Key_F8))
        self._next.clicked.connect(self.table.go_to_left)
        row.addWidget(self._next)
        column.addLayout(row)
        self.means.setWordWrap(True)
        self.means.hide()
        column.addWidget(self.means)
        return foot

    def _made_foot(self) -> QWidget:
        self._again = button(self._look, self.tr("As proposed"), "flat")
        close = button(self._look, self.tr("Close"))
        self.apply_button = button(self._look, "", "primary")
        self._again.clicked.connect(self.propose_again)
        close.clicked.connect(self.close)
        self.apply_button.clicked.connect(self.apply)
        return dialog_foot(self._look, self._again, [close, self.apply_button])


def _surface() -> QWidget:
    made = QWidget()
    made.setProperty("kind", "surface")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def _budget(work: Work, lengths: Lengths) -> Budget:
    limits = work.template.limits
    words = items_words(item for _, item in work.brief.items())
    return Budget(lengths.pages, words, limits.max_pages, limits.max_words)
