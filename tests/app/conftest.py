"""What the tests of the app share: one look, folders of their own, and guards against what is left behind."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLocale,
    QObject,
    QThreadPool,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.theme.look import Look
from briefer.app.theme.style import dress
from briefer.app.window import MainWindow
from briefer.pipeline import Work, begin, find_template, read

# Said by the offscreen platform about itself, not about us.
EXPECTED_MESSAGES = ("This plugin does not support",)
messages: list[str] = []


def note_message(kind: QtMsgType, _context: object, text: str) -> None:
    if kind != QtMsgType.QtDebugMsg and not text.startswith(EXPECTED_MESSAGES):
        messages.append(f"{kind.name}: {text}")


def active_timers() -> list[QTimer]:
    """Timers that run and that Python knows of, which are all of ours."""
    found = [known for known in gc.get_objects() if type(known) is QTimer]
    return [timer for timer in found if isValid(timer) and timer.isActive()]


@pytest.fixture(scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """First pages are drawn once in a test run."""
    return tmp_path_factory.mktemp("cache")


def set_folders(monkeypatch: pytest.MonkeyPatch, folder: Path, cache_folder: Path) -> None:
    """Settings, journal, recent files and templates go there until this is undone."""
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(folder / variable.lower()))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_folder))


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has folders of its own."""
    set_folders(monkeypatch, tmp_path, cache_folder)


@pytest.fixture(scope="module", autouse=True)
def garbage_of_the_module() -> Iterator[None]:
    """What its tests share is garbage only after the last of them."""
    yield
    gc.unfreeze()
    gc.collect()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Fails the test that leaves a window, a running thread or timer, or a message of Qt behind.

    Garbage is collected in this thread only, as in the app: in another one Qt crashes. What was there before the test
    is frozen: looking through all modules and tests after every test takes a third of a second.
    """
    gc.disable()
    gc.freeze()
    messages.clear()
    ticking = {id(timer) for timer in active_timers()}
    threads = set(threading.enumerate())
    shared = set(QApplication.topLevelWidgets())
    before = qInstallMessageHandler(note_message)
    yield
    QThreadPool.globalInstance().waitForDone(10_000)
    for window in set(QApplication.topLevelWidgets()) - shared:
        if not window.isVisible():
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    qInstallMessageHandler(before)
    gc.collect()
    gc.enable()
    new = set(QApplication.topLevelWidgets()) - shared
    left = [type(window).__name__ for window in new if window.isVisible()]
    assert not left, f"windows left open: {left}"
    running = [thread.name for thread in set(threading.enumerate()) - threads if not thread.daemon]
    assert not running, f"threads left running: {running}"
    timers = [f"{timer.interval()} ms of {timer.parent()}" for timer in active_timers() if id(timer) not in ticking]
    assert not timers, f"timers left running: {timers}"
    assert not messages, f"Qt complained: {messages}"


@pytest.fixture
def british() -> Iterator[None]:
    """Numbers as they are written in Britain, whatever the system has."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    """The look of the whole test run, light, with its style."""
    made = Look("light")
    dress(qapp, made)
    return made


@pytest.fixture(scope="session")
def sample_work(sample_article: Path) -> Work:
    """A first brief of the sample; frozen, so all tests may have the same."""
    template = find_template("intelligence-assessment")
    return Work(begin([read(sample_article)], template).brief, template)


@pytest.fixture
def session(qapp: QApplication, sample_work: Work) -> Session:
    """The sample opened and not yet changed."""
    return Session(sample_work)


def activate(widget: QWidget, qtbot: QtBot) -> None:
    """Gives the keys to a window; without this nothing in it may have them, and `QApplication.focusWidget()` is none."""
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


class ShownWindows(QObject):
    """Notes the kind of every widget that is shown as a window, if only for a moment, which takes the keys away."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.kinds.add(type(watched).__name__)
        return False


@pytest.fixture
def shown_windows(qapp: QApplication) -> Iterator[ShownWindows]:
    """The windows that are shown during the test."""
    made = ShownWindows()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window as it starts, ready to open a brief; closed without a question at the end."""
    made = MainWindow(look, Settings())
    made.resize(1440, 900)
    made.show()
    qtbot.waitUntil(lambda: made.is_ready, timeout=20_000)
    yield made
    if made.workbench.session is not None:
        made.workbench.session.history.setClean()
        made.workbench.files.close()
    made.close()
    made.deleteLater()


@pytest.fixture
def sample_window(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with the sample opened from its start view."""
    window.actions_["open-sample"].trigger()
    qtbot.waitUntil(lambda: window.workbench.session is not None, timeout=20_000)
    qtbot.waitUntil(window.isActiveWindow)  # it had the keys before, and keeps them
    qtbot.waitUntil(lambda: window.workbench.compose.focused_pane() == "brief")
    return window
