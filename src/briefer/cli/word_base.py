"""What ``briefer templates styles`` says of a Word file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from briefer import pipeline
from briefer.errors import Problem, TemplateError, UsageError
from briefer.model.template import BriefTemplate
from briefer.model.word_base import BASE_SUFFIXES, WORD_ROLES
from briefer.storage.reading import nearest
from briefer.storage.templates import load_template
from briefer.storage.word_bases import load_base
from briefer.yaml_files.yaml_writing import write_yaml

if TYPE_CHECKING:
    from briefer.render.docx.base.check import BaseReport


def examine(file: str, folders: Sequence[Path], changes: Sequence[str]) -> BaseReport:
    """The report on a Word file, or on that of a template, with styles changed on trial.

    Raises:
        TemplateError: it cannot be read, or the template has none.
        UsageError: a change is none, or names what no document has.
    """
    path = Path(file)
    if path.suffix.lower() in BASE_SUFFIXES:
        base, template = load_base(path), BriefTemplate("", "", "", "", ())
    else:
        template = load_template(file, folders)
        if template.docx_base is None:
            hint = "Give it one with 'docx_base', or name a Word file here."
            raise TemplateError(Problem(file, "The template has no Word base.", hint))
        base = template.docx_base
    chosen = MappingProxyType({**template.docx_styles, **_parsed(changes)})
    return pipeline.examine_base(base, replace(template, docx_styles=chosen))


def _parsed(changes: Sequence[str]) -> dict[str, str]:
    pairs = [change.partition("=") for change in changes]
    bad = [
        Problem("--set", f"'{a}{b}{c}' is not of the form ROLE=STYLE.") for a, b, c in pairs if not b or not c.strip()
    ]
    unknown = [role.strip() for role, sign, _ in pairs if sign and role.strip() not in WORD_ROLES]
    bad += [Problem("--set", f"No document has '{role}'.", nearest(role, WORD_ROLES)) for role in unknown]
    if bad:
        raise UsageError(bad)
    return {role.strip(): style.strip() for role, _, style in pairs}


def show_report(report: BaseReport, everything: bool) -> None:
    """The map as a table, then what is to be known."""
    width = max(len(role.role) for role in report.roles)
    names = max(len(role.name) for role in report.roles)
    for role in report.roles:
        line = f"{click.style(role.role.ljust(width), bold=True)}  {role.name.ljust(names)}  {role.how}"
        click.echo(line if role.id else click.style(line, dim=True))
    click.echo()
    for remark in report.remarks:
        click.echo(remark)
    for kind, known in report.styles.items() if everything else ():
        click.echo(f"\n{click.style(f'{kind.capitalize()} styles', bold=True)}")
        for id, name in known:
            click.echo(f"  {name}" + (f" ({id})" if id != name else ""))


def report_json(report: BaseReport) -> dict[str, object]:
    """The report for other programs to read."""
    return {
        "file": report.name,
        "roles": [asdict(role) for role in report.roles],
        "problems": [{"message": p.message, "hint": p.hint} for p in report.problems],
        "remarks": list(report.remarks),
        "styles": {kind: [{"id": id, "name": name} for id, name in known] for kind, known in report.styles.items()},
    }


def docx_styles_yaml(report: BaseReport) -> str:
    """The map as the key of a template; what is made to fit is left out, since no style of the file stands for it."""
    found = {role.role: role.name for role in report.roles if role.id}
    return write_yaml({"docx_base": report.name, "docx_styles": dict(found)})
