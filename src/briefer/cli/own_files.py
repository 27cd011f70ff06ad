"""Templates and scales are files of the user or of briefer: how they are listed, and what checking them says."""

from __future__ import annotations

from collections.abc import Sequence

import click

from briefer.cli import options
from briefer.errors import Problem
from briefer.storage.lexicons import LexiconEntry
from briefer.storage.templates import TemplateEntry


def print_files(files: Sequence[LexiconEntry] | Sequence[TemplateEntry], as_json: bool) -> None:
    """A line a file with its name, and below it what is wrong with it."""
    if as_json:
        options.print_json(
            [{"id": f.id, "name": f.name, "path": str(f.path), "problems": list(map(str, f.problems))} for f in files]
        )
        return
    width = max((len(file.id) for file in files), default=0)
    for file in files:
        click.echo(f"{click.style(file.id.ljust(width), bold=True)}  {file.name}")
        for problem in file.problems:
            click.echo(f"{'':{width}}  {click.style(str(problem), fg='red')}")


def print_checked(problems: Sequence[Problem]) -> None:
    """What checking files found; the command exits with 1 when it is anything."""
    options.print_problems(problems)
    if problems:
        raise SystemExit(1)
    click.echo("No problems.")
