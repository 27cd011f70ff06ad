"""How the running text of a PDF is set: its size, its line pitch, and by what its paragraphs are told apart."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from briefer.ingest.readers.inline import typed_bullet
from briefer.ingest.readers.pdf_glyphs import Line

NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]\d]*$")
# The drop at a paragraph's end is larger than the line pitch by at least this part of it.
_LEAST_GAP = 0.12
_FLUSH_EM = 0.25  # lines of justified text end this near the edge
_FEWEST_LINES = 8


@dataclass(frozen=True)
class Setting:
    """How the running text of a document is set; lengths in points. ``words`` are all its words, in small letters.

    ``gap_pt`` is the least drop from line to line that ends a paragraph; it is ``is_spaced`` when paragraphs have space
    between them and ``is_indented`` when their first lines stand in; of the two, one is enough to tell them. Where the
    text ``is_justified``, a line that does not reach the edge ends its paragraph. ``items_hang``: the further lines of
    list items stand under their words, not under their bullets.
    """

    size_pt: float
    pitch_pt: float
    gap_pt: float
    bold: bool
    is_spaced: bool
    is_indented: bool
    is_justified: bool
    items_hang: bool
    words: frozenset[str]


def ends_sentence(line: Line) -> bool:
    """Whether a line ends with a mark that ends a sentence, a clause or a lead-in."""
    return bool(_ENDS_SENTENCE.search(line.text))


def is_item(line: Line) -> bool:
    """Whether a line begins with a bullet or a number as items of lists do."""
    return bool(typed_bullet(line.text) or NUMBERED.match(line.text))


def half_points(length: float) -> float:
    """A length to the nearest half point, so that lengths that look alike count as one."""
    return round(length * 2) / 2


def setting_of(lines: Sequence[Line]) -> Setting:
    """The size, weight, line pitch and paragraph marks that most of the text has."""
    sizes = Counter[float]()
    weights = Counter[bool]()
    for line in lines:
        sizes[half_points(line.size_pt)] += len(line.glyphs)
        weights[line.bold] += len(line.glyphs)
    size = max(sizes, key=lambda one: (sizes[one], -one))
    body = [line for line in lines if abs(line.size_pt - size) <= 0.5]
    pitch = _pitch(body, size)
    gap, is_spaced = _gap(body, size, pitch)
    return Setting(
        size_pt=size,
        pitch_pt=pitch,
        gap_pt=gap,
        bold=weights[True] > weights[False],
        is_spaced=is_spaced,
        is_indented=_is_indented(body, size, gap),
        is_justified=_is_justified(body, size),
        items_hang=any(
            is_item(before) and not is_item(line) and line.left > before.left + 0.4 * size
            for before, line, _ in _neighbours(body, gap)
        ),
        words=frozenset(word.lower() for line in lines for word in _WORD.findall(line.text)),
    )


def _neighbours(lines: Sequence[Line], most: float) -> Iterator[tuple[Line, Line, float]]:
    """Lines that follow each other down a column, with the drop between them, up to ``most``."""
    for before, line in itertools.pairwise(lines):
        drop = before.base - line.base
        if before.page == line.page and before.bold == line.bold and 0 < drop < most:
            yield before, line, drop


def _pitch(lines: Sequence[Line], size: float) -> float:
    """The line pitch: of the frequent drops from line to line the smallest, since paragraphs stand farther apart."""
    drops = Counter(half_points(drop) for _, _, drop in _neighbours(lines, 3 * size) if drop > 0.8 * size)
    return min((drop for drop, count in drops.items() if count >= max(drops.values()) / 4), default=1.3 * size)


def _gap(lines: Sequence[Line], size: float, pitch: float) -> tuple[float, bool]:
    """The least drop that ends a paragraph, and whether there is space between paragraphs at all.

    There is when larger drops stand behind ends of sentences and seldom elsewhere.
    """
    least = max((1 + _LEAST_GAP) * pitch, pitch + 1)
    ended: list[float] = []
    others = 0
    for before, _, drop in _neighbours(lines, 2 * pitch + size):
        if drop > least and ends_sentence(before):
            ended.append(drop)
        elif drop > least:
            others += 1
    # One larger drop among few lines may be chance, and so may a few among many.
    if len(ended) < max(2, len(lines) / 60) or len(ended) < others:
        return 1.3 * max(pitch, 1.25 * size), False
    return (pitch + min(median(ended), 2 * pitch)) / 2, True


def _is_indented(lines: Sequence[Line], size: float, gap: float) -> bool:
    ended = others = 0
    for before, line, drop in _neighbours(lines, gap):
        if drop > 0 and is_shifted(before, line, size):
            ended += ends_sentence(before)
            others += not ends_sentence(before)
    return ended >= 2 and ended > 2 * others


def is_shifted(before: Line, line: Line, size_pt: float) -> bool:
    """Whether a line begins to the right of the one before it, as the first line of a paragraph does."""
    return 0.8 * size_pt < line.left - before.left < 6 * size_pt


def _is_justified(lines: Sequence[Line], size: float) -> bool:
    """Whether most lines end at the edge of their column."""
    inner = [before for before, line, _ in _neighbours(lines, 3 * size) if not ends_sentence(before)]
    flush = sum(1 for line in inner if line.column_right - line.right < _FLUSH_EM * size)
    return len(inner) >= _FEWEST_LINES and flush > 0.7 * len(inner)
