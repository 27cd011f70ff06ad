"""What a document says, as its files have to say it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Chart,
    Contents,
    Document,
    Emph,
    Figure,
    Heading,
    Inline,
    Link,
    ListItem,
    NoteLink,
    NoteRef,
    NotesHere,
    OrderedList,
    PageBreak,
    Paragraph,
    PlaceLink,
    Row,
    Rule,
    Scale,
    Strong,
    Tab,
    Table,
    Text,
    children,
    list_mark,
    walk,
)
from briefer.verify.reading import MARK, Reading, mark, normal, passages, picture


def expected_reading(document: Document) -> Reading:
    """The reading of a document."""
    marking = document.furniture.marking
    headings = tuple(_headings(document.blocks))
    return Reading(
        passages=passages(_blocks(document.blocks)),
        notes={number: normal(_text(note.inlines)) for number, note in enumerate(document.notes, 1)},
        contents=tuple(
            text
            for block in walk(document.blocks)
            if isinstance(block, Contents)
            for level, text in headings
            if level <= block.depth and text
        ),
        headings=tuple(text for _, text in headings if text),
        addresses=tuple(_addresses(document)),
        marking=normal(marking.text) if marking else "",
        title=normal(document.title),
        language=document.language,
        author=normal(document.author),
        list_numbers=tuple(_numbers(document.blocks)),
    )


def _numbers(blocks: tuple[Block, ...]) -> Iterator[int]:
    """What stands before the items of numbered lists, an outer one before the inner ones."""
    for block in blocks:
        if isinstance(block, OrderedList | BulletList):
            for n, item in enumerate(block.items):
                if isinstance(block, OrderedList):
                    yield block.start + n
                yield from _numbers(item.blocks)
        else:
            yield from _numbers(children(block))


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(inlines=inlines) | Paragraph(inlines=inlines):
            yield _text(inlines)
        case BulletList(items=items) | OrderedList(items=items):
            for item in items:
                yield from _item(item, list_mark(item) if isinstance(block, BulletList) else "")
        case BlockQuote(blocks=blocks) | Box(blocks=blocks):
            yield from _blocks(blocks)
        case Table():
            yield from _table(block)
        case Figure(alt=alt, caption=caption) | Chart(alt=alt, caption=caption):
            yield picture(alt)
            yield _text(caption)
        case Contents(title=title) | NotesHere(title=title):
            yield title
        case Rule() | PageBreak():
            return
        case _:
            assert_never(block)


def _item(item: ListItem, sign: str) -> Iterator[str]:
    """The passages of an item; whether it is ticked is said before its first."""
    first, *rest = item.blocks or (Paragraph(()),)
    yield from (f"{sign} {text}" if n == 0 and sign else text for n, text in enumerate(_block(first)))
    yield from _blocks(tuple(rest))


def _table(table: Table) -> Iterator[str]:
    yield _text(table.caption)
    for row in (*((table.head,) if table.head else ()), *table.rows):
        yield from _cells(row, len(table.columns))


def _cells(row: Row, columns: int) -> Iterator[str]:
    """The texts of a row; what has no column of its own stands in the last."""
    texts = [_text(cell) for cell in row.cells]
    yield from texts[: max(columns - 1, 0)]
    if columns:
        yield " ".join(texts[columns - 1 :])


def _text(inlines: tuple[Inline, ...]) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text(value=value):
            return value
        case Strong(inlines=inner) | Emph(inlines=inner) | Link(inlines=inner):
            return _text(inner)
        case NoteRef(number=number):
            return mark(number)
        case NoteLink():
            return inline.said
        case PlaceLink(words=words):
            return words
        case Scale() | Tab():
            return " "
        case _:
            assert_never(inline)


def _headings(blocks: tuple[Block, ...]) -> Iterator[tuple[int, str]]:
    """Level and words of each heading as a contents list has them, without marks."""
    for block in walk(blocks):
        if isinstance(block, Heading):
            yield min(3, max(1, block.level)), normal(MARK.sub("", _text(block.inlines)))
        elif isinstance(block, NotesHere) and block.title:
            yield 1, normal(block.title)


def _addresses(document: Document) -> Iterator[str]:
    for block in walk(document.blocks):
        for inlines in _inlines_of(block):
            yield from _linked(inlines)
    for note in document.notes:
        yield from _linked(note.inlines)


def _inlines_of(block: Block) -> Iterator[tuple[Inline, ...]]:
    match block:
        case Heading(inlines=inlines) | Paragraph(inlines=inlines):
            yield inlines
        case Table(head=head, rows=rows, caption=caption):
            yield caption
            yield from (cell for row in (*((head,) if head else ()), *rows) for cell in row.cells)
        case Figure(caption=caption) | Chart(caption=caption):
            yield caption
        case _:
            return


def _linked(inlines: tuple[Inline, ...]) -> Iterator[str]:
    """A link within a link belongs to the outer one; one without words cannot be followed."""
    for inline in inlines:
        match inline:
            case Link(inlines=inner, href=href):
                if normal(MARK.sub("", _text(inner))):
                    yield href.strip()
            case Strong(inlines=inner) | Emph(inlines=inner):
                yield from _linked(inner)
            case _:
                pass
