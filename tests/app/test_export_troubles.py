"""Whatever the disk does, the old file stays whole or the new one is, and the person is told what to do."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.app.export_job import Cancelled, ExportPlan, PartlyWrittenError, Running, Step, export
from briefer.errors import BrieferError
from briefer.pipeline import Work
from briefer.storage import atomic
from briefer.storage.package import pack_brief
from briefer.storage.replaced import KEPT, is_own_export, keep_replaced

OLD = b"the old file"


def plan_over(work: Work, folder: Path, *, stem: str = "paper") -> ExportPlan:
    """An HTML file, quickly made, to be written over an old one."""
    plan = ExportPlan(work, ("html",), folder, stem)
    return replace(plan, replacing=frozenset(plan.existing()))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / "paper.html"
    path.write_bytes(OLD)
    return path


def leftovers(old: Path) -> list[str]:
    return [path.name for path in old.parent.iterdir() if path != old]


@pytest.mark.parametrize(
    ("number", "said", "hint"),
    [
        (errno.ENOSPC, "disk is full", "Free some space"),
        (errno.EDQUOT, "quota", "Free some space"),
        (errno.EROFS, "only be read", "another disk"),
        (errno.EACCES, "may not write", "another folder"),
        (errno.EIO, "cannot be written", "another folder"),
    ],
)
def test_a_disk_that_does_not_take_it_leaves_the_old_file(
    sample_work: Work, old: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str, hint: str
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(BrieferError) as caught:
        export(plan_over(sample_work, old.parent), Running())
    assert said in str(caught.value.problems[0])
    assert hint in str(caught.value.problems[0])
    assert old.read_bytes() == OLD
    assert leftovers(old) == []


def test_the_old_file_stays_when_no_copy_of_it_can_be_kept(
    sample_work: Work, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("briefer.storage.replaced.shutil.copy2", full)
    with pytest.raises(BrieferError, match="cannot be kept"):
        export(plan_over(sample_work, old.parent), Running())
    assert old.read_bytes() == OLD


def test_a_name_too_long_a_vanished_folder_and_a_folder_in_the_way_are_told(sample_work: Work, tmp_path: Path) -> None:
    (tmp_path / "paper.html").mkdir()
    (tmp_path / "file").touch()
    for plan, said in (
        (plan_over(sample_work, tmp_path, stem="x" * 300), "too long"),
        (plan_over(sample_work, tmp_path), "cannot be kept|folder of that name"),
        (plan_over(sample_work, tmp_path / "file" / "below"), "folder cannot be made"),
        (plan_over(sample_work, tmp_path, stem="a\0b"), "No file can have this name"),
        (plan_over(sample_work, tmp_path / "a\0b"), "No folder can have this name"),
    ):
        with pytest.raises(BrieferError, match=said) as caught:
            export(plan, Running())
        assert all(problem.hint for problem in caught.value.problems)


def test_a_folder_that_vanishes_meanwhile_is_made_again(sample_work: Work, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    running = Running(lambda step: folder.rmdir() if step.kind == "made" else None)
    assert not isinstance(export(plan_over(sample_work, folder), running), Cancelled)
    assert (folder / "paper.html").exists()


def test_what_could_be_written_is_and_the_rest_is_told(
    sample_work: Work, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = ExportPlan(sample_work, ("docx", "html"), old.parent, "paper")
    save = pipeline.save

    def refuse_word(content: bytes, path: Path, *, overwrite: bool) -> None:
        if path.suffix == ".docx":
            raise BrieferError(atomic._problem(path, OSError(errno.ENOSPC, "")))
        save(content, path, overwrite=overwrite)

    monkeypatch.setattr(pipeline, "save", refuse_word)
    with pytest.raises(PartlyWrittenError) as caught:
        export(replace(plan, replacing=frozenset({old})), Running())
    assert [written.path for written in caught.value.written] == [old]
    assert "full" in str(caught.value.problems[0])


def test_the_same_export_twice_gives_the_same_file_and_keeps_no_copy(sample_work: Work, old: Path) -> None:
    first = export(plan_over(sample_work, old.parent), Running())
    assert not isinstance(first, Cancelled)
    assert first[0].kept is not None
    assert first[0].kept.read_bytes() == OLD
    content = old.read_bytes()
    second = export(plan_over(sample_work, old.parent), Running())
    assert not isinstance(second, Cancelled)
    assert second[0].kept is None
    assert old.read_bytes() == content


def test_its_own_exports_are_known_until_somebody_changes_them(sample_work: Work, old: Path) -> None:
    assert plan_over(sample_work, old.parent).strange() == (old,)
    export(plan_over(sample_work, old.parent), Running())
    assert is_own_export(old)
    assert plan_over(sample_work, old.parent).strange() == ()
    old.write_bytes(b"changed")
    assert not is_own_export(old)


def test_only_the_last_copies_are_kept(old: Path) -> None:
    import datetime

    day = datetime.datetime(2025, 8, 29)
    kept = [keep_replaced(old, day + datetime.timedelta(hours=n)) for n in range(KEPT + 2)]
    assert [path.exists() for path in kept] == [False] * 2 + [True] * KEPT


def test_cancelled_in_the_middle_of_a_file_nothing_is_written(sample_work: Work, tmp_path: Path) -> None:
    """The writer is left while it sets lines, long before its file is made."""
    steps: list[Step] = []

    def tell(step: Step) -> None:
        steps.append(step)
        if step.share > 0:
            running.cancel()

    running = Running(tell)
    plan = ExportPlan(sample_work, ("pdf",), tmp_path / "out", "paper")
    assert isinstance(export(plan, running), Cancelled)
    assert not (tmp_path / "out").exists()
    assert steps[-1].kind == "making"
    assert steps[-1].share < 0.2


EXPORTER = """
import sys
from dataclasses import replace
from pathlib import Path
from briefer import pipeline
from briefer.app.export_job import ExportPlan, Running, export
work = pipeline.open_work(Path(sys.argv[1]))
count = 0
while True:
    count += 1
    changed = pipeline.Work(replace(work.brief, title=f"Title {count}"), work.template)
    plan = ExportPlan(changed, ("html",), Path(sys.argv[2]), "paper")
    export(replace(plan, replacing=frozenset(plan.existing())), Running())
    print(count, flush=True)
"""


@pytest.mark.parametrize("turn", range(4))
def test_killed_while_exporting_the_file_is_whole(sample_work: Work, tmp_path: Path, turn: int) -> None:
    brief, out = tmp_path / "a.brief", tmp_path / "out"
    brief.write_bytes(pack_brief(sample_work.brief, sample_work.template))
    program = subprocess.Popen([sys.executable, "-c", EXPORTER, str(brief), str(out)], stdout=subprocess.PIPE)
    assert program.stdout is not None
    program.stdout.readline()
    time.sleep(0.03 * turn + 0.01)
    os.kill(program.pid, signal.SIGKILL)
    program.stdout.close()
    program.wait()
    content = (out / "paper.html").read_bytes()
    assert content.startswith(b"<!DOCTYPE html>")
    assert content.endswith(b"</html>\n")
