"""The pages can be shown as readers of a marking get them, and follow the editing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from briefer.app.pages.pane import PagesPane
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.compose.marking_edits import mark_items
from briefer.model.brief import ItemId


@pytest.fixture
def pane(qtbot: QtBot, look: Look, session: Session) -> PagesPane:
    """The pane with the brief's pages drawn."""
    made = PagesPane(look)
    qtbot.addWidget(made, before_close_func=lambda widget: widget.set_session(None))
    made.resize(500, 700)
    made.set_session(session)
    drawn(made, qtbot)
    return made


def drawn(pane: PagesPane, qtbot: QtBot) -> None:
    """Wait for the pages."""
    qtbot.waitUntil(lambda: pane.renderer is not None and pane.renderer.is_current(), timeout=10_000)


def places(pane: PagesPane) -> set[str]:
    """The ids of what is on the pages."""
    assert pane.renderer is not None
    assert pane.renderer.drawing is not None
    pdf = pane.renderer.drawing.drawn.pdf
    assert pdf is not None
    return {place.key for place in pdf.places}


def test_a_release_is_shown_with_what_it_withholds(pane: PagesPane, qtbot: QtBot) -> None:
    """And the whole paper again."""
    pane.show_release("TLP:CLEAR")
    drawn(pane, qtbot)
    assert pane.strip.text == "As released to TLP:CLEAR: 1 item withheld, 1 with another text"
    assert pane.renderer is not None
    assert pane.renderer.drawing is not None
    assert pane.renderer.drawing.work.brief.marking == "TLP:CLEAR"
    pane.show_release("")
    drawn(pane, qtbot)
    assert pane.strip.text == ""
    assert {"i1", "i2"} <= places(pane)


def test_the_release_follows_the_editing(pane: PagesPane, session: Session, qtbot: QtBot) -> None:
    """An item that is marked lower appears."""
    pane.show_release("TLP:CLEAR")
    session.apply(lambda b: mark_items(b, (ItemId("i2"),), "TLP:CLEAR"), "Marking")
    qtbot.waitUntil(lambda: pane.strip.text.endswith("0 items withheld"), timeout=5_000)
    drawn(pane, qtbot)
    assert "i2" in places(pane)


def test_what_is_worked_on_is_the_same_in_both(pane: PagesPane, session: Session, qtbot: QtBot) -> None:
    """A choice on the released pages is one in the brief, and the other way round."""
    pane.show_release("TLP:CLEAR")
    drawn(pane, qtbot)
    pane.view.chosen.emit("i1")
    assert session.selection == "i1"


def test_a_release_that_is_impossible_is_told(pane: PagesPane, session: Session, qtbot: QtBot) -> None:
    """The paper lost its marking: the whole paper is shown again, with the reason at a new try."""
    pane.show_release("TLP:CLEAR")
    session.apply(lambda b: replace(b, marking=""), "Marking")
    qtbot.waitUntil(lambda: pane.strip.text == "", timeout=5_000)
    pane.show_release("TLP:CLEAR")
    assert "no marking" in pane._notice.text()
    drawn(pane, qtbot)
