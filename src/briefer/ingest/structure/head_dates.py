"""The date inside a line of front matter, with its weekday, season and time of day."""

from __future__ import annotations

import re

from briefer.ingest.dates import parse_date
from briefer.ingest.months import WEEKDAYS
from briefer.ingest.structure.names import tidy
from briefer.text.words import alternatives

_PERIOD = r"(?:for\s+)?(?:the\s+)?(?:week|issue|edition|as)\s+of|week\s+(?:ending|beginning)"
_PUBLISHED = r"(?:(?:published|posted|updated|dated)\s*:?\s*)?"
# What may stand between the part before a date and the date itself.
BEFORE_PART = re.compile(
    rf"(?:^|[|.,;–—(•·/\t:-])\s*{_PUBLISHED}(?:on|vom|du|le|от|am|den|the|{_PERIOD})?\s*$", re.IGNORECASE
)
# "Data as of May 3, 2025": the words say that a date comes, whatever stands before them.
STANDS_FOR = re.compile(rf"\b(?:{_PERIOD})\s*$", re.IGNORECASE)
LEAD_IN = re.compile(rf"(?:^|\s+){_PUBLISHED}(?:on|am|vom|le|от|den|{_PERIOD})?\s*$", re.IGNORECASE)
WEEKDAY_BEFORE = re.compile(rf"\b(?:{alternatives(WEEKDAYS)})\.?,?\s*(?:den\s+|le\s+)?$", re.IGNORECASE)

WEEKDAY_BEHIND = re.compile(rf"^,?\s*\(?(?:{alternatives(WEEKDAYS)})\b\)?", re.IGNORECASE)
SEASON = re.compile(
    r"(?<![^\s|,;(])(?:q[1-4]|spring|summer|fall|autumn|winter|весна|лето|осень|зима|yaz|yay|payız|qış|frühjahr|sommer|herbst"
    r"|printemps|été|automne|hiver)\s+(?P<year>(?:19|20)\d\d)(?=\s*(?:$|[|,;)–—-]))",
    re.IGNORECASE,
)


# "7. 5. 2025", "7-May-2025"
_SPACED_DATE = re.compile(r"(?<!\d)(\d{1,2})\. (\d{1,2})\. (\d{4})(?!\d)")
# "7.V.2025"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_MONTH = re.compile(r"(?<!\d)(\d{1,2})[./ ]{1,2}(I{1,3}|IV|VI{0,3}|IX|XI{0,2})[./ ]{1,2}(\d{4})(?!\d)")
_HYPHENED_DATE = re.compile(r"(?<!\d)(\d{1,2})[-‐‑]([^\W\d_]{3,9})\.?[-‐‑](\d{4})(?!\d)")


def plain_date(text: str) -> str:
    """The text with its date written the usual way."""
    text = _ROMAN_MONTH.sub(lambda m: f"{m[1]}.{_ROMAN.index(m[2].upper()) + 1}.{m[3]}", text)
    return _HYPHENED_DATE.sub(r"\1 \2 \3", _SPACED_DATE.sub(r"\1.\2.\3", text))


def _date(text: str) -> str:
    """The text itself when it is a date with a year and nothing else, else empty."""
    text = tidy(text)
    if not text or len(text) > 60 or not any(c.isdigit() for c in text):
        return ""
    date = parse_date(plain_date(without_clock(text)))
    return text if date is not None and date.year is not None and date.month is not None else ""


_CLOCK = re.compile(
    r"[\s,|–—-]*(?:at\s+|um\s+|à\s+|в\s+)?\b\d{1,2}[:.h]\d{2}(?::\d\d)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?(?:(?-i:[A-Z]{2,5})|Uhr|МСК)\)?)?(?:\s*[+-]\d{1,2}(?::?\d\d)?)?(?=$|\s|,)",
    re.IGNORECASE,
)


def without_clock(text: str) -> str:
    """A text without its times of day ("04:12 PM", "at 16:12 EDT"); dates of digits stay."""
    head = re.match(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:T\S*)?", text)
    start = head.end() if head else 0
    return text[:start] + _CLOCK.sub("", text[start:])


def leading_date(text: str) -> str:
    """The date that a text begins with: "July 7, 2025 04:12 PM Age: 3 days"."""
    if _date(text):
        return tidy(text)
    words = tidy(text).split()
    for count in range(min(7, len(words)), 0, -1):
        if date := _date(" ".join(words[:count])):
            return date
    return ""
