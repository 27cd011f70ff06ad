"""Templates and the open brief: one applied, one saved from the brief, and another article begun with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.session import Session
from briefer.app.templates.save_dialog import SaveTemplateDialog
from briefer.app.theme.look import Look
from briefer.app.window import MainWindow
from briefer.compose.apply_template import apply_template
from briefer.compose.edits import add_item, add_part, move_part, rename_part
from briefer.model.brief import ItemId, TextItem
from briefer.model.rich import Run, plain
from briefer.storage.templates import check_template, load_template

ARTICLE = """# A quiet week

By A. Author, 4 July 2025

Summary

- Nothing burned in the harbour (Reuters, July 3, 2025).
- The talks will go on next week.

## The harbour

The harbour was quiet all week (Reuters, July 3, 2025). Ships came and went.
"""


@pytest.fixture
def edited(session: Session) -> Session:
    """The sample with a part of the editor's own at its head and another heading."""
    brief = add_part(session.brief, "own", "Handling")
    own = brief.parts[-1].id
    brief = add_item(brief, own, TextItem(ItemId(""), (Run("For the desk only."),)))
    brief = move_part(brief, own, 0)
    judgments = next(part for part in brief.parts if part.role == "key-judgments")
    brief = rename_part(brief, judgments.id, "What it comes to")
    session.apply(lambda _: brief, "Edit")
    return session


def test_a_brief_saved_as_a_template_passes_the_check_and_begins_another_article(
    look: Look, edited: Session, tmp_path: Path
) -> None:
    dialog = SaveTemplateDialog(look, edited)
    dialog.name.setText("Desk paper")
    own = dialog.keeping[edited.brief.parts[0].id]
    own.setCurrentIndex(own.findData("fixed"))
    dialog.ok.click()
    assert dialog.saved is not None
    assert check_template(dialog.path) == ()
    template = load_template("desk-paper")
    assert template == dialog.saved.template
    assert apply_template(dialog.saved.brief, template).parts == dialog.saved.brief.parts
    (tmp_path / "other.md").write_text(ARTICLE)
    begun = pipeline.begin([pipeline.read(tmp_path / "other.md")], template).brief
    assert (begun.parts[0].heading, begun.parts[1].heading) == ("Handling", "Scope note")
    assert [plain(item.content) for item in begun.parts[0].items if isinstance(item, TextItem)] == [
        "For the desk only."
    ]
    judgments = next(part for part in begun.parts if part.role == "key-judgments")
    assert (judgments.heading, len(judgments.items)) == ("What it comes to", 2)
    assert pipeline.draw(pipeline.Work(begun, template)).pdf is not None


def test_a_name_that_makes_no_file_is_refused_while_it_is_typed(look: Look, edited: Session) -> None:
    dialog = SaveTemplateDialog(look, edited)
    dialog.name.setText("")
    dialog.name.textEdited.emit("")
    assert not dialog.ok.isEnabled()
    dialog.name.setText("Good")
    for field in dialog.keeping.values():
        field.setCurrentIndex(field.findData("out"))
    dialog._check()
    assert dialog.told.text() == "A template needs at least one part."


def test_saving_from_the_window_gives_the_brief_its_template_in_one_step_that_undoes(
    sample_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session = sample_window.workbench.session
    assert session is not None
    before = session.work

    def accept(dialog: SaveTemplateDialog) -> int:
        dialog.name.setText("Weekly paper")
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(SaveTemplateDialog, "exec", accept)
    sample_window.actions_["save-template"].trigger()
    assert session.template.id == session.brief.template == "weekly-paper"
    assert session.brief.parts == before.brief.parts
    session.history.undo()
    assert session.work == before
    menu = sample_window.workbench.compose.document_bar._template.menu_of()
    qtbot.waitUntil(lambda: "Weekly paper" in [action.text() for action in menu.actions()], timeout=20_000)


def test_the_window_applies_a_template_to_the_open_brief_and_undo_takes_it_back(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    bench = sample_window.workbench
    session = bench.session
    assert session is not None
    before = session.work
    sample_window.actions_["templates"].trigger()
    shown = bench.template_desk.shown
    assert shown is not None
    qtbot.waitUntil(lambda: shown.preview.view.page_count > 0, timeout=20_000)
    other = "situation-brief" if session.template.id != "situation-brief" else "policy-brief"
    qtbot.waitUntil(lambda: not shown.shelf.busy, timeout=20_000)
    rows = range(shown.library.list.count())
    row = next(row for row in rows if shown.library.list.item(row).text() == load_template(other).name)
    shown.library.list.setCurrentRow(row)
    qtbot.waitUntil(lambda: "would be set aside" in shown.preview.note.text(), timeout=20_000)
    shown.use_button.click()
    assert session.template.id == other
    session.history.undo()
    assert session.work == before
    sample_window.actions_["templates"].trigger()
    assert bench.template_desk.shown is shown
    shown.reject()
    assert bench.template_desk.shown is None


def test_the_main_window_takes_the_templates_window_with_it(window: MainWindow) -> None:
    window.actions_["templates"].trigger()
    assert window.workbench.template_desk.shown is not None
