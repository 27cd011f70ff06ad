"""Parts a sentence that says both how likely and how sure: the fix of EL01. English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from briefer.model.brief import Judgment
from briefer.model.fix import Fix, OneEdit, SetConfidence, Together
from briefer.review.language.mentions import Level
from briefer.review.language.offers import named, replacement
from briefer.review.language.rewording import Rewording
from briefer.review.language.spoken import Spoken

_NO_CLAUSE = r"[^,;]*?"
_WITH: Final = re.compile(rf"(?P<before>,?\s+|^)(?:with|at)\s+{_NO_CLAUSE}confidence(?P<after>,?)", re.IGNORECASE)
_WE: Final = (
    re.compile(
        rf"\b(?P<we>we|i)\s+(?:also |still |now )?(?:have|hold|place)\s+{_NO_CLAUSE}confidence\s+that\b", re.IGNORECASE
    ),
    re.compile(r"\b(?P<we>we|i)\s+(?:are|am|remain)\s+(?:\w+\s+)?confident\s+that\b", re.IGNORECASE),
)
_BRACKETS: Final = re.compile(r"\s*\((?:we\s+\w+\s+this\s+)?(?:with\s+)?[^()]*confidence\)", re.IGNORECASE)
_LEADING: Final = re.compile(r"^[\w\s/–-]*?confidence\s*[:;,—–]\s*(?:that\s+)?", re.IGNORECASE)
_TRAILING: Final = re.compile(r"\s*[;,—–]\s*(?:and\s+|but\s+)?(?P<rest>(?:our|the)\s+confidence\b)", re.IGNORECASE)


class Parted(NamedTuple):
    """How the words of confidence leave a sentence, and whether they are a sentence of their own by that."""

    rewording: Rewording
    own_sentence: bool = False


def split(said: Spoken, level: Level) -> tuple[Fix, ...]:
    """The confidence in the judgment's own field where that is free or says the same, else in a sentence of its own."""
    parted = next(_ways(said, level), None)
    if parted is None:
        return ()
    leave = replacement(said, parted.rewording)
    if parted.own_sentence:
        return (Fix("Split the sentence", leave),)
    steps = (*_confidence(said, level), leave)
    return (Fix("Split the sentence", Together(steps)),) if len(steps) > 1 or _is_said(said, level) else ()


def _level(level: Level) -> str:
    """The one level that it names, or none."""
    return level.levels[0] if len(set(level.levels)) == 1 else ""


def _is_said(said: Spoken, level: Level) -> bool:
    """Whether the judgment's own field says the same already."""
    name = _level(level)
    return isinstance(said.item, Judgment) and bool(name) and said.item.confidence == named(name)


def _confidence(said: Spoken, level: Level) -> tuple[OneEdit, ...]:
    """What keeps the confidence; later in the text than the words that leave, so that these stand where they stood."""
    if _is_said(said, level) or not level.levels:
        return ()
    name = _level(level)
    if name and isinstance(said.item, Judgment) and said.item.confidence is None:
        return (SetConfidence(said.item.id, named(name)),)
    words = named(name) if name else said.words(level.level_start, level.level_end).lower()
    end = level.sentence.end
    return (replacement(said, Rewording(end, end, f" Our confidence in this judgment is {words}.")),)


def _ways(said: Spoken, level: Level) -> Iterator[Parted]:
    yield from _assessing(said, level)
    yield from _in_brackets(said, level)
    yield from _trailing(said, level)
    yield from _leading(said, level)
    yield from _with(said, level)


def _assessing(said: Spoken, level: Level) -> Iterator[Parted]:
    """ "We have low confidence that": "We assess that"."""
    for pattern in _WE:
        for found in pattern.finditer(said.text, *level.sentence):
            if found.start() <= level.level_start < found.end() or level.start == found.start():
                yield Parted(Rewording(found.start(), found.end(), f"{found['we']} assess that"))


def _in_brackets(said: Spoken, level: Level) -> Iterator[Parted]:
    for found in _BRACKETS.finditer(said.text, *level.sentence):
        if found.start() <= level.level_start < found.end():
            yield Parted(Rewording(found.start(), found.end(), ""))


def _trailing(said: Spoken, level: Level) -> Iterator[Parted]:
    """ "…; our confidence in this is low": a sentence of its own."""
    for found in _TRAILING.finditer(said.text, *level.sentence):
        if found.start() <= level.level_start and found.end() > level.start - 2:
            rest = found["rest"]
            yield Parted(Rewording(found.start(), found.end(), f". {rest[:1].upper()}{rest[1:]}"), own_sentence=True)


def _leading(said: Spoken, level: Level) -> Iterator[Parted]:
    """ "High confidence: …"."""
    start, end = level.sentence
    found = _LEADING.match(said.text[start:end])
    if found and level.level_start < start + found.end():
        yield Parted(_without_beginning(said, start, start + found.end()))


def _with(said: Spoken, level: Level) -> Iterator[Parted]:
    """ "with high confidence" within or before what is judged."""
    start, end = level.sentence
    for found in _WITH.finditer(said.text[start:end]):
        if not found.start() <= level.level_start - start < found.end():
            continue
        if found.start() == 0:
            yield Parted(_without_beginning(said, start, start + found.end()))
        else:
            comma = "" if found["before"].startswith(",") else found["after"]
            yield Parted(Rewording(start + found.start(), start + found.end(), comma))


def _without_beginning(said: Spoken, start: int, end: int) -> Rewording:
    """Without the first words of a sentence: its next letter becomes a capital."""
    rest = said.text[end:]
    blank = len(rest) - len(rest.lstrip())
    return Rewording(start, end + blank + 1, rest[blank : blank + 1].upper())


__all__ = ["split"]
