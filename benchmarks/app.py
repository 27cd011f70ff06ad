"""``dev.py bench --app [--quick]``: how soon the desktop app is there, and how soon it answers, drawn offscreen."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.tables import Cell, print_table

ROOT = Path(__file__).resolve().parent.parent
GIVE_UP_AFTER_S = 300
STARTS, QUICK_STARTS = 5, 3
PEERS = (
    "a bare PySide6 window, painted",
    "novelWriter, window shown",
    "LibreOffice Writer, an empty file through it without a window",
)
FIVE_PAGES, THREE_HUNDRED_PAGES = 4, 1200  # paragraphs put into the sample
# Run by novelWriter's own Python: prints when its window has been shown and the events of that are done.
NOVELWRITER = """
import sys, time
from PyQt6.QtCore import QTimer
from novelwriter import guimain, main
def shown(self, *rest):
    usual(self, *rest)
    QTimer.singleShot(0, lambda: (print(time.time(), flush=True), __import__("os")._exit(0)))
usual, guimain.GuiMain.showNormal = guimain.GuiMain.showNormal, shown
main(["--config=" + sys.argv[1], "--data=" + sys.argv[1]])
"""


@dataclass(frozen=True, slots=True)
class Target:
    """A figure of the child with its name and how much it may be, in seconds; none where nothing is promised."""

    key: str
    name: str
    most_s: float | None = None


STARTING = (
    Target("shown_s", "briefer, window painted", 0.7),
    Target("usable_s", "briefer, a brief can be opened", 1.0),
    Target("freeze_s", "briefer, longest time that it did not answer"),
    Target("freeze_work_s", "of that its own work"),
    Target("sample_s", "briefer, from there to the pages of the sample"),
)
TYPING = (
    Target("panes_s", "brief opened, panes shown"),
    Target("opened_s", "brief opened, pages shown"),
    Target("key_to_page_s", "key to updated page, median", 0.15),
    Target("key_to_checks_s", "key to updated checks, median"),
    Target("key_to_page_worst_s", "key to updated page, worst"),
    Target("key_s", "key to the editor, median"),
    Target("block_p50_s", "window blocked, median frame"),
    Target("block_p99_s", "window blocked, 99th percentile", 0.016),
    Target("block_worst_s", "window blocked, worst"),
    Target("work_p99_s", "of that its own work, 99th percentile", 0.016),
    Target("work_worst_s", "of that its own work, worst"),
)
TREE = (
    Target("fill_s", "filled and painted"),
    Target("filter_often_s", "filtered by a frequent word", 0.1),
    Target("filter_seldom_s", "filtered by two rare words", 0.1),
    Target("filter_none_s", "filter cleared", 0.1),
    Target("scroll_s", "scrolled by a fiftieth, median", 0.016),
    Target("scroll_worst_s", "scrolled by a fiftieth, worst"),
)


def child(*arguments: str) -> dict[str, float]:
    """The figures of one fresh process; empty when it gave none, with what it said."""
    command = [sys.executable, "-m", "benchmarks.app_child", *arguments]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=GIVE_UP_AFTER_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        print(f"{arguments[0]}: {error}", file=sys.stderr)
        return {}
    if done.returncode:
        print(f"{arguments[0]}: {(done.stderr.strip().splitlines() or ['no message'])[-1]}", file=sys.stderr)
        return {}
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def started(what: str) -> dict[str, float]:
    """A start, counted from before the process is there."""
    return child(what, repr(time.time()))


def rows_of(targets: tuple[Target, ...], figures: dict[str, float]) -> list[list[Cell]]:
    """One row a figure: milliseconds, what was promised, and whether it was kept."""
    rows: list[list[Cell]] = []
    for target in targets:
        value = figures.get(target.key)
        rows.append([target.name, *((value * 1000, *promise(target, value)) if value is not None else (None,) * 3)])
    return rows


def starting(runs: int, others: bool) -> None:
    """briefer, a bare window and other programs in turn. The first start of each stands apart; nothing that the
    system has in memory is thrown out before it.
    """
    ours: list[dict[str, float]] = []
    series: dict[str, list[float | None]] = {name: [] for name in (PEERS if others else PEERS[:1])}
    for _ in range(runs + 1):
        ours.append(started("start"))
        for name, results in series.items():
            results.append(peer(name))
    rows: list[list[Cell]] = []
    for target in STARTING:
        first, later = (median(chosen, target.key) for chosen in (ours[:1], ours[1:]))
        rows.append([target.name, first * 1000, later * 1000, *promise(target, max(first, later))])
    for name, results in series.items():
        found = [seconds for seconds in results if seconds is not None]
        figures = (found[0] * 1000, statistics.median(found[1:]) * 1000) if len(found) > 1 else (None, None)
        rows.append([name, *figures, None, None if found else "not there, or no figure"])
    print_table("Starting", ("after the start of the process", "first ms", "then ms", "at most", ""), rows)


def peer(name: str) -> float | None:
    """One start of another program; none where it is not installed or gives nothing."""
    try:
        match name:
            case "a bare PySide6 window, painted":
                return started("bare").get("shown_s")
            case "novelWriter, window shown":
                return novelwriter()
            case _:
                return libreoffice()
    except (subprocess.TimeoutExpired, ValueError, OSError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        return None


def promise(target: Target, value: float) -> list[Cell]:
    """What it may be in milliseconds, and whether it is; a figure that is missing keeps nothing."""
    if target.most_s is None:
        return [None, None]
    return [round(target.most_s * 1000), "kept" if value <= target.most_s else "MISSED"]


def median(results: list[dict[str, float]], key: str) -> float:
    """The median of the runs that gave it."""
    values = [found[key] for found in results if key in found]
    return statistics.median(values) if values else float("nan")


def typing(name: str, paragraphs: int, promised: bool = True) -> None:
    """Opening, typing key by key, and typing steadily. Pages that follow at once are promised for short briefs only."""
    figures = child("type", str(paragraphs))
    targets = TYPING if promised else tuple(replace(target, most_s=None) for target in TYPING)
    title = f"Typing in {name} ({figures.get('pages', 0):.0f} pages)"
    print_table(title, ("", "ms", "at most", ""), rows_of(targets, figures))


def tree() -> None:
    """The Source pane."""
    figures = child("tree")
    title = f"Source with {figures.get('paragraphs', 0):,.0f} paragraphs"
    print_table(title, ("", "ms", "at most", ""), rows_of(TREE, figures))


def novelwriter() -> float | None:
    """To its shown window. Installed with pip in any environment whose programs are on the path."""
    program = shutil.which("novelwriter")
    python = Path(program).resolve().with_name("python") if program else None
    if python is None or not python.exists():
        return None
    with tempfile.TemporaryDirectory() as folder:
        began = time.time()
        command = [str(python), "-c", NOVELWRITER, folder]
        offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(
            command, env=offscreen, capture_output=True, text=True, timeout=GIVE_UP_AFTER_S, check=False
        )
        if not done.stdout.split():
            print(f"novelWriter: {(done.stderr.strip().splitlines() or ['no message'])[-1]}", file=sys.stderr)
            return None
        return float(done.stdout.split()[-1]) - began


def libreoffice() -> float | None:
    """An empty document through Writer and back out, without a screen: its window cannot be waited for from outside."""
    program = shutil.which("soffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "empty.txt").touch()
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "odt", "--outdir", folder, f"{folder}/empty.txt"]
        for _ in range(2):  # the first run makes the user's profile
            began = time.time()
            subprocess.run(command, capture_output=True, timeout=GIVE_UP_AFTER_S, check=False)
        return time.time() - began


def load() -> str:
    """How busy the machine was, where it tells."""
    return " ".join(f"{value:.1f}" for value in os.getloadavg()) if hasattr(os, "getloadavg") else "unknown"


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench --app", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer starts, no 300 pages, no other programs")
    quick = parser.parse_args().quick
    runs = QUICK_STARTS if quick else STARTS
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{system}, load before: {load()}")
    starting(runs, others=not quick)
    typing("a short brief", FIVE_PAGES)
    tree()
    if not quick:
        typing("a long brief", THREE_HUNDRED_PAGES, promised=False)
    print(f"\nload after: {load()}")


if __name__ == "__main__":
    main()
