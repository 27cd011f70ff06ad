"""Whose words they are: stretches of a text that are quoted, or that report another's view."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from briefer.review.language.words import EstimateWords
from briefer.text.sentences import Span
from briefer.text.words import alternatives

_PAIRS: Final = {"“": "”", "«": "»", "„": "“”", "‹": "›"}
_MARK = re.compile(r"[“”«»„‹›\"‘’]")
_LETTER = re.compile(r"\w")
# A reported view ends where the writer speaks again.
_TURN = re.compile(
    r";|,\s+(?:but|while|whereas|although|though|yet|and(?! that\b)|so|which)\s|\s(?:but we|and we|yet we)\s|\s[—–]\s"
)
_LAST_WORDS = re.compile(r"[^\s,;:()]+$")
# After the verb of a view that is told at the end: "…, the ministry said on Monday."
_NO_MORE = re.compile(
    r"\s*(?:(?:on|in|last|this|yesterday|earlier|at|after|during|late|to)\b[^,;]{0,60})?(?=[.!?,;:)…]|\s*$)"
)
_ACCORDING = re.compile(
    r"\b(?:according to|as reported by|in the (?:view|words|opinion|eyes|estimation) of|reportedly|allegedly|"
    r"purportedly)\b(?!\s+(?:us|our|this (?:assessment|judg))\b)"
)
_BE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "to",
        "not",
        "would",
        "could",
        "can",
        "will",
        "may",
        "might",
        "should",
        "must",
    ]
)
# "They were told that" reports; "it is believed that" does not say whose view it is.
_WAS, _TOLD = frozenset({"was", "were", "been"}), ("told", "warned")
_NOUN_BEFORE = frozenset(["the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those", "of", "in"])


def quoted(text: str) -> tuple[Span, ...]:
    """What stands in quotation marks; a mark that is never closed quotes up to the end."""
    spans: list[Span] = []
    opened, closing = -1, ""
    for mark in _MARK.finditer(text):
        at, sign = mark.start(), mark[0]
        if opened >= 0:
            if sign in closing and not (sign == "’" and _LETTER.match(text, at + 1)):
                spans.append(Span(opened, at + 1))
                opened = -1
        elif sign in _PAIRS:
            opened, closing = at, _PAIRS[sign]
        elif sign == '"':
            opened, closing = at, '"'
        elif sign == "‘" and (at == 0 or not text[at - 1].isalnum()):
            opened, closing = at, "’"
    if opened >= 0 and closing != '"':
        spans.append(Span(opened, len(text)))
    return tuple(spans)


def reported(folded: str, sentence: Span, words: EstimateWords) -> tuple[Span, ...]:
    """What a sentence of a folded text reports as somebody else's view."""
    if not words.reporting:
        return ()
    spans = [_as_told(folded, sentence, found) for found in _ACCORDING.finditer(folded, *sentence)]
    for verb in _verbs(words).finditer(folded, *sentence):
        if _is_anothers(folded, sentence, verb, words):
            spans.extend(_views(folded, sentence, verb))
    return tuple(spans)


def _as_told(folded: str, sentence: Span, found: re.Match[str]) -> Span:
    """ "According to the ministry, …" and "…, according to the ministry": the whole of what stands with it."""
    return Span(_turn_before(folded, sentence, found.start()), _turn_after(folded, found.end(), sentence.end))


def _views(folded: str, sentence: Span, verb: re.Match[str]) -> Iterator[Span]:
    """What follows the verb, or what stands before it where it tells the view at the end."""
    rest = _NO_MORE.match(folded, verb.end(), sentence.end)
    comma = folded.rfind(",", sentence.start, verb.start())
    if rest is None or verb[0].endswith(" that"):
        yield Span(verb.end(), _turn_after(folded, verb.end(), sentence.end))
    elif comma >= 0 and verb.start() - comma <= 90:
        yield Span(_turn_before(folded, sentence, comma), comma)
        yield Span(verb.end(), _turn_after(folded, rest.end() + 1, sentence.end))


def _is_anothers(folded: str, sentence: Span, verb: re.Match[str], words: EstimateWords) -> bool:
    """Whether a verb of saying has a subject other than the writer; "is expected to" and "to say" have none."""
    at = verb.start()
    for _ in range(4):
        before = folded[max(sentence.start, at - 40) : at].rstrip()
        found = _LAST_WORDS.search(before)
        if found is None:
            return before.endswith((",", ")")) and at > sentence.start
        word = found[0]
        if word not in words.between:
            noun = word in _NOUN_BEFORE and not verb[0].endswith(" that")
            ours = word in words.own_subjects or word == "our" or before.endswith("confidence in the")
            passive = word in _BE and not (word in _WAS and verb[0].startswith(_TOLD))
            return not (ours or noun or passive)
        at = max(sentence.start, at - 40) + found.start()
    return True


def _turn_after(folded: str, start: int, end: int) -> int:
    found = _TURN.search(folded, min(start, end), end)
    return found.start() if found else end


def _turn_before(folded: str, sentence: Span, at: int) -> int:
    return max((found.end() for found in _TURN.finditer(folded, sentence.start, at)), default=sentence.start)


@lru_cache(maxsize=8)
def _verbs(words: EstimateWords) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:{alternatives(words.reporting)})\b(?:\s+that\b)?|(?:{alternatives(words.reporting_that)})\s+"
        r"(?:that|(?=(?:it|they|he|she|there|the|an?|its|their)\s))\b)"
    )
