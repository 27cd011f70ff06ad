"""A paragraph that is a heading, and a heading that is a paragraph."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.corrections.replacing import (
    find_block,
    find_section,
    new_paragraph_id,
    new_section_id,
    replace_sections,
    with_article,
    with_sections,
)
from briefer.model.article import Article, ArticleId, Paragraph, ParagraphId, Section
from briefer.model.brief import Brief, Item, Origin, Part, PartId


def can_be_heading(article: Article, paragraph: str) -> bool:
    """Whether it is a paragraph of the body without citations, which a heading cannot carry."""
    inside = any(p.id == paragraph for p in article.body_paragraphs())
    return inside and all(c.paragraph != paragraph for c in article.citations)


def paragraph_to_heading(brief: Brief, article: ArticleId, paragraph: str) -> Brief:
    """The paragraph as the heading of what follows it in its section; in the brief it becomes a part's heading too.

    Raises:
        KeyError: it is no paragraph of the body, or has citations (see ``can_be_heading``).
    """
    read = brief.article(article)
    if not can_be_heading(read, paragraph):
        raise KeyError(paragraph)
    section, place = find_block(read, paragraph)
    text = next(p.text for p in read.body_paragraphs() if p.id == paragraph)
    new = Section(new_section_id(read), text, max(section.level, 1), section.blocks[place + 1 :])
    first = replace(section, blocks=section.blocks[:place])
    cut = (first, new) if first.blocks or first.heading else (new,)
    brief = with_sections(brief, article, lambda s: cut if s.id == section.id else (s,))
    changed = brief.article(article)
    changed = replace(
        changed,
        events=tuple(e for e in changed.events if e.paragraph != paragraph),
        not_citations=tuple(p for p in changed.not_citations if p.paragraph != paragraph),
        acronyms=tuple(a for a in changed.acronyms if a.paragraph != paragraph),
    )
    return _part_from_heading(with_article(brief, changed), article, paragraph, text)


def heading_to_paragraph(brief: Brief, article: ArticleId, section: str) -> Brief:
    """The heading as a paragraph that ends the section before; what stood under it follows there."""
    read = brief.article(article)
    old = find_section(read, section)
    if not old.heading:
        return brief
    paragraph = Paragraph(new_paragraph_id(read), old.heading)
    place = read.sections.index(old)
    if place == 0:
        alone = replace(old, heading="", proposed=False, blocks=(paragraph, *old.blocks))
        return replace_sections(brief, article, (alone, *read.sections[1:]))
    before = read.sections[place - 1]
    joined = replace(before, blocks=(*before.blocks, paragraph, *old.blocks))
    return replace_sections(brief, article, (*read.sections[: place - 1], joined, *read.sections[place + 1 :]))


def _part_from_heading(brief: Brief, article: ArticleId, paragraph: str, heading: str) -> Brief:
    """Parts in which the paragraph stood are cut there: what follows it stands under the new heading."""
    parts: list[Part] = []
    number = max((int(n) for p in (*brief.parts, *brief.set_aside) if (n := p.id[4:]).isdigit()), default=0)
    for part in brief.parts:
        place = next((n for n, item in enumerate(part.items) if _stands_for(item, article, paragraph)), None)
        if place is None:
            parts.append(part)
            continue
        number += 1
        kept = replace(part, items=part.items[:place])
        cut = Part(PartId(f"part{number}"), part.role, heading, part.items[place + 1 :])
        parts += [kept, cut] if kept.items else [replace(cut, id=part.id)]
    return brief if tuple(parts) == brief.parts else replace(brief, parts=tuple(parts))


def _stands_for(item: Item, article: ArticleId, paragraph: str) -> bool:
    return item.origin == Origin(article, ParagraphId(paragraph))
