"""The Templates window as it is used: looked through, edited, saved, deleted, applied; errors stop nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from briefer import assets
from briefer.app.ask import Ask
from briefer.app.session import Session
from briefer.app.templates import window as window_module
from briefer.app.templates.name_dialog import NameDialog
from briefer.app.templates.preview import Tried
from briefer.app.templates.type_tab import TypeTab
from briefer.app.templates.window import TemplatesWindow
from briefer.app.templates.words import limit_words
from briefer.app.theme.look import Look
from briefer.model.template import BriefTemplate, Limits
from briefer.storage import places
from briefer.storage.styles import load_style
from briefer.storage.templates import check_template, list_templates, load_template
from tests.app.conftest import activate

MINE = "template: 1\nid: mine\nname: Mine\nextends: situation-brief\n"
BROKEN = "template: 1\nid: watch\nname: Watch\nextends: situation-brief\nheadng: x\nlimits: {max_pages: many}\n"


def own(name: str, text: str) -> Path:
    folder = places.user_template_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.yaml").write_text(text)
    return folder / f"{name}.yaml"


@pytest.fixture
def mine() -> Path:
    return own("mine", MINE)


@pytest.fixture
def shown(look: Look, qtbot: QtBot, mine: Path) -> Iterator[TemplatesWindow]:
    """The window with a template of the user's own, which is looked at first."""
    made = TemplatesWindow(look)
    made.show()
    wait_read(made, qtbot)
    yield made
    for draft in made._drafts.values():
        draft.revert()
    made.editor.broken.texts.clear()
    made.close()
    made.deleteLater()


@pytest.fixture
def named(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names that are typed into the next dialogs that ask for one."""
    names: list[str] = []

    def answer(dialog: NameDialog) -> int:
        dialog.field.setText(names.pop(0))
        return int(dialog.ok.isEnabled())

    monkeypatch.setattr(NameDialog, "exec", answer)
    return names


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is told in dialogs."""
    said: list[str] = []
    monkeypatch.setattr(
        window_module, "tell_problems", lambda _look, _title, text, problems, _parent: said.append(f"{text} {problems}")
    )
    return said


def wait_read(shown: TemplatesWindow, qtbot: QtBot) -> None:
    """The folders are read in another thread."""
    qtbot.waitUntil(lambda: not shown.shelf.busy, timeout=20_000)


def template(shown: TemplatesWindow) -> BriefTemplate:
    assert shown._draft is not None
    return shown._draft.template


def page_of(shown: TemplatesWindow, index: int) -> QWidget:
    page = shown.editor.pages.widget(index)
    assert page is not None
    return page


def in_popup(widget: QObject) -> bool:
    """Whether it belongs to the list that a choice opens."""
    parent = widget.parent()
    return isinstance(parent, QLineEdit | QComboBox) or (parent is not None and isinstance(parent.parent(), QComboBox))


def roles(shown: TemplatesWindow) -> list[str]:
    return [spec.role for spec in template(shown).parts]


def choose(shown: TemplatesWindow, name: str) -> None:
    rows = [row for row in range(shown.library.list.count()) if shown.library.list.item(row).text() == name]
    shown.library.list.setCurrentRow(rows[0])


def test_yours_come_first_then_the_shipped_ones_and_a_search_finds_by_description(shown: TemplatesWindow) -> None:
    texts = [shown.library.list.item(row).text() for row in range(shown.library.list.count())]
    shipped = sorted(load_template(path.stem).name for path in assets.templates().glob("*.yaml"))
    assert texts == ["Yours", "Mine", "Shipped", *shipped]
    shown.library.search.setText("likelihood confid")
    texts = [shown.library.list.item(row).text() for row in range(shown.library.list.count())]
    assert texts == ["Shipped", "Intelligence assessment"]
    assert template(shown).id == "intelligence-assessment"
    shown.library.search.setText("nothing like it")
    assert shown.library.list.count() == 0


def test_the_preview_shows_the_sample_and_follows_an_edit(shown: TemplatesWindow, qtbot: QtBot) -> None:
    preview = shown.preview
    qtbot.waitUntil(lambda: preview.view.page_count > 0, timeout=20_000)
    session = preview.findChild(Session)
    assert session is not None
    shown.editor.name.textEdited.emit("Other")
    shown.editor.parts.heading.textEdited.emit("Another heading")
    qtbot.waitUntil(lambda: session.template.parts[0].heading == "Another heading", timeout=20_000)
    assert session.brief.parts[0].heading == "Another heading"


def test_parts_move_by_keys_and_by_dragging_and_revert_brings_them_back(shown: TemplatesWindow, qtbot: QtBot) -> None:
    before, table = roles(shown), shown.editor.parts.table
    table.setCurrentIndex(table.parts.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert roles(shown) == [before[1], before[0], *before[2:]]
    assert table.role == before[0]
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert roles(shown) == before
    data: QMimeData = table.parts.mimeData([table.parts.index(0, 0)])
    table.parts.dropMimeData(data, Qt.DropAction.MoveAction, len(before), 0, QModelIndex())
    assert roles(shown) == [*before[1:], before[0]]
    shown.revert_button.click()
    assert roles(shown) == before
    assert not shown.save_button.isEnabled()


def test_space_makes_a_part_required_and_fields_change_it(shown: TemplatesWindow, qtbot: QtBot) -> None:
    parts = shown.editor.parts
    parts.table.setCurrentIndex(parts.table.parts.index(1, 0))
    was = template(shown).parts[1].required
    QTest.keyClick(parts.table, Qt.Key.Key_Space)
    assert template(shown).parts[1].required is not was
    parts.limits["max_words"].clear()
    QTest.keyClicks(parts.limits["max_words"], "77")
    QTest.keyClicks(parts.hint, "More. ")
    parts.page_break.click()
    spec = template(shown).parts[1]
    assert (spec.limits.max_words, spec.page_break) == (77, True)
    assert spec.hint.startswith("More. ")
    parts.limits["max_words"].clear()
    parts.limits["max_words"].textEdited.emit("")
    assert template(shown).parts[1].limits.max_words is None


def test_every_limit_of_a_part_has_a_field_and_is_told_in_its_row(shown: TemplatesWindow) -> None:
    parts = shown.editor.parts
    parts.table.setCurrentIndex(parts.table.parts.index(1, 0))
    assert set(parts.limits) == {field.name for field in fields(Limits)}
    for number, field in enumerate(parts.limits.values(), 1):
        field.setText(str(number))
        field.textEdited.emit(str(number))
    told = parts.table.parts.index(1, 3).data()
    assert template(shown).parts[1].limits == Limits(1, 2, 3, 4.0, 6, 5, 7, 8)
    assert told == "1–2 items, 3 words, 6 sentences, 5 lines, 4 pages, 7–8 words an item"
    assert limit_words(Limits(min_item_words=1)) == "at least 1 word an item"


def test_a_new_part_can_have_fixed_text_and_be_removed(shown: TemplatesWindow) -> None:
    parts, before = shown.editor.parts, roles(shown)
    parts.add()
    added = parts._role
    assert added not in before
    parts.text.setPlainText("For the desk.\n\nNot to be passed on.")
    spec = template(shown).part(added)
    assert spec is not None
    assert spec.text == ("For the desk.", "Not to be passed on.")
    parts.remove()
    assert roles(shown) == before


def test_saving_writes_a_file_that_the_check_finds_no_fault_with(
    shown: TemplatesWindow, mine: Path, qtbot: QtBot
) -> None:
    shown.editor.name.setFocus()
    shown.editor.name.clear()
    QTest.keyClicks(shown.editor.name, "Renamed")
    shown.editor.parts.remove()
    assert shown.editor.state.text() == "Unsaved changes"
    with qtbot.waitSignal(shown.library_changed):
        shown.save_button.click()
    assert check_template(mine) == ()
    assert load_template(mine) == template(shown)
    assert load_template("mine").name == "Renamed"
    assert shown.editor.state.text() == ""


def test_a_shipped_template_is_saved_only_as_one_of_yours(shown: TemplatesWindow, named: list[str]) -> None:
    choose(shown, "Policy brief")
    assert not shown.delete_button.isEnabled()
    shown.editor.parts.remove()
    assert not shown.save_button.isEnabled()
    changed = roles(shown)
    named.append("Ministry brief")
    shown.save_as_button.click()
    assert load_template("ministry-brief").name == "Ministry brief"
    assert roles(shown) == changed
    assert shown.library.path.endswith("ministry-brief.yaml")
    choose(shown, "Policy brief")
    assert template(shown) == load_template("policy-brief")


def test_new_and_duplicate_make_templates_of_yours(shown: TemplatesWindow, named: list[str]) -> None:
    named += ["Fresh", "Mine"]
    shown.new_button.click()
    assert template(shown).id == "fresh"
    choose(shown, "Mine")
    shown.copy_button.click()
    assert template(shown).id == "mine-2"
    assert not any(entry.problems for entry in list_templates())


def test_a_deleted_template_lies_in_the_trash(shown: TemplatesWindow, mine: Path, tmp_path: Path) -> None:
    shown.delete_button.click()
    assert not mine.exists()
    assert [path.read_text() for path in tmp_path.rglob("Trash/files/*.yaml")] == [MINE]
    assert "Mine" not in [shown.library.list.item(row).text() for row in range(shown.library.list.count())]


def test_files_go_out_and_come_in(shown: TemplatesWindow, tmp_path: Path, told: list[str]) -> None:
    shown.export_to(tmp_path / "out")
    assert check_template(tmp_path / "out.yaml") == ()
    shown.import_path(tmp_path / "out.yaml")
    assert template(shown).id == "mine-2"
    (tmp_path / "bad.yaml").write_text(BROKEN)
    shown.import_path(tmp_path / "bad.yaml")
    assert "headng" in told[0]


def test_a_broken_template_is_shown_with_its_lines_and_put_right(shown: TemplatesWindow, qtbot: QtBot) -> None:
    path = own("watch", BROKEN)
    shown.refresh(path)
    wait_read(shown, qtbot)
    item = shown.library.list.currentItem()
    assert item.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "2 problems, lines 5 and 6"
    broken = shown.editor.broken
    assert shown.editor.stack.currentWidget() is broken
    assert broken.problems.item(0).text().startswith("Line 5: Unknown key 'headng'")
    assert broken.text.textCursor().selectedText() == "headng: x"
    assert not shown.use_button.isEnabled()
    broken.text.setPlainText(BROKEN.replace("headng: x\n", "").replace("many", "2"))
    broken.check.click()
    wait_read(shown, qtbot)
    assert template(shown).limits.max_pages == 2
    assert shown.editor.stack.currentIndex() == 0


def test_what_breaks_the_template_is_said_and_not_written(
    shown: TemplatesWindow, mine: Path, qtbot: QtBot, told: list[str]
) -> None:
    with qtbot.waitSignal(
        shown.preview.tested,
        timeout=20_000,
        check_params_cb=lambda result: isinstance(result, Tried) and bool(result.problems),
    ):
        shown.editor._forms[1].set("page", load_template("policy-brief").page.__class__(left_mm=90, right_mm=90))  # type: ignore[union-attr]
    assert "less than 60 mm" in shown.editor.problems.text()
    assert not shown.save()
    assert "less than 60 mm" in told[0]
    assert mine.read_text() == MINE


@pytest.mark.parametrize(("answer", "closes", "saved"), [(0, True, True), (1, True, False), (2, False, False)])
def test_closing_asks_about_changes(
    shown: TemplatesWindow, mine: Path, monkeypatch: pytest.MonkeyPatch, answer: int, closes: bool, saved: bool
) -> None:
    shown.editor.parts.remove()
    monkeypatch.setattr(Ask, "ask", lambda _: answer)
    shown.reject()
    assert shown.isVisible() is not closes
    assert (mine.read_text() != MINE) is saved


def test_every_tab_edits_the_template(shown: TemplatesWindow, qtbot: QtBot) -> None:
    before = template(shown)
    labels = page_of(shown, 7).findChildren(QLineEdit)
    notes = next(field for field in labels if field.accessibleName() == "Notes")
    notes.textEdited.emit("Endnotes")
    for name in ("Endnotes", "In parentheses"):
        next(b for b in page_of(shown, 4).findChildren(QAbstractButton) if b.text() == name).click()
    combos = {box.accessibleName(): box for box in shown.editor.pages.findChildren(QComboBox)}
    for name, value in (
        ("Likelihood scale", "phia"),
        ("Language of the document", "de"),
        ("New briefs are marked", ""),
    ):
        combos[name].activated.emit(combos[name].findData(value))
    after = template(shown)
    assert (before.citation_style, after.citation_style) != ("parenthesis", before.citation_style)
    assert (after.lexicon, after.language, after.marking) == ("phia", "de", "")
    assert (after.labels["notes"], after.labels["sources"]) == (
        "Endnotes",
        load_template("mine").labels["sources"].replace("Sources", "Quellen"),
    )


def test_notes_lines_and_signs_are_set_in_their_tabs(shown: TemplatesWindow) -> None:
    ticks = {button.text(): button for button in shown.editor.pages.findChildren(QAbstractButton)}
    for text in (
        "A source given again names its first note: EDM, note 3",
        "Number the lines in the margin",
        "Set running text in lines of one length, words parted",
        "Print quotation marks and dashes of the language",
    ):
        ticks[text].click()
    boxes = {box.accessibleName(): box for box in page_of(shown, 4).findChildren(QComboBox)}
    for name, value in (("Notes are numbered", "page"), ("Endnotes stand", "section")):
        boxes[name].activated.emit(boxes[name].findData(value))
    room = next(f for f in page_of(shown, 1).findChildren(QLineEdit) if f.accessibleName() == "Room for remarks, mm")
    room.textEdited.emit("35")
    after = template(shown)
    assert (after.short_repeats, after.justify, after.smart_signs) == (False, True, False)
    assert after.endnotes == "section"
    assert (after.note_numbering, after.page.line_numbers, after.page.review_margin_mm) == ("page", True, 35.0)


def test_every_control_has_a_name(shown: TemplatesWindow) -> None:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QListWidget, QTreeView)
    controls = [widget for kind in kinds for widget in shown.findChildren(kind)]
    nameless = [
        widget
        for widget in controls
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not in_popup(widget)
    ]
    assert len(controls) > 60
    assert [f"{type(widget).__name__} {widget.objectName()}" for widget in nameless] == []


def test_no_brief_is_open_and_the_button_says_so(shown: TemplatesWindow) -> None:
    assert not shown.use_button.isEnabled()
    assert shown.use_button.toolTip() == "No brief is open."
    assert isinstance(shown, QDialog)
    assert not shown.isModal()


def test_a_style_sheet_of_ones_own_is_made_and_used(shown: TemplatesWindow) -> None:
    tab = shown.editor.findChild(TypeTab)
    assert tab is not None
    assert tab.accent.text() == "#1F4E79"
    tab.name.setText("Ministry")
    tab.accent.setText("red")
    tab.make.click()
    assert "no colour" in tab.told.text()
    tab.accent.setText("#7A1F1F")
    tab.make.click()
    assert template(shown).style == "ministry"
    assert load_style("ministry").accent == "#7A1F1F"
    assert shown.save()


def test_keys_undo_and_redo_step_by_step_whichever_field_has_them(shown: TemplatesWindow, qtbot: QtBot) -> None:
    activate(shown, qtbot)
    before, name = template(shown), shown.editor.name
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Other")
    parts = shown.editor.parts
    parts.table.setCurrentIndex(parts.table.parts.index(1, 0))
    parts.hint.setFocus()
    QTest.keyClicks(parts.hint, "More. ")
    named, hinted = replace(before, name="Other"), template(shown)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(parts.hint, Qt.Key.Key_Z, control)
    assert template(shown) == named
    assert not parts.hint.toPlainText().startswith("More.")
    QTest.keyClick(parts.hint, Qt.Key.Key_Z, control)
    assert (template(shown), name.text()) == (before, "Mine")
    assert not shown.undo_button.isEnabled()
    QTest.keyClick(name, Qt.Key.Key_Z, control | shift)
    QTest.keyClick(name, Qt.Key.Key_Z, control | shift)
    assert template(shown) == hinted
    assert not shown.redo_button.isEnabled()


def test_what_was_typed_into_a_broken_file_is_there_again_after_looking_elsewhere(
    shown: TemplatesWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = own("watch", BROKEN)
    shown.refresh(path)
    wait_read(shown, qtbot)
    typed = BROKEN.replace("headng", "heading")
    shown.editor.broken.text.setPlainText(typed)
    choose(shown, "Mine")
    assert [shown.library.list.item(row).text() for row in range(3)] == ["Yours", "Mine", "Watch •"]
    shown.refresh()
    wait_read(shown, qtbot)
    choose(shown, "Watch •")
    assert shown.editor.broken.text.toPlainText() == typed
    assert path.read_text() == BROKEN
    asked: list[Ask] = []
    monkeypatch.setattr(Ask, "ask", lambda ask: asked.append(ask) or 2)
    shown.reject()
    assert (shown.isVisible(), len(asked)) == (True, 1)
    monkeypatch.setattr(Ask, "ask", lambda _: 0)
    shown.reject()
    assert not shown.isVisible()
    assert path.read_text() == typed


def test_changes_of_a_shipped_template_are_asked_for_too(
    shown: TemplatesWindow, monkeypatch: pytest.MonkeyPatch, named: list[str]
) -> None:
    choose(shown, "Policy brief")
    shown.editor.parts.remove()
    changed = roles(shown)
    monkeypatch.setattr(Ask, "ask", lambda _: 0)
    named.append("Ministry brief")
    shown.reject()
    assert not shown.isVisible()
    assert [spec.role for spec in load_template("ministry-brief").parts] == changed


def test_a_deleted_template_comes_back_with_its_unsaved_changes(shown: TemplatesWindow, mine: Path) -> None:
    shown.editor.parts.remove()
    changed = template(shown)
    shown.delete_button.click()
    assert not mine.exists()
    assert shown.restore_button.isVisible()
    shown.undo_button.click()
    assert mine.read_text() == MINE
    assert template(shown) == changed
    assert shown.restore_button.isHidden()


def test_a_duplicate_has_the_unsaved_changes_and_so_has_its_original(
    shown: TemplatesWindow, named: list[str], mine: Path
) -> None:
    shown.editor.parts.remove()
    changed = roles(shown)
    named.append("Copy")
    shown.copy_button.click()
    assert (template(shown).id, roles(shown)) == ("copy", changed)
    choose(shown, "Mine •")
    assert roles(shown) == changed
    assert mine.read_text() == MINE


def test_a_file_that_was_edited_elsewhere_is_taken_over_unless_it_was_changed_here(
    shown: TemplatesWindow, qtbot: QtBot, mine: Path
) -> None:
    mine.write_text(MINE.replace("Mine", "Elsewhere"))
    shown.refresh()
    wait_read(shown, qtbot)
    assert template(shown).name == "Elsewhere"
    shown.editor.name.textEdited.emit("Here")
    mine.write_text(MINE)
    shown.refresh()
    wait_read(shown, qtbot)
    assert template(shown).name == "Here"


def test_nothing_is_read_in_the_windows_own_thread(look: Look, qtbot: QtBot, mine: Path) -> None:
    """With many templates the window stands before they were read, and asks nothing of the disk to show one."""
    for number in range(50):
        own(f"t{number}", f"template: 1\nid: t{number}\nname: T {number}\nextends: situation-brief\n")
    made = TemplatesWindow(look)
    assert made.library.list.count() == 0
    wait_read(made, qtbot)
    shipped = len(list(assets.templates().glob("*.yaml")))
    assert made.library.list.count() == 2 + 51 + shipped
    mine.unlink()
    choose(made, "Mine")
    assert template(made).name == "Mine"
    made.close()
    made.deleteLater()
