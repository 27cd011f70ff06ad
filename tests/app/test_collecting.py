"""The app's garbage is collected in the window's thread, whichever thread makes it, and none is kept for good."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from briefer.app import collecting
from briefer.app.collecting import Collector


class Loop:
    """Only a collection finds that nobody needs it. Notes in which thread it went."""

    went_in: list[threading.Thread]

    def __init__(self, went_in: list[threading.Thread]) -> None:
        self.went_in = went_in
        self.itself = self

    def __del__(self) -> None:
        self.went_in.append(threading.current_thread())


@pytest.fixture
def collector() -> Iterator[Collector]:
    made = Collector()
    yield made
    made.stop()
    gc.disable()  # as the other tests have it


def test_what_another_thread_leaves_goes_in_this_one(collector: Collector, qtbot: QtBot) -> None:
    went_in: list[threading.Thread] = []

    def work() -> None:
        for _ in range(collecting._MANY_NEW * 2):
            Loop(went_in)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert went_in == []
    qtbot.waitUntil(lambda: len(went_in) >= collecting._MANY_NEW, timeout=10_000)
    assert set(went_in) == {threading.current_thread()}


def test_what_was_set_aside_goes_when_things_settle(collector: Collector) -> None:
    loop = Loop([])
    gone = weakref.ref(loop)
    collector.settle()
    del loop
    gc.collect()
    assert gone() is not None
    collector.settle()
    assert gone() is None


def test_stopped_python_collects_again(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
