"""The Word tab of the Templates window: a file is chosen, told about, and its styles are changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer.app.templates.draft import Draft
from briefer.app.templates.window import TemplatesWindow
from briefer.app.templates.word_tab import WordTab
from briefer.app.theme.look import Look
from briefer.model.word_base import WORD_ROLES
from briefer.storage import places
from briefer.storage.templates import load_template
from tests.render.docx.base.bases import english, german


@pytest.fixture
def tab(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[WordTab]:
    """The tab over the situation brief."""
    made, draft = WordTab(look), Draft(load_template("situation-brief"), tmp_path / "mine.yaml")
    draft.setParent(made)
    qtbot.addWidget(made)
    draft.changed.connect(lambda: made.show_draft(draft))
    made.show_draft(draft)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not made.busy)


def draft_of(tab: WordTab) -> Draft:
    assert tab._draft is not None
    return tab._draft


def choose(tab: WordTab, qtbot: QtBot, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    tab.choose(path)
    qtbot.waitUntil(lambda: not tab.busy and bool(tab.fields), timeout=20_000)


def test_without_a_file_only_that_is_said(tab: WordTab) -> None:
    assert "None" in tab.file.accessibleName()
    assert not tab.remove_button.isEnabled()
    assert not tab.problems.isVisible()
    assert tab.fields == {}


def test_a_chosen_file_is_told_about_and_its_styles_are_shown(tab: WordTab, qtbot: QtBot, tmp_path: Path) -> None:
    choose(tab, qtbot, tmp_path / "house.dotx", english().content)
    assert tab.file.accessibleName() == "house.dotx"
    assert "no place for the marking" in tab.problems.text()
    assert "marked place" in tab.remarks.text()
    assert tab.fields["heading-1"].currentText() == "heading 1 (found)"
    assert tab.fields["quote"].currentText() == "Quote (made to fit)"
    assert tab.fields["heading-1"].accessibleName() == "Heading 1"


def test_another_style_is_chosen_and_given_up_again(tab: WordTab, qtbot: QtBot, tmp_path: Path) -> None:
    choose(tab, qtbot, tmp_path / "house.dotx", english().content)
    field = tab.fields["quote"]
    field.activated.emit(field.findData("Title"))
    qtbot.waitUntil(lambda: not tab.busy)
    assert dict(draft_of(tab).template.docx_styles) == {"quote": "Title"}
    assert field.currentData() == "Title"
    draft_of(tab).undo()
    qtbot.waitUntil(lambda: not tab.busy)
    assert dict(draft_of(tab).template.docx_styles) == {}
    assert field.currentText() == "Quote (made to fit)"


def test_another_file_brings_its_own_styles(tab: WordTab, qtbot: QtBot, tmp_path: Path) -> None:
    choose(tab, qtbot, tmp_path / "house.dotx", english().content)
    choose(tab, qtbot, tmp_path / "Vorlage.docx", german().content)
    qtbot.waitUntil(lambda: tab.fields["strong"].currentText() == "Strong (found)")
    assert tab.fields["table"].findData("House Table") < 0


def test_a_file_that_is_none_of_words_changes_nothing(tab: WordTab, tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_text("no zip")
    (tmp_path / "notes.txt").write_text("no Word file")
    tab.choose(tmp_path / "notes.txt")
    assert "no Word file" in tab.problems.text()
    tab.choose(tmp_path / "missing.docx")
    assert "no such file" in tab.problems.text()
    assert draft_of(tab).template.docx_base is None


def test_a_damaged_file_is_told_and_can_be_done_without(tab: WordTab, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04 and no more")
    tab.choose(tmp_path / "bad.docx")
    qtbot.waitUntil(lambda: "damaged" in tab.problems.text(), timeout=20_000)
    tab.remove()
    assert draft_of(tab).template.docx_base is None
    assert tab.problems.text() == ""


def test_every_role_that_is_offered_is_one_of_documents(tab: WordTab, qtbot: QtBot, tmp_path: Path) -> None:
    choose(tab, qtbot, tmp_path / "house.dotx", english().content)
    assert set(tab.fields) <= set(WORD_ROLES)
    assert len(tab.fields) > 25


def test_saving_puts_the_file_beside_the_template(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    folder = places.user_template_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mine.yaml").write_text("template: 1\nid: mine\nname: Mine\nextends: situation-brief\n")
    window = TemplatesWindow(look)
    window.show()
    qtbot.waitUntil(lambda: not window.shelf.busy, timeout=20_000)
    tab = window.editor.findChild(WordTab)
    assert tab is not None
    choose(tab, qtbot, tmp_path / "house.dotx", english().content)
    assert not (folder / "house.dotx").exists()
    assert window.save()
    assert load_template(folder / "mine.yaml").docx_base == english()
    window.close()
    window.deleteLater()
