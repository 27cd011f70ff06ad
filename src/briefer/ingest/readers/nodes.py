"""YAML and JSON as a tree of mappings, lists and scalars, each with its line in the file.

Both are read event by event, without recursion, so that no nesting exhausts the stack; time and memory are linear.
Scalars keep their characters: what they mean is decided by the field they stand for, so that "no" and 2025-07-04
stay words where words are wanted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from briefer.errors import Problem
from briefer.ingest.readers.limits import MAX_PROBLEMS, MAX_STRUCTURE_DEPTH, MAX_STRUCTURE_NODES


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as written; ``plain`` without quotes, so that ``null``, ``true`` and ``3`` may mean more than words."""

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
    """Keys and values in the order written; each key once."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class ProblemLog:
    """Gathers every problem of one file; ``name`` is how the file is called in them."""

    name: str
    problems: list[Problem] = field(default_factory=list)
    more: int = 0

    def add(self, line: int, message: str, hint: str = "") -> None:
        """Notes a problem at a 1-based line."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(Problem(f"{self.name}:{line}", message, hint))
        else:
            self.more += 1

    def all(self) -> tuple[Problem, ...]:
        """Every problem noted, the last one saying how many more there were."""
        if self.more:
            return (*self.problems, Problem(self.name, f"There are {self.more} more problems."))
        return tuple(self.problems)


class StopReadingError(Exception):
    """Reading cannot go on; the log says why."""


@dataclass(slots=True)
class OpenNode:
    """A list or mapping that is being read; ``key`` waits for its value."""

    line: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Scalar | None = None
    begun: bool = False  # for readers that need to know whether a comma is due

    def close(self) -> Node:
        """The finished node."""
        return (
            Mapping(tuple(self.entries.values()), self.line)
            if self.is_mapping
            else Sequence(tuple(self.items), self.line)
        )


class TreeBuilder:
    """Puts nodes together as they come."""

    def __init__(self, log: ProblemLog) -> None:
        self.log = log
        self.root: Node | None = None
        self.stack: list[OpenNode] = []
        self._count = 0

    def open(self, line: int, is_mapping: bool) -> None:
        """Begins a list or mapping."""
        if len(self.stack) >= MAX_STRUCTURE_DEPTH:
            self.log.add(
                line, f"This is nested more than {MAX_STRUCTURE_DEPTH} levels deep.", "An article needs seven."
            )
            raise StopReadingError
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            self.log.add(line, "A key must be a word, not a list or a mapping.")
            raise StopReadingError
        self.stack.append(OpenNode(line, is_mapping))

    def close(self) -> None:
        """Ends the innermost list or mapping."""
        self.place(self.stack.pop().close())

    def place(self, node: Node) -> None:
        """Puts a node where it belongs: into a list, as a key, or as the value of the key before it."""
        self._count += 1
        if self._count > MAX_STRUCTURE_NODES:
            self.log.add(node.line, f"The file has more than {MAX_STRUCTURE_NODES:,} values.")
            raise StopReadingError
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None and isinstance(node, Scalar):
            parent.key = node
        elif parent.key is not None:
            self._enter(parent, parent.key, node)
            parent.key = None

    def _enter(self, parent: OpenNode, key: Scalar, value: Node) -> None:
        first = parent.entries.get(key.text)
        if first:
            self.log.add(
                key.line, f"The key {quoted(key.text)} stands twice.", f"It is first in line {first[0].line}; keep one."
            )
        else:
            parent.entries[key.text] = (key, value)


def parse_yaml(text: str, log: ProblemLog) -> Node | None:
    """The one document of a YAML text; none when it is empty or the log says why it cannot be read."""
    import yaml  # takes a noticeable part of the start of the program

    tree = TreeBuilder(log)
    documents = 0
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                log.add(_line(event), "A second document begins here.", "Keep one article in a file.")
                raise StopReadingError
            _take(event, tree)
    except StopReadingError:
        return None
    except yaml.YAMLError as error:
        _yaml_problem(error, text, log)
        return None
    return tree.root


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _take(event: Any, tree: TreeBuilder) -> None:
    kind = type(event).__name__
    if kind == "AliasEvent":
        tree.log.add(_line(event), f"The alias *{shortened(event.anchor)} is not allowed.", "Write the value out.")
        raise StopReadingError
    if kind in ("ScalarEvent", "MappingStartEvent", "SequenceStartEvent"):
        _refuse_marks(event, tree.log)
    if kind == "ScalarEvent":
        tree.place(Scalar(event.value, event.style in (None, ""), _line(event)))
    elif kind in ("MappingStartEvent", "SequenceStartEvent"):
        tree.open(_line(event), kind == "MappingStartEvent")
    elif kind in ("MappingEndEvent", "SequenceEndEvent"):
        tree.close()


def _refuse_marks(event: Any, log: ProblemLog) -> None:
    if event.tag is not None:
        log.add(_line(event), f"The tag {quoted(event.tag)} is not allowed.", "Take it away; types are known.")
    if event.anchor is not None:
        log.add(_line(event), f"The anchor &{shortened(event.anchor)} is not allowed.", "Write each value out.")


def _yaml_problem(error: Any, text: str, log: ProblemLog) -> None:
    mark = getattr(error, "problem_mark", None)
    position = getattr(error, "position", 0)
    line = mark.line + 1 if mark else text.count("\n", 0, position) + 1
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    log.add(line, f"This is not valid YAML: {reason}.", "Check colons, quotes and indentation here and one line above.")


def quoted(text: str) -> str:
    """The text in quotes as a message shows it: short, on one line."""
    return f"“{shortened(text)}”"


def shortened(text: str, length: int = 60) -> str:
    """At most ``length`` characters of the text, on one line, with a mark where it was cut."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1] + "…"
