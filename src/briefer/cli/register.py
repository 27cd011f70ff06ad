"""``briefer register``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from briefer import pipeline
from briefer.cli import options
from briefer.cli.options import counted
from briefer.compose.source_register import Conflict, Merged, merge_registers
from briefer.model.sourcing import SourceEntry, SourceRegister
from briefer.storage import places
from briefer.storage.register import load_register, read_register, save_register, write_register
from briefer.storage.writing import record_to_plain

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.group()
def command() -> None:
    """Keep what you know of sources: names, kinds, grades, whom they have it from.

    New briefs take what the register says of the outlets that they cite.
    """


@command.command("list")
@click.argument("file", type=_FILE, required=False)
@options.json_option
def list_(file: Path | None, as_json: bool) -> None:
    """List the outlets of your register, or of FILE: a register, or a saved brief."""
    register = _register_of(file) if file else load_register()
    if as_json:
        options.print_json(record_to_plain(register))
        return
    for entry in sorted(register.entries, key=lambda one: one.name.casefold()):
        click.echo(f"{click.style(entry.name, bold=True)}{_told(entry)}")
    for withdrawal in register.withdrawals:
        day = f", {withdrawal.date.iso}" if withdrawal.date else ""
        click.echo(f"{withdrawal.status}: {withdrawal.source}{day} {withdrawal.url}".rstrip())
    if not register.entries and not register.withdrawals:
        click.echo("The register is empty." if file else f"The register is empty. It is kept in {_own()}.")


@command.command("import")
@click.argument("file", type=_FILE)
def import_(file: Path) -> None:
    """Merge FILE, a register or a saved brief, into your register.

    Nothing of yours changes: blanks are filled in and what is new is added; where the two disagree, yours stays and the
    other is told.
    """
    merged = merge_registers(load_register(), _register_of(file))
    path = save_register(merged.register)
    _report(merged)
    click.echo(path)


@command.command()
@click.argument("file", type=_FILE)
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
def export(file: Path, force: bool) -> None:
    """Write your register to FILE."""
    write_register(load_register(), file, overwrite=force)
    click.echo(file)


@command.command()
@click.argument("ours", metavar="A", type=_FILE)
@click.argument("other", metavar="B", type=_FILE)
@click.option("-o", "--out", type=_FILE, help="File to write.  [default: only tell what would change]")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
def merge(ours: Path, other: Path, out: Path | None, force: bool) -> None:
    """Merge register B into A; where they disagree, A stays. Neither file is changed."""
    merged = merge_registers(read_register(ours), read_register(other))
    if out is not None:
        write_register(merged.register, out, overwrite=force)
    _report(merged)
    if out is not None:
        click.echo(out)


def _register_of(file: Path) -> SourceRegister:
    if file.suffix == ".brief":
        return SourceRegister(pipeline.open_work(file).brief.register)
    return read_register(file)


def _told(entry: SourceEntry) -> str:
    also = f" (also {', '.join(entry.also)})" if entry.also else ""
    grade = f", {entry.reliability}" if entry.reliability else ""
    above = f", from {entry.upstream}" if entry.upstream else ""
    rest = "".join(f", {said}" for said in (entry.kind, entry.language, entry.country) if said)
    return f"{also}{rest}{grade}{above}"


def _report(merged: Merged) -> None:
    for title, names in (("added", merged.added), ("completed", merged.completed)):
        if names:
            click.echo(f"{counted(len(names), 'outlet')} {title}: {', '.join(names)}", err=True)
    for line in _disagreements(merged.conflicts):
        click.echo(line, err=True)
    if not (merged.added or merged.completed or merged.conflicts):
        click.echo("Nothing new.", err=True)


def _disagreements(conflicts: Iterable[Conflict]) -> Iterable[str]:
    for conflict in conflicts:
        if conflict.field == "name":
            yield f"{conflict.kept} and {conflict.other} are one outlet in the other register; both stay."
        else:
            yield f"{conflict.name}: {conflict.field} stays {conflict.kept!r}, the other says {conflict.other!r}."


def _own() -> Path:
    return places.user_register_file()
