"""What a review copy says, line by line, and which text of the brief each line prints: the base of what comes back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from briefer.compose.house import House
from briefer.model.brief import Brief, Item, Judgment, TableItem, text_of
from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Chart,
    Document,
    Emph,
    Figure,
    Heading,
    Inline,
    Link,
    NoteLink,
    NoteRef,
    NotesHere,
    OrderedList,
    Paragraph,
    PlaceLink,
    Scale,
    Strong,
    Tab,
    Table,
    Text,
    inline_text,
)
from briefer.model.lexicon import CONFIDENCE_LEVELS
from briefer.model.rich import Cite, RichText, Run, plain, rich
from briefer.model.sent import (
    FIELDS,
    OBJECT,
    NoteMark,
    Printed,
    SentCell,
    SentComment,
    SentCopy,
    SentLine,
    SentNote,
    SentText,
)

_WORD = re.compile(r"\w+")


def with_sent_copy(document: Document, brief: Brief, house: House, *, on_base: bool = False) -> Document:
    """The document of a review copy with the record of what it says; after its comments were added."""
    return replace(document, sent=sent_copy(document, brief, house, on_base=on_base))


def sent_copy(document: Document, brief: Brief, house: House, *, on_base: bool = False) -> SentCopy:
    """The record alone."""
    lines = _Lines(brief, house).of(document.blocks)
    comments = tuple(SentComment(comment.author, comment.text) for comment in document.comments)
    return SentCopy(lines, _notes(document, brief, lines), comments, on_base)


def rating_words(judgment: Judgment, house: House) -> Iterator[tuple[str, str]]:
    """Likelihood and confidence of a judgment in the words that are printed, the range with its term."""
    term = house.lexicon.term(judgment.likelihood) if judgment.likelihood else None
    if term:
        yield "likelihood", f"{term.term} ({term.range_text})" if house.template.show_ranges else term.term
    if judgment.confidence:
        yield "confidence", house.label(f"confidence_{judgment.confidence}", judgment.confidence)


def rating_ids(house: House) -> dict[str, dict[str, str]]:
    """The other way round: the id of every term and level by its words, folded."""
    terms = {word.casefold(): term.id for term in house.lexicon.terms for word in (*term.also, term.term)}
    levels = {house.label(f"confidence_{level}", level).casefold(): level for level in CONFIDENCE_LEVELS}
    return {"likelihood": terms, "confidence": {**{level: level for level in CONFIDENCE_LEVELS}, **levels}}


class _Lines:
    """Walks the blocks as the Word writer does."""

    def __init__(self, brief: Brief, house: House) -> None:
        self._brief, self._house = brief, house
        self._items: dict[str, Item] = {item.id: item for _, item in brief.items()}
        self._part_of: dict[str, str] = {item.id: part.id for part, item in brief.items()}
        self._headings = {str(part.id): part.heading for part in brief.parts}
        self._met: set[tuple[str, str]] = set()
        self._part = ""

    def of(self, blocks: tuple[Block, ...]) -> tuple[SentLine, ...]:
        return tuple(self._blocks(blocks, "", ""))

    def _blocks(self, blocks: tuple[Block, ...], key: str, box: str) -> Iterator[SentLine]:
        for block in blocks:
            yield from self._block(block, key, box)

    def _block(self, block: Block, key: str, box: str) -> Iterator[SentLine]:
        """``key`` is that of the list item around, ``box`` the part whose box this is."""
        match block:
            case Heading(inlines, _, own):
                yield self._line(own or key, inlines)
            case Paragraph(inlines, role, own):
                yield self._line(own or (box if role == "box-label" else "") or key, inlines)
            case BulletList(items) | OrderedList(items):
                for item in items:
                    yield from self._blocks(item.blocks, item.key or key, box)
            case BlockQuote(blocks):
                yield from self._blocks(blocks, key, box)
            case Box(blocks, _, own):
                yield from self._blocks(blocks, key, own if own in self._headings else box)
            case Table():
                yield from self._table(block)
            case Figure(caption=caption, key=own) | Chart(caption=caption, key=own):
                yield self._line(own, (Text(OBJECT),))
                yield from [self._line(own, caption)] if caption else []
            case NotesHere(title):
                yield self._line("", (Text(title),))
            case _:
                return

    def _table(self, table: Table) -> Iterator[SentLine]:
        if table.caption:
            yield self._line(table.key, table.caption)
        rows = [*([table.head] if table.head else []), *table.rows]
        for number, row in enumerate(rows):
            cells = [*row.cells[: len(table.columns)]]
            yield self._line(row.key or table.key, *cells, row=number)

    def _line(self, key: str, *cells: tuple[Inline, ...], row: int = -1) -> SentLine:
        self._part = self._part_of.get(key) or (key if key in self._headings else self._part)
        own = key if key in self._items or key in self._headings or key in ("title", "subtitle") else ""
        return SentLine(own, tuple(self._cell(key, cell, row, n) for n, cell in enumerate(cells)), self._part, row)

    def _cell(self, key: str, inlines: tuple[Inline, ...], row: int, column: int) -> SentCell:
        printed = tuple(_printed(inlines))
        item = self._items.get(key)
        if isinstance(item, TableItem) and row >= 0:
            return SentCell(printed, (SentText("cell", rich(_cell_text(item, row, column))),))
        return SentCell(printed, tuple(self._texts(key, item, printed)))

    def _texts(self, key: str, item: Item | None, printed: Printed) -> Iterator[SentText]:
        """The texts that stand in a cell: a wording alone, others also beside each other."""
        words = _WORD.findall("".join(run.text for run in printed if isinstance(run, Run)).casefold())
        for of, value in self._said(key, item):
            if (key, of) not in self._met and _prints(words, value, whole=of != "wording"):
                self._met.add((key, of))
                yield SentText(of, value)
                if of == "wording":
                    return

    def _said(self, key: str, item: Item | None) -> Iterator[tuple[str, RichText]]:
        """Every text that a line of that key may print."""
        if key == "title":
            yield "title", rich(self._brief.title)
        elif key == "subtitle":
            yield "subtitle", rich(self._brief.subtitle)
        elif key in self._headings:
            yield "heading", rich(self._headings[key])
        elif item is not None:
            yield "wording", text_of(item)
            yield from ((name, rich(getattr(item, name))) for name in FIELDS if getattr(item, name, ""))
            if isinstance(item, Judgment):
                yield from ((name, rich(said)) for name, said in rating_words(item, self._house))


def _cell_text(item: TableItem, row: int, column: int) -> str:
    """The text of a printed cell. Rows that wait for the editor are not printed, so rows are found by their order."""
    written = [cells for n, cells in enumerate(item.rows) if any(map(str.strip, cells)) or (item.has_header and n == 0)]
    cells = written[row] if row < len(written) else ()
    return cells[column] if column < len(cells) else ""


def _prints(printed: list[str], value: RichText, *, whole: bool) -> bool:
    """Whether all words of the text are printed, in their order; citations may stand between unless it is ``whole``."""
    words = _WORD.findall(plain(value).casefold())
    if not words:
        return False
    if whole:
        return f" {' '.join(words)} " in f" {' '.join(printed)} "
    found = iter(printed)
    return all(word in found for word in words)


def _printed(
    inlines: Iterable[Inline], strong: bool = False, emph: bool = False, href: str = ""
) -> Iterator[Run | NoteMark]:
    for inline in inlines:
        match inline:
            case Text(value):
                yield Run(value, strong, emph, href)
            case Strong(inner):
                yield from _printed(inner, True, emph, href)
            case Emph(inner):
                yield from _printed(inner, strong, True, href)
            case Link(inner, address):
                yield from _printed(inner, strong, emph, href or address)
            case NoteRef(number):
                yield NoteMark(number)
            case NoteLink():
                yield Run(inline.said, strong, emph, href)
            case PlaceLink(words):
                yield Run(words, strong, emph, href)
            case Scale() | Tab():
                yield Run(" ")
            case _:
                return


def _notes(document: Document, brief: Brief, lines: tuple[SentLine, ...]) -> tuple[SentNote, ...]:
    """Each note with its citations: the marks of a wording stand for its groups of citations, in their order."""
    cites: dict[int, tuple[Cite, ...]] = {}
    known = brief.citations()
    for line in lines:
        for cell in line.cells:
            marks = [mark.number for mark in cell.printed if isinstance(mark, NoteMark)]
            groups = [
                group
                for group in cite_groups(cell.value)
                if any(cite in known and cite not in brief.excluded for cite in group)
            ]
            if len(marks) == len(groups):
                cites |= dict(zip(marks, groups, strict=True))
    return tuple(
        SentNote(inline_text(note.inlines), cites.get(number, ())) for number, note in enumerate(document.notes, 1)
    )


def cite_groups(content: RichText) -> list[tuple[Cite, ...]]:
    """Citations of a text as they are printed: neighbours with only white space between them share a note."""
    inlines = [inline for inline in content if isinstance(inline, Cite) or inline.text.strip()]
    groups = groupby(inlines, key=lambda inline: isinstance(inline, Cite))
    return [tuple(cite for cite in group if isinstance(cite, Cite)) for is_cite, group in groups if is_cite]
