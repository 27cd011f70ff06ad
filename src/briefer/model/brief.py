"""A brief: the editor's choices over one or more articles.

Choices only. Each item remembers its origin, so that an edited sentence can always be shown beside its source, and may
carry the editor's comment, which only review copies show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NewType

from briefer.model.article import Article, ArticleId, Citation, CitationId, ParagraphId, SourceId
from briefer.model.dates import PartialDate
from briefer.model.lexicon import Confidence, Lexicon
from briefer.model.rich import Cite, RichText
from briefer.model.sourcing import SourceDescriptor, SourceEntry

PartId = NewType("PartId", str)
ItemId = NewType("ItemId", str)
# What the editor says of an item or part when the brief is too long; empty leaves it to its part, else to its kind.
Priority = Literal["", "keep", "normal", "first"]
# What a text states, where that matters to a judgment (ICD 203); empty is running text.
ItemRole = Literal["", "fact", "assumption", "alternative", "gap", "indicator"]
_BEHIND_ALL = 10**9  # characters; no paragraph is so long


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an item came from: a paragraph of an article, whole or from ``start`` to ``end``, -1 for its own end."""

    article: ArticleId
    paragraph: ParagraphId
    start: int = 0
    end: int = -1

    @property
    def until(self) -> int:
        """Where it ends; behind the end of any paragraph where it goes on to that."""
        return self.end if self.end >= 0 else _BEHIND_ALL

    def end_in(self, length: int) -> int:
        """Where it ends in a paragraph of that length."""
        return self.end if self.end >= 0 else length


@dataclass(frozen=True, slots=True)
class Substitute:
    """What readers see who may not see the item itself: a text with a marking of its own, below the item's."""

    marking: str
    content: RichText


@dataclass(frozen=True, slots=True)
class Offer:
    """Evidence that briefer found for a judgment and that nobody has confirmed yet; ``score`` is from 0 to 1."""

    origin: Origin
    score: float


@dataclass(frozen=True, slots=True)
class TextItem:
    """A paragraph or bullet. ``original`` is the wording of the source when ``content`` was edited, else none.

    ``style`` is what it is in running text; a part that is a list prints all its items as that list. ``bears_on``
    names the judgments that an assumption, alternative, gap or indicator belongs to, ``seen`` says of an indicator
    whether it was seen. An item's ``marking`` is empty where it is the paper's, and ``substitutes`` are printed in
    releases that it is withheld from.
    """

    id: ItemId
    content: RichText
    origin: Origin | None = None
    original: RichText | None = None
    drafted: bool = False
    style: Literal["text", "quote", "bullet", "numbered"] = "text"
    priority: Priority = ""
    comment: str = ""
    role: ItemRole = ""
    bears_on: tuple[ItemId, ...] = ()
    seen: bool = False
    marking: str = ""
    substitutes: tuple[Substitute, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgment:
    """A key judgment. Likelihood (a term id of the brief's lexicon) is about the event, confidence about its basis.

    ``offered`` is evidence that briefer found; it is none until the editor takes it.
    """

    id: ItemId
    content: RichText
    likelihood: str = ""
    confidence: Confidence | None = None
    basis: str = ""
    time_frame: str = ""
    evidence: tuple[Origin | Cite, ...] = ()
    origin: Origin | None = None
    original: RichText | None = None
    priority: Priority = ""
    comment: str = ""
    offered: tuple[Offer, ...] = ()
    marking: str = ""
    substitutes: tuple[Substitute, ...] = ()


@dataclass(frozen=True, slots=True)
class EventItem:
    """A row of the chronology. ``significance`` is the editor's word on why it matters."""

    id: ItemId
    date: PartialDate
    content: RichText
    end_date: PartialDate | None = None
    origin: Origin | None = None
    original: RichText | None = None
    significance: str = ""
    priority: Priority = ""
    comment: str = ""
    marking: str = ""
    substitutes: tuple[Substitute, ...] = ()


@dataclass(frozen=True, slots=True)
class TableItem:
    """A table, copied from an article or the editor's own."""

    id: ItemId
    rows: tuple[tuple[str, ...], ...]
    has_header: bool = True
    caption: str = ""
    origin: Origin | None = None
    priority: Priority = ""
    comment: str = ""
    marking: str = ""
    substitutes: tuple[Substitute, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A picture; ``content`` is the bytes of a PNG or JPEG file."""

    id: ItemId
    media_type: str
    content: bytes
    alt: str = ""
    caption: str = ""
    origin: Origin | None = None
    priority: Priority = ""
    comment: str = ""
    marking: str = ""
    substitutes: tuple[Substitute, ...] = ()


Item = TextItem | Judgment | EventItem | TableItem | FigureItem


def text_of(item: Item) -> RichText:
    """The wording of an item, empty for tables and figures."""
    return item.content if isinstance(item, TextItem | Judgment | EventItem) else ()


@dataclass(frozen=True, slots=True)
class TakenFrom:
    """Where items that were set aside stood: their part, and their places among all its items."""

    part: PartId
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the brief. ``role`` is the template part it fills ("key-judgments"); ``heading`` may be empty.

    Parts of the role "section" carry the article's own headings; ``proposed`` ones were suggested by briefer.
    ``taken_from`` is set in a part that is set aside and holds single items of one that is printed. ``marking`` is
    that of the heading and of all items that have none of their own.
    """

    id: PartId
    role: str
    heading: str
    items: tuple[Item, ...] = ()
    proposed: bool = False
    priority: Priority = ""
    taken_from: TakenFrom | None = None
    marking: str = ""


@dataclass(frozen=True, slots=True)
class SourceName:
    """The editor's name for a source of an article, printed instead of the register's; merging is the same name."""

    article: ArticleId
    source: SourceId
    name: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A citation as the editor corrected it: references split, joined, renamed or completed."""

    article: ArticleId
    citation: Citation


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding the editor accepts, with the reason; kept in the brief and printed nowhere."""

    check: str
    where: str
    reason: str


@dataclass(frozen=True, slots=True)
class Edition:
    """What an earlier edition of a brief said, kept in the next one so that it can say what changed.

    ``judgments`` are those printed then, their likelihoods term ids of ``lexicon``; ``sources`` names all outlets.
    """

    title: str
    number: int
    lexicon: Lexicon
    judgments: tuple[Judgment, ...]
    sources: tuple[str, ...] = ()
    date: PartialDate | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class ChangeReason:
    """Why a judgment of the brief, or of its earlier edition, is not what it was; printed with the change."""

    judgment: ItemId
    reason: str


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything an editor chose. ``date`` is ISO 8601 and the only date that reaches the files' properties.

    ``expires`` is the last day on which it holds. ``excluded`` citations are printed nowhere. ``set_aside`` holds
    parts that the template has no place for. ``register`` describes the sources that the brief cites, copied from the
    editor's own register so that the brief prints the same for ever; ``descriptors`` single citations of them.
    ``edition`` counts from 1; ``previous`` is the edition before, ``reasons`` why its judgments changed.
    ``lexicon`` names the scale of likelihood, empty for the template's.
    """

    template: str
    articles: tuple[Article, ...]
    title: str
    parts: tuple[Part, ...] = ()
    subtitle: str = ""
    marking: str = ""
    date: PartialDate | None = None
    cut_off: PartialDate | None = None
    language: str = "en"
    organisation: str = ""
    prepared_for: str = ""
    prepared_by: str = ""
    reference: str = ""
    excluded: frozenset[Cite] = frozenset()
    corrections: tuple[Correction, ...] = ()
    source_names: tuple[SourceName, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    set_aside: tuple[Part, ...] = ()
    expires: PartialDate | None = None
    register: tuple[SourceEntry, ...] = ()
    descriptors: tuple[SourceDescriptor, ...] = ()
    edition: int = 1
    previous: Edition | None = None
    reasons: tuple[ChangeReason, ...] = ()
    lexicon: str = ""

    def article(self, id: ArticleId) -> Article:
        """The article of that id.

        Raises:
            KeyError: the brief has no such article.
        """
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)

    def citations(self) -> dict[Cite, Citation]:
        """Every citation of the articles by its place in them, as the editor corrected it or else as it was read."""
        citations = {Cite(article.id, c.id): c for article in self.articles for c in article.citations}
        return citations | {Cite(fix.article, fix.citation.id): fix.citation for fix in self.corrections}

    def items(self) -> Iterator[tuple[Part, Item]]:
        """Every item with its part, in printed order."""
        return ((part, item) for part in self.parts for item in part.items)


__all__ = [
    "Brief",
    "ChangeReason",
    "CitationId",
    "Correction",
    "Edition",
    "EventItem",
    "FigureItem",
    "Item",
    "ItemId",
    "ItemRole",
    "Judgment",
    "Offer",
    "Origin",
    "Part",
    "PartId",
    "Priority",
    "SourceName",
    "Substitute",
    "TableItem",
    "TakenFrom",
    "TextItem",
    "Waiver",
    "text_of",
]
