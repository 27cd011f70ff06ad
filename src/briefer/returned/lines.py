"""The text of a Word part as lines: paragraphs, and rows of tables; with the bookmarks and comments on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefer.returned.copy import ReadCell, ReadLine, Track, flat
from briefer.returned.paragraphs import Paragraph, ParagraphReader, cell_of, tracks_in
from briefer.word_file.parts import Element, attribute, child, local

_TRANSPARENT = frozenset(("sdt", "sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo"))
_MOST_LINES = 100  # that one bookmark is looked for on; an item is one line until it is split
_CONTENTS_GALLERY = "table of contents"


@dataclass(slots=True)
class ReadText:
    """The lines of a part, and the tracks of each line as it read before any recorded change."""

    lines: list[ReadLine] = field(default_factory=list)
    originals: dict[str, list[Track]] = field(default_factory=dict)


def read_text(body: Element, reader: ParagraphReader) -> ReadText:
    """All lines below an element, in reading order."""
    return _Walk(reader).read(body)


class _Walk:
    def __init__(self, reader: ParagraphReader) -> None:
        self._reader = reader
        self._text = ReadText()
        self._starts: list[tuple[int, ReadLine]] = []
        self._open: list[Paragraph] = []  # whose ends were deleted: the next one goes on
        self._open_before: list[Paragraph] = []  # the same before the changes, where ends were inserted
        self._tables = 0

    def read(self, body: Element) -> ReadText:
        self._blocks(body, False, False)
        self._close()
        self._close_before()
        self._name()
        return self._text

    def _blocks(self, element: Element, inserted: bool, deleted: bool) -> None:
        for part in element:
            name = local(part)
            if name == "p":
                self._paragraph(self._reader.read(part, inserted=inserted, deleted=deleted), inserted, deleted)
            elif name == "tbl":
                self._close()
                self._close_before()
                self._table(part, inserted, deleted)
            elif name in ("bookmarkStart", "bookmarkEnd"):
                self._reader.bookmark(part)
            elif name in _TRANSPARENT and not _is_contents(part):
                self._blocks(part, inserted or name in ("ins", "moveTo"), deleted or name in ("del", "moveFrom"))

    def _paragraph(self, paragraph: Paragraph, inserted: bool, deleted: bool) -> None:
        if paragraph.in_contents:
            return
        self._open.append(paragraph)
        self._open_before.append(paragraph)
        if not (paragraph.mark_deleted or deleted):
            self._close()
        if not (paragraph.mark_inserted or inserted):
            self._close_before()
        for box in paragraph.boxes:
            self._close()
            self._close_before()
            self._blocks(box, inserted, deleted)

    def _close(self) -> None:
        """What is open is a line."""
        if self._open:
            self._add([cell_of(self._open)], self._open, -1)
            self._open = []

    def _close_before(self) -> None:
        if self._open_before:
            self._add_original([cell_of(self._open_before, original=True)], self._open_before)
            self._open_before = []

    def _add(self, cells: list[ReadCell], paragraphs: list[Paragraph], table: int) -> None:
        tracks = [track for paragraph in paragraphs for track in paragraph.tracks]
        comments = list(dict.fromkeys(id for paragraph in paragraphs for id in paragraph.comments))
        line = ReadLine(cells, table, comments=comments, tracks=tracks)
        self._text.lines.append(line)
        if paragraphs:
            self._starts.append((paragraphs[0].start, line))

    def _add_original(self, cells: list[ReadCell], paragraphs: list[Paragraph]) -> None:
        said = " ".join(filter(None, (flat(cell.printed) for cell in cells)))
        tracks = [track for paragraph in paragraphs for track in paragraph.tracks]
        self._text.originals.setdefault(said, tracks)

    def _table(self, table: Element, inserted: bool, deleted: bool) -> None:
        number = self._tables
        self._tables += 1
        for row in _inner(table, "tr"):
            properties = child(row, "trPr")
            row_inserted = inserted or child(properties, "ins") is not None
            row_deleted = deleted or child(properties, "del") is not None
            self._row(row, number, row_inserted, row_deleted)

    def _row(self, row: Element, table: int, inserted: bool, deleted: bool) -> None:
        cells = [self._cell(cell, inserted, deleted) for cell in _inner(row, "tc")]
        paragraphs = [paragraph for cell in cells for paragraph in cell]
        properties = child(row, "trPr")
        if paragraphs and properties is not None:
            paragraphs[0].tracks += tracks_in(properties)
        if not deleted:
            self._add([cell_of(cell, apart=True) for cell in cells], paragraphs, table)
        if not inserted:
            self._add_original([cell_of(cell, original=True, apart=True) for cell in cells], paragraphs)

    def _cell(self, cell: Element, inserted: bool, deleted: bool) -> list[Paragraph]:
        """The paragraphs of a cell; a table in it is read as its paragraphs."""
        return [
            self._reader.read(part, inserted=inserted, deleted=deleted) for part in _deep(cell) if local(part) == "p"
        ]

    def _name(self) -> None:
        """Each bookmark is on every line that has signs of it; an empty one only on the row of a table."""
        starts = [start for start, _ in self._starts]
        ends = [*starts[1:], self._reader.count]
        for mark in self._reader.marks.values():
            end = self._reader.count if mark.end < 0 else mark.end
            at = first = max(bisect_right(starts, mark.start) - 1, 0)
            while at < min(len(starts), first + _MOST_LINES) and (starts[at] < end or starts[at] <= mark.start):
                line = self._starts[at][1]
                covers = min(ends[at], end) > max(starts[at], mark.start)
                if covers or (mark.start == end and line.table >= 0):
                    line.names.append(mark.name)
                at += 1


def _inner(element: Element, name: str) -> Iterator[Element]:
    """The children of that name, through wrappers."""
    for part in element:
        if local(part) == name:
            yield part
        elif local(part) in _TRANSPARENT:
            yield from _inner(part, name)


def _deep(element: Element) -> Iterator[Element]:
    """The paragraphs inside, in reading order."""
    for part in element:
        if local(part) == "p":
            yield part
        elif local(part) in _TRANSPARENT or local(part) in ("tbl", "tr", "tc"):
            yield from _deep(part)


def _is_contents(element: Element) -> bool:
    gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
    return attribute(gallery, "val").casefold() == _CONTENTS_GALLERY
