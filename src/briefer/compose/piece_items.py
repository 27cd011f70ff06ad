"""Pieces of the articles as items of a brief: each with its words, its citations and its origin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from briefer.compose.content import ArticleText, paragraph_content
from briefer.compose.events import sourced_end
from briefer.compose.support import Support
from briefer.compose.uses import Piece, acronym_line
from briefer.model.article import (
    Acronym,
    Article,
    Citation,
    Event,
    Image,
    Paragraph,
    ParagraphId,
    Section,
    SummaryPoint,
    Table,
)
from briefer.model.brief import Brief, EventItem, FigureItem, Item, ItemId, Judgment, Origin, TableItem, TextItem
from briefer.model.rich import rich
from briefer.text.sentences import sentences


@dataclass(slots=True)
class KnownArticle:
    """An article with what is looked up by id in it; ``place`` is its number in the brief."""

    text: ArticleText
    place: int
    order: dict[str, int]
    section_of: dict[str, Section]
    blocks: dict[str, Table | Image]
    points: dict[str, SummaryPoint]
    events: dict[str, Event]
    acronyms: dict[str, Acronym]
    biographies: frozenset[str]
    citations: dict[str, Citation]

    @classmethod
    def of(cls, article: Article, place: int) -> KnownArticle:
        """All that is asked for by id, looked up once."""
        summary = [point.paragraph for point in article.summary]
        blocks = [(block, section) for section in article.sections for block in section.blocks]
        rest = [p for aside in article.asides for p in aside.paragraphs]
        ids = [b.id for b in chain(summary, (b for b, _ in blocks), (n.paragraph for n in article.notes), rest)]
        return cls(
            ArticleText.of(article),
            place,
            {id: number for number, id in enumerate(ids)},
            {block.id: section for block, section in blocks},
            {block.id: block for block, _ in blocks if not isinstance(block, Paragraph)},
            {point.paragraph.id: point for point in article.summary},
            {event.id: event for event in article.events},
            {acronym.short: acronym for acronym in article.acronyms},
            frozenset(p.id for a in article.asides if a.kind == "biography" for p in a.paragraphs),
            {citation.id: citation for citation in article.citations},
        )


class PieceItems:
    """Makes items of a brief's articles, each with an id that the brief does not have yet."""

    def __init__(self, brief: Brief) -> None:
        self.articles = {article.id: KnownArticle.of(article, n) for n, article in enumerate(brief.articles)}
        self._number = last_number(item.id for p in (*brief.parts, *brief.set_aside) for item in p.items)

    @cached_property
    def _support(self) -> Support:
        return Support.of(tuple(known.text for known in self.articles.values()))

    def item(self, piece: Piece, judgments: bool = False) -> Item | None:
        """A new item of a piece, or a new judgment; none if the article has no such piece.

        Raises:
            KeyError: the brief has no such article.
        """
        made = self._item(self.articles[piece.article], piece)
        if judgments and isinstance(made, TextItem | EventItem):
            return self._support.supported(Judgment(made.id, made.content, origin=made.origin))
        return made

    def _item(self, known: KnownArticle, piece: Piece) -> Item | None:
        match piece.kind:
            case "event":
                return self._event(known, piece.id)
            case "acronym":
                return self._acronym(known, piece.id)
            case "table" | "image":
                return self._block(known, piece.id)
            case "citation":
                return self._sentence(known, piece)
            case "paragraph":
                return self._paragraph(known, piece)

    def _paragraph(self, known: KnownArticle, piece: Piece) -> Item | None:
        point = known.points.get(piece.id)
        if point and point.drafted and point.origin:
            return self._stretch(known, point.origin, point.start, point.end, drafted=True)
        return self._stretch(known, ParagraphId(piece.id), piece.start, piece.end)

    def _stretch(
        self, known: KnownArticle, id: ParagraphId, start: int, end: int, drafted: bool = False
    ) -> Item | None:
        paragraph = known.text.paragraphs.get(id)
        content = paragraph_content(known.text, paragraph, start, end) if paragraph else ()
        if not content:
            return None
        origin = Origin(known.text.article.id, id, start, end)
        return TextItem(self._id(), content, origin, drafted=drafted)

    def _sentence(self, known: KnownArticle, piece: Piece) -> Item | None:
        citation = known.citations.get(piece.id)
        paragraph = known.text.paragraphs.get(citation.paragraph) if citation else None
        if citation is None or paragraph is None:
            return None
        spans = sentences(paragraph.text)
        start, end = next(
            ((s.start, s.end) for s in spans if s.start <= citation.start and citation.end <= s.end),
            (0, len(paragraph.text)),
        )
        return self._stretch(known, paragraph.id, start, end)

    def _event(self, known: KnownArticle, id: str) -> Item | None:
        event = known.events.get(id)
        paragraph = known.text.paragraphs.get(event.paragraph) if event else None
        if event is None or paragraph is None:
            return None
        end = sourced_end(known.text, paragraph, event.start, event.end)
        content = paragraph_content(known.text, paragraph, event.start, end)
        origin = Origin(known.text.article.id, paragraph.id, event.start, end)
        return EventItem(self._id(), event.date, content, event.end_date, origin)

    def _acronym(self, known: KnownArticle, short: str) -> Item | None:
        acronym = known.acronyms.get(short)
        if acronym is None:
            return None
        return TextItem(self._id(), rich(acronym_line(acronym)), Origin(known.text.article.id, acronym.paragraph))

    def _block(self, known: KnownArticle, id: str) -> Item | None:
        origin = Origin(known.text.article.id, ParagraphId(id))
        match known.blocks.get(id):
            case Table() as table:
                return TableItem(self._id(), table.rows, table.has_header, table.caption, origin)
            case Image(content=content) as image if content:
                return FigureItem(self._id(), image.media_type, content, image.alt, image.caption, origin)
            case _:
                return None

    def _id(self) -> ItemId:
        self._number += 1
        return ItemId(f"i{self._number}")


def last_number(ids: Iterable[str], prefix: str = "i") -> int:
    """The highest number among ids of that prefix, 0 for none."""
    return max(_numbers(ids, prefix), default=0)


def _numbers(ids: Iterable[str], prefix: str) -> Iterator[int]:
    for id in ids:
        number = id.removeprefix(prefix)
        if number != id and number.isascii() and number.isdigit():
            yield int(number)
