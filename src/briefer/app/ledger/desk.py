"""Joins the window of the ledger to the open brief."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer.app.side_window import SideDesk

if TYPE_CHECKING:
    from briefer.app.ledger.window import LedgerWindow


class LedgerDesk(SideDesk["LedgerWindow"]):
    """Sends on what the window sends: items, pieces of articles and outlets that somebody wants to see."""

    item_wanted = Signal(str)
    place_wanted = Signal(str, str, str)
    outlet_wanted = Signal(str)

    def make(self) -> LedgerWindow:
        """A new window; its module is loaded when it is first wanted."""
        made: LedgerWindow = importlib.import_module("briefer.app.ledger.window").LedgerWindow(self._look, self._window)
        made.item_wanted.connect(self.item_wanted)
        made.place_wanted.connect(self.place_wanted)
        made.outlet_wanted.connect(self.outlet_wanted)
        return made
