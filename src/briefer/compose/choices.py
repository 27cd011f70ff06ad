"""What a person may ask of a first brief before any editing: values of fields, sections, judgments, citations."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefer.errors import Problem, UsageError
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate

SETTABLE = (
    "title",
    "subtitle",
    "marking",
    "date",
    "expires",
    "cut_off",
    "organisation",
    "prepared_for",
    "prepared_by",
    "reference",
    "lexicon",
)
_DATES = {"date", "cut_off", "expires"}


@dataclass(frozen=True, slots=True)
class Choices:
    """``sections`` and ``judgments`` are 1-based numbers of the article's sections and summary points, none for all.

    ``without_citations`` are citation ids of the article ("c3"), as ``briefer inspect`` shows them.
    """

    values: tuple[tuple[str, str], ...] = ()
    sections: tuple[int, ...] | None = None
    judgments: tuple[int, ...] | None = None
    without_citations: tuple[str, ...] = ()


def parse_numbers(text: str, what: str) -> tuple[int, ...]:
    """Numbers and spans, "1-3,5", in the given order.

    Raises:
        UsageError: a piece is neither a number nor a span.
    """
    numbers: list[int] = []
    problems = []
    for piece in filter(None, (p.strip() for p in text.split(","))):
        found = re.fullmatch(r"(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?", piece)
        if not found:
            problems.append(Problem(what, f"{piece!r} is not a number or a span.", "Write for example 1-3,5."))
            continue
        first, last = int(found[1]), int(found[2] or found[1])
        numbers += range(first, last + 1) if first <= last else range(first, last - 1, -1)
    if problems:
        raise UsageError(problems)
    return tuple(dict.fromkeys(numbers))


def set_values(brief: Brief, values: Mapping[str, str]) -> Brief:
    """The brief with fields set from text, as ``--set title=…`` gives them.

    Raises:
        UsageError: names every unknown field and every date that is none.
    """
    check_values(values)
    typed = {
        _field(n): (PartialDate.from_iso(v) if v else None) if _field(n) in _DATES else v for n, v in values.items()
    }
    return replace(brief, **typed)  # type: ignore[arg-type]  # names and types were checked above


def check_values(values: Mapping[str, str]) -> None:
    """Whether fields can be set so.

    Raises:
        UsageError: names every unknown field and every date that is none.
    """
    problems = [problem for name, value in values.items() if (problem := _problem(name, value))]
    if problems:
        raise UsageError(problems)


def _problem(name: str, value: str) -> Problem | None:
    field = _field(name)
    if field not in SETTABLE:
        near = difflib.get_close_matches(field, SETTABLE, 1)
        hint = f"Did you mean {near[0]!r}?" if near else f"One of: {', '.join(SETTABLE)}."
        return Problem("--set", f"there is no field {name!r}.", hint)
    if field in _DATES and value:
        try:
            PartialDate.from_iso(value)
        except ValueError:
            return Problem("--set", f"{name}={value!r} is not a date.", "Write it as 2025-08-29 or 2025-08.")
    return None


def _field(name: str) -> str:
    return name.strip().replace("-", "_")
