"""Keeps a first brief within its template's limits, and says what was left out. An editor's brief is never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefer.compose.words import item_words
from briefer.model.article import Section
from briefer.model.brief import Brief, Item, Part
from briefer.model.template import BriefTemplate, PartSpec

Filled = tuple[Section, list[Item]]


def within_limits(items: Sequence[Item], spec: PartSpec, remarks: list[str]) -> list[Item]:
    """The first items that fit the part's limits on items and words; at least one."""
    kept = list(items[: spec.limits.max_items]) if spec.limits.max_items else list(items)
    if spec.limits.max_words:
        kept = _first_words(kept, spec.limits.max_words)
    _remark(len(items) - len(kept), "item", spec, remarks)
    return kept


def fit_sections(filled: list[Filled], spec: PartSpec, remarks: list[str]) -> list[Filled]:
    """Sections with as many of their first paragraphs as the word limit allows.

    Paragraphs are taken by turns, the first of every section, then the second, because the first carries the point.
    """
    if spec.limits.max_items:
        _remark(len(filled) - spec.limits.max_items, "section", spec, remarks)
        filled = filled[: spec.limits.max_items]
    if not spec.limits.max_words:
        return filled
    turns = sorted((rank, index) for index, (_, items) in enumerate(filled) for rank in range(len(items)))
    kept: set[tuple[int, int]] = set()
    room = spec.limits.max_words
    for rank, index in turns:
        words = item_words(filled[index][1][rank])
        if kept and words > room:
            break
        kept.add((index, rank))
        room -= words
    _remark(len(turns) - len(kept), "paragraph", spec, remarks)
    return [
        (section, chosen)
        for index, (section, items) in enumerate(filled)
        if (chosen := [item for rank, item in enumerate(items) if (index, rank) in kept])
    ]


def drop_least(brief: Brief, template: BriefTemplate, share: float) -> Brief | None:
    """Without the last items of the parts that have most to spare above their least; none when nothing can go.

    ``share`` is how much of the paper is too long (0 to 1): half of that share of the spare items goes at once, so
    that few layouts are needed and not too much is lost.
    """
    spare = {index: _spare(part, template) for index, part in enumerate(brief.parts)}
    count = max(1, int(sum(n for n in spare.values() if n > 0) * share / 2))
    cut: dict[int, int] = {}
    for _ in range(count):
        index = max(spare, key=lambda i: (spare[i], i), default=-1)
        if index < 0 or spare[index] < 1:
            break
        spare[index] -= 1
        cut[index] = cut.get(index, 0) + 1
    parts = (replace(p, items=p.items[: len(p.items) - cut.get(i, 0)]) for i, p in enumerate(brief.parts))
    return replace(brief, parts=tuple(parts)) if cut else None


def _spare(part: Part, template: BriefTemplate) -> int:
    """How many items a part could lose; parts of whole sections keep their first paragraph.

    The template's own words are not what makes a brief too long.
    """
    spec = template.part(part.role)
    if spec is None or spec.text:
        return 0
    least = 1 if spec.content == "sections" else (spec.limits.min_items or 1)
    return len(part.items) - least


def _first_words(items: list[Item], most: int) -> list[Item]:
    kept: list[Item] = []
    words = 0
    for item in items:
        words += item_words(item)
        if kept and words > most:
            break
        kept.append(item)
    return kept


def _remark(left: int, noun: str, spec: PartSpec, remarks: list[str]) -> None:
    if left > 0:
        plural = noun if left == 1 else f"{noun}s"
        remarks.append(f"{left} {plural} left out of {spec.heading or spec.role!r} to keep the template's limit.")
