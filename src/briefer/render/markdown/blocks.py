"""Blocks as Markdown: one line a paragraph, so that a difference between two versions shows the paragraph."""

from __future__ import annotations

import re
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
    ListItem,
    NotesHere,
    OrderedList,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Strong,
    Table,
    Text,
    inline_text,
    list_mark,
    notes_at,
    walk,
)
from briefer.model.style import TITLE_ROLES
from briefer.render.markdown.escaping import escaped
from briefer.render.markdown.inlines import cell, line, picture
from briefer.render.markdown.pictures import Pictures
from briefer.render.markup import refuse_deep
from briefer.render.pictures import PictureError, refusal
from briefer.render.table_cells import row_cells

_MOST_START = 999_999_999  # CommonMark, 5.2
_BULLETS, _STOPS = "-*", ".)"


class Blocks:
    """Writes the blocks of one document in reading order."""

    def __init__(self, document: Document, pictures: Pictures) -> None:
        self._document, self._pictures = document, pictures
        self._title_met = False

    def text(self) -> str:
        """The whole text; notes come last unless the document says where."""
        inside = self._all(self._document.blocks, 0)
        placed = any(isinstance(block, NotesHere) for block in walk(self._document.blocks))
        return "\n\n".join(filter(None, (inside, "" if placed else self._notes(NotesHere("")))))

    def _all(self, blocks: tuple[Block, ...], nested: int) -> str:
        """Two lists in a row are parted by their signs, without which they would be one."""
        refuse_deep(nested)
        written: list[str] = []
        turn = 0
        before: Block | None = None
        for block in blocks:
            turn = 1 - turn if before is not None and type(block) is type(before) else 0
            said = self._block(block, nested + 1, turn)
            if said:
                written.append(said)
                before = block
        return "\n\n".join(written)

    def _block(self, block: Block, nested: int, turn: int) -> str:  # noqa: C901  # one short case a block
        match block:
            case Heading(inlines, level):
                return _heading(cell(inlines), min(3, max(1, level)) + 1)
            case Paragraph():
                return self._paragraph(block)
            case BulletList(items):
                return self._list(items, [f"{_BULLETS[turn]} "] * len(items), nested)
            case OrderedList(items, _, start):
                numbers = range(min(max(0, start), _MOST_START), min(max(0, start), _MOST_START) + len(items))
                return self._list(items, [f"{min(n, _MOST_START)}{_STOPS[turn]} " for n in numbers], nested)
            case BlockQuote(blocks):
                return _quoted(self._all(blocks, nested))
            case Table():
                return _table(block)
            case Figure() | Chart():
                return self._figure(block)
            case Box(blocks):
                return _quoted(self._all(blocks, nested))
            case Rule():
                return "* * *"
            case PageBreak():
                return ""
            case Contents():
                return self._contents(block)
            case NotesHere(title):
                heading = _heading(escaped(title), 2) if title else ""
                return "\n\n".join(filter(None, (heading, self._notes(block))))
            case _:
                assert_never(block)

    def _paragraph(self, paragraph: Paragraph) -> str:
        """The first title is the heading of all, in which bold would not stand out; a box's label names it."""
        if paragraph.role in TITLE_ROLES and not self._title_met:
            self._title_met = True
            return _heading(cell(paragraph.inlines, Emph), 1)
        if paragraph.role == "box-label":
            return line((Strong(paragraph.inlines),))
        return line(paragraph.inlines)

    def _list(self, items: tuple[ListItem, ...], signs: list[str], nested: int) -> str:
        """Items of one line each stand together, others apart."""
        texts = [self._item(item, sign, nested) for item, sign in zip(items, signs, strict=True)]
        apart = any("\n" in text for text in texts)
        return ("\n\n" if apart else "\n").join(texts)

    def _item(self, item: ListItem, sign: str, nested: int) -> str:
        inside = self._all(item.blocks, nested)
        mark = list_mark(item)
        said = f"{mark} {inside}" if mark else inside
        return f"{sign}{_indented(said, len(sign))}".rstrip()

    def _figure(self, figure: Figure | Chart) -> str:
        try:
            shown = picture(figure.alt, self._pictures.add(figure))
        except PictureError as error:
            shown = escaped(refusal(figure.alt, error), starts_line=True)
        return "\n\n".join(filter(None, (shown, line(figure.caption))))

    def _contents(self, contents: Contents) -> str:
        """Links to the headings of the document, under its title."""
        listed = _contents_lines(
            [entry for entry in _headings(self._document) if 0 < entry[0] <= contents.depth and entry[1]]
        )
        title = line((Strong((Text(contents.title),)),))
        return "\n\n".join(filter(None, (title, listed)))

    def _notes(self, place: NotesHere) -> str:
        notes = self._document.notes
        return "\n\n".join(f"[^{n}]: {line(notes[n - 1].inlines)}".rstrip() for n in notes_at(place, self._document))


def _heading(said: str, level: int) -> str:
    """Number signs in the words could be taken for the heading's own."""
    said = re.sub(r"(?<!\\)#", r"\\#", said)
    return f"{'#' * level} {said}" if said else ""


def _quoted(text: str) -> str:
    return "\n".join(f"> {row}".rstrip() for row in text.split("\n")) if text else ""


def _indented(text: str, by: int) -> str:
    first, *rest = text.split("\n")
    return "\n".join([first, *(f"{' ' * by}{row}" if row else "" for row in rest)])


def _table(table: Table) -> str:
    """The caption over the table; one without a head gets an empty one, since none is read without."""
    caption = line(table.caption)
    if not table.columns or not (table.head or table.rows):
        return caption
    head = table.head or Row(((),) * len(table.columns))
    marks = "|".join(" ---: " if column.align == "right" else " --- " for column in table.columns)
    rows = [_row(head, len(table.columns)), f"|{marks}|", *(_row(row, len(table.columns)) for row in table.rows)]
    return "\n\n".join(filter(None, (caption, "\n".join(rows))))


def _row(row: Row, columns: int) -> str:
    return f"| {' | '.join(cell(inlines) for inlines in row_cells(row, columns))} |"


def _contents_lines(entries: list[tuple[int, str, str]]) -> str:
    """A list whose levels go in by one step at a time: deeper ones would be taken for code."""
    lines = []
    depth = -1
    for level, text, name in entries:
        depth = min(depth + 1, level - 1)
        lines.append(f"{'  ' * depth}- [{escaped(text)}](#{name})")
    return "\n".join(lines)


def _headings(document: Document) -> list[tuple[int, str, str]]:
    """Level, words and anchor of every heading; the title's level is 0."""
    found: list[tuple[int, str]] = []
    for block in walk(document.blocks):
        match block:
            case Heading(inlines, level):
                found.append((min(3, max(1, level)), inline_text(inlines).strip()))
            case NotesHere(title) if title:
                found.append((1, title))
            case Paragraph(inlines, role) if role in TITLE_ROLES and not any(level == 0 for level, _ in found):
                found.append((0, inline_text(inlines).strip()))
    return _with_anchors(found)


def _with_anchors(headings: list[tuple[int, str]]) -> list[tuple[int, str, str]]:
    """Anchors as GitHub, GitLab and most viewers make them: words with hyphens, a number where one is met again."""
    met: dict[str, int] = {}
    named = []
    for level, text in headings:
        name = re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", text.lower()))
        count = met[name] = met.get(name, -1) + 1
        named.append((level, text, f"{name}-{count}" if count else name))
    return named
