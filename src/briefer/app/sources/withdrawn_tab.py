"""What was withdrawn or corrected, and the saved briefs that rest on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from briefer.app.ask import tell_problems
from briefer.app.ledger.rows import Cell, Row
from briefer.app.ledger.tree import LedgerTree
from briefer.app.plural import plural
from briefer.app.settings import recent_briefs
from briefer.app.sources.outlets_page import inset
from briefer.app.sources.searching import Searching
from briefer.app.sources.store import RegisterStore
from briefer.app.sources.withdrawal_dialog import WithdrawalDialog
from briefer.app.theme.controls import ElidedLabel, button, rule
from briefer.app.theme.look import Look
from briefer.compose.dates import format_date
from briefer.compose.withdrawals import with_withdrawal, without_withdrawal
from briefer.errors import Problem
from briefer.model.sourcing import Withdrawal
from briefer.pipeline import RestingBrief, Search
from briefer.storage.find_briefs import ENDING, MOST_BRIEFS

_DATES = "d MMM y"


class WithdrawnTab(QWidget):
    """``brief_wanted`` is sent with the path of a brief to open, ``marked`` when other marks are in the register."""

    brief_wanted = Signal(object)

    def __init__(self, look: Look, store: RegisterStore, known: Callable[[], tuple[str, ...]], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._store, self._known = look, store, known
        self.open_folder: Path | None = None  # that of the open brief; those beside it are looked at as well
        self._problems: tuple[Problem, ...] = ()
        self.searching = Searching(self)
        self._make()
        self._lay_out()
        store.changed.connect(self._show_marks)
        self.searching.told.connect(self._tell_progress)
        self.searching.found.connect(self._show_found)
        self._show_marks()

    @property
    def current(self) -> Withdrawal | None:
        """The mark that the keyboard is on."""
        marks, place = self._store.register.withdrawals, self.marks.currentIndex().row()
        return marks[place] if 0 <= place < len(marks) else None

    def mark(self, source: str = "") -> None:
        """Ask what was withdrawn or corrected, keep it, and look which briefs rest on it."""
        dialog = WithdrawalDialog(self._look, source, self._known(), self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.keep(dialog.withdrawal())
        dialog.deleteLater()

    def keep(self, withdrawal: Withdrawal) -> None:
        """Put a mark into the register, and look in the briefs that were open not long ago."""
        self._store.apply(partial(with_withdrawal, withdrawal=withdrawal))
        self.search(withdrawal)

    def take_back(self) -> None:
        """The mark was wrong."""
        if (withdrawal := self.current) is not None:
            self._store.apply(partial(without_withdrawal, withdrawal=withdrawal))

    def search(self, withdrawal: Withdrawal, places: tuple[Path, ...] | None = None) -> None:
        """The briefs that rest on it: in those places, else among the recent ones and beside the open one."""
        if places is None:
            recent = tuple(Path(entry.path) for entry in recent_briefs())
            beside = self.open_folder.glob(f"*{ENDING}") if self.open_folder else ()
            places = (*recent, *sorted(beside)[:MOST_BRIEFS])
        self._title.set_text(self.tr("Briefs that rest on {source}").format(source=withdrawal.source))
        self.found.show_rows(())
        self._told.set_text(self.tr("Looking…"))
        self._stop.show()
        self._trouble.hide()
        self.searching.start(withdrawal, places)

    def ask_folder(self) -> None:
        """Look in a folder with all that is in it."""
        withdrawal = self.current
        if withdrawal is None:
            return
        start = str(self.open_folder or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Look for briefs in"), start)
        if chosen:
            self.search(withdrawal, (Path(chosen),))

    def finish(self) -> None:
        """End what runs."""
        self.searching.finish()

    # What is shown

    def _show_marks(self) -> None:
        self.marks.show_rows(tuple(map(self._mark_row, self._store.register.withdrawals)))
        if self.marks.rows.rows and not self.marks.currentIndex().isValid():
            self.marks.setCurrentIndex(self.marks.rows.index(0, 0))
        self._show_state()

    def _mark_row(self, withdrawal: Withdrawal) -> Row:
        is_gone = withdrawal.status == "withdrawn"
        status = self.tr("Withdrawn") if is_gone else self.tr("Corrected")
        language = QLocale().name().partition("_")[0]
        date = format_date(withdrawal.date, _DATES, language) if withdrawal.date else ""
        state = Cell(status, "", "error" if is_gone else "warning", "circle-x" if is_gone else "triangle-alert")
        cells = (Cell(withdrawal.source, "", "text"), state, Cell(date), Cell(withdrawal.url), Cell(withdrawal.note))
        return Row(f"{withdrawal.source} {date} {withdrawal.url}", cells, strong=True)

    def _tell_progress(self, done: int, of: int) -> None:
        count = QLocale().toString
        self._told.set_text(self.tr("Looking… {done} of {of} briefs").format(done=count(done), of=count(of)))

    def _show_found(self, search: Search) -> None:
        self._stop.hide()
        self.found.show_rows(tuple(self._brief_row(found) for found in search.resting))
        looked = plural(self.tr("%n brief(s) looked at", "", search.looked_at), search.looked_at)
        rest = self.tr("none rests on it") if not search.resting else self.tr("{count} with it").format(
            count=QLocale().toString(len(search.resting))
        )  # fmt: skip
        self._told.set_text(f"{looked}, {rest}.")
        self._problems = search.problems
        count = len(search.problems)
        self._trouble.setText(plural(self.tr("%n could not be looked at…", "", count), count))
        self._trouble.setVisible(bool(count))

    def _brief_row(self, found: RestingBrief) -> Row:
        loss, count = found.loss, QLocale().toString
        falls = Cell(count(len(loss.falls)), "", "error", "circle-x") if loss.falls else Cell("")
        title = found.title or found.path.name
        cells = (
            Cell(f"{title}  –  {found.path.name}", f"{title}\n{found.path}", "text"),
            Cell(count(len(loss.uses))),
            Cell(count(len(loss.judgments)) if loss.judgments else ""),
            falls,
        )
        path = str(found.path)
        below = []
        for line in loss.judgments:
            fallen = line.item in loss.falls
            what = self.tr("falls") if fallen else self.tr("loses some of its evidence")
            token = "error" if fallen else "text2"
            said = f"{line.number}  {what}  –  {line.text[:300]}"
            icon = "circle-x" if fallen else "scale"
            below.append(Row(f"{path} {line.item}", (Cell(said, line.text, icon=icon, icon_token=token),), path))
        return Row(path, cells, path, children=tuple(below), strong=True)

    def _stop_searching(self) -> None:
        self.searching.stop()
        self._stop.hide()
        self._told.set_text(self.tr("Stopped."))

    def _show_problems(self) -> None:
        title = self.tr("Files that could not be looked at")
        text = self.tr("They may rest on it, too.")
        tell_problems(self._look, title, text, self._problems, self)

    def _show_state(self) -> None:
        on = self.current is not None
        for made in (self._take_back, self._look_recent, self._look_folder):
            made.setEnabled(on)
            made.setToolTip("" if on else self.tr("Nothing is marked yet."))

    def _look_again(self) -> None:
        if (withdrawal := self.current) is not None:
            self.search(withdrawal)

    # Making

    def _make(self) -> None:
        look = self._look
        heads = (self.tr("Source"), self.tr("It was"), self.tr("Published on"), self.tr("Address"), self.tr("Note"))
        self.marks = LedgerTree(look, heads, (128, 128, 200, 280))
        self.marks.setRootIsDecorated(False)
        self.marks.setIndentation(0)
        self.marks.setAccessibleName(self.tr("What was withdrawn or corrected"))
        self.found = LedgerTree(
            look, (self.tr("Brief"), self.tr("Citations"), self.tr("Judgments"), self.tr("Fall")), (96, 96, 96)
        )
        self.found.setAccessibleName(self.tr("Briefs that rest on it"))
        self.found.opened.connect(lambda row: self.brief_wanted.emit(Path(row.item)))
        self.marks.opened.connect(lambda _: self._look_again())
        self.marks.selectionModel().currentChanged.connect(lambda *_: self._show_state())
        self._title, self._told = ElidedLabel("", "name"), ElidedLabel("", "secondary")
        self._mark = button(look, self.tr("Mark a source…"), "small", "plus")
        self._take_back = button(look, self.tr("Take back"), "small")
        self._look_recent = button(look, self.tr("Look in recent briefs"), "small", "search")
        self._look_folder = button(look, self.tr("Look in a folder…"), "small", "folder-open")
        self._stop = button(look, self.tr("Stop"), "small")
        self._trouble = button(look, "", "link")
        self._mark.clicked.connect(lambda: self.mark())
        self._take_back.clicked.connect(self.take_back)
        self._look_recent.clicked.connect(self._look_again)
        self._look_folder.clicked.connect(self.ask_folder)
        self._stop.clicked.connect(self._stop_searching)
        self._trouble.clicked.connect(self._show_problems)
        self._stop.hide()
        self._trouble.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(inset(self.marks, self._look.px(12)), 2)
        column.addWidget(rule())
        buttons = (self._mark, self._take_back, None, self._look_recent, self._look_folder)
        column.addLayout(self._row(*buttons))
        column.addWidget(rule())
        column.addLayout(self._row(self._title, self._told, None, self._trouble, self._stop))
        column.addWidget(self.found, 3)

    def _row(self, *widgets: QWidget | None) -> QHBoxLayout:
        px, row = self._look.px, QHBoxLayout()
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(8))
        for widget in widgets:
            if widget is None:
                row.addStretch(1)
            else:
                row.addWidget(widget)
        return row
