"""Names with a by-line's word before them, and what may stand behind them."""

from __future__ import annotations

import re
from functools import lru_cache

from briefer.ingest.structure.fields import Field, any_word
from briefer.ingest.structure.names import is_name, name_group, split_names, tidy
from briefer.ingest.structure.outlets import is_periodical, is_post, is_publication, may_be_outlet
from briefer.text.words import alternatives, word_set, words_by_group


@lru_cache(maxsize=1)
def byline_pattern() -> re.Pattern[str]:
    """A by-line's word and the space behind it ("By ", "Written by ")."""
    words = alternatives(words_by_group("front-matter", "bare")["authors"])
    kinds, by, deeds = any_word("byline_kinds"), any_word("byline_words"), any_word("byline_deeds")
    kind = rf"(?:[\w’'-]+\s+){{0,2}}(?:{kinds})\s+(?:{by})"
    deed = rf"(?:[\w’'-]+\s+){{0,3}}(?:{deeds})\s+by"
    ours = r"(?:(?:our|unsere[rmn]?|notre)\s+\w+(?:\s+in\s+\w+)?,?\s+)?"
    return re.compile(rf"[\s*_—–-]*(?:{deed}|{kind}|{words})\s+{ours}(?=[^\W\d_])", re.IGNORECASE)


def read_names(part: str) -> list[Field]:
    """The fields of a line or part that is names and nothing else but their post or outlet."""
    if name_group(part):
        return [Field("authors", part)]
    if byline := byline_pattern().match(part):
        return name_fields(part[byline.end() :])
    if (ordered := re.match(r"(?P<name>.+?)\s+(?:for|für|pour|для)\s", part)) and is_name(ordered["name"], strict=True):
        return name_fields(part)
    head, _, post = part.partition(",")
    if is_name(head, strict=True) and (is_publication(tidy(post)) or is_post(post)):
        return name_fields(part)
    return []


@lru_cache(maxsize=1)
def _page_end() -> re.Pattern[str]:
    """What a page prints behind a by-line: "Leave a Comment", "3 Comments"."""
    phrases = alternatives(part for part in word_set("front-matter", "page_parts") if " " in part)
    return re.compile(rf"\s+(?:{phrases}|\d+\s+comments?)$", re.IGNORECASE)


def name_fields(text: str) -> list[Field]:
    """The names of a byline, and the publication behind them ("for Eurasia Daily Monitor")."""
    outlet = re.search(r"(?:\s+(?P<by>for|für|pour|для)|,)\s+(?:(?-i:the|die|der|das|le|la)\s+)?(?P<name>[^,]+)$", text)
    fields = []
    if outlet and (is_periodical(outlet["name"]) or (outlet["by"] and may_be_outlet(outlet["name"]))):
        text = text[: outlet.start()]
        fields = [Field("publication", tidy(outlet["name"]))]
    text = re.sub(r"(?<=\w{4})\.$", "", _page_end().sub("", text))
    names = split_names(text)
    stopped = text.rstrip().endswith(("!", "?")) or (
        text.rstrip().endswith(".") and not re.search(r"\b\w{1,3}\.$", text.rstrip())
    )
    if not names or stopped or not all(is_name(n) or n.isupper() for n in names) or len(text) > 160:
        return []
    return [Field("authors", text), *fields]
