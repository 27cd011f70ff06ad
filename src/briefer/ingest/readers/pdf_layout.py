"""The order in which the lines of a PDF are read, and which of them belong to the page rather than to the text."""

from __future__ import annotations

import dataclasses
import itertools
import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from briefer.ingest.readers.pdf_glyphs import Line

_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\s]*(?:(?:page|p\.|seite|страница|стр\.|səhifə|sayfa|strona|página)\s*)?"
    r"(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|von|из|/|\|)\s*\d{1,4})?[-–—|\s]*)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_MARGIN_LINES = 3  # running heads and feet have no more
_MARGIN_GAP_EM = 1.7
_LINES_FOR_AN_EDGE = 6


def in_reading_order(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """The lines of each page from the top, column by column, each with the edges of its column.

    A page whose second column is nearly empty takes over the gutter of the others.
    """
    gutters = [_gutter(page) for page in pages]
    found = [gutter for gutter in gutters if gutter is not None]
    common = median(found) if found else None
    return [
        _page_in_order(page, common if gutter is None and common is not None and _fits(page, common) else gutter)
        for page, gutter in zip(pages, gutters, strict=True)
    ]


def _fits(page: Sequence[Line], gutter: float) -> bool:
    return sum(1 for line in page if line.left < gutter < line.right) <= 0.2 * len(page)


def _page_in_order(lines: list[Line], gutter: float | None) -> list[Line]:
    if gutter is None:
        rows = _whole_rows(lines)
        return _with_edges(rows, rows)
    left = [line for line in lines if line.right <= gutter]
    right = [line for line in lines if line.left >= gutter]
    full = [line for line in lines if line.left < gutter < line.right]
    placed = [*_with_edges(left, left), *_with_edges(right, right), *_with_edges(full, lines)]
    ordered: list[Line] = []
    waiting: list[Line] = []
    for line in sorted(placed, key=lambda line: -line.base):
        if line.left < gutter < line.right:
            ordered.extend([*_columns(waiting, gutter), line])
            waiting = []
        else:
            waiting.append(line)
    return [*ordered, *_columns(waiting, gutter)]


def _with_edges(lines: list[Line], column: list[Line]) -> list[Line]:
    left = min((line.left for line in column), default=0.0)
    right = max((line.right for line in column), default=0.0)
    return [dataclasses.replace(line, column_left=left, column_right=right) for line in lines]


def with_common_edges(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Pages with few lines take over the right edge that the others have."""
    full = [line.column_right for page in pages for line in page if len(page) >= _LINES_FOR_AN_EDGE]
    if not full:
        return list(pages)
    edge = median(full)
    return [
        page if len(page) >= _LINES_FOR_AN_EDGE else [dataclasses.replace(line, column_right=edge) for line in page]
        for page in pages
    ]


def _columns(lines: list[Line], gutter: float) -> list[Line]:
    return [line for line in lines if line.right <= gutter] + [line for line in lines if line.right > gutter]


def _whole_rows(lines: list[Line]) -> list[Line]:
    """The lines of a page of one column from top to bottom, those at one height as one: a row of a table."""
    ordered = sorted(lines, key=lambda line: -line.base)
    rows: list[list[Line]] = []
    for line in ordered:
        if rows and rows[-1][0].base - line.base < 0.3 * line.size_pt:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_row(sorted(row, key=lambda line: line.left)) for row in rows]


def _row(lines: list[Line]) -> Line:
    if len(lines) == 1:
        return lines[0]
    glyphs = list(lines[0].glyphs)
    for line in lines[1:]:
        glyphs.extend((glyphs[-1]._replace(char=" ", left=glyphs[-1].right, href=""), *line.glyphs))
    return Line(tuple(glyphs), lines[0].page)


def _gutter(lines: list[Line]) -> float | None:
    """The place between two columns of running text; none where there is one column or a table."""
    if len(lines) < 8:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    middle = (left + right) / 2
    halves = [line for line in lines if line.right - line.left < 0.55 * (right - left)]
    before = [line for line in halves if line.right < middle + 0.08 * (right - left)]
    after = [line for line in halves if line.left > middle - 0.08 * (right - left)]
    if min(len(before), len(after)) < max(4, 0.2 * len(lines)):
        return None
    end, start = max(line.right for line in before), min(line.left for line in after)
    long_lines = median(line.right - line.left for line in before) > 0.25 * (right - left)
    return (end + start) / 2 if start > end and long_lines else None


def without_furniture(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], tuple[str, ...]]:
    """The pages without what repeats on them, and those texts, each once.

    A line repeats when the same words, whatever their numbers, stand at the edge of at least half of the pages, with
    more space towards the text than its lines have between them. Page numbers go even from a single page.
    """
    outer = [_outer_lines(page) for page in pages]
    counts = Counter(words for lines in outer for words in {_words(line) for line in lines})
    enough = max(2, len(pages) / 2)
    kept: list[list[Line]] = []
    taken: dict[str, None] = {}
    for page, its_outer in zip(pages, outer, strict=True):
        running = {id(line) for line in its_outer if counts[_words(line)] >= enough or _is_number(line, page)}
        kept.append([line for line in page if id(line) not in running])
        taken.update((line.text.strip(), None) for line in page if id(line) in running)
    return kept, tuple(taken)


def _outer_lines(page: list[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.base)
    return [*_edge(by_height), *_edge(by_height[::-1])]


def _edge(lines: list[Line]) -> list[Line]:
    """The few lines before the first gap that is wider than between lines of text; none where there is no such gap."""
    for at, (line, inner) in enumerate(itertools.pairwise(lines[: 2 * _MARGIN_LINES + 1]), 1):
        if abs(line.base - inner.base) > _MARGIN_GAP_EM * max(line.size_pt, inner.size_pt):
            return lines[:at]
    return []


def _words(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split())).lower()


def _is_number(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line is a page number: nothing else, and nothing beyond it on the page."""
    if not _PAGE_NUMBER.fullmatch(line.text.strip()):
        return False
    others = [other.base for other in page if other is not line]
    return not others or line.base < min(others) - 0.5 * line.size_pt or line.base > max(others) + 0.5 * line.size_pt
