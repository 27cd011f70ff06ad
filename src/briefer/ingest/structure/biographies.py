"""Tells a paragraph that says who the author is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefer.ingest.structure.names import is_name
from briefer.text.words import alternatives, fold, word_set

_LONGEST = 1200
_LONGEST_OF_A_STRANGER = 700
_LONGEST_WITHOUT_POST = 500
# A degree or a nickname inside a name.
_INSIDE_NAME = re.compile(r"\s*\([^()]{1,40}\)|\s*[\"“„«][^\"”“„»]{1,20}[\"”“»]|,\s+(?:PhD|Ph\.D\.|MD|Esq\.)")
_CITES = re.compile(r"\([^)]*\d[^)]*\)")


def is_biography(text: str, authors: Sequence[str]) -> bool:
    """Whether a paragraph says who a person is: "Jane Smith is a senior fellow at …", "The author teaches …"."""
    text = text.strip(" *_[]")
    if len(text) > _LONGEST:
        return False
    if _labelled().match(fold(text[:60])):
        return len(text) <= _LONGEST_OF_A_STRANGER
    match = _named().match(_INSIDE_NAME.sub("", text[:200])[:160].replace(",", " "))
    if match and any(same_person(match["name"], author) for author in authors):
        return _has_post(text) or len(text) <= _LONGEST_WITHOUT_POST
    if not _has_post(text) or _CITES.search(text) or len(text) > _LONGEST_OF_A_STRANGER:
        return False
    if match and is_name(match["name"].strip(" *_"), strict=True):
        return True
    return _of_the_author().match(fold(text)) is not None


def subject_of(text: str) -> str:
    """The name of whom a short line tells ("Jane Smith is a fellow at …"), empty for any other line."""
    match = _named().match(_INSIDE_NAME.sub("", text[:200])) if len(text) <= 200 and _has_post(text) else None
    name = match["name"].strip(" *_") if match else ""
    return name if is_name(name, strict=True) else ""


def same_person(name: str, author: str) -> bool:
    """Whether a name has an author's last name in it."""
    last = fold(author).split()[-1:]
    return bool(last) and last[0] in re.findall(r"[\w'-]+", fold(name))


def _has_post(text: str) -> bool:
    """Whether one of the first words is a post; longer ones may have an ending."""
    posts = word_set("sections", "biography_posts")
    return any(
        word in posts or (len(word) > 6 and word.startswith(_post_stems()))
        for word in re.findall(r"\w+", fold(text[:260]))
    )


@lru_cache(maxsize=1)
def _post_stems() -> tuple[str, ...]:
    return tuple(sorted(word for word in word_set("sections", "biography_posts") if len(word) >= 6))


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    verbs = alternatives(word_set("sections", "biography_verbs"))
    return re.compile(rf"[*_\s]*(?P<name>(?:(?:[^\W\d_][\w.'’-]*|[^\W\d_]\.)\s+){{1,5}}?)(?P<verb>{verbs})\s")


@lru_cache(maxsize=1)
def _of_the_author() -> re.Pattern[str]:
    """ "The author is …", "Автор — …"; Azerbaijani has its verb at the end."""
    subjects = alternatives(word_set("sections", "biography_subjects"))
    verbs = alternatives(word_set("sections", "biography_verbs"))
    return re.compile(rf"(?:{subjects})\s+(?:(?:{verbs}|-)\s|[^.]*d[iıuü]r(?:lar|lər)?\.$)")


@lru_cache(maxsize=1)
def _labelled() -> re.Pattern[str]:
    names = alternatives(word_set("sections", "biography"))
    return re.compile(rf"(?:{names})[*_]*\s*:[*_]*\s+\S")
