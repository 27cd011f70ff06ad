"""Starts the app."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefer.app.errors import UnexpectedErrors
from briefer.app.language import speak
from briefer.app.settings import Settings
from briefer.app.theme.look import Look
from briefer.app.theme.style import dress
from briefer.app.window import MainWindow
from briefer.errors import BrieferError, Problem


def run(file: Path | None) -> int:
    """Show the window, with an article or a brief when ``file`` is given, until it is closed; the exit code.

    Raises:
        BrieferError: there is no screen.
    """
    stop_without_screen()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)  # noqa: S101  # the command line makes no other
    application.setApplicationName("briefer")
    application.setDesktopFileName("briefer")
    settings = Settings()
    speak(application, settings.language)
    look = Look(settings.scheme)
    dress(application, look)
    window = MainWindow(look, settings)
    errors = UnexpectedErrors(look, window, lambda: not window.is_ready or window.workbench.keep_safe())
    errors.install()
    window.ready.connect(lambda: QTimer.singleShot(0, window, partial(_begin, window, file)))
    window.show()
    try:
        return application.exec()
    finally:
        errors.uninstall()


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
