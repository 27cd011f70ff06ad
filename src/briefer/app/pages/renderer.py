"""Keeps the pages and the checks of a session up to date: one renderer a session, shared by all who show them."""

from __future__ import annotations

import re
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, Qt, QTimer, Signal

from briefer.app.pages.worker import Drawing, EarlyChecks, Failure, Found, PageImage, PageWish, ReadText, Result, Worker
from briefer.app.session import Session

_SHORTEST_PAUSE_MS = 4  # the window shows the key first
_LONGEST_PAUSE_MS = 400
_LONGEST_WAIT_IN_PAUSES = 3
_END_WITHIN_S = 3.0


class _Post(QObject):
    """Carries results from the worker's thread to this one."""

    arrived = Signal(object)

    def send(self, result: Result) -> None:
        """Called in the worker's thread."""
        try:
            self.arrived.emit(result)
        except RuntimeError:  # the window is gone already
            return


class Renderer(QObject):
    """Debounces changes, gives the latest work to one worker and drops what comes back stale.

    ``drawn`` is sent with a ``Drawing`` after every change that could be drawn, ``failed`` with a ``Failure``;
    ``checked`` with ``EarlyChecks`` while the pages of a long work are still being laid out;
    ``page_drawn``, ``text_read`` and ``found`` answer the wishes for pages, characters and searches.
    """

    drawn = Signal(object)
    failed = Signal(object)
    checked = Signal(object)
    page_drawn = Signal(object)
    text_read = Signal(object)
    found = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._generation = 0
        self._users: set[int] = set()
        self._worker: Worker | None = None
        self.drawing: Drawing | None = None
        self.shown: Drawing | None = None  # the last one that has pages; a brief that cannot be drawn keeps them
        self.failure: Failure | None = None
        self._post = _Post(self)
        self._post.arrived.connect(self._receive, Qt.ConnectionType.QueuedConnection)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._draw)
        self._waiting = QElapsedTimer()
        session.changed.connect(self.refresh)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @classmethod
    def of(cls, session: Session) -> Renderer:
        """The renderer of a session; the first call makes it."""
        found = session.findChild(cls)
        return found if isinstance(found, cls) else cls(session)

    @property
    def generation(self) -> int:
        """The number of the newest work; results of older ones are stale."""
        return self._generation

    def is_current(self) -> bool:
        """Whether the pages show the work as it is now."""
        return self.drawing is not None and self.drawing.work is self._session.work

    def join(self, user: QObject) -> None:
        """Somebody shows the pages or the checks; the first one starts the worker."""
        self._users.add(id(user))
        if self._worker is None:
            self._worker = worker = Worker(self._post.send)
            self.destroyed.connect(lambda: worker.stop())
            self._draw()

    def leave(self, user: QObject) -> None:
        """The last one to leave ends the worker."""
        self._users.discard(id(user))
        if not self._users:
            self.stop()

    def stop(self) -> None:
        """End the worker's thread; whoever joins again starts a new one."""
        self._pause.stop()
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop(_END_WITHIN_S)

    def refresh(self) -> None:
        """Draw soon: quick documents at once, long ones when typing pauses, but never put off without end."""
        if self._worker is None:
            return
        pause = self._pause_ms()
        if not self._pause.isActive():
            self._waiting.start()
        elif self._waiting.elapsed() > _LONGEST_WAIT_IN_PAUSES * pause:
            return
        self._pause.start(pause)

    def want_pages(self, in_sight: tuple[PageWish, ...], missing: tuple[PageWish, ...]) -> None:
        """Ask for pictures of pages; replaces what was asked before. Those in sight come with the next drawing."""
        if self._worker is not None:
            self._worker.want_pages(in_sight, missing)

    def want_texts(self, pages: tuple[int, ...]) -> None:
        """Ask for the characters of pages; replaces what was asked before."""
        if self._worker is not None:
            self._worker.want_texts(pages)

    def want_found(self, query: re.Pattern[str] | None) -> None:
        """Ask where a text stands."""
        if self._worker is not None:
            self._worker.want_found(query)

    def _pause_ms(self) -> int:
        """Half of what the last drawing took: a short brief follows every key, a long one does not stutter."""
        first = self.drawing is None or self.drawing.generation <= 1  # which also loads libraries
        last = self.drawing.seconds * 1000 if self.drawing and not first else 0.0
        return int(min(max(last / 2 if last > 150 else 0.0, _SHORTEST_PAUSE_MS), _LONGEST_PAUSE_MS))

    def _draw(self) -> None:
        if self._worker is not None:
            self._generation += 1
            self._worker.draw(self._generation, self._session.work)

    def _receive(self, result: Result) -> None:
        """A drawing of an older work than the newest is shown all the same while nothing newer is there: it follows
        the typing. What belongs to other pages than those shown is dropped.
        """
        if self._worker is None:
            return
        match result:
            case Drawing():
                self._receive_drawing(result)
            case EarlyChecks():
                if result.generation == self._generation:
                    self.checked.emit(result)
            case Failure():
                self.failure = result
                self.failed.emit(result)
            case PageImage() | ReadText() | Found():
                if self.shown is not None and result.generation == self.shown.generation:
                    self._answer(result)
            case _:
                assert_never(result)

    def _receive_drawing(self, drawing: Drawing) -> None:
        self.drawing, self.failure = drawing, None
        if drawing.drawn.pdf is not None:
            self.shown = drawing
        self.drawn.emit(drawing)

    def _answer(self, result: PageImage | ReadText | Found) -> None:
        match result:
            case PageImage():
                self.page_drawn.emit(result)
            case ReadText():
                self.text_read.emit(result)
            case Found():
                self.found.emit(result)
            case _:
                assert_never(result)
