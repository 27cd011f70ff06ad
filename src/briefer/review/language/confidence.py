"""Levels of confidence in a text: the analyst's in a judgment, not voters' in a government. English; folded text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefer.review.language.mentions import Level
from briefer.text.sentences import Span

_LEVEL = r"(?:low|moderate|medium|high)"
_JOINED = rf"{_LEVEL}(?:(?:\s+to\s+|\s+or\s+|-to-|\s?[-–/]\s?){_LEVEL}|\s+(?:and|but)\s+(?:rising|falling))?"
_DEGREE = rf"(?:(?:very|fairly|relatively|reasonably|quite|rather|only|extremely|moderately)\s+)?{_JOINED}"
# Confidence in a judgment; "in the lira" and "among voters" are confidence of another kind.
_ITS = (
    r"(?:this|these|our|that|it|both|all)\b(?!\s+own)|the\s+(?:\w+\s+)?(?:judge?ment|view|assessment|estimate|finding|conclusion|"
    r"analysis|forecast)"
)
_NOT_OURS = rf"(?!\s+(?:in|among|amongst|of|from|between|on|about|towards?)\s+(?!{_ITS}))(?!-)(?!\s+votes?\b)"
_OF = r"(?:\s+(?:degree|level)s?\s+of)?"

CONFIDENCE: Final = (
    # with high confidence; at low confidence
    re.compile(rf"\b(?:with|at)\s+(?:an?\s+)?(?P<level>{_DEGREE}){_OF}[\s-]+confidence\b{_NOT_OURS}"),
    # we have, hold this with, place … moderate confidence; an assessment in which we have low confidence
    re.compile(
        rf"\b(?:we|i)\b[^.;:]{{0,60}}?\b(?P<level>{_DEGREE}){_OF}\s+confidence\b{_NOT_OURS}",
    ),
    # the judgment carries low confidence; low confidence attaches to it
    re.compile(
        rf"\b(?:judge?ment|assessment|finding|estimate|conclusion)s?\b[^.;:,]{{0,40}}?\b(?P<level>{_DEGREE}){_OF}\s+"
        rf"confidence\b{_NOT_OURS}"
    ),
    re.compile(rf"\b(?P<level>{_DEGREE}){_OF}\s+confidence\s+(?:attaches|applies|is attached)\s+to\b"),
    # our confidence that this will come is high
    re.compile(rf"\bour\s+confidence\s+that\b[^.;:]{{0,120}}?\b(?:is|remains)\s+(?P<level>{_DEGREE})(?=[\s.;,)]*$)"),
    # (low confidence); High confidence: …
    re.compile(
        rf"(?:(?<=\()|(?<=: )|^)(?:an?\s+)?(?P<level>{_DEGREE}){_OF}\s+confidence\b"
        r"(?=\s*(?:[):;,.—–]|that\b|in\s+th|$))"
    ),
    # our confidence in this judgment is high; Confidence: medium
    re.compile(
        rf"(?:\b(?:our|analytic|analytical|overall|the|and|but)\s+|^|[(;:,—–]\s*)confidence(?:\s+levels?)?"
        rf"(?:\s+(?:in|of)\s+(?:{_ITS})(?:\s+\w+){{0,3}}?)?\s*"
        r"(?:\b(?:is|remains|stays|was|are)\b(?:\s+(?:only|rated|set at|therefore|still))?|"
        rf":|=|—|–)\s*(?:an?\s+)?(?P<level>{_DEGREE})\b{_NOT_OURS}"
    ),
    # a high-confidence assessment
    re.compile(rf"\b(?P<level>{_JOINED})-confidence\b"),
    # we are highly confident
    re.compile(r"\b(?:we|i)\s+(?:are|am|remain)\s+(?P<level>(?:\w+ly|very|quite)\s+)?confident\b"),
)
_WORD: Final = re.compile(_LEVEL)
_ADVERBS: Final = {
    "highly": "high",
    "very": "high",
    "extremely": "high",
    "moderately": "moderate",
    "fairly": "moderate",
}


def levels(folded: str, sentence: Span) -> tuple[Level, ...]:
    """Every level that a sentence of a folded text names, in order, each once."""
    said = folded[sentence.start : sentence.end]
    if "confiden" not in said:
        return ()
    found: list[Level] = []
    for level in sorted(_found(said, sentence), key=lambda level: (level.level_start, level.start)):
        if not found or (level.level_start >= found[-1].level_end and level.start >= found[-1].level_end):
            found.append(level)
    return tuple(found)


def is_hybrid(level: Level, folded: str) -> bool:
    """Whether it is none of low, moderate and high: "medium", "low to moderate", "moderately high"."""
    said = folded[level.level_start : level.level_end]
    return len(level.levels) > 1 or "medium" in level.levels or (said.startswith("moderately ") and bool(level.levels))


def _found(said: str, sentence: Span) -> Iterator[Level]:
    for pattern in CONFIDENCE:
        for match in pattern.finditer(said):
            start, end = match.span("level") if match["level"] else match.span()
            words = said[start:end]
            adverb = _ADVERBS.get(words.strip(), "")
            named = tuple(_WORD.findall(words.removeprefix("moderately "))) if match["level"] and not adverb else ()
            # "high confidence" of "we assess with high confidence", but all of "our confidence is high"
            first = start if said.find("confiden", start, match.end()) >= 0 else match.start()
            yield Level(
                sentence.start + first,
                sentence.start + match.end(),
                sentence,
                sentence.start + start,
                sentence.start + end,
                named or ((adverb,) if adverb else ()),
            )
