"""The window of the ledger: what each judgment rests on, and what falls without a source; it follows the brief."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from briefer import pipeline
from briefer.app.ask import problem_text
from briefer.app.filter_box import filter_box
from briefer.app.jobs import Jobs
from briefer.app.ledger.rows import LedgerRows, Row, effect_rows, filtered, ledger_rows
from briefer.app.ledger.tree import LedgerTree
from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.side_window import SideWindow
from briefer.app.theme.controls import ElidedLabel, button, label, rule
from briefer.app.theme.look import Look
from briefer.compose.ledger_files import ledger_csv, ledger_json
from briefer.errors import BrieferError

_WIDTH, _HEIGHT, _LEAST_WIDTH, _LEAST_HEIGHT = 1120, 680, 800, 420
_PAUSE_MS = 150
_EFFECT_ROWS = 4


class LedgerWindow(SideWindow):
    """``item_wanted`` is sent with an item of the brief to go to, ``place_wanted`` with a piece of an article.

    ``outlet_wanted`` is sent with an outlet to describe.
    """

    item_wanted = Signal(str)
    place_wanted = Signal(str, str, str)
    outlet_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.shown: LedgerRows | None = None
        self._jobs, self._saving = Jobs(self), Jobs(self)
        self._again = False  # the brief changed while its ledger was worked out
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._work_out)
        self._make()
        self._arrange()
        self.setWindowTitle(self.tr("Evidence ledger"))

    def set_session(self, session: Session | None) -> None:
        """Follow a brief, or none."""
        if self._session is not None:
            self._session.changed.disconnect(self._pause.start)
        self._session, self.shown = session, None
        self.by_source.rows.set_pulled(())
        if session is not None:
            session.changed.connect(self._pause.start)
            self._work_out()

    @property
    def is_busy(self) -> bool:
        """Whether newer rows are still to come, or a file is being written."""
        return self._pause.isActive() or self._jobs.busy or self._saving.busy

    def show_view(self, number: int) -> None:
        """By judgment (0), or by source (1)."""
        self.tabs.setCurrentIndex(number)

    def write(self, path: Path) -> None:
        """The whole ledger as a file, CSV or JSON by its ending; told when it is written."""
        shown = self.shown
        if shown is None:
            return
        if path.suffix.lower() == ".json":
            content = ledger_json(shown.ledger, shown.lexicon).encode("utf-8")
        else:
            content = ledger_csv(shown.ledger, shown.lexicon)
        self._saving.start(
            partial(pipeline.save, content, path, overwrite=True),
            lambda _: self._tell(self.tr("Written: {path}").format(path=path)),
            self._tell_failure,
        )

    def ask_file(self) -> None:
        """Ask for a file, and write the ledger."""
        session = self._session
        if session is None or self.shown is None:
            return
        folder = session.path.parent if session.path else Path.home()
        stem = session.path.stem if session.path else self.tr("brief")
        kinds = (self.tr("Spreadsheet (*.csv)"), self.tr("JSON for other programs (*.json)"))
        offered = str(folder / f"{stem}-ledger.csv")
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Export the ledger"), offered, ";;".join(kinds))
        if chosen:
            path = Path(chosen)
            is_named = path.suffix.lower() in (".csv", ".json")
            self.write(path if is_named else path.with_name(path.name + (".json" if kind == kinds[1] else ".csv")))

    def finish(self) -> None:
        """End what runs."""
        self.set_session(None)
        self._pause.stop()
        self._jobs.finish()
        self._saving.finish()

    # Working out

    def _work_out(self) -> None:
        """Off this thread, one at a time: of a long brief it takes longer than a key."""
        session = self._session
        if session is None:
            return
        if self._jobs.busy:
            self._again = True
            return
        self._again = False
        self._jobs.start(partial(ledger_rows, session.work), self._take, self._fail)

    def _take(self, rows: LedgerRows) -> None:
        if self._again or self._session is None:
            self._work_out()
        if self._session is None or rows.work is not self._session.work:
            return  # newer ones are on their way
        self.shown = rows
        known = {row.outlet for row in rows.by_source}
        self.by_source.rows.set_pulled(self.by_source.rows.pulled & known)
        self._show_rows()
        self._show_effects()
        self._show_counts(rows)

    def _fail(self, error: Exception) -> None:
        if self._again:
            self._work_out()
        self._tell_failure(error)

    def _show_rows(self) -> None:
        if self.shown is None:
            return
        text = self.field.text()
        for tree, rows in ((self.by_judgment, self.shown.by_judgment), (self.by_source, self.shown.by_source)):
            tree.show_rows(filtered(rows, text), all_open=bool(text.strip()))

    def _show_counts(self, rows: LedgerRows) -> None:
        ledger = rows.ledger
        judgments, outlets = len(ledger.judgments), len(ledger.outlets)
        said = [plural(self.tr("%n judgment(s)", "", judgments), judgments)]
        said.append(plural(self.tr("%n outlet(s)", "", outlets), outlets))
        bare = sum(not line.evidence for line in ledger.judgments)
        single = sum(line.one_outlet for line in ledger.judgments)
        offered = sum(len(line.offered) for line in ledger.judgments)
        if bare:
            said.append(plural(self.tr("%n judgment(s) without evidence", "", bare), bare))
        if single:
            said.append(plural(self.tr("%n judgment(s) on one outlet only", "", single), single))
        if offered:
            said.append(plural(self.tr("%n piece(s) offered", "", offered), offered))
        self.counts.set_text(", ".join(said) if judgments else self.tr("The brief has no judgments."))

    def _show_effects(self) -> None:
        """What is left without the outlets that are ticked."""
        pulled = sorted(self.by_source.rows.pulled, key=str.casefold)
        self._clear_pulled.setEnabled(bool(pulled))
        self._clear_pulled.setToolTip("" if pulled else self.tr("No source has a tick."))
        rows = effect_rows(self.shown.ledger, pulled) if self.shown is not None else ()
        self.effects.show_rows(rows)
        self.effects.setVisible(bool(rows))
        if not pulled:
            self.without.set_text(self.tr("Tick sources to see what would be left without them."))
            return
        falls = sum(row.cells[1].token == "error" for row in rows)
        said = self.tr("Without {names}. Judgments that fall: {falls}; that rest on less: {weaker}.")
        count = QLocale().toString
        self.without.set_text(said.format(names=", ".join(pulled), falls=count(falls), weaker=count(len(rows) - falls)))

    # What somebody does

    def _open(self, row: Row) -> None:
        """An item in the brief, a piece in its article; an outlet where it is described."""
        if row.item:
            self.item_wanted.emit(row.item)
        elif row.place is not None:
            self.place_wanted.emit(*row.place)
        elif row.outlet:
            self.outlet_wanted.emit(row.outlet)

    def _go_down(self) -> None:
        tree = self.by_judgment if self.tabs.currentIndex() == 0 else self.by_source
        if not tree.currentIndex().isValid():
            tree.setCurrentIndex(tree.rows.index(0, 0))
        tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell(self, text: str) -> None:
        self.told.set_text(text)

    def _tell_failure(self, error: Exception) -> None:
        if not isinstance(error, BrieferError):
            raise error
        self._tell(problem_text(error.problems))

    # Making

    def _make(self) -> None:
        look = self._look
        heads = (self.tr("Judgment and evidence"), self.tr("Likelihood"), self.tr("Confidence"), self.tr("Outlets"))
        self.by_judgment = LedgerTree(look, (*heads, self.tr("Dates"), self.tr("Grade")), (144, 92, 208, 164, 60))
        self.by_judgment.setAccessibleName(self.tr("Judgments with their evidence"))
        kinds = (self.tr("Source"), self.tr("Kind"), self.tr("Grade"), self.tr("Citations"), self.tr("Judgments"))
        self.by_source = LedgerTree(look, (*kinds, self.tr("Falls without it")), (128, 56, 88, 144, 128))
        self.by_source.setAccessibleName(self.tr("Sources with the judgments that rest on them"))
        self.by_source.setAccessibleDescription(self.tr("Space pulls a source, to see what would be left without it."))
        self.effects = LedgerTree(look, (self.tr("Judgment"), self.tr("Without what is ticked")), (360,))
        self.effects.setAccessibleName(self.tr("What would be left"))
        for tree in (self.by_judgment, self.by_source, self.effects):
            tree.opened.connect(self._open)
        self.by_source.rows.ticked.connect(self._show_effects)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("The ledger by judgment or by source"))
        self.tabs.addTab(self.tr("By judgment"))
        self.tabs.addTab(self.tr("By source"))
        self.field = filter_box(look, self.tr("Filter the ledger"))
        self.field.textChanged.connect(self._show_rows)
        self.field.left_down.connect(self._go_down)
        self.counts, self.without, self.told = (
            ElidedLabel("", "secondary"),
            ElidedLabel("", "name"),
            ElidedLabel("", "hint"),
        )
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)

    def _arrange(self) -> None:
        look, column = self._look, QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.by_judgment)
        self._stack.addWidget(self._made_sources())
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        for widget in (self._made_head(), rule(), self._stack, rule(), self._made_foot()):
            column.addWidget(widget, widget is self._stack)
        self.setMinimumSize(look.px(_LEAST_WIDTH), look.px(_LEAST_HEIGHT))
        self.resize(look.px(_WIDTH), look.px(_HEIGHT))
        self.by_judgment.setFocus()

    def _made_head(self) -> QWidget:
        look, head = self._look, _surface()
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(16), look.px(4), look.px(16), look.px(4))
        row.setSpacing(look.px(16))
        row.addWidget(self.tabs)
        row.addWidget(self.counts, 1)
        row.addWidget(self.field)
        return head

    def _made_sources(self) -> QWidget:
        """The sources, and below them what is left without those that are ticked."""
        look, whole, below = self._look, _surface(), QHBoxLayout()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        below.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        below.setSpacing(look.px(8))
        below.addWidget(self.without, 1)
        self._clear_pulled = button(look, self.tr("Untick all"), "small")
        self._clear_pulled.clicked.connect(lambda: self.by_source.rows.set_pulled(()))
        below.addWidget(self._clear_pulled)
        column.addWidget(self.by_source, 1)
        column.addWidget(rule())
        column.addLayout(below)
        self.effects.setFixedHeight(look.px(28) * (_EFFECT_ROWS + 1) + 2)
        self.effects.hide()
        column.addWidget(self.effects)
        return whole

    def _made_foot(self) -> QWidget:
        look, foot = self._look, QWidget()
        foot.setProperty("kind", "chrome")
        row = QHBoxLayout(foot)
        row.setContentsMargins(*(look.px(12),) * 4)
        row.setSpacing(look.px(8))
        hint = label(self.tr("Enter shows a row where it stands."), "hint")
        row.addWidget(hint)
        row.addWidget(self.told, 1)
        export = button(look, self.tr("Export…"), "", "upload")
        export.clicked.connect(self.ask_file)
        close = button(look, self.tr("Close"))
        close.clicked.connect(self.close)
        row.addWidget(export)
        row.addWidget(close)
        return foot


def _surface() -> QWidget:
    made = QWidget()
    made.setProperty("kind", "surface")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made
