"""What the fonts of a PDF file say: which character a code copies as, and whether a glyph is drawn for it."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass, field

from briefer.text.bidi import MIRRORED
from briefer.verify.pdf_objects import PdfObjects
from briefer.verify.pdf_syntax import Ref, Value

_MAP = re.compile(rb"begin(bfchar|bfrange)\s(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]*)>|\[([^\]]*)\])")
_HEXADECIMAL = re.compile(rb"<([0-9A-Fa-f]*)>")
_MOST_CODES = 0x10000


@dataclass(slots=True)
class Font:
    """A font whose codes have two bytes. ``copied`` has the codes that copy as something else than their number.

    ``mapped`` are all codes that copy as anything; ``used`` gathers those met on the pages.
    """

    name: str
    copied: dict[int, str] = field(default_factory=dict)
    mapped: set[int] = field(default_factory=set)
    glyphs: bytes | None = None  # two bytes a code; none where glyphs have the numbers of their codes
    count: int = 0
    used: set[str] = field(default_factory=set)
    special: set[str] = field(default_factory=set)  # the codes of ``copied`` as characters
    readable: bool = True

    def text(self, raw: bytes) -> str:
        """The characters that a shown string copies as."""
        if not self.readable:
            return ""
        codes = raw.decode("utf-16-be", "surrogatepass")
        letters = set(codes)
        self.used |= letters
        return codes.translate(self.copied) if not letters.isdisjoint(self.special) else codes

    def turned_text(self, raw: bytes) -> str:
        """The characters that a string copies as whose codes stand from the left and are read from the right."""
        codes = raw.decode("utf-16-be", "surrogatepass")
        self.used |= set(codes)
        said = "".join(self.copied.get(ord(code), code) for code in reversed(codes))
        return "".join(MIRRORED.get(one, one) for one in said)

    def defects(self) -> list[str]:
        """Codes that are used and draw a box or nothing, or copy as nothing."""
        found = []
        for code in sorted(map(ord, self.used)):
            said = self.copied.get(code, chr(code))
            if code not in self.mapped:
                found.append(f"A character of the font {self.name} cannot be copied or searched (code {code:04X}).")
            elif said.strip() and not 0 < self._glyph(code) < self.count:
                found.append(f"The character “{said}” (U+{ord(said[0]):04X}) has no glyph in the font {self.name}.")
        return found

    def _glyph(self, code: int) -> int:
        if self.glyphs is None:
            return code
        pair = self.glyphs[2 * code : 2 * code + 2]
        return int.from_bytes(pair, "big")


def read_font(objects: PdfObjects, value: Value) -> Font:
    """The font that a resource stands for."""
    entries = objects.dictionary(value)
    name = str(entries.get("BaseFont", "")).partition("+")[2] or str(entries.get("BaseFont", "?"))
    descendants = objects.array(entries.get("DescendantFonts"))
    if entries.get("Subtype") != "Type0" or entries.get("Encoding") != "Identity-H" or not descendants:
        return Font(name, readable=False)
    descendant = objects.dictionary(descendants[0])
    font = Font(name)
    _read_map(font, objects.stream(entries.get("ToUnicode")))
    glyphs = descendant.get("CIDToGIDMap")
    font.glyphs = objects.stream(glyphs) if isinstance(glyphs, Ref) else None
    program = objects.stream(objects.dictionary(descendant.get("FontDescriptor")).get("FontFile2"))
    font.count = _glyph_count(program)
    return font


def _glyph_count(program: bytes) -> int:
    """The number of glyphs in a TrueType program (OpenType 1.9, ``maxp``); 0 for anything else."""
    if len(program) < 12:
        return 0
    (tables,) = struct.unpack_from(">H", program, 4)
    for at in range(12, min(12 + 16 * tables, len(program) - 15), 16):
        if program[at : at + 4] == b"maxp":
            (offset,) = struct.unpack_from(">L", program, at + 8)
            return int.from_bytes(program[offset + 4 : offset + 6], "big")
    return 0


def _read_map(font: Font, content: bytes) -> None:
    """The map to Unicode (PDF 1.7, 9.10.3)."""
    for section in _MAP.finditer(content):
        if section[1] == b"bfchar":
            for code, text in _PAIR.findall(section[2]):
                _put(font, int(code, 16), _decoded(text))
        else:
            for first, last, text, texts in _RANGE.findall(section[2]):
                _put_range(font, int(first, 16), int(last, 16), text, texts)


def _put_range(font: Font, first: int, last: int, text: bytes, texts: bytes) -> None:
    if texts:
        for code, one in zip(range(first, last + 1), _HEXADECIMAL.findall(texts), strict=False):
            _put(font, code, _decoded(one))
    else:
        start = _decoded(text)
        for code in range(first, min(last, first + _MOST_CODES) + 1):
            if start:
                _put(font, code, start[:-1] + chr(ord(start[-1]) + code - first))


def _put(font: Font, code: int, text: str) -> None:
    if text:
        font.mapped.add(code)
        if text != chr(code):
            font.copied[code] = text
            font.special.add(chr(code))


def _decoded(digits: bytes) -> str:
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")).decode("utf-16-be", "replace")
