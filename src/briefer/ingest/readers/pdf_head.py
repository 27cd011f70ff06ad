"""The top of a PDF's first page: which line is the title, and which name the publication or run over every page."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence

from briefer.ingest.raw import RawBlock
from briefer.ingest.structure.outlets import is_publication

_HEAD_BLOCKS = 4
_SHORTEST_RUNNING_TITLE = 8
_BETWEEN_PARTS = re.compile(r"\s+[|•·–—/-]\s+|\s{3,}|,\s")


def without_masthead(blocks: Sequence[RawBlock]) -> list[RawBlock]:
    """The blocks, a publication's name in large type over the title as the plain line that it is.

    Mastheads are often set larger than the title; what they say tells them from one.
    """
    headings = [at for at, block in enumerate(blocks[:_HEAD_BLOCKS]) if block.kind == "heading"]
    if len(headings) < 2 or headings[0] > 1 or not is_publication(blocks[headings[0]].text):
        return list(blocks)
    at, title_at = headings[:2]
    level = blocks[title_at].level
    if sum(1 for block in blocks if block.kind == "heading" and block.level == level) > 1:
        return list(blocks)
    return [
        dataclasses.replace(block, kind="text", level=0) if number == at else _lifted(block, level)
        for number, block in enumerate(blocks)
    ]


def _lifted(block: RawBlock, top: int) -> RawBlock:
    return dataclasses.replace(block, level=max(1, block.level - top + 1)) if block.kind == "heading" else block


def main_title(blocks: Sequence[RawBlock]) -> str:
    """The one heading of the largest size, when it stands near the top; it stays in its place as well."""
    top = [at for at, block in enumerate(blocks) if block.kind == "heading" and block.level == 1]
    return blocks[top[0]].text if len(top) == 1 and top[0] < _HEAD_BLOCKS else ""


def without_running_title(blocks: Sequence[RawBlock], title: str) -> tuple[list[RawBlock], tuple[str, ...]]:
    """The blocks without smaller lines over the title that repeat it or its beginning, and those lines."""
    at = next((at for at, block in enumerate(blocks) if block.kind == "heading" and block.text == title), 0)
    running = {number for number in range(at) if _begins(title, blocks[number].text)}
    kept = [block for number, block in enumerate(blocks) if number not in running]
    return kept, tuple(blocks[number].text for number in sorted(running))


def _begins(title: str, text: str) -> bool:
    whole, part = ("".join(filter(str.isalnum, one.casefold())) for one in (title, text.rstrip("… .")))
    return len(part) >= _SHORTEST_RUNNING_TITLE and whole.startswith(part)


def publication_among(furniture: Iterable[str]) -> str:
    """The publication that running heads and feet name, empty when none reads like one."""
    parts = (part.strip() for text in furniture for part in (text, *_BETWEEN_PARTS.split(text)))
    return next((part for part in parts if part and is_publication(part)), "")
