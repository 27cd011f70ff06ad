"""Puts pieces of the articles into a brief and takes them out: what ticks, Enter and dropping do. Pure edits.

A piece goes where an editor would look for it: a paragraph into the part of its section, in the article's order; an
event into the chronology, by its date; a summary point into the summary or the judgments.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefer.compose.edits import remove_items
from briefer.compose.piece_items import KnownArticle, PieceItems, last_number
from briefer.compose.uses import Origins, Piece, PieceKey, Uses, find_uses
from briefer.model.article import (
    CitationId,
    Section,
)
from briefer.model.brief import (
    Brief,
    EventItem,
    Item,
    ItemId,
    Part,
    PartId,
    text_of,
)
from briefer.model.rich import Cite
from briefer.model.template import BriefTemplate, ContentSource, PartSpec

_NO_ID = ItemId("")
_WRITTEN: tuple[ContentSource, ...] = ("sections", "key-facts", "editor", "summary", "implications", "outlook")
_HOMES: dict[str, tuple[ContentSource, ...]] = {
    "summary": ("summary", "judgments", *_WRITTEN),
    "event": ("events", *_WRITTEN[1:2], *_WRITTEN),
    "biography": ("about-author", *_WRITTEN),
    "body": _WRITTEN,
}
_ACRONYM_ROLES = ("acronyms", "abbreviations", "annexes", "context", "scope-note")


def include(
    brief: Brief,
    template: BriefTemplate,
    pieces: Iterable[Piece],
    part: PartId | None = None,
    to: int | None = None,
) -> Brief:
    """The pieces in the brief. Without ``part`` each goes where it belongs, and none that is there already comes twice.

    With ``part`` they stand there together in the given order, at place ``to`` or the end, also a second time; a
    judgment among judgments.
    A citation is printed again if it was excluded, else the sentence that it stands in is added.

    Raises:
        KeyError: the brief has no such part or article.
    """
    adding = _Adding(brief, template)
    if part is not None:
        return adding.together(pieces, part, to)
    for piece in dict.fromkeys(pieces):
        adding.add(piece)
    return adding.done()


def leave_out(brief: Brief, pieces: Iterable[Piece]) -> Brief:
    """Without the pieces: their items go, citations are printed nowhere; their places in the text stay.

    Events drawn from a paragraph stay when the paragraph goes: they have lines of their own in the chronology.
    """
    uses = find_uses(brief, Origins.of(brief.articles))
    gone: set[ItemId] = set()
    silent: set[Cite] = set()
    for piece in pieces:
        if piece.kind == "citation":
            silent |= {_cite(piece)} if uses.get(piece.key) else set()
            continue
        by_event = piece.kind == "event"
        gone |= {u.item for u in uses.get(piece.key, ()) if not u.evidence and u.event == by_event}
    brief = remove_items(brief, gone)
    return replace(brief, excluded=brief.excluded | silent) if silent - brief.excluded else brief


def is_included(brief: Brief, uses: Uses, key: PieceKey) -> bool | None:
    """Whether a piece is in the brief, ``None`` for in part: a stretch of it, or an event it tells of."""
    found = uses.get(key, ())
    if key.kind == "citation":
        return bool(found) and Cite(key.article, key.id) not in brief.excluded  # type: ignore[arg-type]
    printed = [use for use in found if not use.evidence]
    if not printed:
        return False
    own = [use for use in printed if use.whole and (key.kind == "event" or not use.event)]
    return True if own else None


class _Adding:
    """A brief that grows by pieces, one pass for many of them."""

    def __init__(self, brief: Brief, template: BriefTemplate) -> None:
        self.brief, self.template = brief, template
        self.items = PieceItems(brief)
        self.articles = self.items.articles
        self.uses = find_uses(brief, Origins.of(brief.articles))
        self.parts: list[Part] = list(brief.parts)
        self.grown: dict[PartId, list[Item]] = {}
        self.included: set[Cite] = set()
        self.added: set[PieceKey] = set()
        self._homes: dict[tuple[str, str], PartId] = {}

    def add(self, piece: Piece) -> None:
        """The piece where it belongs, unless it is there."""
        if self._is_there(piece) or piece.key in self.added:
            return
        part = self._home(piece)
        if item := self.items.item(piece, self._is_judgments(part)):
            self.added.add(piece.key)
            items = self.grown.setdefault(part.id, list(part.items))
            items.insert(self._place(items, item), item)

    def done(self) -> Brief:
        """The brief with all that was added."""
        parts = tuple(replace(p, items=tuple(self.grown[p.id])) if p.id in self.grown else p for p in self.parts)
        excluded = self.brief.excluded - self.included
        if parts == self.brief.parts and excluded == self.brief.excluded:
            return self.brief
        return replace(self.brief, parts=parts, excluded=excluded)

    def together(self, pieces: Iterable[Piece], part: PartId, to: int | None) -> Brief:
        """The pieces one after the other in one part; two citations of a sentence bring it once."""
        kept = self.kept(part)
        made = (self.items.item(piece, self._is_judgments(kept)) for piece in pieces)
        new = list({(item.origin, type(item), text_of(item)): item for item in made if item}.values())
        place = len(kept.items) if to is None else to
        self.grown[part] = [*kept.items[:place], *new, *kept.items[place:]]
        return self.done() if new else self.brief

    def kept(self, part: PartId) -> Part:
        """The part of that id."""
        for found in self.parts:
            if found.id == part:
                return found
        raise KeyError(part)

    def _is_judgments(self, part: Part) -> bool:
        spec = self.template.part(part.role)
        return spec is not None and spec.judges

    def _is_there(self, piece: Piece) -> bool:
        if piece.kind == "citation":
            cite = _cite(piece)
            if self.uses.get(piece.key):
                self.included.add(cite)
                return True
            self.included.add(cite)
            return False
        stretch = piece.start > 0 or piece.end >= 0
        return not stretch and is_included(self.brief, self.uses, piece.key) is True

    # Places

    def _home(self, piece: Piece) -> Part:
        """The part in which an editor would look for the piece."""
        known = self.articles[piece.article]
        if piece.kind == "acronym":
            return self._acronym_home() or self._by_content("body")
        if piece.kind == "event":
            return self._by_content("event")
        id = piece.id
        if piece.kind == "citation":
            citation = known.citations.get(id)
            id = citation.paragraph if citation else id
        if id in known.points:
            return self._by_content("summary")
        section = known.section_of.get(id)
        if section and (spec := self._spec("sections")):
            key = (piece.article, section.id)
            home = self.kept(self._homes[key]) if key in self._homes else self._section_home(known, section, spec)
            self._homes[key] = home.id
            return home
        return self._by_content("biography" if id in known.biographies else "body")

    def _acronym_home(self) -> Part | None:
        held = (p for role in _ACRONYM_ROLES for p in self.parts if p.role == role)
        return next(held, None)

    def _by_content(self, purpose: str) -> Part:
        """The first part whose content suits, made if the brief has none yet but the template knows it."""
        for content in _HOMES[purpose]:
            if spec := self._spec(content):
                found = next((p for p in self.parts if p.role == spec.role), None)
                return found or self._new_part(spec.role, spec.heading, self._template_place(spec))
        if self.parts:
            return self.parts[0]
        return self._new_part(self.template.parts[0].role, self.template.parts[0].heading, 0)

    def _spec(self, content: ContentSource) -> PartSpec | None:
        return next((spec for spec in self.template.parts if spec.content == content), None)

    def _section_home(self, known: KnownArticle, section: Section, spec: PartSpec) -> Part:
        """The part that holds the section's text, else one of its heading, else a new one in the article's order."""
        parts = [p for p in self.parts if p.role == spec.role]
        holding = [p for p in parts if section.id in self._sections_in(known, p)]
        named = [p for p in parts if section.heading == p.heading != "" and not self._is_of_another(known, p)]
        if holding or named:
            return (named if set(named) & set(holding) else holding or named)[0]
        heading = section.heading or ("" if parts and self._items(parts[0]) else spec.heading)
        empty = next((p for p in parts if not self._items(p)), None)
        if empty:
            index = self.parts.index(empty)
            self.parts[index] = replace(empty, heading=heading, proposed=section.proposed)
            return self.parts[index]
        return self._new_part(spec.role, heading, self._section_place(known, section, spec), section.proposed)

    def _is_of_another(self, known: KnownArticle, part: Part) -> bool:
        """Whether it holds text of other articles only: two articles may well have a "Background" each."""
        articles = {item.origin.article for item in self._items(part) if item.origin}
        return bool(articles) and known.text.article.id not in articles

    def _section_place(self, known: KnownArticle, section: Section, spec: PartSpec) -> int:
        order = {s.id: n for n, s in enumerate(known.text.article.sections)}
        place = self._template_place(spec)
        for index, part in enumerate(self.parts):
            if part.role != spec.role:
                continue
            inside = [order[id] for id in self._sections_in(known, part)]
            if inside and min(inside) > order[section.id]:
                return index
            place = index + 1
        return place

    def _sections_in(self, known: KnownArticle, part: Part) -> set[str]:
        origins = (item.origin for item in self._items(part) if item.origin)
        ids = (o.paragraph for o in origins if o.article == known.text.article.id)
        return {known.section_of[id].id for id in ids if id in known.section_of}

    def _template_place(self, spec: PartSpec) -> int:
        """Before the first part that the template has later."""
        roles = [s.role for s in self.template.parts]
        later = set(roles[roles.index(spec.role) + 1 :])
        return next((n for n, p in enumerate(self.parts) if p.role in later), len(self.parts))

    def _new_part(self, role: str, heading: str, to: int, proposed: bool = False) -> Part:
        ids = (p.id for p in (*self.parts, *self.brief.set_aside))
        part = Part(PartId(f"part{last_number(ids, 'part') + 1}"), role, heading, (), proposed)
        self.parts.insert(to, part)
        return part

    def _items(self, part: Part) -> list[Item]:
        return self.grown.get(part.id) or list(part.items)

    def _place(self, items: list[Item], new: Item) -> int:
        """After the last item that comes earlier: events by their dates, everything else as in the articles."""
        own = self._rank(new, new)
        if own is None:
            return len(items)
        for place in range(len(items), 0, -1):
            rank = self._rank(items[place - 1], new)
            if rank is not None and rank <= own:
                return place
        return next((n for n, item in enumerate(items) if self._rank(item, new) is not None), len(items))

    def _rank(self, item: Item, new: Item) -> tuple[int, int, int] | None:
        """What items are ordered by beside a new one; none for those that have no order with it."""
        if isinstance(new, EventItem):
            return item.date.calendar if isinstance(item, EventItem) else None
        return None if isinstance(item, EventItem) else self._order(item)

    def _order(self, item: Item) -> tuple[int, int, int] | None:
        origin = item.origin
        known = self.articles.get(origin.article) if origin else None
        if origin is None or known is None or origin.paragraph not in known.order:
            return None
        return (known.place, known.order[origin.paragraph], origin.start)


def _cite(piece: Piece) -> Cite:
    return Cite(piece.article, CitationId(piece.id))
