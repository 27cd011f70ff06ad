"""Joins the window of the ledger to the open brief."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.app.session import Session
from briefer.app.theme.look import Look

if TYPE_CHECKING:
    from briefer.app.ledger.window import LedgerWindow


class LedgerDesk(QObject):
    """Sends on what the window sends: items, pieces of articles and outlets that somebody wants to see."""

    item_wanted = Signal(str)
    place_wanted = Signal(str, str, str)
    outlet_wanted = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._session: Session | None = None
        self.shown: LedgerWindow | None = None

    def set_session(self, session: Session | None) -> None:
        """Another brief is open, or none; without one the window goes."""
        self._session = session
        if self.shown is None:
            return
        if session is None:
            self.shown.close()
        else:
            self.shown.set_session(session)

    def open(self) -> None:
        """Show the window, or bring it to the front."""
        if self._session is None:
            return
        if self.shown is None:
            shown = self.shown = self._made()
            shown.item_wanted.connect(self.item_wanted)
            shown.place_wanted.connect(self.place_wanted)
            shown.outlet_wanted.connect(self.outlet_wanted)
            shown.closed.connect(self._forget)
            shown.set_session(self._session)
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()

    def finish(self) -> None:
        """The main window goes."""
        self.set_session(None)

    def _made(self) -> LedgerWindow:
        """The window; its module is loaded when it is first wanted."""
        made: LedgerWindow = importlib.import_module("briefer.app.ledger.window").LedgerWindow(self._look, self._window)
        return made

    def _forget(self) -> None:
        shown, self.shown = self.shown, None
        if shown is not None:
            shown.finish()
            shown.deleteLater()
