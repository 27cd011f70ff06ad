"""The process that lays out long briefs gives what this one would give, and ends when it is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.drawing_process import DrawingProcess
from briefer.app.pages import worker
from briefer.app.pages.renderer import Renderer
from briefer.app.session import Session
from briefer.errors import BrieferError
from briefer.pipeline import Work

WAIT = 30_000


@pytest.fixture
def process() -> Iterator[DrawingProcess]:
    made = DrawingProcess()
    yield made
    made.stop()


def test_it_draws_the_same(process: DrawingProcess, sample_work: Work) -> None:
    assert process.draw(sample_work) == pipeline.draw(sample_work)


def test_an_error_comes_back_whole_and_the_process_goes_on(process: DrawingProcess, sample_work: Work) -> None:
    with pytest.raises(BrieferError) as found:
        process.draw(Work(sample_work.brief, replace(sample_work.template, style="nowhere")))
    assert "nowhere" in found.value.problems[0].message
    assert process.draw(sample_work).pdf is not None


def test_one_that_died_is_started_again(process: DrawingProcess, sample_work: Work) -> None:
    process.draw(sample_work)
    child = process._child
    assert child is not None
    child.kill()
    child.wait()
    assert process.draw(sample_work).pdf is not None
    assert process._child is not child
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()


def test_stopped_it_is_gone_and_starts_no_more(process: DrawingProcess, sample_work: Work) -> None:
    process.draw(sample_work)
    child = process._child
    process.stop()
    assert child is not None
    assert child.poll() is not None
    with pytest.raises(OSError, match="stopped"):
        process.draw(sample_work)


def test_long_briefs_are_drawn_there(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_MANY_ITEMS", 0)
    user, renderer = QObject(), Renderer.of(session)
    renderer.join(user)
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    made = renderer._worker
    assert made is not None
    child = made._far._child
    assert child is not None
    renderer.leave(user)
    assert child.poll() is not None


def test_without_the_process_it_is_drawn_here(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(self: DrawingProcess, work: Work) -> pipeline.Drawn:
        raise OSError("no processes left")

    monkeypatch.setattr(worker, "_MANY_ITEMS", 0)
    monkeypatch.setattr(DrawingProcess, "draw", refuse)
    user, renderer = QObject(), Renderer.of(session)
    renderer.join(user)
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    renderer.leave(user)
    assert "no processes left" in caplog.text
