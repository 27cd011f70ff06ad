"""The executive summary: its label under any usual name, its points, and where it ends.

Bulleted points end with the last bullet. Running sentences are one point a paragraph: the paragraphs up to the next
heading when they are together no longer than a summary is, else the first paragraph and those after it that are as
short as points are.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefer.ingest.raw import RawBlock
from briefer.text.words import alternatives, bare_heading, fold, word_set

_MOST_WORDS = 320
_MOST_PARAGRAPHS = 6
_POINT_WORDS = 55
_LEAD_WORDS = 40
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class SummaryPlace:
    """The label's block, the length of an inline label in it (0: the block is the label), and the points' blocks."""

    label_at: int
    inline: int
    points: tuple[int, ...]


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return word_set("sections", "summary")


@lru_cache(maxsize=1)
def _inline_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"[\s*_#]*(?:{alternatives(_names())})(?:\s*\([^()]{{1,20}}\))?[*_]*\s*(?:[:：][*_]*|[.]\s|\s[—–-]\s|—)\s*(?=\S)"
    )


def is_summary_label(block: RawBlock) -> bool:
    """Whether a block is the label of a summary or begins with one."""
    return block.kind in {"text", "heading", "bullet", "numbered"} and (
        is_label_line(block.text) or inline_label(block) > 0
    )


def is_label_line(text: str) -> bool:
    """Whether a line is nothing but the name of a summary."""
    if len(text) > _LONGEST_NAME:
        return False
    bare = _ASIDE.sub("", bare_heading(text)).strip(" :")
    parts = _AND.split(bare)
    return bare in _names() or (len(parts) <= 3 and all(_without_lead(part) in _names() for part in parts))


def _without_lead(name: str) -> str:
    """A name without the words before it that change nothing ("our", "three") and without "of this article"."""
    words = _OF_THIS.sub("", name).split()
    lead = word_set("sections", "summary_lead")
    while len(words) > 1 and (words[0] in lead or words[0].isdigit()):
        words = words[1:]
    return " ".join(words)


# A short form in brackets ("Bottom Line Up Front (BLUF)").
_ASIDE = re.compile(r"\s*\([^()]{1,20}\)")
_AND = re.compile(r"\s*[/&|,]\s*|\s+(?:and|и|və|und|et)\s+")
_OF_THIS = re.compile(
    r"\s+(?:of|from|in)\s+(?:this|the|our)\s+(?:article|report|paper|brief|analysis|study|memo|note)$"
)


def inline_label(block: RawBlock) -> int:
    """The length of a label that the first point follows on the same line; 0 without one."""
    if block.kind not in {"text", "bullet"}:
        return 0
    head = fold(block.text[:80])
    if match := _inline_pattern().match(head):
        return match.end()
    for mark in block.marks:
        bold = block.text[: mark.end] if mark.kind == "strong" and mark.start == 0 else ""
        if bold and mark.end < len(block.text) and is_label_line(bold):
            return mark.end + len(block.text[mark.end :]) - len(block.text[mark.end :].lstrip(" :."))
    return 0


def find_summary(
    blocks: Sequence[RawBlock], free: Callable[[int], bool], is_heading: Callable[[int], bool]
) -> SummaryPlace | None:
    """The summary among the blocks that are ``free`` (no front matter, no notes); the first with points wins."""
    late: SummaryPlace | None = None
    long_text_seen = False
    for at, block in enumerate(blocks):
        if not free(at):
            continue
        if is_summary_label(block) or (not long_text_seen and _leads_list(blocks, at, free)):
            place = _place(blocks, at, free, is_heading)
            if place.points or place.inline:
                if not long_text_seen:
                    return place
                weak = _label_of(block) in word_set("sections", "weak_summary")
                late = late or (None if weak else place)
        long_text_seen = long_text_seen or (block.kind == "text" and len(block.text.split()) >= 40)
    return late


def _label_of(block: RawBlock) -> str:
    return bare_heading(block.text[: inline_label(block)] or block.text)


def _leads_list(blocks: Sequence[RawBlock], at: int, free: Callable[[int], bool]) -> bool:
    """Whether a short line with a word of summaries stands over a list before the text."""
    text = blocks[at].text
    if blocks[at].kind not in {"text", "heading"} or len(text) > _LONGEST_NAME or text.endswith((".", "?", "!")):
        return False
    if not any(word.startswith(_stems()) for word in re.findall(r"[\w-]+", fold(text))):
        return False
    items = [near for near in range(at + 1, min(at + 3, len(blocks))) if free(near) and blocks[near].kind in _LISTED]
    return len(items) == 2 and any(near.kind == "text" and len(near.text) > 200 for near in blocks[at + 3 : at + _FAR])


# How many blocks further the text has to begin.
_FAR = 60
_LISTED = frozenset({"bullet", "numbered"})


@lru_cache(maxsize=1)
def _stems() -> tuple[str, ...]:
    return tuple(sorted(word_set("sections", "summary_stems")))


def _place(
    blocks: Sequence[RawBlock], at: int, free: Callable[[int], bool], is_heading: Callable[[int], bool]
) -> SummaryPlace:
    inline = 0 if is_label_line(blocks[at].text) else inline_label(blocks[at])
    following = _up_to_heading(blocks, at + 1, free, is_heading)
    bullets = _leading(following, blocks, {"bullet", "numbered"})
    if bullets:
        return SummaryPlace(at, inline, tuple(bullets))
    if inline:
        return SummaryPlace(at, inline, ())
    intro = following[:1]
    if intro and len(blocks[intro[0]].text.split()) <= _LEAD_WORDS:
        bullets = _leading(following[1:], blocks, {"bullet", "numbered"})
        if bullets:
            return SummaryPlace(at, 0, tuple(intro + bullets))
    return SummaryPlace(at, 0, tuple(_running(following, blocks, at, is_heading)))


def _up_to_heading(
    blocks: Sequence[RawBlock], at: int, free: Callable[[int], bool], is_heading: Callable[[int], bool]
) -> list[int]:
    found = []
    while (
        at < len(blocks)
        and free(at)
        and not is_heading(at)
        and blocks[at].kind in {"text", "bullet", "numbered", "quote"}
    ):
        if is_separator(blocks[at].text):
            break
        found.append(at)
        at += 1
    return found


def is_separator(text: str) -> bool:
    """Whether a line is a rule of dashes, stars or the like."""
    return bool(text) and len(text) <= 200 and not any(c.isalnum() for c in text)


def _leading(indexes: list[int], blocks: Sequence[RawBlock], kinds: set[str]) -> list[int]:
    found = []
    for at in indexes:
        if blocks[at].kind not in kinds:
            break
        found.append(at)
    return found


def _running(
    following: list[int], blocks: Sequence[RawBlock], label: int, is_heading: Callable[[int], bool]
) -> list[int]:
    texts = _leading(following, blocks, {"text", "quote"})
    if not texts:
        return []
    words = [len(blocks[at].text.split()) for at in texts]
    uncited = len(_before_citations(texts, blocks))
    end = following[-1] + 1
    delimited = uncited == len(following) and end < len(blocks) and (is_heading(end) or is_separator(blocks[end].text))
    if delimited and sum(words) <= _MOST_WORDS and len(texts) <= _MOST_PARAGRAPHS:
        return texts
    if close := _adjacent(texts, blocks, label):
        return close
    if words[0] > _POINT_WORDS:
        return texts[:1]
    return texts[: min(uncited, _short_run(words))]


_PARENTHESIS = re.compile(r"\(([^()]{4,300})\)")
_DATED = re.compile(r"\b[^\W\d]{3,}\.?\s\d{1,2}\b|\b\d{1,2}\s[^\W\d]{3,}|\d{4}|https?:|^(?:see|см\.|bax)\s")


def _before_citations(texts: list[int], blocks: Sequence[RawBlock]) -> list[int]:
    """The paragraphs up to the first that cites, if the first does not: a summary leaves its sources to the body."""
    cites = [any(_DATED.search(m[1]) for m in _PARENTHESIS.finditer(blocks[at].text[:5000])) for at in texts]
    return texts[: cites.index(True)] if True in cites and not cites[0] else texts


def _adjacent(texts: list[int], blocks: Sequence[RawBlock], label: int) -> list[int]:
    """The lines right under the label, without a blank line, in a file that has blank lines between paragraphs."""
    lines = [blocks[label].line, *(blocks[at].line for at in texts)]
    if not all(lines) or len(texts) < 2:
        return []
    steps = [b - a for a, b in itertools.pairwise(lines)]
    close = 0
    while close < len(steps) and steps[close] == 1:
        close += 1
    rest = steps[close:]
    return texts[:close] if close and rest and all(step >= 2 for step in rest) else []


def _short_run(words: list[int]) -> int:
    """How many leading paragraphs are points: short, with a clear step to the longer paragraphs of the body."""
    for count in range(min(len(words) - 1, 2 * _MOST_PARAGRAPHS), 1, -1):
        body = sorted(words[count:])
        longest = max(words[:count])
        if longest <= _POINT_WORDS and body[0] > longest and body[len(body) // 2] >= 1.6 * longest:
            return count
    return 1


_INLINE_BULLET = re.compile(r"\s*(?:[•▪●◦‣■]|[\ue000-\uf8ff])\s*")


def split_inline_bullets(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches between bullets inside one line ("• one • two"); the whole text when there are none."""
    marks = list(_INLINE_BULLET.finditer(text))
    if not marks or (len(marks) == 1 and marks[0].start() > 0):
        return ((0, len(text)),) if text else ()
    ends = [m.start() for m in marks[1:]] + [len(text)]
    spans = [(m.end(), end) for m, end in zip(marks, ends, strict=True) if text[m.end() : end].strip()]
    return (((0, marks[0].start()),) if text[: marks[0].start()].strip() else ()) + tuple(spans)
