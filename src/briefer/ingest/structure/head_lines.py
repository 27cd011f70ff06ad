"""The lines of a head as they stand on the page, for their roles to be told."""

from __future__ import annotations

from collections.abc import Sequence

from briefer.ingest.raw import RawBlock
from briefer.ingest.structure.fields import GUESS
from briefer.ingest.structure.head import Head
from briefer.ingest.structure.head_roles import HeadLine


def head_lines(head: Head, blocks: Sequence[RawBlock], title_at: int = -1) -> list[HeadLine]:
    """The lines of the head in order, with what was read from each."""
    places = sorted({*head.fields, *head.loose, *([title_at] if title_at >= 0 else [])})
    alone = _alone(blocks, places)
    return [
        HeadLine(
            at,
            blocks[at].text,
            blocks[at].kind == "heading",
            frozenset(f.name for f in head.fields.get(at, ())),
            _is_attached(blocks, at),
            alone[at],
        )
        for at in places
    ]


def _alone(blocks: Sequence[RawBlock], places: Sequence[int]) -> dict[int, bool]:
    """Which lines of a head blank lines part from both neighbours, where other lines of it stand together."""
    starts = {at: blocks[at].line for at in places}
    parted = {
        at: all(not line or abs(line - starts[at]) > 1 for line in (starts.get(at - 1, 0), starts.get(at + 1, 0)))
        for at in places
    }
    grouped = sum(1 for at in places if not parted[at])
    return {at: grouped >= 2 and parted[at] and at < places[-1] for at in places}


def _is_attached(blocks: Sequence[RawBlock], at: int) -> bool:
    """Whether a line of a plain text stands right under another, with a blank line behind it."""
    if not 0 < at < len(blocks) - 1 or not all(b.line for b in blocks[at - 1 : at + 2]):
        return False
    return blocks[at].line == blocks[at - 1].line + 1 and blocks[at + 1].line > blocks[at].line + 1


def given_fields(head: Head) -> frozenset[str]:
    """The fields that have a value already."""
    return frozenset(f.name for fields in head.fields.values() for f in fields if f.value and f.name != GUESS)
