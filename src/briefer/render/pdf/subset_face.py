"""Subsets of faces, cut by reportlab: the only place that touches what that library keeps to itself.

Its reader of font files goes over every character of a face, a fifth of a second each, and wants no help. So it is
told to skip that (``charInfo=0``) and given the three tables in the form its subsetter works on. Those names are
private to it; ``tests/render/pdf/test_subset_face.py`` fails when they change, and the version is pinned.
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from briefer.render.fonts import Face

# What reportlab calls the glyph of each character, the width and bearing of each glyph, and where each glyph begins.
PRIVATE_TABLES = ("charToGlyph", "hmetrics", "glyphPos")


@dataclass(frozen=True, slots=True)
class Measures:
    """What a PDF says of a face beside its program (PDF 1.7, 9.8.1), in thousandths of the type size."""

    flags: int
    box: tuple[int, int, int, int]
    italic_angle: float
    ascent: int
    descent: int
    cap_height: int
    stem: int


def cut_subset(face: Face, characters: Sequence[str]) -> bytes:
    """The font program with the glyphs of the characters alone.

    They are numbered in the order of the characters, each glyph once, after the empty one.
    """
    program: bytes = _source(face).makeSubset([ord(character) for character in characters])
    return program


@cache
def measures(face: Face) -> Measures:
    """The measures of the whole face."""
    source = _source(face)
    left, bottom, right, top = map(round, source.bbox)
    heights = (round(source.ascent), round(source.descent), round(source.capHeight))
    return Measures(source.flags, (left, bottom, right, top), source.italicAngle, *heights, source.stemV)


@cache
def _source(face: Face) -> Any:
    """The face as reportlab's subsetter wants it, with tables that are already read instead of its slow reading."""
    from reportlab.pdfbase.ttfonts import TTFontFile  # 60 ms, and only needed when a file is written

    source = TTFontFile(str(face.path), charInfo=0)
    tables = (face.glyphs, face.horizontal_metrics, _glyph_places(face))
    for name, table in zip(PRIVATE_TABLES, tables, strict=True):
        setattr(source, name, table)
    return source


def _glyph_places(face: Face) -> list[int]:
    start, length = face.tables[b"loca"]
    (long_format,) = struct.unpack_from(">H", face.content, face.tables[b"head"][0] + 50)
    packed = face.content[start : start + length]
    return [*_numbers(packed, "I")] if long_format else [place * 2 for place in _numbers(packed, "H")]


def _numbers(packed: bytes, kind: str) -> array[int]:
    """Big-endian numbers of 2 (``H``) or 4 (``I``) bytes."""
    numbers = array(kind, packed)
    if struct.pack("=H", 1) != struct.pack(">H", 1):
        numbers.byteswap()
    return numbers
