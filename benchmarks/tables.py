"""Prints figures as Markdown tables that are also readable in a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from benchmarks.measure import Failure, Written, exponent

Cell = str | float | int | None


def shown(cell: Cell) -> str:
    """Three significant digits are more than a shared machine repeats."""
    match cell:
        case None:
            return ""
        case float():
            return f"{cell:.0f}" if cell >= 100 else f"{cell:.2f}" if cell >= 1 else f"{cell:.3f}"
        case _:
            return str(cell)


def print_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """A title and a table with columns of even width."""
    texts = [list(heads), *([shown(cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in texts) for column in range(len(heads))]
    lines = [f"| {' | '.join(cell.ljust(w) for cell, w in zip(row, widths, strict=True))} |" for row in texts]
    lines.insert(1, f"|{'|'.join('-' * (w + 2) for w in widths)}|")
    print(f"\n{title}\n", *lines, sep="\n", flush=True)


WRITING_HEADS = (
    *(
        "writer",
        "articles",
        "pages",
        "import s",
        "first s",
        "min-max",
        "cpu s",
        "again s",
        "peak MB",
        "kB",
        "words",
        "runs",
    ),
)


def writing_row(name: str, articles: int, result: list[Written] | Failure) -> list[Cell]:
    """Medians of the runs of one writer at one length."""
    if isinstance(result, Failure):
        return [name, articles, None, None, result.reason, *[None] * (len(WRITING_HEADS) - 5)]
    firsts = [run.first_s for run in result]
    again = [run.again_s for run in result if run.again_s is not None]
    return [
        name,
        articles,
        result[0].pages or None,
        median(run.load_s for run in result),
        median(firsts),
        f"{shown(min(firsts))}-{shown(max(firsts))}",
        median(run.cpu_s for run in result),
        median(again) if again else None,
        median(run.peak_mb for run in result),
        round(result[0].size / 1000),
        result[0].words,
        len(result),
    ]


def growth_rows(results: dict[int, dict[str, list[Written] | Failure]]) -> list[list[Cell]]:
    """The exponent of time between each two lengths, for every writer."""
    lengths = sorted(results)
    rows: list[list[Cell]] = []
    for name in results[lengths[0]]:
        cells: list[Cell] = [name]
        for small, large in pairwise(lengths):
            match results[small].get(name), results[large].get(name):
                case list(short), list(long):
                    cells.append(growth(short, long, large / small))
                case _:
                    cells.append(None)
        rows.append(cells)
    return rows


def growth(short: list[Written], long: list[Written], ratio: float) -> float:
    """The exponent between the median processor times of two lengths, which a busy machine changes less than others."""
    return exponent(median(run.cpu_s for run in short), median(run.cpu_s for run in long), ratio)
