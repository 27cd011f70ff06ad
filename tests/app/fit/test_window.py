"""Fitting in the window: what is proposed, what ticks and priorities change, and one step that can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefer.app.fit.measuring import Measuring
from briefer.app.fit.model import LIMITS, PRIORITY, TEXT
from briefer.app.fit.rows import Fitted
from briefer.app.fit.window import FitWindow
from briefer.app.pages.budget import Budget, BudgetLine
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.app.window import MainWindow
from briefer.compose.fit import leave_out
from briefer.model.brief import ItemId
from briefer.model.template import Limits
from briefer.pipeline import Work, fit, measure
from briefer.text.tenths import in_tenths

WAIT = 20_000


def limited(work: Work, pages: float | None, words: int | None = None) -> Work:
    """The same brief under other limits."""
    return Work(work.brief, replace(work.template, limits=Limits(max_pages=pages, max_words=words)))


@pytest.fixture
def long_session(sample_work: Work, british: None) -> Session:
    """The sample, a page too long."""
    return Session(limited(sample_work, 3, 1000))


@pytest.fixture
def fitting(qtbot: QtBot, look: Look, long_session: Session) -> Iterator[FitWindow]:
    """The window with its first proposal."""
    made = FitWindow(look)
    qtbot.addWidget(made)
    made.set_session(long_session)
    made.show()
    settled(made, qtbot, long_session.work)
    yield made
    made.finish()


def row_of(fitting: FitWindow, key: str) -> QModelIndex:
    """The row of an item."""
    rows = fitting.table.rows
    for part in range(rows.rowCount()):
        above = rows.index(part, TEXT)
        for item in range(rows.rowCount(above)):
            if rows.key_at(index := rows.index(item, TEXT, above)) == key:
                return index
    raise KeyError(key)


def settled(fitting: FitWindow, qtbot: QtBot, work: Work) -> None:
    """Wait until a work is shown and what the ticks give is measured."""
    qtbot.waitUntil(lambda: fitting.shown is not None and fitting.shown.work is work, timeout=WAIT)
    qtbot.waitUntil(lambda: not fitting.is_measuring, timeout=WAIT)


def test_it_proposes_what_the_command_line_does(fitting: FitWindow, long_session: Session) -> None:
    """The same search, with the figures before and after."""
    assert fitting.left == fit(long_session.work).proposal.keys != frozenset()
    pages = in_tenths(measure(long_session.work).pages)
    assert fitting.now.pages_text() == f"{pages:g} of 3 pages"
    assert fitting.now.pages_text() != fitting.then.pages_text()
    assert fitting.then.verdict() == "Within limits"


def test_ticks_are_measured_at_once_and_go_back_to_the_proposal(fitting: FitWindow, qtbot: QtBot) -> None:
    """What is unticked by hand is laid out too."""
    proposed, before = fitting.left, fitting.then.words_text()
    more = next(id for id in ("i4", "i7", "i11", "i14") if id not in proposed)
    fitting.table.setCurrentIndex(row_of(fitting, more))
    QTest.keyClick(fitting.table, Qt.Key.Key_Space)
    assert fitting.left == proposed | {more}
    qtbot.waitUntil(lambda: fitting.then.words_text() != before, timeout=WAIT)
    fitting.propose_again()
    assert fitting.left == proposed
    qtbot.waitUntil(lambda: fitting.then.words_text() == before, timeout=WAIT)


def test_the_next_row_without_a_tick_is_one_press_away(fitting: FitWindow) -> None:
    """The first of them is gone to at once; after the last comes the first again."""
    table, found = fitting.table, []
    for _ in range(len(fitting.left) + 1):
        found.append(table.rows.key_at(table.currentIndex()))
        table.go_to_left()
    assert set(found) == fitting.left
    assert found[0] == found[-1]


def test_a_part_is_ticked_with_all_its_items(fitting: FitWindow) -> None:
    """And stands between when some of them have their tick."""
    rows, part = fitting.table.rows, row_of(fitting, "i9").parent()
    role = Qt.ItemDataRole.CheckStateRole
    rows.setData(part, Qt.CheckState.Checked, role)
    assert not {"i7", "i8", "i9", "i10"} & fitting.left
    rows.setData(row_of(fitting, "i9"), Qt.CheckState.Unchecked, role)
    assert rows.data(part, role) == Qt.CheckState.PartiallyChecked
    rows.setData(part, Qt.CheckState.Unchecked, role)
    assert {"i7", "i8", "i9", "i10"} <= fitting.left


def test_leaving_out_is_one_step_that_undo_takes_back(fitting: FitWindow, long_session: Session, qtbot: QtBot) -> None:
    """The items are kept under Set aside, and nothing else changes."""
    before, left = long_session.brief, fitting.left
    with qtbot.waitSignal(fitting.left_out) as told:
        fitting.apply()
    assert told.args == [len(left)]
    assert long_session.brief == leave_out(before, long_session.template, left)
    assert {item.id for part in long_session.brief.set_aside for item in part.items} == left
    assert long_session.history.count() == 1
    settled(fitting, qtbot, long_session.work)
    assert fitting.left == frozenset()
    long_session.history.undo()
    assert long_session.brief == before
    settled(fitting, qtbot, long_session.work)
    assert fitting.left == left


def test_a_priority_changes_what_is_proposed(fitting: FitWindow, long_session: Session, qtbot: QtBot) -> None:
    """It is a step of the brief; what was ticked by hand stays so."""
    fitting.table.rows.setData(row_of(fitting, "i17"), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    fitting.table.setCurrentIndex(row_of(fitting, "i4"))
    fitting.set_priority("first")
    settled(fitting, qtbot, long_session.work)
    index = row_of(fitting, "i4")
    assert fitting.table.rows.data(index.siblingAtColumn(PRIORITY)) == "Leave out first"
    assert "i4" in fitting.left
    assert "i17" not in fitting.left
    fitting.set_priority("keep")
    settled(fitting, qtbot, long_session.work)
    assert "i4" not in fitting.left


def test_enter_shows_a_row_in_the_brief(fitting: FitWindow, long_session: Session, qtbot: QtBot) -> None:
    """By keyboard, as by a double click."""
    fitting.table.setCurrentIndex(row_of(fitting, "i5"))
    with qtbot.waitSignal(long_session.jumped) as jumped:
        QTest.keyClick(fitting.table, Qt.Key.Key_Return)
    assert jumped.args == ["i5"]


def test_a_limit_that_cannot_be_met_is_said(fitting: FitWindow, sample_work: Work, qtbot: QtBot) -> None:
    """Nothing is proposed for it, and the button has nothing to do."""
    session = Session(limited(sample_work, None, 20))
    fitting.set_session(session)
    settled(fitting, qtbot, session.work)
    assert "The paper keeps 193 of 20 words" in fitting.note.text()
    assert not fitting.left
    assert not fitting.apply_button.isEnabled()


def test_rows_say_in_words_what_is_seen(fitting: FitWindow) -> None:
    """For screen readers: whether an item stays, its priority, its lines and words."""
    rows = fitting.table.rows
    left, judgment = row_of(fitting, "i10"), row_of(fitting, "i1")
    assert rows.data(left, Qt.ItemDataRole.AccessibleTextRole).endswith(", 118 words")
    assert "will be left out, Normal, " in rows.data(left, Qt.ItemDataRole.AccessibleTextRole)
    assert "stays, Keep, " in rows.data(judgment, Qt.ItemDataRole.AccessibleTextRole)
    assert rows.data(judgment.parent().siblingAtColumn(LIMITS)) == "3 of 7 items"


def test_a_brief_that_cannot_be_laid_out_is_told(fitting: FitWindow, sample_work: Work, qtbot: QtBot) -> None:
    """With what to do, instead of a proposal."""
    fitting.set_session(Session(Work(sample_work.brief, replace(sample_work.template, style="nowhere"))))
    qtbot.waitUntil(lambda: "nowhere" in fitting.note.text(), timeout=WAIT)


def test_a_long_brief_is_measured_by_another_process_with_the_same_result(sample_work: Work, qtbot: QtBot) -> None:
    """So that typing goes on meanwhile."""
    part = next(p for p in sample_work.brief.parts if p.role == "discussion")
    items = tuple(replace(part.items[n % len(part.items)], id=ItemId(f"x{n}")) for n in range(250))
    parts = tuple(replace(p, items=items) if p is part else p for p in sample_work.brief.parts)
    work = limited(Work(replace(sample_work.brief, parts=parts), sample_work.template), 10)
    measuring, found = Measuring(), list[Fitted]()
    measuring.fit(work, found.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    measuring.finish()
    assert found[0].found.proposal.keys == fit(work).proposal.keys
    assert found[0].found.proposal.lengths == measure(work)


def test_the_budget_line_offers_to_fit_only_over_a_limit(qtbot: QtBot, look: Look) -> None:
    """The button is there when something is wrong; a click anywhere works always."""
    line = BudgetLine(look)
    qtbot.addWidget(line)
    line.offer_fit()
    line.resize(500, 36)
    line.show()
    line.show_budget(Budget(1.0, 100, 2, None))
    assert not line.fit_button.isVisible()
    line.show_budget(Budget(2.1, 100, 2, None))
    assert line.fit_button.isVisible()
    with qtbot.waitSignal(line.fit_wanted):
        line.fit_button.click()
    with qtbot.waitSignal(line.fit_wanted):
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)


def test_the_menu_opens_it_and_the_brief_takes_it_along(sample_window: MainWindow, qtbot: QtBot) -> None:
    """The same window again while it is open; it goes with its brief, and what was left out is told."""
    desk, bench = sample_window.workbench.fit_desk, sample_window.workbench
    sample_window.actions_["fit"].trigger()
    shown, session = desk.shown, bench.session
    assert shown is not None
    assert session is not None
    qtbot.waitUntil(lambda: shown.shown is not None, timeout=WAIT)
    sample_window.actions_["fit"].trigger()
    assert desk.shown is shown
    rows = shown.table.rows
    rows.setData(row_of(shown, "i10"), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    shown.apply()
    assert bench.compose.messages.text.startswith("1 item left out")
    session.history.undo()
    session.history.setClean()
    bench.files.close()
    assert desk.shown is None
