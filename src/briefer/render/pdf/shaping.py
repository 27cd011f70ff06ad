"""Letters that are not simply set side by side: joined Arabic, Hebrew, marks on letters without a composed form.

HarfBuzz says which glyphs a word takes and where each stands. What belongs to one letter, as its dots do, becomes one
*cluster*, and in the file one character of the font, so that text is copied letter by letter. Words of Latin, Cyrillic
and the like never come here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from briefer.render.fonts import Face
from briefer.render.pdf.flow import Variant
from briefer.render.pdf.variants import drawn_as
from briefer.text.bidi import MIRRORED

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u2de0-\u2dff\ua66f-\ua67d\ua69e\ua69f"
    "\ufe20-\ufe2f"
)
_MARKS_FROM_THE_RIGHT = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff\ufb1e"
)
_UNSEEN = "\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069"  # join, part or turn letters
# What needs shaping: marks, all that runs from right to left, and signs that join, part or turn letters.
SHAPED = re.compile(f"[{_MARKS}\u0590-\u08ff{_UNSEEN}\ufb1d-\ufdff\ufe70-\ufefc]")
LETTER = re.compile(f".[{_MARKS}{_MARKS_FROM_THE_RIGHT}{_UNSEEN}]*", re.DOTALL)
UNSEEN = re.compile(f"[{_UNSEEN}]")
_FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TIED = re.compile(f"[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc{_MARKS_FROM_THE_RIGHT}]")
_JOINING = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9]")
JOINER = "\u200d"
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MOST_OF_A_LETTER = 40  # characters on one letter (UAX #15 asks for 30 marks at most); what is more stands beside it
_AS_AROUND = {"kern": False, "liga": False}  # other words of the line are set without
_FURTHEST = 15_000  # font units
_LONGEST_KEPT = 48
_MOST_KEPT = 20_000


class Cluster(NamedTuple):
    """The glyphs of one letter with their places, its width in font units, and the characters it is copied as."""

    text: str
    glyphs: tuple[tuple[int, int, int], ...]  # glyph, to the right, upwards
    advance: int


Word = tuple[Cluster, ...]
_Placed = tuple[int, int, int, int, int]  # where its letter begins in the text, glyph, width, to the right, upwards


def is_tied(text: str) -> bool:
    """Whether letters of the text join each other or stand under marks, so that no space may be put between them."""
    return _TIED.search(text) is not None


def joins(before: str, after: str) -> bool:
    """Whether a letter that ends one run and one that begins the next belong to one Arabic word."""
    return _JOINING.match(before[-1:]) is not None and _JOINING.match(after[:1]) is not None


def from_the_right(text: str) -> bool:
    """Whether the text has letters or marks of a script that is written from right to left."""
    return _FROM_THE_RIGHT.search(text) is not None


def shaped_words(face: Face, text: str, variant: Variant, rtl: bool) -> list[Word]:
    """The words of a text of one direction from left to right, as they stand; blanks are between them."""
    shaper = _shaper(face)
    words = [shaper.word(word, variant, rtl) for word in text.split(" ")]
    return words[::-1] if rtl else words


def shaped_width(face: Face, text: str, variant: Variant, rtl: bool, tracking_em: float = 0.0) -> float:
    """The width of a text, in thousandths of the type size; blanks and letter-spacing included."""
    shaper = _shaper(face)
    words = [shaper.word(word, variant, rtl) for word in text.split(" ")]
    letters = sum(map(len, words)) + len(words) - 1
    advance = sum(cluster.advance for word in words for cluster in word) * 1000 / face.units
    return advance + (len(words) - 1) * face.widths.get(" ", 0) + tracking_em * 1000 * letters


@cache
def _shaper(face: Face) -> _Shaper:
    return _Shaper(face)


class _Shaper:
    """HarfBuzz with one face, remembering words."""

    def __init__(self, face: Face) -> None:
        import uharfbuzz  # 5 MB, and only needed where there are such letters

        self.library: Any = uharfbuzz
        self.font = uharfbuzz.Font(uharfbuzz.Face(face.content))
        self.known: dict[tuple[str, Variant, bool], Word] = {}

    def word(self, text: str, variant: Variant, rtl: bool) -> Word:
        """The clusters of a word from left to right."""
        key = (text, variant, rtl)
        found = self.known.get(key)
        if found is None:
            found = self._shape(_TURNS.sub("", text), variant, rtl)  # these did their work when lines were put in order
            if len(text) <= _LONGEST_KEPT:
                if len(self.known) >= _MOST_KEPT:
                    self.known.clear()
                self.known[key] = found
        return found

    def _shape(self, text: str, variant: Variant, rtl: bool) -> Word:
        if not text:
            return ()
        drawn = "".join(drawn_as(character, variant) for character in text)
        buffer = self.library.Buffer()
        buffer.add_str(drawn)
        levels = self.library.BufferClusterLevel
        buffer.cluster_level = levels.MONOTONE_CHARACTERS if rtl else levels.MONOTONE_GRAPHEMES
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.language = "und"  # not that of the computer
        buffer.guess_segment_properties()
        self.library.shape(self.font, buffer, {} if rtl else _AS_AROUND)
        placed = [
            (info.cluster, info.codepoint, place.x_advance, place.x_offset, place.y_offset)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]
        return tuple(_clusters(_as_seen(text) if rtl else text, placed))


def _as_seen(text: str) -> str:
    """Brackets as they look in text from the right: programs that copy it turn them as they turn the text."""
    return "".join(MIRRORED.get(character, character) for character in text)


def _clusters(text: str, placed: list[_Placed]) -> Iterator[Cluster]:
    """What belongs to one letter; from the right a mark stands for itself, or it would be copied before its letter."""
    starts = sorted({glyph[0] for glyph in placed})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for start, group in groupby(placed, key=itemgetter(0)):
        said = text[0 if start == starts[0] else start : ends[start]]
        if len(said) <= _MOST_OF_A_LETTER:
            yield _cluster(said, group)
            continue
        glyphs = list(group)
        for number, glyph in enumerate(glyphs, 1):
            yield _cluster(said[number - 1 : number if number < len(glyphs) else None] or "\u200b", [glyph])


def _near(distance: int) -> int:
    """Thousands of marks on one letter would tower out of what a font can say."""
    return max(-_FURTHEST, min(distance, _FURTHEST))


def _cluster(text: str, placed: Iterable[_Placed]) -> Cluster:
    glyphs, pen = [], 0
    for _, glyph, advance, right, up in placed:
        glyphs.append((glyph, _near(pen + right), _near(up)))
        pen += advance
    return Cluster(text, tuple(glyphs), pen)
