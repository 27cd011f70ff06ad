"""The fonts of one file: characters become codes, and the faces used are embedded as subsets.

A character's code is its Unicode number, so a line is encoded by one call; a map in the file leads from code to glyph
(PDF 1.7, 9.7.4: Type 0 fonts, Identity-H, CIDToGIDMap). Capitals and superior figures that stand for other
characters have codes of their own, from numbers that no text uses, and copy as the characters they stand for. So have
letters that are joined or have marks: one code for each form.
"""

from __future__ import annotations

import hashlib
import struct

from briefer.errors import ExportError, Problem
from briefer.render.fonts import Face
from briefer.render.pdf.composed_glyphs import ComposedFace, is_glyph
from briefer.render.pdf.flow import Variant
from briefer.render.pdf.hyphens import SOFT_HYPHEN
from briefer.render.pdf.pdf_file import PdfFile, escaped
from briefer.render.pdf.shaping import Cluster, Word
from briefer.render.pdf.subset_face import cut_subset, measures
from briefer.render.pdf.variants import drawn_as

# Control characters are never printed, so their codes are free; then the private use area; then what a face has not.
_FREE_CODES = (*range(1, 0x20), *range(0x7F, 0xA0), *range(0xE000, 0xF900), *range(0x3400, 0xD800))
_BLANKS = {0xA0: " ", 0x2007: " ", 0x202F: " "}  # copied as plain spaces, so that a search finds the words


class _VariantCodes(dict[int, str]):
    """For ``str.translate``: the code of each character in a variant, given out as they appear."""

    def __init__(self, font: EmbeddedFont, variant: Variant) -> None:
        super().__init__()
        self.font, self.variant = font, variant

    def __missing__(self, code: int) -> str:
        drawn = drawn_as(chr(code), self.variant)
        self[code] = chr(code) if drawn == chr(code) else self.font.free_code(chr(code), drawn)
        return self[code]


class EmbeddedFont:
    """One face as it is used in one file."""

    def __init__(self, face: Face, name: bytes) -> None:
        self.face, self.name = face, name
        self._used: set[str] = set()
        # code -> what is copied, what is drawn; the hyphen of a parted word is none of the text
        self._special: dict[str, tuple[str, str | Cluster]] = {SOFT_HYPHEN: (SOFT_HYPHEN, "-")}
        self._codes: dict[Variant, _VariantCodes] = {}
        self._letters: dict[Cluster, str] = {}
        self._free = (chr(code) for code in _FREE_CODES if code not in face.glyphs)

    def encode(self, text: str, variant: Variant) -> bytes:
        """The inside of a literal string that shows the text."""
        if variant:
            codes = self._codes.get(variant)
            if codes is None:
                codes = self._codes[variant] = _VariantCodes(self, variant)
            text = text.translate(codes)
        self._used.update(text)
        return escaped(text.encode("utf-16-be"))

    def encode_word(self, word: Word) -> bytes:
        """The inside of a literal string that shows a shaped word."""
        codes = "".join(map(self._letter_code, word))
        self._used.update(codes)
        return escaped(codes.encode("utf-16-be"))

    def _letter_code(self, letter: Cluster) -> str:
        code = self._letters.get(letter)
        if code is None:
            plain = self.face.glyphs.get(ord(letter.text)) if len(letter.text) == 1 else None
            alike = plain is not None and is_glyph(letter, plain, self.face)
            code = self._letters[letter] = letter.text if alike else self.free_code(letter.text, letter)
        return code

    def free_code(self, copied: str, drawn: str | Cluster) -> str:
        """A code for what is drawn otherwise than the character it stands for.

        Raises:
            ExportError: there is none left.
        """
        code = next(self._free, None)
        if code is None:
            raise ExportError(Problem("", "The text has too many different letters with marks.", "Shorten the paper."))
        self._special[code] = (copied, drawn)
        return code

    def put(self, file: PdfFile, number: int) -> None:
        """Write the font as the object of that number."""
        codes = sorted(self._used)
        measured = measures(self.face)
        composed = ComposedFace(self.face)
        glyphs = [self._glyph(code, composed) for code in codes]
        content = cut_subset(composed, glyphs)
        name = self._subset_name(codes)
        program = file.add_stream(content, b"/Length1 %d" % len(content))
        descriptor = file.add(
            b"<</Type/FontDescriptor/FontName/%b/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %g/Ascent %d/Descent %d"
            b"/CapHeight %d/StemV %d/FontFile2 %d 0 R>>"
            % (name, measured.flags, *measured.box, measured.italic_angle, measured.ascent,
               measured.descent, measured.cap_height, measured.stem, program)
        )  # fmt: skip
        glyph_map = file.add_stream(_glyph_map(codes, glyphs))
        metrics, unit = composed.metrics, 1000 / self.face.units
        widths = b"".join(
            b"%d[%d]" % (ord(code), round(metrics[glyph][0] * unit)) for code, glyph in zip(codes, glyphs, strict=True)
        )
        descendant = file.add(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%b/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            b"/Supplement 0>>/FontDescriptor %d 0 R/DW 0/W[%b]/CIDToGIDMap %d 0 R>>"
            % (name, descriptor, widths, glyph_map)
        )
        unicode_map = file.add_stream(self._unicode_map(codes))
        file.put(
            number,
            b"<</Type/Font/Subtype/Type0/BaseFont/%b/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
            % (name, descendant, unicode_map),
        )

    def _subset_name(self, codes: list[str]) -> bytes:
        """Six letters before the name tell subsets apart (PDF 1.7, 9.6.4)."""
        digest = hashlib.sha256((self.face.name + "".join(codes)).encode("utf-16-be")).digest()
        return bytes(65 + byte % 26 for byte in digest[:6]) + b"+" + self.face.name.encode()

    def _glyph(self, code: str, composed: ComposedFace) -> int:
        drawn = self._special.get(code, ("", code))[1]
        return self.face.glyphs[ord(drawn)] if isinstance(drawn, str) else composed.glyph(drawn)

    def _unicode_map(self, codes: list[str]) -> bytes:
        pairs = []
        for code in codes:
            copied = self._special[code][0] if code in self._special else _BLANKS.get(ord(code), code)
            pairs.append(b"<%04X><%b>\n" % (ord(code), copied.encode("utf-16-be").hex().upper().encode()))
        parts = [
            b"/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            b"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
            b"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
            b"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        ]
        for first in range(0, len(pairs), 100):
            some = pairs[first : first + 100]
            parts += [b"%d beginbfchar\n" % len(some), *some, b"endbfchar\n"]
        parts.append(b"endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend")
        return b"".join(parts)


def _glyph_map(codes: list[str], glyphs: list[int]) -> bytes:
    """From codes to glyphs, which the subset numbers anew."""
    places: dict[int, int] = {0: 0}
    table = [0] * (ord(codes[-1]) + 1)
    for code, glyph in zip(codes, glyphs, strict=True):
        table[ord(code)] = places.setdefault(glyph, len(places))
    return struct.pack(f">{len(table)}H", *table)


class FontBook:
    """The fonts of one file, named in the order they are first used."""

    def __init__(self) -> None:
        self.fonts: dict[Face, EmbeddedFont] = {}

    def of(self, face: Face) -> EmbeddedFont:
        """The font of a face."""
        font = self.fonts.get(face)
        if font is None:
            font = self.fonts[face] = EmbeddedFont(face, b"F%d" % (len(self.fonts) + 1))
        return font

    def put(self, file: PdfFile) -> bytes:
        """Write all fonts; the entries of the font resources."""
        entries = []
        for font in self.fonts.values():
            number = file.reserve()
            font.put(file, number)
            entries.append(b"/%b %d 0 R" % (font.name, number))
        return b"".join(entries)
