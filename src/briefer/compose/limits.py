"""Keeps a first brief within its template's limits, and says what was left out. An editor's brief is never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefer.compose.words import item_words
from briefer.model.article import Section
from briefer.model.brief import Brief, EventItem, Item, Part
from briefer.model.rich import citations_of
from briefer.model.template import BriefTemplate, PartSpec

Filled = tuple[Section, list[Item]]


def within_limits(items: Sequence[Item], spec: PartSpec, remarks: list[str]) -> list[Item]:
    """As many items as fit the part's limits on items and words, the least telling left out first; at least one."""
    words = sum(map(item_words, items))
    most_words, most_items = spec.limits.max_words or words, spec.limits.max_items or len(items)
    dropped = 0
    for place in _least_first(items):
        if (words <= most_words and len(items) - dropped <= most_items) or dropped == len(items) - 1:
            break
        words -= item_words(items[place])
        dropped += 1
    kept = without_least(items, dropped)
    remark_left_out(len(items) - len(kept), "item", spec, remarks)
    return kept


def fit_sections(filled: list[Filled], spec: PartSpec, remarks: list[str]) -> list[Filled]:
    """Sections with as many of their first paragraphs as the word limit allows.

    Paragraphs are taken by turns, the first of every section, then the second, because the first carries the point.
    """
    if spec.limits.max_items:
        remark_left_out(len(filled) - spec.limits.max_items, "section", spec, remarks)
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
    remark_left_out(len(turns) - len(kept), "paragraph", spec, remarks)
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
    parts = (replace(p, items=tuple(without_least(p.items, cut.get(i, 0)))) for i, p in enumerate(brief.parts))
    return replace(brief, parts=tuple(parts)) if cut else None


def _spare(part: Part, template: BriefTemplate) -> int:
    """How many items a part could lose; parts of whole sections keep their first paragraph.

    The template's own words are not what makes a brief too long.
    """
    spec = template.part(part.role)
    if spec is None or spec.text or spec.columns:
        return 0
    least = 1 if spec.repeats else (spec.limits.min_items or 1)
    return len(part.items) - least


def without_least(items: Sequence[Item], count: int) -> list[Item]:
    """The items in their order without the ``count`` least telling: events without a day or a source, else the last."""
    if count <= 0:
        return list(items)
    dropped = set(_least_first(items)[:count])
    return [item for place, item in enumerate(items) if place not in dropped]


def _least_first(items: Sequence[Item]) -> list[int]:
    """The places of the items, the least telling first."""
    return sorted(range(len(items)), key=lambda place: (*_telling(items[place]), -place))


def _telling(item: Item) -> tuple[bool, bool, str]:
    """How much an event tells: one with a day, a source and a late date most. Other items count by their place."""
    if not isinstance(item, EventItem):
        return (True, True, "")
    return (item.date.day is not None, bool(citations_of(item.content)), item.date.iso)


def remark_left_out(left: int, noun: str, spec: PartSpec, remarks: list[str]) -> None:
    """Say what a first brief has no room for."""
    if left > 0:
        plural = noun if left == 1 else f"{noun}s"
        remarks.append(f"{left} {plural} left out of {spec.heading or spec.role!r} to keep the template's limit.")
