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
from briefer.model.lexicon import Confidence
from briefer.model.rich import Cite, RichText

PartId = NewType("PartId", str)
ItemId = NewType("ItemId", str)
# What the editor says of an item or part when the brief is too long; empty leaves it to its part, else to its kind.
Priority = Literal["", "keep", "normal", "first"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an item came from: a paragraph of an article, whole or from ``start`` to ``end``."""

    article: ArticleId
    paragraph: ParagraphId
    start: int = 0
    end: int = -1


@dataclass(frozen=True, slots=True)
class TextItem:
    """A paragraph or bullet. ``original`` is the wording of the source when ``content`` was edited, else none.

    ``style`` is what it is in running text; a part that is a list prints all its items as that list.
    """

    id: ItemId
    content: RichText
    origin: Origin | None = None
    original: RichText | None = None
    drafted: bool = False
    style: Literal["text", "quote", "bullet", "numbered"] = "text"
    priority: Priority = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Judgment:
    """A key judgment. Likelihood (a term id of the brief's lexicon) is about the event, confidence about its basis."""

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
    ``taken_from`` is set in a part that is set aside and holds single items of one that is printed.
    """

    id: PartId
    role: str
    heading: str
    items: tuple[Item, ...] = ()
    proposed: bool = False
    priority: Priority = ""
    taken_from: TakenFrom | None = None


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
class Brief:
    """Everything an editor chose. ``date`` is ISO 8601 and the only date that reaches the files' properties.

    ``expires`` is the last day on which it holds. ``excluded`` citations are printed nowhere. ``set_aside`` holds
    parts that the template has no place for.
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
    "CitationId",
    "Correction",
    "EventItem",
    "FigureItem",
    "Item",
    "ItemId",
    "Judgment",
    "Origin",
    "Part",
    "PartId",
    "Priority",
    "SourceName",
    "TableItem",
    "TakenFrom",
    "TextItem",
    "Waiver",
    "text_of",
]
