"""Probabilities in figures: "likely (55–80 %)", "a 70 percent chance". A share of anything else is none."""

from __future__ import annotations

import re
from typing import Final

from briefer.review.language.mentions import Likely, Share
from briefer.text.sentences import Span

_NUMBER = r"[<>]?(?:\d{1,3}(?:\.\d+)?|zero)"
_SHARE: Final = re.compile(
    rf"(?<![\w.,–-])(?P<low>{_NUMBER})(?:\s?(?:–|-|to|and)\s?(?P<high>{_NUMBER}))?(?:\s?%|[\s-](?:percent|per\s?cent|pct)\b)"
)
_NONE: Final = re.compile(r"\bzero\s+(?:chance|probability|likelihood)\b")
_CHANCE = r"(?:chances?|probabilit(?:y|ies)|likelihood|odds)"
_ABOUT = (
    r"(?:about|roughly|around|approximately|circa|ca\.|c\.|~|≈|some|at least|at most|more than|over|under|less than|"
    r"i\.e\.,?)"
)
_AFTER: Final = re.compile(
    rf"(?:\s+or\s+(?:more|better|higher|less|lower))?[\s-]+(?:{_CHANCE}\b|certain\b|sure\b|certainty\b)"
)
_BEFORE: Final = re.compile(
    rf"\b{_CHANCE}\s*(?:(?:\(|,|:)?\s*(?:of|near|between)?|(?:[\w'’-]+\s+){{0,12}}(?:is|was|are|at|to be|exceeds))\s*"
    rf"(?:{_ABOUT}\s*)?$"
)
_IN_BRACKETS: Final = re.compile(rf"\s*[(,–—]\s*(?:(?:a|an|{_CHANCE}|of|{_ABOUT})\s*){{0,3}}$")
_BRACKET_ENDS: Final = re.compile(rf"\s*(?:{_CHANCE}\s*)?(?:[),;]|$)")
_OTHER_CLAUSE: Final = re.compile(r";(?!\s*(?:it|this|that)\s+is\b)")
_FAR = 80


def shares(folded: str, sentence: Span, likely: tuple[Likely, ...]) -> tuple[Share, ...]:
    """Every probability in figures in a sentence of a folded text."""
    found = [Share(match.start(), match.end(), sentence, 0, 0, -1) for match in _NONE.finditer(folded, *sentence)]
    for match in _SHARE.finditer(folded, *sentence):
        low = _percent(match["low"])
        high = _percent(match["high"]) if match["high"] else low
        beside = _directly_beside(folded, match, likely)
        if beside is None and not _is_probability(folded, sentence, match):
            continue
        beside = beside or _nearest(folded, match, sentence, likely)
        found.append(Share(match.start(), match.end(), sentence, low, high, beside.start if beside else -1))
    return tuple(found)


def _percent(number: str) -> float:
    bare = number.strip("<>")
    return 0.0 if bare == "zero" else float(bare)


def _directly_beside(folded: str, match: re.Match[str], likely: tuple[Likely, ...]) -> Likely | None:
    """The words that a figure stands in brackets after, or right before."""
    for said in likely:
        between = folded[said.end : match.start()] if said.end <= match.start() else ""
        if between and len(between) < 40 and _IN_BRACKETS.fullmatch(between):
            bracket = "(" in between
            if (bracket and _BRACKET_ENDS.match(folded, match.end())) or _AFTER.match(folded, match.end()):
                return said
        if match.end() <= said.start and folded[match.end() : said.start] in (" ", "-"):
            return said
    return None


def _is_probability(folded: str, sentence: Span, match: re.Match[str]) -> bool:
    before = folded[max(sentence.start, match.start() - _FAR) : match.start()]
    return bool(_AFTER.match(folded, match.end()) or _BEFORE.search(before))


def _nearest(folded: str, match: re.Match[str], sentence: Span, likely: tuple[Likely, ...]) -> Likely | None:
    """The words of the same clause that are closest."""
    near = [
        (gap, said)
        for said in likely
        if (gap := max(said.start - match.end(), match.start() - said.end)) <= _FAR
        and not _OTHER_CLAUSE.search(folded, min(said.end, match.end()), max(said.start, match.start()))
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None
