"""Cuts the inside of a parenthesis into its items: signals, names, dates, addresses, locators, remarks, breaks.

The text is kept in two equally long forms: ``plain``, from which names are cut as printed (odd spaces, footnote marks
and full-width punctuation made plain), and ``shielded``, in which all that must not be searched for dates, signals and
commas (addresses, quotations, inner brackets, names with numbers) is blotted out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefer.ingest.citations.numbers import NUMBER_IN_TEXT
from briefer.ingest.citations.parentheses import Bracket
from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.ingest.citations.words import (
    ACCESSED,
    ADDRESS,
    BEFORE_NO_SIGNAL,
    CROSS_REFERENCE,
    EDITION,
    FOOTNOTE_MARK,
    HOLIDAY_OF_MONTH,
    LANGUAGES,
    LOCATOR,
    NOT_PUBLISHED,
    PUBLISHED,
    REMARKS,
    SEASON_YEAR,
    SIGNAL,
    SOURCE_NOUNS,
    UPDATED,
)
from briefer.ingest.dates import FoundDate, find_dates, fold
from briefer.model.dates import PartialDate

ItemKind = Literal["break", "signal", "date", "address", "locator", "text", "remark", "gap"]
Lead = Literal["", "accessed", "updated", "other"]


@dataclass(frozen=True, slots=True)
class Item:
    """One item; ``text`` as printed, spaces made plain. Dates have ``dates`` and what led to them.

    ``lead``: "accessed"; "updated"; "other" for words such as "since" that make no publication date. A "gap" is
    a comma where a name should have begun.
    """

    kind: ItemKind
    text: str
    start: int
    end: int
    date: FoundDate | None = None
    lead: Lead = ""


_BLOT = "\ue000"
_NEAR = 200
_PLAIN = {
    **dict.fromkeys(
        map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f"), " "
    ),
    **dict.fromkeys(map(ord, "\u2060\ufeff\u3000\t\n\r⁰¹²³⁴⁵⁶⁷⁸⁹*†‡\u200e\u200f"), " "),
    **{ord(wide): plain for wide, plain in zip("，；：．（）［］、", ",;:.()[],", strict=True)},
    ord(_BLOT): " ",
}
_QUOTATION = re.compile(r"“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|\"[^\"]*\"")
_BREAK = re.compile(r"[;|]")
_NAME_AND_DAYS = re.compile(r"(?:^|[;,])([^,;\d]{2,60}?)\s(?=\d{1,2},\s?\d{1,2}\s)")
_COMMA = re.compile(r",(?!\d{3}(?!\d))|(?<!\d),")
_EDGE = " ,:;–—-…•·\ue000"
_ABBREVIATION = re.compile(
    r"(?:(?:^|[\s.])(?:\w\.)+|(?:^|\s)(?:inc|ltd|corp|co|jr|sr|dept|st|no|bros|gov|univ)\.)$", re.I
)
_YEAR = re.compile(r"(?:1[5-9]|2[01])\d\d")
_YEARS = re.compile(r"((?:1[5-9]|20)\d\d)\s?[-–—/]\s?(\d{4}|\d\d)")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|-го)?")


def items_of(inner: str, children: Sequence[Bracket], offset: int, table: SourceTable, *, inline: bool) -> list[Item]:
    """The items of the inside of a parenthesis, in order.

    ``children`` are the brackets inside it, their places counted from ``offset``. ``inline``: inner brackets that hold
    names with dates are read as part of this one.
    """
    plain = FOOTNOTE_MARK.sub(lambda mark: " " * len(mark[0]), inner.translate(_PLAIN))
    shield = _Shield(plain)
    found: list[Item] = []
    for child in children:
        remark = _child(shield, child.start - offset, child.end - offset, inline)
        found += [remark] if remark else []
    found += shield.cut(ADDRESS, "address")
    shield.blot_quotations()
    shield.blot_all(table.guarded)
    shield.blot_all(NUMBER_IN_TEXT)
    shield.blot_all(HOLIDAY_OF_MONTH)
    found += shield.cut(LOCATOR, "locator")
    shield.part_days(table)
    text = shield.text()
    dates = find_dates(text, citation=True)
    found += [Item("date", plain[date.start : date.end], date.start, date.end, date) for date in dates]
    found += _signals(text, plain, found)
    found += [Item("break", ";", match.start(), match.end()) for match in _BREAK.finditer(text)]
    found.sort(key=lambda item: item.start)
    return _completed(list(_with_names(found, plain, text)))


class _Shield:
    """A text of which stretches are blotted out, its length unchanged."""

    def __init__(self, plain: str) -> None:
        self.plain = plain
        self._signs: list[str] = []  # filled with the first blot, because most citations need none

    def text(self) -> str:
        return "".join(self._signs) if self._signs else self.plain

    def put(self, start: int, end: int, sign: str) -> None:
        self._signs = self._signs or list(self.plain)
        self._signs[start:end] = sign * (end - start)

    def blot_all(self, pattern: re.Pattern[str]) -> None:
        for match in pattern.finditer(self.text()):
            self.put(*match.span(), _BLOT)

    def blot_quotations(self) -> None:
        """Quotations; the comma that American style puts before the closing mark is put after it."""
        for match in _QUOTATION.finditer(self.text()):
            self.put(*match.span(), _BLOT)
            if match[0][-2:-1] == ",":
                self.put(match.end() - 1, match.end(), ",")

    def part_days(self, table: SourceTable) -> None:
        """Puts the comma that "EDM 5, 7 May" lacks; after an unknown name, "Channel 5, 7 May", none is lacking."""
        for match in _NAME_AND_DAYS.finditer(self.text()):
            name = match[1].strip()
            signal = SIGNAL.match(name)
            if name_key(name[signal.end() if signal else 0 :]) in table.outlets:
                self.put(match.end(1), match.end(1) + 1, ",")

    def cut(self, pattern: re.Pattern[str], kind: Literal["address", "locator"]) -> list[Item]:
        """The matches as items; they are blotted out, without the punctuation that follows an address."""
        items = []
        for match in pattern.finditer(self.text()):
            printed = match[0].rstrip(".,;:!?") if kind == "address" else match[0]
            end = match.start() + len(printed)
            self.put(match.start(), end, _BLOT)
            items.append(Item(kind, printed, match.start(), end))
        return items


def _child(shield: _Shield, start: int, end: int, inline: bool) -> Item | None:
    """Settles what a bracket inside the parenthesis is: a date, a remark, citations, part of a name."""
    printed = shield.plain[start:end]
    inside = printed[1:-1].strip()
    if not inside:
        return None
    dates = find_dates(inside, citation=True)
    if dates and not re.search(r"\w", inside[: dates[0].start] + inside[dates[-1].end :]):
        shield.put(start, start + 1, " ")
        shield.put(end - 1, end, " ")
    elif ADDRESS.fullmatch(inside) or (
        dates and _without_lead(inside[: dates[0].start].strip() or "-")[1] == "accessed"
    ):
        shield.put(start, start + 1, ",")
        shield.put(end - 1, end, ",")
    elif not dates and EDITION.match(inside):
        shield.put(start, end, _BLOT)
    elif is_remark(inside) or (inside[:1].islower() and not dates):
        shield.put(start, end, _BLOT)
        return Item("remark", inside, start, end)
    elif dates and inline:
        shield.put(start, start + 1, ";")
        shield.put(end - 1, end, ";")
    elif dates:
        shield.put(start, end, " ")
    else:
        shield.put(start, end, _BLOT)
    return None


def is_remark(text: str) -> bool:
    """Whether a text says something about a reference and names no source: "in Russian", "Part One"."""
    folded = fold(text).strip(" .,:;")
    first, _, rest = folded.partition(" ")
    if folded in REMARKS or folded in LANGUAGES or CROSS_REFERENCE.fullmatch(folded):
        return True
    if first in {"in", "на", "auf", "en"} and rest.split(" ")[0] in LANGUAGES:
        return True
    signal = SIGNAL.match(folded)
    return bool(signal and CROSS_REFERENCE.fullmatch(folded[signal.end() :].strip(" ,.:")))


def _signals(text: str, plain: str, found: list[Item]) -> list[Item]:
    taken = {item.start for item in found}
    signals = []
    for match in SIGNAL.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()].rstrip()
        if match.start() not in taken and _may_signal(before, match[0]):
            signals.append(Item("signal", " ".join(plain[match.start() : match.end()].split()), *match.span()))
    return signals


def _may_signal(before: str, printed: str) -> bool:
    """A signal stands first or after punctuation, or ends a phrase of its own ("for more see"); not "Holy See"."""
    if not before or not (before[-1].isalnum() or before[-1] in "”’»"):
        return True
    chunk = re.split(r"[,;:–—]", before)[-1].strip()
    last = chunk.rpartition(" ")[2]
    return printed[0].islower() and chunk[:1].islower() and fold(last) not in BEFORE_NO_SIGNAL


def _with_names(found: list[Item], plain: str, text: str) -> Iterator[Item]:
    """The items with the texts between them, which are names and remarks, put in their places."""
    end = 0
    begins = True
    for item in found:
        if item.start < end:
            continue
        if begins and item.kind == "date" and text[end : item.start].strip() == ",":
            yield Item("gap", ",", end, item.start)
        yield from _texts(plain, text, end, item.start)
        yield item
        end = item.end
        begins = item.kind in {"break", "signal"}
    yield from _texts(plain, text, end, len(plain))


def _texts(plain: str, text: str, start: int, end: int) -> Iterator[Item]:
    """The texts between the commas of a stretch."""
    place = start
    for match in _COMMA.finditer(text, start, end):
        yield from _text(plain, place, match.start())
        place = match.end()
    yield from _text(plain, place, end)


def _text(plain: str, start: int, end: int) -> Iterator[Item]:
    while start < end and (plain[start] in _EDGE or plain[start] in ".)]”"):
        start += 1
    while end > start and (plain[end - 1] in _EDGE or plain[end - 1] in "([/" or _idle_dot(plain, start, end)):
        end -= 1
    if start < end:
        yield Item("text", " ".join(plain[start:end].split()), start, end)


def _idle_dot(plain: str, start: int, end: int) -> bool:
    return plain[end - 1] == "." and not _ABBREVIATION.search(plain[max(start, end - 12) : end])


def _completed(items: list[Item]) -> list[Item]:
    """Years and lone days among the texts become dates, and what leads to a date is told from the name before it."""
    done: list[Item] = []
    month: PartialDate | None = None
    for item in items:
        if item.kind == "text":
            date = _year_date(item, done) or _lone_day(item, month)
            done.append(Item("date", item.text, item.start, item.end, date) if date else item)
        elif item.kind == "date":
            _lead_to(item, done)
            month = item.date.end_date or item.date.date if item.date else None
        else:
            done.append(item)
    return _with_split_years(done)


def _with_split_years(items: list[Item]) -> list[Item]:
    """In a part of the parenthesis without a date, a year that follows a name without a comma dates it."""
    done: list[Item] = []
    part: list[Item] = []
    for item in [*items, Item("break", "", -1, -1)]:
        if item.kind == "break":
            dated = any(one.kind == "date" for one in part)
            done += part if dated else [piece for one in part for piece in _split_year(one)]
            part = []
        part.append(item)
    return done


def _year_date(item: Item, before: list[Item]) -> FoundDate | None:
    """A text that is a year, a span of years or a season of a year; beside a date of its own it is none."""
    if match := _YEARS.fullmatch(item.text):
        first = int(match[1])
        last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
        return FoundDate(item.start, item.end, PartialDate(first), PartialDate(last)) if first < last else None
    year = item.text if _YEAR.fullmatch(item.text) else ""
    if not year and (match := SEASON_YEAR.fullmatch(item.text)):
        year = match[1]
    return FoundDate(item.start, item.end, PartialDate(int(year))) if year else None


def _lone_day(item: Item, month: PartialDate | None) -> FoundDate | None:
    """A day that a slip has parted from its month: "July 7; 22"."""
    match = _DAY.fullmatch(item.text)
    if match is None or month is None or month.month is None or not 1 <= int(match[1]) <= 31:
        return None
    date = PartialDate(None, month.month, int(match[1]))
    return FoundDate(item.start, item.end, date) if _exists(date) else None


def _exists(date: PartialDate) -> bool:
    try:
        return PartialDate.from_iso(date.iso) == date
    except ValueError:
        return False


def _lead_to(item: Item, done: list[Item]) -> None:
    """Adds a date, taking the words that lead to it ("accessed", "since") off the text before."""
    lead: Lead = ""
    last = done[-1] if done else None
    if last and last.kind == "date" and last.lead in {"accessed", "updated"}:
        lead = last.lead
    elif last and last.kind == "text":
        rest, lead = _without_lead(last.text)
        if rest != last.text:
            done.pop()
            done += [Item("text", rest, last.start, last.end)] if rest else []
    if last and last.date and item.date and _YEAR.fullmatch(last.text) and item.date.date.year is None:
        done.pop()  # "2025, July 7"
        dated = replace(item.date, date=replace(item.date.date, year=last.date.date.year))
        item = replace(item, date=dated)
    done.append(replace(item, lead=lead))


def _without_lead(text: str) -> tuple[str, Lead]:
    words = text.rsplit(None, 3)
    for count in (3, 2, 1):
        if len(words) < count:
            continue
        phrase = fold(" ".join(words[-count:])).strip(" :,").removesuffix(" on")
        rest = text[: len(text) - len(" ".join(words[-count:]))].rstrip(" ,:;([–—-") if len(words) > count else ""
        if phrase in ACCESSED:
            return rest, "accessed"
        if phrase in UPDATED:
            return rest, "updated"
        if phrase in PUBLISHED and words[-1][:1].islower():
            return rest, "other" if phrase == "on" and _is_clause(rest) else ""
    last = words[-1]
    if last.islower() and (fold(last) in NOT_PUBLISHED or last.endswith("ed")):
        return text, "other"
    return text, ""


def _is_clause(text: str) -> bool:
    """Whether a capitalised text ends with a verb: "Parliament reopens"; not "Statement by the president"."""
    words = text.split()
    verb = words[-1] if words else ""
    return (
        text[:1].isupper()
        and verb.islower()
        and verb.isalpha()
        and not any(fold(word) in SOURCE_NOUNS for word in words)
    )


def _split_year(item: Item) -> list[Item]:
    """A year that follows a name without a comma, in a parenthesis without other dates: "World Bank 2024"."""
    name, _, year = item.text.rpartition(" ")
    if item.kind != "text" or not name or not _YEAR.fullmatch(year) or _ends_low(name):
        return [item]
    place = item.end - 4
    date = FoundDate(place, item.end, PartialDate(int(year)))
    return [Item("text", name, item.start, place - 1), Item("date", year, place, item.end, date)]


def _ends_low(name: str) -> bool:
    return name.rpartition(" ")[2].islower() and not name.endswith(("et al.", "et al"))
