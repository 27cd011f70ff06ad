"""The finished document, free of formats: what stands on the pages in which order and numbering.

Blocks and inlines carry pandoc's names. Meaning travels as ``role`` (``style.PARAGRAPH_ROLES``), which the style
sheet maps to looks. ``key`` is the id of the brief's item or part a block came from, empty for furniture; writers
report places by it. Writers decide nothing about content.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from briefer.model.chart import ChartContent, chart_texts
from briefer.model.lexicon import Marking
from briefer.model.sent import SentCopy
from briefer.model.style import LIST_MARKS
from briefer.model.template import NoteNumbering, PageSpec


@dataclass(frozen=True, slots=True)
class Text:
    """Characters. ``language`` is a BCP 47 tag where it is not the document's."""

    value: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Counted(Text):
    """A number that counts the tables or figures of a document; ``sequence`` is the word before it ("Table")."""

    sequence: str = "Table"


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold (the semibold face in PDF)."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emph:
    """Italic."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link to http, https or mailto."""

    inlines: tuple[Inline, ...]
    href: str


@dataclass(frozen=True, slots=True)
class NoteRef:
    """The mark of note ``number`` (1-based index into ``Document.notes``)."""

    number: int


@dataclass(frozen=True, slots=True)
class NoteLink:
    """Words that name another note and lead to it; ``{n}`` in ``words`` stands for its number ("note {n}")."""

    number: int
    words: str = "{n}"

    @property
    def said(self) -> str:
        """The words as they are printed."""
        return self.words.replace("{n}", str(self.number))


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """Words that lead to the block with ``key``, the first one where it has several; just words where there is none."""

    words: str
    key: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A small scale of ``cells`` cells with cell ``filled`` (1-based) full; the words beside it say the same.

    Cell ``before`` is half full: where a judgment stood in the edition before. 0 stands for no cell.
    """

    cells: int
    filled: int
    before: int = 0


@dataclass(frozen=True, slots=True)
class Tab:
    """Go to the paragraph's indent: what stands before is its label."""


Inline = Text | Strong | Emph | Link | NoteRef | NoteLink | PlaceLink | Scale | Tab


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of ``level`` 1 to 3 (the title is not a heading but a paragraph of the role "title")."""

    inlines: tuple[Inline, ...]
    level: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a role."""

    inlines: tuple[Inline, ...]
    role: str = "body"
    key: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item; its first block carries the bullet or number."""

    blocks: tuple[Block, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list with bullets."""

    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class OrderedList:
    """A numbered list, printed as ``start``, ``start + 1``… ; ``role`` is that of its items' first paragraphs."""

    items: tuple[ListItem, ...]
    role: str = "numbered"
    start: int = 1


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """A quotation set off from the text."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: its share of the width (the shares of a table add up to 1) and alignment."""

    share: float
    align: Literal["left", "right"] = "left"
    nowrap: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: one tuple of inlines a column."""

    cells: tuple[tuple[Inline, ...], ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head row that repeats on each page; ``description`` is its text for screen readers."""

    columns: tuple[Column, ...]
    head: Row | None
    rows: tuple[Row, ...]
    caption: tuple[Inline, ...] = ()
    description: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (PNG or JPEG bytes), fitted to the text width, with alternative text."""

    content: bytes
    media_type: str
    alt: str
    caption: tuple[Inline, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Data drawn by the writers, with alternative text that says it; a table beside it gives it in full."""

    content: ChartContent
    alt: str
    caption: tuple[Inline, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A tinted box (``style.BOX_ROLES``)."""

    blocks: tuple[Block, ...]
    role: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A hair line."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A contents list of the headings up to ``depth`` under ``title``."""

    title: str
    depth: int = 2


@dataclass(frozen=True, slots=True)
class NotesHere:
    """Where endnotes are printed, under ``title`` or, without one, a short rule; with ``note_placement`` "endnotes".

    Those of a section stand at its end: the notes from ``first`` to ``last``. Without ``last`` it is the last block and
    stands for all notes.
    """

    title: str
    first: int = 1
    last: int = 0


Block = (
    Heading
    | Paragraph
    | BulletList
    | OrderedList
    | BlockQuote
    | Table
    | Figure
    | Chart
    | Box
    | Rule
    | PageBreak
    | Contents
    | NotesHere
)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote; its number is its 1-based place in ``Document.notes``."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """What an editor says of the block with that key; only Word shows it."""

    key: str
    text: str
    author: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page carries. ``page_label`` holds ``{page}`` and ``{pages}`` ("Page {page} of {pages}")."""

    organisation: str
    short_title: str
    date: str
    page_label: str
    marking: Marking | None


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. ``created`` is an ISO 8601 day and the only date in the file's properties.

    ``language`` is a BCP 47 tag. With ``note_numbering`` by "page" footnotes are printed as 1, 2… on every page, by
    "section" endnotes in every section that its ``NotesHere`` ends.
    ``comments`` are those of a review copy, none otherwise; ``sent`` is its record of what it says.
    """

    title: str
    language: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    created: str
    page: PageSpec
    furniture: Furniture
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    note_placement: Literal["footnotes", "endnotes"] = "footnotes"
    note_numbering: NoteNumbering = "document"
    comments: tuple[Comment, ...] = ()
    sent: SentCopy | None = None


def children(block: Block) -> tuple[Block, ...]:
    """The blocks directly inside a block."""
    match block:
        case BulletList(items=items) | OrderedList(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case BlockQuote(blocks=blocks) | Box(blocks=blocks):
            return blocks
        case _:
            return ()


def notes_at(place: NotesHere, document: Document) -> range:
    """The numbers of the notes that are printed there."""
    count = len(document.notes)
    return range(place.first, min(place.last, count) + 1) if place.last else range(1, count + 1)


def ends_sections(document: Document) -> bool:
    """Whether endnotes stand at the ends of sections."""
    return any(isinstance(block, NotesHere) and block.last for block in document.blocks)


def printed_numbers(document: Document) -> dict[int, int]:
    """What notes are printed as, where it is not their place among all: from 1 on in every section."""
    if document.note_numbering != "section":
        return {}
    places = (block for block in document.blocks if isinstance(block, NotesHere))
    return {note: n for place in places for n, note in enumerate(notes_at(place, document), 1)}


def list_mark(item: ListItem) -> str:
    """What stands before an item of a bullet list in place of the bullet; empty for the bullet."""
    first = item.blocks[0] if item.blocks else None
    return LIST_MARKS.get(first.role, "") if isinstance(first, Paragraph) else ""


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block, outer before inner, in reading order."""
    for block in blocks:
        yield block
        yield from walk(children(block))


def inline_text(inlines: tuple[Inline, ...]) -> str:
    """The characters of inlines; marks, scales and tabs have none."""
    return "".join(_inline_characters(inline) for inline in inlines)


def _inline_characters(inline: Inline) -> str:
    match inline:
        case Text(value=value):
            return value
        case Strong(inlines=inner) | Emph(inlines=inner) | Link(inlines=inner):
            return inline_text(inner)
        case NoteLink():
            return inline.said
        case PlaceLink(words=words):
            return words
        case _:
            return ""


def document_texts(document: Document) -> Iterator[str]:
    """Every text that is printed: furniture, blocks, table cells, captions, notes."""
    furniture = document.furniture
    yield from (furniture.organisation, furniture.short_title, furniture.date, furniture.page_label)
    yield furniture.marking.text if furniture.marking else ""
    for block in walk(document.blocks):
        yield from _block_texts(block)
    yield from (inline_text(note.inlines) for note in document.notes)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(inlines=inlines) | Paragraph(inlines=inlines):
            yield inline_text(inlines)
        case Table(head=head, rows=rows, caption=caption):
            yield inline_text(caption)
            yield from (inline_text(cell) for row in ((head, *rows) if head else rows) for cell in row.cells)
        case Figure(caption=caption):
            yield inline_text(caption)
        case Chart(content=content, caption=caption):
            yield from chart_texts(content)
            yield inline_text(caption)
        case Contents(title=title) | NotesHere(title=title):
            yield title
        case _:
            return


def linked_places(blocks: tuple[Block, ...]) -> frozenset[str]:
    """The keys of paragraphs and headings that words of other paragraphs lead to."""
    written = [block for block in walk(blocks) if isinstance(block, Heading | Paragraph)]
    wanted = {inline.key for block in written for inline in block.inlines if isinstance(inline, PlaceLink)}
    return frozenset(block.key for block in written if block.key in wanted) if wanted else frozenset()
