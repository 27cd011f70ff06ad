"""The one thread that lays out, checks and draws. Frozen values in, values out; it knows no widget.

What is waiting is not a queue but the latest wish of each kind, so that nothing stale is ever worked on: a new work
replaces the one before, the pages wanted now replace those that were wanted before a scroll.
"""

from __future__ import annotations

import logging
import re
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QImage

from briefer import pipeline
from briefer.app.drawing_process import DrawingProcess
from briefer.app.pages.paper import Hit, PageSize, PageText, Paper
from briefer.app.pages.places import Places
from briefer.compose.words import items_words
from briefer.errors import BrieferError, Problem
from briefer.pipeline import Checked, Drawn, Work

log = logging.getLogger(__name__)

_LONG_S = 0.4
_MANY_ITEMS = 200
_SEVERAL = 3  # somebody who changes a brief so often goes on changing it
_AT_ONCE = 4  # pages drawn together with a new document, so that it is shown complete


@dataclass(frozen=True, slots=True)
class PageWish:
    """A page (0-based) ``width_px`` device pixels wide."""

    page: int
    width_px: int


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page of the work of that generation."""

    generation: int
    wish: PageWish
    image: QImage


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole work drawn: its pages and checks, their sizes, what stands where, the pages in sight, how many words,
    and how long it took.
    """

    generation: int
    work: Work
    drawn: Drawn
    sizes: tuple[PageSize, ...]
    places: Places
    images: tuple[PageImage, ...]
    words: int
    seconds: float


@dataclass(frozen=True, slots=True)
class EarlyChecks:
    """What the checks find in a long work, told before its pages are laid out."""

    generation: int
    work: Work
    checked: Checked


@dataclass(frozen=True, slots=True)
class Failure:
    """A work that could not be drawn. ``details`` is for a report, and only there for an unexpected error."""

    generation: int
    problems: tuple[Problem, ...]
    details: str = ""


@dataclass(frozen=True, slots=True)
class ReadText:
    """The characters of a page of that generation."""

    generation: int
    text: PageText


@dataclass(frozen=True, slots=True)
class Found:
    """Where a text stands in all pages of that generation."""

    generation: int
    query: re.Pattern[str]
    hits: tuple[Hit, ...]


Result = Drawing | EarlyChecks | Failure | PageImage | ReadText | Found
Task = Callable[[], Result | None]


class Worker:
    """Draws in a thread of its own and tells results, in that thread, by calling ``tell``."""

    def __init__(self, tell: Callable[[Result], None]) -> None:
        self._tell = tell
        self._news = threading.Condition()
        self._stopped = False
        self._work: tuple[int, Work] | None = None
        self._pages: list[PageWish] = []
        self._in_sight: tuple[PageWish, ...] = ()
        self._texts: list[int] = []
        self._query: re.Pattern[str] | None = None
        self._paper: Paper | None = None
        self._far = DrawingProcess()
        self._drawings = 0
        self._telling = threading.Lock()
        self._seconds = 0.0  # what the last drawing took, but for the first, which also loads libraries
        self._is_warm = False
        self._generation = 0
        self._shown = 0  # the generation that the paper belongs to
        self._thread = threading.Thread(target=self._run, name="briefer pages", daemon=True)
        self._thread.start()

    def draw(self, generation: int, work: Work) -> None:
        """Lay out and check this work next."""
        with self._news:
            self._work = (generation, work)
            self._news.notify()

    def want_pages(self, in_sight: tuple[PageWish, ...], missing: tuple[PageWish, ...]) -> None:
        """Draw the missing pages next, in this order. A new document comes with those in sight already drawn."""
        with self._news:
            self._in_sight, self._pages = in_sight[:_AT_ONCE], list(missing)
            self._news.notify()

    def want_texts(self, pages: tuple[int, ...]) -> None:
        """Read the characters of these pages, after all drawing."""
        with self._news:
            self._texts = list(pages)
            self._news.notify()

    def want_found(self, query: re.Pattern[str] | None) -> None:
        """Look for this in all pages."""
        with self._news:
            self._query = query
            self._news.notify()

    def stop(self, wait_s: float = 0.0) -> None:
        """End after what is being drawn now; nothing is told any more, so that whoever was told may be deleted."""
        with self._telling, self._news:
            self._stopped = True
            self._news.notify()
        self._far.stop()
        if wait_s and threading.current_thread() is not self._thread:
            self._thread.join(wait_s)

    def _run(self) -> None:
        while (task := self._next()) is not None:
            result = self._result_of(task)
            if result is not None:
                self._say(result)
            del task, result
        self._close_paper()

    def _say(self, result: Result) -> None:
        with self._telling:
            if not self._stopped:
                self._tell(result)

    def _next(self) -> Task | None:
        """The most urgent thing that is waited for; none when it is time to end."""
        with self._news:
            while not self._stopped:
                if (task := self._most_urgent()) is not None:
                    return task
                self._news.wait()
            return None

    def _most_urgent(self) -> Task | None:
        if self._work is not None:
            (generation, work), self._work = self._work, None
            in_sight = self._in_sight
            return lambda: self._draw(generation, work, in_sight)
        paper = self._paper
        if paper is None:
            return None
        if self._pages:
            wish = self._pages.pop(0)
            return lambda: self._image(paper, wish)
        if self._query is not None:
            query, self._query = self._query, None
            return lambda: self._find(paper, query)
        if self._texts:
            page = self._texts.pop(0)
            return lambda: ReadText(self._shown, paper.text(page)) if page < len(paper.sizes) else None
        return None

    def _result_of(self, task: Task) -> Result | None:
        """The thread outlives every error, and says it."""
        try:
            return task()
        except BrieferError as error:
            return Failure(self._generation, error.problems)
        except Exception as error:
            if self._stopped:
                return None
            log.exception("drawing failed")
            problem = Problem("", f"Something went wrong while drawing the pages ({type(error).__name__}).")
            return Failure(self._generation, (problem,), traceback.format_exc())

    def _draw(self, generation: int, work: Work, in_sight: tuple[PageWish, ...]) -> Drawing | None:
        began = time.perf_counter()
        self._generation = generation
        drawn = self._drawn(generation, work)
        if self._stopped:
            return None
        sizes: tuple[PageSize, ...] = ()
        images: tuple[PageImage, ...] = ()
        places = Places(drawn.pdf.places if drawn.pdf else ())
        words = items_words(item for _, item in work.brief.items())
        if drawn.pdf is not None:
            self._close_paper()
            self._paper, self._shown = Paper(drawn.pdf.content), generation
            paper = self._paper
            sizes = paper.sizes
            images = tuple(image for wish in in_sight if (image := self._image(paper, wish)) is not None)
        seconds = time.perf_counter() - began
        self._seconds, self._is_warm = (seconds if self._is_warm else 0.0), True
        return Drawing(generation, work, drawn, sizes, places, images, words, seconds)

    def _drawn(self, generation: int, work: Work) -> Drawn:
        """Another process lays out what is long or often changed: a layout in this one would make keys wait.

        A short brief never waits for that process to start.
        """
        self._drawings += 1
        is_long = self._seconds > _LONG_S or sum(len(part.items) for part in work.brief.parts) > _MANY_ITEMS
        try:
            if is_long or self._far.is_ready:
                return self._far.draw(work, lambda checked: self._say(EarlyChecks(generation, work, checked)))
            if self._drawings > _SEVERAL:
                self._far.start(work)
        except OSError as error:
            if self._stopped:
                raise
            log.warning("drawing in this process: %s", error)
        return pipeline.draw(work)

    def _image(self, paper: Paper, wish: PageWish) -> PageImage | None:
        if wish.page >= len(paper.sizes):
            return None
        return PageImage(self._shown, wish, paper.image(wish.page, wish.width_px))

    def _find(self, paper: Paper, query: re.Pattern[str]) -> Found | None:
        """Looks through the pages one by one and gives up when something more urgent is waited for."""
        hits: list[Hit] = []
        for page in range(len(paper.sizes)):
            if self._stopped or self._work is not None or self._query is not None:
                with self._news:
                    self._query = self._query or query
                return None
            hits += paper.find(page, query)
        return Found(self._shown, query, tuple(hits))

    def _close_paper(self) -> None:
        if self._paper is not None:
            self._paper.close()
            self._paper = None
