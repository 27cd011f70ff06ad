"""The rows of the Source tree as plain data: built for the articles, ticked anew after each change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from briefer.compose.uses import Piece, PieceKey
from briefer.model.article import ArticleId, Notice

NodeKind = Literal["root", "article", "group", "section", "outlet", "leaf", "notices", "notice"]
Tick = Literal[0, 1, 2]  # not, in part, all of it in the brief


@dataclass(slots=True, eq=False)
class Node:
    """One row. ``key`` names it over rebuilds; ``shown`` are the children that the filter leaves.

    ``haystack`` is what the filter looks through, in small letters. ``total``, ``ticked`` and ``partly`` count the
    leaves below, each once; a leaf that stands a second time (a citation of two outlets) has ``again``.
    """

    kind: NodeKind
    key: str
    text: str
    article: ArticleId
    parent: Node | None = None
    piece: Piece | None = None
    notice: Notice | None = None
    number: int = 0
    haystack: str = ""
    warn: bool = False
    to_confirm: bool = False
    proposed: bool = False
    again: bool = False
    tick: Tick = 0
    total: int = 0
    ticked: int = 0
    partly: int = 0
    row: int = 0
    tip: str = ""
    children: list[Node] = field(default_factory=list)
    shown: list[Node] = field(default_factory=list)

    def add(self, child: Node) -> Node:
        """The child, as the last one here."""
        child.parent = self
        child.row = len(self.children)
        self.children.append(child)
        return child

    @property
    def depth(self) -> int:
        """0 for the rows at the top."""
        depth, node = -1, self.parent
        while node is not None:
            depth, node = depth + 1, node.parent
        return depth

    @property
    def state(self) -> Tick:
        """The tick to show: a leaf's own, or what its leaves come to."""
        if self.piece is not None:
            return self.tick
        if self.total and self.ticked == self.total:
            return 2
        return 1 if self.ticked or self.partly else 0

    @property
    def is_tickable(self) -> bool:
        """Whether there is anything to tick."""
        return self.piece is not None or (self.total > 0 and self.kind != "notices")

    def leaves(self) -> Iterator[Node]:
        """The pieces here and below, in order, each once."""
        if self.piece is not None:
            yield self
        for child in self.children:
            yield from (leaf for leaf in child.leaves() if not leaf.again or self.kind == "outlet")

    def walk(self) -> Iterator[Node]:
        """Every row below."""
        for child in self.children:
            yield child
            yield from child.walk()

    def set_tick(self, tick: Tick) -> None:
        """Tick a leaf and count it in the rows above."""
        if tick == self.tick:
            return
        ticked, partly = (tick == 2) - (self.tick == 2), (tick == 1) - (self.tick == 1)
        self.tick = tick
        for node in self._counting():
            node.ticked += ticked
            node.partly += partly

    def count(self) -> None:
        """Count a new leaf in the rows above."""
        for node in self._counting():
            node.total += 1

    def _counting(self) -> Iterator[Node]:
        """The rows above that count this leaf: one that stands again counts for its outlet only."""
        node = self.parent
        while node is not None:
            yield node
            node = None if self.again else node.parent


@dataclass(slots=True)
class Tree:
    """All rows, and the leaves by the piece they stand for."""

    root: Node
    by_piece: dict[PieceKey, list[Node]]
    by_key: dict[str, Node]
    vocabulary: set[str] = field(default_factory=set)

    @property
    def total(self) -> int:
        """How many pieces there are."""
        return self.root.total
