"""The window: menus, tool row, start view or panes, status bar. All that is heavy comes after its first paint."""

from __future__ import annotations

import importlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QWidget

from briefer.app.about import show_about, show_keyboard
from briefer.app.actions import ActionSpec
from briefer.app.command_palette import Command, CommandPalette
from briefer.app.jobs import Jobs
from briefer.app.language_dialog import ask_language
from briefer.app.settings import SCHEMES, Settings, forget, recent_briefs
from briefer.app.shell import Shell
from briefer.app.theme.look import Look, Scheme

if TYPE_CHECKING:
    from briefer.app.workbench import Workbench

_MOST_RECENT = 8  # chosen in the command palette
_FIRST_SIZE, _LEAST_SIZE = (1440, 900), (1024, 640)


class MainWindow(Shell):
    """Shows the start view at once. ``ready`` is sent when a brief can be opened."""

    ready = Signal()

    def __init__(self, look: Look, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(look, settings, parent)
        self._workbench: Workbench | None = None
        self._painted = self._closing = False
        self._loading = Jobs(self)
        self.setWindowTitle("briefer")
        self.setAcceptDrops(True)
        self._bind()
        self._restore_size()
        self.start_view.show_recent(recent_briefs())

    # The brief

    @property
    def workbench(self) -> Workbench:
        """What works on the open brief; loaded when it is first asked for."""
        if self._workbench is None:
            self._workbench = importlib.import_module("briefer.app.commands").make_workbench(self)
            self.stack.addWidget(self._workbench.compose)
            self.actions_.fill(self.menuBar())
            self.tool_row.fill()
            self.ready.emit()
        found: Workbench = self._workbench
        return found

    @property
    def is_ready(self) -> bool:
        """Whether a brief can be opened without loading anything before."""
        return self._workbench is not None

    def open(self, paths: list[Path]) -> None:
        """Open a brief or articles."""
        self.workbench.open(paths)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The first paint over, the rest is loaded in another thread while the window can already be used."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._load)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Ask about unsaved changes, remember the layout, end what runs."""
        bench = self._workbench
        if bench is not None and not (bench.may_close() and bench.template_desk.may_close()):
            event.ignore()
            return
        self._closing = True
        self._loading.finish()
        self.settings.set_layout("window", self.saveGeometry())
        if self._workbench is not None:
            self._workbench.finish()
        self.settings.write()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """The system's font changed."""
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.look.refresh()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Files may be dropped anywhere."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Open what was dropped; an article dropped on an open brief is added to it."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        QTimer.singleShot(0, self, lambda: self.workbench.drop(paths))

    # Making

    def _bind(self) -> None:
        view, bind = self.start_view, self.actions_.bind
        bind("new", self.show_start)
        bind("open", lambda: self.workbench.ask_open())
        bind("paste-article", lambda: self.workbench.paste_article())
        bind("open-sample", lambda: self.workbench.open_sample())
        bind("start", self.show_start)
        bind("palette", self.open_palette)
        bind("quit", self.close)
        bind("keyboard", lambda: show_keyboard(self.look, self.actions_, self))
        bind("about", lambda: show_about(self.look, self))
        bind("language", lambda: ask_language(self.look, self.settings, self))
        self._bind_schemes()
        view.open_wanted.connect(self.actions_["open"].trigger)
        view.paste_wanted.connect(self.actions_["paste-article"].trigger)
        view.sample_wanted.connect(self.actions_["open-sample"].trigger)
        view.brief_wanted.connect(lambda path: self.open([path]))
        view.files_dropped.connect(lambda paths: self.open(paths))
        view.forget_wanted.connect(self._forget)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), view)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.actions_["paste-article"].trigger)
        self.actions_.fill(self.menuBar())

    def _bind_schemes(self) -> None:
        group = QActionGroup(self)
        for scheme in SCHEMES:
            action = self.actions_.bind(f"scheme-{scheme}", partial(self._set_scheme, scheme))
            group.addAction(action)
            action.setChecked(scheme == self.look.scheme)

    def _set_scheme(self, scheme: Scheme) -> None:
        self.settings.scheme = scheme
        self.look.set_scheme(scheme)

    def _forget(self, path: str) -> None:
        forget(path)
        self.show_start()

    def _restore_size(self) -> None:
        self.setMinimumSize(QSize(*map(self.look.px, _LEAST_SIZE)))
        if not self.restoreGeometry(self.settings.layout("window")):
            self.resize(QSize(*map(self.look.px, _FIRST_SIZE)).boundedTo(self.screen().availableSize()))

    def _load(self) -> None:
        """Load in another thread what reads, composes and draws; then show what the start view still lacks."""

        def failed(error: Exception) -> None:
            raise error

        self._loading.start(lambda: importlib.import_module("briefer.app.commands"), self._loaded, failed)

    def _loaded(self, _module: object) -> None:
        if not self._closing:
            self.workbench.gallery.fill()

    # The command palette

    def open_palette(self) -> None:
        """Find an action, a part or a source by a few letters."""
        commands = [
            Command(
                action.iconText(),
                self.actions_.place(spec),
                action.trigger,
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                spec.icon,
                "" if action.isEnabled() else self._why_not(spec),
            )
            for spec, action in self.actions_.bound()
            if spec.id != "palette"
        ]
        if self._workbench is not None:
            commands += self._workbench.places()
        anchor = self.tool_row.command_field if self.tool_row.isVisible() else self.menuBar()
        palette = CommandPalette(self.look, tuple(commands), self, self._done_before)
        palette.done.connect(self._note_done)
        palette.pop_up(anchor)

    @property
    def _done_before(self) -> list[str]:
        return [name for name in self.settings.text("palette/recent").split("\n") if name]

    def _note_done(self, name: str) -> None:
        names = dict.fromkeys((name, *self._done_before))
        self.settings.set_text("palette/recent", "\n".join(list(names)[:_MOST_RECENT]))

    def _why_not(self, spec: ActionSpec) -> str:
        is_open = self._workbench is not None and self._workbench.session is not None
        return self.tr("not possible now") if is_open or not spec.needs_brief else self.tr("needs an open brief")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Narrow windows give the command field less room."""
        super().resizeEvent(event)
        self.tool_row.fit(self.width())
