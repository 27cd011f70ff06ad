"""The forms in which dates are printed, read from the words of a text; ``dates`` is the way in.

One pass over the words, in which a list of numbers that no month follows is looked at once: linear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefer.ingest.date_words import END, FIRST_YEAR, LAST_YEAR, Token, valid_day, year_number
from briefer.ingest.months import (
    ALSO_WORDS,
    ARTICLES,
    BEFORE_A_MONTH,
    LIST_WORDS,
    MONTHS,
    NEEDS_CAPITAL,
    OF_WORDS,
    ORDINALS,
    RANGE_MARKS,
    RANGE_WORDS,
    WEEKDAYS,
    YEAR_SUFFIXES,
    YEAR_WORDS,
)
from briefer.model.dates import PartialDate

_HYPHENS = frozenset("-‐‑")
_NUMERIC = re.compile(
    r"(?P<y>\d{4})(?P<s>[-./‐‑])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d.]?\d)"
    r"|(?P<a>\d{1,2})(?P<t>[-./])(?P<b>\d{1,2})(?P=t)(?P<z>\d{4}|\d{2})(?!\d|[-./]\d)"
    r"|(?:(?P<cy>\d{4})[年년]\s?)?(?P<cm>\d{1,2})[月월]\s?(?P<cd>\d{1,2})[日号號일]"
    r"|(?P<y2>\d{4})[-‐‑](?P<m2>0[1-9]|1[0-2])(?![\d-])"
)
_SHORT_NUMERIC = re.compile(r"(?P<d>[0-3]?\d)\.(?P<m>0[1-9]|1[0-2])(?![\d.]?\d)")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at ``start`` to ``end`` of the text; ``end_date`` closes a range.

    In "July 7, 22" there are two, the second of which is printed as "22" only.
    """

    start: int
    end: int
    date: PartialDate
    end_date: PartialDate | None = None


class _Day(NamedTuple):
    """A day inside a group that shares its month: where it is printed, and the end of its range."""

    start: int
    end: int
    date: PartialDate
    end_date: PartialDate | None = None


_Dates = tuple[list[FoundDate], int]


@dataclass(slots=True)
class DateReader:
    """The words of one text and how they are to be read.

    ``barren``: numbers before this place stand in a list that no month follows, and need no second look.
    """

    text: str
    tokens: Sequence[Token]
    citation: bool
    day_first: bool
    barren: int = 0

    def dates_at(self, at: int) -> _Dates:
        """The dates that begin at a word and the place after them; none and the same place if no date begins here."""
        token = self.tokens[at]
        if token.kind == "number":
            return self._numeric(at) or self._year_first(at) or self._days_before_month(at) or ([], at)
        if token.kind == "word" and token.word in MONTHS and self._stands_free(at):
            return self._month_first(at) or ([], at)
        return [], at

    # --- words -------------------------------------------------------------------------------------------------

    def _touches(self, at: int) -> bool:
        """Whether no space stands between a word and the one before it."""
        return at > 0 and self.tokens[at - 1].end == self.tokens[at].start

    def _stands_free(self, at: int) -> bool:
        """A month is no month inside "march-past", "@may" or "may.ru"."""
        token, after = self.tokens[at], self.tokens[at + 1]
        before = self.tokens[at - 1] if self._touches(at) else END
        if before.word == "/" and self.citation and self._day(at + 1):
            return True  # "Reuters/May 5"
        if before.kind == "number" or before.word in {"@", "/", "_", "."}:
            return before.kind == "number"
        if before.word in _HYPHENS and self.tokens[at - 2].kind == "word" and self._touches(at - 1):
            return self.tokens[at - 2].word in MONTHS or self.tokens[at - 2].word in {"mid", "early", "late"}
        touching_dot = after.word == "." and after.start == token.end and self.tokens[at + 2].start == after.end
        return not (touching_dot and self.tokens[at + 2].kind == "word")

    def _month(self, at: int) -> tuple[int, int] | None:
        """The month at a word and the place after it, past the dot of an abbreviation."""
        token = self.tokens[at]
        if token.kind != "word" or token.word not in MONTHS:
            return None
        if not self.citation and token.word in NEEDS_CAPITAL and not token.capital:
            return None
        dot = self.tokens[at + 1].word == "." and self._touches(at + 1) and len(token.word) <= 5
        return MONTHS[token.word], at + (2 if dot else 1)

    def _day(self, at: int) -> tuple[int, int] | None:
        """The day number at a word and the place after it, past "th", "-ci", "." of an ordinal."""
        token = self.tokens[at]
        if token.kind != "number" or not 1 <= token.number <= 31 or len(token.word) > 2:
            return None
        after = at + 1
        if not self._touches(after):
            return token.number, after
        next_token = self.tokens[after]
        if next_token.kind == "word":
            after += next_token.word in ORDINALS
            return (token.number, after) if after > at + 1 or next_token.word in MONTHS else None
        if next_token.word in RANGE_MARKS and self._touches(after + 1) and self.tokens[after + 1].kind == "word":
            if self.tokens[after + 1].word in ORDINALS:
                return token.number, after + 2
            parted = next_token.word not in _HYPHENS or self.tokens[after + 1].word in MONTHS
            return (token.number, after) if parted else None  # "May 5—in Russian", but not "a 5-day visit"
        if next_token.word == "." and self.tokens[after + 1].word in MONTHS:
            return token.number, after + 1
        if next_token.word in {":", "%", "°"} or (next_token.word in ".," and self._decimal(after)):
            return None
        return (token.number, after) if next_token.word != "/" or self.citation else None

    def _decimal(self, mark: int) -> bool:
        """Whether a dot or comma is followed by a letter or a digit without a space, as in 22.5 or 24.kg."""
        after = self.tokens[mark + 1]
        if not self._touches(mark + 1):
            return False
        if self.tokens[mark].word == ",":
            # "July 7,2025" and, in a citation, "July 7,22" only lack a space.
            return after.kind == "number" and not self.citation and year_number(after.word) is None
        return after.kind in {"number", "word"}

    def _year(self, at: int) -> tuple[int, int] | None:
        """The year that follows a date, past a comma and the words for "year"."""
        if self.tokens[at].word == "," or self.tokens[at].word in OF_WORDS:
            at += 1
        year = year_number(self.tokens[at].word) if self.tokens[at].kind == "number" else None
        if year is None or (
            self.tokens[at + 1].kind == "word" and self._touches(at + 1) and self.tokens[at + 1].word not in YEAR_WORDS
        ):
            return None
        return year, self._past_year_words(at + 1)

    def _past_year_words(self, at: int) -> int:
        if self.tokens[at].word in RANGE_MARKS and self._touches(at) and self.tokens[at + 1].word in YEAR_SUFFIXES:
            at += 2
        if self.tokens[at].kind == "word" and self.tokens[at].word in YEAR_WORDS:
            abbreviated = self.tokens[at + 1].word == "." and self._touches(at + 1) and len(self.tokens[at].word) < 3
            at += 2 if abbreviated else 1
        return at

    def _is_range(self, at: int) -> bool:
        token = self.tokens[at]
        return token.word in RANGE_MARKS if token.kind == "mark" else token.word in RANGE_WORDS

    def _past_list_marks(self, at: int) -> int:
        """The place after ",", "and" or ", and"; the same place if no list goes on here."""
        after = at + (self.tokens[at].word == "," or (self.citation and self.tokens[at].word == "/"))
        return after + (self.tokens[after].word in LIST_WORDS)

    def _end(self, at: int) -> int:
        """Where the text of the words before a place ends."""
        return self.tokens[at - 1].end

    # --- forms -------------------------------------------------------------------------------------------------

    def _numeric(self, at: int) -> _Dates | None:
        """2025-07-07, 07.07.2025, 7/7/2025, 2025-07, 7月7日; in citations also 07.07."""
        token = self.tokens[at]
        if self._touches(at) and self.tokens[at - 1].word not in {"(", ",", ";", "[", "–", "—", "“", "（"}:
            return None
        match = _NUMERIC.match(self.text, token.start)
        date = self._numeric_date(match) if match else None
        if self.citation and date is None and (match := _SHORT_NUMERIC.match(self.text, token.start)):
            date = PartialDate(None, int(match["m"]), int(match["d"]))
        if match is None or date is None or date.month is None or not valid_day(date.year, date.month, date.day):
            return None
        after = at
        while self.tokens[after].kind != "end" and self.tokens[after].start < match.end():
            after += 1
        return [FoundDate(token.start, match.end(), date)], self._past_year_words(after)

    def _numeric_date(self, match: re.Match[str]) -> PartialDate | None:
        if match["y2"]:
            year, month = int(match["y2"]), int(match["m2"])
            # 2011-12 is two years rather than December.
            return None if year_number(match["y2"]) is None or month == (year + 1) % 100 else PartialDate(year, month)
        if match["cm"]:
            return PartialDate(int(match["cy"]) if match["cy"] else None, int(match["cm"]), int(match["cd"]))
        if match["y"]:
            return PartialDate(int(match["y"]), int(match["m"]), int(match["d"])) if year_number(match["y"]) else None
        first, second, year = int(match["a"]), int(match["b"]), int(match["z"])
        year = year if year > 99 else 2000 + year
        if match["t"] == "/" and (second > 12 or not (self.day_first or first > 12)):
            first, second = second, first
        return PartialDate(year, second, first) if FIRST_YEAR <= year <= LAST_YEAR else None

    def _year_first(self, at: int) -> _Dates | None:
        """The year before the date: "2025-ci il iyulun 7-si", "2025 წლის 7 ივლისი"."""
        year = year_number(self.tokens[at].word)
        after = self._past_year_words(at + 1)
        if year is None or (after == at + 1 and not self.citation) or self.tokens[after].kind == "mark":
            return None
        dates, end = self._days_before_month(after) or self._month_first(after) or ([], after)
        if not dates or dates[-1].date.year is not None:
            return None
        dated = [_with_year(found, year) for found in dates]
        dated[0] = replace(dated[0], start=self.tokens[at].start)
        return dated, end

    def _days_before_month(self, at: int) -> _Dates | None:
        """ "7 July", "3–5 July 2025", "7 and 22 July", "30 July – 2 August"."""
        if self._belongs_to_name(at):
            return None
        days: list[tuple[int, int, int, int | None]] = []  # start, end, day, end of range
        place = at
        while place >= self.barren and (day := self._day(place)):
            number, after = day
            until = self._day(after + 1) if self._is_range(after) else None
            after = until[1] if until else after
            days.append((self.tokens[place].start, self._end(after), number, until[0] if until else None))
            place = after
            month_at = place + (self.tokens[place].word in OF_WORDS)
            month_at += self.tokens[month_at].word in RANGE_MARKS and self._touches(month_at)
            if month := self._month(month_at):
                return self._close_days(days, month)
            place = self._past_list_marks(after)
            if place == after:
                break
        self.barren = max(self.barren, place)
        return None

    def _belongs_to_name(self, at: int) -> bool:
        """Whether a number ends a name, as in "News7, 31 January", "Kanal-5, 3 May" and "Channel 12, 31 January"."""
        before, after = self.tokens[at - 1] if at else END, self.tokens[at + 1]
        if self._touches(at) and before.word in _HYPHENS and self._touches(at - 1):
            return after.word == "," and self.tokens[at - 2].kind == "word"
        if before.kind != "word":
            return False
        if self._touches(at):
            return True
        named = before.capital and before.word not in MONTHS and before.word not in WEEKDAYS
        return named and after.word == "," and self._day(at + 2) is not None

    def _close_days(self, days: list[tuple[int, int, int, int | None]], month: tuple[int, int]) -> _Dates | None:
        number, after = month
        # "Channel 12 May 5": the number before the month belongs to the name.
        if self.tokens[after].kind == "number" and self._day(after) and self.tokens[after].start > self._end(after):
            return None
        group = [
            _Day(start, end, PartialDate(None, number, day), PartialDate(None, number, until) if until else None)
            for start, end, day, until in days
        ]
        group[-1] = group[-1]._replace(end=self._end(after))
        if group[-1].end_date is None and self._is_range(after) and (end := self._whole_day(after + 1)):
            date, after = end
            group[-1] = group[-1]._replace(end=self._end(after), end_date=date)
        return self._with_printed_year(group, after)

    def _whole_day(self, at: int) -> tuple[PartialDate, int] | None:
        """A single day with its month, "2 August" or "August 2", as the end of a range."""
        if (day := self._day(at)) and (month := self._month(day[1])):
            return PartialDate(None, month[0], day[0]), month[1]
        if (month := self._month(at)) and (day := self._day(month[1])):
            return PartialDate(None, month[0], day[0]), day[1]
        return None

    def _month_first(self, at: int) -> _Dates | None:
        """ "July 7", "July 7, 22, 2025", "July 30–August 2", "July 2025", "July"."""
        month = self._month(at)
        if month is None:
            return None
        number, after = month
        after += self.tokens[after].word in ARTICLES
        if self.citation and self.tokens[after].word == ",":  # a slip: "July, 7"
            day = self._day(after + 1)
            after += bool(day and self._goes_on(day[1], number, after + 1))
        if self._day(after) is None:
            return self._month_alone(at, *month)
        group: list[_Day] = []
        place, start = after, self.tokens[at].start
        while day := self._day(place):
            if group and not self._goes_on(day[1], number, place):
                break
            entry, after = self._one_day(number, start, day)
            group.append(entry)
            place = self._past_list_marks(after)
            if place == after:
                break
            start = self.tokens[place].start
        return self._with_printed_year(group, after)

    def _one_day(self, month: int, start: int, day: tuple[int, int]) -> tuple[_Day, int]:
        """A day after its month, or a range that begins with it."""
        number, after = day
        entry = _Day(start, self._end(after), PartialDate(None, month, number))
        if not self._is_range(after):
            return entry, after
        if end := self._whole_day(after + 1):
            date, after = end
        elif (until := self._day(after + 1)) and self._goes_on(until[1], month, after + 1):
            date, after = PartialDate(None, month, until[0]), until[1]
        else:
            return entry, after
        return entry._replace(end=self._end(after), end_date=date), after

    def _goes_on(self, after: int, month: int, day_at: int) -> bool:
        """Whether a further number is a day of the list: not "July 7, 22 people", not "May 5, 7 June"."""
        token = self.tokens[after]
        if not valid_day(None, month, self.tokens[day_at].number):
            return False
        if token.kind == "number":
            return year_number(token.word) is not None
        if token.kind != "word":
            return token.word not in {"%", "$", "€", "@"}
        if token.word in MONTHS:
            return False
        if token.word in LIST_WORDS or self._is_range(after):
            return self._day(after + 1) is not None or self.citation
        return self.citation and not token.capital

    def _month_alone(self, at: int, number: int, after: int) -> _Dates | None:
        token = self.tokens[at]
        start = token.start
        until = self._is_range(after) or self.tokens[after].word == "/"
        if until and (end := self._month(after + 1)) and not self._day(end[1]):
            day = _Day(start, self._end(end[1]), PartialDate(None, number), PartialDate(None, end[0]))
            return self._with_printed_year([day], end[1])
        year = self._year(after)
        if year is not None:
            return [FoundDate(start, self._end(year[1]), PartialDate(year[0], number))], year[1]
        if not (self._month_between_marks(at, after) if self.citation else self._month_in_text(at)):
            return None
        return [FoundDate(start, self._end(after), PartialDate(None, number))], after

    def _month_in_text(self, at: int) -> bool:
        """Whether a month without day and year is meant as one in running text ("in May", not "may" or "May")."""
        token, before = self.tokens[at], self.tokens[at - 1] if at else END
        if before.word in RANGE_MARKS and at > 1:
            before = self.tokens[at - 2]
        led = before.kind == "word" and before.word in BEFORE_A_MONTH
        if token.word in ALSO_WORDS:
            return led and (token.capital or not token.word.isascii())
        return token.capital or not token.word.isascii() or led

    def _month_between_marks(self, at: int, after: int) -> bool:
        """In a citation a month alone is a date where a date would stand: "(EDM, May)", not "(The May, June 3)"."""
        before, token = self.tokens[at - 1] if at else END, self.tokens[after]
        if token.kind == "number" or (token.kind == "word" and token.word not in LIST_WORDS):
            return False
        led = before.kind != "word" or before.word in LIST_WORDS or before.word in BEFORE_A_MONTH
        return at > 0 and (led or self.tokens[at].word not in ALSO_WORDS)

    def _with_printed_year(self, group: list[_Day], after: int) -> _Dates | None:
        """Days that share a month share the year that is printed after them."""
        year = self._year(after)
        number, after = year if year else (None, after)
        found = [FoundDate(*day) for day in group]
        if year:
            found = [_with_year(one, number) for one in found]
            found[-1] = replace(found[-1], end=self._end(after))
        sound = [one for one in found if _sound(one)]
        return (sound, after) if sound else None


def _with_year(found: FoundDate, year: int | None) -> FoundDate:
    """The date with the year printed for it; a range that crosses New Year began in the year before."""
    if year is None:
        return found
    if found.end_date is None:
        return replace(found, date=replace(found.date, year=year))
    crosses = (found.date.month or 0) > (found.end_date.month or 0)
    return replace(found, date=replace(found.date, year=year - crosses), end_date=replace(found.end_date, year=year))


def _sound(found: FoundDate) -> bool:
    dates = (found.date,) if found.end_date is None else (found.date, found.end_date)
    return all(date.month is not None and valid_day(date.year, date.month, date.day) for date in dates)
