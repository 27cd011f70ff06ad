"""What nobody expected: the work goes to the journal, a plain dialog tells, and the app goes on."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QCoreApplication, QObject, Signal, qVersion
from PySide6.QtWidgets import QWidget

from briefer import __version__
from briefer.app.ask import Ask
from briefer.app.theme.look import Look

log = logging.getLogger(__name__)


class UnexpectedErrors(QObject):
    """Takes over ``sys.excepthook`` until ``uninstall``. ``keep_safe`` puts the work in the journal, first of all.

    An error while the dialog of another is open is only logged: a window that breaks at each paint must not bury
    the screen.
    """

    met = Signal(str)

    def __init__(self, look: Look, window: QWidget, keep_safe: Callable[[], bool]) -> None:
        super().__init__(window)
        self._look, self._window, self._keep_safe = look, window, keep_safe
        self._before = sys.excepthook
        self._telling = False
        self.met.connect(self._tell)

    def install(self) -> None:
        """From now on."""
        sys.excepthook = self.take

    def uninstall(self) -> None:
        """As it was before."""
        sys.excepthook = self._before

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Called by Python for an exception that nobody caught, in any slot or event."""
        if not isinstance(error, Exception):
            self._before(kind, error, trace)
            return
        log.error("unexpected", exc_info=(kind, error, trace))
        if not self._telling:
            # By a signal: the exception may come from inside a paint event, where no dialog may open.
            self._telling = True
            self.met.emit(error_details(error))

    def _tell(self, details: str) -> None:
        safe = self._keep_safe()
        said = QCoreApplication.translate("Errors", "Something went wrong.")
        journal = (
            QCoreApplication.translate("Errors", "Your work is safe in the journal and you can go on.")
            if safe
            else QCoreApplication.translate("Errors", "You can go on. Save your work now.")
        )
        title = QCoreApplication.translate("Errors", "Unexpected error")
        go_on = QCoreApplication.translate("Errors", "Go on")
        try:
            Ask(
                self._look, title, f"{said} {journal}", [go_on], kind="error", details=details, parent=self._window
            ).ask()
        finally:
            self._telling = False


def error_details(error: BaseException) -> str:
    """What a report needs: versions, platform and the way of the error; nothing of the brief."""
    versions = f"briefer {__version__}, Python {platform.python_version()}, PySide6 {qt_version}, Qt {qVersion()}"
    trace = "".join(traceback.format_exception(error))
    return f"{versions}\n{platform.platform()}\n\n{trace}"
