"""Joins the window that fits a brief to its limits to the open brief."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefer.app.fit.words import FitWords
from briefer.app.message_bar import Offer
from briefer.app.side_window import SideDesk
from briefer.app.theme.look import Look

if TYPE_CHECKING:
    from briefer.app.fit.window import FitWindow


class FitDesk(SideDesk["FitWindow"]):
    """``told`` (kind, text, offers) is sent with what the message bar should say."""

    told = Signal(str, str, object)

    def __init__(self, look: Look, window: QWidget, show_aside: Callable[[], object]) -> None:
        super().__init__(look, window)
        self._show_aside = show_aside
        self._words = FitWords(self)

    def make(self) -> FitWindow:
        """A new window; its module is loaded when it is first wanted."""
        made: FitWindow = importlib.import_module("briefer.app.fit.window").FitWindow(self._look, self._window)
        made.left_out.connect(self._tell)
        return made

    def _tell(self, count: int) -> None:
        session = self._session
        if session is not None:
            offers = [Offer(self.tr("Show"), self._show_aside), Offer(self.tr("Undo"), session.history.undo)]
            self.told.emit("note", self._words.left_out(count), offers)
