"""What may be left out of a brief that is too long, and in which order: the editor's priorities, then usual ones.

Where the editor says nothing, judgments, the template's own words, what briefer fills and what a required part must
have are kept. The rest goes in this order: what is about the author; rows of a chronology, those with the fewest
sources first; the last paragraphs of sections, turn by turn; the last items of optional parts, then of required ones;
what is left of optional parts; the first paragraphs of sections.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from briefer.compose.document import spec_of
from briefer.compose.fit_figures import parts_of
from briefer.model.brief import Brief, EventItem, Item, Judgment, Part, Priority, text_of
from briefer.model.rich import citations_of
from briefer.model.template import BriefTemplate, ContentSource, PartSpec

_AUTHOR, _EVENT, _PARAGRAPH, _OPTIONAL, _REQUIRED, _REST_OF_PART, _FIRST_PARAGRAPH = range(7)

GENERATED: tuple[ContentSource, ...] = (
    "sources",
    "lexicon",
    "what-changed",
    "traceability",
)  # what takes room without having items
Rank = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What leaves together, by id: nearly always one item; or a part that briefer fills. ``role`` is that of the part.

    With a ``whole`` unit its part is gone: a section, or what is left of an optional part that has a least number.
    """

    keys: tuple[str, ...]
    role: str
    rank: Rank
    whole: bool = False


def priority_of(part: Part, item: Item, spec: PartSpec) -> Priority:
    """The editor's word on the item, else on its part, else what is usual: "keep", "normal" or "first"."""
    usual: Priority = "keep" if _is_kept(item, spec) else "normal"
    return item.priority or part.priority or usual


def units_of(brief: Brief, template: BriefTemplate) -> tuple[Unit, ...]:
    """All that may be left out, first what goes first. A part never falls below the least of its template."""
    found: list[Unit] = []
    for role in dict.fromkeys(part.role for part in brief.parts):
        parts = [part for part in brief.parts if part.role == role and part.items]
        if parts:
            spec = spec_of(parts[0], template)
            found += _of_sections(parts, spec) if spec.repeats else _of_part(parts, spec)
    found += _filled_by_briefer(brief, template)
    return tuple(sorted(found, key=lambda unit: unit.rank))


def last_resorts(brief: Brief, spec: PartSpec) -> tuple[Unit, ...]:
    """What is kept only because nobody said otherwise: it goes when the part's own limit cannot be met without."""
    if spec.repeats or spec.text:
        return ()
    items = [(part, item) for part in parts_of(spec, brief) for item in part.items]
    kept = [item for part, item in items if priority_of(part, item, spec) == "keep"]
    usual = [item for part, item in items if item in kept and not (item.priority or part.priority)]
    least = spec.limits.min_items or 1
    left = len(items) - _singles(len(items), len(kept), least)
    free = min(len(usual), left - least)
    last = usual[len(usual) - free :] if free > 0 else []
    return tuple(Unit((item.id,), spec.role, (2, n)) for n, item in enumerate(reversed(last)))


def whole_sections(brief: Brief, spec: PartSpec) -> tuple[Unit, ...]:
    """The sections of a part that repeats, as wholes, the last one first; those with anything to keep stay."""
    found = []
    for number, part in enumerate(parts_of(spec, brief)):
        priorities = {priority_of(part, item, spec) for item in part.items}
        if "keep" not in priorities:
            rank = (0 if priorities == {"first"} else 1, -number)
            found.append(Unit(tuple(item.id for item in part.items), spec.role, rank, whole=True))
    return tuple(sorted(found, key=lambda unit: unit.rank))


def _filled_by_briefer(brief: Brief, template: BriefTemplate) -> Iterator[Unit]:
    """The list of sources, the box on language: kept, unless the editor says otherwise and the template allows it."""
    for place, part in enumerate(brief.parts):
        spec = spec_of(part, template)
        if spec.content in GENERATED and not part.items and not spec.required and part.priority in ("normal", "first"):
            yield Unit((part.id,), part.role, (_class(part.priority), _OPTIONAL, -place), whole=True)


def _is_kept(item: Item, spec: PartSpec) -> bool:
    return isinstance(item, Judgment) or spec.content in ("judgments", "source-summary") or bool(spec.text)


def _of_sections(parts: Collection[Part], spec: PartSpec) -> list[Unit]:
    """Paragraphs one by one; the first of all sections stays where the template requires the part."""
    found, keeps = [], False
    for number, part in enumerate(parts):
        for turn, item in enumerate(part.items):
            priority = priority_of(part, item, spec)
            keeps = keeps or priority == "keep"
            if priority != "keep":
                tier = _PARAGRAPH if turn else _FIRST_PARAGRAPH
                found.append(Unit((item.id,), spec.role, (_class(priority), tier, -turn, -number)))
    found.sort(key=lambda unit: unit.rank)
    return found[:-1] if spec.required and not keeps else found


def _of_part(parts: Collection[Part], spec: PartSpec) -> list[Unit]:
    """Items one by one down to the least that the part must have; of an optional part then the rest as one."""
    ranked = sorted(_ranked(parts, spec), key=lambda pair: pair[0])
    count = sum(len(part.items) for part in parts)
    kept = count - len(ranked)
    least = max(spec.limits.min_items or 0, 1 if spec.required else 0)
    singles = _singles(count, kept, least)
    found = [Unit((item.id,), spec.role, rank) for rank, item in ranked[:singles]]
    rest = ranked[singles:]
    if rest and not kept and not spec.required:
        group = max(rank[0] for rank, _ in rest)
        found.append(Unit(tuple(item.id for _, item in rest), spec.role, (group, _REST_OF_PART), whole=True))
    return found


def _singles(count: int, kept: int, least: int) -> int:
    """How many of so many items may go one by one."""
    return max(count - max(least, kept), 0)


def _ranked(parts: Iterable[Part], spec: PartSpec) -> Iterator[tuple[Rank, Item]]:
    """The items that may go; later ones first, events by how little they tell."""
    place = 0
    for part in parts:
        for item in part.items:
            place += 1
            priority = priority_of(part, item, spec)
            if priority == "keep":
                continue
            if isinstance(item, EventItem) and spec.content == "events":
                yield (_class(priority), _EVENT, *_telling(item), -place), item
            else:
                yield (_class(priority), _tier(spec), -place), item


def _tier(spec: PartSpec) -> int:
    if spec.content == "about-author":
        return _AUTHOR
    return _REQUIRED if spec.required else _OPTIONAL


def _class(priority: Priority) -> int:
    return 0 if priority == "first" else 1


def _telling(event: EventItem) -> tuple[int, bool, int]:
    """How much an event tells: by its sources, then whether its day is known, then how late it is."""
    date = event.date
    when = (date.year or 0) * 10_000 + (date.month or 0) * 100 + (date.day or 0)
    return (len(citations_of(text_of(event))), date.day is not None, when)
