"""Items are edited in place, every keystroke through the session."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from briefer.app.brief.item_view import ItemView
from briefer.app.brief.rich_document import normal
from briefer.app.brief.rich_mime import rich_bytes, rich_content
from briefer.model.article import ArticleId, CitationId
from briefer.model.brief import Judgment, TextItem, text_of
from briefer.model.rich import Cite, Run, citations_of, plain
from tests.app.brief.conftest import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def place(desk: Desk, position: int) -> None:
    cursor = desk.editor().textCursor()
    cursor.setPosition(position)
    desk.editor().setTextCursor(cursor)


def test_typing_is_one_step_and_undo_brings_back_the_text(desk: Desk, qtbot: QtBot) -> None:
    before, item = desk.brief, desk.paragraphs()[0]
    desk.pane.desk.edit(item.id)
    place(desk, 0)
    qtbot.keyClicks(desk.editor(), "Now: ")
    assert plain(text_of(desk.item(item.id))).startswith("Now: Relations")
    assert desk.session.history.count() == 1
    assert desk.session.history.undoText() == "Edit text"
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Z, CTRL)
    assert desk.brief == before
    assert plain(desk.editor().content) == plain(item.content)
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Z, CTRL | SHIFT)
    assert plain(desk.editor().content).startswith("Now: ")


def test_editing_keeps_the_sources_wording_and_typing_it_again_is_no_edit(desk: Desk, qtbot: QtBot) -> None:
    item = desk.paragraphs()[0]
    desk.pane.desk.edit(item.id)
    place(desk, 0)
    qtbot.keyClicks(desk.editor(), "x")
    edited = desk.item(item.id)
    assert isinstance(edited, TextItem)
    assert edited.original == item.content
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Backspace)
    assert desk.item(item.id) == item


def test_opening_and_leaving_an_editor_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    before = desk.brief
    for _, item in before.items():
        desk.pane.desk.edit(item.id)
        desk.settle()
        desk.pane.done()
    assert desk.brief is before
    assert desk.session.history.count() == 0


def test_esc_is_done_and_the_keys_are_on_the_item(desk: Desk, qtbot: QtBot) -> None:
    item = desk.paragraphs()[1]
    desk.pane.desk.choose(item.id)
    desk.pane.canvas.reveal(item.id)
    qtbot.keyClick(desk.view(item.id), Qt.Key.Key_F2)
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.pane.desk.editing == "")
    desk.settle()
    assert isinstance(desk.view(item.id), ItemView)
    assert desk.pane.desk.current == item.id
    assert desk.session.selection == item.id


def test_arrow_keys_step_over_a_citation_and_backspace_takes_it_whole(desk: Desk, qtbot: QtBot) -> None:
    item = desk.paragraphs()[0]
    desk.pane.desk.edit(item.id)
    at = len(item.content[0].text) if isinstance(item.content[0], Run) else 0
    place(desk, at)
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Right)
    assert desk.editor().textCursor().position() == at + 1
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Backspace)
    left = citations_of(text_of(desk.item(item.id)))
    assert left == citations_of(item.content)[1:]


def test_text_typed_beside_a_citation_is_text(desk: Desk, qtbot: QtBot) -> None:
    item = desk.paragraphs()[0]
    desk.pane.desk.edit(item.id)
    at = len(item.content[0].text) if isinstance(item.content[0], Run) else 0
    place(desk, at + 1)
    qtbot.keyClicks(desk.editor(), "!!")
    content = text_of(desk.item(item.id))
    assert citations_of(content) == citations_of(item.content)
    assert plain(content) == plain(item.content)[:at] + "!!" + plain(item.content)[at:]


def test_bold_and_italic_of_a_selection(desk: Desk, qtbot: QtBot) -> None:
    item = desk.judgments()[0]
    desk.pane.desk.edit(item.id)
    place(desk, 0)
    cursor = desk.editor().textCursor()
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    desk.editor().setTextCursor(cursor)
    qtbot.keyClick(desk.editor(), Qt.Key.Key_B, CTRL)
    assert text_of(desk.item(item.id))[0] == Run("Relations", strong=True)
    desk.pane.italic()
    assert text_of(desk.item(item.id))[0] == Run("Relations", strong=True, emph=True)
    desk.pane.bold()
    assert text_of(desk.item(item.id))[0] == Run("Relations", emph=True)


def test_a_link_is_set_and_taken_away(desk: Desk, qtbot: QtBot) -> None:
    item = desk.judgments()[0]
    desk.pane.desk.edit(item.id)
    place(desk, 0)
    cursor = desk.editor().textCursor()
    cursor.setPosition(9, QTextCursor.MoveMode.KeepAnchor)
    desk.editor().setTextCursor(cursor)
    desk.editor().set_link("Relations", "https://a.example/")
    assert text_of(desk.item(item.id))[0] == Run("Relations", href="https://a.example/")
    assert desk.editor().link_here() == ("Relations", "https://a.example/")
    desk.editor().set_link("Relations", "")
    assert desk.item(item.id) == item


def test_enter_splits_a_paragraph_and_undo_joins_it(desk: Desk, qtbot: QtBot) -> None:
    before, count, item = desk.brief, len(desk.paragraphs()), desk.paragraphs()[0]
    desk.pane.desk.edit(item.id)
    place(desk, 9)
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.paragraphs()) == count + 1)
    first, second = desk.paragraphs()[:2]
    assert plain(first.content) == "Relations"
    assert plain(second.content).startswith("between Russia")
    assert second.origin == item.origin
    assert desk.pane.desk.editing == second.id
    desk.session.history.undo()
    assert desk.brief == before


def test_pasted_text_keeps_its_looks_and_becomes_one_paragraph(desk: Desk, qtbot: QtBot) -> None:
    desk.pane.desk.edit(desk.judgments()[0].id)
    desk.editor().selectAll()
    mime = QMimeData()
    mime.setHtml('<p>One <b>two</b></p><p><a href="https://a.example/">three</a> <a href="file:///x">four</a></p>')
    desk.editor().insertFromMimeData(mime)
    content = text_of(desk.judgments()[0])
    assert plain(content) == "One two three four"
    assert Run("two", strong=True) in content
    assert Run("three", href="https://a.example/") in content
    assert not any(isinstance(i, Run) and i.href.startswith("file") for i in content)


def test_citations_are_cut_and_pasted_between_items(desk: Desk, qtbot: QtBot) -> None:
    one, two = desk.paragraphs()[:2]
    desk.pane.desk.edit(one.id)
    desk.editor().selectAll()
    mime = desk.editor().createMimeDataFromSelection()
    assert "(see EDM, July 7, 22)" in mime.text()
    desk.pane.desk.edit(two.id)
    place(desk, 0)
    desk.editor().insertFromMimeData(mime)
    assert citations_of(text_of(desk.item(two.id))) == (*citations_of(one.content), *citations_of(two.content))


def test_the_clipboard_format_reads_back_and_ignores_what_is_malformed() -> None:
    content = (Run("a", True, False, "https://x"), Cite(ArticleId("a"), CitationId("c1")))
    assert rich_content(rich_bytes(content)) == content
    assert rich_content(b'[{"text": 3}, {"article": "a"}, null, 7]') == ()
    assert rich_content(b"{") == ()


def test_a_new_paragraph_left_empty_goes_again(desk: Desk, qtbot: QtBot) -> None:
    before = desk.brief
    desk.pane.desk.choose(desk.paragraphs()[0].id)
    desk.pane.add_paragraph()
    assert desk.pane.desk.editing
    desk.pane.done()
    assert desk.brief.parts == before.parts


def test_a_restored_brief_has_no_marks_that_its_document_does_not_show(desk: Desk) -> None:
    """The rich text of the sample is normal: what an editor reads back is what is stored."""
    assert all(normal(text_of(item)) == text_of(item) for _, item in desk.brief.items())


def test_comparing_shows_both_wordings_and_goes_back(desk: Desk, qtbot: QtBot) -> None:
    item = desk.judgments()[2]
    desk.pane.desk.edit(item.id)
    desk.editor().selectAll()
    qtbot.keyClicks(desk.editor(), "Short")
    desk.pane.done()
    assert desk.view(item.id).face.edited
    assert [chip.text for chip in desk.view(item.id).face.chips][-2:] == ["Edited", "Compare with source"]
    desk.pane.compare()
    assert desk.pane.desk.comparing == item.id
    desk.pane.restore_source()
    assert desk.item(item.id) == item
    assert desk.pane.desk.comparing == ""


def test_next_difference_goes_round_the_edited_items(desk: Desk, qtbot: QtBot) -> None:
    one, two = desk.judgments()[0], desk.paragraphs()[1]
    for item in (one, two):
        desk.pane.desk.type_text(item.id, (Run("Other"),))
    seen = []
    for _ in range(3):
        desk.pane.next_difference()
        seen.append(desk.pane.desk.comparing)
    assert seen == [one.id, two.id, one.id]


def test_alt_down_in_an_editor_moves_the_item_and_goes_on_editing(desk: Desk, qtbot: QtBot) -> None:
    first, second = desk.judgments()[:2]
    desk.pane.desk.edit(first.id)
    qtbot.keyClick(desk.editor(), Qt.Key.Key_Down, ALT)
    assert [j.id for j in desk.judgments()[:2]] == [second.id, first.id]
    assert desk.pane.desk.editing == first.id
    qtbot.keyClicks(desk.editor(), "!")
    assert isinstance(desk.item(first.id), Judgment)
    assert plain(text_of(desk.item(first.id))).endswith("!")
