"""The faces that ship with briefer: what each can draw and how wide. Light: reads four tables of a font, no library.

A piece of text asks for a *chain*: the face of its look first, then the companions for Georgian and Armenian, the
other family, those for Arabic and Hebrew, faces with signs, and one for Chinese. Each run of characters is drawn with
the first face of the chain that has them.
"""

from __future__ import annotations

import re
import struct
import sys
import unicodedata
from array import array
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path

from briefer import assets
from briefer.model.style import Face as Family
from briefer.text.direction import may_turn

# Characters that print nothing of their own: controls, joiners, direction marks, variation selectors, soft hyphens.
_SPACES = dict.fromkeys((*range(9, 14), 0x85, 0x1680, 0x2028, 0x2029, 0x205F, 0x3000), " ")
# Blanks of a fixed width stay, and a line may end after them.
_WIDE_SPACES = {code: chr(code) + "\u200b" for code in (*range(0x2000, 0x2007), 0x2008, 0x2009, 0x200A)}
_INVISIBLE = dict.fromkeys(
    code
    for first, end in ((0, 9), (14, 32), (127, 160), (0xAD, 0xAE), (0x34F, 0x350), (0x61C, 0x61D), (0x180E, 0x180F),
                       (0x200B, 0x2010), (0x202A, 0x202F), (0x2060, 0x2070), (0xFE00, 0xFE10), (0xFEFF, 0xFF00))
    for code in range(first, end)
)  # fmt: skip
_PLAIN = {**_INVISIBLE, **_SPACES, **_WIDE_SPACES, 0x200B: "\u200b"}
# They print nothing either, but join or part Arabic letters and say which way a stretch of text runs.
_TURNING = frozenset((0x61C, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_NOT_DRAWN = _TURNING | {0x200B}
_PLAIN_TURNING = {code: printed for code, printed in _PLAIN.items() if code not in _TURNING}
_NOT_PLAIN = re.compile(f"[{re.escape(''.join(map(chr, _PLAIN)))}]")
_IDLE_BREAK_POINT = re.compile("(?<= )\u200b+")  # a line may end at the blank before it
# Signs that may be drawn as others where a face lacks them.
_ALIKE = {**dict.fromkeys((*range(0x2000, 0x200B), 0x202F), 0xA0), 0x2010: 0x2D, 0x2011: 0x2D}
FAR_EAST = "NotoSansSC-Common"  # the common characters of Chinese, and Japanese ones in their Chinese forms


class Face:
    """One font file. Widths are in thousandths of the type size."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.stem
        self.from_the_right = "Arabic" in self.name or "Hebrew" in self.name  # for letters that run so
        self.is_rare = self.from_the_right or self.name == FAR_EAST

    @cached_property
    def content(self) -> bytes:
        """The whole file."""
        return self.path.read_bytes()

    @cached_property
    def tables(self) -> dict[bytes, tuple[int, int]]:
        """Where each table begins and how long it is."""
        (count,) = struct.unpack_from(">H", self.content, 4)
        entries = (struct.unpack_from(">4sLLL", self.content, 12 + 16 * i) for i in range(count))
        return {tag: (start, length) for tag, _, start, length in entries}

    @cached_property
    def glyphs(self) -> dict[int, int]:
        """The glyph of each code point that the face can draw."""
        found = _read_cmap(self.content, self.tables[b"cmap"][0])
        for code, like in _ALIKE.items():
            if code not in found and like in found:
                found[code] = found[like]
        return found

    @cached_property
    def horizontal_metrics(self) -> list[tuple[int, int]]:
        """Advance width and left bearing of each glyph, in font units."""
        (full,) = struct.unpack_from(">H", self.content, self.tables[b"hhea"][0] + 34)
        start, length = self.tables[b"hmtx"]
        numbers = _shorts(self.content, start, length // 2)
        bearings = numbers[2 * full :]
        return [*zip(numbers[0 : 2 * full : 2], numbers[1 : 2 * full : 2], strict=True)] + [
            (numbers[2 * full - 2], bearing) for bearing in bearings
        ]

    @cached_property
    def units(self) -> int:
        """Font units to the type size."""
        (units,) = struct.unpack_from(">H", self.content, self.tables[b"head"][0] + 18)
        return int(units)

    @cached_property
    def widths(self) -> dict[str, int]:
        """The width of each character that the face can draw."""
        metrics = self.horizontal_metrics
        return {chr(code): round(metrics[glyph][0] * 1000 / self.units) for code, glyph in self.glyphs.items()}


def _shorts(content: bytes, start: int, count: int) -> array[int]:
    """Big-endian unsigned 16-bit numbers."""
    numbers = array("H", content[start : start + 2 * count])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def _read_cmap(content: bytes, start: int) -> dict[int, int]:
    """The Unicode character map; every shipped face has one of format 4 (OpenType 1.9, ``cmap``)."""
    (count,) = struct.unpack_from(">H", content, start + 2)
    offsets = {
        (platform, encoding): offset
        for platform, encoding, offset in struct.iter_unpack(">HHL", content[start + 4 : start + 4 + 8 * count])
    }
    return _read_format_4(content, start + offsets[3, 1])


def _read_format_4(content: bytes, start: int) -> dict[int, int]:
    length, _, doubled = struct.unpack_from(">HHH", content, start + 2)
    numbers = _shorts(content, start, length // 2)
    count = doubled // 2
    ends, starts = numbers[7 : 7 + count], numbers[8 + count : 8 + 2 * count]
    deltas, ranges = numbers[8 + 2 * count : 8 + 3 * count], numbers[8 + 3 * count : 8 + 4 * count]
    glyphs: dict[int, int] = {}
    for i, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(max(first, 32), last + 1):
            glyph = code if offset == 0 else numbers[8 + 3 * count + i + offset // 2 + code - first]
            if glyph and (glyph + delta) & 0xFFFF:
                glyphs[code] = (glyph + delta) & 0xFFFF
    return glyphs


@cache
def face(name: str) -> Face:
    """The face of that file name, read once in the life of the process."""
    return Face(assets.resources() / "fonts" / f"{name}.ttf")


_OTHER: dict[Family, Family] = {"serif": "sans", "sans": "serif"}
_SIGNS = ("NotoSansMath-Regular", "NotoSansSymbols2-Regular")  # minus, comparisons, arrows, ticks
_STEMS: dict[Family, str] = {"serif": "NotoSerif", "sans": "NotoSans"}
_ARABIC: dict[Family, str] = {"serif": "NotoNaskhArabic", "sans": "NotoSansArabic"}


def _main_face(family: Family, weight: int, italic: bool) -> str:
    """The nearest shipped face: sans has no semibold italic, serif no bold."""
    if family == "sans":
        heavy = "Bold" if weight >= 700 else "SemiBold"
        return "NotoSans-" + (heavy if weight >= 600 else "Italic" if italic else "Regular")
    return "NotoSerif-" + (("SemiBold" if weight >= 600 else "") + ("Italic" if italic else "") or "Regular")


@cache
def chain(family: Family, weight: int = 400, italic: bool = False) -> tuple[Face, ...]:
    """The faces that draw a look, in the order they are asked for each character."""
    heaviness = "SemiBold" if weight >= 600 else "Regular"
    stem, other = _STEMS[family], _STEMS[_OTHER[family]]
    companions = (f"{stem}Georgian", f"{stem}Armenian", other, _ARABIC[family], f"{stem}Hebrew")
    names = (*(f"{name}-{heaviness}" for name in companions), *_SIGNS, FAR_EAST)
    return (face(_main_face(family, weight, italic)), *map(face, names))


@cache
def _drawable(rare: bool) -> frozenset[str]:
    """Characters that every chain can draw (the other family differs in a few signs only).

    The faces for Arabic, Hebrew and Chinese are ``rare``: they are read only for a text that has such letters.
    """
    chains = (chain(family, weight, italic) for family in _STEMS for weight in (400, 600) for italic in (False, True))
    return frozenset.intersection(
        *(frozenset().union(*(face.widths for face in faces if face.is_rare is rare)) for faces in chains)
    )


def plain_text(text: str) -> str:
    """Text as it is printed: composed letters, no control or invisible characters, any breaking blank a space.

    In text with letters from the right those invisible characters stay that join, part or turn them.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    if not _NOT_PLAIN.search(text):
        return text
    text = text.translate(_PLAIN_TURNING if may_turn(text) else _PLAIN)
    return _IDLE_BREAK_POINT.sub("", text) if "\u200b" in text else text


def missing_characters(text: Iterable[str]) -> tuple[str, ...]:
    """Characters that no shipped font can draw, each once, in order of first use."""
    drawable = _drawable(rare=False)
    seen: dict[str, None] = {}
    for piece in text:
        if not drawable.issuperset(piece):
            seen.update(dict.fromkeys(c for c in plain_text(piece) if c not in drawable and ord(c) not in _NOT_DRAWN))
    return tuple(c for c in seen if c not in _drawable(rare=True)) if seen else ()
