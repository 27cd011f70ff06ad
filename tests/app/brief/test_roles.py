"""Texts say in the item's menu what they state and which judgments they bear on."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from briefer.compose.ledger import ledger_of
from briefer.model.brief import TextItem
from tests.app.brief.conftest import Desk


def submenu(menu: QMenu, title: str) -> dict[str, QAction]:
    found = next(a.menu() for a in menu.actions() if a.menu() is not None and a.text().startswith(title))
    assert isinstance(found, QMenu)
    return {action.text(): action for action in found.actions() if action.text()}


def text_item(desk: Desk, id: str) -> TextItem:
    item = desk.item(id)
    assert isinstance(item, TextItem)
    return item


def test_a_paragraph_states_what_is_chosen(desk: Desk) -> None:
    """Each choice is a step of the history, is shown on the item, and is ticked when the menu opens again."""
    id = desk.paragraphs()[0].id
    desk.pane.desk.choose(id)
    menu = desk.pane._menus.item(id, desk.pane)
    assert submenu(menu, "States")["Text"].isChecked()
    submenu(menu, "States")["Indicator, seen"].trigger()
    assert (text_item(desk, id).role, text_item(desk, id).seen) == ("indicator", True)
    assert "Indicator, seen" in [chip.text for chip in desk.view(id).face.chips]
    again = submenu(desk.pane._menus.item(id, desk.pane), "States")
    assert again["Indicator, seen"].isChecked()
    assert not again["Indicator, not yet seen"].isChecked()
    again["Assumption"].trigger()
    assert (text_item(desk, id).role, text_item(desk, id).seen) == ("assumption", False)
    desk.session.history.undo()
    desk.session.history.undo()
    assert text_item(desk, id).role == ""


def test_all_chosen_paragraphs_are_said_at_once(desk: Desk) -> None:
    first, second = (item.id for item in desk.paragraphs()[:2])
    desk.pane.desk.choose(first)
    desk.pane.desk.choose(second, "range")
    submenu(desk.pane._menus.item(second, desk.pane), "States")["Gap"].trigger()
    assert [text_item(desk, id).role for id in (first, second)] == ["gap", "gap"]
    assert desk.session.history.count() == 1


def test_a_paragraph_bears_on_the_judgments_that_are_ticked(desk: Desk) -> None:
    """The numbers are those of the ledger, which then shows the text with the judgment."""
    id = desk.paragraphs()[0].id
    desk.pane.desk.choose(id)
    lines = ledger_of(desk.brief).judgments
    choices = submenu(desk.pane._menus.item(id, desk.pane), "Bears on")
    assert [text.split()[0] for text in choices] == [str(line.number) for line in lines]
    list(choices.values())[1].trigger()
    assert text_item(desk, id).bears_on == (lines[1].item,)
    assert ledger_of(desk.brief).judgments[1].bearing[0].item == id
    assert "Bears on judgment 2" in [chip.text for chip in desk.view(id).face.chips]
    again = submenu(desk.pane._menus.item(id, desk.pane), "Bears on judgment 2")
    list(again.values())[1].trigger()
    assert text_item(desk, id).bears_on == ()


def test_judgments_and_tables_have_no_such_entries(desk: Desk) -> None:
    menu = desk.pane._menus.item(desk.judgments()[0].id, desk.pane)
    assert not [action for action in menu.actions() if action.text() in ("States", "Bears on")]
