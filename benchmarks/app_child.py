"""Measures one thing of the desktop app once, in the fresh process that ``app`` started for it, and prints JSON.

python -m benchmarks.app_child bare BEGAN      a window of PySide6 with nothing in it
python -m benchmarks.app_child start BEGAN     the app, until its window is painted and until a brief can be opened
python -m benchmarks.app_child type PARAGRAPHS typing in the sample, made longer by so many paragraphs
python -m benchmarks.app_child tree            10,000 paragraphs in the Source pane

BEGAN is ``time.time()`` just before the process was started. Qt draws offscreen; all else is as in a window.
"""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.app.brief.text_editor import TextEditor
    from briefer.app.window import MainWindow

Figures = dict[str, float]
Beat = tuple[float, float]
KEYS, KEY_PAUSE_MS = 30, 125  # eight keys a second, as somebody types who types well
FRAME_S, TICK_MS = 0.016, 1
PATIENCE_S = 60.0
SETTLED_MS = 500  # what still comes after the app says that it is ready
TEXT = "and the talks went on in the capital "


def bare(began: float) -> Figures:
    """What every program in PySide6 pays."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication([])
    window = QMainWindow()
    painted = first_paint(window)
    window.show()
    until(lambda: bool(painted))
    shown = time.time() - began
    del application
    return {"shown_s": shown}


def start(began: float) -> Figures:
    """The same calls as ``briefer app``."""
    from PySide6.QtWidgets import QApplication

    import briefer.cli.main  # noqa: F401  # what the command line loads first
    from briefer.app.main import make_window

    window = make_window(QApplication(["briefer"]))
    painted = first_paint(window)
    ready: list[float] = []
    window.ready.connect(lambda: ready.append(time.time()))
    with beating() as beats:
        window.show()
        until(lambda: bool(painted and ready))
        pause(SETTLED_MS)
    usable = ready[0]
    gaps, work = blocked(beats)
    began_opening = time.perf_counter()
    window.actions_["open-sample"].trigger()
    until(lambda: pages_are_current(window))
    opened = time.perf_counter() - began_opening
    leave(window)
    figures = {"shown_s": painted[0] - began, "usable_s": usable - began, "sample_s": opened}
    return figures | {"freeze_s": max(gaps), "freeze_work_s": max(work)}


def type_in(paragraphs: int) -> Figures:
    """From a key to the page that shows it, one after the other; then steady typing with every block noted."""
    from benchmarks.briefs import sample_work, with_paragraphs
    from briefer.storage.package import save_brief

    work = with_paragraphs(sample_work(), paragraphs)
    file = Path(os.environ["XDG_STATE_HOME"], "long.brief")
    file.parent.mkdir(parents=True, exist_ok=True)
    save_brief(work.brief, work.template, file)
    window = usable_window()
    began = time.perf_counter()
    window.open([file])
    until(lambda: window.workbench.session is not None)
    panes = time.perf_counter() - began
    until(lambda: pages_are_current(window))
    figures = {"panes_s": panes, "opened_s": time.perf_counter() - began}
    renderer = window.workbench.compose.pages.renderer
    figures["pages"] = renderer.shown.drawn.pdf.pages if renderer and renderer.shown and renderer.shown.drawn.pdf else 0
    editor = edit_a_paragraph(window)
    figures |= key_to_page(window, editor, KEYS if paragraphs < 100 else 5)
    figures |= steady_typing(window, editor)
    leave(window)
    return figures


def key_to_page(window: MainWindow, editor: TextEditor, keys: int) -> Figures:
    """The median time from a key to the pages that show it, and the longest that a key itself took."""
    from PySide6.QtTest import QTest

    seconds: list[float] = []
    inside: list[float] = []
    checked: list[float] = []
    renderer = window.workbench.compose.pages.renderer
    began = 0.0
    told = [renderer.checked, renderer.drawn] if renderer else []
    for signal in told:
        signal.connect(lambda: checked.append(time.perf_counter() - began) if len(checked) < len(inside) else None)
    for letter in (TEXT * 2)[:keys]:
        began = time.perf_counter()
        QTest.keyClicks(editor, letter)
        inside.append(time.perf_counter() - began)
        until(lambda: pages_are_current(window))
        seconds.append(time.perf_counter() - began)
        pause(60)
    return {
        "key_to_page_s": statistics.median(seconds),
        "key_to_page_worst_s": max(seconds),
        "key_s": statistics.median(inside),
        "key_to_checks_s": statistics.median(checked),
    }


def steady_typing(window: MainWindow, editor: TextEditor) -> Figures:
    """Types without waiting; how long the window could not answer, over all frames that passed."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest

    letters = list((TEXT * 3)[: KEYS * 2])
    fingers = QTimer()
    fingers.timeout.connect(lambda: QTest.keyClicks(editor, letters.pop(0)) if letters else None)
    with beating() as beats:
        fingers.start(KEY_PAUSE_MS)
        until(lambda: not letters)
        fingers.stop()
    until(lambda: pages_are_current(window))
    gaps, work = blocked(beats)
    return {
        "block_p50_s": percentile(gaps, 50),
        "block_p99_s": percentile(gaps, 99),
        "block_worst_s": max(gaps),
        "work_p50_s": percentile(work, 50),
        "work_p99_s": percentile(work, 99),
        "work_worst_s": max(work),
    }


@contextlib.contextmanager
def beating() -> Iterator[list[Beat]]:
    """A timer that beats as often as the event loop lets it, from its first turn on."""
    from PySide6.QtCore import Qt, QTimer

    beats: list[Beat] = []
    heart = QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))
    heart.start(TICK_MS)
    try:
        yield beats
    finally:
        heart.stop()


def blocked(beats: list[Beat]) -> tuple[list[float], list[float]]:
    """For every frame the longest gap between two beats that reaches into it, and the most work in such a gap.

    A beat is a moment and the processor time of this thread. The gap, less the beat's own interval, is what one feels
    on this machine as it is; the work is what this thread did itself, whatever else the machine was busy with.
    """
    first = beats[0][0]
    count = int((beats[-1][0] - first) / FRAME_S) + 1
    gaps, work = [0.0] * count, [0.0] * count
    for (before, worked_before), (after, worked_after) in pairwise(beats):
        for frame in range(int((before - first) / FRAME_S), int((after - first) / FRAME_S) + 1):
            gaps[frame] = max(gaps[frame], after - before - TICK_MS / 1000)
            work[frame] = max(work[frame], worked_after - worked_before)
    return gaps, work


def percentile(values: list[float], percent: int) -> float:
    """The value that so many percent do not exceed."""
    return sorted(values)[(len(values) - 1) * percent // 100]


def tree() -> Figures:
    """Fifty articles of two hundred paragraphs, filtered by a frequent word, a rare one, and by none again."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.briefs import sample_work, source_paragraphs, with_source
    from briefer.app.session import Session
    from briefer.app.source.pane import SourcePane
    from briefer.app.theme.look import Look
    from briefer.app.theme.style import dress

    application = QApplication([])
    look = Look("light")
    dress(application, look)
    work = with_source(sample_work(), 50, 200)
    pane = SourcePane(look)
    pane.resize(400, 900)
    pane.show()
    figures: Figures = {"paragraphs": source_paragraphs(work)}
    figures["fill_s"] = timed(lambda: pane.set_session(Session(work)), pane)
    for name, words in (("often", "Baku"), ("seldom", "HUR Armenia"), ("none", "")):
        figures[f"filter_{name}_s"] = timed(lambda words=words: pane.head.field.setText(words), pane)  # type: ignore[misc]
    pane.open_all()
    bar = pane.tree.verticalScrollBar()
    steps = [timed(lambda at=at: bar.setValue(bar.maximum() * at // 50), pane) for at in range(51)]  # type: ignore[misc]
    figures |= {"scroll_s": statistics.median(steps), "scroll_worst_s": max(steps)}
    pane.set_session(None)
    return figures


def timed(act: Callable[[], object], widget: QWidget) -> float:
    """How long it takes until the widget is painted again."""
    from PySide6.QtCore import QCoreApplication

    began = time.perf_counter()
    act()
    QCoreApplication.processEvents()
    widget.repaint()
    QCoreApplication.processEvents()
    return time.perf_counter() - began


# --------------------------------------------------------------------------------------------------- the window


def usable_window() -> MainWindow:
    """The app's window in its usual size, ready."""
    from PySide6.QtWidgets import QApplication

    from briefer.app.main import make_window

    window = make_window(QApplication(["briefer"]))
    window.resize(1440, 900)
    window.show()
    until(lambda: window.is_ready)
    return window


def edit_a_paragraph(window: MainWindow) -> TextEditor:
    """The editor of the first paragraph of the discussion, on the first page, with the caret in it."""
    from briefer.app.brief.text_editor import TextEditor

    session = window.workbench.session
    if session is None:
        raise RuntimeError("no brief is open")
    desk = window.workbench.compose.brief.desk
    desk.edit(next(item.id for part, item in session.brief.items() if part.role == "discussion"))
    pause(1500)
    editors = window.findChildren(TextEditor)
    found = next((editor for editor in editors if editor.isVisible()), None)
    if found is None:
        raise RuntimeError("no editor opened")
    found.setFocus()
    return found


def pages_are_current(window: MainWindow) -> bool:
    """Whether the pages on the screen are those of the brief as it is."""
    renderer = window.workbench.compose.pages.renderer
    if renderer is not None and renderer.failure is not None:
        raise RuntimeError(f"the pages could not be drawn: {'; '.join(map(str, renderer.failure.problems))}")
    return renderer is not None and renderer.is_current()


def first_paint(window: QWidget) -> list[float]:
    """When the window was painted for the first time; empty until then."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    painted: list[float] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
            if event.type() == QEvent.Type.Paint and not painted:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, lambda: painted.append(time.time()))
            return False

    window.installEventFilter(Watch(window))
    return painted


def until(is_so: Callable[[], bool]) -> None:
    """Let events come until it is so, looked at every two milliseconds; other threads run meanwhile."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    loop, timer, ends = QEventLoop(), QTimer(), time.monotonic() + PATIENCE_S

    def look() -> None:
        """What it raises ends the wait, and is raised again where it is heard."""
        try:
            waits = not is_so() and time.monotonic() < ends
        except RuntimeError:
            waits = False
        if not waits:
            loop.quit()

    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(look)
    timer.start(2)
    loop.exec()
    timer.stop()
    if not is_so():
        raise TimeoutError("the app did not get there")


def pause(ms: int) -> None:
    """Let events come for so long."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def leave(window: MainWindow) -> None:
    """Close without a question."""
    window.workbench.files.close()
    window.close()


def main(arguments: list[str]) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            os.environ[variable] = str(Path(folder, variable.lower()))
        match arguments:
            case ["bare", began]:
                figures = bare(float(began))
            case ["start", began]:
                figures = start(float(began))
            case ["type", paragraphs]:
                figures = type_in(int(paragraphs))
            case ["tree"]:
                figures = tree()
            case _:
                sys.exit(__doc__)
        print(json.dumps(figures), flush=True)
    os._exit(0)  # what Qt still holds is of no interest, and taking it down costs time


if __name__ == "__main__":
    main(sys.argv[1:])
