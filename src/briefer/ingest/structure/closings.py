"""Tells the lines that close a page: corrections, disclaimers, thanks, credits, requests to the reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefer.ingest.raw import RawBlock
from briefer.ingest.structure.author_lines import author_line
from briefer.ingest.structure.biographies import is_biography, same_person
from briefer.ingest.structure.outlets import is_institution, is_publication
from briefer.text.words import alternatives, bare_heading, fold, word_set

_MOST_WORDS = 80
_CITES = re.compile(r"\([^()]*\b[^\W\d_]{3,}\.?\s\d{1,2}\b[^()]*\)")


def closing_role(block: RawBlock, authors: Sequence[str]) -> str:
    """The role of one of the last blocks: biography, other, or nothing for a paragraph of the text."""
    if block.kind not in {"text", "quote", "bullet", "heading"}:
        return ""
    if is_biography(block.text, authors):
        return "biography"
    closing = _closes(block.text) or _is_set_apart(block) or _is_signature(block.text, authors)
    return "other" if closing else ""


def is_about_publisher(text: str) -> bool:
    """Whether a heading leads in who publishes ("About Harbour Institute")."""
    match = re.match(
        r"(?:about|über|à propos de|о|об)\s+(?:(?:the|das|die|den|la|le)\s+)?(?P<name>.+)", text, re.IGNORECASE
    )
    return match is not None and (is_institution(match["name"]) or is_publication(match["name"]))


# An account or an address of somebody.
_HANDLE = re.compile(r"(?:^|\s|\()@\w{2,}|\w@\w+\.\w")
_ABOUT = re.compile(r"(?:about|über|à propos de|о|об)\s+(?:(?:the|das|die|den|la|le)\s+)?(?P<name>.+)", re.IGNORECASE)


def _closes(text: str) -> bool:
    start = fold(text[:120]).lstrip(" *_[(→►»>•\"“‘'|-–—")
    if len(text.split()) > _MOST_WORDS or _CITES.search(text):
        return False
    if _HANDLE.search(text) and len(text.split()) <= 12:
        return True
    return _starts().match(start) is not None or bare_heading(text) in word_set("sections", "ends")


def _is_set_apart(block: RawBlock) -> bool:
    """A whole paragraph in italics or in square brackets."""
    text = block.text.strip()
    if len(text.split()) > _MOST_WORDS or _CITES.search(text) or len(text) < 3:
        return False
    slanted = sum(mark.end - mark.start for mark in block.marks if mark.kind == "emph") >= 0.9 * len(text)
    starred = any(text[0] == mark == text[-1] and text[1] != mark for mark in "*_")
    return slanted or starred or (text[0] == "[" and text.find("]") == len(text) - 1)


def _is_signature(text: str, authors: Sequence[str]) -> bool:
    """ "— Pavel Orlov, Oslo" under the text."""
    return len(text) <= 80 and any(same_person(name, author) for name in author_line(text) for author in authors)


@lru_cache(maxsize=1)
def _starts() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(word_set('sections', 'closing_starts'))})")
