"""What a file holds, each value with its line, and the problems found in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefer.errors import Problem

MAX_PROBLEMS = 40  # of one file; more help nobody


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or number as written. ``plain``: without quotes, so that ``null``, ``true`` or ``3`` may mean more."""

    text: str
    plain: bool
    line: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order written; no key twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int

    def get(self, key: str) -> Node | None:
        """The value of that key, or none."""
        return next((value for name, value in self.entries if name.text == key), None)

    def without(self, key: str) -> Mapping:
        """The mapping without that key."""
        return Mapping(tuple(entry for entry in self.entries if entry[0].text != key), self.line)


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class ProblemLog:
    """The problems of one file, gathered while it is read; ``name`` is how the file is called in them."""

    name: str
    found: list[Problem] = field(default_factory=list)
    unlisted: int = 0

    def add(self, line: int, message: str, hint: str = "") -> None:
        """Note a problem at a 1-based line (0: the file as a whole)."""
        where = f"{self.name}:{line}" if line else self.name
        if len(self.found) < MAX_PROBLEMS:
            self.found.append(Problem(where, message, hint))
        else:
            self.unlisted += 1

    @property
    def count(self) -> int:
        """How many problems there are."""
        return len(self.found) + self.unlisted

    def all(self) -> tuple[Problem, ...]:
        """Every problem, and how many more there were than anyone would read."""
        if not self.unlisted:
            return tuple(self.found)
        return (*self.found, Problem(self.name, f"… and {self.unlisted} more problems."))


def quoted(text: str) -> str:
    """The text in quotes as a message shows it: short, on one line."""
    return f"“{shortened(text)}”"


def shortened(text: str, length: int = 60) -> str:
    """At most ``length`` characters of the text, on one line, with a mark where it was cut."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1] + "…"
