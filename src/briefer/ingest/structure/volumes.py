"""Volume and issue inside a line of front matter, in any of their spellings."""

from __future__ import annotations

import re
from functools import lru_cache

from briefer.ingest.structure.fields import NUMBER, Field, any_word
from briefer.ingest.structure.head_dates import leading_date
from briefer.ingest.structure.names import tidy
from briefer.ingest.structure.outlets import is_publication


@lru_cache(maxsize=1)
def _volume_pattern() -> re.Pattern[str]:
    issue = any_word("issue_words")
    # "Year 12" is a volume, "Year 2025" none.
    volume = rf"{any_word('volume_words')}|(?:{any_word('year_words')})(?=\s+(?!(?:19|20)\d\d))"
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


# Stands where the volume was cut out, so that the part before it is known for the publication's name.
VOLUME_PLACE = "\ue000"

AFTER_PART = re.compile(r"\s*(?:$|[|,;–—)•·/\t(.-])")


# "Harbour Working Papers, 14"
_BARE_NUMBER = re.compile(r"(?P<name>[^\d,]{5,80}),\s+#?(?P<issue>\d{1,3})\s*")


def cut_volume(text: str, *, certain: bool) -> tuple[str, list[Field]]:
    """The line without its volume and issue, a mark between bars in their place, and these.

    ``certain``: the line has a date, so that bare numbers ("22 (101)") may be a volume.
    """
    match = _volume_pattern().search(text)
    if match is None:
        match = _counted_pattern().search(text)
        if match is None and (bare := _BARE_NUMBER.fullmatch(text)) and is_publication(tidy(bare["name"])):
            return f"{bare['name']}|{VOLUME_PLACE}|", [Field("issue", bare["issue"])]
        if match is None or not (certain or is_publication(tidy(text[: match.start()]))):
            return text, []
    if not (AFTER_PART.match(text, match.end()) or leading_date(text[match.end() :])):
        return text, []
    return f"{text[: match.start()]}|{VOLUME_PLACE}|{text[match.end() :]}", _volume_fields(match)


def ends_in_volume(text: str) -> bool:
    """Whether a text ends with a volume or an issue ("Harbour Review, Vol. 2")."""
    match = _volume_pattern().search(text)
    return match is not None and not text[match.end() :].strip(" ).,")
