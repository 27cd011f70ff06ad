"""``briefer verify``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.errors import BrieferError, Problem
from briefer.verify.files import Comparison, ProvedFile, comparisons
from briefer.verify.report import Check

_SIGNS = {"proved": ("proved ", "green"), "failed": ("failed ", "red"), "not checked": ("not checked", None)}


@click.command()
@options.article_argument(many=True)
@options.json_option
@options.verbose_option
def command(files: tuple[Path, ...], as_json: bool) -> None:
    """Read finished files again and say what is proved of them.

    FILES are Word files, PDFs, HTML pages and Markdown files that briefer wrote. Several formats of one brief are held
    against each other. With the saved brief among them, every file is held against it too. Exits with 1 when something
    is wrong.

    \b
    Examples:
      briefer verify strikes.docx strikes.pdf
      briefer verify strikes.brief strikes.pdf --json
    """
    briefs = [file for file in files if file.suffix == ".brief"]
    finished = [file for file in files if file.suffix != ".brief"]
    if len(briefs) > 1 or not finished:
        raise click.UsageError("Give one or more finished files, and at most one saved brief.")
    work = pipeline.open_work(briefs[0]) if briefs else None
    proved, problems = _prove_all(finished, work)
    pairs = tuple(comparisons(proved))
    if as_json:
        options.print_json(as_values(proved, pairs) | {"problems": [asdict(problem) for problem in problems]})
    else:
        print_reports(proved, pairs)
    options.print_problems(problems)
    sound = all(file.report.is_sound for file in proved) and all(pair.is_sound for pair in pairs)
    if problems or not sound:
        raise SystemExit(1)


def _prove_all(files: Iterable[Path], work: pipeline.Work | None) -> tuple[list[ProvedFile], list[Problem]]:
    """All that can be read, and what keeps the others from it."""
    proved: list[ProvedFile] = []
    problems: list[Problem] = []
    for file in files:
        try:
            proved.append(pipeline.prove(file, work))
        except BrieferError as error:
            problems += error.problems
    return proved, problems


def print_reports(files: Iterable[ProvedFile], pairs: Iterable[Comparison]) -> None:
    """One line a subject, its defects below it."""
    for file in files:
        other = "" if file.proved.is_ours else "  (not written by briefer)"
        click.echo(click.style(str(file.path), bold=True) + other)
        _print_checks(file.report.checks)
    for pair in pairs:
        click.echo(click.style(f"{pair.second} against {pair.first.name}", bold=True))
        _print_checks(pair.checks)


def _print_checks(checks: Iterable[Check]) -> None:
    for check in checks:
        sign, colour = _SIGNS[check.result]
        says = "" if check.defects else check.says
        click.echo(f"  {click.style(f'{sign:11}', fg=colour)}  {check.subject:10}  {says}".rstrip())
        for defect in check.defects:
            click.echo(f"               {'':10}  {defect}")


def as_values(files: Iterable[ProvedFile], pairs: Iterable[Comparison]) -> dict[str, object]:
    """The same for other programs to read."""
    return {
        "files": [
            {
                "file": str(file.path),
                "kind": file.report.kind,
                "sound": file.report.is_sound,
                "by_briefer": file.proved.is_ours,
                "checks": _checks(file.report.checks),
            }
            for file in files
        ],
        "comparisons": [
            {
                "files": [str(pair.first), str(pair.second)],
                "sound": pair.is_sound,
                "checks": _checks(pair.checks),
            }
            for pair in pairs
        ],
    }


def _checks(checks: Iterable[Check]) -> list[dict[str, object]]:
    return [
        {"check": check.subject, "result": check.result, "says": check.says, "defects": list(check.defects)}
        for check in checks
    ]
