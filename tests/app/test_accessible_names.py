"""A walk through the window: whatever takes the keys has a name for who cannot see it, and a way to reach it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefer.app.command_palette import CommandPalette
from briefer.app.export_dialog import ExportDialog
from briefer.app.templates.name_dialog import NameDialog
from briefer.app.templates.save_dialog import SaveTemplateDialog
from briefer.app.templates.window import TemplatesWindow
from briefer.app.window import MainWindow
from briefer.model.brief import EventItem, Judgment, TableItem, TextItem
from briefer.storage import places


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


def open_templates(window: MainWindow) -> TemplatesWindow:
    window.actions_["templates"].trigger()
    shown = window.workbench.template_desk.shown
    assert shown is not None
    return shown


def test_every_control_of_the_templates_window_has_a_name(window: MainWindow, qtbot: QtBot) -> None:
    """On each of its tabs, and with a broken file to put right."""
    folder = places.user_template_folder()
    folder.mkdir(parents=True)
    (folder / "watch.yaml").write_text("template: 1\nid: watch\nheadng: x\n")
    shown = open_templates(window)
    qtbot.waitUntil(lambda: not shown.shelf.busy, timeout=20_000)
    names = [shown.library.list.item(row).text() for row in range(shown.library.list.count())]
    shown.library.list.setCurrentRow(names.index("Policy brief"))
    for tab in range(shown.editor.tabs.count()):
        shown.editor.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        assert nameless(shown) == []
    shown.library.list.setCurrentRow(names.index("watch"))
    assert shown.editor.broken.isVisible()
    assert nameless(shown) == []
    shown.close()


def name_dialog(window: MainWindow) -> QDialog:
    return NameDialog(window.look, "New template", "Mine", "Create", window)


def save_dialog(window: MainWindow) -> QDialog:
    assert window.workbench.session is not None
    return SaveTemplateDialog(window.look, window.workbench.session, window)


@pytest.mark.parametrize("made", [name_dialog, save_dialog])
def test_every_control_of_the_dialogs_of_templates_has_a_name(
    sample_window: MainWindow, made: Callable[[MainWindow], QDialog]
) -> None:
    dialog = made(sample_window)
    dialog.show()
    QApplication.processEvents()
    assert nameless(dialog) == []
    dialog.close()


def test_tab_reaches_every_control_of_the_templates_window(window: MainWindow, qtbot: QtBot) -> None:
    shown = open_templates(window)
    qtbot.waitUntil(lambda: not shown.shelf.busy, timeout=20_000)
    shown.library.list.setFocus()
    reached: list[QWidget] = []
    for _ in range(120):
        focused = shown.focusWidget()
        assert focused is not None
        if focused in reached:
            break
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        widget
        for widget in shown.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget.parent(), QLineEdit)
        and not isinstance(widget, QScrollArea)
        and widget.focusProxy() is None
    ]
    assert [type(widget).__name__ for widget in wanted if widget not in reached] == []
    shown.close()


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
