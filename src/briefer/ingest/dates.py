"""Finds dates as articles print them: days, months, lists and ranges, in the languages of ``months``.

A date is found as it is printed; a missing year stays missing, and ``citations.years`` resolves it.
"""

from __future__ import annotations

import re

from briefer.ingest.date_forms import DateReader, FoundDate
from briefer.ingest.date_words import date_words, fold, year_number
from briefer.ingest.months import MONTHS, WEEKDAYS
from briefer.model.dates import PartialDate

_TIME = re.compile(
    r"(?:T|[\s,]+(?:at\s+)?)\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d\d:?\d\d|[A-Z]{2,4})?$",
    re.I,
)


def find_dates(text: str, *, citation: bool = False, day_first: bool = False) -> tuple[FoundDate, ...]:
    """All dates of a text in reading order; years alone are not dates.

    ``citation``: the text is the inside of a citation, where lists are looser ("May 5, 7"), a month alone between
    commas is a date, and lower case is a slip. ``day_first``: how an ambiguous 5/7/2025 is read.
    """
    tokens = date_words(text)
    reader = DateReader(text, tokens, citation, day_first)
    found: list[FoundDate] = []
    at = 0
    while tokens[at].kind != "end":
        dates, after = reader.dates_at(at)
        found += dates
        at = max(after, at + 1)
    return tuple(found)


def parse_date(text: str, *, day_first: bool = False) -> PartialDate | None:
    """The date that the whole text is, with a weekday or a time of day at most beside it; a year alone counts."""
    bare = _TIME.sub("", text.strip(" \t\r\n\u00a0.,;:")).strip(" \t\u00a0.,;")
    year = year_number(bare)
    if year is not None:
        return PartialDate(year)
    if len(bare) > 80:
        return None
    if fold(bare) in MONTHS:
        return PartialDate(None, MONTHS[fold(bare)])
    found = find_dates(bare, citation=True, day_first=day_first)
    if not found:
        return None
    around = bare[: found[0].start] + " " + bare[found[0].end :]
    left = [word for word in re.findall(r"\w+", around.casefold()) if word not in WEEKDAYS and word != "the"]
    return None if left or len(found) > 1 else found[0].date


__all__ = ["FoundDate", "find_dates", "fold", "parse_date"]
