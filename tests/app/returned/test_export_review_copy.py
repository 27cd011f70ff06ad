"""The way out: a review copy of the Word file, from the export dialog."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app.export_dialog import ExportDialog
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.theme.look import Look
from briefer.compose import edits
from briefer.model.brief import ItemId, Judgment
from briefer.model.rich import rich
from briefer.model.sent import CHECKS


@pytest.fixture
def dialog(qtbot: QtBot, look: Look, small: Session, tmp_path: Path) -> Iterator[ExportDialog]:
    """The export dialog, Word only, of a brief with a judgment that says nothing of its likelihood."""
    part = small.brief.parts[0].id
    small.apply(lambda brief: edits.add_item(brief, part, Judgment(ItemId(""), rich("Strikes will go on."))), "add")
    made = ExportDialog(look, small, Settings())
    qtbot.addWidget(made)
    made.form.folder.setText(str(tmp_path / "out"))
    for row in made.form.rows:
        row.tick.setChecked(row.format == "docx")
    made.show()
    yield made
    made.done(0)


def exported(qtbot: QtBot, dialog: ExportDialog) -> Path:
    with qtbot.waitSignal(dialog.exported, timeout=20_000):
        dialog.export()
    return dialog.written[0].path


def comments(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/comments.xml").decode()


def test_a_review_copy_has_its_record_comments_and_open_checks(qtbot: QtBot, dialog: ExportDialog) -> None:
    assert "1 comment" in dialog.form.review.text()
    assert not dialog.form.review_checks.isVisible()
    dialog.form.review.setChecked(True)
    assert dialog.form.review_checks.isVisible()
    path = exported(qtbot, dialog)
    assert pipeline.is_review_copy(path)
    assert path.name.endswith("-review.docx")  # beside the paper, not in its place
    assert "Mine." in comments(path)
    assert CHECKS in comments(path)


def test_without_the_checks_it_has_the_comments_only(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.form.review.setChecked(True)
    dialog.form.review_checks.setChecked(False)
    path = exported(qtbot, dialog)
    assert pipeline.is_review_copy(path)
    assert "Mine." in comments(path)
    assert CHECKS not in comments(path)


def test_only_word_can_be_a_review_copy_and_nothing_is_one_unasked(qtbot: QtBot, dialog: ExportDialog) -> None:
    assert not pipeline.is_review_copy(exported(qtbot, dialog))
    dialog.form.review.setChecked(True)
    for row in dialog.form.rows:
        row.tick.setChecked(row.format == "pdf")
    assert not dialog.form.review.isEnabled()
    assert "Only a Word file" in dialog.form.review.toolTip()
    assert not dialog.plan().review
