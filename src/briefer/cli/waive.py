"""``briefer waive``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.compose.waivers import take_back, waive
from briefer.errors import Problem, UsageError
from briefer.model.checks import CHECKS
from briefer.review.findings import Finding


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("check", metavar="CHECK")
@click.option(
    "--at", "where", metavar="PLACE", help="The item or part it is about, as 'briefer check --json' names it."
)
@click.option("--reason", default="", help="Why it is accepted.")
@click.option("--take-back", "back", is_flag=True, help="Accept it no longer.")
@options.verbose_option
def command(file: Path, check: str, where: str | None, reason: str, back: bool) -> None:
    """Accept a finding of a saved brief, with a reason.

    It is kept in the brief, printed nowhere and no longer reported.

    \b
    Examples:
      briefer waive strikes.brief SR02 --at i3 --reason "No other outlet has access."
      briefer waive strikes.brief SR02 --at i3 --take-back
    """
    check = check.upper()
    if check not in CHECKS:
        raise UsageError(Problem("CHECK", f"there is no check {check!r}.", f"Known are {', '.join(CHECKS)}."))
    if not back and not reason.strip():
        raise UsageError(Problem("--reason", "a finding is accepted only with a reason.", "Give one with --reason."))
    work = pipeline.open_work(file)
    drawn = pipeline.draw(work)
    places = _places(check, where, drawn.waived if back else drawn.findings)
    brief = work.brief
    for place in places:
        brief = take_back(brief, check, place) if back else waive(brief, check, place, reason)
    pipeline.save(pipeline.render(replace(work, brief=brief), ["brief"])["brief"], file, overwrite=True)
    click.echo(f"{file}: {options.counted(len(places), 'finding')} {'no longer accepted' if back else 'accepted'}.")


def _places(check: str, where: str | None, findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """The place that was named, else the only one there is.

    Raises:
        UsageError: the check found nothing there, or several things and none was named.
    """
    found = tuple(dict.fromkeys(finding.where for finding in findings if finding.check == check))
    if where is not None and where in found:
        return (where,)
    if where is None and len(found) == 1:
        return found
    if not found:
        raise UsageError(Problem(check, "has no such finding in this brief.", "'briefer check' lists them."))
    names = ", ".join(name or "''" for name in found)
    raise UsageError(Problem("--at", "names no place of such a finding.", f"Places are {names}."))
