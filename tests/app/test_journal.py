"""Nothing is lost: the journal holds every change soon, also when the program is killed."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from briefer.app.differences import differences
from briefer.app.differences_side import DifferenceSide
from briefer.app.files import Files
from briefer.app.journal import Journal, left_by_crash
from briefer.app.recovery import RecoveryDialog
from briefer.app.session import Session
from briefer.app.settings import Settings
from briefer.app.theme.look import Look
from briefer.compose import edits
from briefer.model.brief import ItemId, TextItem, text_of
from briefer.model.rich import plain, rich
from briefer.pipeline import Work, open_work
from briefer.storage.journal import read_entries, write_entry
from briefer.storage.package import pack_brief

TYPIST = """
import dataclasses, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from briefer.app.journal import Journal
from briefer.app.session import Session
from briefer.pipeline import open_work
application = QCoreApplication([])
session = Session(open_work(Path(sys.argv[1])), Path(sys.argv[1]))
journal = Journal(session)
count = 0
def type_on():
    global count
    count += 1
    session.apply(lambda brief: dataclasses.replace(brief, title=str(count)), "Change the title", "title")
    print(count, flush=True)
timer = QTimer()
timer.timeout.connect(type_on)
timer.start(50)
application.exec()
"""


def retitle(session: Session, title: str) -> None:
    session.apply(lambda brief: dataclasses.replace(brief, title=title), "Change the title")


def test_a_change_is_on_the_disk_within_two_seconds(session: Session, qtbot: QtBot) -> None:
    journal = Journal(session)
    retitle(session, "Soon")
    qtbot.waitUntil(lambda: any(entry.title == "Soon" for entry in read_entries()), timeout=2000)
    (entry,) = read_entries()
    assert open_work(entry.work) == session.work
    journal.close()
    assert read_entries() == ()


def test_the_journal_of_a_running_program_is_no_crash(session: Session) -> None:
    journal = Journal(session)
    retitle(session, "Open")
    assert journal.flush()
    assert len(read_entries()) == 1
    assert left_by_crash() == ()
    journal.close()


def test_what_was_saved_need_not_be_recovered(session: Session, tmp_path: Path) -> None:
    journal = Journal(session)
    retitle(session, "Saved")
    journal.flush()
    session.mark_saved(tmp_path / "a.brief")
    assert read_entries() == ()
    journal.close()


def test_killed_while_typing_at_most_two_seconds_are_lost(sample_work: Work, tmp_path: Path) -> None:
    """For real, several times: a program that types is killed, and its journal is read."""
    path = tmp_path / "a.brief"
    path.write_bytes(pack_brief(sample_work.brief, sample_work.template))
    for typed_for in (1.0, 1.4, 1.9):
        last = kill_typist(path, typed_for)
        (entry, *_) = left_by_crash()
        assert entry.file == path
        recovered = open_work(entry.work)
        assert int(recovered.brief.title) >= last - 2000 / 50
        assert int(recovered.brief.title) > 0
        assert open_work(path) == sample_work


def kill_typist(path: Path, seconds: float) -> int:
    """Starts a program that types, kills it after so many seconds of typing; the last thing it typed."""
    typist = subprocess.Popen([sys.executable, "-c", TYPIST, str(path)], stdout=subprocess.PIPE, text=True)
    assert typist.stdout is not None
    typed = int(typist.stdout.readline())
    time.sleep(seconds)
    os.kill(typist.pid, signal.SIGKILL)
    rest = typist.stdout.read().split()
    typist.stdout.close()
    typist.wait()
    return int(rest[-1]) if rest else typed


def test_recovered_work_goes_on_under_its_file_and_counts_as_changed(
    qapp: object, sample_work: Work, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.brief"
    path.write_bytes(pack_brief(sample_work.brief, sample_work.template))
    later = Work(dataclasses.replace(sample_work.brief, title="Later"), sample_work.template)
    write_entry(
        tmp_path / "xdg_state_home" / "briefer" / "journal" / "k",
        pack_brief(later.brief, later.template),
        path,
        "Later",
    )
    (entry,) = left_by_crash()
    files = Files(Settings())
    files.recover(entry)
    assert files.session is not None
    assert files.session.work == later
    assert files.session.path == path
    assert files.has_changes
    assert not entry.work.exists()
    assert len(read_entries()) == 1
    files.finish()
    files.deleteLater()


@pytest.mark.parametrize("as_copy", [False, True])
def test_recovered_work_that_has_no_file_counts_as_changed(
    qapp: object, sample_work: Work, tmp_path: Path, as_copy: bool
) -> None:
    """It was never saved, or it goes on as a copy of what was."""
    path = tmp_path / "a.brief"
    path.write_bytes(pack_brief(sample_work.brief, sample_work.template))
    journal = tmp_path / "xdg_state_home" / "briefer" / "journal" / "k"
    write_entry(journal, path.read_bytes(), path if as_copy else None, "Later")
    (entry,) = left_by_crash()
    files = Files(Settings())
    files.recover(entry, as_copy=as_copy)
    assert files.session is not None
    assert files.session.path is None
    assert files.has_changes
    files.finish()
    files.deleteLater()


def test_differences_name_what_changed(sample_work: Work) -> None:
    brief = sample_work.brief
    items = [item for _, item in brief.items()]
    changed = edits.set_content(brief, items[0].id, rich("Other words"))
    changed = edits.remove_items(changed, {items[-1].id})
    changed = dataclasses.replace(changed, title="Another")
    kinds = [found.kind for found in differences(sample_work, Work(changed, sample_work.template))]
    assert kinds == ["field", "reworded", "removed"]
    assert differences(sample_work, sample_work) == ()


def test_only_what_was_moved_counts_as_moved(sample_work: Work) -> None:
    brief = sample_work.brief
    part = max(brief.parts, key=lambda part: len(part.items))
    moved = edits.move_items(brief, {part.items[-1].id}, part.id, 0)
    (found,) = differences(sample_work, Work(moved, sample_work.template))
    assert found.kind == "moved"


def test_an_item_that_was_given_a_removed_ones_number_is_another(sample_work: Work) -> None:
    """The last item removed and another added in its place is no rewording."""
    part = next(part for part in sample_work.brief.parts if part.items and part.items[0].origin)
    begun = edits.duplicate_item(sample_work.brief, part.items[0].id)
    last = edits.find_part(begun, part.id).items[1].id
    again = edits.add_item(edits.remove_items(begun, {last}), part.id, TextItem(ItemId(""), rich("Quite another.")))
    assert edits.find_part(again, part.id).items[-1].id == last
    found = differences(Work(begun, sample_work.template), Work(again, sample_work.template))
    assert sorted(difference.kind for difference in found) == ["added", "removed"]


def test_own_text_written_anew_is_another_item_and_reworded_text_is_not(sample_work: Work) -> None:
    part = sample_work.brief.parts[0].id
    begun = edits.add_item(sample_work.brief, part, TextItem(ItemId(""), rich("Grain passes the strait.")))
    item = begun.parts[0].items[-1].id
    for text, kinds in (
        ("Grain and oil pass the strait.", ["reworded"]),
        ("No vessel was seen.", ["added", "removed"]),
    ):
        after = edits.set_content(begun, item, rich(text))
        found = differences(Work(begun, sample_work.template), Work(after, sample_work.template))
        assert sorted(difference.kind for difference in found) == kinds


@pytest.mark.parametrize("has_file", [True, False])
def test_the_recovery_dialog_shows_the_differences_or_all_there_is(
    look: Look, qtbot: QtBot, sample_work: Work, tmp_path: Path, has_file: bool
) -> None:
    changed = edits.set_content(
        sample_work.brief, next(item.id for _, item in sample_work.brief.items()), rich("Other")
    )
    write_entry(tmp_path / "xdg_state_home" / "briefer" / "journal" / "k", b"x", None, "Later")
    (entry,) = read_entries()
    parent = QDialog()
    qtbot.addWidget(parent)
    saved = sample_work if has_file else None
    dialog = RecoveryDialog(look, entry, Work(changed, sample_work.template), saved, parent)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = dialog.findChildren(DifferenceSide)
    words = [side.text.toPlainText() for side in shown]
    assert "Other" in words[-1]
    if has_file:
        assert "Other" not in words[0]
    else:  # all of it
        assert len(words) == 1
        assert all(plain(text_of(item)).split()[-1] in words[0] for _, item in changed.items() if text_of(item))
    assert dialog.choice == "later"
    dialog.close()
