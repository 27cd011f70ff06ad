"""The comma rule: which of the names between commas are one source and which are several.

Every part is a source of its own, except that a part goes with the one before it when

1. the names together are in the table of names with commas,
2. it is a company's suffix (Inc., Ltd.) or the number of a document (DS100, HC/12/2024),
3. it begins with Bureau, Department, Office … or ends with Program, Edition …, and what is before is no known outlet,
4. it begins with Speech, Statement, Interview …, of a person who is before it,
5. it begins with Ministry, Committee …, and the part before is a government, or the other way round ("Ministry of
   Trade, Government of Ghana", "Court of Appeal, Kingdom of Lesotho"),
6. it begins with a small letter, or is a place, or a language's Service ("Armenian Service"), or may be a town after
   a court or an interview,
7. one of the two is a platform and the other no known outlet ("Telegram, Rybar"), or it is a person's title,
8. they are the list in a body's name ("Ministry of Education, Science, Culture and Sport").

Known outlets joined by "and" are parted: "TASS and Interfax".
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from briefer.ingest.citations.names import Standing, camel, is_short_capitals, standing, starts_low
from briefer.ingest.citations.numbers import is_number
from briefer.ingest.citations.places import PLACES
from briefer.ingest.citations.tables import SourceTable, name_key
from briefer.ingest.citations.words import (
    BODY_OF,
    CASE_NAME,
    COMPANY_SUFFIXES,
    COURT_PARTS,
    DOCUMENT_LAST,
    GOVERNMENT_WORDS,
    JOINING,
    LANGUAGES,
    LEADING_JOIN,
    MINISTRY_FIRST,
    OF_STATE,
    OFFICE_LAST,
    SEATED,
    SPOKEN_FIRST,
    STATE_BODIES,
    SUBUNIT_FIRST,
    SUBUNIT_LAST,
    SUBUNIT_PHRASES,
    TITLES,
    TOPICS,
)
from briefer.ingest.dates import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def sources_of(parts: Sequence[str], table: SourceTable, seen: Set[str]) -> list[str]:
    """The names of the sources that stand between commas before one date."""
    names: list[str] = []
    at = 0
    while at < len(parts):
        first = at
        at += _listed(parts, at, table) or _body_list(parts, at, table) or 1
        while at < len(parts) and _goes_with(parts[first], parts[at], table, seen):
            at += 1
        names += _parted(_bare(", ".join(parts[first:at])), table, seen)
    return names


def _bare(name: str) -> str:
    """Without the "and" before the last name of a list."""
    return LEADING_JOIN.sub("", name, count=1) if LEADING_JOIN.match(name) else name


def _listed(parts: Sequence[str], at: int, table: SourceTable) -> int:
    keys = tuple(map(name_key, parts[at : at + table.longest_with_commas]))
    return next((count for count in range(len(keys), 1, -1) if keys[:count] in table.with_commas), 0)


def _body_list(parts: Sequence[str], at: int, table: SourceTable) -> int:
    """The parts of "Ministry of Education, Science, Culture and Sport", which ends with an "and"."""
    if fold(parts[at]) in TOPICS:
        return _topic_list(parts, at)
    if not BODY_OF.match(parts[at] + " ") and not BODY_OF.match(parts[at]):
        return 0
    for count, part in enumerate(parts[at + 1 : at + 6], 2):
        if standing(_bare(part), table, frozenset()) >= Standing.SOURCE and not JOINING.search(part):
            return 0
        if JOINING.search(part) or LEADING_JOIN.match(part):
            known = any(standing(name, table, frozenset()) > Standing.SOURCE for name in JOINING.split(_bare(part)))
            return 0 if known else count
    return 0


def _topic_list(parts: Sequence[str], at: int) -> int:
    """The parts of "Foreign, Commonwealth & Development Office"."""
    for count, part in enumerate(parts[at + 1 : at + 6], 2):
        words = fold(part).split()
        if words[-1] in OFFICE_LAST and (JOINING.search(part) or LEADING_JOIN.match(part)):
            return count
        if words[0] not in TOPICS:
            return 0
    return 0


def _goes_with(before: str, part: str, table: SourceTable, seen: Set[str]) -> bool:
    folded = fold(part)
    if LEADING_JOIN.match(part):
        return False
    if folded in COMPANY_SUFFIXES or any(folded.startswith(phrase) for phrase in SUBUNIT_PHRASES):
        return True
    if is_number(part) and not is_number(before):
        return True
    rank = standing(part, table, seen)
    if name_key(before) in table.platforms:
        return rank < Standing.KNOWN
    if rank == Standing.KNOWN and name_key(part) not in table.platforms:
        return False
    if starts_low(part):
        return rank < Standing.SOURCE or not ("." in part or camel(part))
    return _continues(before, part, rank, standing(before, table, seen), table)


def _continues(before: str, part: str, rank: Standing, rank_before: Standing, table: SourceTable) -> bool:
    """Whether a part that is no known source goes with the capitalised name before it."""
    words = fold(part).split()
    first, last = words[0], words[-1]
    if name_key(part) in PLACES or (first in LANGUAGES and last in {"service", "edition", "desk", "program"}):
        return True
    if _of_its_state(before, part) or _may_be_seat(before, part, rank):
        return rank_before < Standing.KNOWN or name_key(before) not in table.outlets
    if name_key(part) in table.platforms or _is_title(part) or first in SPOKEN_FIRST or last in DOCUMENT_LAST:
        return rank_before < Standing.KNOWN
    if first in SUBUNIT_FIRST or last in SUBUNIT_LAST:
        return name_key(before) not in table.outlets
    return first in MINISTRY_FIRST and bool(GOVERNMENT_WORDS & set(fold(before).split()))


def _of_its_state(before: str, part: str) -> bool:
    """ "Ministry of Trade" before "Government of Ghana"."""
    return bool(OF_STATE.match(part)) and bool(STATE_BODIES & set(_WORD.findall(fold(before))))


def _may_be_seat(before: str, part: str, rank: Standing) -> bool:
    """ "High Court" before "Nakuru" or "Hill v. Dale", "author interview" before "Iquitos"."""
    seated = not SEATED.isdisjoint(_WORD.findall(fold(before)))
    if seated and (CASE_NAME.fullmatch(part) or not COURT_PARTS.isdisjoint(fold(part).split())):
        return True
    if rank not in {Standing.PROPER, Standing.PLACE} or len(part.split()) > 3 or not part[:1].isalpha():
        return False
    return seated and not is_short_capitals(part)


def _is_title(part: str) -> bool:
    return bool(TITLES & set(re.findall(r"[^\W\d_]+", part)))


def _parted(name: str, table: SourceTable, seen: Set[str]) -> list[str]:
    """Names joined by "and", parted where each is a known outlet or a domain."""
    if standing(name, table, seen) == Standing.KNOWN:
        return [name]
    parts = JOINING.split(name)
    ranks = [standing(part, table, seen) for part in parts]
    sites = [
        rank == Standing.KNOWN or (rank == Standing.SOURCE and " " not in part)
        for rank, part in zip(ranks, parts, strict=True)
    ]
    return parts if len(parts) > 1 and all(sites) else [name]
