"""``briefer check``."""

from __future__ import annotations

from dataclasses import asdict

import click

from briefer import pipeline
from briefer.cli import options
from briefer.cli.sarif import sarif
from briefer.cli.work import takes_work
from briefer.model.fix import OneEdit
from briefer.pipeline import Work
from briefer.review.findings import Finding

_SIGNS = {"error": "error  ", "warning": "warning", "information": "note   "}
_COLOURS = {"error": "red", "warning": "yellow", "information": None}


@click.command()
@takes_work
@options.json_option
@click.option("--sarif", "as_sarif", is_flag=True, help="Print SARIF 2.1.0, which editors and forges read.")
@options.verbose_option
def command(work: Work, as_json: bool, as_sarif: bool) -> None:
    """Say what stands between a brief and its release.

    FILE is a saved brief, or an article, whose first brief is checked. Exits with 1 when there is an error.

    \b
    Examples:
      briefer check strikes.brief
      briefer check article.txt -t policy-brief --json
    """
    drawn = pipeline.draw(work)
    findings = drawn.findings
    if as_sarif:
        options.print_json(sarif(click.get_current_context().params["file"], work.brief, findings, drawn.waived))
    elif as_json:
        options.print_json([_as_json(finding) for finding in findings])
    else:
        _print(findings, len(drawn.waived))
    if any(finding.severity == "error" for finding in findings):
        raise SystemExit(1)


def _as_json(finding: Finding) -> dict[str, object]:
    """Its fields; each fix with the edits that it takes, in order, each with its kind: "replace", "add-part"."""
    return asdict(finding) | {
        "fixes": [{"label": fix.label, "edits": [_edit(edit) for edit in fix.steps]} for fix in finding.fixes]
    }


def _edit(edit: OneEdit) -> dict[str, object]:
    kind = "".join(f"-{c.lower()}" if c.isupper() else c for c in type(edit).__name__).strip("-")
    return {"kind": kind, **asdict(edit)}


def _print(findings: tuple[Finding, ...], waived: int) -> None:
    for finding in findings:
        sign = click.style(_SIGNS[finding.severity], fg=_COLOURS[finding.severity], bold=True)
        click.echo(f"{sign}  {finding.message}  {click.style(finding.check, dim=True)}")
        if finding.hint:
            click.echo(f"         {finding.hint}")
    if not findings:
        click.echo("Nothing stands between this brief and release.")
    if waived:
        click.echo(f"{options.counted(waived, 'finding')} accepted by waivers.")
