"""Items and parts are marked by menu, show it by a chip, and can have texts for other readers; all can be undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from briefer.app.brief.faces import MARKING, TEXTS, face_of
from briefer.app.brief.pane import BriefPane
from briefer.app.release.texts_dialog import TextsDialog
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.compose import edits
from briefer.compose.marking_edits import mark_items
from briefer.model.brief import ItemId, Substitute
from briefer.model.rich import rich


@pytest.fixture
def pane(qtbot: QtBot, look: Look, session: Session) -> Iterator[BriefPane]:
    """The pane with the brief."""
    made = BriefPane(look)
    qtbot.addWidget(made)
    made.set_session(session)
    yield made
    made.set_session(None)


def chips(pane: BriefPane, key: str) -> list[str]:
    """What the chips say of an item's markings."""
    part, item = edits.find_item(pane.desk.brief, ItemId(key))
    shown = face_of(pane.desk.context, part, item, 1, short=False).chips
    return [chip.text for chip in shown if chip.action in (MARKING, TEXTS)]


def choose(menu: QMenu, text: str) -> None:
    """Trigger the entry."""
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_an_item_is_marked_and_unmarked_by_its_menu(pane: BriefPane, session: Session) -> None:
    """The menu tells what it is marked now, and undo takes the marking back."""
    pane.desk.choose("i2")
    menu = pane._menus.marking("i2")
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["As the paper, TLP:AMBER"]
    choose(menu, "TLP:RED")
    assert [item.marking for _, item in session.brief.items()] == ["TLP:CLEAR", "TLP:RED"]
    assert chips(pane, "i2") == ["TLP:RED", "Other text for TLP:CLEAR"]
    session.history.undo()
    assert chips(pane, "i2") == ["Other text for TLP:CLEAR"]


def test_a_part_is_marked_and_its_items_say_what_they_inherit(pane: BriefPane, session: Session) -> None:
    """Its header shows the marking."""
    part = session.brief.parts[0]
    pane.desk.choose(part.id)
    choose(pane._menus.marking(part.id), "TLP:GREEN")
    assert session.brief.parts[0].marking == "TLP:GREEN"
    assert pane._menus.marking("i2").actions()[0].text() == "As its part, TLP:GREEN"


def test_texts_for_others_are_asked_for_each_marking_below_the_item_s(
    qtbot: QtBot, look: Look, session: Session
) -> None:
    """A text that was not touched is kept as it was, an empty one is none."""
    part, item = edits.find_item(session.brief, ItemId("i2"))
    host = BriefPane(look)
    qtbot.addWidget(host)
    dialog = TextsDialog(look, session.work, part, item, host)
    assert list(dialog.fields) == ["TLP:CLEAR", "TLP:GREEN"]
    dialog.fields["TLP:GREEN"].setPlainText("Crates left\nat night.")
    assert dialog.substitutes == (*item.substitutes, Substitute("TLP:GREEN", rich("Crates left at night.")))
    dialog.fields["TLP:CLEAR"].setPlainText(" ")
    assert [one.marking for one in dialog.substitutes] == ["TLP:GREEN"]


def test_who_is_not_withheld_from_needs_no_text(qtbot: QtBot, look: Look, session: Session) -> None:
    """The dialog says what to do first."""
    brief = mark_items(session.brief, (ItemId("i1"),), "TLP:CLEAR")
    part, item = edits.find_item(brief, ItemId("i1"))
    host = BriefPane(look)
    qtbot.addWidget(host)
    dialog = TextsDialog(look, session.work, part, item, host)
    assert not dialog.fields
    assert not dialog.accept_button.isEnabled()
