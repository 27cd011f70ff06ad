"""Starting without a screen, unexpected errors, the palette's matching, the fields over the paper, widths."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefer.app import main
from briefer.app.ask import Ask
from briefer.app.command_palette import Command, matching
from briefer.app.compose_view import usual_widths
from briefer.app.document_bar import DocumentBar
from briefer.app.errors import UnexpectedErrors
from briefer.app.plural import plural
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.errors import BrieferError


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(BrieferError, match="no screen") as caught:
        main.run(None)
    assert "briefer export" in str(caught.value)


def test_an_unexpected_error_keeps_the_work_and_is_told_once(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, kept, told = QWidget(), [], []
    qtbot.addWidget(window)
    errors = UnexpectedErrors(look, window, lambda: kept.append(True) or True)

    def ask(dialog: Ask) -> int:
        told.append(dialog.accessibleDescription())
        errors.take(ValueError, ValueError("while told"), None)
        return 0

    monkeypatch.setattr(Ask, "ask", ask)
    errors.take(ValueError, ValueError("first"), None)
    assert kept == [True]
    assert len(told) == 1
    assert "safe in the journal" in told[0]


def test_the_hook_is_given_back(look: Look, qtbot: QtBot) -> None:
    window, before = QWidget(), sys.excepthook
    qtbot.addWidget(window)
    errors = UnexpectedErrors(look, window, lambda: True)
    errors.install()
    assert sys.excepthook == errors.take
    errors.uninstall()
    assert sys.excepthook == before


def command(text: str, place: str = "File") -> Command:
    return Command(text, place, lambda: None)


def test_the_palette_puts_names_that_begin_so_first() -> None:
    commands = [command("Save as"), command("Restore"), command("Öffnen", "Datei"), command("Undo the save")]
    assert [found.text for found in matching(commands, "save")] == ["Save as", "Undo the save"]
    assert [found.text for found in matching(commands, "offn")] == ["Öffnen"]
    assert [found.text for found in matching(commands, "sa un")] == ["Undo the save"]
    assert matching(commands, "zzz") == ()
    assert len(matching(commands * 9, "")) == 12


@pytest.mark.parametrize("typed", ["exprot", "exort", "exxport", "exp0rt", "export agian"])
def test_one_letter_wrong_still_finds(typed: str) -> None:
    commands = [command("Save as"), command("Undo"), command("Export again")]
    assert [found.text for found in matching(commands, typed)] == ["Export again"]


def test_what_is_typed_right_is_not_mixed_with_what_is_near() -> None:
    commands = [command("Savf"), command("Save"), command("Quit")]
    assert [found.text for found in matching(commands, "save")] == ["Save"]
    assert matching(commands, "qiu") == ()


def test_what_was_done_last_comes_first_among_equals() -> None:
    commands = [command("Save"), command("Save as"), command("Undo the save")]
    assert matching(commands, "", recent=("Undo the save",))[0].text == "Undo the save"
    found = [f.text for f in matching(commands, "save", recent=("Undo the save", "Save as"))]
    assert found == ["Save as", "Save", "Undo the save"]


@pytest.mark.usefixtures("british")
def test_counts_are_written_as_people_write_them() -> None:
    assert plural("1 word(s)", 1) == "1 word"
    assert plural("412 word(s)", 412) == "412 words"
    assert plural("1203 word(s) in 1203", 1203) == "1,203 words in 1203"
    QLocale.setDefault(QLocale("de_DE"))
    assert plural("1203 Wörter", 1203) == "1.203 Wörter"


def test_typing_the_title_is_one_step(look: Look, session: Session, qtbot: QtBot) -> None:
    bar = DocumentBar(look)
    qtbot.addWidget(bar)
    bar.set_session(session)
    title = next(edit for edit in bar.findChildren(QLineEdit) if edit.accessibleName() == "Title")
    assert title.text() == session.brief.title
    title.clear()
    qtbot.keyClicks(title, "New")
    assert session.brief.title == "New"
    assert session.history.count() == 1
    session.history.undo()
    assert title.text() == session.brief.title != "New"


def test_a_typed_date_that_is_none_changes_nothing(look: Look, session: Session, qtbot: QtBot) -> None:
    bar = DocumentBar(look)
    qtbot.addWidget(bar)
    bar.set_session(session)
    bar._typed.setText("31 April")
    bar._choose_typed()
    assert session.brief.date is None
    bar._typed.setText("2025-08-28")
    bar._choose_typed()
    assert session.brief.date is not None
    assert session.brief.date.iso == "2025-08-28"


@pytest.mark.parametrize(
    ("window", "widths"), [(1280, (280, 576, 424)), (1440, (320, 608, 512)), (1920, (400, 792, 728))]
)
def test_the_panes_share_the_window_as_designed(window: int, widths: tuple[int, int, int]) -> None:
    assert usual_widths(window) == widths


def test_widths_grow_steadily() -> None:
    shares = [usual_widths(window) for window in range(1280, 3000, 40)]
    for before, after in pairwise(shares):
        assert all(a <= b for a, b in zip(before, after, strict=True))
