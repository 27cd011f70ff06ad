"""``briefer sources``."""

from __future__ import annotations

from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.cli.work import read_file
from briefer.errors import Problem, UsageError
from briefer.model.article import Article
from briefer.model.bibliography import SOURCE_FORMATS, SourceFormat
from briefer.model.brief import Brief


@click.command()
@options.article_argument(many=True)
@click.option("--to", "format", type=click.Choice(list(SOURCE_FORMATS)), help="[default: by the file's ending, or csl]")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write.  [default: print it]"
)
@click.option("--for", "marking", metavar="MARKING", help="Only what readers of it may see; of one saved brief.")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@options.verbose_option
def command(
    files: tuple[Path, ...], format: SourceFormat | None, out: Path | None, marking: str | None, force: bool
) -> None:
    """Write the sources that are cited for reference managers such as Zotero.

    FILES are saved briefs, of which the sources they cite are taken, or articles, of which all are. Each work is
    written once, the articles themselves first.

    \b
    Examples:
      briefer sources situation.brief -o situation.bib
      briefer sources article.txt --to ris > article.ris
      briefer sources *.brief -o all.json
      briefer sources situation.brief --for TLP:CLEAR -o public.bib
    """
    if marking is not None and (len(files) != 1 or files[0].suffix != ".brief"):
        raise UsageError(Problem("--for", "Only a saved brief knows markings.", "Give one .brief file."))
    chosen = _format(format, out)
    if out is not None and not force:
        options.refuse_existing(out)
    if marking is None:
        content = pipeline.write_sources([_cited(file) for file in files], chosen)
    else:
        released = pipeline.release(pipeline.open_work(files[0]), marking)
        content = pipeline.write_release_sources(released, chosen)
    if out is None:
        click.echo(content, nl=False)
    else:
        pipeline.save(content, out, overwrite=force)
        click.echo(out)


def _cited(file: Path) -> Brief | Article:
    return pipeline.open_work(file).brief if file.suffix == ".brief" else read_file(file)


def _format(format: SourceFormat | None, out: Path | None) -> SourceFormat:
    """What ``--to`` says, else what the file's name does.

    Raises:
        UsageError: the name has an ending that says nothing, or another thing than ``--to``.
    """
    endings: dict[str, SourceFormat] = {ending: name for name, ending in SOURCE_FORMATS.items()}
    said = endings.get(out.suffix.lower()) if out else None
    if format is None and out is not None and said is None:
        known = ", ".join(endings)
        raise UsageError(Problem("--out", f"{out.name} does not say what to write.", f"Add --to, or one of {known}."))
    if format is not None and said is not None and said != format:
        raise UsageError(
            Problem("--to", f"{out} is no {format} file.", f"Leave out --to, or name *{SOURCE_FORMATS[format]}.")
        )
    return format or said or "csl"
