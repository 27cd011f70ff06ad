"""YAML reduced to what a person writes by hand: mappings, lists and scalars, each with its line.

No tags, anchors, aliases or repeated keys; bounded in size and depth. Scalars keep their characters: what
they mean is decided by the field they stand for (``reading``), so "no" stays a word where a word is wanted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefer.errors import Problem

if TYPE_CHECKING:
    import yaml

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 50
MAX_NODES = 100_000
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
class Room:
    """How many values may still be read, over one file or several."""

    nodes: int = MAX_NODES


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


class _RefusedError(Exception):
    """Reading cannot go on; why is in the log."""


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; ``key`` waits for its value."""

    line: int
    is_mapping: bool
    items: list[Node] = field(default_factory=list)
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)
    key: Scalar | None = None

    def close(self) -> Node:
        return Mapping(tuple(self.entries), self.line) if self.is_mapping else Sequence(tuple(self.items), self.line)


def parse_yaml(content: bytes, log: ProblemLog, *, max_bytes: int = MAX_BYTES, room: Room | None = None) -> Node | None:
    """The one document in ``content`` (UTF-8), or none when the log says why not.

    ``room`` is shared by files that are read together. Time and memory are linear in the size. Events are read one
    at a time, so that no depth can exhaust the stack.
    """
    if len(content) > max_bytes:
        log.add(0, f"The file is larger than {max_bytes // 1024} KiB, the most that is read.")
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        log.add(content.count(b"\n", 0, error.start) + 1, "This is not UTF-8 text.", "Save the file as UTF-8.")
        return None
    try:
        return _build(text, log, room or Room())
    except _RefusedError:
        return None


def _build(text: str, log: ProblemLog, room: Room) -> Node | None:
    import yaml  # here, because it takes a noticeable part of the program's start

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(log, room)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.YAMLError as error:
        _explain(error, text, log)
        raise _RefusedError from None
    if builder.root is None:
        log.add(0, "The file is empty.")
    return builder.root


def _explain(error: yaml.YAMLError, text: str, log: ProblemLog) -> None:
    """libyaml's complaint in plain words with its line."""
    mark: Any = getattr(error, "problem_mark", None)
    position: int = getattr(error, "position", 0)
    line = mark.line + 1 if mark is not None else text.count("\n", 0, position) + 1
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    context = getattr(error, "context", None)
    log.add(
        line,
        f"This is not valid YAML: {context + ', ' if context else ''}{reason}.",
        "Check the indentation, colons and quotes here and in the line before.",
    )


class _Builder:
    """Puts the tree together from the parser's events, without recursion."""

    def __init__(self, log: ProblemLog, room: Room) -> None:
        self.log = log
        self.room = room
        self.root: Node | None = None
        self.documents = 0
        self.stack: list[_Open] = []

    def take(self, event: Any) -> None:
        match type(event).__name__:
            case "ScalarEvent":
                self._refuse_marks(event)
                self._place(Scalar(event.value, not event.style, event.start_mark.line + 1))
            case "MappingStartEvent" | "SequenceStartEvent" as kind:
                self._refuse_marks(event)
                self._open(event.start_mark.line + 1, kind == "MappingStartEvent")
            case "MappingEndEvent" | "SequenceEndEvent":
                self._place(self.stack.pop().close())
            case "AliasEvent":
                self._stop(event, f"'*{shortened(event.anchor)}' repeats an earlier value, which is not allowed here.")
            case "DocumentStartEvent":
                self._begin_document(event)

    def _begin_document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop(event, "A second document begins here ('---'); a file holds one.")
        if event.tags:
            self._stop(event, "'%TAG' is not allowed.")

    def _refuse_marks(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if event.tag is not None:
            self.log.add(line, f"The tag '{shortened(event.tag)}' is not allowed.", "Write the value without it.")
        if event.anchor is not None:
            self.log.add(line, f"The anchor '&{shortened(event.anchor)}' is not allowed.", "Write the value out.")

    def _open(self, line: int, is_mapping: bool) -> None:
        if len(self.stack) >= MAX_DEPTH:
            self.log.add(line, f"Lists and mappings are nested more than {MAX_DEPTH} levels deep.")
            raise _RefusedError
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            self.log.add(line, "A key must be a word, not a list or a mapping.")
            raise _RefusedError
        self.stack.append(_Open(line, is_mapping))

    def _place(self, node: Node) -> None:
        self.room.nodes -= 1
        if self.room.nodes < 0:
            self.log.add(node.line, "The file holds more values than any file of its kind needs.")
            raise _RefusedError
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None and isinstance(node, Scalar):
            parent.key = node
        elif parent.key is not None:
            self._add_entry(parent, parent.key, node)
            parent.key = None

    def _add_entry(self, parent: _Open, key: Scalar, value: Node) -> None:
        first = parent.seen.get(key.text)
        if first is not None:
            hint = f"It is already in line {first}."
            self.log.add(key.line, f"The key '{shortened(key.text)}' stands here a second time.", hint)
            return
        parent.seen[key.text] = key.line
        parent.entries.append((key, value))

    def _stop(self, event: Any, message: str) -> None:
        self.log.add(event.start_mark.line + 1, message, "Write the value out.")
        raise _RefusedError


def shortened(text: str) -> str:
    """The text as a message quotes it: never long, never over several lines."""
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:57] + "…"
