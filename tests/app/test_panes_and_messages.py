"""Folded panes leave a button behind, messages carry what can be done, and the drafts of the summary are actions."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from briefer.app.changed_on_disk import ChangedOnDisk
from briefer.app.window import MainWindow
from briefer.compose import edits
from briefer.model.brief import Brief, Judgment
from briefer.pipeline import open_work
from briefer.storage.package import save_brief


def press(window: MainWindow, name: str, qtbot: QtBot) -> None:
    """The one button of that text or name that is seen."""
    found = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and name in (button.text(), button.accessibleName())
    ]
    assert len(found) == 1, [button.text() for button in found]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("pane", "name"), [("source", "Show Source"), ("pages", "Show Pages")])
def test_a_folded_pane_is_a_button_beside_the_brief(
    sample_window: MainWindow, qtbot: QtBot, pane: str, name: str
) -> None:
    compose = sample_window.workbench.compose
    sample_window.actions_[f"fold-{pane}"].trigger()
    assert not compose.panes[pane].isVisible()  # type: ignore[index]
    press(sample_window, name, qtbot)
    assert compose.panes[pane].isVisible()  # type: ignore[index]
    assert compose.focused_pane() == pane
    assert sample_window.actions_[f"fold-{pane}"].isChecked()
    openers = [b for b in compose.brief.findChildren(QAbstractButton) if b.accessibleName() == name]
    assert [b.isVisible() for b in openers] == [False]


def test_what_a_template_sets_aside_is_shown_on_request(sample_window: MainWindow, qtbot: QtBot) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    qtbot.waitUntil(lambda: bool(bench.gallery.entries), timeout=20_000)
    bench.apply_template("situation-brief")
    assert bench.session.brief.set_aside
    assert "Set aside" in bench.compose.messages.text
    press(sample_window, "Show", qtbot)
    aside = bench.compose.brief.canvas._set_aside
    assert aside.visibleRegion().boundingRect().height() > 20
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Bring back"


@pytest.mark.parametrize("kept", ["mine", "theirs", "later"])
def test_a_version_that_another_program_wrote_is_compared_before_one_is_chosen(
    sample_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    bench, path = sample_window.workbench, tmp_path / "a.brief"
    assert bench.session is not None
    assert bench.files.save(path)
    mine = bench.session.work
    theirs = dataclasses.replace(mine.brief, title="Theirs")
    save_brief(theirs, mine.template, path)
    qtbot.waitUntil(lambda: "another program" in bench.compose.messages.text, timeout=20_000)
    seen: list[str] = []

    def answer(dialog: ChangedOnDisk) -> int:
        seen.extend((dialog.view.before.text.toPlainText(), dialog.view.after.text.toPlainText()))
        dialog.kept = kept  # type: ignore[assignment]
        return 1

    monkeypatch.setattr(ChangedOnDisk, "exec", answer)
    press(sample_window, "Compare", qtbot)
    assert "Theirs" in seen[0]
    assert mine.brief.title in seen[1]
    assert bench.session.brief.title == ("Theirs" if kept == "theirs" else mine.brief.title)
    assert bench.session.is_saved is (kept != "mine")
    assert ("another program" in bench.compose.messages.text) is (kept == "later")
    assert open_work(path).brief.title == "Theirs"


def test_the_summary_is_drafted_from_the_judgments_and_from_the_body(sample_window: MainWindow) -> None:
    bench, actions = sample_window.workbench, sample_window.actions_
    assert bench.session is not None
    judgment = next(item for _, item in bench.session.brief.items() if isinstance(item, Judgment))
    bench.apply_template("policy-brief")
    other = bench.session.brief.parts[-1].id
    bench.session.apply(lambda brief: edits.add_item(brief, other, judgment), "A judgment")
    summary = next(spec.role for spec in bench.session.template.parts if spec.content == "summary")

    def without(brief: Brief) -> Brief:
        return dataclasses.replace(brief, parts=tuple(p for p in brief.parts if p.role != summary))

    for id in ("summary-from-judgments", "summary-from-body"):
        bench.session.apply(without, "Without a summary")
        actions[id].trigger()
        part = next(p for p in bench.session.brief.parts if p.role == summary)
        assert part.items, id


def test_the_part_worked_on_is_set_aside_by_its_action(sample_window: MainWindow) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    part = bench.session.brief.parts[0]
    bench.session.jump(part.id)
    sample_window.actions_["set-aside"].trigger()
    assert bench.session.brief.set_aside == (part,)
