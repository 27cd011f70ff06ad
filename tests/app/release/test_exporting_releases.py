"""Releases are ticked in the export dialog; each has files of its own, proved, and a record if wanted."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefer.app.export_dialog import ExportDialog
from briefer.app.export_job import Running, export
from briefer.app.export_plan import ExportPlan, released_stems
from briefer.app.exporter import Exporter
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.theme.look import Look
from briefer.compose.marking_edits import mark_items
from briefer.errors import UsageError
from briefer.model.brief import ItemId


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, session: Session, tmp_path: Path) -> ExportDialog:
    """The dialog over the brief."""
    made = ExportDialog(look, session, Settings())
    qtbot.addWidget(made)
    made.form.folder.setText(str(tmp_path / "out"))
    for row in made.form.rows:
        row.tick.setChecked(row.format == "html")
    return made


def test_only_markings_up_to_the_paper_s_are_offered(dialog: ExportDialog) -> None:
    """TLP:AMBER has three below and with it."""
    assert list(dialog.form.releases.ticks) == ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER"]
    assert dialog.plan().releases == {}
    dialog.done(0)


def test_ticked_releases_are_written_under_names_of_their_own(dialog: ExportDialog, qtbot: QtBot) -> None:
    """With what they withhold told before, and the record beside them."""
    releases = dialog.form.releases
    releases.ticks["TLP:CLEAR"].setChecked(True)
    releases.ticks["TLP:AMBER"].setChecked(True)
    releases.record.setChecked(True)
    assert releases._said.text() == "TLP:CLEAR: 1 item withheld; TLP:AMBER: 0 items withheld"
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        dialog.export()
    names = [written.path.name for written in dialog.written]
    assert names == [
        "northern-ports-tlp-clear.html",
        "northern-ports-tlp-clear.release.json",
        "northern-ports-tlp-amber.html",
        "northern-ports-tlp-amber.release.json",
    ]
    clear, amber = (dialog.written[place].path.read_text() for place in (0, 2))
    assert ("Vostrava" in clear, "Vostrava" in amber) == (False, True)
    assert json.loads(dialog.written[1].path.read_text())["items"]["withheld"] == 1
    dialog.done(0)


def test_one_name_for_two_releases_is_told(session: Session) -> None:
    """Before anything is made."""
    with pytest.raises(UsageError, match="one name"):
        released_stems(session.work, ("TLP:CLEAR", "TLP:GREEN"), "{title}")


def test_numbers_keep_all_releases_beside_what_is_there(session: Session, tmp_path: Path) -> None:
    """Both get the same number."""
    stems = released_stems(session.work, ("TLP:CLEAR", "TLP:GREEN"), "{marking}")
    plan = ExportPlan(session.work, ("html",), tmp_path, "x", releases=stems)
    (tmp_path / "tlp-green.html").write_text("theirs")
    assert plan.existing() == (tmp_path / "tlp-green.html",)
    assert list(plan.beside().releases.values()) == ["tlp-clear-2", "tlp-green-2"]
    export(plan.beside(), Running())
    assert (tmp_path / "tlp-clear-2.html").exists()


def test_a_title_that_tells_is_warned_of_and_the_whole_paper_takes_no_other_way_out(
    qtbot: QtBot, look: Look, session: Session
) -> None:
    """Print and copy take the whole paper, so they wait while a release is ticked."""
    session.apply(lambda b: replace(b, title="Forty sealed crates left Vostrava"), "Title")
    dialog = ExportDialog(look, session, Settings())
    qtbot.addWidget(dialog)
    releases = dialog.form.releases
    assert dialog._print.isEnabled()
    releases.ticks["TLP:CLEAR"].setChecked(True)
    qtbot.waitUntil(lambda: "“forty sealed crates left vostrava”" in releases._warning.text(), timeout=10_000)
    assert not dialog._print.isEnabled()
    assert not dialog._copy.isEnabled()
    dialog.done(0)


def test_the_same_releases_go_out_again_with_one_key(
    qtbot: QtBot, look: Look, session: Session, tmp_path: Path
) -> None:
    """What was marked lower meanwhile is in them."""
    window = QWidget()
    qtbot.addWidget(window)
    exporter = Exporter(look, Settings(), window)
    dialog = exporter.open(session)
    dialog.form.folder.setText(str(tmp_path / "out"))
    for row in dialog.form.rows:
        row.tick.setChecked(row.format == "html")
    dialog.form.releases.ticks["TLP:CLEAR"].setChecked(True)
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        dialog.export()
    path = dialog.written[0].path
    dialog.done(0)
    assert "Vostrava" not in path.read_text()
    session.apply(lambda b: mark_items(b, (ItemId("i2"),), "TLP:CLEAR"), "Marking")
    with qtbot.waitSignal(exporter.told, timeout=20_000):
        exporter.again(session)
    assert "Vostrava" in path.read_text()
    exporter.finish()
