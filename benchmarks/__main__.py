"""``dev.py bench [--quick] [--peers]``: time and memory of briefer, beside other programs in the same run.

``--articles 100 1000`` measures only papers of those lengths; ``--programs pdf typst`` only programs named so.
"""

from __future__ import annotations

import argparse
import math
import os
import platform
import sys
import tempfile
from itertools import pairwise
from pathlib import Path

from benchmarks import measure
from benchmarks.measure import OURS, PEERS, UNTAGGED, Failure, Program
from benchmarks.tables import WRITING_HEADS, Cell, growth_rows, print_table, writing_row

RUNS_AT = {1: 5, 10: 5, 100: 3, 1000: 1}
QUICK_RUNS_AT = {1: 3, 10: 3, 100: 1}
RUNS = 3  # at other lengths
PEERS_UP_TO = {"typst": 1000, "typst footnotes": 1000}  # articles; the others take too long or too much memory
OTHER_PEERS_UP_TO = 100
ONCE_AT = {"weasyprint": 100}  # a minute each; one run tells enough
BATCH, QUICK_BATCH = 1000, 100
PEER_BATCH = {"docxtpl": 100, "pandoc docx": 100, "typst": 100, "typst footnotes": 100, "weasyprint": 20}
READING_LENGTHS = (1, 10, 100)
STARTS = 10


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer runs, nothing above 100 articles")
    parser.add_argument("--peers", action="store_true", help="other programs too (installed at the first time)")
    parser.add_argument("--articles", type=int, nargs="+", default=[], help="only papers of so many articles")
    parser.add_argument("--programs", nargs="+", default=[], help="only programs with one of these in their name")
    parser.add_argument("--runs", type=int, default=0, help="of each program at each length")
    parser.add_argument("--peers-python", default="", help=argparse.SUPPRESS)
    return parser.parse_args()


def writing(programs: tuple[Program, ...], runs_at: dict[int, int]) -> None:
    """One paper of 1, 10, 100 and more articles."""
    results = {}
    rows: list[list[Cell]] = []
    for articles, runs in runs_at.items():
        able = tuple(program for program in programs if articles <= most_articles(program))
        often = tuple(program for program in able if ONCE_AT.get(program.name) != articles)
        once = tuple(program for program in able if program not in often)
        results[articles] = {
            **measure.write_in_turn(often, articles, runs),
            **measure.write_in_turn(once, articles, 1),
        }
        rows += [writing_row(name, articles, result) for name, result in results[articles].items()]
        print(f"{articles} articles measured", file=sys.stderr, flush=True)
    print_table("One paper, written in a fresh process (medians; words: share of the input's)", WRITING_HEADS, rows)
    steps = [f"{small} to {large}" for small, large in pairwise(runs_at)]
    print_table("Growth: processor time ~ articles^e", ("writer", *steps), growth_rows(results))


def most_articles(program: Program) -> float:
    """Up to how many articles a program is measured."""
    return PEERS_UP_TO.get(program.name, OTHER_PEERS_UP_TO if program.name in PEERS else math.inf)


def batches(peers: tuple[Program, ...], ours: int) -> None:
    """Many small papers by one process and by two."""
    rows: list[list[Cell]] = []
    for program in (*OURS, *peers):
        files = PEER_BATCH.get(program.name, ours)
        for processes in (1, 2):
            result = measure.batch(program, files, processes)
            figures = [result.reason, None] if isinstance(result, Failure) else [*result.values()]
            rows.append([program.name, files, processes, *figures])
    print_table("Small papers of one article, warm processes", ("writer", "files", "processes", "s", "files/s"), rows)


def reading() -> None:
    """The sample article at 1, 10 and 100 times its length."""
    rows: list[list[Cell]] = []
    times: list[float] = []
    for length in READING_LENGTHS:
        result = measure.read_at_length(length, runs=5 if length < 100 else 3)
        if isinstance(result, Failure):
            rows.append([length, None, None, result.reason, None, None])
            continue
        again = result["again_s"]
        growth = measure.exponent(times[-1], again, 10) if times else None
        times.append(again)
        rows.append([length, int(result["characters"]), result["first_s"], again, 1 / again, growth])
    heads = ("times the sample", "bytes", "first s (with imports)", "again s", "articles/s", "exponent")
    print_table("Reading an article of plain text", heads, rows)


def starting() -> None:
    """Whole processes, as one meets them in a terminal."""
    briefer = str(Path(sys.executable).with_name("briefer"))
    with tempfile.TemporaryDirectory() as folder:
        export = [briefer, "export", str(measure.SAMPLE), "-o", folder, "--force", "--to"]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "briefer --version": [briefer, "--version"],
            "briefer export, docx": [*export, "docx"],
            "briefer export, pdf": [*export, "pdf"],
            "briefer export, docx and pdf": [*export, "docx,pdf"],
        }
        rows: list[list[Cell]] = [[name, measure.run_wall(command, STARTS)] for name, command in commands.items()]
    print_table(f"Whole processes, median of {STARTS}", ("command", "s"), rows)


def main() -> None:
    chosen = options()
    peers = tuple(Program(n, s, chosen.peers_python) for n, s in PEERS.items()) if chosen.peers_python else ()

    def wanted(program: Program) -> bool:
        return not chosen.programs or any(name in program.name for name in chosen.programs)

    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{system}, {measure.busy()}")
    runs_at = QUICK_RUNS_AT if chosen.quick else RUNS_AT
    if chosen.articles:
        runs_at = {articles: runs_at.get(articles, RUNS) for articles in chosen.articles}
    else:
        starting()
        reading()
    if chosen.runs:
        runs_at = dict.fromkeys(runs_at, chosen.runs)
    writing(tuple(filter(wanted, (*OURS, UNTAGGED, *peers))), runs_at)
    if not chosen.articles:
        batches(peers, QUICK_BATCH if chosen.quick else BATCH)
    print(f"\nAt the end: {measure.busy()}")


if __name__ == "__main__":
    main()
