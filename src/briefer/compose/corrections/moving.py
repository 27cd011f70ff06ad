"""Paragraphs of the body replaced, with everything that points into them by offsets moved along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple, TypeVar

from briefer.compose.corrections.replacing import with_sections
from briefer.model.article import (
    Article,
    ArticleId,
    Block,
    Citation,
    Event,
    Paragraph,
    ParagraphId,
    Parenthesis,
    Section,
    SummaryPoint,
)
from briefer.model.brief import Brief, Item, Judgment, Offer, Origin
from briefer.model.rich import Cite

_Placed = TypeVar("_Placed", Citation, Parenthesis, Event)


class Place(NamedTuple):
    """A stretch of a paragraph."""

    paragraph: ParagraphId
    start: int
    end: int


Move = Callable[[Place], Place]


def of_body(article: Article, paragraph: ParagraphId) -> Paragraph | None:
    """The paragraph of the body, none for another one."""
    return next((p for p in article.body_paragraphs() if p.id == paragraph), None)


def with_blocks(brief: Brief, article: ArticleId, change: Callable[[Block], tuple[Block, ...]]) -> Brief:
    """The article with each block replaced by those that ``change`` gives."""

    def changed(section: Section) -> tuple[Section, ...]:
        blocks = tuple(new for block in section.blocks for new in change(block))
        return (section if blocks == section.blocks else replace(section, blocks=blocks),)

    return with_sections(brief, article, changed)


def with_moved(article: Article, move: Move) -> Article:
    """Everything that was found in the paragraphs, where it is now."""

    def placed(one: _Placed) -> _Placed:
        paragraph, start, end = move(Place(one.paragraph, one.start, one.end))
        return replace(one, paragraph=paragraph, start=start, end=end)

    def drafted(point: SummaryPoint) -> SummaryPoint:
        if point.origin is None:
            return point
        origin, start, end = move(Place(point.origin, point.start, point.end))
        return replace(point, origin=origin, start=start, end=end)

    return replace(
        article,
        citations=tuple(map(placed, article.citations)),
        not_citations=tuple(map(placed, article.not_citations)),
        events=tuple(map(placed, article.events)),
        summary=tuple(map(drafted, article.summary)),
    )


def with_evidence(
    item: Item,
    change: Callable[[Origin], tuple[Origin, ...]],
    unite: Callable[[tuple[Origin | Cite, ...]], tuple[Origin | Cite, ...]] = tuple,
) -> Item:
    """A judgment with evidence and offers in other places, each once; ``unite`` has the last word on evidence."""
    if not isinstance(item, Judgment) or not (item.evidence or item.offered):
        return item
    changed: Iterator[Origin | Cite] = (
        new for one in item.evidence for new in (change(one) if isinstance(one, Origin) else (one,))
    )
    evidence = unite(tuple(dict.fromkeys(changed)))
    scores: dict[Origin, float] = {}
    for offer in item.offered:
        for origin in change(offer.origin):
            scores.setdefault(origin, offer.score)
    offered = tuple(Offer(origin, score) for origin, score in scores.items())
    same = evidence == item.evidence and offered == item.offered
    return item if same else replace(item, evidence=evidence, offered=offered)
