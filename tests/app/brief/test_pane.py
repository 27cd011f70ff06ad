"""The pane as a whole: empty, long, shared with other panes, and read aloud."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolTip
from pytestqt.qtbot import QtBot

from briefer.app.brief.empty_part import EmptyPart
from briefer.app.brief.item_view import ItemView
from briefer.app.brief.pane import BriefPane
from briefer.app.brief.table_editor import TableEditor
from briefer.app.brief.text_editor import TextEditor
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.model.brief import Brief, ItemId, Part, PartId, TableItem, TextItem
from briefer.model.rich import plain, rich
from briefer.pipeline import Work
from briefer.review.findings import Finding
from tests.app.brief.conftest import Desk


def test_an_empty_brief_offers_two_ways_to_begin(qtbot: QtBot, look: Look, sample_work: Work) -> None:
    pane = BriefPane(look)
    qtbot.addWidget(pane)
    session = Session(Work(replace(sample_work.brief, parts=()), sample_work.template))
    pane.set_session(session)
    pane.show()
    assert pane._empty.isVisible()
    qtbot.mouseClick(pane._empty.draft, Qt.MouseButton.LeftButton)
    assert not pane._empty.isVisible()
    filled = {part.role for part in session.brief.parts if part.items}
    assert filled == {"key-judgments"}
    session.history.undo()
    assert pane._empty.isVisible()
    qtbot.mouseClick(pane._empty.everything, Qt.MouseButton.LeftButton)
    assert any(part.role == "discussion" and part.items for part in session.brief.parts)
    pane.set_session(None)


def test_without_a_session_nothing_is_offered(qtbot: QtBot, look: Look) -> None:
    pane = BriefPane(look)
    qtbot.addWidget(pane)
    pane.show()
    pane.set_findings([])
    pane.focus_pane()
    assert not pane._empty.draft.isEnabled()


def long_work(work: Work, parts: int, items: int) -> Work:
    words = "Ferries resumed in May, and the port expects more of them before the summer is over. " * 3
    made = tuple(
        Part(
            PartId(f"part{p}"),
            "own",
            f"Part {p}",
            tuple(TextItem(ItemId(f"i{p * items + n}"), rich(f"{p}.{n} {words}")) for n in range(items)),
        )
        for p in range(parts)
    )
    brief: Brief = replace(work.brief, parts=made)
    return Work(brief, work.template)


def test_only_items_near_the_view_have_widgets(qtbot: QtBot, look: Look, sample_work: Work) -> None:
    pane = BriefPane(look)
    qtbot.addWidget(pane)
    session = Session(long_work(sample_work, 40, 50))
    pane.resize(608, 600)
    pane.set_session(session)
    pane.show()
    views = pane.canvas.findChildren(ItemView)
    assert 3 < len(views) < 60
    assert not pane.canvas.findChildren(TextEditor)
    session.select("i1999")
    views = [v for v in pane.canvas.findChildren(ItemView) if v.isVisible()]
    assert "i1999" in [v.face.key for v in views]
    seen = next(v for v in views if v.face.key == "i1999")
    assert not seen.visibleRegion().isEmpty()
    pane.set_session(None)


def test_what_is_at_the_top_stays_there_while_heights_become_known(qtbot: QtBot, look: Look, sample_work: Work) -> None:
    pane = BriefPane(look)
    qtbot.addWidget(pane)
    pane.resize(608, 600)
    pane.set_session(Session(long_work(sample_work, 10, 50)))
    pane.show()
    bar = pane._scroll.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    anchor = pane.canvas._anchor()
    assert anchor is not None
    pane.canvas.arrange()
    assert pane.canvas._anchor() == anchor
    pane.set_session(None)


def test_a_selection_of_another_pane_is_followed_and_ours_is_told(desk: Desk) -> None:
    item = desk.paragraphs()[2]
    desk.session.select(item.id)
    assert desk.pane.desk.chosen == (item.id,)
    desk.session.select("p3")
    assert desk.pane.desk.chosen == (item.id,)
    other = desk.judgments()[1]
    desk.pane.desk.choose(other.id)
    assert desk.session.selection == other.id


def test_findings_stand_on_items_and_are_counted_on_cards(desk: Desk) -> None:
    item = desk.judgments()[0]
    desk.pane.set_findings([Finding("X", "warning", "Too long.", item.id, "Key judgments", "Shorten it.")])
    assert [chip.text for chip in desk.view(item.id).face.chips if chip.tone == "warning"] == ["Too long"]
    desk.pane.set_findings([])
    assert not [chip for chip in desk.view(item.id).face.chips if chip.tone == "warning"]


def test_items_are_named_for_screen_readers(desk: Desk) -> None:
    item = desk.judgments()[1]
    assert desk.view(item.id).accessibleName() == f"Judgment 2: {plain(item.content)}"
    header = desk.pane.canvas.cards[1].widget_of(desk.brief.parts[1].id)
    assert header is not None
    assert header.accessibleName() == "Part 2: Key judgments"


def test_a_table_is_added_filled_and_undone(desk: Desk, qtbot: QtBot) -> None:
    before = desk.brief
    desk.pane.desk.choose(desk.paragraphs()[0].id)
    desk.pane.add_table()
    table = desk.item(desk.pane.desk.editing)
    assert isinstance(table, TableItem)
    editor = next(e for e in desk.pane.canvas.findChildren(TableEditor) if e.isVisible())
    editor._cells.item(0, 1).setText("Boats")
    changed = desk.item(table.id)
    assert isinstance(changed, TableItem)
    assert changed.rows[0] == ("", "Boats")
    while desk.session.history.canUndo():
        desk.session.history.undo()
    assert desk.brief == before


def test_dark_and_light_are_both_painted(desk: Desk, look: Look) -> None:
    light = desk.pane.grab().toImage().pixelColor(300, 100)
    look.set_scheme("dark")
    dark = desk.pane.grab().toImage().pixelColor(300, 100)
    look.set_scheme("light")
    assert light.lightness() > 200 > 100 > dark.lightness()


@pytest.mark.parametrize("width", range(420, 700, 28))
def test_the_words_of_an_empty_part_are_never_cut(desk: Desk, width: int) -> None:
    desk.pane.resize(width, 760)
    desk.settle()
    empty = [e for e in desk.pane.canvas.findChildren(EmptyPart) if e.isVisible()]
    assert empty
    for part in empty:
        card = part.parentWidget()
        assert card is not None
        assert part.height() >= part.height_for(part.width())
        assert part.geometry().bottom() < card.height()
        assert all(label.height() >= label.heightForWidth(label.width()) for label in part.findChildren(QLabel))


def test_a_heading_that_is_cut_is_told_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _of: told.append(text))
    part = desk.part("discussion")
    for heading in ("Short", "A heading that goes on and on " * 8):
        desk.pane.desk.rename(part.id, heading)
        desk.pane.canvas.reveal(part.id)
        header = next(w for card in desk.pane.canvas.cards if (w := card.widget_of(part.id)))
        header.grab()
        QApplication.sendEvent(header, QHelpEvent(QEvent.Type.ToolTip, QPoint(60, 10), QPoint(60, 10)))
    assert told == ["", "A heading that goes on and on " * 8]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_keys_stay_on_the_part_that_was_renamed(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    part = desk.part("discussion")
    desk.pane.desk.edit(part.id)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Another")
    qtbot.keyClick(field, key)
    header = next(w for card in desk.pane.canvas.cards if (w := card.widget_of(part.id)))
    assert header.hasFocus()
    assert (desk.part("discussion").heading == "Another") == (key == Qt.Key.Key_Return)


def test_tab_goes_through_the_cells_of_a_table_and_out_of_it(desk: Desk, qtbot: QtBot) -> None:
    """Forwards to what stands below the cells, backwards to what stands above."""
    desk.pane.desk.choose(desk.paragraphs()[0].id)
    desk.pane.add_table()
    desk.settle()
    editor = next(e for e in desk.pane.canvas.findChildren(TableEditor) if e.isVisible())
    for back, first in ((False, (0, 0)), (True, (2, 1))):
        editor._cells.setFocus()
        editor._cells.setCurrentCell(*first)
        if editor._cells.hasFocus():
            editor._cells.editItem(editor._cells.item(*first))
        desk.settle()
        for step in range(6):
            focus = QApplication.focusWidget()
            assert focus is not None
            assert editor._cells.isAncestorOf(focus), f"Tab left at cell {step}"
            qtbot.keyClick(focus, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
            desk.settle()
        after = QApplication.focusWidget()
        assert after is not None
        assert not editor._cells.isAncestorOf(after)
        assert after is not editor._cells
        assert editor.isAncestorOf(after)
