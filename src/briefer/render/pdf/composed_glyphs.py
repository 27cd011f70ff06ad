"""Glyphs put together of others: a letter with its dots, vowels and accents as one, which is then one character of the
file and is copied as one letter.

They are composite glyphs as TrueType has them (OpenType 1.9, ``glyf``), added behind those of the face.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from briefer.render.fonts import Face
from briefer.render.pdf.shaping import Cluster

_WORDS, _PLACES, _MORE = 0x0001, 0x0002, 0x0020  # offsets are 16 bits wide; are offsets; another part follows
_EMPTY = (0, 0, 0, 0)


class ComposedFace:
    """A face and the glyphs added to it. The file of fonts is not touched."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._own = glyph_places(face)
        self._outlines: list[bytes] = []
        self._metrics: list[tuple[int, int]] = []
        self._known: dict[tuple[tuple[tuple[int, int, int], ...], int], int] = {}
        self._most_parts = 1

    @property
    def is_plain(self) -> bool:
        """Whether no glyph was added."""
        return not self._outlines

    @property
    def metrics(self) -> list[tuple[int, int]]:
        """Width and left bearing of each glyph."""
        own = self.face.horizontal_metrics
        return own if self.is_plain else own + self._metrics

    @property
    def places(self) -> list[int]:
        """Where the outline of each glyph begins, and where the last one ends."""
        ends = accumulate(map(len, self._outlines), initial=self._own[-1])
        return self._own if self.is_plain else [*self._own[:-1], *ends]

    def glyph(self, cluster: Cluster) -> int:
        """The glyph of a cluster: one of the face where it is enough, else a new one."""
        first = cluster.glyphs[0][0]
        if is_glyph(cluster, first, self.face):
            return first
        key = (cluster.glyphs, cluster.advance)
        if key not in self._known:
            self._known[key] = len(self.face.horizontal_metrics) + len(self._outlines)
            self._add(cluster)
        return self._known[key]

    def _add(self, cluster: Cluster) -> None:
        inked = [part for part in cluster.glyphs if self._own[part[0]] < self._own[part[0] + 1]]
        box = _around([self._box(part) for part in inked])
        outline = struct.pack(">hhhhh", -1, *box) if inked else b""
        for number, (glyph, right, up) in enumerate(inked, 1):
            flags = _WORDS | _PLACES | (_MORE if number < len(inked) else 0)
            outline += struct.pack(">HHhh", flags, glyph, right, up)
        self._outlines.append(outline + bytes(-len(outline) % 4))
        self._metrics.append((max(cluster.advance, 0), box[0] & 0xFFFF))
        self._most_parts = max(self._most_parts, len(inked))

    def _box(self, part: tuple[int, int, int]) -> tuple[int, int, int, int]:
        glyph, right, up = part
        at = self.face.tables[b"glyf"][0] + self._own[glyph]
        x0, y0, x1, y1 = struct.unpack_from(">hhhh", self.face.content, at + 2)
        return x0 + right, y0 + up, x1 + right, y1 + up

    @property
    def content(self) -> bytes:
        """The font program. Its ``loca`` and ``hmtx`` are those of the face: ``places`` and ``metrics`` go beyond."""
        if self.is_plain:
            return self.face.content
        start = self.face.tables[b"glyf"][0]
        content = bytearray(self.face.content + bytes(-len(self.face.content) % 4))
        outlines = content[start : start + self._own[-1]] + b"".join(self._outlines)
        self._point(content, b"glyf", len(content), len(outlines))
        self._widen_limits(content)
        return bytes(content + outlines)

    def _point(self, content: bytearray, table: bytes, start: int, length: int) -> None:
        """Write into the directory of tables where one is."""
        entry = 12 + 16 * list(self.face.tables).index(table)
        struct.pack_into(">LL", content, entry + 8, start, length)

    def _widen_limits(self, content: bytearray) -> None:
        """What readers may count on (``maxp``): how many parts a glyph has, how deep they are nested."""
        start = self.face.tables[b"maxp"][0]
        points, contours, together, around = struct.unpack_from(">HHHH", content, start + 6)
        parts, depth = struct.unpack_from(">HH", content, start + 28)
        limits = (max(points, together) * self._most_parts, max(contours, around) * self._most_parts)
        struct.pack_into(">HH", content, start + 10, *(min(limit, 0xFFFF) for limit in limits))
        struct.pack_into(">HH", content, start + 28, max(parts, self._most_parts), depth + 1)


def is_glyph(cluster: Cluster, glyph: int, face: Face) -> bool:
    """Whether a glyph of the face is all that a cluster is."""
    return cluster.glyphs == ((glyph, 0, 0),) and face.horizontal_metrics[glyph][0] == cluster.advance


@cache
def glyph_places(face: Face) -> list[int]:
    """Where each glyph begins in the outlines, and where the last one ends."""
    start, length = face.tables[b"loca"]
    (long_format,) = struct.unpack_from(">H", face.content, face.tables[b"head"][0] + 50)
    if long_format:
        return list(struct.unpack_from(f">{length // 4}L", face.content, start))
    return [place * 2 for place in struct.unpack_from(f">{length // 2}H", face.content, start)]


def _around(boxes: Sequence[tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    if not boxes:
        return _EMPTY
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)
