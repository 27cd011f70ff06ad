"""Words parted at the end of a line: where they may be, and the paragraph with them parted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

from briefer.render.pdf.hyphens import SOFT_HYPHEN, parts_of
from briefer.render.pdf.measure import Tokens, widths_of


@dataclass(frozen=True, slots=True)
class Measure:
    """The room of the first line and of the others, in the unit of the tokens; without a language no word is parted."""

    first: float
    rest: float
    justified: bool
    language: str


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a unit is parted: in which token, after how many characters; ``width`` of the unit up to there."""

    unit: int
    token: int
    characters: int
    width: float


def cuts_of(tokens: Tokens, unit: int, room: float, language: str) -> Iterator[Cut]:
    """Where a unit may be parted so that it fits with its hyphen, the longest part first."""
    first = tokens.unit_starts[unit]
    token, span = tokens.texts[first], tokens.span_of(first)
    if not language or span.look.variant or span.scale or span.shaped:
        return
    table = widths_of(span.face, "", span.look.tracking_em)
    ratio = span.look.size_pt / tokens.size_pt
    for characters in reversed(parts_of(token, span.node.language or language)):
        width = table[token[:characters]] * ratio
        if width + table["-"] * ratio <= room:
            yield Cut(unit, first, characters, width)


def hyphen_width(tokens: Tokens, cut: Cut) -> float:
    """The width of the hyphen at a cut."""
    span = tokens.span_of(cut.token)
    return widths_of(span.face, "", span.look.tracking_em)["-"] * span.look.size_pt / tokens.size_pt


def parted_at(tokens: Tokens, cuts: list[Cut]) -> Tokens:
    """The tokens with each cut made: the hyphen stands with the first part, the rest is a unit of its own."""
    parted = copy(tokens)
    parted.texts, parted.widths, parted.unit_starts, parted.unit_widths = [], [], [], []
    done_tokens = done_units = 0
    for number, cut in enumerate(cuts):
        hyphen = hyphen_width(tokens, cut)
        text, width, whole = tokens.texts[cut.token], tokens.widths[cut.token], tokens.unit_widths[cut.unit]
        before, after = text[: cut.characters] + SOFT_HYPHEN, text[cut.characters :]
        parted.texts += [*tokens.texts[done_tokens : cut.token], before, after]
        parted.widths += [*tokens.widths[done_tokens : cut.token], cut.width + hyphen, width - cut.width]
        parted.unit_starts += [start + number for start in tokens.unit_starts[done_units : cut.unit + 1]]
        parted.unit_starts.append(cut.token + number + 1)
        parted.unit_widths += [*tokens.unit_widths[done_units : cut.unit], cut.width + hyphen, whole - cut.width]
        done_tokens, done_units = cut.token + 1, cut.unit + 1
    parted.texts += tokens.texts[done_tokens:]
    parted.widths += tokens.widths[done_tokens:]
    parted.unit_starts += [start + len(cuts) for start in tokens.unit_starts[done_units:]]
    parted.unit_widths += tokens.unit_widths[done_units:]
    where = [cut.token for cut in cuts]
    parted.span_starts = [start + bisect_left(where, start) for start in tokens.span_starts]
    return parted
