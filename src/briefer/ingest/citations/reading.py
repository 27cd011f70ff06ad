"""Decides whether a parenthesis is a citation, and of what.

It is one if it names a source with a date, an "accessed" date or an address. Places, events, laws, amounts, spans of
years and plain words with a date are none. Where something of a citation is clearly missing (the source was stripped
with its link, the date was left out) it is kept as a citation with a doubt, for the editor to complete.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import Literal

from briefer.ingest.citations.events import is_event
from briefer.ingest.citations.items import Item, items_of
from briefer.ingest.citations.names import (
    Standing,
    defines,
    is_low_source,
    is_short_capitals,
    standing,
    starts_low,
)
from briefer.ingest.citations.parentheses import Bracket
from briefer.ingest.citations.references import Draft, PrintedDate, drafts_of, names_of
from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.ingest.citations.words import BROKEN_DATE, COMMON_OUTLETS, NAMED_THINGS
from briefer.ingest.dates import fold

Doubt = Literal["", "no-source", "no-date", "named-before", "unclosed"]
# Before this many years a date under an unknown name is history rather than a publication.
_HISTORY_YEARS = 30
_BEFORE = 160
_LONGEST_ACRONYM = 12
_CLAUSE_END = re.compile(r"[()]|[.!?;]\s")


@dataclass(frozen=True, slots=True)
class ReadReference:
    """One source of a citation with its printed dates; a source without a name is lost or is its address."""

    source: str
    signal: str
    dates: tuple[PrintedDate, ...]
    url: str
    locator: str
    remark: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a parenthesis cites."""

    references: tuple[ReadReference, ...]
    doubt: Doubt = ""


@dataclass(frozen=True, slots=True)
class Context:
    """What the reading of a parenthesis may lean on: the name tables and the article's year, if known."""

    table: SourceTable
    year: int | None
    seen: Set[str] = field(default_factory=frozenset)


def read_bracket(text: str, bracket: Bracket, context: Context) -> Reading | None:
    """What a pair of brackets cites, or none."""
    inner = text[bracket.start + 1 : bracket.end - 1]
    before = text[max(0, bracket.start - _BEFORE) : bracket.start].rstrip()
    items = items_of(inner, bracket.children, bracket.start + 1, context.table, inline=False)
    reading = read_items(items, before, context)
    if reading and bracket.children:
        items = items_of(inner, bracket.children, bracket.start + 1, context.table, inline=True)
        reading = read_items(items, before, context) or reading
    if reading and not bracket.round and not _sure_in_square(reading, text, bracket, context):
        return None
    return reading


def _sure_in_square(reading: Reading, text: str, bracket: Bracket, context: Context) -> bool:
    """Square brackets are mostly an editor's words in a quotation: a citation in them must name a known source."""
    quoted = max(text.rfind(mark, max(0, bracket.start - 400), bracket.start) for mark in "“«„")
    closed = max(text.rfind(mark, max(0, bracket.start - 400), bracket.start) for mark in "”»")
    wanted = Standing.KNOWN if quoted > closed else Standing.SOURCE
    return not reading.doubt and any(
        ref.url or ref.signal or standing(ref.source, context.table, context.seen) >= wanted
        for ref in reading.references
    )


def read_items(items: list[Item], before: str, context: Context) -> Reading | None:
    """What the items of a parenthesis cite; ``before`` is the text that it follows."""
    ranked = [_ranked(draft, context) for draft in drafts_of(items, context.table, context.seen)]
    if not ranked:
        return None
    citing = [one for one in ranked if _cites(one, before, context)]
    if not citing:
        return _incomplete(ranked, before, context)
    ranked = [_sure(one) for one in ranked]
    references = tuple(ref for one in _without_glosses(ranked, before, context) for ref in _references(one))
    lost = any(not ref.source for ref in references)
    undated = any(not ref.dates and not ref.url for ref in references)
    return Reading(references, "no-source" if lost else "no-date" if undated else "")


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A draft with the names it gives and what kind of name each is."""

    draft: Draft
    names: tuple[tuple[str, Standing], ...]

    @property
    def best(self) -> Standing:
        return max((rank for _, rank in self.names), default=Standing.WORDS)


def _ranked(draft: Draft, context: Context) -> _Ranked:
    names = names_of(draft, context.table, context.seen)
    return _Ranked(draft, tuple((name, _rank(name, draft, context)) for name in names))


def _sure(one: _Ranked) -> _Ranked:
    """A word in small letters before a date is a name where the parenthesis cites already."""
    if not (one.draft.low and one.best == Standing.WORDS):
        return one
    return _Ranked(one.draft, tuple((name, Standing.PROPER) for name, _ in one.names))


def _rank(name: str, draft: Draft, context: Context) -> Standing:
    led = bool(draft.signal) and is_low_source(name, led=True)
    return max(standing(name, context.table, context.seen), Standing.SOURCE if led else Standing.WORDS)


def _without_glosses(ranked: list[_Ranked], before: str, context: Context) -> list[_Ranked]:
    """Drafts that explain instead of citing become remarks: as in "(FSB; see EDM, May 5)"."""
    kept: list[_Ranked] = []
    waiting: list[str] = []
    for one, after in zip(ranked, [*ranked[1:], None], strict=True):
        draft = one.draft
        if draft.names and not draft.url and _is_gloss(one, after, before, context):
            dates = [] if draft.shares else [date.text for date in draft.dates]
            waiting += [*draft.remarks, ", ".join([*draft.names, *dates])]
            continue
        draft.remarks[:0] = waiting
        waiting = []
        kept.append(one)
    if kept and waiting:
        kept[-1].draft.remarks.extend(waiting)
    return kept


def _is_gloss(one: _Ranked, after: _Ranked | None, before: str, context: Context) -> bool:
    if one.best < Standing.PROPER:
        return True
    signalled = after is not None and bool(after.draft.signal) and not one.draft.signal
    if not signalled or one.best == Standing.KNOWN:
        return False
    if not one.draft.shares:
        return not _cites(one, before, context)
    name, last = ", ".join(one.draft.names), before.rpartition(" ")[2]
    if one.best == Standing.PROPER and starts_low(name.rpartition(" ")[2]):
        return True
    return is_short_capitals(name) or (is_short_capitals(last) and defines(last, name))


def _cites(one: _Ranked, before: str, context: Context) -> bool:
    draft, best = one.draft, one.best
    if draft.url:
        return True
    if not draft.dates or best < Standing.PROPER:
        return False
    if any(date.lead == "other" for date in draft.dates):
        return False
    if best == Standing.KNOWN or any(date.accessed for date in draft.dates):
        return True
    if best == Standing.SOURCE and not all(date.found.date.month is None for date in draft.dates):
        return True
    return _dates_fit(one, before, context)


def _dates_fit(one: _Ranked, before: str, context: Context) -> bool:
    """Whether the dates are a publication's: an unknown name with a bare year or a date long past is none."""
    draft = one.draft
    spans = [date.found for date in draft.dates if date.found.end_date]
    years_only = all(date.found.date.month is None for date in draft.dates)
    names = [name for name, _ in one.names]
    if years_only:
        if any(is_short_capitals(name) and defines(name, before) for name in names):
            return False
        return not spans and (one.best == Standing.SOURCE or bool(draft.locators) or _is_author(names))
    if not draft.signal and is_event(names, draft, before, context.year):
        return False
    year = next((date.found.date.year for date in draft.dates if date.found.date.year), None)
    return not (year and context.year and context.year - year > _HISTORY_YEARS) or bool(draft.signal)


_AUTHORS = re.compile(r"[^\W\d_][\w’'-]+ (?:and|&) [^\W\d_][\w’'-]+|.+ et al\.?")


def _is_author(names: list[str]) -> bool:
    """ "Smith and Jones, 2020", "Smith et al., 2020"."""
    return any(_AUTHORS.fullmatch(name) for name in names) or (len(names) == 2 and names[1] == "et al.")


def _references(one: _Ranked) -> list[ReadReference]:
    """The references of a draft; names among them that are places, events or words become its remark."""
    draft = one.draft
    sources = [name for name, rank in one.names if rank >= Standing.PROPER] or [draft.url]
    aside = [name for name, rank in one.names if rank < Standing.PROPER]
    last = len(sources) - 1
    return [
        ReadReference(
            source=name,
            signal="" if number else draft.signal,
            dates=tuple(draft.dates),
            url=(draft.url or _own_address(name)) if number == last else "",
            locator=", ".join(draft.locators) if number == last else "",
            remark="; ".join([*draft.remarks, *aside]) if number == last else "",
        )
        for number, name in enumerate(sources)
    ]


def _own_address(name: str) -> str:
    """A name that is itself an address with a path: "T.me/channel"."""
    return name if re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,12}/\S+", name, re.I) else ""


def _incomplete(ranked: list[_Ranked], before: str, context: Context) -> Reading | None:
    """A citation of which the source or the date is clearly missing."""
    names = [pair for one in ranked for pair in one.names]
    dates = [date for one in ranked for date in one.draft.dates]
    references = tuple(ref for one in ranked for ref in _references(one))
    if not names:
        return _lost_source(ranked, references, before, context)
    if dates:
        return None
    if broken := _with_broken_date(references, context):
        return Reading((broken,), "no-date")
    if any(rank < Standing.PROPER for _, rank in names):
        return None
    signalled = any(one.draft.signal for one in ranked)
    known = all(_is_cited_bare(name, context) for name, _ in names)
    if signalled or (known and not _explains(names[0][0], before, context)):
        return Reading(references, "no-date")
    return None


def _with_broken_date(references: tuple[ReadReference, ...], context: Context) -> ReadReference | None:
    """An outlet beside what should be a date and is none: "EDM, July 32"."""
    first, rest = references[0], [ref.source for ref in references[1:]]
    broken = [part for part in [*rest, first.remark, first.locator] if part]
    if not _is_cited_bare(first.source, context) or not broken or not all(map(BROKEN_DATE.fullmatch, broken)):
        return None
    return replace(first, remark=", ".join(broken))


def _is_cited_bare(name: str, context: Context) -> bool:
    """Whether a name without a date is an outlet's; an acronym must be in the table, since many are explained so."""
    key = name_key(name)
    return key in context.table.outlets or (key in context.seen and not is_short_capitals(name))


def _explains(name: str, before: str, context: Context) -> bool:
    """Whether an undated name stands for the words before it: an acronym, another name of the outlet, a lone word."""
    if starts_low(name) or _abbreviates(name, before):
        return True
    if (
        name_key(name) not in context.table.outlets
        and fold(before.rpartition(" ")[2]).strip("“”«»\"'’") in NAMED_THINGS
    ):
        return True
    return bool(_named_before(before, context))


def _abbreviates(name: str, before: str) -> bool:
    """Whether a lone word has the letters of the words before it, as "SOCAR" and "Indec" have."""
    if " " in name or not name[:1].isupper() or len(name) > _LONGEST_ACRONYM:
        return False
    return defines(name, _CLAUSE_END.split(before)[-1])


def _lost_source(
    ranked: list[_Ranked], references: tuple[ReadReference, ...], before: str, context: Context
) -> Reading | None:
    """Dates without a source: after a comma or "see" that was left behind, or right after a named outlet."""
    first = ranked[0].draft
    if not first.dates:
        return None
    if first.lost:
        return Reading(references, "no-source")
    named = "" if first.remarks else _named_before(before, context)
    is_span = any(date.found.end_date or date.found.date.month is None or date.lead for date in first.dates)
    if not named or is_span or len(references) > 1:
        return None
    return Reading((replace(references[0], source=named),), "named-before")


def _named_before(before: str, context: Context) -> str:
    """The known outlet that a text ends with, or nothing; of "Independence Day" the last word is not "The Day"."""
    words = before.split()
    first = max(0, len(words) - 6)
    for at in range(first, len(words)):
        name = " ".join(words[at:]).strip("“”\"'«»")
        key = name_key(name)
        if (key in context.table.outlets or key in context.seen) and not starts_low(name):
            return "" if _is_name(words, at - 1) or _ends_a_name(words, at) else name
    return ""


def _ends_a_name(words: list[str], at: int) -> bool:
    """Whether a last word that is also a common noun has a capital before it, be it the first of a sentence."""
    common = at == len(words) - 1 and fold(words[at]) in COMMON_OUTLETS
    return common and at > 0 and words[at - 1][:1].isupper() and fold(words[at - 1]) != "the"


def _is_name(words: list[str], at: int) -> bool:
    """Whether the word before an outlet's name is part of a longer name; at the start of a sentence none is."""
    if at < 1 or words[at - 1][-1:] in {".", "!", "?", ":"}:
        return False
    return words[at][:1].isupper() and words[at][-1:].isalnum()
