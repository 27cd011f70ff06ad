"""Goes through the paragraphs, reads every bracket, and tells citations from the rest.

Twice, because an article explains itself: a name that is surely cited once ("Zerkalo, May 5") settles the doubtful
places where it stands again ("Zerkalo, June 3–5").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from briefer.ingest.citations.items import items_of
from briefer.ingest.citations.parentheses import Bracket, Brackets, find_brackets
from briefer.ingest.citations.reading import Context, Doubt, Reading, read_bracket, read_items
from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.ingest.dates import find_dates
from briefer.model.article import Paragraph, Parenthesis

_LONGEST_UNCLOSED = 300
_DAY_AFTER_COMMA = re.compile(r",\s([^\W\d_]{3,12}\.?\s\d{1,2}|\d{1,2}\s[^\W\d_]{3,12})(?!\w)")
_BRACKETS = re.compile(r"[()\[\]（）［］]")
_SENTENCE_END = re.compile(r"[.!?…][”’»\"]?\s+(?=[“«\"‘„(]?[^\W\d_a-zа-я])")
_TOO_SHORT = 4
_HINT = re.compile(r"\d|//|www\.|[.@/]|\bsee\b|см\.|\bbax|[A-ZА-ЯƏ]", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """A citation at ``start`` to ``end`` of a paragraph."""

    paragraph: Paragraph
    start: int
    end: int
    reading: Reading
    doubt: Doubt


def find_citations(
    paragraphs: Sequence[Paragraph], table: SourceTable, year: int | None
) -> tuple[list[Found], tuple[Parenthesis, ...]]:
    """The citations of all paragraphs in reading order, and the round brackets that cite nothing."""
    context = Context(table, year)
    bracketed = [(paragraph, find_brackets(paragraph.text)) for paragraph in paragraphs]
    sure = [_read_paragraph(paragraph, brackets, context) for paragraph, brackets in bracketed]
    seen = _surely_cited(found for founds, _ in sure for found in founds)
    again = Context(table, year, seen)
    results = [
        (founds, others) if not others and not brackets.unclosed else _read_paragraph(paragraph, brackets, again)
        for (paragraph, brackets), (founds, others) in zip(bracketed, sure, strict=True)
    ]
    return (
        [found for founds, _ in results for found in founds],
        tuple(other for _, others in results for other in others),
    )


def _surely_cited(found: Iterator[Found]) -> Set[str]:
    return frozenset(
        name_key(reference.source)
        for one in found
        if not one.doubt
        for reference in one.reading.references
        if reference.source and any(date.found.date.day for date in reference.dates)
    )


def _read_paragraph(
    paragraph: Paragraph, brackets: Brackets, context: Context
) -> tuple[list[Found], list[Parenthesis]]:
    found: list[Found] = []
    others: list[Parenthesis] = []
    waiting = list(reversed(brackets.outer))
    while waiting:
        bracket = waiting.pop()
        one = _read(paragraph, bracket, context)
        if one:
            found.append(one)
            continue
        if bracket.round:
            others.append(_parenthesis(paragraph, bracket))
        waiting += reversed(bracket.children)
    for place in brackets.unclosed:
        one = _read_unclosed(paragraph, place, len(paragraph.text), context)
        if one:  # it ends before the next bracket, so it overlaps nothing
            found.append(one)
    found.sort(key=lambda one: one.start)
    return found, others


def _parenthesis(paragraph: Paragraph, bracket: Bracket) -> Parenthesis:
    return Parenthesis(paragraph.text[bracket.start : bracket.end], paragraph.id, bracket.start, bracket.end)


def _read(paragraph: Paragraph, bracket: Bracket, context: Context) -> Found | None:
    text = paragraph.text
    if bracket.end - bracket.start < _TOO_SHORT or not _HINT.search(text, bracket.start + 1, bracket.end - 1):
        return None
    reading = read_bracket(text, bracket, context)
    return Found(paragraph, bracket.start, bracket.end, reading, reading.doubt) if reading else None


def _read_unclosed(paragraph: Paragraph, start: int, limit: int, context: Context) -> Found | None:
    """A citation whose closing bracket is missing: it ends with its last date before the sentence goes on."""
    text = _BRACKETS.split(paragraph.text[start + 1 : min(start + _LONGEST_UNCLOSED, limit)], maxsplit=1)[0]
    end = _end_of_dates(text)
    if not end:
        return None
    inner = text[:end]
    items = items_of(inner, (), 0, context.table, inline=False)
    reading = read_items(items, paragraph.text[max(0, start - 160) : start].rstrip(), context)
    if reading is None or reading.doubt:
        return None
    stop = start + 1 + end
    stop += paragraph.text[stop : stop + 1] in {"]", "}", ">"}
    return Found(paragraph, start, stop, reading, "unclosed")


def _end_of_dates(text: str) -> int:
    """Where the run of names and dates that begins a text ends: with its last date before the sentence goes on."""
    end = 0
    for date in find_dates(text, citation=True):
        between = text[end : date.start]
        if end and (between.strip()[:1] not in {",", ";", ""} or _SENTENCE_END.search(between) or "(" in between):
            break
        if not end and (_SENTENCE_END.search(between) or "(" in between):
            break
        end = date.end
    return end


def dates_beside_outlets(
    paragraphs: Sequence[Paragraph], found: Sequence[Found], table: SourceTable
) -> Iterator[tuple[Paragraph, str]]:
    """Dates outside of brackets that stand right after a named outlet: "Reuters, May 5, reported"."""
    cited: dict[str, list[Found]] = {}
    for one in found:
        cited.setdefault(one.paragraph.id, []).append(one)
    for paragraph in paragraphs:
        spans = iter(cited.get(paragraph.id, []))
        span = next(spans, None)
        for match in _DAY_AFTER_COMMA.finditer(paragraph.text):
            while span and span.end <= match.start():
                span = next(spans, None)
            if span and span.start <= match.start():
                continue
            name = _outlet_before(paragraph.text, match.start(), table)
            if name and find_dates(match[1]):
                yield paragraph, f"{name}, {match[1]}"


def _outlet_before(text: str, place: int, table: SourceTable) -> str:
    """The known outlet that stands before a place with only a comma between, or nothing."""
    words = text[max(0, place - 60) : place].split()[-5:]
    for at in range(len(words)):
        name = " ".join(words[at:])
        if name_key(name) in table.outlets and name[:1].isupper():
            return name
    return ""
