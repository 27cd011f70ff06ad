"""Files: locked, changed by others, restored; recent ones remembered."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.app.files import Files
from briefer.app.lock import BriefLock
from briefer.app.settings import Recent, Settings, forget, recent_briefs, remember, remember_errors
from briefer.errors import Problem
from briefer.pipeline import Work, open_work
from briefer.storage import places
from briefer.storage.backups import KEPT, keep_version, versions_of
from briefer.storage.package import save_brief


@pytest.fixture
def files(qapp: QApplication) -> Iterator[Files]:
    made = Files(Settings())
    yield made
    made.finish()
    made.deleteLater()


@pytest.fixture
def saved(sample_work: Work, tmp_path: Path) -> Path:
    path = tmp_path / "saved.brief"
    save_brief(sample_work.brief, sample_work.template, path)
    return path


def opened(files: Files, path: Path, qtbot: QtBot) -> Files:
    with qtbot.waitSignal(files.opened, timeout=20_000):
        files.open_brief(path)
    return files


def retitled(work: Work, title: str) -> Work:
    return Work(dataclasses.replace(work.brief, title=title), work.template)


def test_a_brief_that_is_open_elsewhere_is_not_opened_unasked(files: Files, saved: Path, qtbot: QtBot) -> None:
    other = BriefLock(saved)
    assert other.take() is None
    with qtbot.waitSignal(files.locked, timeout=1000) as told:
        files.open_brief(saved)
    assert told.args is not None
    assert told.args[1].machine
    assert files.session is None
    other.release()


def test_a_brief_opened_read_only_is_not_saved_over(files: Files, saved: Path, qtbot: QtBot) -> None:
    other = BriefLock(saved)
    other.take()
    with qtbot.waitSignal(files.opened, timeout=20_000):
        files.open_brief(saved, read_only=True)
    assert files.read_only
    other.release()


def test_taking_over_lets_us_have_the_brief(files: Files, saved: Path, qtbot: QtBot) -> None:
    other = BriefLock(saved)
    other.take()
    with qtbot.waitSignal(files.opened, timeout=20_000):
        files.open_brief(saved, take_over=True)
    assert not files.read_only
    assert BriefLock(saved).take() is not None
    other.release()


def test_what_somebody_took_over_is_neither_saved_over_nor_unlocked(
    files: Files, saved: Path, sample_work: Work, qtbot: QtBot
) -> None:
    """Whoever had it open keeps the work, and may save it elsewhere."""
    opened(files, saved, qtbot)
    assert files.session is not None
    other = BriefLock(saved)
    assert other.take() is not None
    other.take_over()
    files.session.replace(retitled(sample_work, "Mine"), "Change the title")
    with qtbot.waitSignal(files.failed, timeout=1000) as told:
        assert not files.save()
    assert told.args is not None
    assert "took this brief over" in told.args[1][0].message
    assert open_work(saved) == sample_work
    assert files.save(saved.with_name("mine.brief"))
    assert not other.taken_over
    assert BriefLock(saved).take() is not None
    other.release()
    assert BriefLock(saved).take() is None


def test_closing_lets_others_have_it(files: Files, saved: Path, qtbot: QtBot) -> None:
    opened(files, saved, qtbot).close()
    lock = BriefLock(saved)
    assert lock.take() is None
    lock.release()


def test_a_change_by_another_program_is_told_and_can_be_loaded(
    files: Files, saved: Path, sample_work: Work, qtbot: QtBot
) -> None:
    opened(files, saved, qtbot)
    theirs = retitled(sample_work, "Theirs")
    with qtbot.waitSignal(files.changed_on_disk, timeout=10_000):
        save_brief(theirs.brief, theirs.template, saved)
    assert files.session is not None
    assert files.session.work == sample_work
    files.load_theirs()
    assert files.session.work == theirs
    files.session.history.undo()
    assert files.session.work == sample_work


def test_our_own_saving_is_no_change_by_another_program(files: Files, saved: Path, qtbot: QtBot) -> None:
    opened(files, saved, qtbot)
    assert files.session is not None
    files.session.replace(retitled(files.session.work, "Mine"), "Change the title")
    with qtbot.assertNotEmitted(files.changed_on_disk, wait=600):
        assert files.save()


def test_keeping_mine_makes_the_brief_changed(files: Files, saved: Path, sample_work: Work, qtbot: QtBot) -> None:
    opened(files, saved, qtbot)
    assert files.session is not None
    files.keep_mine()
    assert not files.session.is_saved
    assert files.has_changes


def test_a_brief_that_vanished_is_told(files: Files, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(files.failed, timeout=20_000) as told:
        files.open_brief(tmp_path / "gone.brief")
    assert told.args is not None
    assert all(isinstance(problem, Problem) for problem in told.args[1])


def test_a_folder_that_is_gone_keeps_the_work(files: Files, saved: Path, qtbot: QtBot, tmp_path: Path) -> None:
    opened(files, saved, qtbot)
    with qtbot.waitSignal(files.failed, timeout=1000):
        assert not files.save(tmp_path / "no such folder" / "a.brief")
    assert files.session is not None
    assert files.session.path == saved


def test_saving_keeps_the_version_before(files: Files, saved: Path, sample_work: Work, qtbot: QtBot) -> None:
    opened(files, saved, qtbot)
    assert files.session is not None
    files.session.replace(retitled(sample_work, "Second"), "Change the title")
    files.save()
    (version,) = versions_of(saved)
    assert open_work(version.path) == sample_work
    files.revert_to(version.path, "Restore an earlier version")
    assert files.session.work == sample_work
    files.session.history.undo()
    assert files.session.brief.title == "Second"


def test_only_the_last_versions_are_kept(tmp_path: Path) -> None:
    import os

    path = tmp_path / "a.brief"
    for number in range(KEPT + 3):
        path.write_text(str(number))
        os.utime(path, (1_700_000_000 + number * 60,) * 2)
        keep_version(path)
    kept = versions_of(path)
    assert len(kept) == KEPT
    assert kept[0].path.read_text() == str(KEPT + 2)


def test_recent_briefs_are_those_opened_last(tmp_path: Path) -> None:
    paths = [tmp_path / f"{n}.brief" for n in range(15)]
    for path in paths:
        path.touch()
        remember(Recent(str(path), path.stem))
    assert [entry.title for entry in recent_briefs()] == [str(n) for n in range(14, 2, -1)]
    remember_errors(paths[14], 2)
    assert recent_briefs()[0].errors == 2
    forget(str(paths[14]))
    paths[13].unlink()
    assert recent_briefs()[0].title == "12"


@pytest.mark.parametrize("content", ["", "[1, 2", '[{"path": 3}]', '{"a": 1}', '[{"path": "x", "nonsense": 1}]'])
def test_a_damaged_list_of_recent_briefs_is_an_empty_one(content: str) -> None:
    file = places.user_state_folder() / "recent.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content)
    assert recent_briefs() == ()
