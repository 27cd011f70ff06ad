"""Events of an article as lines of a brief: with the source that stands behind them, and their date to the fore."""

from __future__ import annotations

import re
from dataclasses import replace

from briefer.compose.content import ArticleText
from briefer.compose.dates import month_names
from briefer.model.article import Paragraph
from briefer.model.brief import EventItem
from briefer.model.rich import RichText, Run
from briefer.text.sentences import sentences

# Two sentences of this length together are still one bullet.
_MOST_WORDS = 45
_LEAD = re.compile(r"(?:\w+\s+){0,4}?[\w.–-]+,")


def sourced_end(text: ArticleText, paragraph: Paragraph, start: int, end: int) -> int:
    """The end of the sentence, or of the next if only that one names the source: a citation covers what led to it."""
    if text.cited(paragraph.id, start, end):
        return end
    following = next((s for s in sentences(paragraph.text) if s.start >= end), None)
    if following is None or not text.cited(paragraph.id, following.start, following.end):
        return end
    short = len(paragraph.text[start : following.end].split()) <= _MOST_WORDS
    return following.end if short else end


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
