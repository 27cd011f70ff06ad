"""Joins the window that fits a brief to its limits to the open brief."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from briefer.app.fit.window import FitWindow
from briefer.app.fit.words import FitWords
from briefer.app.message_bar import Offer
from briefer.app.session import Session
from briefer.app.theme.look import Look


class FitDesk(QObject):
    """``told`` (kind, text, offers) is sent with what the message bar should say."""

    told = Signal(str, str, object)

    def __init__(self, look: Look, window: QWidget, show_aside: Callable[[], object]) -> None:
        super().__init__(window)
        self._look, self._window, self._show_aside = look, window, show_aside
        self._session: Session | None = None
        self._words = FitWords(self)
        self.shown: FitWindow | None = None

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
            shown = self.shown = FitWindow(self._look, self._window)
            shown.left_out.connect(self._tell)
            shown.closed.connect(self._forget)
            shown.set_session(self._session)
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()

    def finish(self) -> None:
        """The main window goes."""
        self.set_session(None)

    def _tell(self, count: int) -> None:
        session = self._session
        if session is not None:
            offers = [Offer(self.tr("Show"), self._show_aside), Offer(self.tr("Undo"), session.history.undo)]
            self.told.emit("note", self._words.left_out(count), offers)

    def _forget(self) -> None:
        shown, self.shown = self.shown, None
        if shown is not None:
            shown.finish()
            shown.deleteLater()
