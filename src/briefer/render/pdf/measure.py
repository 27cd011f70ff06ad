"""From inlines to measured tokens: what may not be broken, how wide it is, how it is drawn.

Widths are in thousandths of the paragraph's type size, so that the words of a face are measured once in the life of
the process, whatever size they are set in. A token carries its leading space.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import accumulate, repeat

from briefer.render import fonts
from briefer.render.fonts import Face
from briefer.render.pdf.flow import Look, Span, Variant
from briefer.render.pdf.shaping import (
    JOINER,
    LETTER,
    SHAPED,
    UNSEEN,
    from_the_right,
    is_tied,
    joins,
    shaped_width,
)
from briefer.render.pdf.variants import drawn_as
from briefer.text.direction import may_turn
from briefer.text.no_break import BOUND, binds, with_bound_blanks

_TOKEN = re.compile(" ?[^ \u200b]+")
_MAY_BREAK_INSIDE = re.compile("[-–—/]")
_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)\S+")
# Letters on both sides, and not too few: 2020-2025, EA-2025-041, 80–95 and mid-August stay whole. Each pattern begins
# with the sign itself, which is quick to find.
_BREAK_BEHIND = re.compile(
    r"[-–—/](?:(?<=[^\W\d_]{4}-)(?=[^\W\d_]{3})|(?<=[^\W\d_]–)(?=[^\W\d_])|(?<=[\w ]—)(?=\w)"
    r"|(?<=[^\W\d_]{3}/)(?=[^\W\d_]{3}))"
)
# Where the Chicago Manual (14.18) lets an address break: before most signs, after a double slash, = and &.
_ADDRESS_BREAK_BEFORE = re.compile(r"[/.?#%,_~-](?<=\w.)(?=\w)")
_ADDRESS_BREAK_BEHIND = re.compile(r"(?:[=&]|://)(?=\w)")
# Lines end between any two Chinese or Japanese characters, but not before what closes nor after what opens.
_FAR_EAST = "\u2e80-\u9fff\uf900-\ufaff\uff01-\uff9f"
_OPENS, _CLOSES = (
    "「『（《〈【〔［｛",
    "」』）》〉】〕］｝，。、！？：；．・ー々〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ",
)
_FAR_EAST_BREAK = re.compile(f"(?<=[{_FAR_EAST}])(?<![{_OPENS}])(?=[{_FAR_EAST}])(?![{_CLOSES}])")
_ABSENT = -1.0
_LONGEST_KEPT = 48  # words longer than this are not worth remembering
_MOST_KEPT = 60_000
_SMALL_FACE, _SMALL_FACE_GROWS = "NotoNaskhArabic", 1.14  # its letters are that much smaller than those beside it
_OPENING = " «“‘„‚(["
_COMMON = " -–—.,;:()«»“”‘’0123456789"
_PAIRED = "()«»“”‘’"


class Widths(dict[str, float]):
    """Widths of words in one face, letter-spaced or not.

    A word is ``_ABSENT`` that has a character which the face lacks, or one that is not simply set beside the others.
    """

    def __init__(self, face: Face, variant: Variant, tracking_em: float) -> None:
        super().__init__()
        self.tracking = tracking_em * 1000
        self.of: Mapping[str, float] = _VariantWidths(face, variant) if variant else face.widths

    def __missing__(self, word: str) -> float:
        try:
            width = sum(map(self.of.__getitem__, word)) + self.tracking * len(word)
        except KeyError:
            width = _ABSENT
        if not word.isascii() and SHAPED.search(word):
            width = _ABSENT
        if len(word) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[word] = width
        return width


class _VariantWidths(dict[str, float]):
    def __init__(self, face: Face, variant: Variant) -> None:
        super().__init__()
        self.plain, self.variant = face.widths, variant

    def __missing__(self, character: str) -> float:
        width = self[character] = self.plain[drawn_as(character, self.variant)]
        return width


@cache
def widths_of(face: Face, variant: Variant = "", tracking_em: float = 0.0) -> Widths:
    """The width table of a face, kept for the life of the process."""
    return Widths(face, variant, tracking_em)


class Tokens:
    """A paragraph ready for breaking: tokens, the spans they belong to, and units that no line break cuts.

    ``unit_starts`` holds the token each unit begins with; ``span_starts`` likewise. ``absent`` collects characters
    that no face of the chain can draw, as often as they come.
    """

    __slots__ = ("absent", "ends_in_space", "size_pt", "span_starts", "spans", "texts", "turns", "unit_starts",
                 "unit_widths", "widths")  # fmt: skip

    def __init__(self, size_pt: float) -> None:
        self.size_pt = size_pt
        self.texts: list[str] = []
        self.widths: list[float] = []
        self.unit_starts: list[int] = []
        self.unit_widths: list[float] = []
        self.span_starts: list[int] = []
        self.spans: list[Span] = []
        self.ends_in_space = self.turns = False
        self.absent: list[str] = []

    def add_text(self, text: str, span: Span) -> None:
        """Append characters of a span, whose face is the first of its chain; others are found where needed."""
        text = with_break_points(fonts.plain_text(text))
        bound = with_bound_blanks(text)
        words = _TOKEN.findall(bound)
        if BOUND in bound:
            words = [word.replace(BOUND, " ") for word in words]
        if not words:
            self.ends_in_space = self.ends_in_space or " " in text
            return
        if self.ends_in_space and words[0][0] != " ":
            words[0] = " " + words[0]
        glued = self._glued(words[0], text)
        if glued and self.turns and joins(self.texts[-1], words[0]):
            self._join_last()
            words[0] = JOINER + words[0]
        self.ends_in_space = text[-1] == " "
        look = span.look
        table = widths_of(span.face, look.variant, look.tracking_em)
        widths = list(map(table.__getitem__, words))
        if _ABSENT in widths:
            self._add_mixed(words, span, glued)
        else:
            self._add(words, widths, span, glued)

    def _join_last(self) -> None:
        """Let the last letter take the form that joins the next, though a run of another look goes on with the word."""
        span = self.span_of(len(self.texts) - 1)
        self.texts[-1] += JOINER
        more = _width(self.texts[-1], span) * span.look.size_pt / self.size_pt - self.widths[-1]
        self.widths[-1] += more
        self.unit_widths[-1] += more

    def add_scale(self, width_pt: float, span: Span) -> None:
        """Append a scale, drawn as cells of the given width together."""
        lead = " " if self.ends_in_space else ""
        self.ends_in_space = False
        width = width_pt * 1000 / self.size_pt
        if lead:
            width += widths_of(span.face)[lead]
        self._add([lead], [width], span, bool(self.texts) and not lead, exact=True)

    def lead(self, unit: int) -> float:
        """The width of the space that falls away when a unit begins a line."""
        token = self.unit_starts[unit]
        if self.texts[token][:1] != " ":
            return 0.0
        span = self.spans[bisect_right(self.span_starts, token) - 1]
        look = span.look
        return widths_of(span.face, look.variant, look.tracking_em)[" "] * look.size_pt / self.size_pt

    def span_of(self, token: int) -> Span:
        """The span that a token belongs to."""
        return self.spans[bisect_right(self.span_starts, token) - 1]

    def _glued(self, word: str, text: str) -> bool:
        """Whether no line ends between what stands here and the word that comes."""
        if not self.texts or text[0] == "\u200b":
            return False
        return word[0] != " " or binds(self.texts[-1], word)

    def _add(self, words: list[str], widths: list[float], span: Span, glued: bool, exact: bool = False) -> None:
        """Append tokens that may be parted from each other; ``glued``: the first may not from what stands before."""
        ratio = 1.0 if exact else span.look.size_pt / self.size_pt
        if ratio != 1.0:
            widths = [width * ratio for width in widths]
        first = len(self.texts)
        if not self.spans or self.spans[-1] is not span:
            self.span_starts.append(first)
            self.spans.append(span)
        self.texts += words
        self.widths += widths
        if glued:
            self.unit_widths[-1] += widths[0]
            self.unit_widths += widths[1:]
            self.unit_starts += range(first + 1, first + len(words))
        else:
            self.unit_widths += widths
            self.unit_starts += range(first, first + len(words))

    def _add_mixed(self, words: list[str], span: Span, glued: bool) -> None:
        """Words with characters of other scripts, or with marks: each in as many pieces as it needs faces."""
        parts: dict[tuple[Face, bool], Span] = {(span.face, False): span}
        for number, word in enumerate(words):
            glued = glued and number == 0
            for face, piece in self._by_face(word, span.look):
                shaped = SHAPED.search(piece) is not None
                self.turns = self.turns or (shaped and may_turn(piece))
                part = parts.get((face, shaped))
                if part is None:
                    part = parts[face, shaped] = _part(span, face, piece, shaped)
                for text in _FAR_EAST_BREAK.split(piece):
                    self._add([text], [_width(text, part)], part, glued)
                    glued = False
                glued = True

    def _by_face(self, word: str, look: Look) -> Iterator[tuple[Face, str]]:
        """The runs of a word with the face that draws each; what opens a word goes with its letters if it can."""
        run, current = "", None
        for letter, face in self._letters(word, look, None):
            if current is None or face is current or _opens(run, face):
                run, current = run + letter, face
            else:
                yield current, run
                run, current = letter, face
        if run and current is not None:
            yield current, run

    def _letters(self, word: str, look: Look, current: Face | None) -> Iterator[tuple[str, Face]]:
        """Each letter with the marks on it, and the face that has them all; where none has, each by itself."""
        for letter in LETTER.findall(word) if SHAPED.search(word) else word:
            face = _face_for(letter, look, current)
            if face is not None:
                current = face
                yield letter, face
            elif len(letter) > 1:
                for character in letter:
                    yield from self._letters(character, look, current)
            else:
                self.absent.append(letter)


def _part(span: Span, face: Face, text: str, shaped: bool) -> Span:
    """The span of a part of the text that another face draws. Letter-spacing would tear joined letters apart."""
    look = span.look
    if shaped and look.tracking_em and is_tied(text):
        look = replace(look, tracking_em=0.0)
    if face.name.startswith(_SMALL_FACE):
        look = replace(look, size_pt=look.size_pt * _SMALL_FACE_GROWS)
    return Span(look, face, span.node, span.target, shaped=shaped)


def _width(text: str, span: Span) -> float:
    look = span.look
    if span.shaped:
        return shaped_width(span.face, text, look.variant, from_the_right(text), look.tracking_em)
    return widths_of(span.face, look.variant, look.tracking_em)[text]


def _opens(run: str, face: Face) -> bool:
    """Whether what stands before a word, and is of no script, can be drawn by the face of its letters."""
    seen = UNSEEN.sub("", run)
    opens = seen in ("", " ") or (not face.from_the_right and seen.strip(_OPENING) == "")
    return opens and face.widths.keys() >= set(seen)


def _goes_along(letter: str, face: Face) -> bool:
    """Whether a sign is drawn by the face of what stands before it.

    Brackets and quotation marks around text from the right may have Latin letters at one end: both are of one face.
    """
    return letter in _COMMON and not (face.from_the_right and letter in _PAIRED)


def _face_for(letter: str, look: Look, current: Face | None) -> Face | None:
    """The face for a letter with its marks. Signs that all scripts have go with what stands before them."""
    drawn = {drawn_as(character, look.variant) for character in UNSEEN.sub("", letter)}
    if current is not None and (_goes_along(letter, current) or not drawn) and drawn <= current.widths.keys():
        return current
    return next((face for face in look.faces if drawn <= face.widths.keys()), None)


def with_break_points(text: str) -> str:
    """Text with a zero-width space wherever a line may end inside a word."""
    if not _MAY_BREAK_INSIDE.search(text) and "www." not in text:
        return text
    return _ADDRESS.sub(_broken_address, _BREAK_BEHIND.sub(_and_break, text))


def _broken_address(found: re.Match[str]) -> str:
    """An address breaks at signs of its own, not at those of other words."""
    address = _ADDRESS_BREAK_BEFORE.sub(_break_and, found[0].replace("\u200b", ""))
    return _ADDRESS_BREAK_BEHIND.sub(_and_break, address)


def _and_break(found: re.Match[str]) -> str:
    return found[0] + "\u200b"


def _break_and(found: re.Match[str]) -> str:
    return "\u200b" + found[0]


def split_wide_units(tokens: Tokens, width: float) -> Tokens:
    """The same tokens with every unit that is wider than a line cut into pieces that are not. Linear."""
    if not tokens.unit_widths or max(tokens.unit_widths) <= width:
        return tokens
    result = Tokens(tokens.size_pt)
    ends = [*tokens.unit_starts[1:], len(tokens.texts)]
    spans = _span_of_each(tokens)
    for first, end, unit_width in zip(tokens.unit_starts, ends, tokens.unit_widths, strict=True):
        wide = unit_width > width
        for i in range(first, end):
            words, widths = [tokens.texts[i]], [tokens.widths[i]]
            if wide and tokens.texts[i]:
                words, widths = _cut_words(tokens.texts[i], spans[i], width, tokens.size_pt)
            result._add(words, widths, spans[i], glued=i > first and not wide, exact=True)
    return result


def _span_of_each(tokens: Tokens) -> list[Span]:
    ends = [*tokens.span_starts[1:], len(tokens.texts)]
    spans: list[Span] = []
    for span, first, end in zip(tokens.spans, tokens.span_starts, ends, strict=True):
        spans.extend(repeat(span, end - first))
    return spans


def _cut_words(text: str, span: Span, width: float, size_pt: float) -> tuple[list[str], list[float]]:
    """Where not even a day and its month fit on a line, the blank between them gives way before the letters do."""
    if " " not in text.strip():
        return _cut(text, span, width, size_pt)
    words: list[str] = []
    widths: list[float] = []
    for word in _TOKEN.findall(text):
        cut, measured = _cut(word, span, width, size_pt)
        words += cut
        widths += measured
    return words, widths


def _cut(text: str, span: Span, width: float, size_pt: float) -> tuple[list[str], list[float]]:
    """Cut a word between characters; every piece but the last nearly fills the line, none is empty."""
    if span.shaped:
        return _cut_shaped(text, span, width, size_pt)
    table = widths_of(span.face, span.look.variant, span.look.tracking_em)
    ratio = span.look.size_pt / size_pt
    sums = list(accumulate((table.of[c] + table.tracking) * ratio for c in text))
    words, widths, first, begun = [], [], 0, 0.0
    for i, reached in enumerate(sums):
        if reached - begun > width and text[first:i].strip(" "):
            words.append(text[first:i])
            widths.append(sums[i - 1] - begun)
            first, begun = i, sums[i - 1]
    return [*words, text[first:]], [*widths, sums[-1] - begun]


def _cut_shaped(text: str, span: Span, width: float, size_pt: float) -> tuple[list[str], list[float]]:
    """Cut a word between letters that stand for themselves: joined ones are not wider, but for a few."""
    ratio = span.look.size_pt / size_pt
    pieces, reached = [""], 0.0
    for letter in LETTER.findall(text):
        step = _width(letter, span) * ratio
        if reached + step > width and pieces[-1].strip():
            pieces.append("")
            reached = 0.0
        pieces[-1] += letter
        reached += step
    return pieces, [_width(piece, span) * ratio for piece in pieces]
