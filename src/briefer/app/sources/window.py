"""The window of the sources: those of the open brief, the editor's own register, and what was withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from briefer.app.ask import tell_problems
from briefer.app.filter_box import filter_box
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.side_window import SideWindow
from briefer.app.sources.brief_page import BriefPage
from briefer.app.sources.register_page import RegisterPage
from briefer.app.sources.store import RegisterStore
from briefer.app.sources.withdrawn_tab import WithdrawnTab
from briefer.app.theme.controls import ElidedLabel, button, rule
from briefer.app.theme.look import Look
from briefer.errors import Problem

_WIDTH, _HEIGHT, _LEAST_WIDTH, _LEAST_HEIGHT = 1160, 700, 940, 600
BRIEF, REGISTER, WITHDRAWN = range(3)


class SourcesWindow(SideWindow):
    """``brief_wanted`` is sent with the path of a brief to open, ``marks_changed`` when checks find something else."""

    brief_wanted = Signal(object)
    marks_changed = Signal()

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.store = RegisterStore(self)
        self.brief_page = BriefPage(look, self.store, settings)
        self.register_page = RegisterPage(look, self.store)
        self.withdrawn = WithdrawnTab(look, self.store, self._known_names, self)
        self._withdrawals = self.store.register.withdrawals
        self.told = ElidedLabel("", "hint")
        self.setWindowTitle(self.tr("Sources"))
        self._make()
        self._lay_out()
        self._connect()
        self.store.read()

    def set_session(self, session: Session | None) -> None:
        """Follow a brief, or none: the register is there without one."""
        self._session = session
        self.brief_page.set_session(session)
        self.withdrawn.open_folder = session.path.parent if session is not None and session.path else None
        self.tabs.setTabEnabled(BRIEF, session is not None)
        if session is None and self.tabs.currentIndex() == BRIEF:
            self.tabs.setCurrentIndex(REGISTER)

    @property
    def is_busy(self) -> bool:
        """Whether something is still being read, written or looked for."""
        return self.store.is_busy or self.withdrawn.searching.is_busy

    def show_outlet(self, name: str) -> None:
        """Go to an outlet of the brief."""
        self.tabs.setCurrentIndex(BRIEF)
        self.field.clear()
        self.brief_page.table.choose((name,))
        self.brief_page.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """End what runs; what was typed is kept."""
        for page in (self.brief_page, self.register_page):
            page.form.finish()
            page.finish()
        self.withdrawn.finish()
        self.store.finish()
        self._session = None

    # What somebody does

    def _undo(self, forward: bool = False) -> None:
        """The steps of the brief, as in the main window."""
        if self._session is not None:
            history = self._session.history
            (history.redo if forward else history.undo)()

    def _mark(self, source: str) -> None:
        self.tabs.setCurrentIndex(WITHDRAWN)
        self.withdrawn.mark(source)

    def _filter(self, text: str) -> None:
        for page in (self.brief_page, self.register_page):
            page.table.filter(text)

    def _go_down(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, BriefPage | RegisterPage):
            page.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _note_register(self) -> None:
        """Checks tell of withdrawn sources, so they are to be made again."""
        if self.store.register.withdrawals != self._withdrawals:
            self._withdrawals = self.store.register.withdrawals
            self.marks_changed.emit()

    def _tell_failure(self, problems: Sequence[Problem]) -> None:
        self.register_page.setEnabled(False)
        text = self.tr("Your register of sources cannot be used.")
        tell_problems(self._look, self.tr("Sources"), text, problems, self)
        self.register_page.setEnabled(True)

    def _known_names(self) -> tuple[str, ...]:
        rows = (*self.brief_page.table.rows.rows, *self.register_page.table.rows.rows)
        return tuple(dict.fromkeys(name for row in rows for name in row.names))

    # Making

    def _make(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Which sources"))
        for text in (self.tr("This brief"), self.tr("My register"), self.tr("Withdrawn")):
            self.tabs.addTab(text)
        self.field = filter_box(self._look, self.tr("Filter the sources"))
        self._stack = QStackedWidget()
        for page in (self.brief_page, self.register_page, self.withdrawn):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.tabs.currentChanged.connect(lambda place: self.field.setVisible(place != WITHDRAWN))
        self.field.textChanged.connect(self._filter)
        self.field.left_down.connect(self._go_down)
        for page in (self.brief_page, self.register_page):
            page.mark_wanted.connect(self._mark)
            page.told.connect(self.told.set_text)
        self.withdrawn.brief_wanted.connect(self.brief_wanted)
        self.store.changed.connect(self._note_register)
        self.store.failed.connect(self._tell_failure)
        keys = QKeySequence.StandardKey
        QShortcut(QKeySequence(keys.Find), self, self.field.setFocus)
        QShortcut(QKeySequence("Ctrl+Z"), self, self._undo)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self, lambda: self._undo(forward=True))

    def _lay_out(self) -> None:
        px, column = self._look.px, QVBoxLayout(self)
        head, foot = QWidget(), QWidget()
        head.setProperty("kind", "surface")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(4), px(16), px(4))
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.field)
        foot.setProperty("kind", "chrome")
        below = QHBoxLayout(foot)
        below.setContentsMargins(*(px(12),) * 4)
        below.addWidget(self.told, 1)
        close = button(self._look, self.tr("Close"))
        close.clicked.connect(self.close)
        below.addWidget(close)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (head, rule(), self._stack, rule(), foot):
            column.addWidget(widget, widget is self._stack)
        self.setMinimumSize(px(_LEAST_WIDTH), px(_LEAST_HEIGHT))
        self.resize(px(_WIDTH), px(_HEIGHT))
        self.brief_page.table.setFocus()
