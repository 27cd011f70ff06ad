"""The one view of a difference between two briefs, in the three dialogs that show it."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from briefer import pipeline
from briefer.app import file_bench
from briefer.app.changed_on_disk import ChangedOnDisk
from briefer.app.earlier import EarlierVersions
from briefer.app.journal import left_by_crash
from briefer.app.moments import moment
from briefer.app.recovery import RecoveryDialog, put_away
from briefer.app.theme.controls import ElidedLabel
from briefer.app.theme.look import Look
from briefer.app.window import MainWindow
from briefer.compose import edits
from briefer.model.brief import Judgment, TextItem, text_of
from briefer.model.rich import Run, citations_of, rich
from briefer.pipeline import Work
from briefer.storage.backups import keep_version, versions_of
from briefer.storage.journal import JournalEntry, write_entry
from briefer.storage.package import pack_brief

WRITTEN = datetime.datetime(2025, 8, 29, 14, 31, 7)


@pytest.fixture
def recovered(sample_work: Work) -> Work:
    """A title, a judgment's weight and a paragraph changed."""
    brief = replace(sample_work.brief, title="Recovered")
    judgment = next(item for _, item in brief.items() if isinstance(item, Judgment))
    brief = edits.change_judgment(brief, judgment.id, lambda j: replace(j, likelihood="unlikely", confidence="low"))
    text = next(i for _, i in brief.items() if isinstance(i, TextItem) and citations_of(text_of(i)))
    first = text.content[0]
    assert isinstance(first, Run)
    content = (replace(first, text=first.text.replace(" the ", " this ", 1)), *text.content[1:])
    return Work(edits.set_content(brief, text.id, content), sample_work.template)


@pytest.fixture
def parent(qtbot: QtBot) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(
    qtbot: QtBot, look: Look, sample_work: Work, recovered: Work, tmp_path: Path, parent: QDialog
) -> Iterator[RecoveryDialog]:
    entry = JournalEntry(tmp_path, None, "Recovered", WRITTEN)
    made = RecoveryDialog(look, entry, recovered, sample_work, parent)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def button(dialog: QDialog, text: str) -> QAbstractButton:
    return next(one for one in dialog.findChildren(QAbstractButton) if one.text() == text)


def test_changes_are_counted_and_gone_through_by_key_and_button(qtbot: QtBot, dialog: RecoveryDialog) -> None:
    view = dialog.view
    assert view.count == 3
    assert view._counted.text().startswith("3 changes")
    assert view._number.text() == "change 1 of 3"
    QTest.keyClick(view.list, Qt.Key.Key_F8)
    assert view._number.text() == "change 2 of 3"
    QTest.keyClick(view.list, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view.list, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert view._number.text() == "change 3 of 3"
    button(dialog, "Next").click()
    assert view._number.text() == "change 1 of 3"


def test_arrow_keys_pass_over_the_headings_of_parts(qtbot: QtBot, dialog: RecoveryDialog) -> None:
    for _ in range(2):
        QTest.keyClick(dialog.view.list, Qt.Key.Key_Down)
    assert dialog.view.list.number == 2


def test_citations_are_chips_with_their_words_and_changed_words_are_marked(dialog: RecoveryDialog) -> None:
    view = dialog.view
    view.list.choose(2)
    for side, sign in ((view.before, "the"), (view.after, "this")):
        assert "[…]" not in side.text.toPlainText()
        assert "\ufffc" in side.text.toPlainText(), "citations are objects in the text"
        assert side.text.accessibleDescription() == f"Only here: {sign}"
    struck, underlined = (mark_of(side.text.document()) for side in (view.before, view.after))
    assert struck == ["the"]
    assert underlined == ["this"]


def mark_of(document: object) -> list[str]:
    """The words that are struck through or underlined."""
    block = document.begin()  # type: ignore[attr-defined]
    found, fragments = [], block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.charFormat().fontStrikeOut() or fragment.charFormat().fontUnderline():
            found.append(fragment.text())
        fragments += 1
    return found


def test_a_judgments_weight_is_shown_as_chips_old_and_new(dialog: RecoveryDialog, sample_work: Work) -> None:
    dialog.view.list.choose(1)
    marked = [one for one in dialog.view.after._chips._chips if one.changed]
    assert [one.chip.strong or one.chip.text for one in marked] == ["Unlikely", "Low confidence"]
    assert marked[0].chip.scale is not None
    assert marked[1].chip.bars == 1
    assert "Unlikely" in dialog.view.after._chips.accessibleName()
    assert "only here" in dialog.view.after._chips.accessibleName()


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("Keep the saved version", "saved"),
        ("Open both", "both"),
        ("Continue with the recovered version", "recovered"),
        ("Decide later", "later"),
    ],
)
def test_each_button_says_what_becomes_of_the_work(dialog: RecoveryDialog, text: str, choice: str) -> None:
    button(dialog, text).click()
    assert dialog.choice == choice


def test_work_never_saved_has_nothing_to_be_opened_beside(
    qtbot: QtBot, look: Look, recovered: Work, tmp_path: Path, parent: QDialog
) -> None:
    dialog = RecoveryDialog(look, JournalEntry(tmp_path, None, "x", WRITTEN), recovered, None, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = [one.text() for one in dialog.findChildren(QAbstractButton) if one.isVisible()]
    assert "Open both" not in shown
    assert "Move to the trash" in shown
    assert "This brief was never saved." in [one.accessibleName() for one in dialog.findChildren(ElidedLabel)]
    dialog.close()


def entry_of(work: Work, file: Path | None, tmp_path: Path) -> JournalEntry:
    folder = tmp_path / "xdg_state_home" / "briefer" / "journal" / "k"
    write_entry(folder, pack_brief(work.brief, work.template), file, work.brief.title)
    (entry,) = left_by_crash()
    return entry


def test_recovered_work_that_is_not_wanted_becomes_an_earlier_version(
    recovered: Work, sample_work: Work, tmp_path: Path
) -> None:
    file = tmp_path / "a.brief"
    file.write_bytes(pack_brief(sample_work.brief, sample_work.template))
    put_away(entry_of(recovered, file, tmp_path))
    assert left_by_crash() == ()
    assert [pipeline.open_work(version.path) for version in versions_of(file)] == [recovered]


def test_recovered_work_without_a_file_goes_to_the_trash_under_its_title(
    recovered: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    thrown: list[str] = []

    def trash(path: str) -> bool:
        thrown.append(Path(path).name)
        return len(thrown) > 1

    monkeypatch.setattr(QFile, "moveToTrash", trash)
    entry = entry_of(recovered, None, tmp_path)
    put_away(entry)
    assert [kept.folder for kept in left_by_crash()] == [entry.folder], "without a trash it stays"
    put_away(entry)
    assert thrown == ["recovered.brief"] * 2
    assert left_by_crash() == ()


def test_what_no_disk_takes_stays_in_the_journal(
    recovered: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.brief"
    file.touch()

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("briefer.storage.backups.shutil.copy2", full)
    put_away(entry_of(recovered, file, tmp_path))
    assert len(left_by_crash()) == 1


def test_opening_both_leaves_the_file_to_another_window(
    window: MainWindow, recovered: Work, sample_work: Work, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The recovered work is an unsaved copy here, the saved brief is opened by a briefer of its own."""
    file = tmp_path / "a.brief"
    file.write_bytes(pack_brief(sample_work.brief, sample_work.template))
    entry_of(recovered, file, tmp_path)
    opened: list[Path] = []
    monkeypatch.setattr(file_bench, "ask_about", lambda *_: "both")
    monkeypatch.setattr(file_bench, "open_in_own_window", opened.append)
    window.workbench.offer_recovery()
    session = window.workbench.session
    assert session is not None
    assert (session.work, session.path, opened) == (recovered, None, [file])
    assert pipeline.open_work(file) == sample_work


def test_a_file_changed_on_disk_is_compared_in_the_same_view(
    qtbot: QtBot, look: Look, recovered: Work, sample_work: Work, parent: QDialog
) -> None:
    dialog = ChangedOnDisk(look, recovered, sample_work, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.view.count == 3
    button(dialog, "Load theirs").click()
    assert dialog.kept == "theirs"


def test_an_earlier_version_is_compared_before_it_is_restored(
    qtbot: QtBot, look: Look, recovered: Work, sample_work: Work, tmp_path: Path, parent: QDialog
) -> None:
    file = tmp_path / "a.brief"
    for hour, work in enumerate((sample_work, recovered)):
        file.write_bytes(pack_brief(work.brief, work.template))
        os.utime(file, (hour * 3600, hour * 3600))
        keep_version(file)
    dialog = EarlierVersions(look, file, recovered, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.view._nothing.text() == "This version says the same as what is open now."
    dialog.versions.setCurrentIndex(1)
    assert dialog.view.count == 3
    button(dialog, "Restore this version").click()
    assert dialog.chosen is not None
    assert pipeline.open_work(dialog.chosen) == sample_work


def test_a_damaged_version_is_told_and_cannot_be_restored(
    qtbot: QtBot, look: Look, sample_work: Work, tmp_path: Path, parent: QDialog
) -> None:
    file = tmp_path / "a.brief"
    file.write_bytes(b"no package")
    keep_version(file)
    dialog = EarlierVersions(look, file, sample_work, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.view._nothing.text()
    assert not button(dialog, "Restore this version").isEnabled()
    dialog.close()


def test_a_long_text_shows_its_first_change(
    qtbot: QtBot, look: Look, sample_work: Work, tmp_path: Path, parent: QDialog
) -> None:
    item = next(item for _, item in sample_work.brief.items() if isinstance(item, TextItem))
    long = "One sentence of many. " * 150
    works = [
        Work(edits.set_content(sample_work.brief, item.id, rich(long + end)), sample_work.template)
        for end in ("Old.", "New.")
    ]
    dialog = RecoveryDialog(look, JournalEntry(tmp_path, None, "x", WRITTEN), works[1], works[0], parent)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.view.step(1)
    bars = [side.text.verticalScrollBar() for side in (dialog.view.before, dialog.view.after)]
    assert all(bar.value() > bar.maximum() / 2 for bar in bars)
    bars[0].setValue(0)
    assert bars[1].value() == 0, "both sides scroll together"
    dialog.close()


def test_a_moment_of_another_day_has_its_date() -> None:
    day = WRITTEN.date()
    assert moment(WRITTEN, day) == "14:31"
    assert moment(WRITTEN, day, seconds=True) == "14:31:07"
    assert moment(WRITTEN, day + datetime.timedelta(days=1)).endswith(", 14:31")
