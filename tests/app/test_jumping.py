"""A check or a name in the palette leads to its place, wherever that is, and the place is marked for a moment."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from briefer.app.brief.item_view import ItemView
from briefer.app.theme import flash
from briefer.app.window import MainWindow
from briefer.model.brief import TextItem
from briefer.model.rich import plain


def view_of(window: MainWindow, key: str) -> ItemView:
    cards = window.workbench.compose.brief.canvas.cards
    widget = next(w for card in cards if (w := card.widget_of(key)))
    assert isinstance(widget, ItemView)
    return widget


def test_checks_of_the_title_and_the_marking_lead_to_the_document_bar(sample_window: MainWindow, qtbot: QtBot) -> None:
    bench, checks = sample_window.workbench, sample_window.workbench.compose.checks
    assert bench.session is not None
    bench.session.apply(lambda brief: dataclasses.replace(brief, title="", marking=""), "Empty")
    qtbot.waitUntil(lambda: {"title", "marking"} <= {f.where for f in checks.findings}, timeout=20_000)
    reached = {}
    for field, kind in (("title", QLineEdit), ("marking", QToolButton)):
        checks.view.setFocus()
        checks.go_to(next(row for row, finding in enumerate(checks.findings) if finding.where == field))
        focused = QApplication.focusWidget()
        assert isinstance(focused, kind)
        reached[field] = focused.accessibleName()
    assert reached == {"title": "Title", "marking": "Marking"}


def test_a_jump_opens_a_folded_part_and_takes_the_keys_there(sample_window: MainWindow) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    brief = bench.compose.brief
    item = list(bench.session.brief.items())[-1][1]
    brief.fold_all()
    bench.compose.checks.view.setFocus()
    bench.session.jump(item.id)
    assert view_of(sample_window, item.id).hasFocus()
    assert brief.desk.current == item.id


def test_the_target_is_marked_and_then_as_before(
    sample_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = sample_window.workbench.session
    assert session is not None
    item = next(item for _, item in session.brief.items())
    session.jump(item.id)
    view = view_of(sample_window, item.id)
    marked = view.grab().toImage()
    assert view._flash.on
    qtbot.waitUntil(lambda: not view._flash.on, timeout=flash.FLASH_MS * 5)
    QApplication.processEvents()
    assert view.grab().toImage() != marked


def test_a_second_jump_to_the_same_place_scrolls_there_again(sample_window: MainWindow) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    items = [item for _, item in bench.session.brief.items()]
    bench.session.jump(items[-1].id)
    bar = bench.compose.brief._scroll.verticalScrollBar()
    bar.setValue(0)
    view = view_of(sample_window, items[-1].id)
    assert view.visibleRegion().isEmpty()
    bench.session.jump(items[-1].id)
    assert view.visibleRegion().boundingRect() == view.rect()


def test_a_double_click_puts_the_caret_where_it_was_pressed(sample_window: MainWindow) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    item = next(i for _, i in bench.session.brief.items() if isinstance(i, TextItem) and len(plain(i.content)) > 80)
    bench.session.jump(item.id)
    view = view_of(sample_window, item.id)
    # The end of what the first 20 characters measure is a place inside the first line.
    layout = view._document.begin().layout()
    x, _ = layout.lineAt(0).cursorToX(20)  # type: ignore[misc]
    start = view._in_text(QPointF(0, 0))
    at = QPointF(x - start.x() + layout.position().x(), layout.lineAt(0).height() / 2 - start.y())
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())
    editor = bench.compose.brief._editor()
    assert editor is not None
    assert abs(editor.textCursor().position() - 20) <= 1
