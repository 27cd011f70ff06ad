"""Comments on items: written in a dialog, seen on a chip, undone in one step, shown only where one asks for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from briefer.app.brief.comment_dialog import CommentDialog
from briefer.app.export_dialog import ExportDialog
from briefer.app.settings import Settings
from briefer.compose import edits
from tests.app.brief.conftest import Desk
from tests.app.conftest import ShownWindows


def write(qtbot: QtBot, desk: Desk, text: str) -> None:
    """Opens the dialog, types and takes it by its keys."""

    def fill() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CommentDialog)
        field = dialog.findChild(QPlainTextEdit)
        field.setPlainText(text)
        qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    QTimer.singleShot(0, fill)
    desk.pane.comment()


def chips(desk: Desk, id: str) -> list[str]:
    return [chip.text for chip in desk.view(id)._face.chips]


def test_a_comment_is_written_seen_and_undone(qtbot: QtBot, desk: Desk) -> None:
    id = desk.paragraphs()[0].id
    desk.pane.desk.choose(id)
    write(qtbot, desk, "Who says so?\nAsk the desk for a second source.")
    assert desk.item(id).comment == "Who says so?\nAsk the desk for a second source."
    desk.settle()
    assert "Who says so? Ask the desk for a second s…" in chips(desk, id)
    desk.session.history.undo()
    desk.settle()
    assert desk.item(id).comment == ""
    assert not [chip for chip in chips(desk, id) if chip.startswith("Who")]


def test_an_empty_comment_takes_it_away(qtbot: QtBot, desk: Desk) -> None:
    id = desk.paragraphs()[0].id
    desk.session.apply(lambda brief: edits.set_comment(brief, id, "x"), "Comment")
    desk.pane.desk.choose(id)
    write(qtbot, desk, "  ")
    assert desk.item(id).comment == ""


def test_an_export_shows_comments_only_when_it_is_ticked_for_it(
    qtbot: QtBot, desk: Desk, shown_windows: ShownWindows
) -> None:
    settings = Settings()
    bare = ExportDialog(desk.pane._look, desk.session, settings)
    qtbot.addWidget(bare)
    assert bare.form.review.text() == "Review copy of the Word file"
    assert not bare.plan().review
    id = desk.paragraphs()[0].id
    desk.session.apply(lambda brief: edits.set_comment(brief, id, "x"), "Comment")
    dialog = ExportDialog(desk.pane._look, desk.session, settings)
    qtbot.addWidget(dialog)
    assert dialog.form.review.text() == "Review copy of the Word file, with your 1 comment"
    assert not dialog.form.review.isHidden()
    assert not dialog.plan().review
    dialog.form.review.setChecked(True)
    assert dialog.plan().review
    assert not shown_windows.kinds
