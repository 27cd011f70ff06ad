"""Holds that a template's checks are chosen one by one, that undo takes a choice back, and that all have names."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from briefer import assets
from briefer.app.core_words import PATTERNS
from briefer.app.templates.checks_tab import ChecksTab
from briefer.app.templates.draft import Draft
from briefer.app.theme.look import Look
from briefer.model.checks import CHECKS
from briefer.storage.template_save import problems_of
from briefer.storage.templates import load_template


@pytest.fixture
def draft() -> Draft:
    return Draft(load_template("situation-brief"), assets.templates() / "situation-brief.yaml")


@pytest.fixture
def tab(draft: Draft, look: Look, qtbot: QtBot) -> ChecksTab:
    made = ChecksTab(look)
    qtbot.addWidget(made)
    made.show_draft(draft)
    draft.changed.connect(lambda: made.show_draft(draft))
    return made


def field(tab: ChecksTab, id: str) -> QComboBox:
    return tab.findChildren(QComboBox)[list(CHECKS).index(id)]


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_every_check_has_a_field_that_shows_its_own_severity(tab: ChecksTab) -> None:
    boxes = tab.findChildren(QComboBox)
    assert len(boxes) == len(CHECKS)
    assert field(tab, "SR01").currentText() == "As usual: error"


def test_a_choice_goes_into_the_template_and_back_out_of_it(tab: ChecksTab, draft: Draft) -> None:
    choose(field(tab, "SR02"), "error")
    choose(field(tab, "DR01"), "off")
    assert draft.template.checks == {"SR02": "error", "DR01": "off"}
    assert problems_of(draft.template) == ()
    choose(field(tab, "SR02"), "")
    assert draft.template.checks == {"DR01": "off"}


def test_names_of_checks_can_be_told_in_every_language() -> None:
    assert {spec.title for spec in CHECKS.values()} <= set(PATTERNS)
