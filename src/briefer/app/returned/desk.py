"""Joins reviews that come back in Word to the open brief: reads the file, and shows its changes."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from briefer import pipeline
from briefer.app.ask import Ask
from briefer.app.core_words import in_words
from briefer.app.jobs import Jobs
from briefer.app.message_bar import Offer
from briefer.app.returned.decisions import Decisions
from briefer.app.returned.progress import ReadingProgress
from briefer.app.session import Session
from briefer.app.shell import Shell
from briefer.errors import BrieferError
from briefer.model.returned import Returned

if TYPE_CHECKING:
    from briefer.app.returned.window import ReturnedWindow

_SUFFIX = ".docx"


class ReturnedDesk(QObject):
    """``told`` (kind, text, offers) is what the message bar should say, ``failed`` (text, problems) what went wrong.

    ``item_wanted`` is sent with the id of an item to go to, ``articles_dropped`` with files that are articles.
    """

    told = Signal(str, str, object)
    failed = Signal(str, object)
    item_wanted = Signal(str)
    articles_dropped = Signal(object)

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window, self._look = window, window.look
        self._jobs = Jobs(self)
        self._session: Session | None = None
        self._decisions = Decisions()
        self.progress: ReadingProgress | None = None
        self.shown: ReturnedWindow | None = None

    def set_session(self, session: Session | None) -> None:
        """Another brief is open, or none: the window of the last one goes, and what is being read is not wanted."""
        if self.shown is not None:
            self.shown.close()
        self._end_progress()
        self._session, self._decisions = session, Decisions()

    def ask(self) -> None:
        """Ask which file, and read it; changes that wait behind the brief come back first."""
        if self.shown is not None and self.shown.isHidden():
            self.show_again()
            return
        if self._session is None:
            return
        settings, path = self._window.settings, self._session.path
        folder = settings.text("returned") or str(path.parent if path else Path.home())
        title, kinds = self.tr("Read a returned Word file"), self.tr("Word files (*.docx)")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        if chosen:
            settings.set_text("returned", str(Path(chosen).parent))
            self.read(Path(chosen))

    def show_again(self) -> None:
        """Bring the changes back to the front."""
        if self.shown is not None:
            self.shown.show()
            self.shown.raise_()
            self.shown.activateWindow()

    def read(self, path: Path) -> None:
        """Read the file off the GUI thread and show its changes."""
        session = self._session
        if session is None or self.progress is not None:
            return
        self._start(path, partial(pipeline.read_returned, path, session.work), partial(self._show, session, path))

    def drop(self, paths: Sequence[Path]) -> None:
        """Files were dropped on the open brief: a review copy may be meant to be read back, all others are articles."""
        if self._session is None or self.progress is not None:
            return
        if len(paths) == 1 and paths[0].suffix.lower() == _SUFFIX:
            path = paths[0]
            self._start(path, partial(pipeline.is_review_copy, path), partial(self._ask_which, path))
        else:
            self.articles_dropped.emit(paths)

    def finish(self) -> None:
        """The main window goes."""
        self.set_session(None)
        self._jobs.finish()

    # How it is done

    def _start(self, path: Path, work: Callable[[], object], done: Callable[..., object]) -> None:
        progress = self.progress = ReadingProgress(self._look, path.name, self._window)
        progress.stopped.connect(self._forget_progress)

        def deliver(result: object) -> None:
            if self.progress is progress:
                self._end_progress()
                done(result)

        def fail(error: Exception) -> None:
            if self.progress is progress:
                self._end_progress()
                self._fail(path, error)

        self._jobs.start(work, deliver, fail)

    def _end_progress(self) -> None:
        if self.progress is not None:
            self.progress.end()
            self.progress = None

    def _forget_progress(self) -> None:
        self.progress = None

    def _ask_which(self, path: Path, is_review_copy: bool) -> None:
        if not is_review_copy:
            self.articles_dropped.emit([path])
            return
        text = self.tr("{name} is a review copy. Read what its reviewers changed, or add it as an article?")
        ways = [self.tr("Read the changes"), self.tr("Add as an article"), self.tr("Cancel")]
        asked = Ask(self._look, self.tr("Review copy"), text.format(name=path.name), ways, parent=self._window)
        answer = asked.ask()
        asked.deleteLater()
        if answer == 0:
            self.read(path)
        elif answer == 1:
            self.articles_dropped.emit([path])

    def _show(self, session: Session, path: Path, returned: Returned) -> None:
        if session is not self._session:
            return
        if not returned.changes:
            said = self.tr("Nothing was changed in {name}.").format(name=path.name)
            self.told.emit("note", " ".join((said, *map(in_words, returned.remarks))), ())
            return
        if self.shown is not None:
            self.shown.close()
        window = importlib.import_module("briefer.app.returned.window").ReturnedWindow  # loaded when it is first wanted
        shown: ReturnedWindow = window(self._look, session, returned, path.name, self._decisions, self._window)
        shown.closed.connect(partial(self._forget, shown))
        shown.item_wanted.connect(self._go_to)
        self.shown = shown
        self.show_again()

    def _go_to(self, key: str) -> None:
        """The window would stand before what it shows, so it steps aside."""
        if self.shown is not None:
            self.shown.hide()
        self.item_wanted.emit(key)
        self._window.activateWindow()
        offers = [Offer(self.tr("Back to the changes"), self.show_again)]
        self.told.emit("note", self.tr("The changes of the returned file wait until you come back."), offers)

    def _fail(self, path: Path, error: Exception) -> None:
        if not isinstance(error, BrieferError):
            raise error
        self.failed.emit(self.tr("{name} was not read as a returned copy.").format(name=path.name), error.problems)

    def _forget(self, shown: ReturnedWindow) -> None:
        if self.shown is shown:
            self.shown = None
        shown.deleteLater()
