"""The objects of a PDF file by number, found by its cross-reference (PDF 1.7, 7.5)."""

from __future__ import annotations

import re
import struct
import zlib

from briefer.verify.pdf_syntax import Ref, Value, parse, parse_all
from briefer.verify.report import UnreadableError

_MOST_OBJECTS = 20_000_000
_MOST_UNPACKED = 2_000_000_000
_MOST_TABLES = 64  # a file gets one more each time it is changed in place
_MOST_STREAMS_KEPT = 48  # object streams; files are read in the order they were written, so few are met again
_TAIL = 1024
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_HEAD = re.compile(rb"\s*(\d+)\s+(\d+)\s+obj\b")
_SECTION = re.compile(rb"\s*(\d+)\s+(\d+)\s*\r?\n")
_STREAM = re.compile(rb"\s*stream\r?\n")

# Where an object is: (1, offset, 0) in the file, (2, number of an object stream, place in it).
Place = tuple[int, int, int]


class PdfObjects:
    """The objects of one file.

    Raises:
        UnreadableError: the file is none, is cut off, encrypted, or its cross-reference leads nowhere.
    """

    def __init__(self, content: bytes) -> None:
        if not content.startswith(b"%PDF-"):
            raise UnreadableError("This is no PDF file: it does not begin with %PDF.")
        self.content = content
        self.places: dict[int, Place] = {}
        self.trailer: dict[str, Value] = {}
        self._known: dict[int, Value] = {}
        self._packed: dict[int, list[Value]] = {}
        self._tokens: dict[bytes, Value] = {}
        self._room = _MOST_UNPACKED
        self._read_tables()
        if "Encrypt" in self.trailer:
            raise UnreadableError("The file is encrypted, so nothing of it can be read.")

    def get(self, number: int) -> Value:
        """An object without its stream."""
        kind, at, index = self.places.get(number, (0, 0, 0))
        if kind == 2:
            values = self._object_stream(at)
            if index >= len(values):
                raise UnreadableError(f"Object {number} is missing from object stream {at}.")
            return values[index]
        if number not in self._known:
            self._known[number] = self._at(at, number)[0] if kind else None
        return self._known[number]

    def of(self, value: Value) -> Value:
        """What a value stands for: references are followed."""
        for _ in range(16):
            if not isinstance(value, Ref):
                return value
            value = self.get(value.number)
        raise UnreadableError("References lead in a circle.")

    def dictionary(self, value: Value) -> dict[str, Value]:
        """The dictionary that a value stands for; an empty one for anything else."""
        found = self.of(value)
        return found if isinstance(found, dict) else {}

    def array(self, value: Value) -> list[Value]:
        """The array that a value stands for; a single value is one of length 1, nothing is empty."""
        found = self.of(value)
        return found if isinstance(found, list) else [] if found is None else [value]

    def stream(self, value: Value) -> bytes:
        """The unpacked content of a stream; empty for anything else."""
        if not isinstance(value, Ref):
            return b""
        kind, offset, _ = self.places.get(value.number, (0, 0, 0))
        return self._stream_at(offset, value.number) if kind == 1 else b""

    def _at(self, offset: int, number: int) -> tuple[Value, int]:
        found = _HEAD.match(self.content, offset)
        if found is None or int(found[1]) != number:
            raise UnreadableError(f"The cross-reference leads to byte {offset:,} for object {number}; it is not there.")
        return parse(self.content, found.end())

    def _stream_at(self, offset: int, number: int) -> bytes:
        entries, end = self._at(offset, number)
        begin = _STREAM.match(self.content, end)
        if begin is None or not isinstance(entries, dict):
            return b""
        length = self.of(entries.get("Length"))
        stop = begin.end() + (length if isinstance(length, int) else 0)
        packed = self.content[begin.end() : stop]
        if not self.content[stop : stop + 12].lstrip().startswith(b"endstream"):
            raise UnreadableError(f"The stream of object {number} is cut off or longer than it says.")
        return self._unpacked(packed, entries, number)

    def _unpacked(self, packed: bytes, entries: dict[str, Value], number: int) -> bytes:
        filters = self.array(entries.get("Filter"))
        if not filters:
            return packed
        if filters != ["FlateDecode"]:
            return b""  # a JPEG is looked at as it stands
        try:
            unpacker = zlib.decompressobj()
            content = unpacker.decompress(packed, self._room)
        except zlib.error:
            raise UnreadableError(f"The stream of object {number} is damaged.") from None
        if not unpacker.eof:
            raise UnreadableError(f"The stream of object {number} is cut off, or too large to be unpacked.")
        self._room -= len(content)
        return _unpredicted(content, self.dictionary(entries.get("DecodeParms")))

    def raw_stream(self, value: Value) -> tuple[dict[str, Value], bytes]:
        """Entries and packed content of a stream."""
        kind, offset, _ = self.places.get(value.number, (0, 0, 0)) if isinstance(value, Ref) else (0, 0, 0)
        if kind != 1:
            return {}, b""
        entries, end = self._at(offset, value.number)
        begin = _STREAM.match(self.content, end)
        length = self.of(entries.get("Length")) if isinstance(entries, dict) else 0
        return (entries, self.content[begin.end() : begin.end() + length]) if begin and length else ({}, b"")

    def _object_stream(self, number: int) -> list[Value]:
        """The values of an object stream, which stand in it in the order of its head (PDF 1.7, 7.5.7)."""
        known = self._packed.get(number)
        if known is None:
            entries = self.dictionary(Ref(number))
            content = self.stream(Ref(number))
            first, count = entries.get("First", 0), entries.get("N", 0)
            offsets = [first + int(place) for place in content[:first].split()[1 : 2 * count : 2]]
            values = parse_all(content[first:], self._tokens)
            if values is None or len(values) != count or offsets != sorted(offsets):
                values = [parse(content, offset)[0] for offset in offsets]
            known = self._packed[number] = values
            if len(self._packed) > _MOST_STREAMS_KEPT:
                del self._packed[next(iter(self._packed))]
        return known

    # The cross-reference

    def _read_tables(self) -> None:
        start = _START.search(self.content[-_TAIL:])
        if start is None:
            raise UnreadableError("The file is cut off: its end is missing.")
        offset: Value = int(start[1])
        for _ in range(_MOST_TABLES):
            trailer = self._read_table(offset)
            self.trailer = {**trailer, **self.trailer}
            hybrid = trailer.get("XRefStm")
            if isinstance(hybrid, int):
                self._read_table(hybrid)
            offset = trailer.get("Prev")
            if not isinstance(offset, int):
                return
        raise UnreadableError("The cross-reference has too many parts.")

    def _read_table(self, offset: int) -> dict[str, Value]:
        if self.content[offset : offset + 4] == b"xref":
            return self._read_classic(offset + 4)
        found = _HEAD.match(self.content, offset)
        if found is None:
            raise UnreadableError(f"There is no cross-reference at byte {offset:,}, where it should be.")
        entries, _ = parse(self.content, found.end())
        content = self._stream_at(offset, int(found[1]))
        if not isinstance(entries, dict) or not content:
            raise UnreadableError("The cross-reference cannot be read.")
        self._read_entries(entries, content)
        return entries

    def _read_entries(self, entries: dict[str, Value], content: bytes) -> None:
        widths = entries.get("W", [])
        bounds = entries.get("Index", [0, entries.get("Size", 0)])
        if len(widths) != 3 or sum(bounds[1::2]) > _MOST_OBJECTS:
            raise UnreadableError("The cross-reference cannot be read.")
        rows = (
            struct.iter_unpack(">BLH", content[: len(content) // 7 * 7])
            if widths == [1, 4, 2]
            else iter(_wide_rows(content, widths))
        )
        for first, count in zip(bounds[::2], bounds[1::2], strict=False):
            for number, (kind, place, index) in zip(range(first, first + count), rows, strict=False):
                self.places.setdefault(number, (kind, place, index))

    def _read_classic(self, at: int) -> dict[str, Value]:
        while (section := _SECTION.match(self.content, at)) is not None:
            first, count = int(section[1]), int(section[2])
            at = section.end()
            if count > _MOST_OBJECTS or at + 20 * count > len(self.content):
                raise UnreadableError("The cross-reference is cut off.")
            for number in range(first, first + count):
                entry = self.content[at : at + 20].split()
                at += 20
                if entry[2:] == [b"n"]:
                    self.places.setdefault(number, (1, int(entry[0]), 0))
        at = self.content.find(b"trailer", at)
        trailer = parse(self.content, at + 7)[0] if at >= 0 else None
        if not isinstance(trailer, dict):
            raise UnreadableError("The file has no trailer.")
        return trailer


def _wide_rows(content: bytes, widths: list[int]) -> list[Place]:
    one, two, three = widths
    size = one + two + three
    rows = (content[at : at + size] for at in range(0, len(content) - size + 1, size)) if size else iter(())
    number = int.from_bytes
    return [
        (number(row[:one], "big") if one else 1, number(row[one : one + two], "big"), number(row[one + two :], "big"))
        for row in rows
    ]


def _unpredicted(content: bytes, parameters: dict[str, Value]) -> bytes:
    """PNG's prediction undone where it is "up", as cross-references of other programs have it."""
    if parameters.get("Predictor", 1) < 10:
        return content
    columns = parameters.get("Columns", 1)
    rows, before = [], bytes(columns)
    for at in range(0, len(content), columns + 1):
        row = content[at + 1 : at + 1 + columns]
        if content[at] == 2:
            row = bytes((a + b) & 0xFF for a, b in zip(row, before, strict=False))
        elif content[at]:
            raise UnreadableError("A stream is packed in a way that is not read here.")
        rows.append(row)
        before = row
    return b"".join(rows)
