"""What the editor sees: wavy lines while writing, other words in the menu, F7 through the whole brief."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from briefer.app.brief.pane import BriefPane
from briefer.app.brief.text_editor import TextEditor
from briefer.app.session import Session
from briefer.app.spelling.dialog import SpellingDialog
from briefer.app.spelling.speller import Speller
from briefer.app.theme.look import Look
from briefer.app.window import MainWindow
from briefer.compose.edits import set_content
from briefer.model.brief import TextItem, text_of
from briefer.model.rich import citations_of, plain, rich
from tests.app.conftest import activate


class Writing:
    """The pane with the first paragraph opened for writing."""

    def __init__(self, pane: BriefPane, session: Session) -> None:
        self.pane, self.session = pane, session
        part = next(part for part in session.brief.parts if part.role == "discussion")
        self.item = next(item for item in part.items if isinstance(item, TextItem) and citations_of(item.content))
        pane.desk.edit(self.item.id)

    @property
    def editor(self) -> TextEditor:
        found = self.pane._editor()
        assert found is not None
        return found

    @property
    def text(self) -> str:
        return plain(text_of(next(i for _, i in self.session.brief.items() if i.id == self.item.id)))

    def underlined(self) -> list[str]:
        return [mark.cursor.selectedText() for mark in self.editor.extraSelections() if is_wavy(mark.format)]

    def write(self, qtbot: QtBot, text: str) -> None:
        cursor = self.editor.textCursor()
        cursor.setPosition(0)
        self.editor.setTextCursor(cursor)
        qtbot.keyClicks(self.editor, text)

    def menu(self, position: int) -> QMenu:
        cursor = self.editor.textCursor()
        cursor.setPosition(position)
        self.editor.setTextCursor(cursor)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), QPoint(4, 4))
        QApplication.sendEvent(self.editor, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


def is_wavy(format: QTextCharFormat) -> bool:
    return format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline


def choose(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


@pytest.fixture
def writing(look: Look, session: Session, speller: Speller, qtbot: QtBot) -> Iterator[Writing]:
    pane = BriefPane(look)
    qtbot.addWidget(pane)
    pane.desk.speller = speller
    speller.set_session(session)
    pane.resize(608, 760)
    pane.set_session(session)
    pane.show()
    activate(pane, qtbot)
    yield Writing(pane, session)
    pane.set_session(None)


def test_unknown_words_are_underlined_but_not_the_one_being_written(writing: Writing, qtbot: QtBot) -> None:
    writing.write(qtbot, "The goverment of 3 UAVs recieved")
    qtbot.waitUntil(lambda: writing.underlined() == ["goverment"])
    qtbot.keyClicks(writing.editor, " ")
    qtbot.waitUntil(lambda: writing.underlined() == ["goverment", "recieved"])
    assert "2 words not in the dictionary" in writing.editor.accessibleDescription()


def test_lines_leave_text_citations_and_history_as_they_are(writing: Writing, qtbot: QtBot) -> None:
    before = writing.session.brief
    writing.write(qtbot, "goverment ")
    qtbot.waitUntil(lambda: writing.underlined() == ["goverment"])
    assert writing.session.history.count() == 1
    assert citations_of(writing.editor.content) == citations_of(writing.item.content)
    writing.session.history.undo()
    assert writing.session.brief == before
    qtbot.waitUntil(lambda: not writing.underlined())


def test_letters_beyond_the_basic_plane_shift_no_line(writing: Writing, qtbot: QtBot) -> None:
    writing.write(qtbot, "x")
    content = rich("A 😀 goverment 😀😀 recieved it")
    writing.session.apply(lambda b: set_content(b, writing.item.id, content), "Edit text")
    qtbot.waitUntil(lambda: writing.underlined() == ["goverment", "recieved"])


def test_a_word_of_the_menu_takes_the_place_of_the_wrong_one_in_a_step_of_its_own(
    writing: Writing, qtbot: QtBot
) -> None:
    writing.write(qtbot, "The goverment fell. ")
    qtbot.waitUntil(lambda: writing.underlined() == ["goverment"])
    choose(writing.menu(6), "government")
    assert writing.text.startswith("The government fell. ")
    writing.session.history.undo()
    assert writing.text.startswith("The goverment fell. ")
    assert citations_of(writing.editor.content) == citations_of(writing.item.content)


def test_a_word_added_or_ignored_from_the_menu_is_underlined_no_more(writing: Writing, qtbot: QtBot) -> None:
    writing.write(qtbot, "Smirnovv met Petrovv in town")
    qtbot.waitUntil(lambda: writing.underlined() == ["Smirnovv", "Petrovv"])
    choose(writing.menu(2), "Add “Smirnovv” to the dictionary")
    qtbot.waitUntil(lambda: writing.underlined() == ["Petrovv"])
    choose(writing.menu(15), "Ignore in this brief")
    qtbot.waitUntil(lambda: writing.underlined() == [])


def test_the_menu_of_a_known_word_offers_nothing_about_spelling(writing: Writing, qtbot: QtBot) -> None:
    writing.write(qtbot, "Moscow has ")
    menu = writing.menu(2)
    assert not [action for action in menu.actions() if "dictionary" in action.text()]
    menu.close()


def test_lines_can_be_switched_off(writing: Writing, speller: Speller, qtbot: QtBot) -> None:
    writing.write(qtbot, "goverment ")
    qtbot.waitUntil(lambda: writing.underlined() == ["goverment"])
    speller.underlines = False
    qtbot.waitUntil(lambda: writing.underlined() == [])


@pytest.fixture
def dialog(look: Look, session: Session, speller: Speller, qtbot: QtBot) -> Iterator[SpellingDialog]:
    wrong = ("The goverment fell", "A Smirnovv goverment", "One warnning", "That goverment")
    items = [item for _, item in session.brief.items() if text_of(item)]
    for item, text in zip(items, wrong, strict=False):
        session.apply(lambda b, id=item.id, text=text: set_content(b, id, rich(text)), "Edit text")  # type: ignore[misc]
    speller.set_session(session)
    pane = BriefPane(look)
    qtbot.addWidget(pane)
    made = SpellingDialog(look, session, speller, pane)
    made.show()
    yield made
    made.close()
    pane.set_session(None)


def asked(dialog: SpellingDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not dialog._timer.isActive())
    return dialog.word.text if dialog.word is not None else ""


def test_f7_goes_through_the_brief_and_each_change_is_a_step(
    dialog: SpellingDialog, session: Session, qtbot: QtBot
) -> None:
    texts = [plain(text_of(item)) for _, item in session.brief.items()]
    steps = session.history.count()
    assert asked(dialog, qtbot) == "goverment"
    assert dialog.by.text() == "government"
    dialog.change()
    assert asked(dialog, qtbot) == "Smirnovv"
    dialog.skip()
    assert asked(dialog, qtbot) == "goverment"
    dialog.change_all()
    assert asked(dialog, qtbot) == "warnning"
    dialog.by.setText("warning")
    dialog.change()
    assert asked(dialog, qtbot) == ""
    assert not any(pressed.isEnabled() for pressed in (*dialog.changes, *dialog.others))
    now = [plain(text_of(item)) for _, item in session.brief.items()]
    assert [new for old, new in zip(texts, now, strict=True) if old != new] == [
        "The government fell",
        "A Smirnovv government",
        "One warning",
        "That government",
    ]
    assert session.history.count() == steps + 3
    for _ in range(3):
        session.history.undo()
    assert [plain(text_of(item)) for _, item in session.brief.items()] == texts


def test_f7_passes_over_what_is_added_or_ignored_from_then_on(dialog: SpellingDialog, qtbot: QtBot) -> None:
    assert asked(dialog, qtbot) == "goverment"
    dialog.ignore()
    assert asked(dialog, qtbot) == "Smirnovv"
    dialog.add()
    assert asked(dialog, qtbot) == "warnning"
    dialog.skip()
    assert asked(dialog, qtbot) == ""


def test_f7_shows_the_item_and_the_words_around(dialog: SpellingDialog, session: Session, qtbot: QtBot) -> None:
    assert asked(dialog, qtbot) == "goverment"
    assert "<b><u>goverment</u></b> fell" in dialog._sentence.text()
    assert session.selection == next(item.id for _, item in session.brief.items() if text_of(item))


def test_nothing_is_changed_into_itself_or_into_nothing(dialog: SpellingDialog, session: Session, qtbot: QtBot) -> None:
    assert asked(dialog, qtbot) == "goverment"
    steps = session.history.count()
    for text in ("", "  ", "goverment"):
        dialog.by.setText(text)
        assert not dialog.changes[0].isEnabled()
    dialog.by.setText(" ")
    dialog.change()
    assert session.history.count() == steps


def test_the_window_offers_spelling_and_tells_what_to_do_without_a_dictionary(
    sample_window: MainWindow, write_dictionary: Callable[..., Path], qtbot: QtBot
) -> None:
    actions, messages = sample_window.actions_, sample_window.workbench.compose.messages
    assert actions["underline-spelling"].isChecked()
    assert not actions["british-english"].isChecked()
    actions["british-english"].trigger()
    assert "en_GB.aff" in messages.text
    actions["spelling"].trigger()  # opens no dialog, or this test would hang
    actions["british-english"].trigger()
    seen: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SpellingDialog)
        seen.append(dialog._name.text())
        dialog.accept()

    QTimer.singleShot(500, sample_window, close)
    actions["spelling"].trigger()
    assert seen == ["All words of the brief are looked through."]


def test_lines_move_along_while_one_writes_before_them(writing: Writing, qtbot: QtBot) -> None:
    writing.write(qtbot, "The goverment fell. ")
    qtbot.waitUntil(lambda: writing.underlined() == ["goverment"])
    writing.write(qtbot, "So ")
    assert writing.underlined() == ["goverment"]  # before the next look
