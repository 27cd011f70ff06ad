"""What kind of work a source's name stands for: a piece of a newspaper, a page of an institution, a post."""

from __future__ import annotations

import re
from functools import cache

from briefer.model.bibliography import WorkType
from briefer.model.sourcing import SourceKind
from briefer.text.words import alternatives, fold, table, word_set

# What an outlet of a known kind publishes. An institution that speaks for itself is the author of its pages.
BY_KIND: dict[SourceKind, WorkType] = {
    "official": "webpage",
    "state-media": "article-newspaper",
    "independent": "article-newspaper",
    "agency": "article-newspaper",
    "research": "article-magazine",
    "company": "webpage",
    "organisation": "webpage",
    "social": "post",
    "person": "document",
}
_ACCOUNT = re.compile(r"\s*(?:[/:]|,\s)\s*")


def work_type(name: str, kind: SourceKind | None, url: str) -> WorkType:
    """The type by the kind that the register gives, else by the name; a name alone is taken for an outlet's."""
    if kind in BY_KIND:
        return BY_KIND[kind]
    if account_of(name)[0]:
        return "post"
    if is_said(name):
        return "document"
    if name and not is_body(name):
        return "article-newspaper"
    return "webpage" if name or url else "document"


def account_of(name: str) -> tuple[str, str]:
    """Network and account of "Telegram/rybar" or "X, @user"; both empty for what is on no network."""
    network, *rest = _ACCOUNT.split(name, maxsplit=1)
    if fold(network) not in word_set("sources", "platforms"):
        return "", ""
    return network, rest[0] if rest else ""


def is_said(name: str) -> bool:
    """Whether the name tells of an interview, a speech or a letter, and so is no name but a description."""
    return bool(_stems("said_in_person").search(fold(name)))


def is_body(name: str) -> bool:
    """Whether a name is that of an institution rather than of an outlet."""
    return fold(name) in word_set("sources", "bodies") or bool(_stems("institutions").search(fold(name)))


@cache
def _stems(group: str) -> re.Pattern[str]:
    """Any of the words of the table, at the beginning of a word."""
    words: list[str] = table("works")[group]
    return re.compile(rf"(?<!\w)(?:{alternatives(map(fold, words))})")
