"""Tells by its dates, its quotation marks and the words before it whether an unknown name is an event or a place."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from briefer.ingest.citations.names import is_short_capitals
from briefer.ingest.citations.references import Draft
from briefer.ingest.citations.words import MEETINGS, NUMBER_WORDS, NUMBERED_MEETING
from briefer.ingest.dates import fold
from briefer.model.dates import PartialDate


def is_event(names: Sequence[str], draft: Draft, before: str, year: int | None) -> bool:
    """Whether unknown names with these dates are a meeting's place, an exercise or a day's name, and no outlets."""
    dates = [date.found for date in draft.dates]
    is_span = any(date.end_date for date in dates)
    quoted = all(name.startswith(_LATIN_QUOTES) for name in draft.names)
    if is_span and (quoted or (_meeting_before(before) and all(map(_may_be_place, names))) or _are_meetings(names)):
        return True
    years = {date.date.year or year for date in dates}
    numbered = any((match := _SHORT_YEAR.search(name)) and _is_its_year(match, years, quoted) for name in names)
    return (numbered and (is_span or quoted)) or any(
        _names_its_day(name, date.date) for name in names for date in dates
    )


_LATIN_QUOTES = ("“", '"', "‘")
_SHORT_YEAR = re.compile(r"[^\W\d_][-–’'](\d\d)\W*$")


def _is_its_year(match: re.Match[str], years: Set[int | None], quoted: bool) -> bool:
    """ "Sea Fox-25" in 2025; a quoted name needs no proof."""
    return quoted or any(year and year % 100 == int(match[1]) for year in years)


def _names_its_day(name: str, date: PartialDate) -> bool:
    """ "Double Ten, October 10", "Four Twelve, April 12"."""
    words = re.findall(r"\w+", fold(name))
    if len(words) != 2:
        return False
    numbers = [NUMBER_WORDS.get(word) for word in (words[1:] * 2 if words[0] == "double" else words)]
    return numbers == [date.month, date.day]


def _are_meetings(names: Sequence[str]) -> bool:
    """ "COP29", "G20"."""
    return all(NUMBERED_MEETING.fullmatch(name) for name in names)


def _meeting_before(before: str) -> bool:
    """Whether a text ends with a meeting, so that an unknown name in brackets after it is the place of it."""
    return any(fold(word).strip(".,") in MEETINGS for word in before.split()[-1:])


def _may_be_place(name: str) -> bool:
    return " " not in name and not is_short_capitals(name)
