"""Briefs of chosen length for measuring and picturing the app, all grown from the sample article."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from briefer import assets, pipeline
from briefer.compose.choices import Choices
from briefer.model.article import Article, ArticleId, Paragraph, ParagraphId, Section
from briefer.model.brief import ItemId, Part, PartId, TextItem
from briefer.pipeline import Work

TEMPLATE = "intelligence-assessment"
VALUES = (
    ("date", "2025-08-29"),
    ("marking", "TLP:AMBER"),
    ("organisation", "South Caucasus Desk"),
    ("prepared_for", "Director Europe"),
    ("prepared_by", "L. Hart"),
)
_PARAGRAPHS_OF_PART = 40


def sample_work(id: str = TEMPLATE) -> Work:
    """The sample article's first brief by a template, with a fixed date; by the usual one it has four pages."""
    template = pipeline.find_template(id)
    article = pipeline.read(assets.sample_article())
    return Work(pipeline.begin([article], template, Choices(VALUES)).brief, template)


def with_paragraphs(work: Work, paragraphs: int) -> Work:
    """The brief with so many more paragraphs, in parts of forty; each is one of the sample's, so about six a page."""
    pool = [item for part, item in work.brief.items() if part.role == "discussion" and isinstance(item, TextItem)]
    numbers = count(1)
    parts = []
    for first in range(0, paragraphs, _PARAGRAPHS_OF_PART):
        many = range(first, min(first + _PARAGRAPHS_OF_PART, paragraphs))
        items = tuple(replace(pool[n % len(pool)], id=ItemId(f"long-{next(numbers)}")) for n in many)
        number = first // _PARAGRAPHS_OF_PART + 1
        parts.append(Part(PartId(f"long-part-{number}"), "discussion", f"Part {number}", items))
    return Work(replace(work.brief, parts=(*work.brief.parts, *parts)), work.template)


def with_source(work: Work, articles: int, paragraphs: int) -> Work:
    """The brief with so many articles to choose from, each with at least so many paragraphs."""
    first = work.brief.articles[0]
    more = tuple(_longer(first, number, paragraphs) for number in range(2, articles + 1))
    return Work(replace(work.brief, articles=(_longer(first, 1, paragraphs), *more)), work.template)


def source_paragraphs(work: Work) -> int:
    """How many paragraphs all articles have in their sections."""
    return sum(1 for a in work.brief.articles for s in a.sections for b in s.blocks if isinstance(b, Paragraph))


def _longer(article: Article, number: int, paragraphs: int) -> Article:
    """Its sections again and again; the first ones are its own, so that the brief still finds what it came from."""
    sections = list(article.sections)
    own = [section for section in article.sections if section.blocks]
    for again in count(1):
        if sum(len(section.blocks) for section in sections) >= paragraphs:
            break
        sections += [_copy(section, again) for section in own]
    if number == 1:
        return replace(article, sections=tuple(sections))
    return replace(
        article,
        id=ArticleId(f"{article.id}-{number}"),
        title=f"{article.title} ({number})",
        sections=tuple(sections),
    )


def _copy(section: Section, again: int) -> Section:
    blocks = tuple(
        replace(block, id=ParagraphId(f"{block.id}-{again}")) if isinstance(block, Paragraph) else block
        for block in section.blocks
    )
    return replace(section, heading=f"{section.heading} ({again})", blocks=blocks)
