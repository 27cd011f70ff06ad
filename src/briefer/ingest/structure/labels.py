"""Reads one line of front matter: its labelled fields, or what its parts are without labels."""

from __future__ import annotations

import re
from functools import lru_cache

from briefer.ingest.structure.bare_lines import bare_fields, cut_date, fields_of_parts, loose_parts
from briefer.ingest.structure.bylines import name_fields
from briefer.ingest.structure.fields import NUMBER, Field, any_word
from briefer.ingest.structure.head_dates import leading_date, without_clock
from briefer.ingest.structure.names import is_name, is_person, tidy
from briefer.ingest.structure.outlets import is_institution, is_publication
from briefer.ingest.structure.volumes import VOLUME_PLACE, cut_volume
from briefer.text.words import alternatives, fold, word_set, words_by_group

_LONGEST_LINE = 300
# "Text: …" may begin a sentence; so many words that are no names are none.
_LONGEST_BYLINE = 12


def read_line(text: str) -> tuple[Field, ...]:
    """The fields of a line; none when it is no line of front matter."""
    if len(text) > _LONGEST_LINE or is_citing_sentence(text):
        return ()
    return _labelled(text) or bare_fields(text)


def is_citing_sentence(text: str) -> bool:
    """ "It fell (see EDM, July 7)." is text, however short."""
    return len(text) <= _LONGEST_LINE and _CITING_SENTENCE.search(text) is not None


_CITING_SENTENCE = re.compile(r"\w+\s+\w+\s.*\([^()]*\d[^()]*\)[.!?]$")


# --- with labels ----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {word: name for name, words in words_by_group("front-matter", "labels").items() for word in words}


@lru_cache(maxsize=1)
def _label_pattern() -> re.Pattern[str]:
    mark = r"\s*(?:[:：՝=]|\t|\s[–—-]\s|\|)\s*"
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
        sender = match["label"] == "from" and _is_office(tidy(value))
        if match["label"] == "words" and name_fields(tidy(value)):
            fields.append(Field("authors", tidy(value)))
            continue
        fields += _with_rest("publication" if sender else _labels()[match["label"].lower()], value)
    return tuple(fields)


def _is_office(value: str) -> bool:
    """Whether a sender is an office and nobody in it."""
    return is_institution(value) and not is_name(tidy(value.split(",")[0]), strict=True)


def _may_lead(lead: str, label: str) -> bool:
    """Whether the words before the first label may be a publication's name ("Eurasia Daily Monitor Volume: 22")."""
    lead = tidy(lead)
    if not lead:
        return True
    if len(lead) > 80 or lead.endswith("."):
        return False
    if bool(leading_date(lead)):
        return True
    words = [word for word in lead.split() if len(word) > 3]
    is_titled = bool(words) and all(not word[0].islower() for word in words)
    return is_titled and _labels()[label] in {"volume", "issue", "volume-issue", "date"}


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
    if date := leading_date(value):
        return [Field("volume" if name == "volume-issue" else name, ""), Field("date", date)]
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
    volume, issue = any_word("volume_words"), any_word("issue_words")
    return re.compile(
        rf"(?:(?:{volume}|{issue})\.?\s*)?(?P<number>{NUMBER})\b"
        rf"(?:\s*[,/|;(–-]?\s*(?P<mark>(?:{issue})\.?\s*:?\s*)?\(?(?P<second>{NUMBER})\b\)?)?",
        re.IGNORECASE,
    )


def _value_and_parts(name: str, value: str) -> list[Field]:
    """A publication, date or byline, and what else stands on the line behind it."""
    if name == "date":
        date = leading_date(value)
        rest = value[value.find(date) + len(date) :] if date else ""
        behind = fields_of_parts(without_clock(rest), by=False, certain=True) if re.search("[|•·]", rest) else []
        return [Field("date", date or value), *(behind or ())]
    value = re.sub(r"\s*<[^<>]*>", "", value)
    if name == "publication" and is_person(value):
        name = "authors"
    elif name == "authors" and is_publication(value) and not is_name(tidy(value.split(",")[0]), strict=True):
        name = "publication"
    rest, found = cut_volume(value, certain=False) if name == "publication" else (value, [])
    rest, dates = cut_date(rest)
    pieces = [tidy(p) for p in re.split(r"\s*[|•·]\s*|\t", rest) if tidy(p) and tidy(p) != VOLUME_PLACE]
    first = pieces[0] if pieces else ""
    named = name_fields(first) if name == "authors" else []
    if name == "authors" and not named and len(first.split()) > _LONGEST_BYLINE:
        return [Field("other", value)]
    others = loose_parts(pieces[1:], int(name == "authors"))[0]
    return [*(named or [Field(name, first)]), *found, *dates, *others]


def _lead_fields(lead: str) -> list[Field]:
    """What stands beside labelled fields without a label of its own."""
    if not lead:
        return []
    if found := bare_fields(lead):
        return list(found)
    if date := leading_date(lead):
        return [Field("date", date)]
    return [Field("publication", lead)] if lead[0].isupper() and len(lead) <= 80 else [Field("other", lead)]
