"""Holds that the next edition is begun from the open brief and that reasons for changes are kept as one step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.editions.desk import EditionDesk
from briefer.app.editions.dialog import ChangesDialog
from briefer.app.editions.strip import ChangeStrip
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.app.window import MainWindow
from briefer.assets import resources
from briefer.compose.edits import change_judgment
from briefer.model.brief import Brief, Judgment
from briefer.model.rich import rich
from briefer.pipeline import Work

FIRST = resources() / "samples" / "intelligence-assessment.brief"


def first_judgment(brief: Brief) -> Judgment:
    return next(item for _, item in brief.items() if isinstance(item, Judgment))


def less_likely(work: Work) -> Work:
    judgment = first_judgment(work.brief)
    return replace(work, brief=change_judgment(work.brief, judgment.id, lambda j: replace(j, likelihood="unlikely")))


@pytest.fixture(scope="module")
def second() -> Work:
    """The next edition of the sample, its first judgment less likely."""
    return less_likely(pipeline.next_edition(pipeline.open_work(FIRST)))


@pytest.fixture
def dialog(look: Look, qtbot: QtBot, second: Work, window: MainWindow) -> ChangesDialog:
    changes, now = pipeline.changes_since(second), pipeline.lexicon_of(second)
    made = ChangesDialog(look, "Since edition 1", changes, now, window, asks=True)
    qtbot.addWidget(made)
    return made


def texts(dialog: ChangesDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_the_dialog_says_what_moved_and_by_how_much(dialog: ChangesDialog) -> None:
    said = texts(dialog)
    assert "Less likely" in said
    assert "Likelihood: very likely (80–95\xa0%) → unlikely (20–45\xa0%), 3 bands down" in said
    assert len(dialog.findChildren(ChangeStrip)) == 1


def test_what_was_typed_is_the_reason(dialog: ChangesDialog, second: Work) -> None:
    (row,) = dialog._rows
    assert row.field is not None
    QTest.keyClicks(row.field, "Two mediators withdrew.")
    assert dialog.reasons() == {first_judgment(second.brief).id: "Two mediators withdrew."}


def test_an_item_reworded_beyond_likeness_is_asked_for_one_reason(look: Look, qtbot: QtBot, window: MainWindow) -> None:
    """It is told as new and as dropped; what was typed at the new one stays."""
    begun = pipeline.next_edition(pipeline.open_work(FIRST))
    judgment = first_judgment(begun.brief)
    other = change_judgment(begun.brief, judgment.id, lambda j: replace(j, content=rich("Grain prices will fall.")))
    work = replace(begun, brief=other)
    changes = pipeline.changes_since(work)
    assert [change.kinds for change in changes.judgments] == [("new",), ("dropped",)]
    made = ChangesDialog(look, "Since edition 1", changes, pipeline.lexicon_of(work), window, asks=True)
    qtbot.addWidget(made)
    (field,) = [row.field for row in made._rows if row.field is not None]
    QTest.keyClicks(field, "Another harvest.")
    assert made.reasons() == {judgment.id: "Another harvest."}


def test_places_on_scales_of_other_ranges_are_not_drawn_on_one(look: Look, qtbot: QtBot, window: MainWindow) -> None:
    begun = pipeline.next_edition(pipeline.open_work(FIRST))
    work = pipeline.with_values(begun, {"lexicon": "phia"})
    changes, now = pipeline.changes_since(work), pipeline.lexicon_of(work)
    made = ChangesDialog(look, "Since edition 1", changes, now, window, asks=False)
    qtbot.addWidget(made)
    strips = made.findChildren(ChangeStrip)
    assert strips
    assert all(strip._then == 0 for strip in strips)


def test_reasons_are_one_step_that_can_be_undone(
    window: MainWindow, second: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session(second)
    judgment = first_judgment(second.brief).id
    monkeypatch.setattr(ChangesDialog, "exec", lambda self: True)
    monkeypatch.setattr(ChangesDialog, "reasons", lambda self: {judgment: "They met."})
    EditionDesk(window).show(session)
    assert [r.reason for r in session.brief.reasons] == ["They met."]
    assert session.history.undoText() == "Give reasons for changes"
    session.history.undo()
    assert session.work == second
    session.deleteLater()


def test_a_first_edition_is_told_where_to_begin_the_next(window: MainWindow, sample_work: Work, qtbot: QtBot) -> None:
    session, desk = Session(sample_work), EditionDesk(window)
    with qtbot.waitSignal(desk.told) as told:
        desk.show(session)
    assert "first edition" in told.args[1]
    session.deleteLater()


def test_the_next_edition_is_begun_from_the_open_brief_and_has_no_file(window: MainWindow, qtbot: QtBot) -> None:
    window.workbench.open([Path(FIRST)])
    qtbot.waitUntil(lambda: window.workbench.session is not None, timeout=20_000)
    window.actions_["new-edition"].trigger()
    session = window.workbench.session
    assert session is not None
    assert (session.brief.edition, session.path) == (2, None)
    assert session.brief.date is not None
    assert session.brief.date.iso == QDate.currentDate().toString(Qt.DateFormat.ISODate)
    assert window.workbench.files.has_changes


def test_the_open_brief_is_compared_with_another_file(
    window: MainWindow, second: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, shown = Session(second), []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(FIRST), ""))
    monkeypatch.setattr(ChangesDialog, "exec", lambda self: shown.append(texts(self)))
    EditionDesk(window).compare(session)
    assert "Less likely" in shown[0]
    session.deleteLater()


def test_a_file_that_cannot_be_opened_is_told(window: MainWindow, second: Work, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "broken.brief"
    broken.write_bytes(b"no zip")
    session, desk = Session(second), EditionDesk(window)
    with qtbot.waitSignal(desk.failed) as failed:
        desk.compare_with(session, broken)
    assert "broken.brief" in failed.args[0]
    session.deleteLater()
