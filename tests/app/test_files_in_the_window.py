"""Files that are locked, vanish, cannot be written or are no articles, as the window tells of them."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from briefer.app.ask import Ask
from briefer.app.lock import BriefLock
from briefer.app.window import MainWindow
from briefer.pipeline import Work, open_work
from briefer.storage.package import save_brief


@pytest.fixture
def saved(sample_work: Work, tmp_path: Path) -> Path:
    path = tmp_path / "saved.brief"
    save_brief(sample_work.brief, sample_work.template, path)
    return path


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What questions and messages said; the answer is their first button."""
    said: list[str] = []

    def note(question: Ask) -> int:
        details = "".join(shown.toPlainText() for shown in question.findChildren(QPlainTextEdit))
        said.append(question.accessibleDescription() + details)
        return 0

    monkeypatch.setattr(Ask, "ask", note)
    return said


def is_open(window: MainWindow) -> bool:
    return window.workbench.session is not None


def test_a_brief_that_somebody_has_open_opens_read_only_and_is_saved_elsewhere(
    window: MainWindow, saved: Path, told: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = BriefLock(saved)
    other.take()
    window.open([saved])
    qtbot.waitUntil(lambda: is_open(window), timeout=20_000)
    assert "has this brief open" in told[0]
    assert "(read-only)" in window.windowTitle()
    elsewhere = saved.with_name("elsewhere.brief")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_named: (str(elsewhere), ""))
    window.actions_["save"].trigger()
    assert open_work(elsewhere) == open_work(saved)
    assert "(read-only)" not in window.windowTitle()
    other.release()


def test_a_brief_that_vanished_while_open_is_written_again(
    window: MainWindow, saved: Path, told: list[str], qtbot: QtBot
) -> None:
    window.open([saved])
    qtbot.waitUntil(lambda: is_open(window), timeout=20_000)
    session = window.workbench.session
    assert session is not None
    saved.unlink()
    session.apply(lambda brief: dataclasses.replace(brief, title="Still here"), "Change the title")
    window.actions_["save"].trigger()
    assert open_work(saved).brief.title == "Still here"
    assert told == []


def test_a_folder_that_vanished_keeps_the_work_and_says_what_to_do(
    window: MainWindow, sample_work: Work, told: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    path = folder / "a.brief"
    save_brief(sample_work.brief, sample_work.template, path)
    window.open([path])
    qtbot.waitUntil(lambda: is_open(window), timeout=20_000)
    session = window.workbench.session
    assert session is not None
    session.apply(lambda brief: dataclasses.replace(brief, title="Kept"), "Change the title")
    folder.rename(tmp_path / "moved")
    window.actions_["save"].trigger()
    assert not session.is_saved
    assert session.brief.title == "Kept"
    assert "Your work is still here" in told[0]
    assert "folder does not exist" in told[0]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("damaged.brief", b"PK no archive"),
        ("damaged.docx", b"PK\x03\x04 no archive"),
        ("damaged.pdf", b"%PDF-1.7 and nothing"),
        ("wrong.yaml", b"title: [unclosed"),
        ("empty.html", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200)),
    ],
)
def test_what_is_no_article_is_told_by_name_and_nothing_is_lost(
    sample_window: MainWindow, told: list[str], qtbot: QtBot, tmp_path: Path, name: str, content: bytes
) -> None:
    session = sample_window.workbench.session
    (tmp_path / name).write_bytes(content)
    sample_window.open([tmp_path / name])
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert name in told[0]
    assert "Traceback" not in told[0]
    assert sample_window.workbench.session is session


def test_all_problems_of_several_articles_are_told_at_once(
    window: MainWindow, told: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text("")
    window.open(paths)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert all(path.name in told[0] for path in paths)
    assert not is_open(window)
