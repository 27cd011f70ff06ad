"""Templates made of briefs, and the pure edits of a template.

A part of the saved template is *fixed* (it says the same words in every brief), *anew* (filled from the next article
as it was from this one, or left to its editor) or left *out*.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from briefer.compose.document import spec_of
from briefer.model.brief import Brief, Part, PartId, TextItem, text_of
from briefer.model.rich import plain
from briefer.model.template import BriefTemplate, ContentSource, PartLayout, PartSpec

Keeping = Literal["anew", "fixed", "out"]

# What briefer itself writes: to fix its words would print the register of another article.
_GENERATED: frozenset[ContentSource] = frozenset(
    {"sources", "source-summary", "lexicon", "notes", "sections", "digest", "what-changed", "traceability"}
)
# Layouts that print more of an item than its words.
_MORE_THAN_WORDS: frozenset[PartLayout] = frozenset({"judgments", "judgments-table", "table", "timeline"})
_LONGEST_ROLE = 60


@dataclass(frozen=True, slots=True)
class Group:
    """Parts of a brief that become one part of a template: one, or the sections that stand together."""

    spec: PartSpec
    parts: tuple[Part, ...]
    can_be_fixed: bool
    own: bool  # the template that the brief was printed by had no such part


@dataclass(frozen=True, slots=True)
class Saved:
    """A template made of a brief, and the brief with the roles that it has there."""

    template: BriefTemplate
    brief: Brief


def groups_of(brief: Brief, template: BriefTemplate) -> tuple[Group, ...]:
    """What the brief's parts become in a template of its own, in printed order.

    Parts of the editor's own, and sections that stand apart from the others, get roles of their own.
    """
    groups: list[Group] = []
    taken = {spec.role for spec in template.parts} | {part.role for part in (*brief.parts, *brief.set_aside)}
    used: set[str] = set()
    for role, run in groupby(brief.parts, key=lambda part: part.role):
        parts, spec = tuple(run), template.part(role)
        if spec is not None and role not in used:
            used.add(role)
            first = parts if spec.repeats else parts[:1]
            groups.append(_known(spec, first))
            parts = parts[len(first) :]
        for part in parts:
            new = free_role(part.heading, taken)
            taken.add(new)
            groups.append(_own(new, part, template))
    return tuple(groups)


def save_as_template(
    brief: Brief,
    template: BriefTemplate,
    name: str,
    id: str,
    description: str,
    keeping: Mapping[PartId, Keeping] | None = None,
    markings: tuple[str, ...] = (),
) -> Saved:
    """A template that gives other articles the shape of this brief.

    ``keeping`` says what becomes of a group by the id of its first part; what it does not name is filled anew.
    ``markings`` are those that any template may use: a marking of the editor's own is allowed beside them. Parts that
    are left out of the template stay in the brief under their old roles.
    """
    keeping = keeping or {}
    specs: list[PartSpec] = []
    roles: dict[PartId, str] = {}
    for group in groups_of(brief, template):
        kept = keeping.get(group.parts[0].id, "anew")
        if kept == "out":
            continue
        specs.append(_fixed(group) if kept == "fixed" and group.can_be_fixed else group.spec)
        roles |= {part.id: group.spec.role for part in group.parts}
    marking, allowed = _marking(brief, template, markings)
    made = replace(
        template,
        id=id,
        name=name,
        description=description,
        parts=tuple(specs),
        organisation=brief.organisation or template.organisation,
        marking=marking,
        markings=allowed,
    )
    parts = tuple(replace(part, role=roles.get(part.id, part.role)) for part in brief.parts)
    return Saved(made, replace(brief, parts=parts))


def free_role(heading: str, taken: Collection[str]) -> str:
    """A role for a part of that heading which no other has: "What it costs" -> "what-it-costs"."""
    plain_heading = unicodedata.normalize("NFKD", heading.casefold().replace("ə", "e").replace("ı", "i"))
    word = "-".join(re.findall(r"[a-z0-9]+", re.sub(r"[^\x00-\x7f]|'", "", plain_heading)))
    base = (word if re.match(r"[a-z]", word) else f"part-{word}".rstrip("-"))[: _LONGEST_ROLE - 4].rstrip("-")
    role, number = base, 2
    while role in taken:
        role, number = f"{base}-{number}", number + 1
    return role


def blank_template(id: str, name: str) -> BriefTemplate:
    """The least that makes a paper of an article: its summary points and its sections, with footnotes."""
    summary = PartSpec("summary", "Summary", "summary", "bullets")
    return BriefTemplate(id, name, "", "", (summary, PartSpec("body", "", "sections", "paragraphs")))


# Edits of a template


def move_spec(template: BriefTemplate, role: str, to: int) -> BriefTemplate:
    """The part at place ``to`` (0-based among the parts after it was taken out)."""
    moved = _spec(template, role)
    rest = [spec for spec in template.parts if spec.role != role]
    to = min(max(to, 0), len(rest))
    return replace(template, parts=(*rest[:to], moved, *rest[to:]))


def add_spec(template: BriefTemplate, heading: str, to: int | None = None) -> BriefTemplate:
    """A new part that its editor writes, at the end or at place ``to``."""
    role = free_role(heading, [spec.role for spec in template.parts])
    to = len(template.parts) if to is None else to
    new = PartSpec(role, heading, "editor", "paragraphs")
    return replace(template, parts=(*template.parts[:to], new, *template.parts[to:]))


def remove_spec(template: BriefTemplate, role: str) -> BriefTemplate:
    """Without the part."""
    _spec(template, role)
    return replace(template, parts=tuple(spec for spec in template.parts if spec.role != role))


def change_spec(template: BriefTemplate, role: str, **values: object) -> BriefTemplate:
    """The part with fields changed; what its new content cannot have is put right with it.

    Only judgments can be laid out as judgments, and only a part that its editor writes has words or a table of its own.
    """
    changed = replace(_spec(template, role), **values)  # type: ignore[arg-type]
    if changed.content not in ("judgments", "editor") and changed.judges:
        changed = replace(changed, layout="paragraphs")
    if changed.content != "editor" and (changed.text or changed.columns):
        changed = replace(changed, text=(), columns=())
    return replace(template, parts=tuple(changed if spec.role == role else spec for spec in template.parts))


def _spec(template: BriefTemplate, role: str) -> PartSpec:
    found = template.part(role)
    if found is None:
        raise KeyError(role)
    return found


# Parts


def _known(spec: PartSpec, parts: tuple[Part, ...]) -> Group:
    """Sections keep the template's heading, since theirs are the article's."""
    heading = spec.heading if spec.repeats else parts[0].heading
    return Group(replace(spec, heading=heading), parts, _can_be_fixed(spec, parts), False)


def _own(role: str, part: Part, template: BriefTemplate) -> Group:
    spec = PartSpec(role, part.heading, "editor", spec_of(part, template).layout)
    return Group(spec, (part,), _can_be_fixed(spec, (part,)), True)


def _can_be_fixed(spec: PartSpec, parts: tuple[Part, ...]) -> bool:
    """Only words can: a template holds no tables and no pictures."""
    items = [item for part in parts for item in part.items]
    worded = bool(items) and all(isinstance(item, TextItem) and _words(item) for item in items)
    return worded and spec.content not in _GENERATED and spec.layout not in _MORE_THAN_WORDS


def _fixed(group: Group) -> PartSpec:
    words = tuple(_words(item) for part in group.parts for item in part.items if isinstance(item, TextItem))
    return replace(group.spec, content="editor", text=words)


def _words(item: TextItem) -> str:
    """The wording without its citations, which belong to one article alone."""
    return re.sub(r"\s+([.,;:])", r"\1", " ".join(plain(text_of(item)).split()))


def _marking(brief: Brief, template: BriefTemplate, known: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    allowed = template.markings or known
    if brief.marking in ("", *allowed):
        return brief.marking, template.markings
    return brief.marking, (*allowed, brief.marking)
