"""Reads a line of front matter that has no labels, by what its parts are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefer.ingest.dates import find_dates
from briefer.ingest.structure.author_lines import author_line, is_place
from briefer.ingest.structure.bylines import byline_pattern, name_fields, read_names
from briefer.ingest.structure.fields import GUESS, HARD_BREAK, NAME_GUESS, Field
from briefer.ingest.structure.head_dates import (
    BEFORE_PART,
    LEAD_IN,
    SEASON,
    STANDS_FOR,
    WEEKDAY_BEFORE,
    WEEKDAY_BEHIND,
    leading_date,
    plain_date,
    without_clock,
)
from briefer.ingest.structure.names import is_person, tidy
from briefer.ingest.structure.outlets import (
    is_capitalised,
    is_known_publication,
    is_publication,
    is_series,
    is_topic,
    is_weak_publication,
    may_be_outlet,
    outlet_prefix,
)
from briefer.ingest.structure.volumes import AFTER_PART, VOLUME_PLACE, cut_volume, ends_in_volume
from briefer.text.words import alternatives, bare_heading, fold, word_set, words_by_group

_LONGEST = 200


@lru_cache(maxsize=1)
def _bare_date_pattern() -> re.Pattern[str]:
    words = words_by_group("front-matter", "bare")["date"]
    return re.compile(rf"[\s*_]*(?P<label>{alternatives(words)})\s+(?=\S)", re.IGNORECASE)


_BAR = re.compile(r"[|•·]|\s[*~/]\s|::")


def bare_fields(text: str) -> tuple[Field, ...]:
    """A line without labels, taken apart: volume and issue, then the date, then the parts between separators.

    A date or volume counts only where it is a part of its own; inside a phrase it belongs to a title.
    """
    if len(text) > _LONGEST:
        return ()
    text = text.strip(" \t*_")
    later = False
    if dated := _bare_date_pattern().match(text):
        later = fold(dated["label"]) in words_by_group("front-matter", "bare")["other"]
        text = text[dated.end() :] if leading_date(text[dated.end() :]) else text
    # The volume goes first: in "no. 5, 17 February" the 5 is no day.
    rest, found = cut_volume(text, certain=False)
    rest, dates = cut_date(rest)
    if dates and not found:
        rest, found = cut_volume(rest, certain=True)
    byline = byline_pattern().match(rest)
    if byline:
        rest = rest[byline.end() :]
    pieces = fields_of_parts(rest, by=bool(byline), certain=bool(found or dates))
    if pieces is None or not (found or dates or byline or _names_date(pieces) or is_known_publication(text)):
        return ()
    if byline and not any(f.name == "authors" for f in pieces):
        return ()
    return (*pieces, *found, *(Field("updated", f.value) if later else f for f in dates))


def _names_date(fields: Sequence[Field]) -> bool:
    return any(field.name == "date" for field in fields)


_YEAR_BEHIND_VOLUME = re.compile(rf"(?<={VOLUME_PLACE}\|)[,\s]*\(?(?P<year>(?:19|20)\d\d)\)?\s*\.?$")


def cut_date(text: str) -> tuple[str, list[Field]]:
    """The line without its date, weekday and time of day, a bar in their place, and the date."""
    bare = plain_date(without_clock(text))
    for found in find_dates(bare, citation=True):
        before, after = WEEKDAY_BEFORE.sub("", bare[: found.start]), WEEKDAY_BEHIND.sub("", bare[found.end :])
        lead = tidy(LEAD_IN.sub("", before))
        if before.rstrip().endswith(":") and lead and not (is_publication(lead) or is_known_publication(lead)):
            # "Lost at Sea: June 2025" is a title.
            continue
        apart = (
            STANDS_FOR.search(before)
            or BEFORE_PART.search(before)
            or read_names(lead)
            or is_publication(lead)
            or ends_in_volume(lead)
        )
        ends = AFTER_PART.match(after) or byline_pattern().match(after) or read_names(tidy(after))
        filed = re.fullmatch(r"\s+in\s+\w+", after) is not None and bool(read_names(lead))
        if found.date.year is None or not (apart and (ends or filed)):
            continue
        return f"{lead}|{after}", [Field("date", bare[found.start : found.end])]
    if year := _YEAR_BEHIND_VOLUME.search(bare):
        return bare[: year.start()] + "|", [Field("date", year["year"])]
    season = SEASON.search(bare)
    lead = tidy(bare[: season.start()]) if season else ""
    if season and (BEFORE_PART.search(bare[: season.start()]) or is_publication(lead)):
        return f"{bare[: season.start()]}|{bare[season.end() :]}", [Field("date", season["year"])]
    return bare, []


def fields_of_parts(text: str, *, by: bool, certain: bool) -> list[Field] | None:
    """The fields of what is left of a line; nothing when a part of it is no field at all.

    ``by``: a byline's word came before, so names come first. ``certain``: the line has a date or a volume, so that
    one unknown part may be where the article appeared.
    """
    parts = [tidy(_without_open_brackets(part)) for part in re.split(HARD_BREAK, text)]
    parts = [p.lstrip(". ") for p in parts if p == VOLUME_PLACE or (p and not is_page_part(p))]
    if by:
        return _after_byline(parts)
    fields, unknown = loose_parts(parts, 0)
    if unknown > 1 and certain and _BAR.search(text):
        # Bars part a line of front matter whatever its parts are; a phrase has none.
        return [Field(GUESS if is_publication(f.value) else "other", f.value) if f.name == GUESS else f for f in fields]
    if unknown > 1 or (unknown and not certain):
        return None
    # A single part that is no outlet may be a place ("Belgrade, 17 February 2025") but hardly a phrase.
    lone = unknown and len([p for p in parts if p != VOLUME_PLACE]) == 1 and fields[0].name == "other"
    return None if lone and len(fields[0].value.split()) > 3 else fields


def _after_byline(parts: Sequence[str]) -> list[Field] | None:
    if not parts:
        return None
    head, outlet = parts[0], ""
    if len(parts) > 1 and parts[1] == VOLUME_PLACE and "," in head and not is_person(tidy(head.rpartition(",")[2])):
        head, _, outlet = head.rpartition(",")
    names = name_fields(head)
    if not names:
        return None
    rest = [] if outlet else loose_parts(parts[1:], 1)[0]
    return [*names, *([Field("publication", tidy(outlet))] if outlet else rest)]


def _without_open_brackets(part: str) -> str:
    """A part without the brackets whose other half went with a date or a volume."""
    return part if part.count("(") == part.count(")") else part.replace("(", " ").replace(")", " ")


_CHANGED = r"(?:last\s+)?(?:updated|modified|mis à jour|обновлено|aktualisiert|actualizado|yenilənib)\b.*"
_PAGES = r"(?:pages?|p\.|pp\.|seiten?|s\.|стр\.|с\.|səh\.)\s*[a-z]?\d{1,4}(?:\s?[–-]\s?\d{1,4})?"
_ADDRESS = r"@\w+|(?:https?://|www\.)\S+|\w[\w-]*(?:\.[\w-]+)+(?:/\S*)?"
_NOISE_PART = re.compile(
    rf"(?:{_CHANGED}|{_PAGES}|{_ADDRESS}|\d+\s+(?:min|comments?)|published|posted|updated|on|at|in|print|share|pdf|от|г|\W*"
    r"|in\s+[^\W\d_]\w+)",
    re.IGNORECASE,
)


def is_page_part(part: str) -> bool:
    """Whether a part belongs to the page rather than to the article: a page number, an address, a count of comments."""
    return _NOISE_PART.fullmatch(part) is not None or bare_heading(part) in word_set("front-matter", "page_parts")


def loose_parts(parts: Sequence[str], named: int) -> tuple[list[Field], int]:
    """The fields of the parts of a line and how many of them were not understood.

    Names that begin with a known given name come before other capitalised words, and the part before a volume is the
    publication unless it is such a name.
    """
    sure = any(is_person(part.split(",")[0]) or byline_pattern().match(part) for part in parts)
    fields: list[Field] = []
    unknown = 0
    for number, part in enumerate(parts):
        if part == VOLUME_PLACE:
            continue
        beside = VOLUME_PLACE in parts[number + 1 : number + 2] or (number == 1 and parts[0] == VOLUME_PLACE)
        found = _outlet_part(part) or ([] if named else _names_part(part, sure, beside))
        named += any(f.name in {"authors", NAME_GUESS} for f in found)
        if not found and not is_series(part) and (is_publication(part) or (beside and _is_titled(part))):
            found = [_publication(part.rstrip("."))]
        if not found:
            unknown += 0 if _is_other(part) else 1
            found = [Field(GUESS if may_be_outlet(part) and not _is_other(part) else "other", part)]
        fields += found
    return fields, unknown


def _outlet_part(part: str) -> list[Field]:
    """A known publication, one behind "Published in", or one with its year."""
    prefix = outlet_prefix().match(part)
    bare = part[prefix.end() :] if prefix else part
    if prefix and is_place(bare.rpartition(",")[2]):
        bare = tidy(bare.rpartition(",")[0]) or bare
    if is_known_publication(bare) or (
        prefix and is_capitalised(bare) and len(bare.split()) > 1 and not is_person(bare)
    ):
        return [Field("publication", bare)]
    numbered = re.fullmatch(r"(?P<name>[^\d]+?),?\s+(?P<year>(?:19|20)\d\d)\s?[/-]\s?(?P<issue>\d{1,2})", part)
    if numbered and is_publication(numbered["name"]):
        return [
            _publication(numbered["name"]),
            Field("date", numbered["year"]),
            Field("issue", numbered["issue"]),
        ]
    year = re.fullmatch(r"(?P<name>[^\d]+?),?\s+\(?(?P<year>(?:19|20)\d\d)\)?", part)
    if year and is_publication(year["name"]):
        return [_publication(year["name"]), Field("date", year["year"])]
    return []


def _publication(name: str) -> Field:
    """What reads like a series gives way to a publication named on another line."""
    return Field(GUESS if is_weak_publication(name) else "publication", name)


def _names_part(part: str, sure: bool, beside: bool) -> list[Field]:
    """The names of a part; one without a known given name only where no other part has one and no volume follows."""
    names = read_names(part) or _with_posts(part)
    certain = bool(byline_pattern().match(part)) or is_person(part.split(",")[0]) or "," in part or " & " in part
    if certain:
        return names
    if sure or beside or any(is_topic(f.value) for f in names if f.name == "authors"):
        return []
    return [Field(NAME_GUESS, f.value) if f.name == "authors" else f for f in names]


def _with_posts(part: str) -> list[Field]:
    """The names among posts and places ("Jane Roe, with Paul Grey in Oslo"), or a known name in small letters."""
    names = author_line(part)
    if not names and part.islower() and len(part.split()) <= 3 and is_person(part.title()):
        return [Field("authors", part)]
    return [Field("authors" if is_person(names[0]) else NAME_GUESS, "; ".join(names))] if names else []


def _is_titled(text: str) -> bool:
    words = text.split()
    return len(words) <= 8 and not text.endswith(("!", "?")) and words[0][:1].isupper()


@lru_cache(maxsize=1)
def _other_pattern() -> re.Pattern[str]:
    words = words_by_group("front-matter", "bare")["other"]
    return re.compile(rf"(?:\d{{1,3}}\s+)?(?:{alternatives(words)})\b", re.IGNORECASE)


def _is_other(part: str) -> bool:
    """A part that plainly is no name and no outlet: "Edited by …", "Updated …", "5 min read"."""
    return _other_pattern().match(part) is not None or bare_heading(part) in word_set("front-matter", "kickers")
