"""Puts right what was read wrongly: pure edits on an article of a brief. What follows from it follows.

A new date gives citations and events the years that were only inferred by it; a renamed section renames the part of the
brief that carries its heading; notices that are settled go. Ids never change, so every item keeps its origin.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from briefer.compose.edits import correct_citation, find_citation
from briefer.model.article import (
    Article,
    ArticleId,
    Citation,
    CitedDate,
    Event,
    Notice,
    Paragraph,
    ParagraphId,
    Reference,
    Section,
)
from briefer.model.brief import Brief, EventItem, Item, Origin, Part, PartId
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite

_DATE_NOTICES = frozenset({"date-missing", "date-empty", "date-unread", "date-from-dateline"})
_YEAR_NOTICES = frozenset({"year-inferred", "year-unknown"})


@dataclass(frozen=True, slots=True)
class Details:
    """What stands over an article."""

    title: str
    publication: str = ""
    volume: str = ""
    issue: str = ""
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None

    @classmethod
    def of(cls, article: Article) -> Details:
        """As they were read, or corrected so far."""
        return cls(article.title, article.publication, article.volume, article.issue, article.authors, article.date)


# What stands over the article


def set_details(brief: Brief, article: ArticleId, details: Details) -> Brief:
    """The article under those details. A brief that still bears the article's title takes over the new one."""
    old = brief.article(article)
    settled = _settled_by(Details.of(old), details)
    changed = replace(
        old,
        title=details.title,
        publication=details.publication,
        volume=details.volume,
        issue=details.issue,
        authors=details.authors,
        date=details.date,
        notices=_without(old.notices, settled),
    )
    if brief.title == old.title != details.title:
        brief = replace(brief, title=details.title)
    brief = _with_article(brief, changed)
    if details.date and details.date.year and details.date != old.date:
        return _redated(brief, article, lambda date: _before(date, details.date), details.date.year)
    return brief


def confirm_year(brief: Brief, article: ArticleId, year: int) -> Brief:
    """The article is of that year; all years that were inferred move with it and count as known."""
    old = brief.article(article)
    shift = year - old.year if old.year else 0

    def moved(date: PartialDate) -> PartialDate:
        return _in_year(date, year if date.year is None else date.year + shift)

    return _redated(brief, article, moved, year)


def _settled_by(old: Details, new: Details) -> frozenset[str]:
    """The notices that the changed details answer."""
    codes: set[str] = set()
    for name in ("title", "publication", "volume", "issue", "authors", "date"):
        if getattr(new, name) and getattr(new, name) != getattr(old, name):
            codes |= {f"{name}-missing", f"{name}-empty"}
            codes |= _DATE_NOTICES if name == "date" else set()
            codes |= {"authors-biography"} if name == "authors" else set()
    return frozenset(codes)


def _redated(brief: Brief, id: ArticleId, dated: Callable[[PartialDate], PartialDate], year: int) -> Brief:
    """Every inferred or missing year of the article given by ``dated``, also where it was copied into the brief."""
    article = brief.article(id)

    def cited(citation: Citation) -> Citation:
        references = tuple(
            replace(r, dates=tuple(_known(d, dated) for d in r.dates)) if r.dates else r for r in citation.references
        )
        return citation if references == citation.references else replace(citation, references=references)

    events = tuple(_event_dated(event, dated) for event in article.events)
    citations = tuple(map(cited, article.citations))
    dates = _dates_by_source(citations)
    changed = replace(
        article,
        year=year,
        year_inferred=False,
        citations=citations,
        sources=tuple(replace(s, dates=tuple(dates.get(s.id, dict.fromkeys(s.dates)))) for s in article.sources),
        events=events,
        notices=_without(article.notices, _YEAR_NOTICES),
    )
    corrections = tuple(
        replace(fix, citation=cited(fix.citation)) if fix.article == id else fix for fix in brief.corrections
    )
    brief = replace(_with_article(brief, changed), corrections=corrections)
    return _with_event_dates(brief, id, zip(article.events, events, strict=True))


def _known(cited: CitedDate, dated: Callable[[PartialDate], PartialDate]) -> CitedDate:
    if not cited.inferred and cited.date.year is not None:
        return cited
    return replace(cited, date=dated(cited.date), inferred=False)


def _event_dated(event: Event, dated: Callable[[PartialDate], PartialDate]) -> Event:
    if not event.inferred and event.date.year is not None:
        return event
    end = dated(event.end_date) if event.end_date else None
    return replace(event, date=dated(event.date), end_date=end, inferred=False)


def _dates_by_source(citations: Iterable[Citation]) -> dict[str, dict[PartialDate, None]]:
    dates: dict[str, dict[PartialDate, None]] = {}
    for citation in citations:
        for reference in citation.references:
            found = dates.setdefault(reference.source_id, {})
            found.update((d.date, None) for d in reference.dates if not d.accessed)
    return dates


def _with_event_dates(brief: Brief, article: ArticleId, events: Iterable[tuple[Event, Event]]) -> Brief:
    """Lines of the brief that still bear the date an event had before."""
    dates = {(old.paragraph, old.start): (old, new) for old, new in events if old.date != new.date}

    def follow(item: Item) -> Item:
        if not isinstance(item, EventItem) or item.origin is None or item.origin.article != article:
            return item
        old, new = dates.get((item.origin.paragraph, item.origin.start), (None, None))
        if old is None or new is None or item.date != old.date:
            return item
        return replace(item, date=new.date, end_date=new.end_date)

    return _with_items(brief, follow) if dates else brief


def _before(date: PartialDate, limit: PartialDate | None) -> PartialDate:
    """The latest such month and day not after the article's date."""
    if limit is None or limit.year is None or date.month is None:
        return date
    whole = date.day is not None and limit.day is not None
    own = (date.month, date.day or 0) if whole else (date.month, 0)
    last = (limit.month or 12, limit.day or 0) if whole else (limit.month or 12, 0)
    return _in_year(date, limit.year - (own > last))


def _in_year(date: PartialDate, year: int) -> PartialDate:
    while (date.month, date.day) == (2, 29) and not calendar.isleap(year):
        year -= 1
    return replace(date, year=year)


# Sections


def rename_section(brief: Brief, article: ArticleId, section: str, heading: str) -> Brief:
    """The section under another heading, which counts as the author's; the brief's part of that heading follows."""
    old = _section(brief.article(article), section)
    new = replace(old, heading=heading, proposed=False)
    brief = _with_sections(brief, article, lambda s: (new,) if s.id == section else (s,))
    ids = {block.id for block in old.blocks}

    def follow(part: Part) -> Part:
        origins = [item.origin for item in part.items if item.origin]
        carries = any(o.article == article and o.paragraph in ids for o in origins)
        same = part.heading == old.heading and (part.proposed or part.heading)
        return replace(part, heading=heading, proposed=False) if carries and same else part

    parts = tuple(map(follow, brief.parts))
    return brief if parts == brief.parts else replace(brief, parts=parts)


def merge_section(brief: Brief, article: ArticleId, section: str) -> Brief:
    """The section as the end of the one before it, whose heading stays; the first section stays as it is."""
    sections = brief.article(article).sections
    place = sections.index(_section(brief.article(article), section))
    if place == 0:
        return brief
    before, merged = sections[place - 1 : place + 1]
    kept = before if before.heading else merged
    joined = replace(kept, id=before.id, blocks=(*before.blocks, *merged.blocks))
    return _replace_sections(brief, article, (*sections[: place - 1], joined, *sections[place + 1 :]))


def split_section(brief: Brief, article: ArticleId, block: str, heading: str = "") -> Brief:
    """A new section that begins with the block, under ``heading``; the first block of a section begins it already."""
    read = brief.article(article)
    section, place = _find_block(read, block)
    if place == 0:
        return brief
    rest = Section(_new_section_id(read), heading, section.level, section.blocks[place:])
    first = replace(section, blocks=section.blocks[:place])
    return _with_sections(brief, article, lambda s: (first, rest) if s.id == section.id else (s,))


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
    section, place = _find_block(read, paragraph)
    text = next(p.text for p in read.body_paragraphs() if p.id == paragraph)
    new = Section(_new_section_id(read), text, max(section.level, 1), section.blocks[place + 1 :])
    first = replace(section, blocks=section.blocks[:place])
    cut = (first, new) if first.blocks or first.heading else (new,)
    brief = _with_sections(brief, article, lambda s: cut if s.id == section.id else (s,))
    changed = brief.article(article)
    changed = replace(
        changed,
        events=tuple(e for e in changed.events if e.paragraph != paragraph),
        not_citations=tuple(p for p in changed.not_citations if p.paragraph != paragraph),
        acronyms=tuple(a for a in changed.acronyms if a.paragraph != paragraph),
    )
    return _part_from_heading(_with_article(brief, changed), article, paragraph, text)


def heading_to_paragraph(brief: Brief, article: ArticleId, section: str) -> Brief:
    """The heading as a paragraph that ends the section before; what stood under it follows there."""
    read = brief.article(article)
    old = _section(read, section)
    if not old.heading:
        return brief
    paragraph = Paragraph(_new_paragraph_id(read), old.heading)
    place = read.sections.index(old)
    if place == 0:
        alone = replace(old, heading="", proposed=False, blocks=(paragraph, *old.blocks))
        return _replace_sections(brief, article, (alone, *read.sections[1:]))
    before = read.sections[place - 1]
    joined = replace(before, blocks=(*before.blocks, paragraph, *old.blocks))
    return _replace_sections(brief, article, (*read.sections[: place - 1], joined, *read.sections[place + 1 :]))


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


# Citations and notices


def confirm_citation(brief: Brief, cite: Cite) -> Brief:
    """The citation is right as it was read, its years included."""
    references = tuple(_confirmed(r) for r in find_citation(brief, cite).references)
    return _settle(correct_citation(brief, cite, references), cite)


def put_citation_right(brief: Brief, cite: Cite, references: Iterable[Reference]) -> Brief:
    """The citation with references as the editor gives them, years included; its notices are settled."""
    return _settle(correct_citation(brief, cite, map(_confirmed, references)), cite)


def confirm_notice(brief: Brief, article: ArticleId, notice: Notice) -> Brief:
    """The guess is right, or what is missing need not be there; the notice of an inferred year confirms the year."""
    read = brief.article(article)
    if notice.code == "year-inferred" and read.year:
        return confirm_year(brief, article, read.year)
    if notice.where and any(c.id == notice.where for c in read.citations):
        return confirm_citation(brief, Cite(article, next(c.id for c in read.citations if c.id == notice.where)))
    if notice.code == "sections-proposed":
        brief = _with_sections(brief, article, lambda s: (replace(s, proposed=False),))
        read = brief.article(article)
    return _with_article(brief, replace(read, notices=tuple(n for n in read.notices if n != notice)))


def _confirmed(reference: Reference) -> Reference:
    return replace(reference, dates=tuple(replace(d, inferred=False) for d in reference.dates))


def _settle(brief: Brief, cite: Cite) -> Brief:
    read = brief.article(cite.article)
    return _with_article(brief, replace(read, notices=tuple(n for n in read.notices if n.where != cite.citation)))


# Finding and replacing


def _section(article: Article, id: str) -> Section:
    for section in article.sections:
        if section.id == id:
            return section
    raise KeyError(id)


def _find_block(article: Article, id: str) -> tuple[Section, int]:
    for section in article.sections:
        for place, block in enumerate(section.blocks):
            if block.id == id:
                return section, place
    raise KeyError(id)


def _with_sections(brief: Brief, article: ArticleId, change: Callable[[Section], tuple[Section, ...]]) -> Brief:
    sections = tuple(new for old in brief.article(article).sections for new in change(old))
    return _replace_sections(brief, article, sections)


def _replace_sections(brief: Brief, article: ArticleId, sections: tuple[Section, ...]) -> Brief:
    read = brief.article(article)
    proposed = any(section.proposed for section in sections)
    notices = read.notices if proposed else _without(read.notices, {"sections-proposed"})
    return _with_article(brief, replace(read, sections=sections, notices=notices))


def _with_article(brief: Brief, changed: Article) -> Brief:
    articles = tuple(changed if a.id == changed.id else a for a in brief.articles)
    return brief if articles == brief.articles else replace(brief, articles=articles)


def _with_items(brief: Brief, change: Callable[[Item], Item]) -> Brief:
    parts = tuple(replace(part, items=tuple(map(change, part.items))) for part in brief.parts)
    return brief if parts == brief.parts else replace(brief, parts=parts)


def _without(notices: tuple[Notice, ...], codes: Iterable[str]) -> tuple[Notice, ...]:
    settled = frozenset(codes)
    return tuple(n for n in notices if n.code not in settled)


def _new_section_id(article: Article) -> str:
    return f"sec{_last(section.id.removeprefix('sec') for section in article.sections) + 1}"


def _new_paragraph_id(article: Article) -> ParagraphId:
    """Beyond every number in use."""
    return ParagraphId(f"p{_last(p.id[1:] for p in article.paragraphs() if p.id.startswith('p')) + 1}")


def _last(numbers: Iterable[str]) -> int:
    return max((int(n) for n in numbers if n.isascii() and n.isdigit()), default=0)


__all__ = [
    "Details",
    "can_be_heading",
    "confirm_citation",
    "confirm_notice",
    "confirm_year",
    "heading_to_paragraph",
    "merge_section",
    "paragraph_to_heading",
    "put_citation_right",
    "rename_section",
    "set_details",
    "split_section",
]
