"""Reads one line of front matter: its labelled fields, or what its parts are without labels."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefer.ingest.dates import parse_date
from briefer.ingest.structure.names import is_name, name_group, split_names, tidy
from briefer.ingest.structure.words import alternatives, bare_heading, fold, word_set, words_by_group

_LONGEST_LINE = 300
_NUMBER = r"(?:\d{1,4}(?:\s*[-–/]\s*\d{1,4})?[a-z]?|[ivxlc]{1,7})"


class Field(NamedTuple):
    """A field of the front matter (title, publication, volume, issue, authors, date, other) and its value."""

    name: str
    value: str


def read_line(text: str) -> tuple[Field, ...]:
    """The fields of a line; none when it is no line of front matter."""
    if len(text) > _LONGEST_LINE:
        return ()
    return _labelled(text) or _bare(text) or _byline(text) or _parts(text)


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
    # A tab is a mark between label and value, so it must survive the folding.
    folded = (
        "".join("\t" if a == "\t" else b for a, b in zip(text, folded, strict=False))
        if len(text) == len(folded)
        else text
    )
    body = re.sub(r"^[\s*_#>•·-]+", "", folded)
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
    both = re.match(
        rf"({_NUMBER})\s*(?:[,/|;()–-]|\s)\s*(?:(?:{_words('issue_words')})\.?\s*)?({_NUMBER})\b\)?(.*)$",
        value,
        re.IGNORECASE,
    )
    if name == "volume-issue" and both:
        return [Field("volume", both[1]), Field("issue", both[2]), *_lead_fields(tidy(both[3]))]
    if name == "volume" and (
        pair := re.match(
            rf"({_NUMBER})\s*[,/|;(]?\s*(?:{_words('issue_words')})\.?\s*:?\s*({_NUMBER})\b\)?(.*)$",
            value,
            re.IGNORECASE,
        )
    ):
        return [Field("volume", pair[1]), Field("issue", pair[2]), *_lead_fields(tidy(pair[3]))]
    found = re.match(
        rf"(?:{_words('volume_words')}|{_words('issue_words')})?\.?\s*({_NUMBER})\b(.*)$", value, re.IGNORECASE
    )
    kind = "volume" if name == "volume-issue" else name
    if not found:
        return [Field(kind, value if len(value) <= 20 else "")]
    return [Field(kind, found[1]), *_lead_fields(tidy(found[2]))]


def _value_and_parts(name: str, value: str) -> list[Field]:
    if name == "publication":
        volume = _volume_tail(value)
        if volume:
            return [
                Field(name, tidy(value[: volume.start()])),
                *_volume_fields(volume),
                *_lead_fields(tidy(volume["rest"])),
            ]
    pieces = [tidy(p) for p in re.split(r"\s*[|•·]\s*|\t", value)]
    pieces = [p for p in pieces if p]
    if name == "date" and pieces and not _date(pieces[0]):
        return [Field("date", date) for date in [_leading_date(value)] if date] or [Field("date", value)]
    rest = [field for piece in pieces[1:] for field in (_classified(piece) or (Field("other", piece),))]
    return [Field(name, pieces[0] if pieces else ""), *rest]


def _lead_fields(lead: str) -> list[Field]:
    """What stands beside labelled fields without a label of its own."""
    if not lead:
        return []
    found = _parts(lead)
    if found:
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
    sep = r"\s*[,;|/•·–—-]?\s*"
    return re.compile(
        rf"(?:^|(?<=[\s,;|•·(–—-]))(?:(?:{volume})\.?\s*:?\s*(?P<volume>{_NUMBER})\b"
        rf"(?:{sep}\(?(?:{issue})\.?\s*:?\s*(?P<issue>{_NUMBER})\b\)?|\s*\((?P<paren>\d{{1,3}})\)|\s*:\s*(?P<colon>\d{{1,3}})\b)?"
        rf"|(?:{issue})\.?\s*:?\s*(?P<only>\d{{1,4}}(?:\s*[/–-]\s*\d{{1,4}})?)\b)(?P<rest>.*)$",
        re.IGNORECASE,
    )


def _volume_tail(text: str) -> re.Match[str] | None:
    return _volume_pattern().search(text)


def _volume_fields(match: re.Match[str]) -> list[Field]:
    fields = [Field("volume", match["volume"])] if match["volume"] else []
    issue = match["issue"] or match["paren"] or match["colon"] or match["only"]
    return fields + ([Field("issue", issue)] if issue else [])


def _bare(text: str) -> tuple[Field, ...]:
    """ "Eurasia Daily Monitor, Vol. 22, No. 5", "Volume 22 | Issue 5, July 7, 2025"."""
    match = _volume_tail(text)
    if not match or len(text) > 160:
        return ()
    lead, rest = tidy(text[: match.start()].strip(" (")), tidy(match["rest"].strip(" )."))
    if match["only"] and not lead and not rest and text[0].isdigit():
        return ()
    # A sentence or a title that mentions a volume ("Vol. 2 of the war: …") has words after it that are no field.
    tail = list(_classified_parts(rest)) if rest else []
    if rest and not tail:
        return ()
    if lead and not (is_publication(lead) or _is_titled(lead)):
        head = _classified_parts(lead)
        if not head:
            return ()
        return (*head, *_volume_fields(match), *tail)
    before = [Field("publication", lead)] if lead else []
    return (*before, *_volume_fields(match), *tail)


def _is_titled(text: str) -> bool:
    words = text.split()
    return len(words) <= 8 and not text.endswith((".", "!", "?")) and words[0][0].isupper()


@lru_cache(maxsize=1)
def _byline_pattern() -> re.Pattern[str]:
    words = words_by_group("front-matter", "bare")
    return re.compile(
        rf"[\s*_—–-]*(?P<label>{alternatives(words['authors'])})\s+(?=[^\W\d_])(?P<names>.+)$", re.IGNORECASE
    )


def _byline(text: str) -> tuple[Field, ...]:
    """ "By Pavel Baev and X", "BY PAVEL BAEV | July 7, 2025", "Published on 7 July 2025"."""
    match = _byline_pattern().match(text)
    if match and len(text) <= 200:
        pieces = [tidy(p) for p in re.split(r"\s*[|•·]\s*|\t|\s+[–—]\s+", match["names"]) if tidy(p)]
        names, date = _names_and_date(pieces[0]) if pieces else ((), "")
        if names:
            rest = [f for p in pieces[1:] for f in (_classified(p) or (Field("other", p),))]
            return (
                Field("authors", pieces[0] if not date else tidy(pieces[0][: pieces[0].rfind(date)])),
                *([Field("date", date)] if date else []),
                *rest,
            )
    return _bare_date(text)


def _names_and_date(piece: str) -> tuple[tuple[str, ...], str]:
    """The names of a byline and the date printed behind them."""
    date = ""
    for cut in re.finditer(r"[,;]?\s+(?:on\s+)?(?=[^\s,]*\s?\d|[A-ZА-Я])", piece):
        if _date(piece[cut.end() :]) and any(c.isdigit() for c in piece[cut.end() :]):
            piece, date = piece[: cut.start()], piece[cut.end() :]
            break
    names = split_names(piece)
    plausible = (
        names
        and all(is_name(n) or n.isupper() for n in names)
        and not re.search(r"[.!?]$", piece.rstrip(".") if is_name(names[-1]) else piece)
    )
    return (names, date) if plausible else ((), "")


@lru_cache(maxsize=1)
def _bare_date_pattern() -> re.Pattern[str]:
    words = words_by_group("front-matter", "bare")["date"]
    return re.compile(rf"[\s*_]*(?P<label>{alternatives(words)})\s+(?P<date>.+)$", re.IGNORECASE)


def _bare_date(text: str) -> tuple[Field, ...]:
    match = _bare_date_pattern().match(text)
    if not match:
        return ()
    date = _leading_date(match["date"])
    if not date:
        return ()
    later = _labels().get(fold(match["label"])) == "other"
    return (Field("other" if later else "date", date),)


def _parts(text: str) -> tuple[Field, ...]:
    """The fields of a line whose parts stand between bars, bullets or dashes, when all of them are understood."""
    if len(text) > 160:
        return ()
    return _classified_parts(text)


def _classified_parts(text: str) -> tuple[Field, ...]:
    whole = _classified(tidy(text))
    if whole:
        return whole
    for separator in (r"\s*[|•·]\s*|\t|\s+/+\s+", r"\s+[–—-]\s+", r",\s+|\s+[–—-]\s+|;\s+"):
        pieces = [tidy(p) for p in re.split(separator, text) if tidy(p)]
        if len(pieces) < 2:
            continue
        found = _all_classified(_with_dates_rejoined(pieces), bars=separator.startswith(r"\s*["))
        if found:
            return found
    return ()


def _with_dates_rejoined(pieces: list[str]) -> list[str]:
    """ "July 7" and "2025" were one date before the comma between them was cut."""
    joined: list[str] = []
    for piece in pieces:
        if (
            joined
            and re.match(r"\d{4}\b", piece)
            and not re.search(r"\d{4}", joined[-1])
            and _date(f"{joined[-1]}, {piece}")
        ):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def _all_classified(pieces: list[str], *, bars: bool) -> tuple[Field, ...]:
    fields: list[Field] = []
    unknown = 0
    for piece in pieces:
        found = _classified(piece) or (_byline(piece) if bars else ()) or (_names_field(piece))
        if not found:
            unknown += 1
            found = (Field("publication" if _may_be_outlet(piece) else "other", piece),)
        fields += found
    named = {field.name for field in fields}
    if "date" not in named and not {"volume", "issue"} & named:
        return ()
    return tuple(fields) if unknown <= (1 if bars else 0) else ()


def _may_be_outlet(piece: str) -> bool:
    """Whether an unknown part beside a date names where the article appeared rather than its kind or place."""
    words = piece.split()
    named = 2 <= len(words) <= 6 and all(w[0].isupper() or len(w) <= 3 for w in words)
    return is_publication(piece) or (named and bare_heading(piece) not in word_set("front-matter", "kickers"))


def _names_field(piece: str) -> tuple[Field, ...]:
    return (Field("authors", piece),) if name_group(piece) else ()


def _classified(piece: str) -> tuple[Field, ...]:
    """What a piece of text is on its own: a date, a volume, a known publication."""
    if date := _date(piece):
        return (Field("date", date),)
    volume = _volume_tail(piece)
    if (
        volume
        and not tidy(volume["rest"])
        and (not tidy(piece[: volume.start()]) or is_publication(tidy(piece[: volume.start()])))
    ):
        lead = tidy(piece[: volume.start()])
        return (*([Field("publication", lead)] if lead else []), *_volume_fields(volume))
    dated = re.fullmatch(r"(?P<name>[^|•·\d]+?),?\s+(?P<year>(?:19|20)\d\d)", piece)
    if dated and is_publication(dated["name"]):
        return (Field("publication", dated["name"]), Field("date", dated["year"]))
    return (Field("publication", piece),) if is_known_publication(piece) else ()


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
