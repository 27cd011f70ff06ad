"""A brief as it is released to readers who may see up to a marking: what ranks above is left out, not hidden.

The release is a brief of its own, made before anything is composed, so that numbers, notes, contents and lists of
sources are right by themselves. In doubt a thing is left out: an item without a marking has that of its part, else the
paper's, and a marking that nobody knows ranks above all. What only those who work on the brief need is left out of
every release: comments, the source's wording of edited items, waivers, what was set aside, evidence nobody confirmed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeGuard

from briefer.compose.release_sources import Uses, released_evidence, released_sources
from briefer.compose.source_summary import source_summary
from briefer.compose.withheld import withheld_of
from briefer.model.brief import (
    Brief,
    Edition,
    EventItem,
    Item,
    ItemId,
    Judgment,
    Part,
    Substitute,
    TextItem,
)
from briefer.model.release import Withheld
from briefer.model.rich import RichText
from briefer.model.template import BriefTemplate


@dataclass(frozen=True, slots=True)
class Line:
    """Where a release ends. ``ranks`` are those of all known markings, higher is more restricted.

    ``paper`` is the marking of the whole paper, that of everything without one.
    """

    marking: str
    ranks: Mapping[str, int]
    paper: str

    def shows(self, marking: str) -> bool:
        """Whether readers see what has that marking; an empty one is the paper's."""
        wanted = marking or self.paper
        if not wanted:  # a paper without any marking is released as it is
            return not self.marking
        return wanted in self.ranks and self.ranks[wanted] <= self.ranks.get(self.marking, -1)

    def hides(self, marking: str) -> bool:
        """Whether a marking of its own withholds something."""
        return bool(marking) and not self.shows(marking)

    def rank(self, marking: str) -> int:
        """How restricted something is."""
        return self.ranks.get(marking or self.paper, -1)


@dataclass(frozen=True, slots=True)
class Released:
    """The brief for its readers, and what it leaves out."""

    brief: Brief
    withheld: Withheld


def released(brief: Brief, template: BriefTemplate, marking: str, ranks: Mapping[str, int]) -> Released:
    """The brief for readers who may see up to ``marking``, which becomes the paper's own."""
    line = Line(marking, ranks, brief.marking)
    parts = tuple(found for part in brief.parts if (found := _part(part, template, line)) is not None)
    parts = _with_form_headings(brief, parts, template)
    shown = frozenset(item.id for part, item in brief.items() if _is_shown(item, part, template, line))
    seen = tuple(item for part in parts for item in part.items)
    uses = Uses.of(brief, shown, seen, _unseen(brief, line), everything=line.shows(""))
    lost = frozenset(part.heading for part in brief.parts) - {part.heading for part in parts}
    bare = replace(
        brief,
        parts=tuple(_linked_part(part, shown, uses) for part in parts),
        marking=marking,
        excluded=frozenset(),
        corrections=(),
        waivers=(),
        set_aside=(),
        **released_sources(brief, uses, lost),
    )
    bare = _counted_anew(_with_edition(brief, bare, shown, line), template)
    texts = {item.id: substitute_for(item.substitutes, line) for _, item in brief.items() if item.id not in shown}
    standing = {id: text for id, text in texts.items() if text is not None}
    return Released(bare, withheld_of(brief, bare, template, shown, standing, uses))


def _part(part: Part, template: BriefTemplate, line: Line) -> Part | None:
    """What is left of a part; none where nothing is. A template's own heading tells nothing."""
    items = tuple(found for item in part.items if (found := _item(item, part, template, line)) is not None)
    if not items and (part.items or line.hides(part.marking)):
        return None
    spec = template.part(part.role)
    form = spec is not None and not spec.repeats and part.heading == spec.heading
    heading = part.heading if line.shows(part.marking) or (form and not line.hides(part.marking)) else ""
    marking = part.marking or ("" if line.marking == line.paper else line.paper)
    marking = marking if line.shows(marking) else ""
    return replace(part, items=items, heading=heading, marking=marking, priority="")


def _with_form_headings(brief: Brief, parts: tuple[Part, ...], template: BriefTemplate) -> tuple[Part, ...]:
    """Where a heading is withheld the template's own stands, once for neighbours, so that text has one over it."""
    headed = {part.id for part in brief.parts if part.heading}
    found: list[Part] = []
    for part in parts:
        spec = template.part(part.role)
        lost = not part.heading and part.id in headed and spec is not None
        follows = bool(found) and found[-1].role == part.role
        found.append(replace(part, heading=spec.heading) if lost and spec and not follows else part)
    return tuple(found)


def _is_shown(item: Item, part: Part, template: BriefTemplate, line: Line) -> bool:
    marking = item.marking or part.marking
    return line.shows(marking) or (is_counted(item, part, template) and not line.hides(marking))


def _item(item: Item, part: Part, template: BriefTemplate, line: Line) -> Item | None:
    """The item, what stands for it, or nothing."""
    if _is_shown(item, part, template, line):
        return _bare(item)
    substitute = substitute_for(item.substitutes, line)
    return _standing_for(item, substitute) if substitute else None


def is_counted(item: Item, part: Part, template: BriefTemplate) -> TypeGuard[TextItem]:
    """Whether it is the drafted statement on the sources, which every release counts anew."""
    spec = template.part(part.role)
    counted = spec is not None and spec.content == "source-summary"
    return counted and isinstance(item, TextItem) and item.drafted and item.origin is None


def substitute_for(substitutes: tuple[Substitute, ...], line: Line) -> Substitute | None:
    """The fullest text that the readers may see."""
    seen = [one for one in substitutes if one.content and line.shows(one.marking)]
    return max(seen, key=lambda one: line.rank(one.marking), default=None)


def _standing_for(item: Item, substitute: Substitute) -> Item:
    """A substitute says what it says: neither likelihood nor date nor picture of the item goes with it."""
    content, marking = substitute.content, substitute.marking
    if isinstance(item, Judgment):
        return Judgment(item.id, content, marking=marking)
    style = item.style if isinstance(item, TextItem) else "text"
    return TextItem(item.id, content, style=style, marking=marking)


def _bare(item: Item) -> Item:
    """Without what only those need who work on the brief. That an item was edited stays known, not what it was."""
    bare = replace(item, priority="", comment="", substitutes=())
    if isinstance(bare, TextItem | Judgment | EventItem) and bare.original is not None:
        bare = replace(bare, original=())
    return replace(bare, offered=()) if isinstance(bare, Judgment) else bare


def _unseen(brief: Brief, line: Line) -> frozenset[str]:
    """The names that markings of the register withhold, in small letters."""
    hidden = (entry for entry in brief.register if line.hides(entry.marking))
    return frozenset(name.casefold() for entry in hidden for name in (entry.name, *entry.also))


def _linked_part(part: Part, shown: frozenset[ItemId], uses: Uses) -> Part:
    """Links and citations lead only to what is there."""
    return replace(part, items=tuple(_linked(item, shown, uses) for item in part.items))


def _linked(item: Item, there: frozenset[ItemId], uses: Uses) -> Item:
    if isinstance(item, TextItem | Judgment | EventItem):
        item = replace(item, content=uses.cited(item.content), origin=uses.moved(item))
    elif item.origin is not None:
        item = replace(item, origin=uses.moved(item))
    if isinstance(item, Judgment):
        return replace(item, evidence=released_evidence(item.evidence, uses))
    if isinstance(item, TextItem) and item.bears_on:
        return replace(item, bears_on=tuple(id for id in item.bears_on if id in there))
    return item


def _with_edition(brief: Brief, bare: Brief, shown: frozenset[ItemId], line: Line) -> Brief:
    """The edition before as these readers may know it; a judgment they do not see now they do not see then."""
    withheld = frozenset(item.id for _, item in brief.items()) - shown
    before = brief.previous.judgments if brief.previous else ()
    told = tuple(_of_edition(j) for j in before if j.id not in withheld and line.shows(j.marking))
    known = shown | {judgment.id for judgment in told}
    reasons = tuple(reason for reason in brief.reasons if reason.judgment in known)
    previous = _edition(brief.previous, bare, told, line) if brief.previous else None
    return replace(bare, previous=previous, reasons=reasons)


def _of_edition(judgment: Judgment) -> Judgment:
    """Its evidence lies in articles as they were then."""
    bare = _bare(judgment)
    return replace(bare, evidence=(), origin=None) if isinstance(bare, Judgment) else judgment


def _edition(before: Edition, bare: Brief, told: tuple[Judgment, ...], line: Line) -> Edition:
    known = {source.name.casefold() for article in bare.articles for source in article.sources}
    known |= {name.name.casefold() for name in bare.source_names}
    sources = tuple(name for name in before.sources if name.casefold() in known)
    title = before.title if line.shows("") or before.title == bare.title else ""
    reference = before.reference if line.shows("") else ""
    return replace(before, title=title, judgments=told, sources=sources, reference=reference)


def _counted_anew(bare: Brief, template: BriefTemplate) -> Brief:
    """The drafted statement on the sources counts what these readers see."""
    if not any(is_counted(item, part, template) for part, item in bare.items()):
        return bare
    said = source_summary(bare, template)
    parts = (_with_statement(part, said, template) for part in bare.parts)
    return replace(bare, parts=tuple(part for part in parts if part is not None))


def _with_statement(part: Part, said: RichText, template: BriefTemplate) -> Part | None:
    if not any(is_counted(item, part, template) for item in part.items):
        return part
    items = tuple(
        replace(item, content=said) if is_counted(item, part, template) else item
        for item in part.items
        if said or not is_counted(item, part, template)
    )
    return replace(part, items=items) if items else None
