"""The process that lays out briefs gives what this one would give, and ends when it is told or left alone."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.drawing_process import DrawingProcess
from briefer.app.pages import worker
from briefer.app.pages.renderer import Renderer
from briefer.app.session import Session
from briefer.errors import BrieferError
from briefer.pipeline import Checked, Work

WAIT = 30_000
# Asks for a long work and tells which process draws it.
DRAWER = """
import pickle, sys
from pathlib import Path
from briefer.app.drawing_process import DrawingProcess
work = pickle.loads(Path(sys.argv[1]).read_bytes())
process = DrawingProcess()
child = process._running()
child.ready.wait()
print(child.process.pid, flush=True)
process.draw(work)
"""


@pytest.fixture
def process() -> Iterator[DrawingProcess]:
    made = DrawingProcess()
    yield made
    made.stop()


def test_it_draws_the_same(process: DrawingProcess, sample_work: Work) -> None:
    assert process.draw(sample_work) == pipeline.draw(sample_work)


def test_checks_come_before_the_pages_by_the_measures_of_the_last(process: DrawingProcess, sample_work: Work) -> None:
    told: list[Checked] = []
    process.draw(sample_work, told.append)
    assert told == []  # there are no measures yet
    untitled = Work(replace(sample_work.brief, title=""), sample_work.template)
    drawn = process.draw(untitled, told.append)
    assert [checked.findings for checked in told] == [drawn.findings]
    assert "The paper has no title." in [finding.message for finding in told[0].findings]


def test_an_error_comes_back_whole_and_the_process_goes_on(process: DrawingProcess, sample_work: Work) -> None:
    with pytest.raises(BrieferError) as found:
        process.draw(Work(sample_work.brief, replace(sample_work.template, style="nowhere")))
    assert "nowhere" in found.value.problems[0].message
    assert process.draw(sample_work).pdf is not None


def test_articles_are_sent_once_and_changed_ones_again(process: DrawingProcess, sample_work: Work) -> None:
    process.draw(sample_work)
    child = process._child
    assert child is not None
    assert child._wish(sample_work).new == {}
    (article,) = sample_work.brief.articles
    brief = replace(sample_work.brief, articles=(replace(article, title="Another title"),))
    changed = Work(brief, sample_work.template)
    assert len(child._wish(changed).new) == 1
    child._sent = {id(article): article for article in sample_work.brief.articles}
    assert process.draw(changed) == pipeline.draw(changed)
    assert process.draw(sample_work) == pipeline.draw(sample_work)


def test_one_that_died_is_started_again(process: DrawingProcess, sample_work: Work) -> None:
    process.draw(sample_work)
    child = process._child
    assert child is not None
    child.process.kill()
    child.process.wait()
    assert process.draw(sample_work).pdf is not None
    assert process._child is not child


def test_one_that_dies_again_and_again_is_left_alone(process: DrawingProcess, sample_work: Work) -> None:
    for _ in range(3):
        process.start(sample_work)
        child = process._child
        assert child is not None
        child.process.kill()
        child.process.wait()
    with pytest.raises(OSError, match="did not keep running"):
        process.start(sample_work)


def test_stopped_it_is_gone_and_starts_no_more(process: DrawingProcess, sample_work: Work) -> None:
    process.draw(sample_work)
    child = process._child
    process.stop()
    assert child is not None
    assert not child.is_running
    with pytest.raises(OSError, match="stopped"):
        process.draw(sample_work)


def test_started_early_it_has_drawn_before_it_is_ready(process: DrawingProcess, sample_work: Work) -> None:
    process.start(sample_work)
    child = process._child
    assert child is not None
    assert child.ready.wait(WAIT / 1000)
    assert process.is_ready
    assert child._sent
    assert process.draw(sample_work) == pipeline.draw(sample_work)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kills as only these systems can")
def test_it_ends_with_a_program_that_is_killed_while_it_draws(sample_work: Work, tmp_path: Path) -> None:
    """Also in the middle of a layout, not only when it would answer."""
    parts = tuple(replace(part, items=part.items * 200) for part in sample_work.brief.parts)
    long = Work(replace(sample_work.brief, parts=parts), sample_work.template)
    file = tmp_path / "work"
    values = {f.name: getattr(long.template, f.name) for f in fields(long.template)}
    tables = {name: dict(value) for name, value in values.items() if isinstance(value, Mapping)}
    template = replace(long.template, **tables)  # type: ignore[arg-type]  # plain ones, which pickle knows
    file.write_bytes(pickle.dumps(replace(long, template=template)))
    program = subprocess.Popen([sys.executable, "-c", DRAWER, str(file)], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    child = int(program.stdout.readline())
    time.sleep(0.05)  # now it draws
    program.kill()
    program.wait()
    program.stdout.close()
    ends = time.monotonic() + 20
    while is_there(child) and time.monotonic() < ends:
        time.sleep(0.02)
    assert not is_there(child)


def is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path("/proc", str(pid), "stat")  # one that is gone and that nobody has asked about yet is a zombie
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")


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
    assert not child.is_running


def test_a_short_brief_moves_there_when_it_is_changed_often(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first changes are drawn here, none waits for the process, and all give the same pages."""
    monkeypatch.setattr(worker, "_LONG_S", 60.0)
    user, renderer = QObject(), Renderer.of(session)
    renderer.join(user)
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    made = renderer._worker
    assert made is not None
    assert made._far._child is None
    for number in range(4):
        retitle(session, f"Title {number}")
        qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    qtbot.waitUntil(lambda: made._far.is_ready, timeout=WAIT)
    child = made._far._child
    assert child is not None
    retitle(session, "Drawn there")
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    assert renderer.drawing is not None
    assert renderer.drawing.drawn == pipeline.draw(session.work)
    child.process.kill()
    child.process.wait()
    retitle(session, "Drawn here again, and nothing is lost")
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    assert renderer.drawing.drawn == pipeline.draw(session.work)
    assert renderer.failure is None
    renderer.leave(user)


def retitle(session: Session, title: str) -> None:
    session.apply(lambda brief: replace(brief, title=title), "Change the title")


def test_without_the_process_it_is_drawn_here(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(self: DrawingProcess, work: Work, checked: object) -> pipeline.Drawn:
        raise OSError("no processes left")

    monkeypatch.setattr(worker, "_MANY_ITEMS", 0)
    monkeypatch.setattr(DrawingProcess, "draw", refuse)
    user, renderer = QObject(), Renderer.of(session)
    renderer.join(user)
    qtbot.waitUntil(renderer.is_current, timeout=WAIT)
    renderer.leave(user)
    assert "no processes left" in caplog.text
