"""The keys are those of the design, each means one thing where it works, and lead through the panes in their order."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefer.app.actions import ACTIONS, ActionSpec
from briefer.app.command_palette import CommandPalette
from briefer.app.window import MainWindow

# Keys of the design that are actions; those of the tree, the scale and the editor belong to these widgets alone.
KEYS = {
    "open": "Ctrl+O",
    "new": "Ctrl+N",
    "save": "Ctrl+S",
    "palette": "Ctrl+K",
    "undo": "Ctrl+Z",
    "redo": "Ctrl+Shift+Z",
    "history": "Ctrl+Alt+Z",
    "next-pane": "F6",
    "previous-pane": "Shift+F6",
    "go-source": "Alt+1",
    "go-brief": "Alt+2",
    "go-pages": "Alt+3",
    "go-checks": "Alt+4",
    "filter-source": "Ctrl+Shift+F",
    "edit-item": "F2",
    "move-up": "Alt+Up",
    "move-down": "Alt+Down",
    "duplicate": "Ctrl+D",
    "remove": "Delete",
    "compare": "Ctrl+Shift+D",
    "insert-judgment": "Ctrl+J",
    "link-evidence": "Ctrl+E",
    "bold": "Ctrl+B",
    "italic": "Ctrl+I",
    "insert-link": "Ctrl+L",
    "insert-citation": "Ctrl+Shift+C",
    "find": "Ctrl+F",
    "replace": "Ctrl+H",
    "find-next": "F3",
    "next-check": "F8",
    "previous-check": "Shift+F8",
    "fixes": "Ctrl+.",
    "spelling": "F7",
    "export": "Ctrl+Shift+E",
    "export-again": "F12",
    "print": "Ctrl+P",
    "templates": "Ctrl+T",
    "save-template": "Ctrl+Shift+T",
    "zoom-in": "Ctrl++",
    "zoom-out": "Ctrl+-",
    "zoom-fit": "Ctrl+0",
    "fold-source": "Ctrl+Shift+1",
    "fold-pages": "Ctrl+Shift+2",
    "fold-checks": "Ctrl+Shift+3",
}


def test_the_keys_are_those_of_the_design() -> None:
    assert {spec.id: spec.keys for spec in ACTIONS if spec.id in KEYS} == KEYS


def test_no_keys_mean_two_things_where_they_work() -> None:
    def meet(one: ActionSpec, other: ActionSpec) -> bool:
        return one.scope == other.scope or "window" in (one.scope, other.scope)

    keyed = [spec for spec in ACTIONS if spec.keys]
    equal = [
        (one.id, other.id)
        for one, other in combinations(keyed, 2)
        if QKeySequence(one.keys) == QKeySequence(other.keys) and meet(one, other)
    ]
    assert equal == []


def test_every_action_is_bound(sample_window: MainWindow) -> None:
    """None stands in the table that nobody does."""
    bound = {spec.id for spec, _ in sample_window.actions_.bound()}
    assert {spec.id for spec in ACTIONS} - bound - {"guide"} == set()


@pytest.mark.parametrize(("key", "pane"), [("1", "source"), ("2", "brief"), ("3", "pages"), ("4", "checks")])
def test_alt_and_a_number_go_to_a_pane(sample_window: MainWindow, qtbot: QtBot, key: str, pane: str) -> None:
    qtbot.keyClick(sample_window, key, Qt.KeyboardModifier.AltModifier)
    assert sample_window.workbench.compose.focused_pane() == pane


def test_a_pane_that_is_chosen_while_a_brief_opens_keeps_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    compose = window.workbench.compose
    window.workbench.files.opened.connect(lambda _: window.actions_["go-source"].trigger())
    window.actions_["open-sample"].trigger()
    qtbot.waitUntil(lambda: compose.focused_pane() == "source", timeout=20_000)
    qtbot.wait(0)  # what was put off until the panes are laid out
    assert compose.focused_pane() == "source"


def test_f6_goes_round_the_panes_in_both_directions(sample_window: MainWindow, qtbot: QtBot) -> None:
    compose = sample_window.workbench.compose
    compose.go_to("source")
    there, back = [], []
    for _ in range(4):
        there.append(compose.focused_pane())
        qtbot.keyClick(sample_window, Qt.Key.Key_F6)
    for _ in range(4):
        back.append(compose.focused_pane())
        qtbot.keyClick(sample_window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert there == ["source", "brief", "pages", "checks"]
    assert back == ["source", "checks", "pages", "brief"]


def test_tab_leads_from_the_document_bar_through_the_panes(sample_window: MainWindow, qtbot: QtBot) -> None:
    compose = sample_window.workbench.compose
    compose.document_bar._title.edit.setFocus()
    visited: list[str] = []
    for _ in range(400):
        focused = QApplication.focusWidget()
        assert focused is not None
        in_bar = compose.document_bar.isAncestorOf(focused)
        area = "document bar" if in_bar else compose.focused_pane() or "elsewhere"
        if not visited or visited[-1] != area:
            visited.append(area)
        if area == "elsewhere":
            break
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert visited == ["document bar", "source", "brief", "pages", "checks", "elsewhere"]


def test_the_palette_says_why_something_cannot_be_done_and_remembers_what_was(window: MainWindow, qtbot: QtBot) -> None:
    window.open_palette()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    palette._field.setText("export again")
    assert palette._rows.command(0) is not None
    assert "needs an open brief" in palette._rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    palette._field.setText("start view")
    qtbot.keyClick(palette._field, Qt.Key.Key_Return)
    window.open_palette()
    again = next(p for p in window.findChildren(CommandPalette) if p.isVisible())
    first = again._rows.command(0)
    assert first is not None
    assert first.text == "Start view"
    again.close()
