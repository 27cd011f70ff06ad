"""What can go wrong, said so that a person can act on it.

Every error carries *all* the problems of one file at once, each with its place, what is wrong in
a plain sentence, and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    ``where`` is a place a person can go to (``brief.yaml:12``), ``message`` a plain sentence, ``hint`` what to do.
    """

    where: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{place}{self.message}{hint}"


class BrieferError(Exception):
    """An error that is shown to the user as it is; ``problems`` is never empty."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class ArticleError(BrieferError):
    """An article file that cannot be read."""


class TemplateError(BrieferError):
    """A template, style sheet or lexicon that breaks its format."""


class RegisterError(BrieferError):
    """A register of sources that breaks its format."""


class BriefFileError(BrieferError):
    """A ``.brief`` package that is damaged, hostile or newer than this program."""


class ReturnedFileError(BrieferError):
    """A review copy that came back and cannot be read."""


class ComposeError(BrieferError):
    """A choice that does not fit the article or the template."""


class UsageError(BrieferError):
    """An option or a field that cannot be understood, whatever the input is."""


class ExportError(BrieferError):
    """A document that cannot be written."""
