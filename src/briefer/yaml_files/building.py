"""Puts a tree together as its values come, without recursion, so that no nesting exhausts the stack."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Scalar, Sequence, quoted

MAX_DEPTH = 64  # the deepest of our files has nine levels; ten times that is a mistake or an attack
MAX_NODES = 100_000


@dataclass(slots=True)
class Room:
    """How many values may still be read, over one file or several that are read together."""

    nodes: int = MAX_NODES


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
        if self.is_mapping:
            return Mapping(tuple(self.entries.values()), self.line)
        return Sequence(tuple(self.items), self.line)


class TreeBuilder:
    """The tree so far."""

    def __init__(self, log: ProblemLog, room: Room | None = None) -> None:
        self.log = log
        self.room = room or Room()
        self.root: Node | None = None
        self.stack: list[OpenNode] = []

    def open(self, line: int, is_mapping: bool) -> None:
        """Begins a list or mapping."""
        if len(self.stack) >= MAX_DEPTH:
            self.stop(line, f"Lists and mappings are nested more than {MAX_DEPTH} levels deep.")
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].key is None:
            self.stop(line, "A key must be a word, not a list or a mapping.")
        self.stack.append(OpenNode(line, is_mapping))

    def close(self) -> None:
        """Ends the innermost list or mapping."""
        self.place(self.stack.pop().close())

    def place(self, node: Node) -> None:
        """Puts a node where it belongs: into a list, as a key, or as the value of the key before it."""
        self.room.nodes -= 1
        if self.room.nodes < 0:
            self.stop(node.line, "The file holds more values than any file of its kind needs.")
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

    def stop(self, line: int, message: str, hint: str = "") -> None:
        """Notes a problem beyond which nothing can be read.

        Raises:
            StopReadingError: always.
        """
        self.log.add(line, message, hint)
        raise StopReadingError

    def _enter(self, parent: OpenNode, key: Scalar, value: Node) -> None:
        first = parent.entries.get(key.text)
        if first is None:
            parent.entries[key.text] = (key, value)
            return
        hint = f"It is already in line {first[0].line}; keep one."
        self.log.add(key.line, f"The key {quoted(key.text)} stands here a second time.", hint)
