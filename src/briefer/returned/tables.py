"""A returned table, row by row and cell by cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefer.model.rich import plain
from briefer.model.sent import SentCell, SentLine
from briefer.returned.copy import ReadCell, ReadLine, flat
from briefer.returned.matching import Matching

Rows = tuple[tuple[str, ...], ...]


def table_of(numbers: Sequence[int], copy_lines: Sequence[ReadLine], matching: Matching) -> int:
    """The table of the file in which most of those sent rows stand, -1 for none."""
    found = Counter(copy_lines[matching.read_of[n]].table for n in numbers if n in matching.read_of)
    return found.most_common(1)[0][0] if found else -1


def sent_rows(lines: Sequence[SentLine]) -> Rows:
    """The rows as the brief has them."""
    return tuple(tuple(plain(cell.value) for cell in line.cells) for line in lines)


def returned_rows(
    places: Sequence[int], lines: Sequence[SentLine], copy_lines: Sequence[ReadLine], matching: Matching
) -> Rows:
    """The rows of a table as they are now; ``places`` are the numbers of its lines in the file."""
    rows = []
    for place in places:
        number = matching.sent_of.get(place, -1)
        sent = lines[number].cells if number >= 0 and lines[number].row >= 0 else ()
        rows.append(_row(copy_lines[place].cells, sent))
    return tuple(row for row in rows if any(row))


def _row(cells: Sequence[ReadCell], sent: Sequence[SentCell]) -> tuple[str, ...]:
    """The texts; of cells that say what was sent, as the brief has them."""
    texts = [flat(cell.printed) for cell in cells]
    if len(sent) != len(cells):
        return tuple(texts)
    return tuple(plain(was.value) if text == flat(was.printed) else text for was, text in zip(sent, texts, strict=True))
