"""``briefer inspect``."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from briefer import ingest, pipeline
from briefer.cli import options
from briefer.cli.work import read_file
from briefer.errors import Problem, UsageError
from briefer.model.article import Article, Paragraph, Reference, Table

_MOST_COLUMNS = 100


_WRITERS = {"yaml": ingest.article_to_yaml, "json": ingest.article_to_json}


@click.command()
@options.article_argument()
@click.option("--to", type=click.Choice(list(_WRITERS)), help="Write the structured article instead.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write it to, .yaml or .json."
)
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@click.option("--article", "number", type=click.IntRange(1), default=1, help="Which article of a saved brief.")
@options.json_option
@options.verbose_option
def command(file: Path, to: str | None, out: Path | None, force: bool, number: int, as_json: bool) -> None:
    """Show what briefer finds in an article.

    FILE is an article, - for pasted text, or a saved brief, of which the first article is shown. What is written as a
    structured article is read again as the same article, nothing lost.

    \b
    Examples:
      briefer inspect article.txt
      briefer inspect article.pdf -o article.yaml
      briefer inspect two-views.brief --article 2 --to json
      pbpaste | briefer inspect -
    """
    format = _format(to or ("json" if as_json else None), out)
    if out is not None and not force:
        options.refuse_existing(out)
    article = _article(file, number)
    if out is not None and format is not None:
        pipeline.save(_written(article, format).encode(), out, overwrite=force)
        click.echo(out)
    elif format is not None:
        click.echo(_written(article, format), nl=False)
    else:
        width = min(_MOST_COLUMNS, shutil.get_terminal_size().columns)
        click.echo("\n".join(_lines(article, width)))


def _article(file: Path, number: int) -> Article:
    if file.suffix != ".brief":
        return read_file(file)
    articles = pipeline.open_work(file).brief.articles
    if number > len(articles):
        message = f"{file.name} has {options.counted(len(articles), 'article')}."
        raise UsageError(Problem("--article", message, f"Give a number from 1 to {len(articles)}."))
    return articles[number - 1]


def _written(article: Article, format: str) -> str:
    """The structured article, its last line ended as text files have it."""
    text = _WRITERS[format](article)
    return text if text.endswith("\n") else f"{text}\n"


def _format(to: str | None, out: Path | None) -> str | None:
    """What ``--to`` says, else what the file's name does.

    Raises:
        UsageError: the file's name says nothing.
    """
    said = {".yaml": "yaml", ".yml": "yaml", ".json": "json"}.get(out.suffix.lower()) if out else None
    if out is not None and not (to or said):
        raise UsageError(Problem("--out", f"{out.name} does not say what to write.", "Name it *.yaml or *.json."))
    return to or said


def _lines(article: Article, width: int) -> Iterator[str]:
    yield click.style(article.title or "(no title)", bold=True)
    yield from _fields(article)
    for heading, lines in (
        ("Summary", _summary(article, width)),
        ("Sections", _sections(article, width)),
        ("Citations", _citations(article, width)),
        ("Sources", _sources(article)),
        ("Chronology", _events(article, width)),
        ("Acronyms", (f"  {a.short}  {a.expansion}" for a in article.acronyms)),
        ("Notes", (_wrapped(f"{n.label} ", n.paragraph.text, width) for n in article.notes)),
        ("Not citations", (_wrapped("", p.text, width) for p in article.not_citations)),
        ("Other text", (_wrapped(f"{a.kind}: ", p.text, width) for a in article.asides for p in a.paragraphs)),
        ("Notices", (_wrapped("! ", n.message, width) for n in article.notices)),
    ):
        found = list(lines)
        if found:
            yield ""
            yield click.style(heading, bold=True)
            yield from found


def _fields(article: Article) -> Iterator[str]:
    year = f"{article.year} (inferred)" if article.year_inferred else str(article.year or "")
    fields = {
        "Publication": article.publication,
        "Volume": article.volume,
        "Issue": article.issue,
        "Authors": ", ".join(article.authors),
        "Date": article.date.iso if article.date else "",
        "Year": "" if article.date else year,
        "Language": article.language,
        "File": article.file_name,
    }
    for name, value in fields.items():
        yield f"  {name + ':':<13}{value or click.style('not given', dim=True)}"


def _summary(article: Article, width: int) -> Iterator[str]:
    for number, point in enumerate(article.summary, 1):
        origin = f" [drafted from {point.origin}]" if point.drafted else ""
        yield _wrapped(f"{number}. ", point.paragraph.text + origin, width)


def _sections(article: Article, width: int) -> Iterator[str]:
    for number, section in enumerate(article.sections, 1):
        proposed = click.style(" (proposed)", dim=True) if section.proposed else ""
        yield f"  {number}. {click.style(section.heading or '(no heading)', underline=bool(section.heading))}{proposed}"
        for block in section.blocks:
            match block:
                case Paragraph():
                    yield _shortened(f"     {block.id:<4} ", block.text, width)
                case Table():
                    yield f"     {block.id:<4} table of {len(block.rows)} rows {block.caption}"
                case _:
                    yield f"     {block.id:<4} image {block.alt or block.caption}"


def _citations(article: Article, width: int) -> Iterator[str]:
    for citation in article.citations:
        yield _shortened(f"  {citation.id:<4} {citation.paragraph:<4} ", citation.text, width)
        yield from (f"            {_reference(reference)}" for reference in citation.references)
        if citation.doubt:
            yield _wrapped("            ! ", citation.doubt, width)
    if any(cited.inferred for c in article.citations for r in c.references for cited in r.dates):
        yield click.style("  ? the year is inferred", dim=True)


def _reference(reference: Reference) -> str:
    signal = f"[{reference.signal}] " if reference.signal else ""
    dates = ", ".join(
        f"{'accessed ' if cited.accessed else ''}{cited.date.iso}{'?' if cited.inferred else ''}"
        for cited in reference.dates
    )
    rest = [text for text in (dates, reference.locator, reference.url, reference.remark) if text]
    return " · ".join([f"{signal}{reference.source or '(no source)'}", *rest])


def _sources(article: Article) -> Iterator[str]:
    for source in article.sources:
        also = [name for name in source.printed if name != source.name]
        printed = f" (printed {', '.join(also)})" if also else ""
        yield f"  {len(source.citations):>3} ×  {source.name}{printed}"


def _events(article: Article, width: int) -> Iterator[str]:
    for event in article.events:
        end = f" – {event.end_date.iso}" if event.end_date else ""
        yield _shortened(f"  {event.date.iso + end:<12} {event.paragraph:<4} ", event.sentence, width)


def _wrapped(prefix: str, text: str, width: int) -> str:
    indent = " " * (len(prefix) + 2)
    return textwrap.fill(text, max(width, 40), initial_indent=f"  {prefix}", subsequent_indent=indent)


def _shortened(prefix: str, text: str, width: int) -> str:
    room = max(20, width - len(prefix))
    return prefix + options.shortened(text, room)
