"""``briefer open``."""

from __future__ import annotations

from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.compose.words import item_words, items_words
from briefer.model.brief import Item, text_of
from briefer.model.rich import plain

_SHOWN_CHARACTERS = 90


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@options.json_option
@options.verbose_option
def command(file: Path, as_json: bool) -> None:
    """Show what a saved brief holds. Use 'briefer export FILE.brief' to write it again.

    \b
    Examples:
      briefer open strikes.brief
      briefer open strikes.brief --json
    """
    work = pipeline.open_work(file)
    brief = work.brief
    if as_json:
        options.print_json(pipeline.summary(work))
        return
    click.echo(click.style(brief.title, bold=True))
    click.echo(
        f"{work.template.name} · {brief.marking or 'no marking'} · {options.counted(len(brief.articles), 'article')}"
    )
    for part in brief.parts:
        counts = f"{options.counted(len(part.items), 'item')}, {options.counted(items_words(part.items), 'word')}"
        click.echo(f"\n{click.style(part.heading or part.role, bold=True)}  {counts}")
        for item in part.items:
            click.echo(f"  {item.id:>4}  {_line(item)}")


def _line(item: Item) -> str:
    text = " ".join(plain(text_of(item)).split())
    if not text:
        return f"({type(item).__name__.removesuffix('Item').lower()}, {item_words(item)} words)"
    return options.shortened(text, _SHOWN_CHARACTERS)
