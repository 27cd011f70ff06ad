"""A program that is killed while it saves leaves the old file or the new one, whole, and no lock that lasts."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefer.app.journal import left_by_crash
from briefer.app.lock import BriefLock
from briefer.pipeline import Work, open_work
from briefer.storage.journal import discard_entry
from briefer.storage.package import pack_brief

# Types a number into the title and saves it, over and over, without a pause; tells before and after each saving.
SAVER = """
import dataclasses, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from briefer.app.files import Files
from briefer.app.settings import Settings
application = QCoreApplication([])
files = Files(Settings())
count = 0
def go_on():
    global count
    count += 1
    label = "Change the title"
    files.session.apply(lambda brief: dataclasses.replace(brief, title=str(count)), label, "title")
    if count % 3:
        return
    print("saving", count, flush=True)
    assert files.save()
    print("saved", count, flush=True)
timer = QTimer()
timer.timeout.connect(go_on)
files.opened.connect(lambda _: timer.start(1))
files.open_brief(Path(sys.argv[1]))
application.exec()
"""


def kill_saver(path: Path, after: float) -> tuple[int, int]:
    """Kills a program that saves all the time; the last number it had saved and the last it was saving."""
    saver = subprocess.Popen([sys.executable, "-c", SAVER, str(path)], stdout=subprocess.PIPE, text=True)
    assert saver.stdout is not None
    told = [saver.stdout.readline(), saver.stdout.readline()]
    time.sleep(after)
    os.kill(saver.pid, signal.SIGKILL)
    told += saver.stdout.read().splitlines()
    saver.stdout.close()
    saver.wait()
    numbers = {"saving": 0, "saved": 0}
    for line in told:
        word, _, number = line.strip().partition(" ")
        if number.isdigit():
            numbers[word] = int(number)
    return numbers["saved"], numbers["saving"]


@pytest.mark.parametrize("turn", range(8))
def test_the_file_is_the_old_one_or_the_new_one(sample_work: Work, tmp_path: Path, turn: int) -> None:
    path = tmp_path / "a.brief"
    path.write_bytes(pack_brief(sample_work.brief, sample_work.template))
    chance = random.Random(turn)  # noqa: S311  # the same moments in every run, as far as a clock allows
    saved, saving = kill_saver(path, chance.uniform(0.0, 0.25))
    assert saved > 0
    assert int(open_work(path).brief.title) in (saved, saving)
    for entry in left_by_crash():  # whatever the journal has is whole and newer, and told as this file's
        assert entry.file == path
        assert int(open_work(entry.work).brief.title) >= saved
        discard_entry(entry.folder)
    lock = BriefLock(path)
    assert lock.take() is None
    lock.release()
