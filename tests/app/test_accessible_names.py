"""A walk through the window: whatever takes the keys has a name for who cannot see it, and a way to reach it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCalendarWidget, QLineEdit, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from briefer.app.command_palette import CommandPalette
from briefer.app.export_dialog import ExportDialog
from briefer.app.window import MainWindow
from briefer.model.brief import EventItem, Judgment, TableItem, TextItem


def nameless(root: QWidget) -> list[str]:
    """Controls that are seen and whose accessible interface, which screen readers ask, has no name."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible() or widget.objectName().startswith("qt_") or within(widget, QCalendarWidget):
            continue
        control = isinstance(widget, QAbstractButton) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not control or isinstance(widget, QScrollArea | QMenu) or isinstance(widget.parent(), QLineEdit):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def within(widget: QWidget, kind: type[QWidget]) -> bool:
    parent = widget.parent()
    while parent is not None:
        if isinstance(parent, kind):
            return True
        parent = parent.parent()
    return False


def test_every_control_of_the_start_view_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.workbench.gallery.entries), timeout=20_000)
    assert nameless(window) == []


def test_every_control_of_the_open_brief_has_a_name(sample_window: MainWindow, qtbot: QtBot) -> None:
    pages = sample_window.workbench.compose.pages
    qtbot.waitUntil(lambda: pages.renderer is not None and pages.renderer.shown is not None, timeout=20_000)
    sample_window.actions_["find"].trigger()
    pages.toggle_page_list()
    assert nameless(sample_window) == []


def open_palette(window: MainWindow) -> QWidget:
    window.open_palette()
    found = window.findChild(CommandPalette)
    assert found is not None
    return found


def open_export(window: MainWindow) -> QWidget:
    session = window.workbench.session
    assert session is not None
    dialog: ExportDialog = window.workbench.exporter.open(session)
    return dialog


@pytest.mark.parametrize("opened", [open_palette, open_export])
def test_every_control_of_what_opens_over_it_has_a_name(
    sample_window: MainWindow, opened: Callable[[MainWindow], QWidget]
) -> None:
    dialog = opened(sample_window)
    QApplication.processEvents()
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("kind", [TextItem, Judgment, EventItem, TableItem])
def test_every_control_of_the_editors_has_a_name(sample_window: MainWindow, kind: type) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    if kind is TableItem:
        bench.compose.brief.add_table()
    else:
        item = next(item for _, item in bench.session.brief.items() if isinstance(item, kind))
        bench.session.jump(item.id)
        bench.compose.brief.edit()
    QApplication.processEvents()
    assert bench.compose.brief.desk.editing
    assert nameless(sample_window) == []
    bench.compose.brief.done()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_through_the_bar_and_the_panes_in_their_order(sample_window: MainWindow, key: Qt.Key) -> None:
    compose = sample_window.workbench.compose
    areas = [compose.document_bar, *compose.panes.values()]
    compose.document_bar.go_to("title")
    visited: list[str] = []
    for _ in range(200):
        focused = QApplication.focusWidget()
        assert focused is not None
        area = next((type(a).__name__ for a in areas if a is focused or a.isAncestorOf(focused)), "")
        if not visited or visited[-1] != area:
            visited.append(area)
        if visited.count("DocumentBar") > 1:
            break
        QTest.keyClick(focused, key)
    names = [name for name in visited if name][:-1]
    expected = ["DocumentBar", "SourcePane", "BriefPane", "PagesPane", "ChecksPane"]
    assert names == (expected if key == Qt.Key.Key_Tab else [expected[0], *reversed(expected[1:])])
