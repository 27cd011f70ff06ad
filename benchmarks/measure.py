"""Starts a fresh process for every measurement and keeps what it says."""

from __future__ import annotations

import json
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from benchmarks import content

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "seeds" / "000_5ddb3ba104c58e66.txt"
GIVE_UP_AFTER_S = 600


@dataclass(frozen=True, slots=True)
class Program:
    """Something to measure: a writer and the Python whose environment holds it."""

    name: str
    suffix: str
    python: str = sys.executable


OURS = (Program("briefer docx", ".docx"), Program("briefer pdf", ".pdf"))
UNTAGGED = Program("briefer pdf, untagged", ".pdf")  # what tagging costs; nobody gets such a file
PEERS = {"docxtpl": ".docx", "pandoc docx": ".docx", "typst": ".pdf", "typst footnotes": ".pdf", "weasyprint": ".pdf"}


@dataclass(frozen=True, slots=True)
class Written:
    """One run of a writer. ``words`` is the share of the paper's words that the file gives back.

    ``cpu_s`` is that of all cores in the first writing: some programs work on several at once.
    """

    first_s: float
    cpu_s: float
    again_s: float | None
    load_s: float
    peak_mb: float
    size: int
    pages: int
    words: float


@dataclass(frozen=True, slots=True)
class Failure:
    """A run that gave no figures, with the last line of what it said."""

    reason: str


def busy() -> str:
    """How busy the machine is: figures of one with a higher load than cores tell little."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"


def child(python: str, *arguments: str) -> dict[str, float] | Failure:
    """The figures of one fresh process."""
    command = [python, "-m", "benchmarks.child", *arguments]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=GIVE_UP_AFTER_S, check=False
        )
    except subprocess.TimeoutExpired:
        return Failure(f"over {GIVE_UP_AFTER_S} s")
    if done.returncode:
        return Failure((done.stderr.strip().splitlines() or ["no message"])[-1][:100])
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def read_back(file: Path) -> tuple[int, int]:
    """The words and, of a PDF, the pages of a file."""
    if file.suffix == ".pdf":
        with pypdfium2.PdfDocument(file) as pdf:
            return sum(len(page.get_textpage().get_text_range().split()) for page in pdf), len(pdf)
    with zipfile.ZipFile(file) as package:
        parts = [package.read(n).decode() for n in package.namelist() if re.search(r"/(document|footnotes)\.xml$", n)]
    breaks = re.compile(r"</w:p>|<w:tab/>|<w:br/>")
    return sum(len(re.sub(r"<[^>]+>", "", breaks.sub(" ", part)).split()) for part in parts), 0


def write_once(program: Program, articles: int) -> Written | Failure:
    """One paper by one program in a fresh process, its file read back."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, f"paper{program.suffix}")
        figures = child(program.python, "write", program.name, str(articles), str(target))
        if isinstance(figures, Failure):
            return figures
        words, pages = read_back(target)
        share = words / content.count_words(content.compendium(articles))
        return Written(**figures, size=target.stat().st_size, pages=pages, words=share)


def write_in_turn(programs: Sequence[Program], articles: int, runs: int) -> dict[str, list[Written] | Failure]:
    """Every program ``runs`` times, in turn, so that a busy moment of the machine hits all alike."""
    results: dict[str, list[Written] | Failure] = {program.name: [] for program in programs}
    for _ in range(runs):
        for program in programs:
            so_far = results[program.name]
            if isinstance(so_far, Failure):
                continue
            one = write_once(program, articles)
            results[program.name] = one if isinstance(one, Failure) else [*so_far, one]
    return results


def batch(program: Program, files: int, processes: int) -> dict[str, float] | Failure:
    """Many small papers by one program."""
    return child(program.python, "batch", program.name, str(files), str(processes))


def read_at_length(times_longer: int, runs: int) -> dict[str, float] | Failure:
    """Reading the sample article with its body repeated."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines(keepends=True)
    body = max(number for number, line in enumerate(lines) if line.startswith("- ")) + 1  # after the summary
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "article.txt")
        file.write_text("".join(lines[:body] + lines[body:] * times_longer), encoding="utf-8")
        figures = child(sys.executable, "read", str(file), str(runs))
        return figures if isinstance(figures, Failure) else {**figures, "characters": float(file.stat().st_size)}


def run_wall(command: Sequence[str], runs: int) -> float:
    """The median wall time of a whole process, in seconds."""
    seconds = []
    for _ in range(runs):
        began = time.perf_counter()
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def exponent(small: float, large: float, ratio: float) -> float:
    """The e in time ~ length^e: 1 is linear, 2 quadratic."""
    return math.log(large / small) / math.log(ratio)
