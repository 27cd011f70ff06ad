"""Puts the items of a parenthesis together into references: who is cited, by which signal, with which dates."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from briefer.ingest.citations.commas import sources_of
from briefer.ingest.citations.items import Item, is_remark
from briefer.ingest.citations.names import Standing, camel, is_low_source, standing, starts_low
from briefer.ingest.citations.tables import SourceTable
from briefer.ingest.citations.words import (
    GLOSS_STARTERS,
    JOINS,
    LEADING_JOIN,
    LEADING_LABEL,
    LEADING_WORD,
    NOT_PUBLISHED,
    TIMES_OF_DAY,
    TRAILING_PART,
    TRAILING_VERB,
    UNDATED,
)
from briefer.ingest.dates import FoundDate, fold
from briefer.ingest.months import WEEKDAYS


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as printed, its year perhaps missing; ``lead`` as in ``Item``."""

    found: FoundDate
    text: str
    lead: str = ""

    @property
    def accessed(self) -> bool:
        """Whether it is the day the page was looked at."""
        return self.lead == "accessed"


@dataclass(slots=True)
class Draft:
    """One or more names that stand before the same dates, while it is being put together."""

    names: list[str] = field(default_factory=list)
    signal: str = ""
    dates: list[PrintedDate] = field(default_factory=list)
    url: str = ""
    locators: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    lost: bool = False  # a comma or a signal shows that a name has been there
    low: bool = False  # its name is a word in small letters, and counts beside a surer one only
    shares: bool = False  # its dates are those of a later reference


def drafts_of(items: Sequence[Item], table: SourceTable, seen: Set[str]) -> list[Draft]:
    """The references of a parenthesis; a draft without a name is one whose source is lost or is its address."""
    reader = _Drafting(items, table, seen)
    for at, item in enumerate(items):
        reader.take(at, item)
    drafts = reader.finished()
    _share_dates(drafts)
    return drafts


class _Drafting:
    """Reads the items from left to right, keeping the reference that is being put together."""

    def __init__(self, items: Sequence[Item], table: SourceTable, seen: Set[str]) -> None:
        self.items, self.table, self.seen = items, table, seen
        self.drafts: list[Draft] = []
        self.open = False  # whether the last draft may still take names
        self.signal = ""
        self.prose = False  # ordinary words stood where a name should have begun
        self.gap = False  # a comma stood where a name should have begun
        self.remarks: list[str] = []
        self.dates_follow = _dates_follow(items, ())
        self.dates_follow_here = _dates_follow(items, ("break", "signal"))

    def take(self, at: int, item: Item) -> None:
        match item.kind:
            case "break":
                self.open = self.gap = self.prose = False
            case "gap":
                self.gap = True
            case "signal":
                self.open, self.prose, self.signal = False, False, item.text
            case "text":
                self._take_text(at, item.text)
            case "remark":
                self._remark(item.text)
            case "date":
                self._take_date(at, item)
            case "address":
                self._take_address(item.text)
            case "locator":
                self._take_locator(item.text)

    def finished(self) -> list[Draft]:
        """The drafts, remarks that had no reference yet with the last."""
        if self.remarks and self.drafts:
            self.drafts[-1].remarks += self.remarks
        return self.drafts

    def _new(self) -> Draft:
        draft = Draft(signal=self.signal, remarks=self.remarks)
        self.signal, self.remarks = "", []
        self.drafts.append(draft)
        self.open = True
        return draft

    def _remark(self, text: str) -> None:
        """A remark goes with the reference before it, or waits for the first; a signal before it is part of it."""
        text = f"{self.signal} {text}".strip()
        self.signal = ""
        (self.drafts[-1].remarks if self.drafts and not self.remarks else self.remarks).append(text)

    def _take_text(self, at: int, text: str) -> None:
        if fold(text) in JOINS or all(word.strip(".,") in WEEKDAYS for word in fold(text).split()):
            return
        if (join := LEADING_JOIN.match(text)) and not (self.open and self.drafts and not self.drafts[-1].dates):
            text = text[join.end() :]
        if label := LEADING_LABEL.match(text):
            self.remarks.append(label[0].strip())
            text = text[label.end() :]
        text = self._without_report(text)
        part = TRAILING_PART.search(text)
        if part and not is_remark(text):
            text, trailing = text[: part.start()], part[0].strip()
            self._name_or_remark(at, text)
            self._remark(trailing)
            return
        self._name_or_remark(at, text)

    def _without_report(self, text: str) -> str:
        """The outlet in "as Kommersant wrote" or "per Reuters"."""
        lead, verb = LEADING_WORD.match(text), TRAILING_VERB.search(text)
        name = text[lead.end() if lead else 0 : verb.start() if verb else len(text)]
        if name == text or standing(name, self.table, self.seen) < Standing.KNOWN:
            return text
        self.remarks += [mark[0].strip() for mark in (lead, verb) if mark]
        return name

    def _name_or_remark(self, at: int, text: str) -> None:
        current = self.drafts[-1] if self.open and self.drafts else None
        dated = current is not None and bool(current.dates)
        names = current.names if current and not dated else []
        if is_remark(text) or _is_clock(text) or not (re.search(r"[^\W\d_]", text) or self._low_name(text)):
            signal = self.signal if self.dates_follow_here[at] else ""
            self.signal = "" if signal else self.signal
            self._remark(text)
            self.signal = signal
        elif starts_low(text) and not self._low_name(text):
            if names and self._before_date(at):
                names.append(text)
            elif not names and self._may_be_low_name(at, text):
                self._new().names.append(text)
                self.drafts[-1].low = True
            else:
                self._remark(text)
                self.prose = self.prose or not self.open
        elif current and (not dated or self._dated_before_named(current, text)):
            current.names.append(text)
        elif (self.dates_follow_here if dated else self.dates_follow)[at] or self._stands_alone(text, dated):
            self._new().names.append(text)
        else:
            self._remark(text)

    def _before_date(self, at: int) -> bool:
        return at + 1 < len(self.items) and self.items[at + 1].kind in {"date", "text"} and self.dates_follow_here[at]

    def _low_name(self, text: str) -> bool:
        rank = standing(text, self.table, self.seen)
        return rank >= Standing.SOURCE or camel(text) or is_low_source(text, led=bool(self.signal))

    def _may_be_low_name(self, at: int, text: str) -> bool:
        """A lone word in small letters before a day, "acmeworks, May 3", which no word of time or manner is."""
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        if not after or not after.date or after.lead or not after.date.date.day or not text.isalpha() or len(text) < 3:
            return False
        if self.items[at].end == after.start - 1:
            return False  # no comma between
        word = fold(text)
        return not (word.endswith("ed") or word in NOT_PUBLISHED | GLOSS_STARTERS | TIMES_OF_DAY)

    def _name_comes(self, at: int) -> bool:
        """Whether the dates that begin here stand before their source, as in "May 5, Reuters"."""
        while at < len(self.items) and self.items[at].kind == "date":
            at += 1
        if at == len(self.items) or self.items[at].kind != "text" or self.dates_follow_here[at]:
            return False
        return standing(self.items[at].text, self.table, self.seen) >= Standing.SOURCE

    def _dated_before_named(self, draft: Draft, text: str) -> bool:
        """ "May 5, Reuters": the date stands before its source."""
        return not draft.names and not draft.url and standing(text, self.table, self.seen) >= Standing.SOURCE

    def _stands_alone(self, text: str, dated: bool) -> bool:
        """Whether a text that no date follows is a source rather than a remark."""
        rank = standing(text, self.table, self.seen)
        return rank >= (Standing.KNOWN if dated else Standing.PROPER)

    def _take_date(self, at: int, item: Item) -> None:
        if item.date is None or item.lead == "updated" or (self.prose and not self.open):
            self._remark(item.text)
            return
        needs_own = not self.drafts or (not self.open and (bool(self.signal or self.gap) or self._name_comes(at)))
        if needs_own:
            # "see EDM, July 7, see also August 3": the second is of the same source, unless a comma shows a lost one.
            same = self.drafts[-1].names if self.drafts and self.signal and not self.gap else []
            lost = not same and (bool(self.signal) or self.gap or item.lead == "accessed")
            draft = self._new()
            draft.names, draft.lost = list(same), lost
        draft = self.drafts[-1]
        self.open = True
        draft.dates.append(PrintedDate(item.date, item.text, item.lead))

    def _take_address(self, text: str) -> None:
        last = self.drafts[-1] if self.drafts and self.open else None
        draft = last if last and not last.url else self._new()
        draft.url = text

    def _take_locator(self, text: str) -> None:
        draft = self.drafts[-1] if self.drafts else self._new()
        draft.locators.append(text)


def _dates_follow(items: Sequence[Item], until: tuple[str, ...]) -> list[bool]:
    """For each item whether a date still comes, before the next item of the kinds ``until``."""
    follow = [False] * len(items)
    coming = False
    for at in range(len(items) - 1, -1, -1):
        item = items[at]
        coming = coming and item.kind not in until
        follow[at] = coming
        if item.kind == "date" and item.lead != "updated":
            coming = True
    return follow


def _is_clock(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[\w ]{1,20})?", text, re.I))


def _share_dates(drafts: list[Draft]) -> None:
    """A source without a date of its own takes the next date of the parenthesis; an address needs none."""
    following: list[PrintedDate] = []
    for draft in reversed(drafts):
        if draft.dates:
            following = draft.dates
        elif not draft.url and following and not any(fold(remark).strip(".") in UNDATED for remark in draft.remarks):
            draft.dates, draft.shares = following, True


_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"'}
_OPENING = tuple(_CLOSING)
_MARKS = '“”„«»"'


def names_of(draft: Draft, table: SourceTable, seen: Set[str]) -> list[str]:
    """The sources a draft names, by the comma rule; titles of articles, and authors before them, become remarks."""
    parts = draft.names
    titles = [at for at, part in enumerate(parts) if _is_title(part, table, seen)]
    if titles and len(titles) < len(parts):
        named = range(titles[-1] + 1, len(parts)) if titles[-1] + 1 < len(parts) else range(titles[0])
        draft.remarks += [_closed(part) for at, part in enumerate(parts) if at not in named]
        parts = draft.names = [parts[at] for at in named]
    return sources_of([_balanced(part) for part in parts], table, seen) if parts else []


def _is_title(part: str, table: SourceTable, seen: Set[str]) -> bool:
    whole = part.startswith(_OPENING) and (part[-1] in _MARKS or not any(mark in part[1:] for mark in _MARKS))
    return whole and " " in part and standing(part, table, seen) < Standing.KNOWN


def _closed(title: str) -> str:
    """With the closing quotation mark that was cut off with the comma in it."""
    return title + _CLOSING[title[0]] if title.startswith(_OPENING) and _balanced(title) != title else title


def _balanced(name: str) -> str:
    """Without a quotation mark whose other half was cut off with a comma."""
    return name[1:] if name.startswith(_OPENING) and not any(mark in name[1:] for mark in _MARKS) else name
