"""Holds that a finding is accepted only with a reason, counts no more, and can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from briefer.app.checks.accepting import AcceptDialog, offer
from briefer.app.checks.pane import ChecksPane
from briefer.app.session import Session
from briefer.app.theme.look import Look
from briefer.review.findings import Finding

WAIT = 20_000


@pytest.fixture
def pane(qtbot: QtBot, look: Look, session: Session) -> ChecksPane:
    made = ChecksPane(look)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.set_session(session)
    made.show()
    qtbot.waitUntil(lambda: bool(made.findings), timeout=WAIT)
    return made


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """The dialog is answered with a reason."""
    monkeypatch.setattr(AcceptDialog, "exec", lambda self: True)
    monkeypatch.setattr(AcceptDialog, "reason", property(lambda self: "Agreed with the desk."))


def test_the_dialog_waits_for_a_reason(qtbot: QtBot, look: Look, pane: ChecksPane) -> None:
    dialog = AcceptDialog(look, pane.findings[0], pane)
    qtbot.addWidget(dialog)
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.findChildren(QLineEdit)[0], "Known.")
    assert dialog.accept_button.isEnabled()
    assert dialog.reason == "Known."


@pytest.mark.usefixtures("answered")
def test_an_accepted_finding_leaves_the_list_and_comes_back(qtbot: QtBot, pane: ChecksPane, session: Session) -> None:
    found = pane.findings[0]
    pane.accept(0)
    qtbot.waitUntil(lambda: found not in pane.findings, timeout=WAIT)
    assert [(w.check, w.reason) for w in session.brief.waivers] == [(found.check, "Agreed with the desk.")]
    assert session.history.undoText() == "Accept a finding"

    pane.show_accepted(True)
    last = len(pane.model.rows) - 1
    assert pane.model.rows[last] == found
    assert pane.model.link(last) == "Take back"
    assert pane.model.spoken(last).startswith("Accepted:")
    pane.fix(last)
    qtbot.waitUntil(lambda: found in pane.findings, timeout=WAIT)
    assert session.brief.waivers == ()


def test_the_menu_of_a_row_has_its_fixes_and_acceptance(pane: ChecksPane) -> None:
    row = next(n for n, finding in enumerate(pane.findings) if finding.fixes)
    menu = pane.row_menu(row)
    said = [action.text() for action in menu.actions() if action.text()]
    assert said[0] == "Go to its place"
    assert said[-1] == "Accept with a reason…"
    assert len(said) == 2 + len(pane.findings[row].fixes)
    menu.deleteLater()


def test_offers_stand_at_the_head_of_a_menu(look: Look, session: Session, pane: ChecksPane) -> None:
    menu = QMenu(pane)
    menu.addAction("Copy")
    offer(menu, look, session, Finding("EL04", "warning", "A vague hedge.", "i1"), pane)
    said = [action.text() for action in menu.actions()]
    assert said == ["A vague hedge.", "Accept with a reason…", "", "Copy"]
    assert not menu.actions()[0].isEnabled()
    assert menu.actionAt(QPoint(-1, -1)) is None
    menu.deleteLater()
