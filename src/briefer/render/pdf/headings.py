"""What heads a paper and its sections: for the bookmarks, the contents, and the structure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from briefer.model.document import (
    Block,
    Box,
    Emph,
    Heading,
    Inline,
    Link,
    NoteLink,
    NoteRef,
    NotesHere,
    Paragraph,
    PlaceLink,
    Scale,
    Strong,
    Tab,
    Text,
    walk,
)
from briefer.render.pdf.flow import HeadingEntry


def heading_entries(blocks: tuple[Block, ...]) -> list[HeadingEntry]:
    """All headings in reading order, that of the notes and the labels of boxes among them."""
    entries = []
    for block in walk(blocks):
        if isinstance(block, Heading):
            entries.append(HeadingEntry(plain(block.inlines), min(max(block.level, 1), 3)))
        elif isinstance(block, Paragraph) and block.role == "box-label":
            entries.append(HeadingEntry(plain(block.inlines), 1, boxed=True))
        elif isinstance(block, NotesHere) and block.title:
            entries.append(HeadingEntry(block.title, 1))
    return entries


def plain(inlines: tuple[Inline, ...]) -> str:
    """The characters without note marks."""
    return "".join(_texts(inlines))


def _texts(inlines: tuple[Inline, ...]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text(value):
                yield value
            case Strong(inner) | Emph(inner) | Link(inner, _):
                yield from _texts(inner)
            case NoteLink():
                yield inline.said
            case PlaceLink(words):
                yield words
            case Tab():
                yield " "
            case NoteRef() | Scale():
                pass
            case _:
                assert_never(inline)


def section_level(block: Block) -> int:
    """The level of the section that a block begins: as in the outline, a box with a label begins one of its own."""
    match block:
        case Heading(level=level):
            return min(max(level, 1), 3)
        case NotesHere(title=title):
            return int(bool(title))
        case Box(blocks=blocks):
            return int(is_labelled(blocks))
        case _:
            return 0


def is_labelled(blocks: tuple[Block, ...]) -> bool:
    """Whether the blocks of a box begin with its label."""
    return bool(blocks) and isinstance(blocks[0], Paragraph) and blocks[0].role == "box-label"
