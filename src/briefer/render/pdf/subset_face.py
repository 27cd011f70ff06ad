"""Subsets of faces, cut by reportlab: the only place that touches what that library keeps to itself.

Its reader of font files goes over every character of a face, a fifth of a second each, and wants no help. So it is
told to skip that (``charInfo=0``) and given the three tables in the form its subsetter works on; glyphs are asked for
by their numbers, each its own character. Those names are private to it; ``tests/render/pdf/test_subset_face.py`` fails
when they change, and the version is pinned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from briefer.render.fonts import Face
from briefer.render.pdf.composed_glyphs import ComposedFace

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


def cut_subset(face: ComposedFace, glyphs: Sequence[int]) -> bytes:
    """The font program with these glyphs alone, and what they are put together of.

    They are numbered in the order given, each once, after the empty one.
    """
    source = _source(face.face) if face.is_plain else _read(face.content)
    tables = ({glyph: glyph for glyph in glyphs}, face.metrics, face.places)
    for name, table in zip(PRIVATE_TABLES, tables, strict=True):
        setattr(source, name, table)
    program: bytes = source.makeSubset(list(glyphs))
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
    return _read(face.content)


def _read(program: bytes) -> Any:
    from reportlab.pdfbase.ttfonts import TTFontFile  # 60 ms, and only needed when a file is written

    return TTFontFile(BytesIO(program), charInfo=0)
