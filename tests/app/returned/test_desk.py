"""A returned Word file on its way into the window: from the menu, dropped, broken, or no review copy at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.ask import Ask
from briefer.app.returned.window import ReturnedWindow
from briefer.app.window import MainWindow
from briefer.model.brief import text_of
from briefer.model.rich import plain
from briefer.pipeline import Work
from briefer.storage.package import save_brief


@pytest.fixture
def opened(window: MainWindow, small_work: Work, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window with the brief that the copy was made of."""
    path = tmp_path / "small.brief"
    save_brief(small_work.brief, small_work.template, path)
    window.open([path])
    qtbot.waitUntil(lambda: window.workbench.session is not None, timeout=20_000)
    return window


def test_the_menu_reads_a_file_and_shows_its_changes(
    opened: MainWindow, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    opened.actions_["read-returned"].trigger()
    desk = opened.workbench.returned_desk
    qtbot.waitUntil(lambda: desk.shown is not None, timeout=20_000)
    assert desk.shown is not None
    assert [change.kind for change in desk.shown.changes] == ["reworded"]
    desk.shown.accept_one()
    session = opened.workbench.session
    assert session is not None
    assert any("five cities" in plain(text_of(item)) for _, item in session.brief.items())
    desk.shown.item_wanted.emit(desk.shown.changes[0].item)
    assert session.selection == desk.shown.changes[0].item
    assert desk.shown.isHidden()  # it would stand before the item
    opened.actions_["read-returned"].trigger()
    assert desk.shown.isVisible()
    opened.workbench.files.close()  # the window goes with its brief
    assert desk.shown is None


def test_a_review_copy_that_is_dropped_is_asked_about_and_other_files_are_articles(
    opened: MainWindow, file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, answers = opened.workbench.returned_desk, [1, 0]
    articles: list[Path] = []
    desk.articles_dropped.disconnect()
    desk.articles_dropped.connect(articles.extend)
    monkeypatch.setattr(Ask, "ask", lambda _self: answers.pop(0))
    opened.workbench.drop([file])
    qtbot.waitUntil(lambda: articles == [file], timeout=20_000)
    opened.workbench.drop([file])
    qtbot.waitUntil(lambda: desk.shown is not None, timeout=20_000)
    plain_file = tmp_path / "plain.docx"
    session = opened.workbench.session
    assert session is not None
    plain_file.write_bytes(pipeline.render(session.work, ("docx",))["docx"])
    opened.workbench.drop([plain_file])
    qtbot.waitUntil(lambda: articles == [file, plain_file], timeout=20_000)
    assert not answers


def test_what_cannot_be_read_and_what_was_not_changed_is_told_plainly(
    opened: MainWindow, tmp_path: Path, small_work: Work, qtbot: QtBot
) -> None:
    desk, told, failed = opened.workbench.returned_desk, [], []
    desk.failed.disconnect()
    desk.failed.connect(lambda text, problems: failed.append(f"{text} {problems[0]}"))
    desk.told.connect(lambda _kind, text, _offers: told.append(text))
    broken = tmp_path / "old.docx"
    broken.write_bytes(b"\xd0\xcf\x11\xe0 old")
    desk.read(broken)
    qtbot.waitUntil(lambda: bool(failed), timeout=20_000)
    assert "old.docx was not read as a returned copy." in failed[0]
    assert "save it as .docx" in failed[0]
    same = tmp_path / "same.docx"
    same.write_bytes(pipeline.render(small_work, ("docx",), review=True)["docx"])
    desk.read(same)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["Nothing was changed in same.docx."]
    assert desk.shown is None


def test_reading_that_was_cancelled_shows_nothing(opened: MainWindow, file: Path, qtbot: QtBot) -> None:
    desk = opened.workbench.returned_desk
    desk.read(file)
    assert desk.progress is not None
    assert not desk.progress.isVisible()  # nobody is bothered for a moment's work
    desk.progress.show()
    desk.progress.cancel_button.click()
    assert desk.progress is None
    qtbot.waitUntil(lambda: not desk._jobs.busy, timeout=20_000)
    assert desk.shown is None


def test_refusals_are_remembered_while_the_brief_is_open(opened: MainWindow, file: Path, qtbot: QtBot) -> None:
    desk = opened.workbench.returned_desk
    desk.read(file)
    qtbot.waitUntil(lambda: desk.shown is not None, timeout=20_000)
    first = desk.shown
    assert isinstance(first, ReturnedWindow)
    first.refuse_one()
    first.close()
    first.close()  # as a window manager may
    assert desk.shown is None
    desk.read(file)
    qtbot.waitUntil(lambda: desk.shown is not None, timeout=20_000)
    assert desk.shown is not None
    assert desk.shown.none_button.text() == "Open the refused again"
