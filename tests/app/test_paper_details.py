"""The dialog for what a paper says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefer import assets, pipeline
from briefer.app.paper_details import PaperDetailsDialog
from briefer.app.theme.look import Look
from briefer.compose import edits
from briefer.compose.choices import Choices
from briefer.model.brief import Judgment
from briefer.model.dates import PartialDate
from briefer.pipeline import Work


@pytest.fixture(scope="module")
def work() -> Work:
    template = pipeline.find_template("warning-notice")
    values = (("date", "2025-08-29"), ("reference", "W/7"))
    return Work(pipeline.begin([pipeline.read(assets.sample_article())], template, Choices(values)).brief, template)


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, work: Work) -> PaperDetailsDialog:
    dialog = PaperDetailsDialog(look, work.brief, work.template)
    qtbot.addWidget(dialog)
    return dialog


def test_nothing_typed_changes_nothing(dialog: PaperDetailsDialog, work: Work) -> None:
    """Dates that were read otherwise than they are shown stay as they are."""
    assert dialog.changed() == work.brief
    assert dialog.fields["reference"].text() == "W/7"


def test_a_date_is_understood_as_people_write_it(dialog: PaperDetailsDialog, work: Work) -> None:
    """Expiry typed in words or figures reaches the brief; an emptied date is none."""
    dialog.fields["expires"].setText("26 September 2025")
    dialog.fields["date"].setText("")
    assert dialog.changed() == replace(work.brief, expires=PartialDate(2025, 9, 26), date=None)
    dialog.fields["expires"].setText("2025-10-01")
    assert dialog.changed().expires == PartialDate(2025, 10, 1)


def test_what_is_no_date_is_said_and_cannot_be_taken(dialog: PaperDetailsDialog) -> None:
    """The primary button is off while a date cannot be read."""
    dialog.fields["expires"].setText("soon")
    assert not dialog._foot.ok.isEnabled()
    assert "soon" in dialog._foot.problem.text()
    dialog.fields["expires"].setText("")
    assert dialog._foot.ok.isEnabled()


def test_the_fields_of_findings_are_found(dialog: PaperDetailsDialog) -> None:
    """Every field that a template can require has its line here."""
    for name in ("date", "expires", "as-of", "cut-off", "prepared-for", "prepared-by", "reference"):
        dialog.go_to(name)
        wanted = {"as-of": "date"}.get(name, name.replace("-", "_"))
        assert dialog.fields[wanted].hasSelectedText() or not dialog.fields[wanted].text()


def test_another_scale_moves_the_judgments_to_its_nearest_terms(qtbot: QtBot, look: Look) -> None:
    template = pipeline.find_template("intelligence-assessment")
    brief = pipeline.begin([pipeline.read(assets.sample_article())], template).brief
    (first, *_) = (item for _, item in brief.items() if isinstance(item, Judgment))
    judged = edits.change_judgment(brief, first.id, lambda j: replace(j, likelihood="very-likely"))
    dialog = PaperDetailsDialog(look, judged, template)
    qtbot.addWidget(dialog)
    assert dialog.scale.currentText() == "The template’s: ICD 203, row A"
    dialog.scale.setCurrentIndex(dialog.scale.findData("phia"))
    changed = dialog.changed()
    assert changed.lexicon == "phia"
    (moved, *_) = (item for _, item in changed.items() if isinstance(item, Judgment))
    assert moved.likelihood == "highly-likely"
    again = PaperDetailsDialog(look, changed, template)
    qtbot.addWidget(again)
    assert again.scale.currentData() == "phia"
    assert again.changed() == changed


def test_tab_goes_through_the_fields_before_the_buttons(dialog: PaperDetailsDialog) -> None:
    chain: list[QWidget] = []
    found = dialog.nextInFocusChain()
    while found is not dialog:
        chain.append(found)
        found = found.nextInFocusChain()
    buttons = [chain.index(button) for button in dialog.findChildren(QPushButton)]
    assert max(chain.index(field) for field in dialog.fields.values()) < min(buttons)
