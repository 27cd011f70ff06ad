"""Tables of a PDF, told by cells that stand in the same columns line after line; a cell may go over several lines."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from briefer.ingest.raw import RawBlock
from briefer.ingest.readers.inline import typed_bullet
from briefer.ingest.readers.pdf_glyphs import Glyph, Line
from briefer.ingest.readers.pdf_setting import NUMBERED

_CELL_GAP_EM = 0.8
# Rows stand farther apart than the lines inside a cell; by this much, or lines are rows of their own.
_ROW_GAP = 1.2
_TEXT_PITCH = 1.5

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table and the number of lines it takes."""

    block: RawBlock
    lines: int


def table_at(lines: Sequence[Line], at: int) -> FoundTable | None:
    """The table that begins with a line; none where there is none."""
    if _is_listed(lines[at]) or (len(_spans(lines[at])) < 2 and not _is_over_row(lines, at)):
        return None
    count, columns = _extent(lines, at)
    rows = _rows(lines[at : at + count], columns)
    # A lone cell under the first column is a line of the text after the table.
    while rows and _is_lone(rows[-1], columns):
        count -= len(rows.pop())
    # Two lines of two cells each may be anything: a head with a date at the right, say.
    if len(rows) < (2 if len(columns) > 2 else 3):
        return None
    cells = tuple(_cells_of_row(row, columns) for row in rows)
    has_header = not any(char.isdigit() for cell in cells[0] for char in cell)
    return FoundTable(RawBlock("table", rows=cells, has_header=has_header), count)


def _is_listed(line: Line) -> bool:
    """Whether a line is an item of a list: its first cell is nothing but a bullet or a number."""
    text = line.text
    found = NUMBERED.match(text)
    taken = found.end() if found else typed_bullet(text)
    return taken > 0 and len(_cells(line)[0]) <= len(text[:taken].rstrip())


def _is_over_row(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is the beginning of a cell that stands higher than the other cells of its row."""
    line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if following is None or following.page != line.page or _is_listed(following) or len(_spans(following)) < 2:
        return False
    stands_in = line.left > line.column_left + 2 * line.size_pt and line.left > following.left
    return stands_in and 0 < line.base - following.base <= _TEXT_PITCH * line.size_pt


def _cells(line: Line) -> list[list[Glyph]]:
    """The glyphs of a line parted at gaps wider than the spaces of running text."""
    cells: list[list[Glyph]] = [[]]
    space: Glyph | None = None
    for glyph in line.glyphs:
        if glyph.char.isspace():
            space = glyph
            continue
        end = cells[-1][-1].right if cells[-1] else glyph.left
        if glyph.left - end > _CELL_GAP_EM * line.size_pt:
            cells.append([])
        elif space is not None and cells[-1]:
            cells[-1].append(space)
        cells[-1].append(glyph)
        space = None
    return cells


def _spans(line: Line) -> list[Span]:
    return [(cell[0].left, cell[-1].right) for cell in _cells(line)]


def _extent(lines: Sequence[Line], at: int) -> tuple[int, list[Span]]:
    """How many lines from ``at`` on fit into columns, and the columns. No line may bridge two of them."""
    columns = _spans(lines[at])
    count = 1
    for line in itertools.islice(lines, at + 1, None):
        spans = _spans(line)
        if line.page != lines[at].page or line.base > lines[at + count - 1].base:
            break
        wider = _widened(columns, spans)
        if wider is None:
            break
        columns = wider
        count += 1
    return count, columns


def _widened(columns: Sequence[Span], spans: Sequence[Span]) -> list[Span] | None:
    """The columns with the cells of one more line; none where a cell lies over two of them."""
    wider = list(columns)
    if len(spans) == len(columns):  # a head at the left of its column and figures at the right need not overlap
        wider = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(columns, spans, strict=True)]
    else:
        for left, right in spans:
            touched = [n for n, column in enumerate(wider) if left <= column[1] and column[0] <= right]
            if len(touched) > 1:
                return None
            if touched:
                n = touched[0]
                wider[n] = (min(left, wider[n][0]), max(right, wider[n][1]))
            else:
                wider = sorted([*wider, (left, right)])
    return None if any(a[1] >= b[0] for a, b in itertools.pairwise(wider)) else wider


def _rows(lines: Sequence[Line], columns: Sequence[Span]) -> list[list[Line]]:
    """The lines of each row. Lines of one cell stand close; where all stand alike, a row begins in the first column."""
    drops = [before.base - line.base for before, line in itertools.pairwise(lines)]
    within = _drop_within(lines, drops, columns)
    rows = [[lines[0]]]
    for line, drop in zip(lines[1:], drops, strict=True):
        if drop > within if within else _is_in(line, columns[0]):
            rows.append([line])
        else:
            rows[-1].append(line)
    return rows


def _drop_within(lines: Sequence[Line], drops: Sequence[float], columns: Sequence[Span]) -> float:
    """The largest drop from line to line inside a cell; 0 where drops do not tell rows from lines.

    They do when some are about the pitch of text and others larger, and each stretch of close lines has about one line
    that fills every column; rows set close have more.
    """
    size = lines[0].size_pt
    least = min((drop for drop in drops if drop > 0.8 * size), default=0.0)
    within = _ROW_GAP * least
    stretches = 1 + sum(1 for drop in drops if drop > within)
    whole = sum(1 for line in lines if len(_spans(line)) == len(columns))
    most = stretches if stretches < 3 else 2 * stretches
    tells = least <= _TEXT_PITCH * size and 1 < stretches <= len(drops) and whole <= most
    return within if tells else 0.0


def _is_in(line: Line, column: Span) -> bool:
    return line.left <= column[1]


def _is_lone(row: Sequence[Line], columns: Sequence[Span]) -> bool:
    return all(len(_spans(line)) == 1 and _is_in(line, columns[0]) for line in row)


def _cells_of_row(row: Sequence[Line], columns: Sequence[Span]) -> tuple[str, ...]:
    texts: list[list[str]] = [[] for _ in columns]
    for line in row:
        for cell in _cells(line):
            n = next(n for n, column in enumerate(columns) if cell[0].left <= column[1])
            texts[n].append("".join(glyph.char for glyph in cell))
    return tuple(" ".join(parts) for parts in texts)
