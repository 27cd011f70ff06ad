"""``briefer withdrawn``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.cli.options import counted
from briefer.compose.withdrawals import with_withdrawal
from briefer.errors import Problem, UsageError
from briefer.model.dates import PartialDate
from briefer.model.sourcing import Withdrawal
from briefer.pipeline import RestingBrief, Search
from briefer.storage.register import load_register, save_register

_LONGEST = 160  # characters of a judgment or citation in a line


@click.command()
@click.argument("source")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER|FILE...")
@click.option("--date", "day", metavar="DATE", help="Only what it published then: 2025-08-23, or 2025-08.")
@click.option("--url", default="", metavar="ADDRESS", help="Only what stood at this address.")
@click.option("--corrected", is_flag=True, help="It was corrected, not withdrawn.")
@click.option("--note", default="", help="Why, in a sentence.")
@click.option("--keep", is_flag=True, help="Put it into your register, so that checks tell it (SR09).")
@options.json_option
@options.verbose_option
def command(
    source: str,
    files: tuple[Path, ...],
    day: str | None,
    url: str,
    corrected: bool,
    note: str,
    keep: bool,
    as_json: bool,
) -> None:
    """List the saved briefs that rest on a source that was withdrawn or corrected.

    SOURCE is the outlet by any of its names. Folders are searched with all that is in them. Exits with 1 when a file
    or folder could not be looked at, since it may rest on it, too.

    \b
    Examples:
      briefer withdrawn Topwar.ru briefs
      briefer withdrawn TASS --date 2025-07-04 --note "Taken down two days later." --keep briefs archive
    """
    if not source.strip():
        raise UsageError(Problem("SOURCE", "no outlet is named.", "Name it as the briefs cite it."))
    date = _date(day) if day else None
    withdrawal = Withdrawal(source, "corrected" if corrected else "withdrawn", date, url, note)
    if keep:
        save_register(with_withdrawal(load_register(), withdrawal))
    search = pipeline.briefs_resting_on((withdrawal,), files)
    if as_json:
        options.print_json(_as_json(search))
    else:
        _print(search)
    options.print_problems(search.problems)
    if search.problems:
        raise SystemExit(1)


def _date(text: str) -> PartialDate:
    try:
        return PartialDate.from_iso(text)
    except ValueError:
        raise click.UsageError(f"--date: {text!r} is no date. Write it like 2025-08-23 or 2025-08.") from None


def _print(search: Search) -> None:
    for found in search.resting:
        click.echo(f"{click.style(str(found.path), bold=True)}: {found.title}")
        for line in _told(found):
            click.echo(f"  {line}")
    resting = len(search.resting)
    rests = f"{resting} rest{'s' if resting == 1 else ''} on it" if resting else "none rests on it"
    click.echo(f"{counted(search.looked_at, 'brief')} looked at, {rests}.")


def _told(found: RestingBrief) -> Iterator[str]:
    loss = found.loss
    for use in loss.uses:
        yield f"{_short(use.text)}, {counted(len(use.items), 'item')}"
    for line in loss.judgments:
        falls = "falls" if line.item in loss.falls else "loses some of its evidence"
        yield f"judgment {line.number} {falls}: {_short(line.text)}"


def _short(text: str) -> str:
    return options.shortened(" ".join(text.split()), _LONGEST)


def _as_json(search: Search) -> dict[str, object]:
    return {
        "looked_at": search.looked_at,
        "briefs": [_brief(found) for found in search.resting],
        "problems": [str(problem) for problem in search.problems],
    }


def _brief(found: RestingBrief) -> dict[str, object]:
    loss = found.loss
    uses = [
        {
            "article": use.article,
            "citation": use.cite.citation if use.cite else None,
            "outlet": use.outlet,
            "text": use.text,
            "items": list(use.items),
        }
        for use in loss.uses
    ]
    judgments = [
        {"id": line.item, "number": line.number, "text": line.text, "falls": line.item in loss.falls}
        for line in loss.judgments
    ]
    return {"file": str(found.path), "title": found.title, "uses": uses, "judgments": judgments}
