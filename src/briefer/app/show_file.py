"""Opens a file, or shows it selected among the others of its folder, with the programs of the desktop."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_FILE_MANAGER = "org.freedesktop.FileManager1"


def open_file(path: Path) -> bool:
    """Open a file with the program that the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Show the file selected in its folder, else open the folder."""
    return select_file(path) or QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def select_file(path: Path) -> bool:
    """Whether a file manager was asked to select the file."""
    if not path.exists():
        return False
    if sys.platform == "win32":
        return _start("explorer", ["/select,", str(path)])
    if sys.platform == "darwin":
        return _start("open", ["-R", str(path)])
    return _ask_file_manager(path)


def _start(program: str, arguments: list[str]) -> bool:
    started, _ = QProcess.startDetached(program, arguments)
    return started


def _ask_file_manager(path: Path) -> bool:
    """Nothing is waited for: a file manager that starts slowly must not hold up the window."""
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # a desktop may lack it, and only this needs it
    except ImportError:
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected() or not _has_file_manager(bus):
        return False
    call = QDBusMessage.createMethodCall(_FILE_MANAGER, "/org/freedesktop/FileManager1", _FILE_MANAGER, "ShowItems")
    call.setArguments([[QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)], ""])
    return bus.send(call)


def _has_file_manager(bus: object) -> bool:
    """Running, or started when it is called."""
    interface = bus.interface()  # type: ignore[attr-defined]
    if interface.isServiceRegistered(_FILE_MANAGER).value():
        return True
    return _FILE_MANAGER in (interface.activatableServiceNames().value() or [])
