"""``briefer next``."""

from __future__ import annotations

from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.cli.work import parse_choices
from briefer.errors import ExportError, Problem


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The new file.")
@click.option("--set", "values", multiple=True, metavar="FIELD=VALUE", help="Set a field of it, such as date.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@options.verbose_option
def command(file: Path, output: Path, values: tuple[str, ...], force: bool) -> None:
    """Begin the next edition of a saved brief.

    It has everything of the brief but its dates, and a part that tells what changed since; the brief itself stays as
    it is.

    \b
    Example:
      briefer next strikes-1.brief -o strikes-2.brief --set date=2026-12-01
    """
    if output.suffix != ".brief":
        hint = "Name a file that ends in .brief."
        raise ExportError(Problem(str(output), "The next edition is a saved brief.", hint))
    chosen = dict(parse_choices(values, None, None, ()).values)
    work = pipeline.with_values(pipeline.next_edition(pipeline.open_work(file)), chosen)
    pipeline.save(pipeline.render(work, ["brief"])["brief"], output, overwrite=force)
    click.echo(f"{output}: edition {work.brief.edition}")
