"""Dates in the words of the document's language, lists of them shortened as an editor would."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence
from itertools import groupby

from briefer.model.dates import PartialDate

# Languages (CLDR 48) whose months are other words when they stand alone: "июль", but "4 июля".
_ALONE = frozenset(
    ("be", "ca", "cs", "el", "fa", "fi", "gd", "hr", "hy", "kk", "ky", "lt", "mn", "oc", "pl", "ru", "sk", "tk", "uk",
     "uz", "vi")
)  # fmt: skip
_SHORT_ALONE = frozenset(("be", "ca", "el", "ky", "ru", "tk", "uz", "vi"))  # and when they are abbreviated


def format_date(date: PartialDate, pattern: str, language: str) -> str:
    """One date by a CLDR pattern such as ``d MMMM y``; month or year alone where no more is known."""
    if date.month is None:
        return "" if date.year is None else str(date.year)
    if date.day is None:
        return _cldr(date, "LLLL" if date.year is None else "LLLL y", language)
    return _cldr(date, _without_year(pattern) if date.year is None else pattern, language)


def format_dates(dates: Sequence[PartialDate], pattern: str, language: str, word_and: str) -> str:
    """Several dates in their given order, month and year said once: "30 June and 3 July 2025", "July 7 and 22, 2025".

    Patterns other than day month year and month day year are not shortened.
    """
    if not _spelled_out(pattern):
        return _join([format_date(d, pattern, language) for d in dates], word_and)
    years = [tuple(group) for _, group in groupby(dates, key=lambda d: (d.year, d.month is not None))]
    return _join([_of_one_year(group, pattern, language, word_and, len(years) == 1) for group in years], word_and)


def _of_one_year(dates: tuple[PartialDate, ...], pattern: str, language: str, word_and: str, alone: bool) -> str:
    """Dates of one year: the year once at the end. ``alone`` decides whether "and" is still free to be used."""
    year = dates[0].year
    if year is None or dates[0].month is None:
        return _join([format_date(d, pattern, language) for d in dates], word_and)
    months = [tuple(group) for _, group in groupby(dates, key=lambda d: (d.month, d.day is not None))]
    if len(months) > 1 and any(len(group) > 1 for group in months):
        texts = [_of_one_month(group, pattern, language, ",") for group in months]
    else:
        texts = [_of_one_month(group, pattern, language, word_and) for group in months]
    comma = "," if _month_first(pattern) and dates[-1].day is not None else ""
    return f"{_join(texts, word_and if alone else ',')}{comma} {_year_text(dates[-1], pattern, language)}"


def _of_one_month(dates: tuple[PartialDate, ...], pattern: str, language: str, word_and: str) -> str:
    first = dates[0]
    if first.day is None:
        return _cldr(first, "LLLL", language)
    month = _cldr(first, "MMMM", language)
    days = _join([str(d.day) for d in dates], word_and)
    return f"{month} {days}" if _month_first(pattern) else f"{days} {month}"


def _year_text(date: PartialDate, pattern: str, language: str) -> str:
    """The year with what the language's pattern writes after it ("2025 г.")."""
    after = pattern.rpartition("y")[2] if date.day is not None else ""
    return f"{date.year}{after.replace(chr(39), '')}"


def _join(texts: Sequence[str], word_and: str) -> str:
    """One list: commas, and the word before the last."""
    if len(texts) < 2 or word_and == ",":
        return ", ".join(texts)
    return f"{', '.join(texts[:-1])} {word_and} {texts[-1]}"


def _spelled_out(pattern: str) -> bool:
    return "MMMM" in pattern and "y" in pattern and pattern.index("y") > pattern.index("MMMM")


def _month_first(pattern: str) -> bool:
    return "d" in pattern and pattern.index("M") < pattern.index("d")


def _without_year(pattern: str) -> str:
    return pattern.replace("y", "").strip(" ,.-/")


@functools.lru_cache(maxsize=4096)
def _cldr(date: PartialDate, pattern: str, language: str) -> str:
    # Loaded at first use: Babel takes a tenth of a second that commands without dates need not pay.
    from babel.core import Locale, UnknownLocaleError
    from babel.dates import format_date as babel_format

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en")
    try:
        day = datetime.date(date.year or 2000, date.month or 1, date.day or 1)
    except ValueError:  # "31 September", which a file may say
        return date.iso
    return babel_format(day, _own_months(pattern, str(locale)), locale=locale)


def _own_months(pattern: str, locale: str) -> str:
    """The pattern with the months inside a date for those that stand alone, where the language has the same for both.

    Asked for the latter, Babel lends those of one such language to all others (its issue 1234): a German paper would
    have Azerbaijani months.
    """
    language = locale.partition("_")[0]
    if "LLLL" in pattern:
        return pattern if language in _ALONE else pattern.replace("LLLL", "MMMM")
    return pattern if language in _SHORT_ALONE else pattern.replace("LLL", "MMM")


@functools.cache
def month_names(month: int) -> frozenset[str]:
    """The names of a month, full and in small letters, in the languages that articles come in."""
    languages = ("en", "ru", "az", "uk", "tr", "de", "fr", "es")
    date = PartialDate(None, month, 1)
    return frozenset(_cldr(date, form, language).casefold() for language in languages for form in ("MMMM", "LLLL"))
