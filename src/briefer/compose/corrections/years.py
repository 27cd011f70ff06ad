"""The years of an article that were inferred or are missing, given by its date or by the editor."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from dataclasses import replace

from briefer.compose.corrections.replacing import with_article, with_items, without_notices
from briefer.model.article import ArticleId, Citation, CitedDate, Event
from briefer.model.brief import Brief, EventItem, Item
from briefer.model.dates import PartialDate

_YEAR_NOTICES = frozenset({"year-inferred", "year-unknown"})


def confirm_year(brief: Brief, article: ArticleId, year: int) -> Brief:
    """The article is of that year; all years that were inferred move with it and count as known."""
    old = brief.article(article)
    shift = year - old.year if old.year else 0

    def moved(date: PartialDate) -> PartialDate:
        return _in_year(date, year if date.year is None else date.year + shift)

    return redated(brief, article, moved, year)


def redated(brief: Brief, id: ArticleId, dated: Callable[[PartialDate], PartialDate], year: int) -> Brief:
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
        notices=without_notices(article.notices, _YEAR_NOTICES),
    )
    corrections = tuple(
        replace(fix, citation=cited(fix.citation)) if fix.article == id else fix for fix in brief.corrections
    )
    brief = replace(with_article(brief, changed), corrections=corrections)
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

    return with_items(brief, follow) if dates else brief


def latest_before(date: PartialDate, limit: PartialDate | None) -> PartialDate:
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
