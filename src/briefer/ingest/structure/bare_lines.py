"""Reads a line of front matter that has no labels, by what its parts are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefer.ingest.dates import find_dates, parse_date
from briefer.ingest.months import WEEKDAYS
from briefer.ingest.structure.names import is_name, is_person, name_group, split_names, tidy
from briefer.text.words import alternatives, bare_heading, fold, word_set, words_by_group

_LONGEST = 200
# Arabic or Roman, with a letter or a second number of a double issue.
NUMBER = r"(?:\d{1,4}(?:\s*[-–/]\s*\d{1,4})?[a-z]?|[ivxlc]{1,7})"


class Field(NamedTuple):
    """A field of the front matter (title, publication, volume, issue, authors, date, other) and its value."""

    name: str
    value: str


def any_word(key: str) -> str:
    """A pattern for any word of a list of the front matter's table."""
    return alternatives(word_set("front-matter", key))


@lru_cache(maxsize=1)
def _volume_pattern() -> re.Pattern[str]:
    volume, issue = any_word("volume_words"), any_word("issue_words")
    sep = r"(?:\s*\((?:19|20)\d\d\))?\s*[.,;|/•·–—-]?\s*"
    return re.compile(
        rf"(?:^|(?<=[\s,;|•·(–—-]))(?:(?:{volume})\.?\s*:?\s*(?P<volume>{NUMBER})\b"
        rf"(?:{sep}\(?(?:{issue})\.?\s*:?\s*(?P<issue>{NUMBER})\b\)?|\s*\((?P<paren>\d{{1,3}})\)|\s*[:/]\s*(?P<colon>\d{{1,3}})\b)?"
        rf"|(?:{issue})\.?\s*:?\s*(?P<first>{NUMBER})\b{sep}\(?(?:{volume})\.?\s*:?\s*(?P<later>{NUMBER})\b\)?"
        rf"|(?P<ordinal>\d{{1,3}})(?:\.|st|nd|rd|th|-(?:ci|cı|cu|cü|й|ый|ой))?\s+(?:{volume})\b(?:{sep}(?:{issue})\.?\s*(?P<heft>{NUMBER})\b)?"
        rf"|(?:{issue})\.?\s*:?\s*(?P<only>\d{{1,4}}(?:\s*[/–-]\s*\d{{1,4}})?)\b(?:\s*\(\d{{1,4}}\))?)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _counted_pattern() -> re.Pattern[str]:
    """Bare numbers behind a publication's name: "22(101)", "22:101", "22, no. 101"."""
    issue = any_word("issue_words")
    return re.compile(
        rf"(?<=[\s,])(?P<volume>\d{{1,3}})(?:\s?\((?P<paren>\d{{1,4}})\)|\s?[:/]\s?(?P<colon>\d{{1,3}})(?!\d)|,?\s+(?:{issue})\.?\s*(?P<issue>\d{{1,4}})\b)",
        re.IGNORECASE,
    )


def _volume_fields(match: re.Match[str]) -> list[Field]:
    groups = match.groupdict()
    volume = groups["volume"] or groups.get("later") or groups.get("ordinal")
    issue = next((groups[k] for k in ("issue", "paren", "colon", "first", "heft", "only") if groups.get(k)), "")
    return ([Field("volume", volume)] if volume else []) + ([Field("issue", issue)] if issue else [])


@lru_cache(maxsize=1)
def _byline_pattern() -> re.Pattern[str]:
    words = words_by_group("front-matter", "bare")
    return re.compile(rf"[\s*_—–-]*(?:{alternatives(words['authors'])})\s+(?=[^\W\d_])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _bare_date_pattern() -> re.Pattern[str]:
    words = words_by_group("front-matter", "bare")["date"]
    return re.compile(rf"[\s*_]*(?P<label>{alternatives(words)})\s+(?=\S)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _outlet_prefix() -> re.Pattern[str]:
    words = words_by_group("front-matter", "bare")["publication"]
    return re.compile(rf"[\s*_]*(?:{alternatives(words)})\s+(?=[^\W\d_])", re.IGNORECASE)


_BEFORE_PART = re.compile(
    r"(?:^|[|.,;–—(•·/\t:-])\s*(?:(?:published|posted|updated|dated)\s*:?\s*)?(?:on|vom|du|le|от|am|den|the)?\s*$",
    re.IGNORECASE,
)
_AFTER_PART = re.compile(r"\s*(?:$|[|,;–—)•·/\t(.-])")
_HARD_BREAK = r"\s*[|•·]\s*|\t+|\s+(?:/+|\*+|>+|~+|:{2,})\s+|\s+[–—-]\s+|;\s+"
_BAR = re.compile(r"[|•·]|\s[*~/]\s|::")


def bare_fields(text: str) -> tuple[Field, ...]:
    """A line without labels, taken apart: volume and issue, then the date, then the parts between separators.

    A date or volume counts only where it is a part of its own; inside a phrase it belongs to a title.
    """
    if len(text) > _LONGEST:
        return ()
    later = False
    if dated := _bare_date_pattern().match(text):
        later = fold(dated["label"]) in words_by_group("front-matter", "bare")["other"]
        text = text[dated.end() :] if leading_date(text[dated.end() :]) else text
    # The volume goes first: in "no. 5, 17 February" the 5 is no day.
    rest, found = cut_volume(text, certain=False)
    rest, dates = cut_date(rest)
    if dates and not found:
        rest, found = cut_volume(rest, certain=True)
    byline = _byline_pattern().match(rest)
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


# Stands where the volume was cut out, so that the part before it is known for the publication's name.
VOLUME_PLACE = "\ue000"


def cut_volume(text: str, *, certain: bool) -> tuple[str, list[Field]]:
    """The line without its volume and issue, a mark between bars in their place, and these.

    ``certain``: the line has a date, so that bare numbers ("22 (101)") may be a volume.
    """
    match = _volume_pattern().search(text)
    if match is None:
        match = _counted_pattern().search(text)
        if match is None or not (certain or is_publication(tidy(text[: match.start()]))):
            return text, []
    if not (_AFTER_PART.match(text, match.end()) or leading_date(text[match.end() :])):
        return text, []
    return f"{text[: match.start()]}|{VOLUME_PLACE}|{text[match.end() :]}", _volume_fields(match)


def cut_date(text: str) -> tuple[str, list[Field]]:
    """The line without its date, weekday and time of day, a bar in their place, and the date."""
    bare = without_clock(text)
    for found in find_dates(bare, citation=True):
        before, after = _WEEKDAY_BEFORE.sub("", bare[: found.start]), bare[found.end :]
        lead = tidy(
            re.sub(
                r"(?:^|\s+)(?:(?:published|posted|dated)\s*:?\s*)?(?:on|am|le|от|den)?\s*$",
                "",
                before,
                flags=re.IGNORECASE,
            )
        )
        apart = _BEFORE_PART.search(before) or read_names(lead) or is_publication(lead) or _ends_in_volume(lead)
        ends = _AFTER_PART.match(after) or _byline_pattern().match(after) or read_names(tidy(after))
        if found.date.year is None or not (apart and ends):
            continue
        return f"{lead}|{after}", [Field("date", bare[found.start : found.end])]
    season = _SEASON.search(bare)
    if season:
        return f"{bare[: season.start()]}|{bare[season.end() :]}", [Field("date", season["year"])]
    return bare, []


def _ends_in_volume(text: str) -> bool:
    match = _volume_pattern().search(text)
    return match is not None and not text[match.end() :].strip(" ).,")


_WEEKDAY_BEFORE = re.compile(rf"\b(?:{alternatives(WEEKDAYS)})\.?,?\s*(?:den\s+|le\s+)?$", re.IGNORECASE)
_SEASON = re.compile(
    r"(?<![^\s|,;(])(?:q[1-4]|spring|summer|fall|autumn|winter|весна|лето|осень|зима|yaz|yay|payız|qış|frühjahr|sommer|herbst"
    r"|printemps|été|automne|hiver)\s+(?P<year>(?:19|20)\d\d)(?=\s*(?:$|[|,;)]))",
    re.IGNORECASE,
)


def fields_of_parts(text: str, *, by: bool, certain: bool) -> list[Field] | None:
    """The fields of what is left of a line; nothing when a part of it is no field at all.

    ``by``: a byline's word came before, so names come first. ``certain``: the line has a date or a volume, so that
    one unknown part may be where the article appeared.
    """
    parts = [tidy(_without_open_brackets(part)) for part in re.split(_HARD_BREAK, text)]
    parts = [p.lstrip(". ") for p in parts if p == VOLUME_PLACE or (p and not _NOISE_PART.fullmatch(p))]
    if by:
        return _after_byline(parts)
    fields, unknown = loose_parts(parts, 0)
    if unknown > 1 and certain and _BAR.search(text):
        # Bars part a line of front matter whatever its parts are; a phrase has none.
        return [
            Field("publication" if is_publication(f.value) else "other", f.value) if f.name == "publication" else f
            for f in fields
        ]
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


_NOISE_PART = re.compile(r"(?:published|posted|updated|on|at|in|print|share|pdf|от|г|\W*)", re.IGNORECASE)


def loose_parts(parts: Sequence[str], named: int) -> tuple[list[Field], int]:
    """The fields of the parts of a line and how many of them were not understood.

    Names that begin with a known given name come before other capitalised words, and the part before a volume is the
    publication unless it is such a name.
    """
    sure = any(is_person(part.split(",")[0]) or _byline_pattern().match(part) for part in parts)
    fields: list[Field] = []
    unknown = 0
    for number, part in enumerate(parts):
        if part == VOLUME_PLACE:
            continue
        beside = VOLUME_PLACE in parts[number + 1 : number + 2] or (number == 1 and parts[0] == VOLUME_PLACE)
        found = _outlet_part(part) or ([] if named else _names_part(part, sure, beside))
        named += any(f.name == "authors" for f in found)
        if not found and (is_publication(part) or (beside and _is_titled(part))):
            found = [Field("publication", part)]
        if not found:
            unknown += 0 if _is_other(part) else 1
            found = [Field("publication" if _may_be_outlet(part) and not _is_other(part) else "other", part)]
        fields += found
    return fields, unknown


def _outlet_part(part: str) -> list[Field]:
    """A known publication, one behind "Published in", or one with its year."""
    prefix = _outlet_prefix().match(part)
    bare = part[prefix.end() :] if prefix else part
    if is_known_publication(bare) or (prefix and _may_be_outlet(bare)):
        return [Field("publication", bare)]
    numbered = re.fullmatch(r"(?P<name>[^\d]+?),?\s+(?P<year>(?:19|20)\d\d)\s?[/-]\s?(?P<issue>\d{1,2})", part)
    if numbered and is_publication(numbered["name"]):
        return [
            Field("publication", numbered["name"]),
            Field("date", numbered["year"]),
            Field("issue", numbered["issue"]),
        ]
    year = re.fullmatch(r"(?P<name>[^\d]+?),?\s+\(?(?P<year>(?:19|20)\d\d)\)?", part)
    if year and is_publication(year["name"]):
        return [Field("publication", year["name"]), Field("date", year["year"])]
    return []


def _names_part(part: str, sure: bool, beside: bool) -> list[Field]:
    """The names of a part; one without a known given name only where no other part has one and no volume follows."""
    names = read_names(part)
    certain = bool(_byline_pattern().match(part)) or is_person(part.split(",")[0]) or "," in part or " & " in part
    return names if certain or not (sure or beside) else []


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


def read_names(part: str) -> list[Field]:
    """The fields of a line or part that is names and nothing else but their post or outlet."""
    if name_group(part):
        return [Field("authors", part)]
    if byline := _byline_pattern().match(part):
        return name_fields(part[byline.end() :])
    if (ordered := re.match(r"(?P<name>.+?)\s+(?:for|für|pour|для)\s", part)) and is_name(ordered["name"], strict=True):
        return name_fields(part)
    head, _, post = part.partition(",")
    if is_name(head, strict=True) and (is_publication(tidy(post)) or _is_post(post)):
        return name_fields(part)
    return []


def _is_post(text: str) -> bool:
    words = {fold(word) for word in re.findall(r"[\w-]+", text)}
    return bool(words & (word_set("front-matter", "affiliation_words") - {"of", "for", "at", "the"}))


def name_fields(text: str) -> list[Field]:
    """The names of a byline, and the publication behind them ("for Eurasia Daily Monitor")."""
    outlet = re.search(r"(?:\s+(?P<by>for|für|pour|для)|,)\s+(?P<name>[^,]+)$", text)
    fields = []
    if outlet and (is_known_publication(outlet["name"]) or (outlet["by"] and _may_be_outlet(outlet["name"]))):
        text = text[: outlet.start()]
        fields = [Field("publication", tidy(outlet["name"]))]
    text = re.sub(r"(?<=\w{4})\.$", "", text)
    names = split_names(text)
    stopped = text.rstrip().endswith(("!", "?")) or (
        text.rstrip().endswith(".") and not re.search(r"\b\w{1,3}\.$", text.rstrip())
    )
    if not names or stopped or not all(is_name(n) or n.isupper() for n in names) or len(text) > 160:
        return []
    return [Field("authors", text), *fields]


def _may_be_outlet(piece: str) -> bool:
    """Whether an unknown part beside a date names where the article appeared rather than its kind or place."""
    words = piece.split()
    named = len(words) <= 6 and all(w[0].isupper() or len(w) <= 3 for w in words)
    if bare_heading(piece) in word_set("front-matter", "kickers"):
        return False
    return is_publication(piece) or (named and (len(words) >= 2 or piece.isupper()))


@lru_cache(maxsize=1)
def _publications() -> frozenset[str]:
    return word_set("front-matter", "publications")


def is_known_publication(text: str) -> bool:
    """Whether a text is the name of a publication in the table, with its short form behind it at most."""
    bare = fold(re.sub(r"\s*\([A-Z]{2,6}\)$", "", tidy(text)))
    return bare in _publications() or bare.removeprefix("the ") in _publications()


def outlet_of(text: str) -> str:
    """The part of a line that is the publication's name ("Harbour Review / Series: Ports"), empty without one."""
    parts = [tidy(part) for part in re.split(rf"{_HARD_BREAK}|,\s", text)]
    return next((part for part in parts if is_publication(part)), "")


def is_publication(text: str) -> bool:
    """Whether a short line reads like the name of a publication."""
    if is_known_publication(text):
        return True
    if bare_heading(text) in word_set("front-matter", "kickers"):
        return False
    words = re.findall(r"[\w'’.-]+", text)
    known = any(fold(w) in word_set("front-matter", "publication_words") for w in words)
    capitals = sum(1 for w in words if w[0].isupper() or len(w) <= 3)
    return known and 2 <= len(words) <= 7 and capitals >= len(words) - 1 and not re.search(r"[.?!:;|•·]", text)


def _date(text: str) -> str:
    """The text itself when it is a date with a year and nothing else, else empty."""
    text = tidy(text)
    if not text or len(text) > 60 or not any(c.isdigit() for c in text):
        return ""
    date = parse_date(without_clock(text))
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
