"""One line finds and replaces over the whole brief, and shows each place in Brief and Pages."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.app.compose_view import ComposeView
from briefer.app.session import Session
from briefer.app.window import MainWindow
from briefer.compose.replace_text import find_text

WAIT = 20_000


@pytest.fixture
def compose(sample_window: MainWindow, qtbot: QtBot) -> ComposeView:
    """The panes of the sample, its pages drawn."""
    made = sample_window.workbench.compose
    qtbot.waitUntil(lambda: made.pages.renderer is not None and made.pages.renderer.is_current(), timeout=WAIT)
    return made


def session_of(window: MainWindow) -> Session:
    found = window.workbench.session
    assert found is not None
    return found


def look_for(compose: ComposeView, window: MainWindow, words: str, qtbot: QtBot) -> None:
    window.actions_["find"].trigger()
    with qtbot.waitSignal(compose.pages.found, timeout=WAIT):
        compose.find_bar.field.setText(words)


def test_each_place_is_gone_to_in_the_brief_and_in_the_pages(
    sample_window: MainWindow, compose: ComposeView, qtbot: QtBot
) -> None:
    session, finder = session_of(sample_window), compose.finder
    look_for(compose, sample_window, "Azerbaijan", qtbot)
    found = find_text(session.brief, "Azerbaijan")
    gone = []
    for _ in found:
        gone.append(session.selection)
        now = compose.pages.view._hit
        assert now < 0 or compose.pages.key_of(compose.pages.hits[now]) == session.selection
        qtbot.keyClick(compose.find_bar.field, Qt.Key.Key_Return)
    first = gone.index(found[0].key)
    assert [*gone[first:], *gone[:first]] == [one.key for one in found]
    assert f"of {finder.count}" in compose.find_bar.count.text()
    assert QApplication.focusWidget() is compose.find_bar.field


def test_what_is_only_printed_is_found_last_and_not_replaced(
    sample_window: MainWindow, compose: ComposeView, qtbot: QtBot
) -> None:
    brief = session_of(sample_window).brief
    outlet = next(s.name for a in brief.articles for s in a.sources if not find_text(brief, s.name))
    look_for(compose, sample_window, outlet, qtbot)
    qtbot.waitUntil(lambda: "only in the pages" in compose.find_bar.count.text(), timeout=WAIT)
    compose.find_bar.with_replace.setChecked(True)
    assert not compose.find_bar.replace_one.isEnabled()
    assert not compose.find_bar.replace_all.isEnabled()


def test_what_is_not_there_is_said(sample_window: MainWindow, compose: ComposeView, qtbot: QtBot) -> None:
    look_for(compose, sample_window, "zyzzyva", qtbot)
    assert compose.find_bar.count.text() == "Not found"
    assert not compose.find_bar.next.isEnabled()


def test_one_place_is_replaced_and_the_next_one_shown(
    sample_window: MainWindow, compose: ComposeView, qtbot: QtBot
) -> None:
    """Also where the new words hold the old ones: nothing is replaced twice."""
    session = session_of(sample_window)
    session.apply(lambda brief: dataclasses.replace(brief, title="Oil, oil"), "Title")
    sample_window.actions_["replace"].trigger()
    bar = compose.find_bar
    bar.field.setText("oil,")
    bar.by.setText("Crude oil,")
    qtbot.keyClick(bar.by, Qt.Key.Key_Return)
    assert session.brief.title == "Crude oil, oil"
    assert session.history.undoText() == "Replace “oil,” by “Crude oil,”"


def test_all_are_replaced_in_one_step(sample_window: MainWindow, compose: ComposeView, qtbot: QtBot) -> None:
    session, bar = session_of(sample_window), compose.find_bar
    before, steps = session.work, session.history.count()
    count = len(find_text(before.brief, "Azerbaijan"))
    sample_window.actions_["replace"].trigger()
    bar.field.setText("Azerbaijan")
    bar.by.setText("Baku")
    qtbot.mouseClick(bar.replace_all, Qt.MouseButton.LeftButton)
    assert bar.count.text() == f"{count} places replaced"
    assert not find_text(session.brief, "Azerbaijan")
    assert session.history.count() == steps + 1
    session.history.undo()
    assert session.work == before


def test_capitals_are_matched_when_asked(sample_window: MainWindow, compose: ComposeView, qtbot: QtBot) -> None:
    look_for(compose, sample_window, "KREMLIN", qtbot)
    assert compose.finder.count
    with qtbot.waitSignal(compose.pages.found, timeout=WAIT):
        compose.find_bar.match_case.setChecked(True)
    assert compose.find_bar.count.text() == "Not found"


def test_selected_words_are_looked_for_and_the_keys_go_back(
    sample_window: MainWindow, compose: ComposeView, qtbot: QtBot
) -> None:
    title = compose.document_bar._title.edit
    title.setFocus()
    title.setSelection(0, 10)
    sample_window.actions_["find"].trigger()
    assert compose.find_bar.words == title.text()[:10]
    qtbot.keyClick(compose.find_bar.field, Qt.Key.Key_Escape)
    assert compose.find_bar.isHidden()
    assert QApplication.focusWidget() is title
    assert compose.brief.desk.context.sought is None
