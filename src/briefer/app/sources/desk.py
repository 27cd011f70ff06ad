"""Joins the window of the sources to the open brief."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.theme.look import Look

if TYPE_CHECKING:
    from briefer.app.sources.window import SourcesWindow


class SourcesDesk(QObject):
    """``brief_wanted`` is sent with the path of a brief to open, ``marks_changed`` when checks are to be made again."""

    brief_wanted = Signal(object)
    marks_changed = Signal()

    def __init__(self, look: Look, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._settings, self._window = look, settings, window
        self._session: Session | None = None
        self.shown: SourcesWindow | None = None

    def set_session(self, session: Session | None) -> None:
        """Another brief is open, or none; the register can be looked at without one."""
        self._session = session
        if self.shown is not None:
            self.shown.set_session(session)

    def open(self, outlet: str = "") -> None:
        """Show the window, or bring it to the front; at an outlet, if one is named."""
        if self.shown is None:
            shown = self.shown = self._made()
            shown.brief_wanted.connect(self.brief_wanted)
            shown.marks_changed.connect(self.marks_changed)
            shown.closed.connect(self._forget)
            shown.set_session(self._session)
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()
        if outlet:
            self.shown.show_outlet(outlet)

    def finish(self) -> None:
        """The main window goes."""
        if self.shown is not None:
            self.shown.close()

    def _made(self) -> SourcesWindow:
        """The window; its module is loaded when it is first wanted."""
        made: SourcesWindow = importlib.import_module("briefer.app.sources.window").SourcesWindow(
            self._look, self._settings, self._window
        )
        return made

    def _forget(self) -> None:
        shown, self.shown = self.shown, None
        if shown is not None:
            shown.finish()
            shown.deleteLater()
