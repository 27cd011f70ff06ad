"""The whole window, used as a person uses it."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from briefer.app.ask import Ask
from briefer.app.command_palette import CommandPalette
from briefer.app.settings import recent_briefs
from briefer.app.start_cards import OfferCard
from briefer.app.window import MainWindow
from briefer.pipeline import open_work
from tests.app.conftest import activate


def retitle(window: MainWindow, title: str) -> None:
    assert window.workbench.session is not None
    window.workbench.session.apply(lambda brief: dataclasses.replace(brief, title=title), "Change the title")


def test_one_press_on_the_start_view_makes_a_brief_of_the_sample(window: MainWindow, qtbot: QtBot) -> None:
    card = next(card for card in window.start_view.findChildren(OfferCard) if "sample" in card.accessibleName())
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workbench.session is not None, timeout=20_000)
    assert window.stack.currentWidget() is window.workbench.compose
    pages = window.workbench.compose.pages
    qtbot.waitUntil(lambda: pages.renderer is not None and pages.renderer.drawing is not None, timeout=20_000)
    assert "pages" in window.status.text()
    assert "Azerbaijan" in window.windowTitle()


def test_what_is_undone_to_the_start_and_done_again_is_the_same(sample_window: MainWindow) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    begun = bench.session.work
    retitle(sample_window, "One")
    bench.compose.brief.desk.step(1)
    bench.compose.brief.duplicate()
    retitle(sample_window, "Two")
    edited = bench.session.work
    undo, redo = sample_window.actions_["undo"], sample_window.actions_["redo"]
    while undo.isEnabled():
        undo.trigger()
    assert bench.session.work == begun
    while redo.isEnabled():
        redo.trigger()
    assert bench.session.work == edited


def test_undo_names_the_step(sample_window: MainWindow) -> None:
    assert not sample_window.actions_["undo"].isEnabled()
    retitle(sample_window, "Other")
    assert sample_window.actions_["undo"].text() == "&Undo Change the title"


def test_the_window_tells_whether_the_brief_is_saved(sample_window: MainWindow, tmp_path: Path) -> None:
    assert sample_window.status.text().startswith("Not saved yet")
    assert sample_window.workbench.files.save(tmp_path / "a.brief")
    assert sample_window.status.text().startswith("Saved")
    assert not sample_window.isWindowModified()
    retitle(sample_window, "Other")
    assert sample_window.status.text().startswith("Changed since")
    assert sample_window.isWindowModified()


def test_a_saved_brief_is_recent_and_opens_again_as_it_was(
    sample_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    retitle(sample_window, "Kept")
    bench.files.save(tmp_path / "a.brief")
    saved = bench.session.work
    sample_window.actions_["close"].trigger()
    assert sample_window.stack.currentWidget() is sample_window.start_view
    (entry,) = recent_briefs()
    assert entry.title == "Kept"
    sample_window.open([Path(entry.path)])
    qtbot.waitUntil(lambda: bench.session is not None, timeout=20_000)
    assert bench.session is not None
    assert bench.session.work == saved
    assert bench.session.is_saved


@pytest.mark.parametrize(("answer", "stays"), [(2, True), (1, False)], ids=["cancel", "discard"])
def test_closing_asks_about_changes(
    sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: int, stays: bool
) -> None:
    retitle(sample_window, "Changed")
    monkeypatch.setattr(Ask, "ask", lambda self: answer)
    sample_window.actions_["close"].trigger()
    assert (sample_window.workbench.session is not None) is stays


def test_a_first_draft_that_nobody_touched_closes_without_a_question(
    sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Ask, "ask", lambda self: pytest.fail("asked"))
    sample_window.actions_["close"].trigger()
    assert sample_window.workbench.session is None


def test_a_file_that_is_no_article_is_told_kindly(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Ask, "ask", lambda self: told.append(self.accessibleDescription()) or 0)
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    window.open([empty])
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "did not work" in told[0]
    assert "empty.txt" in told[0]
    assert window.workbench.session is None


def drop(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(100, 100), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def test_an_article_dropped_on_the_start_view_begins_a_brief(
    window: MainWindow, sample_article: Path, qtbot: QtBot
) -> None:
    drop(window, sample_article)
    qtbot.waitUntil(lambda: window.workbench.session is not None, timeout=20_000)


def test_an_article_dropped_on_an_open_brief_is_added_to_it(
    sample_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "Grain Exports Resume\n\nThe port opened on 3 May 2024 (Reuters, May 3, 2024). Ships left at noon.\n"
    )
    drop(sample_window, other)
    session = sample_window.workbench.session
    assert session is not None
    qtbot.waitUntil(lambda: len(session.brief.articles) == 2, timeout=20_000)
    assert session.history.undoText() == "Add an article"


def test_pasted_text_becomes_a_brief(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("Grain Exports Resume\n\nThe port opened on 3 May 2024 (Reuters, May 3, 2024).\n")
    window.actions_["paste-article"].trigger()
    qtbot.waitUntil(lambda: window.workbench.session is not None, timeout=20_000)
    assert window.workbench.session is not None
    assert "Grain" in window.workbench.session.brief.title


def test_another_template_keeps_aside_what_does_not_fit(sample_window: MainWindow) -> None:
    bench = sample_window.workbench
    assert bench.session is not None
    before = bench.session.work
    bench.apply_template("situation-brief")
    after = bench.session.brief
    assert bench.session.template.id == "situation-brief"
    kept = {part.id for part in (*after.parts, *after.set_aside)}
    assert {part.id for part in before.brief.parts} <= kept
    assert after.set_aside
    assert "Set aside" in bench.compose.messages.text
    sample_window.actions_["undo"].trigger()
    assert bench.session.work == before


def test_panes_fold_and_come_back(sample_window: MainWindow) -> None:
    compose, actions = sample_window.workbench.compose, sample_window.actions_
    for name in ("source", "pages", "checks"):
        shown = compose.is_shown(name)
        actions[f"fold-{name}"].trigger()
        assert compose.is_shown(name) is not shown
        assert actions[f"fold-{name}"].isChecked() is not shown
        actions[f"fold-{name}"].trigger()
        assert compose.is_shown(name) is shown


def test_f6_goes_round_the_panes(sample_window: MainWindow, qtbot: QtBot) -> None:
    activate(sample_window, qtbot)
    compose = sample_window.workbench.compose
    compose.go_to("source")
    visited = []
    for _ in range(4):
        visited.append(compose.focused_pane())
        compose.step(1)
    assert visited == ["source", "brief", "pages", "checks"]


def test_the_palette_finds_actions_parts_and_sources(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.open_palette()
    palette = sample_window.findChild(CommandPalette)
    assert palette is not None
    found = {command.place.split(",")[0] for command in sample_window.workbench.places()}
    assert found == {"Brief", "Source"}
    field = palette.findChild(QLineEdit)
    assert field is not None
    field.setText("key jud")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    session = sample_window.workbench.session
    assert session is not None
    part = next(part for part in session.brief.parts if part.id == session.selection)
    assert part.heading == "Key judgments"


def test_no_two_actions_of_the_window_share_their_keys(sample_window: MainWindow) -> None:
    seen: dict[str, str] = {}
    for spec, action in sample_window.actions_.bound():
        keys = action.shortcut().toString()
        if keys:
            assert keys not in seen, f"{spec.id} and {seen.get(keys)} share {keys}"
            seen[keys] = spec.id


def test_every_button_of_the_tool_row_is_seen_in_the_narrowest_window(sample_window: MainWindow, qtbot: QtBot) -> None:
    sample_window.resize(sample_window.minimumSize())
    buttons = sample_window.tool_row._buttons.values()
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons), timeout=20_000)


def test_undo_and_redo_name_their_step_and_keep_their_mnemonics(sample_window: MainWindow) -> None:
    session, actions = sample_window.workbench.session, sample_window.actions_
    assert session is not None
    session.apply(lambda brief: dataclasses.replace(brief, title="Oil & gas"), "Write “Oil & gas”")
    assert actions["undo"].text() == "&Undo Write “Oil && gas”"
    assert actions["undo"].toolTip() == "Undo Write “Oil & gas” (Ctrl+Z)"
    session.history.undo()
    assert actions["redo"].text() == "&Redo Write “Oil && gas”"
    session.history.clear()
    assert actions["undo"].text() == "&Undo"


def test_what_needs_a_brief_is_off_without_one(window: MainWindow) -> None:
    off: dict[str, QAction] = {spec.id: action for spec, action in window.actions_.bound() if spec.needs_brief}
    assert {"save", "export", "bold"} <= off.keys()
    assert not any(action.isEnabled() for action in off.values())


def test_the_layout_is_remembered(look: object, sample_window: MainWindow) -> None:
    compose = sample_window.workbench.compose
    compose.show_pane("source", False)
    compose.remember_layout()
    assert "source" in sample_window.settings.text("layout/folded")
    compose.show_pane("source", True)


def test_both_schemes_are_shown_without_complaint(sample_window: MainWindow) -> None:
    before = sample_window.look.scheme
    for scheme in ("dark", "light"):
        sample_window.actions_[f"scheme-{scheme}"].trigger()
        assert sample_window.look.dark is (scheme == "dark")
        assert not sample_window.grab().isNull()
    sample_window.look.set_scheme(before)


def test_the_whole_journey(sample_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    """Untick, reword, reorder, save, export, reopen."""
    bench = sample_window.workbench
    session, desk = bench.session, bench.compose.brief.desk
    assert session is not None
    items = [item.id for _, item in session.brief.items()]
    desk.choose(items[1])
    bench.compose.brief.move_up()
    assert [item.id for _, item in session.brief.items()][:2] == [items[1], items[0]]
    desk.choose(items[-1])
    bench.compose.brief.remove()
    assert items[-1] not in [item.id for _, item in session.brief.items()]
    retitle(sample_window, "A journey")
    assert bench.files.save(tmp_path / "journey.brief")
    dialog = bench.exporter.open(session)
    dialog.form.folder.setText(str(tmp_path / "out"))
    dialog.refresh()
    dialog.export()
    qtbot.waitUntil(lambda: bool(dialog.written), timeout=30_000)
    assert all(written.path.stat().st_size for written in dialog.written)
    dialog.close()
    assert open_work(tmp_path / "journey.brief") == session.work


def test_from_the_start_view_one_comes_back_to_the_open_brief(sample_window: MainWindow, tmp_path: Path) -> None:
    stack, compose = sample_window.stack, sample_window.workbench.compose
    sample_window.workbench.files.save(tmp_path / "a.brief")
    retitle(sample_window, "Changed and open")
    for back in (sample_window.actions_["back"].trigger, lambda: sample_window.open([tmp_path / "a.brief"])):
        sample_window.show_start()
        assert stack.currentWidget() is sample_window.start_view
        back()
        assert stack.currentWidget() is compose
    assert sample_window.workbench.session is not None
    assert sample_window.workbench.session.brief.title == "Changed and open"
