"""Joins the window of the sources to the open brief; the register can be looked at without one."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefer.app.settings import Settings
from briefer.app.side_window import SideDesk
from briefer.app.theme.look import Look

if TYPE_CHECKING:
    from briefer.app.sources.window import SourcesWindow


class SourcesDesk(SideDesk["SourcesWindow"]):
    """``brief_wanted`` is sent with the path of a brief to open, ``marks_changed`` when checks are to be made again."""

    brief_wanted = Signal(object)
    marks_changed = Signal()
    needs_brief = False

    def __init__(self, look: Look, settings: Settings, window: QWidget) -> None:
        super().__init__(look, window)
        self._settings = settings

    def open(self, outlet: str = "") -> None:
        """Show the window, or bring it to the front; at an outlet, if one is named."""
        super().open()
        if outlet and self.shown is not None:
            self.shown.show_outlet(outlet)

    def make(self) -> SourcesWindow:
        """A new window; its module is loaded when it is first wanted."""
        made: SourcesWindow = importlib.import_module("briefer.app.sources.window").SourcesWindow(
            self._look, self._settings, self._window
        )
        made.brief_wanted.connect(self.brief_wanted)
        made.marks_changed.connect(self.marks_changed)
        return made
