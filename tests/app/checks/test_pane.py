"""The checks pane: live, with places and fixes, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.checks.model import FIX, WHAT
from briefer.app.checks.pane import ChecksPane
from briefer.app.checks.rows import ROW
from briefer.app.pages.renderer import Renderer
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.pipeline import Work

WAIT = 20_000


@pytest.fixture
def pane(qtbot: QtBot, look: Look, session: Session) -> Iterator[ChecksPane]:
    made = ChecksPane(look)
    qtbot.addWidget(made)
    made.resize(608, 200)
    made.show()
    made.set_session(session)
    qtbot.waitUntil(lambda: bool(made.findings), timeout=WAIT)
    yield made
    made.set_session(None)


def cell(pane: ChecksPane, row: int, column: int) -> QPoint:
    room: QRect = pane.view.visualRect(pane.model.index(row, column))
    return QPoint(room.right() - 24, room.center().y()) if column == FIX else room.center()


def test_it_shows_what_the_core_finds(pane: ChecksPane, session: Session) -> None:
    assert pane.findings == pipeline.check(session.work)


def test_the_header_counts_by_severity(pane: ChecksPane) -> None:
    warnings = sum(finding.severity == "warning" for finding in pane.findings)
    icon, words = pane._counts["warning"]
    assert words.text() == ("1 warning" if warnings == 1 else f"{warnings} warnings")
    assert icon.isVisible()
    assert not pane._counts["error"][1].isVisible()


def test_it_follows_every_change(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    session.apply(lambda brief: replace(brief, title=""), "Rename")
    qtbot.waitUntil(lambda: any(f.where == "title" for f in pane.findings), timeout=WAIT)
    assert pane.findings[0].severity == "error"
    session.history.undo()
    qtbot.waitUntil(lambda: all(f.where != "title" for f in pane.findings), timeout=WAIT)


def test_a_double_click_goes_to_the_place(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    row = next(i for i, finding in enumerate(pane.findings) if finding.check == "DR01")
    at = cell(pane, row, WHAT)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.selection == ""
    qtbot.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.selection == pane.findings[row].where


def test_enter_goes_to_the_place(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    row = next(i for i, finding in enumerate(pane.findings) if finding.check == "DR01")
    pane.view.setCurrentIndex(pane.model.index(row, 0))
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert session.selection == pane.findings[row].where


def test_a_click_on_the_link_fixes_in_one_step_to_undo(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    before, count = session.work, len(pane.findings)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=cell(pane, 0, FIX))
    qtbot.waitUntil(lambda: len(pane.findings) < count, timeout=WAIT)
    assert session.history.undoText() == "Confirm years"
    session.history.undo()
    assert session.work == before


def test_ctrl_point_takes_the_fix(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    pane.view.setCurrentIndex(pane.model.index(0, 0))
    qtbot.keyClick(pane.view, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert session.history.count() == 1


def test_going_through_the_checks_goes_round(pane: ChecksPane, session: Session) -> None:
    pane.next_finding()
    first = pane.view.currentIndex().row()
    for _ in pane.findings:
        pane.next_finding()
    assert pane.view.currentIndex().row() == first == 0
    pane.previous_finding()
    assert pane.view.currentIndex().row() == len(pane.findings) - 1


def test_the_current_row_stays_with_its_finding(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    last = len(pane.findings) - 1
    finding = pane.findings[last]
    pane.view.setCurrentIndex(pane.model.index(last, 0))
    session.apply(lambda brief: replace(brief, title=""), "Rename")  # one more row above
    qtbot.waitUntil(lambda: len(pane.findings) == last + 2, timeout=WAIT)
    assert pane.findings[pane.view.currentIndex().row()] == finding


def test_folded_only_the_header_is_left(qtbot: QtBot, pane: ChecksPane) -> None:
    with qtbot.waitSignal(pane.folded_changed):
        pane.toggle_folded()
    assert pane.maximumHeight() == pane._header.height()
    assert not pane.view.isVisible()
    assert pane._counts["warning"][1].isVisible()
    qtbot.mouseClick(pane._header, Qt.MouseButton.LeftButton)
    assert pane.view.isVisible()


def test_it_opens_with_three_rows_in_a_low_window(qtbot: QtBot, look: Look) -> None:
    low = ChecksPane(look)
    qtbot.addWidget(low)
    low.resize(600, 700)
    three = low.sizeHint().height()
    low.resize(600, 1100)
    assert low.sizeHint().height() - three == 2 * look.px(ROW)


def test_nothing_open_is_said(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    for _ in range(100):
        findings = pane.findings
        if not findings:
            break
        pane.take(findings[0].fixes[0])
        qtbot.waitUntil(lambda found=findings: pane.findings != found, timeout=WAIT)  # type: ignore[misc]
    assert pane._said.text() == "Nothing stands between this brief and release."
    assert pane._said.isVisible()


def test_an_empty_brief_has_nothing_to_check_yet(qtbot: QtBot, look: Look) -> None:
    pane = ChecksPane(look)
    qtbot.addWidget(pane)
    pane.show()
    assert pane._said.text() == "Nothing to check yet"


def test_a_broken_template_stands_first(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    session.replace(Work(session.brief, replace(session.template, style="nowhere")), "Break")
    qtbot.waitUntil(lambda: "nowhere" in pane.findings[0].message, timeout=WAIT)
    assert pane.findings[0].severity == "error"


def test_every_row_is_spoken_whole(pane: ChecksPane) -> None:
    spoken = pane.model.data(pane.model.index(0, WHAT), Qt.ItemDataRole.AccessibleTextRole)
    finding = pane.findings[0]
    assert spoken is not None
    assert spoken.startswith("Warning: ")
    assert finding.message in spoken
    assert "Confirm years" in spoken


def test_every_control_has_a_name(pane: ChecksPane) -> None:
    assert all(button.accessibleName() for button in pane.findChildren(QAbstractButton))
    assert pane.view.accessibleName()


def test_without_a_session_its_worker_is_gone(qtbot: QtBot, look: Look, session: Session) -> None:
    pane = ChecksPane(look)
    qtbot.addWidget(pane)
    pane.set_session(session)
    assert Renderer.of(session)._worker is not None
    pane.set_session(None)
    assert Renderer.of(session)._worker is None
    assert pane.findings == ()
