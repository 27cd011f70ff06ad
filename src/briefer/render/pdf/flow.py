"""What the steps of the PDF writer hand to each other: pieces of text, strips of the flow, filled pages.

A *strip* is a horizontal piece of the flow that no page break cuts: a line, a slice of a table row, a picture.
Within it, ``x`` is measured from the left edge of the page, ``dy`` downwards from the top of the strip; all in points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from briefer.render.charts.shapes import Drawing
from briefer.render.fonts import Face

# How characters are drawn: as they are, as capitals, as superior figures. The text that is copied stays the same.
# "dotted-caps" are the capitals of Azerbaijani and Turkish, where i and ı are two letters.
Variant = Literal["", "caps", "dotted-caps", "superior"]


class Node:
    """An element of the document's structure, by the standard tags of PDF 1.7 (14.8.4); every piece belongs to one.

    An element joins its parent when the first of its content is painted, so that kids stand in reading order and
    empty elements nowhere. ``fixed`` ones (the cells of a row) join at once: without them columns would shift.
    ``alt`` is what an element says that shows no characters, or more than them; ``attributes`` are in PDF's writing;
    ``language`` is that of its words where it is another than the document's; ``number`` that of its object in the
    file, when the tree is written.
    """

    __slots__ = ("alt", "attributes", "id", "joined", "kids", "language", "number", "parent", "tag")

    def __init__(
        self,
        tag: str,
        parent: Node | None = None,
        *,
        alt: str = "",
        id: str = "",
        attributes: bytes = b"",
        language: str = "",
        fixed: bool = False,
    ) -> None:
        self.tag, self.parent, self.alt, self.id = tag, parent, alt, id
        self.attributes, self.language = attributes, language
        # Kids in reading order: elements, marked content as (page index, number), annotations as object numbers.
        self.kids: list[Node | tuple[int, int] | int] = []
        self.joined, self.number = fixed, 0
        if fixed and parent is not None:
            parent.kids.append(self)

    def take(self, kid: tuple[int, int] | int) -> None:
        """Take painted content or an annotation, and join the tree with it."""
        self.kids.append(kid)
        self.join()

    def join(self) -> None:
        """Join the parents up to the root, each behind what has joined before."""
        node: Node = self
        while node.parent is not None:
            if not node.joined:
                node.joined = True
                node.parent.kids.append(node)
            node = node.parent


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """How a run of characters is drawn, but for the face, which each character's script decides."""

    faces: tuple[Face, ...]
    size_pt: float
    colour: str
    variant: Variant = ""
    tracking_em: float = 0.0


class Target(NamedTuple):
    """Where a link goes: an address, a note (from its mark), a note's mark (from its number), a heading, or a place.

    A "named" note is led to by words in another note or in the text, which are not its mark. A "place" is the first
    strip of the block whose key is the ``address``; ``name`` are the words that lead there.
    """

    kind: Literal["address", "note", "named", "mark", "heading", "place"]
    address: str = ""
    number: int = 0
    name: str = ""


class Span(NamedTuple):
    """A run of one look and one face, that belongs to one node. ``scale`` is cells, the full and the half full one.

    ``shaped``: its letters have to be joined, or have marks on them.
    """

    look: Look
    face: Face
    node: Node
    target: Target | None = None
    scale: tuple[int, int, int] | None = None
    shaped: bool = False


class Segment(NamedTuple):
    """Characters of one span on one line, in the order they are read; ``rtl``: drawn from right to left."""

    text: str
    span: Span
    width_pt: float
    rtl: bool = False


class TextPiece(NamedTuple):
    """A line of text, or a part of it. ``dy`` is its base line; ``gap_pt`` is added to each space (justified text).

    ``begins``: where each segment begins, from ``x``, when they do not simply follow each other; ``rtl``: they follow
    each other from right to left.
    """

    x: float
    dy: float
    segments: tuple[Segment, ...]
    gap_pt: float = 0.0
    begins: tuple[float, ...] = ()
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled rectangle: a rule, a cell of a scale; or a bullet, which belongs to a ``node``."""

    x: float
    dy: float
    width: float
    height: float
    colour: str
    node: Node | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that fills its rectangle; ``name`` is that of the image in the file."""

    x: float
    dy: float
    width: float
    height: float
    name: str
    node: Node


@dataclass(frozen=True, slots=True)
class Plot:
    """The shapes of a chart whose left edge is at ``x`` and whose top is that of its strip."""

    x: float
    drawing: Drawing
    node: Node


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """What is known of a contents entry only when all pages are filled: the number of its page.

    ``edges_pt``, in a document from the right, is where its left and right edge are added up: all is then mirrored.
    """

    heading: int
    x: float
    right: float
    dy: float
    span: Span
    edges_pt: float | None = None


@dataclass(slots=True, eq=False)
class BoxSpan:
    """A box that strips lie in: its edges, colours and how much it adds above its first and below its last strip."""

    left: float
    right: float
    above: float
    below: float
    background: str
    bar_colour: str
    bar_x: float
    bar_pt: float
    owners: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class TableSpan:
    """A table that strips lie in; its head is repeated on each page it reaches."""

    head: list[Strip] = field(default_factory=list)
    head_height: float = 0.0


@dataclass(slots=True, eq=False)
class Strip:
    """A piece of the flow. ``top_pt`` is the space above it, dropped at the head of a page.

    ``keep``: no page break between this strip and the next. ``owners`` are the keys of the document's blocks it
    belongs to; ``heading`` the index of the heading that begins here; ``notes`` are those whose mark stands in it,
    ``note`` is the one that begins here, ``of_note`` the one that it is a line of.
    """

    height: float
    top_pt: float = 0.0
    left: float = 0.0
    right: float = 0.0
    texts: list[TextPiece] = field(default_factory=list)
    rects: list[Rect] = field(default_factory=list)
    picture: Picture | None = None
    plot: Plot | None = None
    contents: ContentsLine | None = None
    notes: tuple[int, ...] = ()
    note: int = 0
    of_note: int = 0
    keep: bool = False
    new_page: bool = False
    heading: int = -1
    boxes: tuple[BoxSpan, ...] = ()
    table: TableSpan | None = None
    owners: tuple[str, ...] = ()


@dataclass(slots=True)
class HeadingEntry:
    """A heading for the bookmarks and the contents: plain text, level, and where it came to stand.

    ``boxed``: the label of a box, which has a bookmark and no entry in the contents.
    """

    text: str
    level: int
    boxed: bool = False
    page: int = -1
    top: float = 0.0


@dataclass(slots=True)
class Page:
    """A filled page. Tops are measured downwards from the top of the text area; ``repeated`` are table heads again."""

    strips: list[tuple[Strip, float]] = field(default_factory=list)
    repeated: list[tuple[Strip, float]] = field(default_factory=list)
    notes: list[tuple[Strip, float]] = field(default_factory=list)
    note_rule_top: float | None = None
