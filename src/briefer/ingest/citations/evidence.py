"""What tells the year of an article that prints no date: its citations first, then its text.

Citations are the better witness, because an article is never older than what it cites. Most authors print a year only
where it is not that of the article, so that among dates without years a date with one belongs to an earlier year. A
law or a treaty of long ago in the running text says little: the latest year counts, and only where the citations tell
of none later. Goals and forecasts ("by 2030", "will open in 2028") say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefer.ingest.citations.reading import ReadReference
from briefer.ingest.citations.words import AHEAD_AFTER, AHEAD_BEFORE, AHEAD_WORDS
from briefer.ingest.dates import fold
from briefer.model.dates import PartialDate

Basis = Literal["date", "volume", "order", "address", "accessed", "cited", "after-cited", "text", "unknown"]

# Where at least one cited date in this many has a year though none is needed, years are printed as a matter of course.
_HABIT = 3
_WRITTEN = re.compile(r"(?<![\w.,/$€£#№])((?:19|20)\d\d)(?![\w%]|[.,/]\d)")
_SPAN_START = re.compile(r"(?:19|20)\d\d\s?[-–—]\s?$")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s,(–-]{0,3}$")
_NEXT_WORD = re.compile(r"[-–\s]{0,2}([^\W\d_]+)(?:\s([^\W\d_]+))?")
_SENTENCE = re.compile(r"(?<=[.!?…])[”’»\"]?\s+")
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS_YEAR = re.compile(r"(?<=[/=_-])(20[0-4]\d)(?:[/_-](?:0?[1-9]|1[0-2])|(?:0[1-9]|1[0-2])[0-3]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class YearEvidence:
    """The references of all citations, and the texts without them."""

    references: tuple[ReadReference, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InferredYear:
    """A year, what it rests on, and the latest printed year where it is taken to be the year after that."""

    year: int
    basis: Basis
    latest: int | None = None


def inferred_year(evidence: YearEvidence, byline: PartialDate | None) -> InferredYear | None:
    """The article's year by all the evidence there is; ``byline`` may tell its month and day."""
    lists = [[date.found.date for date in ref.dates if not date.accessed] for ref in evidence.references]
    cited = _later(
        _by_order(lists),
        _latest("address", _years_of_addresses(evidence.references)),
        _latest("accessed", _accessed(evidence.references)),
        _by_printed_years([date for dates in lists for date in dates], byline),
    )
    written = list(_written(evidence.texts))
    sure = _latest("text", (year for year, planned in written if not planned))
    return _later(cited, sure) or _latest("text", (year for year, _ in written))


def _later(*found: InferredYear | None) -> InferredYear | None:
    """The latest of some years; of equal ones the first."""
    return max((one for one in found if one), key=lambda one: one.year, default=None)


def _latest(basis: Basis, years: Iterable[int]) -> InferredYear | None:
    year = max(years, default=0)
    return InferredYear(year, basis) if year else None


def _accessed(references: Iterable[ReadReference]) -> Iterator[int]:
    for ref in references:
        yield from (date.found.date.year for date in ref.dates if date.accessed and date.found.date.year)


def _years_of_addresses(references: Iterable[ReadReference]) -> Iterator[int]:
    """The years of a day or a month in the addresses: ".../2025/05/..."."""
    for ref in references:
        yield from (int(match[1]) for match in _ADDRESS_YEAR.finditer(ref.url))


def _by_order(lists: Iterable[Sequence[PartialDate]]) -> InferredYear | None:
    """The year of a date that follows one with a year, where the list goes forward in time."""
    best = 0
    for dates in lists:
        last: PartialDate | None = None
        for date in dates:
            if date.year is None and last and last.year and date.month and last.month:
                earlier = (date.month, date.day or 31) <= (last.month, last.day or 1)
                date = replace(date, year=last.year + earlier)
                best = max(best, date.year or 0)
            last = date
    return InferredYear(best, "order") if best else None


def _by_printed_years(dates: Sequence[PartialDate], byline: PartialDate | None) -> InferredYear | None:
    """The latest printed year, or the one after it.

    It is the one after if the date is later in the year than the article, or than all dates without a year, which are
    its latest news; and if a day has its year though most have none.
    """
    latest = max((date.year for date in dates if date.year), default=None)
    if latest is None:
        return None
    of_latest = [date for date in dates if date.year == latest]
    bare = [(date.month, date.day or 31) for date in dates if date.year is None and date.month]
    now = (byline.month, byline.day or 31) if byline and byline.month else max(bare, default=None)
    if now is None:
        return InferredYear(latest, "cited")
    ahead = any(date.month and (date.month, date.day or 1) > now for date in of_latest)
    days = sum(date.day is not None for date in of_latest)
    if ahead or 0 < days * _HABIT <= len(bare):
        return InferredYear(latest + 1, "after-cited", latest)
    return InferredYear(latest, "cited")


def _written(texts: Iterable[str]) -> Iterator[tuple[int, bool]]:
    """The years that texts name and whether their sentence tells of plans; goals such as "by 2030" are none."""
    for text in texts:
        if _WRITTEN.search(text):
            for sentence in _SENTENCE.split(text):
                yield from _written_in(sentence)


def _written_in(sentence: str) -> Iterator[tuple[int, bool]]:
    years = list(_WRITTEN.finditer(sentence))
    planned = bool(years) and any(fold(word) in AHEAD_WORDS for word in _WORD.findall(sentence))
    for match in years:
        before, after = sentence[max(0, match.start() - 24) : match.start()], sentence[match.end() : match.end() + 32]
        if not _ahead(before, after) and not _SPAN_START.search(before):
            yield int(match[1]), planned


def _ahead(before: str, after: str) -> bool:
    """Whether the words at a year make it a goal: "by 2030", "к 2030 году", "2030-cu ilədək"."""
    last, following = _LAST_WORD.search(before), _NEXT_WORD.match(after)
    if last and fold(last[1]) in AHEAD_BEFORE:
        return True
    return bool(following and any(word and fold(word) in AHEAD_AFTER for word in following.groups()))
