"""Measures one thing once, in the fresh process that ``measure`` started for it, and prints the figures as JSON.

python -m benchmarks.child write "briefer pdf" 10 out.pdf     a paper of ten articles
python -m benchmarks.child batch "briefer pdf" 1000 2         a thousand small papers by two processes
python -m benchmarks.child read article.txt 3                 reading a file, three times
"""

from __future__ import annotations

import gc
import importlib.util
import json
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from benchmarks.content import Compendium, compendium
from benchmarks.writer import Writer

AGAIN_UP_TO = 10  # articles; larger papers are written once
KILOBYTES = 1 if sys.platform == "darwin" else 1024  # unit of ru_maxrss in bytes
CHUNKS_A_PROCESS = 20  # of a batch: few messages between processes, and both end at about the same time


def writers() -> dict[str, Writer]:
    """Those of this environment: briefer's or the peers', which do not share one."""
    module = "benchmarks.ours" if importlib.util.find_spec("briefer") else "benchmarks.peers"
    return {writer.name: writer for writer in importlib.import_module(module).WRITERS}


def timed(action: Callable[[], object]) -> float:
    """How many seconds it takes."""
    gc.collect()
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def cpu_s() -> float:
    """The time that all cores have worked for this process and the programs it called."""
    return sum(usage.ru_utime + usage.ru_stime for usage in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def peak_mb() -> float:
    """The most memory that this process, or a program it called, has held."""
    return max(getrusage(RUSAGE_SELF).ru_maxrss, getrusage(RUSAGE_CHILDREN).ru_maxrss) * KILOBYTES / 1e6


def write(name: str, articles: int, target: Path) -> dict[str, float | None]:
    """The first writing in a process reads fonts and templates; ``again`` is the next, as in a program that runs on."""
    writer = writers()[name]
    load_s = timed(writer.load)
    make = writer.prepare(compendium(articles))
    gc.collect()
    worked = cpu_s()
    first_s = timed(lambda: target.write_bytes(make()))
    worked, peak = cpu_s() - worked, peak_mb()
    again_s = timed(make) if articles <= AGAIN_UP_TO else None
    return {"load_s": load_s, "first_s": first_s, "cpu_s": worked, "again_s": again_s, "peak_mb": peak}


@cache
def loaded(name: str) -> Writer:
    """The writer, imported once in a process of a batch."""
    writer = writers()[name]
    writer.load()
    return writer


@cache
def papers(count: int) -> Compendium:
    """The text of a batch, made once in a process."""
    return compendium(count)


def write_small(job: tuple[str, int, int, str]) -> int:
    """One paper of a batch: one article, to a file of its own."""
    name, number, count, folder = job
    article = papers(count).articles[number]
    content = loaded(name).prepare(Compendium(article.title, (article,)))()
    return Path(folder, f"{number}").write_bytes(content)


def warm_up(name: str, count: int, folder: str, all_ready: Barrier) -> None:
    """Imports, fonts and text of one process; then it waits for the others, so that none is late for the batch."""
    write_small((name, 0, count, folder))
    all_ready.wait()


def batch(name: str, count: int, processes: int) -> dict[str, float]:
    """Many small papers; imports and the start of the processes come before the clock does."""
    spawn = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        jobs = [(name, number, count, folder) for number in range(count)]
        arguments = (name, count, folder, spawn.Barrier(processes))
        with ProcessPoolExecutor(processes, spawn, initializer=warm_up, initargs=arguments) as pool:
            list(pool.map(write_small, jobs[:processes]))  # starts the processes
            chunk = max(1, count // (processes * CHUNKS_A_PROCESS))
            seconds = timed(lambda: list(pool.map(write_small, jobs, chunksize=chunk)))
        return {"seconds": seconds, "files_per_s": count / seconds}


def read(file: Path, times: int) -> dict[str, float]:
    """Reading an article file; the first reading also loads the reader."""
    from briefer.ingest import read_article

    first = timed(lambda: read_article(file))
    return {"first_s": first, "again_s": min(timed(lambda: read_article(file)) for _ in range(times))}


def main(arguments: list[str]) -> None:
    match arguments:
        case ["write", name, articles, target]:
            print(json.dumps(write(name, int(articles), Path(target))))
        case ["batch", name, count, processes]:
            print(json.dumps(batch(name, int(count), int(processes))))
        case ["read", file, times]:
            print(json.dumps(read(Path(file), int(times))))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
