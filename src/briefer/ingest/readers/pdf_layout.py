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

    A page whose further columns are nearly empty takes over the gutters of the others.
    """
    found = [_gutters(page) for page in pages]
    widest = max((len(gutters) for gutters in found), default=0)
    alike = [gutters for gutters in found if len(gutters) == widest]
    common = tuple(median(places) for places in zip(*alike, strict=True)) if widest else ()
    return [
        _page_in_order(page, common if not gutters and _fits(page, common) else gutters)
        for page, gutters in zip(pages, found, strict=True)
    ]


def _fits(page: Sequence[Line], gutters: Sequence[float]) -> bool:
    return sum(1 for line in page if _column(line, gutters) is None) <= 0.2 * len(page)


def _column(line: Line, gutters: Sequence[float]) -> int | None:
    """The number of the column a line stands in; none for a line over several."""
    if any(line.left < gutter < line.right for gutter in gutters):
        return None
    return sum(1 for gutter in gutters if line.left >= gutter)


def _page_in_order(lines: list[Line], gutters: Sequence[float]) -> list[Line]:
    if not gutters:
        rows = _whole_rows(lines)
        return _with_edges(rows, rows)
    columns = [[line for line in lines if _column(line, gutters) == number] for number in range(len(gutters) + 1)]
    full = [line for line in lines if _column(line, gutters) is None]
    placed = [one for column in columns for one in _with_edges(column, column)] + _with_edges(full, lines)
    ordered: list[Line] = []
    waiting: list[Line] = []
    for line in sorted(placed, key=lambda line: -line.base):
        if _column(line, gutters) is None:
            ordered.extend([*_by_column(waiting, gutters), line])
            waiting = []
        else:
            waiting.append(line)
    return [*ordered, *_by_column(waiting, gutters)]


def _by_column(lines: list[Line], gutters: Sequence[float]) -> list[Line]:
    return sorted(lines, key=lambda line: _column(line, gutters) or 0)  # stable: from the top within a column


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


def _gutters(lines: list[Line]) -> tuple[float, ...]:
    """The places between columns of running text; none where there is one column or a table."""
    if len(lines) < 8:
        return ()
    two = _one_gutter(lines)
    return _equal_columns(lines, 4) or _equal_columns(lines, 3) or ((two,) if two is not None else ())


def _one_gutter(lines: list[Line]) -> float | None:
    """The place between two columns, which need not be of one width."""
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    middle = (left + right) / 2
    halves = [line for line in lines if line.right - line.left < 0.55 * (right - left)]
    near = 0.08 * (right - left)
    before = [line for line in halves if line.right < middle + near and (line.left + line.right) / 2 < middle]
    after = [line for line in halves if line.left > middle - near and (line.left + line.right) / 2 >= middle]
    if min(len(before), len(after)) < 4:
        return None
    end, start = max(line.right for line in before), min(line.left for line in after)
    widths = [median(line.right - line.left for line in column) for column in (before, after)]
    # Lines of prose nearly fill their column as cells seldom do; only so can a few lines be a column.
    is_prose = widths[0] > 0.7 * (end - left) and widths[1] > 0.7 * (right - start)
    are_many = min(len(before), len(after)) >= 0.2 * len(lines) and widths[0] > 0.25 * (right - left)
    return (end + start) / 2 if start > end and (are_many or is_prose) else None


def _equal_columns(lines: list[Line], count: int) -> tuple[float, ...]:
    """The places between three or more columns of one width, their lines nearly as long, as those of cells never are.

    The last column may be short.
    """
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    width = (right - left) / count
    narrow = [line for line in lines if line.right - line.left < 1.05 * width]
    if len(narrow) < 0.6 * len(lines):
        return ()
    columns: list[list[Line]] = [[] for _ in range(count)]
    for line in narrow:
        columns[min(count - 1, int(((line.left + line.right) / 2 - left) / width))].append(line)
    if min(map(len, columns)) < 2 or min(map(len, columns[:-1])) < max(_LINES_FOR_AN_EDGE, 0.1 * len(lines)):
        return ()
    ends = [max(line.right for line in column) for column in columns[:-1]]
    starts = [min(line.left for line in column) for column in columns[1:]]
    filled = all(median(line.right - line.left for line in column) > 0.7 * width for column in columns[:-1])
    parted = all(start > end for end, start in zip(ends, starts, strict=True))
    return tuple((end + start) / 2 for end, start in zip(ends, starts, strict=True)) if filled and parted else ()


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
