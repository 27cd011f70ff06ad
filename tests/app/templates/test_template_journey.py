"""The everyday way of working: a brief that came out well is saved as a template, and the next article begins with it.

And what happens to an edited brief that gets another template: nothing is dropped, and one step takes it back.
"""

from __future__ import annotations

import zipfile
from itertools import permutations
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from briefer.app.templates.save_dialog import SaveTemplateDialog
from briefer.app.window import MainWindow
from briefer.compose.edits import add_item, add_part, move_part, rename_part
from briefer.model.brief import Brief, Item, ItemId, TextItem
from briefer.model.rich import Run, plain
from briefer.pipeline import open_work

SHIPPED = ("intelligence-assessment", "policy-brief", "situation-brief")
OTHER_ARTICLE = Path(__file__).parent.parent.parent / "data" / "articles" / "english_with_russian_sources.txt"
NOTE = "Not to be passed on without the desk's consent."


def edited(brief: Brief) -> Brief:
    """With a note of the editor's own at its head, and a heading that no template has."""
    brief = edited_with_note(brief)
    brief = move_part(brief, brief.parts[-1].id, 0)
    judgments = next(part for part in brief.parts if part.role == "key-judgments")
    return rename_part(brief, judgments.id, "What it comes to")


def edited_with_note(brief: Brief) -> Brief:
    """With a part that no template has a place for."""
    brief = add_part(brief, "own", "Handling")
    return add_item(brief, brief.parts[-1].id, TextItem(ItemId(""), (Run(NOTE),)))


def save_as_template(window: MainWindow, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Ctrl+Shift+T; the note is fixed, the chronology left out, all else filled anew."""

    def answer(dialog: SaveTemplateDialog) -> int:
        session = window.workbench.session
        assert session is not None
        dialog.name.setText(name)
        wanted = {"own": "fixed", "chronology": "out"}
        for part in session.brief.parts:
            if part.role in wanted:
                field = dialog.keeping[part.id]
                field.setCurrentIndex(field.findData(wanted[part.role]))
        dialog.ok.click()
        return dialog.result()

    monkeypatch.setattr(SaveTemplateDialog, "exec", answer)
    window.actions_["save-template"].trigger()


def start_with(window: MainWindow, qtbot: QtBot, name: str) -> None:
    """Choose it under "Start new briefs with", by keys."""
    named = [
        box for box in window.start_view.findChildren(QComboBox) if box.accessibleName() == "Start new briefs with"
    ]
    box = named[0]
    qtbot.waitUntil(lambda: box.findText(name) >= 0, timeout=20_000)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    for _ in range(box.count()):
        if box.currentText() != name:
            QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.currentText() == name


def export(window: MainWindow, qtbot: QtBot, folder: Path) -> dict[str, Path]:
    session = window.workbench.session
    assert session is not None
    dialog = window.workbench.exporter.open(session)
    dialog.form.folder.setText(str(folder))
    dialog.refresh()
    dialog.export()
    qtbot.waitUntil(lambda: bool(dialog.written), timeout=30_000)
    written = {one.path.suffix: one.path for one in dialog.written}
    dialog.close()
    return written


def words_in(file: Path) -> str:
    """What an exported file says."""
    if file.suffix == ".docx":
        with zipfile.ZipFile(file) as archive:
            return archive.read("word/document.xml").decode()
    document = pypdfium2.PdfDocument(file)
    texts = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    return " ".join(" ".join(texts).split())


def test_a_saved_template_gives_another_article_a_finished_first_draft(
    sample_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, bench = sample_window, sample_window.workbench
    assert bench.session is not None
    bench.session.apply(edited, "Edit")
    save_as_template(window, monkeypatch, "Desk paper")
    first, second = tmp_path / "first.brief", tmp_path / "second.brief"
    asked = iter((first, second))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_named: (str(next(asked)), ""))
    window.actions_["save"].trigger()
    window.actions_["close"].trigger()

    start_with(window, qtbot, "Desk paper")
    window.open([OTHER_ARTICLE])
    qtbot.waitUntil(lambda: bench.session is not None, timeout=20_000)
    session = bench.session
    assert session is not None
    brief = session.brief
    assert session.template.id == brief.template == "desk-paper"
    note = brief.parts[0]
    assert note.heading == "Handling"
    assert [plain(item.content) for item in note.items if isinstance(item, TextItem)] == [NOTE]
    judgments = next(part for part in brief.parts if part.heading == "What it comes to")
    assert judgments.items
    assert "chronology" not in {part.role for part in brief.parts}
    origins = [item.origin for _, item in brief.items() if item.origin]
    assert origins
    assert {origin.article for origin in origins} == {brief.articles[0].id}
    assert any(part.role == "discussion" and part.items for part in brief.parts)

    written = export(window, qtbot, tmp_path / "out")
    assert {".docx", ".pdf"} <= set(written)
    for suffix in (".docx", ".pdf"):
        assert "What it comes to" in words_in(written[suffix])
        assert brief.title.split()[0] in words_in(written[suffix])

    window.actions_["save"].trigger()
    saved = session.work
    window.actions_["close"].trigger()
    window.open([second])
    qtbot.waitUntil(lambda: bench.session is not None, timeout=20_000)
    assert bench.session is not None
    assert bench.session.work == saved == open_work(second)


def every_item(brief: Brief) -> dict[str, Item]:
    return {item.id: item for part in (*brief.parts, *brief.set_aside) for item in part.items}


@pytest.mark.parametrize(("old", "new"), list(permutations(SHIPPED, 2)))
def test_what_does_not_fit_another_template_is_kept_shown_and_comes_back(
    sample_window: MainWindow, old: str, new: str
) -> None:
    bench = sample_window.workbench
    session = bench.session
    assert session is not None
    bench.apply_template(old)
    session.apply(edited_with_note, "Edit")
    before = session.work
    bench.apply_template(new)
    after = session.brief
    assert after.template == new
    assert every_item(before.brief).items() <= every_item(after).items()
    roles = {spec.role for spec in session.template.parts}
    aside = [part for part in before.brief.parts if part.role not in roles]
    assert "Handling" in [part.heading for part in aside]
    assert {part.id for part in aside} <= {part.id for part in after.set_aside}
    assert "kept under Set aside" in bench.compose.messages.text
    bench.compose.brief.show_set_aside()
    QApplication.processEvents()
    ways_back = [button for button in bench.compose.brief.findChildren(QAbstractButton) if button.isVisible()]
    described = [button.accessibleDescription() for button in ways_back]
    assert {part.heading or "Without heading" for part in after.set_aside} <= set(described)
    session.history.undo()
    assert session.work == before
