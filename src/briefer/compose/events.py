"""Events of an article as lines of a brief: with the source that stands behind them, and their date to the fore."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from briefer.compose.content import ArticleText
from briefer.compose.dates import month_names
from briefer.model.article import Event, Paragraph
from briefer.model.brief import EventItem
from briefer.model.dates import PartialDate
from briefer.model.rich import RichText, Run
from briefer.text.sentences import sentences

# Two sentences of this length together are still one bullet.
_MOST_WORDS = 45
# A month printed without a year is read as the last one past; beyond half a year the coming one is as likely meant.
_RECENT_MONTHS = 6
# Events of one paragraph come together, and a long one is not to be cut anew for each.
_sentences = lru_cache(maxsize=8)(sentences)
_LEAD = re.compile(r"(?:\w+\s+){0,4}?[\w.–-]+,")


def sourced_end(text: ArticleText, paragraph: Paragraph, start: int, end: int) -> int:
    """The end of the sentence, or of the next if only that one names the source: a citation covers what led to it."""
    if text.cited(paragraph.id, start, end):
        return end
    cut = _sentences(paragraph.text)
    place = bisect_left(cut, end, key=lambda span: span.start)
    following = cut[place] if place < len(cut) else None
    if following is None or not text.cited(paragraph.id, following.start, following.end):
        return end
    short = len(paragraph.text[start : following.end].split()) <= _MOST_WORDS
    return following.end if short else end


def told_once(events: Iterable[Event]) -> tuple[Event, ...]:
    """One event a sentence: of several dates in it, the one with a day, else the first."""
    best: dict[tuple[str, int], Event] = {}
    for event in events:
        place = (event.paragraph, event.start)
        if place not in best or (best[place].date.day is None and event.date.day is not None):
            best[place] = event
    return tuple(best.values())


def is_recent(date: PartialDate, latest: PartialDate) -> bool:
    """Whether a date lies in the six months up to ``latest``: what a paper on current events reports as happened."""
    if date.year is None or latest.year is None:
        return True
    months = 12 * (latest.year - date.year) + (latest.month or 12) - (date.month or latest.month or 12)
    return 0 <= months <= _RECENT_MONTHS and not (months == 0 and (date.day or 1) > (latest.day or 31))


def leading_date(event: EventItem) -> str:
    """The words that say the date at the very start of the text ("On August 18,"), empty when none do."""
    first = event.content[0] if event.content else None
    found = _LEAD.match(first.text) if isinstance(first, Run) and not first.href else None
    if not found or not event.date.month:
        return ""
    said = found[0].casefold()
    return found[0] if any(name in said for name in month_names(event.date.month)) else ""


def without_start(content: RichText, characters: int) -> RichText:
    """Rich text without the first characters of its first run."""
    first, *rest = content
    return (replace(first, text=first.text[characters:]), *rest) if isinstance(first, Run) else content
