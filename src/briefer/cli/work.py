"""From the arguments of a command to a brief with its template."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, cast

import click

from briefer import ingest, pipeline
from briefer.cli import options
from briefer.cli.options import DEFAULT_TEMPLATE, Command, read_standard_input
from briefer.compose.choices import Choices, parse_numbers
from briefer.model.article import Article
from briefer.pipeline import Work
from briefer.storage.markings import marking_notice


def takes_work(command: Command) -> Command:
    """FILE, a saved brief or an article, and what goes into its first brief; the command gets ``work`` made of them."""

    @options.article_argument()
    @options.template_options
    @options.choice_options
    @functools.wraps(command)
    def with_work(
        file: Path,
        template: str | None,
        folders: tuple[Path, ...],
        values: tuple[str, ...],
        sections: str | None,
        judgments: str | None,
        without: tuple[str, ...],
        **rest: Any,
    ) -> Any:
        work, _ = work_of([file], template, folders, parse_choices(values, sections, judgments, without))
        return command(work=work, **rest)

    return cast(Command, with_work)


def read_file(file: Path) -> Article:
    """The article of a path, or of standard input for "-"."""
    return ingest.read_pasted(read_standard_input()) if str(file) == "-" else pipeline.read(file)


def work_of(
    files: Sequence[Path], template: str | None, folders: Sequence[Path], choices: Choices
) -> tuple[Work, tuple[str, ...]]:
    """A saved brief as it is, or a first brief of articles, with remarks on what was left out or replaced."""
    remarks = marking_remarks(value for name, value in choices.values if name == "marking")
    if len(files) == 1 and files[0].suffix == ".brief":
        return _saved(files[0], template, folders, choices), remarks
    found = pipeline.find_template(template or DEFAULT_TEMPLATE, folders)
    beginning = pipeline.begin([read_file(file) for file in files], found, choices)
    return Work(beginning.brief, found), (*remarks, *beginning.remarks)


def marking_remarks(asked: Iterable[str]) -> tuple[str, ...]:
    """What is told of markings that have another name now."""
    return tuple(notice.message for text in asked if (notice := marking_notice(text)))


def parse_choices(
    values: Sequence[str], sections: str | None, judgments: str | None, without: Sequence[str]
) -> Choices:
    """The choices as typed.

    Raises:
        click.UsageError: a ``--set`` without "=".
        ComposeError: numbers that are none.
    """
    return Choices(
        tuple(_pair(value) for value in values),
        None if sections is None else parse_numbers(sections, "--sections"),
        None if judgments is None else parse_numbers(judgments, "--judgments"),
        tuple(id for text in without for id in text.replace(" ", "").split(",") if id),
    )


def _saved(file: Path, template: str | None, folders: Sequence[Path], choices: Choices) -> Work:
    if choices.sections or choices.judgments or choices.without_citations:
        raise click.UsageError("A saved brief has its choices already; only --set and --template change it.")
    work = pipeline.open_work(file)
    if template:
        work = pipeline.with_template(work, pipeline.find_template(template, folders))
    return pipeline.with_values(work, dict(choices.values))


def _pair(value: str) -> tuple[str, str]:
    name, equals, text = value.partition("=")
    if not equals:
        raise click.UsageError(f"--set {value!r} has no value. Write --set {value}=…")
    return name.strip(), text.strip()
