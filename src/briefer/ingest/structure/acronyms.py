"""Acronyms with their long forms.

The algorithm is that of A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text" (Pacific Symposium on Biocomputing 2003): the letters of the short form are looked for from right to
left in the words before (or inside) the parenthesis. Where the letters come from another language, as in "Main
Directorate of Intelligence (HUR)", a second rule takes the capitalised phrase right before the parenthesis, if it
names an organisation, a treaty or a system (``resources/reading/organisations.yaml``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefer.model.article import Acronym, Paragraph, ParagraphId
from briefer.text.words import fold, table, word_set

_PARENTHESIS = re.compile(r"\(([^()]{2,160})\)|\[([^\[\]]{2,40})\]")
_QUOTES = "\"'“”„«»‘’ \u00a0"
_HEREAFTER = re.compile(
    r"^(?:hereafter|hereinafter|henceforth|or|abbreviated|known as|далее|далее —|далее -|bundan sonra|im folgenden"
    r"|ci-après)\s*[:,–—-]?\s*",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_WINDOW_CHARS = 400


def find_acronyms(
    paragraphs: Sequence[Paragraph], cited: Iterable[tuple[ParagraphId, int, int]] = ()
) -> tuple[Acronym, ...]:
    """The acronyms defined in the paragraphs, the first definition of each, in reading order.

    ``cited`` are the citations' places: what stands in them defines nothing.
    """
    spans: dict[ParagraphId, list[tuple[int, int]]] = {}
    for identity, start, end in cited:
        spans.setdefault(identity, []).append((start, end))
    found: dict[str, Acronym] = {}
    for paragraph in paragraphs:
        taken = iter(sorted(spans.get(paragraph.id, ())))
        current = next(taken, None)
        for match in _PARENTHESIS.finditer(paragraph.text):
            while current and current[1] <= match.start():
                current = next(taken, None)
            if current and current[0] < match.end():
                continue
            pair = _definition(paragraph.text, match)
            if pair and pair[0] not in found:
                found[pair[0]] = Acronym(pair[0], pair[1], paragraph.id)
    return tuple(found.values())


def usual_form(acronym: Acronym) -> str:
    """The usual long form of a well-known acronym of which the printed one is a slip; else the printed one.

    A slip has the same initials and all words alike but one ("internet technology" for IT); anything further from the
    usual form is another body with the same letters, and stays.
    """
    usual = str(table("acronyms")["usual"].get(acronym.short, ""))
    ours, theirs = usual.lower().split(), acronym.expansion.lower().split()
    if len(ours) != len(theirs) or len(ours) < 2:
        return acronym.expansion
    unlike = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    return (
        usual
        if len(unlike) == 1 and unlike[0][0][0] == unlike[0][1][0] and not _is_variant(*unlike[0])
        else acronym.expansion
    )


def _is_variant(one: str, other: str) -> bool:
    """Whether two words differ in spelling or number only: "organisation", "vehicles"."""
    return one[:5] == other[:5]


def _definition(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    inside = _HEREAFTER.sub("", (match[1] or match[2]).strip(_QUOTES)).strip(_QUOTES)
    before = text[max(0, match.start() - _WINDOW_CHARS) : match.start()].rstrip()
    for piece in _short_candidates(inside):
        long = _long_before(piece, before)
        if long:
            return piece, long
    last = _WORD.findall(before)[-1:] if match[1] else []
    short = last[0].strip(_QUOTES + ",;:") if last else ""
    if is_short_form(short) and len(inside.split()) >= 2 and not re.search(r"\d{4}", inside):
        first = re.split(r"[;:]|, ", inside)[0].strip(_QUOTES)
        long = _schwartz_hearst(short, first)
        if long and len(long) >= 0.8 * len(first):
            return short, first
    return None


def _short_candidates(inside: str) -> list[str]:
    pieces = [piece.strip(_QUOTES) for piece in re.split(r"[;,/]| or | или ", inside)[:3]]
    return [piece for piece in pieces if is_short_form(piece)]


def is_short_form(text: str) -> bool:
    """Two to ten characters, at most two words, a letter or digit first, at least half of the letters capitals."""
    letters = [c for c in text if c.isalpha()]
    capitals = sum(1 for c in letters if c.isupper())
    if not 2 <= len(text) <= 10 or len(text.split()) > 2 or not text[0].isalnum() or not letters:
        return False
    return capitals >= 2 and capitals * 2 >= len(letters) and not re.fullmatch(r"[IVXLC]+", text)


def _long_before(short: str, before: str) -> str:
    count = min(len(short) + 5, len(short) * 2)
    words = list(_WORD.finditer(before))
    # The long form stands in the same sentence: a full stop or another bracket ends the window.
    begin = len(words)
    while begin > max(0, len(words) - count) and not re.search(
        r"[.!?;:)\]]$", words[begin - 1][0] if begin < len(words) else ""
    ):
        begin -= 1
    window = before[words[begin].start() :] if begin < len(words) else ""
    return _schwartz_hearst(short, window) or _named_organisation(short, before)


def _schwartz_hearst(short: str, window: str) -> str:
    """The shortest stretch at the end of the window that has the letters in order, the first one at a word's start."""
    lower, letters = window.lower(), short.lower()
    if len(lower) != len(window):
        return ""
    at = len(window) - 1
    for place in range(len(letters) - 1, -1, -1):
        letter = letters[place]
        if not letter.isalnum():
            continue
        while at >= 0 and (lower[at] != letter or (place == 0 and at > 0 and lower[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return ""
        at -= 1
    start = window.rfind(" ", 0, at + 2) + 1
    long = window[start:].strip(_QUOTES + ",—–-")
    return long if _is_sound(short, long) else ""


def _is_sound(short: str, long: str) -> bool:
    """Longer than the short form, not made of it, and each word count within the authors' bound."""
    words = re.findall(r"[\w'’]+", long)
    if len(long) <= len(short) or len(words) > min(len(short) + 5, len(short) * 2) + 4 or short in words:
        return False
    if fold(words[0]) in word_set("organisations", "connectors") and not short[0].islower():
        return False
    return len(words) >= 2 or len(long) >= 2 * len(short)


# --- letters of another language ------------------------------------------------------------------------------------


def _named_organisation(short: str, before: str) -> str:
    """The capitalised phrase that ends the text, joined by small words, when it names an organisation."""
    if (
        not re.fullmatch(r"[^\W\d_]{2,7}(?:-[^\W\d_\s]{1,4})?s?", short)
        or sum(c.isupper() for c in short) < len(short) - 1
    ):
        return ""
    words = list(_WORD.finditer(before))
    begin = len(words)
    while begin > 0 and len(words) - begin < 14 and _belongs(words[begin - 1][0], last=begin == len(words)):
        begin -= 1
    while begin < len(words) and fold(words[begin][0].strip(_QUOTES)) in word_set("organisations", "connectors"):
        begin += 1
    phrase = before[words[begin].start() :].strip(_QUOTES) if begin < len(words) else ""
    capitals = [w for w in phrase.split() if w[:1].isupper()]
    return phrase if len(capitals) >= 2 and _names_body(phrase) and short not in phrase.split() else ""


def _belongs(word: str, *, last: bool) -> bool:
    bare = word.strip(_QUOTES)
    if not last and re.search(r"[.,;:!?)\]—]$", word) and not re.fullmatch(r"(?:[A-Z]\.)+", word):
        return False
    return bare[:1].isupper() or fold(bare) in word_set("organisations", "connectors")


@lru_cache(maxsize=1)
def _stems() -> tuple[str, ...]:
    return tuple(fold(str(stem)) for stem in table("organisations")["stems"])


def _names_body(phrase: str) -> bool:
    words = [fold(w) for w in re.findall(r"[^\W\d_]+", phrase)]
    heads = word_set("organisations", "heads")
    return any(w in heads or (w.endswith("s") and w[:-1] in heads) or w.startswith(_stems()) for w in words)
