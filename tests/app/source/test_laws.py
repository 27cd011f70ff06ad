"""Whatever is done in the Source pane: undone to the start it is as before, done again it is as after."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from briefer.app.session import Session
from briefer.app.source import SourcePane
from briefer.app.source.nodes import Tree
from briefer.app.theme.look import Look
from briefer.compose.uses import Origins, find_uses
from tests.app.source.conftest import row

COMMANDS = (
    "toggle_selected",
    "toggle_selected",
    "add_selected",
    "merge_section",
    "make_paragraph",
    "make_heading",
    "confirm",
    "join_paragraph",
    "make_plain",
)


def tree_of(pane: SourcePane) -> Tree:
    assert pane.model.tree is not None
    return pane.model.tree


@pytest.mark.parametrize("seed", range(8))
def test_random_work_is_undone_and_done_again(qtbot: QtBot, look: Look, two: Session, seed: int) -> None:
    pane = SourcePane(look)
    qtbot.addWidget(pane)
    pane.set_session(two)
    chance, before = random.Random(seed), two.work  # noqa: S311  # a seed, so that a failure can be had again
    for _ in range(25):
        pane.tree.go_to(chance.choice(list(tree_of(pane).root.walk())))
        command = chance.choice(COMMANDS)
        if hasattr(pane, command):
            getattr(pane, command)()
        else:
            pane.corrector.run(command)
        assert_ticks_are_true(pane)
    after = two.work
    assert two.history.count() > 3
    while two.history.canUndo():
        two.history.undo()
        assert_ticks_are_true(pane)
    assert two.work == before
    while two.history.canRedo():
        two.history.redo()
    assert two.work == after
    pane.set_session(None)


def assert_ticks_are_true(pane: SourcePane) -> None:
    """The uses that were kept up to date are those of a look at the whole brief, and all counts are the rows' own."""
    brief = pane.session.brief
    fresh = find_uses(brief, Origins.of(brief.articles))
    for node in tree_of(pane).root.walk():
        if node.piece is not None:
            assert pane.model.uses(node) == fresh.get(node.piece.key, ())
        else:
            leaves = list(node.leaves())
            assert (node.total, node.ticked) == (len(leaves), sum(leaf.tick == 2 for leaf in leaves))


def test_a_screen_reader_hears_the_words_the_tick_and_the_place(pane: SourcePane) -> None:
    node = row(pane, "paragraph", "p4")
    pane.tree.go_to(node)
    reader = QAccessible.queryAccessibleInterface(pane.tree)
    rows = [reader.child(n) for n in range(reader.childCount())]
    heard = next(r for r in rows if r.text(QAccessible.Text.Name) == f"4 {node.text}")
    assert pane.model.description(node) == heard.text(QAccessible.Text.Description)
    assert "item 1" in pane.model.description(node)
    assert heard.state().checkable
    assert heard.state().checked
    assert pane.model.data(pane.model.index_of(node), Qt.ItemDataRole.AccessibleTextRole) == f"4 {node.text}"
