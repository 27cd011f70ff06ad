"""``briefer templates``."""

from __future__ import annotations

from pathlib import Path

import click

from briefer.cli import options
from briefer.cli.own_files import print_checked, print_files
from briefer.cli.word_base import docx_styles_yaml, examine, report_json, show_report
from briefer.model.template import BriefTemplate, Limits
from briefer.storage import templates
from briefer.storage.places import user_template_folder
from briefer.storage.template_new import new_template
from briefer.storage.template_schema import template_schema_text

_FOLDERS = click.option(
    "--templates",
    "folders",
    type=options.EXISTING_FOLDER,
    multiple=True,
    metavar="DIR",
    help="Look in this folder too.",
)


@click.group()
def command() -> None:
    """List, show, check and make brief templates."""


@command.command("list")
@_FOLDERS
@options.json_option
def list_(folders: tuple[Path, ...], as_json: bool) -> None:
    """List the templates: yours and the shipped ones. Broken ones are listed with their problems."""
    print_files(templates.list_templates(folders), as_json)


@command.command()
@click.argument("name")
@_FOLDERS
def show(name: str, folders: tuple[Path, ...]) -> None:
    """Show a template's parts and limits."""
    template = templates.load_template(name, folders)
    click.echo(f"{click.style(template.name, bold=True)}\n{template.description}\n")
    click.echo(f"Citations as {template.citation_style}; lexicon {template.lexicon}; marking {template.marking}.")
    if limits := _limits(template.limits):
        click.echo(f"The whole paper: {limits}.")
    if template.docx_base:
        click.echo(f"Word exports are written into {template.docx_base.name}.")
    _show_parts(template)


@command.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
def check(files: tuple[Path, ...]) -> None:
    """Check template files; say every problem with its line."""
    print_checked([problem for file in files for problem in templates.check_template(file)])


@command.command()
@click.argument("name")
@click.option("--from", "base", default=options.DEFAULT_TEMPLATE, show_default=True, help="Template to begin with.")
@click.option("-o", "--out", "folder", type=options.FOLDER, help="Folder. [default: your templates]")
def new(name: str, base: str, folder: Path | None) -> None:
    """Make a template of your own that begins as a copy of another."""
    click.echo(new_template(name, base, folder or user_template_folder()))


@command.command()
@click.argument("file")
@_FOLDERS
@click.option("--set", "changes", multiple=True, metavar="ROLE=STYLE", help="Try another style, by its name or id.")
@click.option("--yaml", "as_yaml", is_flag=True, help="Print the map as 'docx_styles', to put into a template.")
@click.option("--all", "everything", is_flag=True, help="List every style of the file too.")
@options.json_option
def styles(
    file: str, folders: tuple[Path, ...], changes: tuple[str, ...], as_yaml: bool, everything: bool, as_json: bool
) -> None:
    """Show which styles of a Word file a brief will use, and all that is wrong with the file.

    FILE is a .docx or .dotx that shall be the base of Word exports, or a template that has one.

    \b
    Examples:
      briefer templates styles house.dotx
      briefer templates styles house.dotx --set judgment="House Finding" --yaml
    """
    report = examine(file, folders, changes)
    if as_json:
        options.print_json(report_json(report))
    elif as_yaml:
        click.echo(docx_styles_yaml(report).rstrip())
    else:
        show_report(report, everything)
    if report.problems and not as_json:
        options.print_problems(report.problems)


@command.command()
def schema() -> None:
    """Print the JSON Schema of templates, for editors that complete and check YAML."""
    click.echo(template_schema_text(), nl=False)


def _show_parts(template: BriefTemplate) -> None:
    for number, part in enumerate(template.parts, 1):
        required = ", required" if part.required else ""
        limits = f" ({limits})" if (limits := _limits(part.limits)) else ""
        click.echo(
            f"\n{number:>2}. {click.style(part.heading or part.role, bold=True)}  {part.content}{required}{limits}"
        )
        if part.hint:
            click.echo(f"    {part.hint}")


def _limits(limits: Limits) -> str:
    said = []
    if limits.min_items is not None:
        said.append(f"at least {options.counted(limits.min_items, 'item')}")
    if limits.max_items is not None:
        said.append(f"at most {options.counted(limits.max_items, 'item')}")
    if limits.max_words is not None:
        said.append(f"at most {options.counted(limits.max_words, 'word')}")
    if limits.max_pages is not None:
        said.append(f"at most {limits.max_pages:g} page{'' if limits.max_pages == 1 else 's'}")
    return ", ".join(said)
