"""``briefer lexicons``."""

from __future__ import annotations

from pathlib import Path

import click

from briefer.cli import options
from briefer.cli.own_files import print_checked, print_files
from briefer.storage import lexicons, places
from briefer.storage.writing import record_to_plain

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def command() -> None:
    """List, show, check and make scales of likelihood.

    A template names one with "lexicon: ID"; --set lexicon=ID gives one brief another.
    """


@command.command("list")
@options.json_option
def list_(as_json: bool) -> None:
    """List the scales: yours and the shipped ones. Broken ones are listed with their problems."""
    print_files(lexicons.list_lexicons(), as_json)


@command.command()
@click.argument("id")
@options.json_option
def show(id: str, as_json: bool) -> None:
    """Show the terms of a scale with their ranges."""
    lexicon = lexicons.load_lexicon(id)
    if as_json:
        options.print_json(record_to_plain(lexicon))
        return
    click.echo(f"{click.style(lexicon.name, bold=True)}\n{lexicon.source}".rstrip() + "\n")
    width = max(len(term.term) for term in lexicon.terms)
    for term in lexicon.terms:
        also = f"  also: {', '.join(term.also)}" if term.also else ""
        click.echo(f"{term.band}  {term.term.ljust(width)}  {term.range_text}{also}")


@command.command()
@click.argument("files", nargs=-1, required=True, type=_FILE)
def check(files: tuple[Path, ...]) -> None:
    """Check files of scales; say every problem with its line."""
    print_checked([problem for file in files for problem in lexicons.check_lexicon(file)])


@command.command()
@click.argument("file", type=_FILE)
@click.option("--force", is_flag=True, help="Replace yours of the same id.")
def add(file: Path, force: bool) -> None:
    """Put a file among your scales, where templates find it by its id."""
    click.echo(lexicons.add_lexicon(file, overwrite=force))


@command.command()
@click.argument("id")
@click.option("--from", "base", default="icd203-a", show_default=True, help="Scale to begin with.")
def new(id: str, base: str) -> None:
    """Begin a scale of your own, as a copy of another to edit."""
    click.echo(lexicons.new_lexicon(id, base))
    click.echo(f"Edit it, then: briefer lexicons check {places.user_lexicon_folder() / f'{id}.yaml'}", err=True)
