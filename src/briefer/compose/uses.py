"""Which pieces of the articles a brief uses, and where: what the ticks of the Source pane say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefer.model.article import Acronym, Article, ArticleId, Image, Table
from briefer.model.brief import (
    Brief,
    EventItem,
    FigureItem,
    Item,
    ItemId,
    Judgment,
    Origin,
    Part,
    PartId,
    TableItem,
    text_of,
)
from briefer.model.rich import Cite, citations_of, plain

PieceKind = Literal["paragraph", "citation", "event", "acronym", "table", "image"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of an article by its id there (``p6``, ``c3``, ``e1``, ``t1``; an acronym's short form).

    ``start`` and ``end`` narrow a paragraph to a stretch of it; the end -1 is the paragraph's end.
    """

    article: ArticleId
    kind: PieceKind
    id: str
    start: int = 0
    end: int = -1

    @property
    def key(self) -> PieceKey:
        """What it is, whichever stretch of it."""
        return PieceKey(self.article, self.kind, self.id)


class PieceKey(NamedTuple):
    """The identity of a piece, to look its uses up by."""

    article: str
    kind: PieceKind
    id: str


@dataclass(frozen=True, slots=True)
class Use:
    """One place of a piece in a brief. ``number`` counts from 1: a judgment among all, another item in its part.

    ``whole``: all of the piece is there. ``event``: only as a line with a date. ``evidence``: it supports a judgment
    and its words are not printed.
    """

    part: PartId
    item: ItemId
    number: int
    judgment: bool = False
    evidence: bool = False
    event: bool = False
    whole: bool = True
    edited: bool = False


Uses = dict[PieceKey, tuple[Use, ...]]


@dataclass(frozen=True, slots=True)
class Origins:
    """Finds the piece that an origin means; made once for the articles of a brief, in linear time."""

    lengths: dict[tuple[str, str], int]
    events: dict[tuple[str, str, int], str]
    stretches: dict[tuple[str, str, int, int], PieceKey]
    acronyms: dict[tuple[str, str], PieceKey]
    tables: dict[object, PieceKey]

    @classmethod
    def of(cls, articles: tuple[Article, ...]) -> Origins:
        """The articles, looked through once."""
        origins = cls({}, {}, {}, {}, {})
        for article in articles:
            origins._add(article)
        return origins

    def _add(self, article: Article) -> None:
        id = article.id
        paragraphs = {p.id: p for p in article.paragraphs()}
        self.lengths.update(((id, p.id), len(p.text)) for p in paragraphs.values())
        self.events.update(((id, e.paragraph, e.start), e.id) for e in article.events)
        for acronym in article.acronyms:
            self.acronyms[id, acronym_line(acronym)] = PieceKey(id, "acronym", acronym.short)
        for point in article.summary:
            if point.drafted and point.origin:
                key = PieceKey(id, "paragraph", point.paragraph.id)
                self.stretches[id, point.origin, point.start, point.end] = key
        for section in article.sections:
            for block in section.blocks:
                if isinstance(block, Table):
                    self.tables[block.rows] = PieceKey(id, "table", block.id)
                elif isinstance(block, Image) and block.content:
                    self.tables[block.content] = PieceKey(id, "image", block.id)


def acronym_line(acronym: Acronym) -> str:
    """An acronym as a line of a brief: "SOCAR: State Oil Company of the Azerbaijan Republic"."""
    return f"{acronym.short}: {acronym.expansion}"


def find_uses(brief: Brief, origins: Origins) -> Uses:
    """Every piece that the brief uses, with its places in printed order."""
    finder = UseFinder(origins)
    finder.update(brief)
    return finder.uses


class UseFinder:
    """Keeps ``uses`` up to date while a brief is edited; a letter typed costs little even in a very long brief."""

    def __init__(self, origins: Origins) -> None:
        self.uses: Uses = {}
        self._origins = origins
        self._known: dict[ItemId, tuple[Item, PartId, int, tuple[tuple[PieceKey, Use], ...]]] = {}
        self._holders: dict[PieceKey, dict[ItemId, Use]] = {}

    def update(self, brief: Brief) -> set[PieceKey]:
        """Look at what changed since the last time; the pieces whose uses are others now."""
        touched: set[PieceKey] = set()
        places: dict[ItemId, int] = {}
        judgments = 0
        for part in brief.parts:
            for place, item in enumerate(part.items, 1):
                is_judgment = isinstance(item, Judgment)
                judgments += is_judgment
                number = judgments if is_judgment else place
                places[item.id] = len(places)
                known = self._known.get(item.id)
                if known is None or known[0] is not item or known[1] != part.id or known[2] != number:
                    touched |= self._forget(item.id)
                    touched |= self._learn(part, item, number)
        for gone in self._known.keys() - places.keys():
            touched |= self._forget(gone)
        return {key for key in touched if self._settle(key, places)}

    def _learn(self, part: Part, item: Item, number: int) -> set[PieceKey]:
        found = tuple(_item_uses(part, item, number, self._origins))
        self._known[item.id] = (item, part.id, number, found)
        for key, use in found:
            self._holders.setdefault(key, {}).setdefault(item.id, use)
        return {key for key, _ in found}

    def _forget(self, id: ItemId) -> set[PieceKey]:
        found = self._known.pop(id)[3] if id in self._known else ()
        for key, _ in found:
            self._holders[key].pop(id, None)
        return {key for key, _ in found}

    def _settle(self, key: PieceKey, places: dict[ItemId, int]) -> bool:
        holders = self._holders.get(key, {})
        new = tuple(sorted(holders.values(), key=lambda use: places[use.item]))
        if new == self.uses.get(key, ()):
            return False
        if new:
            self.uses[key] = new
        else:
            self.uses.pop(key, None)
            self._holders.pop(key, None)
        return True


def _item_uses(part: Part, item: Item, number: int, origins: Origins) -> Iterator[tuple[PieceKey, Use]]:
    judgment = isinstance(item, Judgment)
    edited = getattr(item, "original", None) is not None
    for key, event, whole in _taken(item, origins):
        yield key, Use(part.id, item.id, number, judgment, False, event, whole, edited)
    for cite in citations_of(text_of(item)):
        yield _cited(cite), Use(part.id, item.id, number, judgment)
    for evidence in item.evidence if isinstance(item, Judgment) else ():
        key = _cited(evidence) if isinstance(evidence, Cite) else _paragraph(evidence)
        yield key, Use(part.id, item.id, number, True, True)


def _taken(item: Item, origins: Origins) -> Iterator[tuple[PieceKey, bool, bool]]:
    """The pieces an item was made of: the key, whether as an event, whether whole."""
    if isinstance(item, TableItem | FigureItem):
        content = item.rows if isinstance(item, TableItem) else item.content
        kind: PieceKind = "table" if isinstance(item, TableItem) else "image"
        found = PieceKey(item.origin.article, kind, item.origin.paragraph) if item.origin else None
        if key := found or origins.tables.get(content):
            yield key, False, True
        return
    origin = item.origin
    if origin is None:
        return
    place = (origin.article, origin.paragraph)
    if line := origins.acronyms.get((origin.article, plain(getattr(item, "original", None) or text_of(item)))):
        yield line, False, True
        return
    if point := origins.stretches.get((*place, origin.start, origin.end)):
        yield point, False, True
    is_event = isinstance(item, EventItem)
    if is_event and (event := origins.events.get((*place, origin.start))):
        yield PieceKey(origin.article, "event", event), True, True
    whole = origin.start == 0 and origin.until >= origins.lengths.get(place, 0)
    yield _paragraph(origin), is_event, whole


def _paragraph(origin: Origin) -> PieceKey:
    return PieceKey(origin.article, "paragraph", origin.paragraph)


def _cited(cite: Cite) -> PieceKey:
    return PieceKey(cite.article, "citation", cite.citation)


__all__ = ["Origins", "Piece", "PieceKey", "PieceKind", "Use", "UseFinder", "Uses", "acronym_line", "find_uses"]
