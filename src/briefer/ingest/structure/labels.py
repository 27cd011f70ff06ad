"""Reads one line of front matter: its labelled fields, or what its parts are without labels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefer.ingest.dates import find_dates, parse_date
from briefer.ingest.months import WEEKDAYS
from briefer.ingest.structure.names import is_name, is_person, name_group, split_names, tidy
from briefer.ingest.structure.words import alternatives, bare_heading, fold, word_set, words_by_group

_LONGEST_LINE = 300
_LONGEST_BARE = 200
_NUMBER = r"(?:\d{1,4}(?:\s*[-–/]\s*\d{1,4})?[a-z]?|[ivxlc]{1,7})"


class Field(NamedTuple):
    """A field of the front matter (title, publication, volume, issue, authors, date, other) and its value."""

    name: str
    value: str


def read_line(text: str) -> tuple[Field, ...]:
    """The fields of a line; none when it is no line of front matter."""
    if len(text) > _LONGEST_LINE:
        return ()
    return _labelled(text) or _unlabelled(text)


# --- with labels -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {word: name for name, words in words_by_group("front-matter", "labels").items() for word in words}


@lru_cache(maxsize=1)
def _label_pattern() -> re.Pattern[str]:
    mark = r"\s*(?:[:：=]|\t|\s[–—-]\s|\|)\s*"
    return re.compile(rf"(?<![\w.])(?P<label>{alternatives(_labels())})(?:{mark})", re.IGNORECASE)


def _labelled(text: str) -> tuple[Field, ...]:
    folded = fold(text)
    body = re.sub(r"^[\s*_#>•·\[(-]+", "", folded)
    start = len(folded) - len(body)
    matches = [m for m in _label_pattern().finditer(folded) if m.start() >= start]
    if not matches or not _may_lead(text[start : matches[0].start()], matches[0]["label"]):
        return ()
    matches = _not_inside_values(folded, matches)
    fields: list[Field] = []
    lead = tidy(text[start : matches[0].start()])
    if lead:
        fields += _lead_fields(lead)
    for match, following in zip(matches, [*matches[1:], None], strict=True):
        value = text[match.end() : following.start() if following else len(text)]
        fields += _with_rest(_labels()[match["label"].lower()], value)
    return tuple(fields)


def _may_lead(lead: str, label: str) -> bool:
    """Whether the words before the first label may be a publication's name ("Eurasia Daily Monitor Volume: 22")."""
    lead = tidy(lead)
    if not lead:
        return True
    if len(lead) > 80 or lead.endswith("."):
        return False
    return _labels()[label] in {"volume", "issue", "volume-issue", "date"} or bool(_leading_date(lead))


def _not_inside_values(folded: str, matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without labels that are part of a title ("Title: Outlook — Region: South") or of a time ("Date: …")."""
    first = _labels()[matches[0]["label"].lower()]
    if first in {"title", "subtitle"}:
        return matches[:1]
    kept = matches[:1]
    for match in matches[1:]:
        gap = folded[kept[-1].end() : match.start()]
        short = match["label"] in {"no", "by", "#", "von", "par", "words", "stand", "text", "текст", "т"}
        if not (short and gap and gap[-1:].isalnum()):
            kept.append(match)
    return kept


def _with_rest(name: str, value: str) -> list[Field]:
    """A field and what follows its value without a label: "22, No. 5", "July 7, 2025 | Pavel Baev"."""
    value = tidy(value) if name != "title" else value.strip(" \t\u00a0*_")
    if fold(value) in word_set("front-matter", "empty_values"):
        value = ""
    if name in {"volume", "issue", "volume-issue"}:
        return _volume_values(name, value)
    if name in {"publication", "date", "authors"}:
        return _value_and_parts(name, value)
    return [Field(name, value)]


def _volume_values(name: str, value: str) -> list[Field]:
    """ "22", "22, No. 5", "22/5", "Vol. 22 | July 7, 2025"."""
    pair = re.match(r"(\d{1,4})\s*/\s*(\d{1,4})\s*$", value) if name == "volume-issue" else None
    if pair:
        return [Field("volume", pair[1]), Field("issue", pair[2])]
    match = _value_pattern().match(value)
    if not match:
        kind = "volume" if name == "volume-issue" else name
        return [Field(kind, value if len(value) <= 20 else "")]
    rest = _lead_fields(tidy(value[match.end() :]))
    if name == "issue":
        return [Field("issue", match["number"] if not match["second"] else match[0].strip()), *rest]
    second = match["second"] if match["mark"] or name == "volume-issue" else ""
    if match["second"] and not second:
        return [Field("volume", match["number"]), *rest]
    return [Field("volume", match["number"]), *([Field("issue", second)] if second else []), *rest]


@lru_cache(maxsize=1)
def _value_pattern() -> re.Pattern[str]:
    volume, issue = _words("volume_words"), _words("issue_words")
    return re.compile(
        rf"(?:(?:{volume}|{issue})\.?\s*)?(?P<number>{_NUMBER})\b"
        rf"(?:\s*[,/|;(–-]?\s*(?P<mark>(?:{issue})\.?\s*:?\s*)?\(?(?P<second>{_NUMBER})\b\)?)?",
        re.IGNORECASE,
    )


def _value_and_parts(name: str, value: str) -> list[Field]:
    """A publication, date or byline, and what else stands on the line behind it."""
    if name == "date":
        date = _leading_date(value)
        rest = value[value.find(date) + len(date) :] if date else ""
        behind = _pieces(_without_clock(rest), by=False, certain=True) if re.search("[|•·]", rest) else []
        return [Field("date", date or value), *(behind or ())]
    rest, found = _cut_volume(value, certain=False) if name == "publication" else (value, [])
    rest, dates = _cut_date(rest)
    pieces = [tidy(p) for p in re.split(r"\s*[|•·]\s*|\t", rest) if tidy(p) and tidy(p) != _VOLUME_PLACE]
    first = pieces[0] if pieces else ""
    named = _name_fields(first) if name == "authors" else []
    others = _loose_parts(pieces[1:], int(name == "authors"))[0]
    return [*(named or [Field(name, first)]), *found, *dates, *others]


def _lead_fields(lead: str) -> list[Field]:
    """What stands beside labelled fields without a label of its own."""
    if not lead:
        return []
    if found := _unlabelled(lead):
        return list(found)
    if date := _leading_date(lead):
        return [Field("date", date)]
    return [Field("publication", lead)] if lead[0].isupper() and len(lead) <= 80 else [Field("other", lead)]


# --- without labels ----------------------------------------------------------------------------------------------------


def _words(key: str) -> str:
    return alternatives(word_set("front-matter", key))


@lru_cache(maxsize=1)
def _volume_pattern() -> re.Pattern[str]:
    volume, issue = _words("volume_words"), _words("issue_words")
    sep = r"(?:\s*\((?:19|20)\d\d\))?\s*[.,;|/•·–—-]?\s*"
    return re.compile(
        rf"(?:^|(?<=[\s,;|•·(–—-]))(?:(?:{volume})\.?\s*:?\s*(?P<volume>{_NUMBER})\b"
        rf"(?:{sep}\(?(?:{issue})\.?\s*:?\s*(?P<issue>{_NUMBER})\b\)?|\s*\((?P<paren>\d{{1,3}})\)|\s*[:/]\s*(?P<colon>\d{{1,3}})\b)?"
        rf"|(?:{issue})\.?\s*:?\s*(?P<first>{_NUMBER})\b{sep}\(?(?:{volume})\.?\s*:?\s*(?P<later>{_NUMBER})\b\)?"
        rf"|(?P<ordinal>\d{{1,3}})(?:\.|st|nd|rd|th|-(?:ci|cı|cu|cü|й|ый|ой))?\s+(?:{volume})\b(?:{sep}(?:{issue})\.?\s*(?P<heft>{_NUMBER})\b)?"
        rf"|(?:{issue})\.?\s*:?\s*(?P<only>\d{{1,4}}(?:\s*[/–-]\s*\d{{1,4}})?)\b(?:\s*\(\d{{1,4}}\))?)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _counted_pattern() -> re.Pattern[str]:
    """Bare numbers behind a publication's name: "22(101)", "22:101", "22, no. 101"."""
    issue = _words("issue_words")
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


_BEFORE_PART = re.compile(r"(?:^|[|.,;–—(•·/\t:-])\s*(?:on|vom|du|le|от|am)?\s*$", re.IGNORECASE)
_AFTER_PART = re.compile(r"\s*(?:$|[|,;–—)•·/\t(.-])")
_HARD_BREAK = r"\s*[|•·]\s*|\t+|\s+/+\s+|\s+[–—-]\s+|;\s+"


def _unlabelled(text: str) -> tuple[Field, ...]:
    """A line without labels, taken apart: the date, then volume and issue, then the parts between separators.

    A date or volume counts only where it is a part of its own; inside a phrase it belongs to a title.
    """
    if len(text) > _LONGEST_BARE:
        return ()
    later = False
    if dated := _bare_date_pattern().match(text):
        later = _labels().get(fold(dated["label"])) == "other"
        text = text[dated.end() :] if _leading_date(text[dated.end() :]) else text
    rest, dates = _cut_date(text)
    rest, found = _cut_volume(rest, certain=bool(dates))
    byline = _byline_pattern().match(rest)
    if byline:
        rest = rest[byline.end() :]
    pieces = _pieces(rest, by=bool(byline), certain=bool(found or dates))
    if pieces is None or not (found or dates or byline or _names_date(pieces) or is_known_publication(text)):
        return ()
    if byline and not any(f.name == "authors" for f in pieces):
        return ()
    return (*pieces, *found, *(Field("other", f.value) if later else f for f in dates))


def _names_date(fields: Sequence[Field]) -> bool:
    return any(field.name == "date" for field in fields)


# Stands where the volume was cut out, so that the part before it is known for the publication's name.
_VOLUME_PLACE = "\ue000"


def _cut_volume(text: str, *, certain: bool) -> tuple[str, list[Field]]:
    """The line without its volume and issue, a mark between bars in their place, and these.

    ``certain``: the line has a date, so that bare numbers ("22 (101)") may be a volume.
    """
    match = _volume_pattern().search(text)
    if match is None:
        match = _counted_pattern().search(text)
        if match is None or not (certain or is_publication(tidy(text[: match.start()]))):
            return text, []
    if not _AFTER_PART.match(text, match.end()):
        return text, []
    return f"{text[: match.start()]}|{_VOLUME_PLACE}|{text[match.end() :]}", _volume_fields(match)


def _cut_date(text: str) -> tuple[str, list[Field]]:
    """The line without its date, weekday and time of day, a bar in their place, and the date."""
    bare = _without_clock(text)
    for found in find_dates(bare, citation=True):
        before, after = _WEEKDAY_BEFORE.sub("", bare[: found.start]), bare[found.end :]
        lead = tidy(re.sub(r"\s+(?:on|am|le|от)\s*$", "", before))
        apart = _BEFORE_PART.search(before) or read_names(lead) or is_publication(lead) or _ends_in_volume(lead)
        if found.date.year is None or not (apart and (_AFTER_PART.match(after) or _byline_pattern().match(after))):
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
    r"(?<![^\s|,;(])(?:spring|summer|fall|autumn|winter|весна|лето|осень|зима|yaz|yay|payız|qış|frühjahr|sommer|herbst"
    r"|printemps|été|automne|hiver)\s+(?P<year>(?:19|20)\d\d)(?=\s*(?:$|[|,;)]))",
    re.IGNORECASE,
)


def _pieces(text: str, *, by: bool, certain: bool) -> list[Field] | None:
    """The fields of what is left of a line; nothing when a part of it is no field at all.

    ``by``: a byline's word came before, so names come first. ``certain``: the line has a date or a volume, so that
    one unknown part may be where the article appeared.
    """
    parts = [tidy(_without_open_brackets(part)) for part in re.split(_HARD_BREAK, text)]
    parts = [p.lstrip(". ") for p in parts if p == _VOLUME_PLACE or (p and not _NOISE_PART.fullmatch(p))]
    if by:
        return _after_byline(parts)
    fields, unknown = _loose_parts(parts, 0)
    if unknown > 1 or (unknown and not certain):
        return None
    # A single part that is no outlet may be a place ("Belgrade, 17 February 2025") but hardly a phrase.
    lone = unknown and len([p for p in parts if p != _VOLUME_PLACE]) == 1 and fields[0].name == "other"
    return None if lone and len(fields[0].value.split()) > 3 else fields


def _after_byline(parts: Sequence[str]) -> list[Field] | None:
    if not parts:
        return None
    head, outlet = parts[0], ""
    if len(parts) > 1 and parts[1] == _VOLUME_PLACE and "," in head and not is_person(tidy(head.rpartition(",")[2])):
        head, _, outlet = head.rpartition(",")
    names = _name_fields(head)
    if not names:
        return None
    rest = [] if outlet else _loose_parts(parts[1:], 1)[0]
    return [*names, *([Field("publication", tidy(outlet))] if outlet else rest)]


def _without_open_brackets(part: str) -> str:
    """A part without the brackets whose other half went with a date or a volume."""
    return part if part.count("(") == part.count(")") else part.replace("(", " ").replace(")", " ")


_NOISE_PART = re.compile(r"(?:published|posted|updated|on|at|in|print|share|pdf|от|г|\W*)", re.IGNORECASE)


def _loose_parts(parts: Sequence[str], named: int) -> tuple[list[Field], int]:
    """The fields of the parts of a line and how many of them were not understood.

    Names that begin with a known given name come before other capitalised words, and the part before a volume is the
    publication unless it is such a name.
    """
    sure = any(is_person(part.split(",")[0]) or _byline_pattern().match(part) for part in parts)
    fields: list[Field] = []
    unknown = 0
    for number, part in enumerate(parts):
        if part == _VOLUME_PLACE:
            continue
        beside = _VOLUME_PLACE in parts[number + 1 : number + 2] or (number == 1 and parts[0] == _VOLUME_PLACE)
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
        return _name_fields(part[byline.end() :])
    if (ordered := re.match(r"(?P<name>.+?)\s+(?:for|für|pour|для)\s", part)) and is_name(ordered["name"], strict=True):
        return _name_fields(part)
    head, _, post = part.partition(",")
    if is_name(head, strict=True) and (is_publication(tidy(post)) or _is_post(post)):
        return _name_fields(part)
    return []


def _is_post(text: str) -> bool:
    words = {fold(word) for word in re.findall(r"[\w-]+", text)}
    return bool(words & (word_set("front-matter", "affiliation_words") - {"of", "for", "at", "the"}))


def _name_fields(text: str) -> list[Field]:
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


def is_publication(text: str) -> bool:
    """Whether a short line reads like the name of a publication."""
    if is_known_publication(text):
        return True
    words = re.findall(r"[\w'’.-]+", text)
    known = any(fold(w) in word_set("front-matter", "publication_words") for w in words)
    capitals = sum(1 for w in words if w[0].isupper() or len(w) <= 3)
    return known and 2 <= len(words) <= 7 and capitals >= len(words) - 1 and not re.search(r"[.?!:;|•·]", text)


def _date(text: str) -> str:
    """The text itself when it is a date with a year and nothing else, else empty."""
    text = tidy(text)
    if not text or len(text) > 60 or not any(c.isdigit() for c in text):
        return ""
    date = parse_date(_without_clock(text))
    return text if date is not None and date.year is not None and date.month is not None else ""


_CLOCK = re.compile(
    r"[\s,|–—-]*(?:at\s+|um\s+|à\s+|в\s+)?\b\d{1,2}[:.h]\d{2}(?::\d\d)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?(?:(?-i:[A-Z]{2,5})|Uhr|МСК)\)?)?(?:\s*[+-]\d{1,2}(?::?\d\d)?)?(?=$|\s|,)",
    re.IGNORECASE,
)


def _without_clock(text: str) -> str:
    head = re.match(r"\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:T\S*)?", text)
    start = head.end() if head else 0
    return text[:start] + _CLOCK.sub("", text[start:])


def _leading_date(text: str) -> str:
    """The date that a text begins with: "July 7, 2025 04:12 PM Age: 3 days"."""
    if _date(text):
        return tidy(text)
    words = tidy(text).split()
    for count in range(min(7, len(words)), 0, -1):
        if date := _date(" ".join(words[:count])):
            return date
    return ""
