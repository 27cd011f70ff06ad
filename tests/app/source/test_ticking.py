"""What a tick takes out of the brief is told and comes back with one click; nothing goes unnoticed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from briefer.app.session import Session
from briefer.app.source import SourcePane
from briefer.app.source.model import leaves_of
from briefer.compose import edits
from briefer.model.brief import EventItem, ItemId, Judgment, Origin
from briefer.model.rich import rich
from tests.app.source.conftest import row


def item_of(session: Session, paragraph: str) -> ItemId:
    return next(i.id for _, i in session.brief.items() if i.origin and i.origin.paragraph == paragraph)


def go(pane: SourcePane, kind: str, id: str) -> None:
    assert pane.reveal(pane.session.brief.articles[0].id, kind, id)  # type: ignore[arg-type]


def test_what_was_taken_out_is_said_under_the_rows_and_undone_there(pane: SourcePane, qtbot: QtBot) -> None:
    before = pane.session.brief
    go(pane, "paragraph", "p4")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert pane.told.isVisible()
    assert pane.told.said.text().startswith("Removed from “")
    qtbot.mouseClick(pane.told.undo, Qt.MouseButton.LeftButton)
    assert pane.session.brief == before
    assert not pane.told.isVisible()


def test_edited_wording_is_mentioned_and_comes_back(pane: SourcePane, qtbot: QtBot) -> None:
    key = item_of(pane.session, "p4")
    pane.session.apply(lambda b: edits.set_content(b, key, rich("My words.")), "Type")
    edited = pane.session.brief
    go(pane, "paragraph", "p4")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert "wording of yours" in pane.told.said.text()
    qtbot.mouseClick(pane.told.undo, Qt.MouseButton.LeftButton)
    assert pane.session.brief == edited


def test_all_places_of_a_piece_are_counted(pane: SourcePane, qtbot: QtBot) -> None:
    pane.session.apply(lambda b: edits.duplicate_item(b, item_of(pane.session, "p4")), "Duplicate")
    go(pane, "paragraph", "p4")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert pane.told.said.text().startswith("2 items removed from “")


def test_evidence_stays_and_is_mentioned_and_the_row_says_so(pane: SourcePane, qtbot: QtBot) -> None:
    judgment = next(i for _, i in pane.session.brief.items() if isinstance(i, Judgment))
    article = pane.session.brief.articles[0].id
    linked = (Origin(article, "p4"),)  # type: ignore[arg-type]
    pane.session.apply(
        lambda b: edits.change_judgment(b, judgment.id, lambda j: replace(j, evidence=linked)), "Link evidence"
    )
    go(pane, "paragraph", "p4")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert pane.told.said.text().endswith("It still supports judgment 1.")
    assert pane.model.place(row(pane, "paragraph", "p4")) == "supports J1"
    kept = next(i for _, i in pane.session.brief.items() if i.id == judgment.id)
    assert isinstance(kept, Judgment)
    assert kept.evidence == linked


def test_the_next_change_takes_the_message_away(pane: SourcePane, qtbot: QtBot) -> None:
    go(pane, "paragraph", "p4")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert not pane.told.isVisible()


@pytest.mark.parametrize("together", [("p4", "p5"), ("p1", "p4", "p7")])
def test_space_ticks_and_unticks_all_that_is_selected_in_one_step(
    pane: SourcePane, qtbot: QtBot, together: tuple[str, ...]
) -> None:
    go(pane, "paragraph", together[0])
    for id in together[1:]:
        index = pane.model.index_of(row(pane, "paragraph", id))
        pane.tree.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert all(row(pane, "paragraph", id).tick < 2 for id in together)
    paragraphs = {
        i.origin.paragraph for _, i in pane.session.brief.items() if i.origin and not isinstance(i, EventItem)
    }
    assert not paragraphs & set(together)
    assert pane.session.history.count() == 1
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert [row(pane, "paragraph", id).tick for id in together] == [2] * len(together)


def test_a_section_that_is_partly_in_the_brief_is_ticked_wholly_first(pane: SourcePane, qtbot: QtBot) -> None:
    go(pane, "paragraph", "p4")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    section = row(pane, "paragraph", "p4").parent
    assert section is not None
    assert section.state == 1
    pane.tree.go_to(section)
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert section.state == 2
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert section.state < 2
    assert "items removed from" in pane.told.said.text()


def test_an_outlet_without_its_tick_is_printed_nowhere_and_its_rows_say_so(pane: SourcePane, qtbot: QtBot) -> None:
    count = sum(1 for _ in pane.session.brief.items())
    go(pane, "citation", "c3")
    outlet = row(pane, "citation", "c3").parent
    assert outlet is not None
    pane.tree.go_to(outlet)
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    cited = leaves_of([outlet])
    assert {leaf.piece.id for leaf in cited if leaf.piece} == {c.citation for c in pane.session.brief.excluded}
    assert all(pane.model.place(leaf) == "not printed" for leaf in cited)
    assert pane.told.said.text().endswith("no longer printed; the sentences stay.")
    assert sum(1 for _ in pane.session.brief.items()) == count
    tip = pane.model.index_of(row(pane, "citation", "c3")).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("Its sentence is in the brief, but the citation is not printed. A tick prints it.")


def test_the_tooltip_names_every_place_in_full(pane: SourcePane) -> None:
    pane.session.apply(lambda b: edits.duplicate_item(b, item_of(pane.session, "p4")), "Duplicate")
    tip = pane.model.index_of(row(pane, "paragraph", "p4")).data(Qt.ItemDataRole.ToolTipRole)
    places = tip.partition("Used in:\n")[2].splitlines()
    assert len(places) == len(set(places)) >= 2
    assert all(place.startswith("– ") for place in places)
