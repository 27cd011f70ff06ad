"""Starts the app."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefer.app.collecting import Collector
from briefer.app.errors import UnexpectedErrors
from briefer.app.language import speak
from briefer.app.settings import Settings
from briefer.app.theme.look import Look
from briefer.app.theme.style import dress
from briefer.app.window import MainWindow
from briefer.errors import BrieferError, Problem

_SWITCH_S = 0.001  # how long the window waits its turn while another thread works; Python's own 5 ms can be felt


def run(file: Path | None) -> int:
    """Show the window, with an article or a brief when ``file`` is given, until it is closed; the exit code.

    Raises:
        BrieferError: there is no screen.
    """
    stop_without_screen()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101  # the command line makes no other
    window = make_window(application)
    errors = UnexpectedErrors(window.look, window, lambda: not window.is_ready or window.workbench.keep_safe())
    errors.install()
    window.ready.connect(lambda: QTimer.singleShot(0, window, partial(_begin, window, file)))
    window.show()
    try:
        return application.exec()
    finally:
        errors.uninstall()


def make_window(application: QApplication) -> MainWindow:
    """The window, not yet shown, with all that the program around it needs."""
    application.setApplicationName("briefer")
    application.setDesktopFileName("briefer")
    sys.setswitchinterval(_SWITCH_S)
    collector = Collector(application)
    application.aboutToQuit.connect(collector.stop)
    settings = Settings()
    speak(application, settings.language)
    look = Look(settings.scheme)
    dress(application, look)
    window = MainWindow(look, settings)
    window.ready.connect(partial(_settle_when_opened, window, collector))
    return window


def _settle_when_opened(window: MainWindow, collector: Collector) -> None:
    """A brief opened or closed is a moment when nobody types, and leaves the widgets of the one before."""
    collector.set_aside()
    window.workbench.files.opened.connect(lambda _: QTimer.singleShot(0, collector, collector.settle))


def stop_without_screen() -> None:
    """Qt would abort the process; say plainly what to do instead.

    Raises:
        BrieferError: there is no screen.
    """
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in told):
        hint = (
            "Start it in a desktop session, or over ssh with -X. Without a screen, 'briefer export' and the other "
            "commands do the same work."
        )
        raise BrieferError(Problem("", "There is no screen to show the window on.", hint))


def _begin(window: MainWindow, file: Path | None) -> None:
    window.workbench.offer_recovery()
    if file is not None:
        window.open([file.absolute()])
