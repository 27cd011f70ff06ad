"""An article of a brief, its sections and notices, replaced by changed ones. Every correction ends here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from briefer.model.article import Article, ArticleId, Notice, ParagraphId, Section
from briefer.model.brief import Brief, Item, Part


def find_section(article: Article, id: str) -> Section:
    """The section of that id."""
    for section in article.sections:
        if section.id == id:
            return section
    raise KeyError(id)


def find_block(article: Article, id: str) -> tuple[Section, int]:
    """The section that holds the block, and its place there."""
    for section in article.sections:
        for place, block in enumerate(section.blocks):
            if block.id == id:
                return section, place
    raise KeyError(id)


def with_sections(brief: Brief, article: ArticleId, change: Callable[[Section], tuple[Section, ...]]) -> Brief:
    """The article with each section replaced by those that ``change`` gives."""
    sections = tuple(new for old in brief.article(article).sections for new in change(old))
    return replace_sections(brief, article, sections)


def replace_sections(brief: Brief, article: ArticleId, sections: tuple[Section, ...]) -> Brief:
    """The article with other sections; the notice of proposed ones goes with the last of them."""
    read = brief.article(article)
    proposed = any(section.proposed for section in sections)
    notices = read.notices if proposed else without_notices(read.notices, {"sections-proposed"})
    return with_article(brief, replace(read, sections=sections, notices=notices))


def with_article(brief: Brief, changed: Article) -> Brief:
    """The brief with the article of the same id changed."""
    articles = tuple(changed if a.id == changed.id else a for a in brief.articles)
    return brief if articles == brief.articles else replace(brief, articles=articles)


def with_items(brief: Brief, change: Callable[[Item], Item]) -> Brief:
    """The brief with every item changed, also in parts that are set aside."""
    return with_lists(brief, lambda items: tuple(map(change, items)))


def with_lists(brief: Brief, change: Callable[[tuple[Item, ...]], tuple[Item, ...]]) -> Brief:
    """The brief with the items of every part changed, also of parts that are set aside."""
    parts = tuple(_with_list(part, change) for part in brief.parts)
    aside = tuple(_with_list(part, change) for part in brief.set_aside)
    same = parts == brief.parts and aside == brief.set_aside
    return brief if same else replace(brief, parts=parts, set_aside=aside)


def _with_list(part: Part, change: Callable[[tuple[Item, ...]], tuple[Item, ...]]) -> Part:
    items = change(part.items)
    return part if items == part.items else replace(part, items=items)


def without_notices(notices: tuple[Notice, ...], codes: Iterable[str]) -> tuple[Notice, ...]:
    """The notices that are not of those codes."""
    settled = frozenset(codes)
    return tuple(n for n in notices if n.code not in settled)


def new_section_id(article: Article) -> str:
    """Beyond every number in use."""
    return f"sec{_last(section.id.removeprefix('sec') for section in article.sections) + 1}"


def new_paragraph_id(article: Article) -> ParagraphId:
    """Beyond every number in use."""
    return ParagraphId(f"p{_last(p.id[1:] for p in article.paragraphs() if p.id.startswith('p')) + 1}")


def _last(numbers: Iterable[str]) -> int:
    return max((int(n) for n in numbers if n.isascii() and n.isdigit()), default=0)
