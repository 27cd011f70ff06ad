"""A second process that lays out briefs, so that typing in the first one never waits for it.

Python runs one thread at a time: a layout in a thread of the window's process makes keys wait their turn, for tens of
milliseconds in a short brief and for seconds in a long one. No Qt is loaded here. Both ends are this program; what
they send each other are pickles, each after its length.
"""

from __future__ import annotations

import contextlib
import copyreg
import io
import logging
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import IO

import briefer
from briefer import pipeline
from briefer.errors import BrieferError, Problem
from briefer.model.article import Article
from briefer.model.brief import Brief
from briefer.model.template import BriefTemplate
from briefer.pipeline import Checked, Drawn, Measures, Work

log = logging.getLogger(__name__)

_LENGTH = struct.Struct(">Q")
_SERVE = "import sys; sys.path.append({folder!r}); from briefer.app.drawing_process import serve; serve()"
_READY = "ready"
_MOST_FAILURES = 3  # whatever kills it again and again is drawn without it


@dataclass(frozen=True, slots=True)
class _Refused:
    """A ``BrieferError`` on its way: an exception does not travel whole."""

    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Wish:
    """A work on its way. Its articles are by far the most of it and seldom change: each is sent once, then named."""

    brief: Brief
    template: BriefTemplate
    articles: tuple[int, ...]
    new: dict[int, Article]


class _Child:
    """One process that was started. ``ready`` is set when it can draw, or when it turned out that it cannot."""

    def __init__(self, first: Work | None) -> None:
        folder = str(Path(briefer.__file__).parent.parent)
        self.process = subprocess.Popen(  # noqa: S603  # this very program
            [sys.executable, "-P", "-c", _SERVE.format(folder=folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.ready = threading.Event()
        self._sent: dict[int, Article] = {}  # by identity, which lasts as long as they are held here
        threading.Thread(target=self._greet, args=(first,), name="briefer drawing", daemon=True).start()

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def ask(self, work: Work, checked: Callable[[Checked], object] | None = None) -> object:
        """Raises OSError when it is gone."""
        if self.process.stdin is None or self.process.stdout is None:
            raise OSError("the pipes are missing")
        _send(self.process.stdin, self._wish(work))
        while isinstance(answer := _receive(self.process.stdout), Checked):
            if checked is not None:
                checked(answer)
        return answer

    def end(self) -> None:
        """At once, whatever it draws."""
        self.process.kill()
        self.process.wait()
        self.ready.wait()  # its greeting is not read any more
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _greet(self, first: Work | None) -> None:
        """Waits until it runs, and until it has drawn once where there is time for it: that loads fonts and styles."""
        try:
            if self.process.stdout is not None:
                _receive(self.process.stdout)
            if first is not None:
                self.ask(first)
        except Exception as error:  # whoever draws next is told
            log.warning("the drawing process does not start: %s", error)
        finally:
            self.ready.set()

    def _wish(self, work: Work) -> _Wish:
        """What to draw, with the articles that the other process does not hold yet."""
        articles = {id(article): article for article in work.brief.articles}
        new = {key: article for key, article in articles.items() if key not in self._sent}
        self._sent = articles
        return _Wish(replace(work.brief, articles=()), work.template, tuple(map(id, work.brief.articles)), new)


class DrawingProcess:
    """Starts when it is told to or first needed. ``draw`` is called by one thread at a time, the rest by any."""

    def __init__(self) -> None:
        self._child: _Child | None = None
        self._lock = threading.Lock()
        self._stopped = False
        self._failures = 0

    def start(self, first: Work) -> None:
        """Begin to start it, without waiting; half a second later it has drawn ``first`` and is ready.

        Raises:
            OSError: it was stopped, cannot be started, or did not keep running several times.
        """
        self._running(first)

    @property
    def is_ready(self) -> bool:
        """Whether it can draw without being waited for."""
        child = self._child
        return child is not None and child.ready.is_set()

    def draw(self, work: Work, checked: Callable[[Checked], object] | None = None) -> Drawn:
        """What ``pipeline.draw`` gives, made in the other process.

        ``checked`` is told at once what the checks find by the measures of the last layout, before this one is made.

        Raises:
            BrieferError: as ``pipeline.draw`` raises it.
            OSError: the process does not run; draw in this one.
        """
        child = self._running()
        child.ready.wait()
        try:
            answer = child.ask(work, checked)
        except Exception as error:
            self._give_up(child)
            raise OSError(f"the drawing process is gone: {error}") from error
        if isinstance(answer, _Refused):
            raise BrieferError(answer.problems)
        if not isinstance(answer, Drawn):
            raise OSError(f"the drawing process failed: {answer}")
        self._failures = 0
        return answer

    def stop(self) -> None:
        """End the process at once, whatever it draws; it does not start again."""
        with self._lock:
            self._stopped = True
            child, self._child = self._child, None
        if child is not None:
            child.end()

    def _running(self, first: Work | None = None) -> _Child:
        with self._lock:
            if self._stopped:
                raise OSError("stopped")
            gone = self._child if self._child is not None and not self._child.is_running else None
        if gone is not None:
            self._give_up(gone)
        with self._lock:
            if self._stopped:
                raise OSError("stopped")
            if self._failures >= _MOST_FAILURES:
                raise OSError("it did not keep running")
            if self._child is None:
                self._child = _Child(first)
            return self._child

    def _give_up(self, child: _Child) -> None:
        """The next drawing starts another one, a few times."""
        with self._lock:
            if self._child is not child:
                return
            self._child = None
            self._failures += 1
        child.end()


def serve() -> None:
    """The other end: draw what comes until the first process is gone, be it killed."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not get between the answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the window
    wishes: queue.SimpleQueue[_Wish] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(source, wishes), daemon=True).start()
    pipeline.load_pdf_writer()
    held: dict[int, Article] = {}
    measures: Measures | None = None
    try:
        _send(target, _READY)
        while True:
            wish = wishes.get()
            held = {key: wish.new[key] if key in wish.new else held[key] for key in wish.articles}
            articles = tuple(held[key] for key in wish.articles)
            work = Work(replace(wish.brief, articles=articles), wish.template)
            if measures is not None and (checked := _checked(work, measures)) is not None:
                _send(target, checked)
            answer = _drawn(work)
            measures = answer.measures if isinstance(answer, Drawn) else None
            _send(target, answer)
    except BrokenPipeError:
        os._exit(0)


def _listen(source: IO[bytes], wishes: queue.SimpleQueue[_Wish]) -> None:
    """Reads in a thread of its own: a closed pipe ends the process also in the middle of a long layout."""
    while True:
        try:
            wish = _receive(source)
        except OSError:
            os._exit(0)
        if isinstance(wish, _Wish):
            wishes.put(wish)


def _checked(work: Work, measures: Measures) -> Checked | None:
    """None when the checks cannot be made, which drawing then tells."""
    try:
        return pipeline.check_by(work, measures)
    except Exception:
        return None


def _drawn(work: Work) -> Drawn | _Refused | str:
    try:
        return pipeline.draw(work)
    except BrieferError as error:
        return _Refused(error.problems)
    except Exception as error:  # told to the first process, which draws again and tells it with its place
        return f"{type(error).__name__}: {error}"


def _send(pipe: IO[bytes], value: object) -> None:
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {MappingProxyType: _reduce}
    pickler.dump(value)
    content = buffer.getbuffer()
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def _reduce(mapping: Mapping[object, object]) -> tuple[Callable[[dict[object, object]], object], tuple[object]]:
    """How to send a read-only mapping, which pickle knows nothing of."""
    return _read_only, (dict(mapping),)


def _read_only(mapping: dict[object, object]) -> Mapping[object, object]:
    return MappingProxyType(mapping)


def _receive(pipe: IO[bytes]) -> object:
    """Raises OSError when the other end is gone."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise OSError("the pipe is closed")
    (length,) = _LENGTH.unpack(head)
    content = pipe.read(length)
    if len(content) < length:
        raise OSError("the pipe is closed")
    value: object = pickle.loads(content)  # noqa: S301  # from our own other end
    return value
