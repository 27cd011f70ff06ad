"""A second process that lays out long briefs, so that typing in the first one never waits for it.

Python runs one thread at a time: a layout of three seconds in a thread would make every key wait its turn. A short
brief is drawn faster than a process is asked. No Qt is loaded here. Both ends are this program; what they send each
other are pickles, each after its length.
"""

from __future__ import annotations

import contextlib
import pickle
import struct
import subprocess
import sys
import threading
from dataclasses import dataclass, replace
from typing import IO

from briefer import pipeline
from briefer.errors import BrieferError, Problem
from briefer.pipeline import Drawn, Work

_LENGTH = struct.Struct(">Q")
_SERVE = "from briefer.app.drawing_process import serve; serve()"


@dataclass(frozen=True, slots=True)
class _Refused:
    """A ``BrieferError`` on its way: an exception does not travel whole."""

    problems: tuple[Problem, ...]


class DrawingProcess:
    """Starts when it is first needed. ``draw`` is called by one thread at a time, ``stop`` by any."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._stopped = False

    def draw(self, work: Work) -> Drawn:
        """What ``pipeline.draw`` gives, made in the other process.

        Raises:
            BrieferError: as ``pipeline.draw`` raises it.
            OSError: the process does not run; draw in this one.
        """
        child = self._running()
        if child.stdin is None or child.stdout is None:
            raise OSError("the pipes are missing")
        _send(child.stdin, _portable(work))
        answer = _receive(child.stdout)
        if isinstance(answer, _Refused):
            raise BrieferError(answer.problems)
        if not isinstance(answer, Drawn):
            raise OSError(f"the drawing process failed: {answer}")
        return answer

    def stop(self) -> None:
        """End the process at once, whatever it draws."""
        with self._lock:
            self._stopped = True
            child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()

    def _running(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._stopped:
                raise OSError("stopped")
            if self._child is None or self._child.poll() is not None:
                command = [sys.executable, "-c", _SERVE]
                self._child = subprocess.Popen(  # noqa: S603  # this very program
                    command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
                )
            return self._child


def serve() -> None:
    """The other end: draw what comes until the pipe closes."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a stray print must not get between the answers
    while True:
        try:
            work = _receive(source)
        except OSError:
            return
        _send(target, _drawn(work))


def _drawn(work: object) -> Drawn | _Refused | str:
    if not isinstance(work, Work):
        return f"this is no work: {type(work)}"
    try:
        return pipeline.draw(work)
    except BrieferError as error:
        return _Refused(error.problems)
    except Exception as error:  # told to the first process, which draws again and tells it with its place
        return f"{type(error).__name__}: {error}"


def _portable(work: Work) -> Work:
    """A read-only mapping cannot be sent; a plain one can."""
    return Work(work.brief, replace(work.template, labels=dict(work.template.labels)))


def _send(pipe: IO[bytes], value: object) -> None:
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


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
