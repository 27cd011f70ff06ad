"""``briefer ledger``."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import click

from briefer import pipeline
from briefer.cli import options
from briefer.cli.options import counted
from briefer.cli.work import takes_work
from briefer.compose.dates import format_date
from briefer.compose.evidence_edits import accept_all
from briefer.compose.ledger import EvidenceLine, JudgmentLine, Ledger, OutletLine, ledger_of
from briefer.compose.ledger_files import ledger_csv, ledger_json
from briefer.model.brief import ItemId
from briefer.model.dates import PartialDate
from briefer.model.lexicon import Lexicon
from briefer.model.source_base import SourceUse
from briefer.pipeline import Work

_MOST_COLUMNS = 100
_DATES = "d MMM y"
_LONGEST_TEXT = 240  # characters of a piece of evidence shown in a terminal
Form = Literal["text", "csv", "json"]


@click.command()
@takes_work
@click.option(
    "--to", "form", type=click.Choice(["text", "csv", "json"]), help="[default: by the file's ending, or text]"
)
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), help="File to write.  [default: print it]"
)
@click.option(
    "--confirm",
    "least",
    type=click.FloatRange(0, 1),
    metavar="SCORE",
    help="Take all evidence that was found with at least this score.",
)
@click.option(
    "--apply",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="OUT.brief",
    help="Write the brief with the evidence that --confirm took.",
)
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@options.verbose_option
def command(
    work: Work,
    form: Form | None,
    out: Path | None,
    least: float | None,
    target: Path | None,
    force: bool,
) -> None:
    """Show what each judgment rests on, and what rests on each source.

    FILE is a saved brief, or an article, of which a first brief is made. A judgment falls without an outlet when all
    its evidence comes from it. CSV is for spreadsheets; JSON has everything.

    \b
    Examples:
      briefer ledger strikes.brief
      briefer ledger strikes.brief -o ledger.csv
      briefer ledger strikes.brief --to json
      briefer ledger strikes.brief --confirm 0.3 --apply confirmed.brief
    """
    if target is not None and least is None:
        raise click.UsageError("--apply writes what --confirm takes; give both.")
    if least is not None:
        work = Work(accept_all(work.brief, least=least), work.template)
    ledger, lexicon = ledger_of(work.brief), pipeline.lexicon_of(work)
    match form or _by_ending(out):
        case "csv":
            content = ledger_csv(ledger, lexicon)
        case "json":
            content = ledger_json(ledger, lexicon).encode("utf-8")
        case _:
            content = ("\n".join(_report(ledger, lexicon, out is None)) + "\n").encode("utf-8")
    if out is None:
        click.echo(content.decode("utf-8"), nl=False)
    else:
        pipeline.save(content, out, overwrite=force)
        click.echo(out)
    if target is not None:
        pipeline.save(pipeline.render(work, ("brief",))["brief"], target, overwrite=force)
        click.echo(target, err=True)


def _by_ending(out: Path | None) -> Form:
    endings: dict[str, Form] = {".csv": "csv", ".json": "json"}
    return endings.get(out.suffix.lower(), "text") if out else "text"


def _report(ledger: Ledger, lexicon: Lexicon, coloured: bool) -> Iterator[str]:
    width = min(_MOST_COLUMNS, shutil.get_terminal_size().columns) if coloured else _MOST_COLUMNS
    for line in ledger.judgments:
        yield from _wrapped(f"{line.number}. ", line.text, width)
        yield from (f"   {told}" for told in _weighed(line, lexicon))
        for piece in line.evidence:
            yield from _piece(piece, width)
        yield from (f"   ! {warning}" for warning in _gaps(line))
        for offer in line.offered:
            yield from _place(f"   ? {offer.score:.2f} ", offer.found, width)
        for text in line.bearing:
            seen = (", seen" if text.seen else ", not yet seen") if text.role == "indicator" else ""
            yield from _wrapped(f"   {text.role or 'text'}{seen}: ", text.text, width)
        yield ""
    if ledger.outlets:
        yield "Sources"
        numbers = {line.item: line.number for line in ledger.judgments}
        yield from (_outlet(outlet, numbers) for outlet in ledger.outlets)
    if not ledger.judgments:
        yield "The brief has no judgments."


def _weighed(line: JudgmentLine, lexicon: Lexicon) -> Iterator[str]:
    term = lexicon.term(line.likelihood) if line.likelihood else None
    likely = f"{term.term} ({term.range_text})" if term else "no likelihood"
    confident = f"confidence {line.confidence}" if line.confidence else "no confidence"
    yield ", ".join(filter(None, (likely, line.time_frame))) + f" · {confident}"
    if line.evidence:
        cited = sum(bool(piece.cites) for piece in line.evidence)
        outlets = counted(len(line.outlets), "outlet")
        yield f"{cited} of {counted(len(line.evidence), 'piece')} of evidence cited · {outlets}{_span(line)}"


def _span(line: JudgmentLine) -> str:
    if not line.first or not line.last:
        return ""
    first, last = _date(line.first), _date(line.last)
    return f" · {first}" if first == last else f" · {first} to {last}"


def _piece(piece: EvidenceLine, width: int) -> Iterator[str]:
    yield from _place("   - ", piece, width)
    for use in piece.sources:
        yield f"       {_used(use)}"


def _place(lead: str, piece: EvidenceLine, width: int) -> list[str]:
    place = f"paragraph {piece.number}" if piece.number else piece.paragraph or "citation"
    text = "no longer there" if piece.lost else options.shortened(piece.text, _LONGEST_TEXT)
    return _wrapped(lead, f"{place}: {text}", width)


def _used(use: SourceUse) -> str:
    dates = ", ".join(_date(date) for date in use.dates)
    grade = f"({use.grade.text})" if use.grade.text else ""
    above = f"from {use.root}" if use.root != use.outlet else ""
    named = f"{use.outlet}, {dates}" if dates else use.outlet
    return " ".join(filter(None, (named, grade, above)))


def _gaps(line: JudgmentLine) -> Iterator[str]:
    if not line.evidence:
        yield "rests on nothing"
    elif line.one_outlet:
        yield f"rests on one outlet, {line.roots[0]}"
    if line.offered:
        yield f"{counted(len(line.offered), 'piece')} of evidence found and not confirmed:"


def _outlet(line: OutletLine, numbers: Mapping[ItemId, int]) -> str:
    grade = f" ({line.entry.reliability})" if line.entry and line.entry.reliability else ""
    resting = ", ".join(str(numbers[item]) for item in line.judgments)
    falls = ", ".join(str(numbers[item]) for item in line.falls)
    said = f"  {line.name}{grade}: {counted(len(line.cites), 'citation')}, judgments {resting}"
    return f"{said}; falls without it: {falls}" if falls else said


def _date(date: PartialDate) -> str:
    return format_date(date, _DATES, "en")


def _wrapped(lead: str, text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=lead, subsequent_indent=" " * len(lead)) or [lead.rstrip()]
