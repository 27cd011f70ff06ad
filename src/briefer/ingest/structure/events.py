"""Dated events of the running text for a chronology. The dates of citations are no events."""

from __future__ import annotations

import bisect
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefer.ingest.dates import FoundDate, find_dates
from briefer.model.article import Event, Paragraph, ParagraphId
from briefer.model.dates import PartialDate
from briefer.text.sentences import Span, sentences
from briefer.text.words import alternatives, fold, word_set

# A sentence with more dates is a list; the first ones stand for it, so that time and memory stay linear.
MOST_DATES = 12


class Year(NamedTuple):
    """What dates without a year are read by: the article's date, or its year, perhaps inferred."""

    date: PartialDate | None
    year: int | None
    inferred: bool


def find_events(
    paragraphs: Sequence[Paragraph], cited: Iterable[tuple[ParagraphId, int, int]], year: Year
) -> tuple[Event, ...]:
    """One event for each date of each sentence outside the citations, in reading order, ids e1, e2, …"""
    spans: defaultdict[ParagraphId, list[Span]] = defaultdict(list)
    for identity, start, end in cited:
        spans[identity].append(Span(start, end))
    found: list[Event] = []
    for paragraph in paragraphs:
        dates = _outside(_dates(paragraph.text), sorted(spans[paragraph.id]))
        if dates:
            found += _events(paragraph, dates, year, len(found))
    return tuple(found)


def _events(paragraph: Paragraph, dates: Sequence[FoundDate], year: Year, count: int) -> list[Event]:
    spans = sentences(paragraph.text)
    starts = [span.start for span in spans]
    seen: set[tuple[int, str, str]] = set()
    ahead: dict[int, bool] = {}
    counts: Counter[int] = Counter()
    events: list[Event] = []
    for found in dates:
        span = spans[max(0, bisect.bisect_right(starts, found.start) - 1)]
        counts[span.start] += 1
        if counts[span.start] > MOST_DATES:
            continue
        sentence = paragraph.text[span.start : span.end]
        if span.start not in ahead:
            ahead[span.start] = bool(_future().search(fold(sentence)))
        date, inferred = resolve(found.date, year, ahead=ahead[span.start])
        end = resolve(found.end_date, year, ahead=ahead[span.start])[0] if found.end_date else None
        key = (span.start, date.iso, end.iso if end else "")
        if key in seen:
            continue
        seen.add(key)
        identity = f"e{count + len(events) + 1}"
        events.append(Event(identity, date, sentence, paragraph.id, span.start, span.end, end, inferred))
    return events


def _dates(text: str) -> list[FoundDate]:
    if not any(c.isdigit() for c in text) and len(text) < 12:
        return []
    days = list(find_dates(text))
    years = [found for found in _years_alone(text) if not any(d.start <= found.start < d.end for d in days)]
    return sorted([*days, *years], key=lambda found: (found.start, found.end))


@lru_cache(maxsize=1)
def _year_pattern() -> re.Pattern[str]:
    leads = alternatives(word_set("sentences", "year_leads"))
    return re.compile(
        rf"(?<!\w)(?:(?:{leads})\s+(?P<lead>(?:1[89]|20)\d\d)|(?P<suffixed>(?:1[89]|20)\d\d)-c[iıuü]\s+il(?:də|in)?)(?![\w-]|\.\d|,\d)"
    )


def _years_alone(text: str) -> list[FoundDate]:
    found = []
    for match in _year_pattern().finditer(fold(text)):
        group = "lead" if match["lead"] else "suffixed"
        found.append(FoundDate(match.start(group), match.end(), PartialDate(int(match[group]))))
    return found


def _outside(dates: Sequence[FoundDate], spans: Sequence[Span]) -> list[FoundDate]:
    starts = [span.start for span in spans]
    kept = []
    for found in dates:
        at = bisect.bisect_right(starts, found.start) - 1
        if at < 0 or spans[at].end <= found.start:
            kept.append(found)
    return kept


@lru_cache(maxsize=1)
def _future() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(word_set('sentences', 'future'))})(?!\w)")


def resolve(date: PartialDate, year: Year, *, ahead: bool = False) -> tuple[PartialDate, bool]:
    """The date with its year by the year rule, and whether that year was inferred.

    The latest such date that is not after the article's date; in a sentence about what lies ahead, the earliest that
    is not before it. Without the article's date its year; without that the date stays without a year.
    """
    if date.year is not None or date.month is None:
        return date, False
    known = year.date
    base = known.year if known and known.year is not None else year.year
    if base is None:
        return date, False
    if known is None or known.year is None or known.month is None:
        return _existing(date, base, -1), year.inferred or known is None
    place, limit = _place(date), _place(known)
    if date.day is None or known.day is None:
        place, limit = place[:1], limit[:1]
    if ahead:
        return _existing(date, base + (place < limit), 1), False
    return _existing(date, base - (place > limit), -1), False


def _place(date: PartialDate) -> tuple[int, ...]:
    return (date.month or 0, date.day or 0)


def _existing(date: PartialDate, year: int, step: int) -> PartialDate:
    """The date in that year, or for 29 February in the nearest leap year that way."""
    if (date.month, date.day) == (2, 29):
        while not (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
            year += step
    return PartialDate(year, date.month, date.day)
