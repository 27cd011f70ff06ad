"""Windows beside the main one that follow the open brief, and the desks that open them, one of each at a time."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from briefer.app.session import Session
from briefer.app.theme.look import Look


class SideWindow(QDialog):
    """Blocks nothing and is closed by Esc. ``closed`` is sent when it goes: it is made anew when it is wanted again."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._session: Session | None = None
        self.setWindowFlags(Qt.WindowType.Window)

    def set_session(self, session: Session | None) -> None:
        """Follow a brief, or none."""
        raise NotImplementedError

    def finish(self) -> None:
        """End what runs."""
        raise NotImplementedError

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Say that it goes."""
        super().closeEvent(event)
        self.closed.emit()

    def reject(self) -> None:
        """Esc closes."""
        self.close()


Window = TypeVar("Window", bound=SideWindow)


class SideDesk(QObject, Generic[Window]):
    """Joins a side window to the open brief. ``make`` is the subclass's: the window with its signals sent on."""

    needs_brief = True  # whether the window goes with the brief

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._session: Session | None = None
        self.shown: Window | None = None

    def make(self) -> Window:
        """A new window; its module is loaded when it is first wanted."""
        raise NotImplementedError

    def set_session(self, session: Session | None) -> None:
        """Another brief is open, or none."""
        self._session = session
        if self.shown is None:
            return
        if session is None and self.needs_brief:
            self.shown.close()
        else:
            self.shown.set_session(session)

    def open(self) -> None:
        """Show the window, or bring it to the front."""
        if self._session is None and self.needs_brief:
            return
        if self.shown is None:
            self.shown = self.make()
            self.shown.closed.connect(self._forget)
            self.shown.set_session(self._session)
        self.shown.show()
        self.shown.raise_()
        self.shown.activateWindow()

    def finish(self) -> None:
        """The main window goes."""
        if self.shown is not None:
            self.shown.close()

    def _forget(self) -> None:
        shown, self.shown = self.shown, None
        if shown is not None:
            shown.finish()
            shown.deleteLater()
