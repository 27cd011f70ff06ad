"""Cuts a paragraph into sentences by exact offsets.

A full stop ends a sentence unless it follows an abbreviation, an initial or a number that goes on; the tables are in
``resources/reading/sentences.yaml``. Brackets and closing quotation marks after the stop belong to the sentence, and
so does the parenthesis of a citation that follows it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefer.text.words import fold, word_set


class Span(NamedTuple):
    """A stretch of text, end exclusive."""

    start: int
    end: int


_STOP = re.compile(r"(?:[.!?…]+|[։。！？])[\"'”’»“)\]]*(?=\s|$|[A-ZА-ЯӘÖÜÇŞĞİ“«][a-zа-яəöüçşğı])")
_WORD_BEFORE = re.compile(r"[^\s(\[“«\"„–—/]+$")
_NEXT_WORD = re.compile(r"\s*[\"'“„«(\[]*(\w[\w'’-]*)?")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_LOOK_BACK = 40


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a paragraph in order, without the white space between them; together they are the paragraph."""
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        if match.end() < len(text) and not _ends_sentence(text, match):
            continue
        _append(spans, text, start, match.end())
        start = match.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    stripped = piece.strip()
    if not stripped:
        return
    start += len(piece) - len(piece.lstrip())
    spans.append(Span(start, start + len(stripped)))


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    after = _NEXT_WORD.match(text, stop.end())
    next_word = after[1] if after and after[1] else ""
    if next_word and next_word[0].islower():
        return False
    mark = stop[0]
    # "Yahoo! Japan", "what?" — only a plain full stop is ambiguous.
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    before = _WORD_BEFORE.search(text, max(0, stop.start() - _LOOK_BACK), stop.start())
    word = fold(before[0]) if before else ""
    if not _stop_is_ambiguous(word):
        return not (mark == "." and text[stop.end() : stop.end() + 1].isalpha() and "." in word)
    if len(mark) > 1:
        return True
    if word in _may_be_last():
        return fold(next_word) in _starters() or not next_word[:1].isupper()
    if word.isdigit():
        return not next_word[:1].isdigit()
    return False


def _stop_is_ambiguous(word: str) -> bool:
    if word in _never_last() or word in _may_be_last():
        return True
    return bool(word) and _INITIALS.fullmatch(word) is not None and word not in {"i", "я", "o"}


@lru_cache(maxsize=1)
def _never_last() -> frozenset[str]:
    return word_set("sentences", "never_last")


@lru_cache(maxsize=1)
def _may_be_last() -> frozenset[str]:
    return word_set("sentences", "may_be_last")


@lru_cache(maxsize=1)
def _starters() -> frozenset[str]:
    return word_set("sentences", "sentence_starters")
