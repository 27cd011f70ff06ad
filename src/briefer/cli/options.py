"""Options that several commands share, and how they talk to a person."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from briefer.compose.choices import SETTABLE
from briefer.errors import BrieferError, ExportError, Problem

Command = TypeVar("Command", bound=Callable[..., Any])

FOLDER = click.Path(path_type=Path, file_okay=False)
EXISTING_FOLDER = click.Path(path_type=Path, file_okay=False, exists=True)
DEFAULT_TEMPLATE = "intelligence-assessment"


def article_argument(many: bool = False) -> Callable[[Command], Command]:
    """The file or files to read; "-" is pasted text from standard input."""
    kind = click.Path(path_type=Path)
    return click.argument("files" if many else "file", type=kind, nargs=-1 if many else 1, required=True)


def template_options(command: Command) -> Command:
    """``--template`` and ``--templates``."""
    command = click.option(
        "--templates",
        "folders",
        type=EXISTING_FOLDER,
        multiple=True,
        metavar="DIR",
        help="Look for templates in this folder too.",
    )(command)
    return click.option(
        "--template",
        "-t",
        default=None,
        metavar="NAME",
        help=f"Template id or file. [default: {DEFAULT_TEMPLATE}]",
    )(command)


def choice_options(command: Command) -> Command:
    """What goes into the first brief."""
    for option in (
        click.option("--without-citation", "without", multiple=True, metavar="ID", help="Leave a citation out."),
        click.option("--judgments", metavar="NUMBERS", help="Only these summary points, for example 1,3."),
        click.option("--sections", metavar="NUMBERS", help="Only these sections, for example 1-3,5."),
        click.option(
            "--set",
            "values",
            multiple=True,
            metavar="NAME=VALUE",
            help=f"Set {', '.join(SETTABLE)}.",
        ),
    ):
        command = option(command)
    return command


def json_option(command: Command) -> Command:
    """``--json``: for other programs to read."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for other programs to read.")(command)


def verbose_option(command: Command) -> Command:
    """``-v`` after the command, too, because that is where people type it."""

    def louder(ctx: click.Context, param: click.Parameter, value: int) -> int:
        if value:
            logging.getLogger().setLevel(logging.INFO if value == 1 else logging.DEBUG)
        return value

    return click.option(
        "-v", "--verbose", count=True, expose_value=False, callback=louder, help="Say what is done, step by step."
    )(command)


def counted(count: int, noun: str) -> str:
    """ "1 item", "2 items"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def shortened(text: str, most: int) -> str:
    """The text on a line of at most so many characters."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def refuse_existing(path: Path) -> None:
    """Told before long work is done in vain.

    Raises:
        ExportError: the file is there.
    """
    if path.exists():
        raise ExportError(Problem(str(path), "The file exists already.", "Use --force to replace it."))


def print_json(value: object) -> None:
    """JSON on standard output, letters of every script as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def read_standard_input() -> str:
    """Pasted text from standard input.

    Raises:
        BrieferError: the text is not UTF-8.
    """
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = "standard input"
        raise BrieferError(Problem(where, f"byte {error.start} is not UTF-8.", "Save the text to a file.")) from None


def print_problems(problems: Iterable[Problem]) -> None:
    """One line a problem on standard error."""
    for problem in problems:
        click.echo(str(problem), err=True)
