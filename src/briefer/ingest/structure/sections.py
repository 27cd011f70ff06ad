"""Proposed sections for an article without headings, each with a heading from its own words.

The cut follows M. Hearst, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages" (Computational
Linguistics 23, 1997): where the words on both sides of a gap between paragraphs differ most, the topic changes. Of all
ways to cut into sections of two to four paragraphs, the one with the deepest gaps is taken (dynamic programming). The
headings are key phrases after S. Rose et al., "Automatic keyword extraction from individual documents" (RAKE, 2010).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefer.ingest.structure.claims import claim
from briefer.model.article import Paragraph, Section
from briefer.text.terms import content_words, cosine, function_words, inverse_frequency, stem
from briefer.text.words import fold

FEWEST, MOST = 2, 4
_WINDOW = 2


def propose_sections(sections: tuple[Section, ...], language: str) -> tuple[Section, ...]:
    """Sections with proposed headings for a body that has none and is long enough for some; else as they are."""
    if len(sections) != 1 or sections[0].heading:
        return sections
    blocks = sections[0].blocks
    at = [index for index, block in enumerate(blocks) if isinstance(block, Paragraph)]
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    cuts = cut_points(texts, language)
    if len(cuts) < 2:
        return sections
    headings = propose_headings(
        [" ".join(texts[a:b]) for a, b in zip(cuts, [*cuts[1:], len(texts)], strict=True)], language
    )
    starts = [0, *(at[cut] for cut in cuts[1:])]
    return tuple(
        Section(f"sec{number}", heading, 1, blocks[start:end], proposed=True)
        for number, (heading, start, end) in enumerate(
            zip(headings, starts, [*starts[1:], len(blocks)], strict=True), 1
        )
    )


def cut_points(texts: Sequence[str], language: str) -> tuple[int, ...]:
    """The indexes of the paragraphs at which a proposed section begins, 0 among them."""
    count = len(texts)
    if count < 2 * FEWEST:
        return (0,) if count else ()
    depths = _depths([content_words(text, language) for text in texts])
    best: list[tuple[float, int]] = [(0.0, 0)] + [(float("-inf"), 0)] * count
    for end in range(FEWEST, count + 1):
        for length in range(FEWEST, MOST + 1):
            start = end - length
            if start < 0 or best[start][0] == float("-inf"):
                continue
            score = best[start][0] + (depths[start] if start else 0.0)
            if score > best[end][0]:
                best[end] = (score, start)
    cuts: list[int] = []
    at = count
    while at > 0:
        at = best[at][1]
        cuts.append(at)
    return tuple(reversed(cuts))


def _depths(passages: Sequence[Sequence[str]]) -> list[float]:
    """For the gap before each paragraph, how far the likeness of its two sides lies under the peaks around it.

    The mean is taken off, so that the deepest gaps are chosen rather than as many as possible.
    """
    weights = inverse_frequency(passages)
    bags = [{word: n * weights[word] for word, n in Counter(p).items()} for p in passages]
    likeness = [0.0] + [
        cosine(_sum(bags[max(0, gap - _WINDOW) : gap]), _sum(bags[gap : gap + _WINDOW])) for gap in range(1, len(bags))
    ]
    depths = [0.0]
    for gap in range(1, len(likeness)):
        left = max(likeness[max(1, gap - MOST) : gap + 1])
        right = max(likeness[gap : gap + MOST + 1])
        depths.append(left + right - 2 * likeness[gap])
    mean = sum(depths) / max(1, len(depths) - 1)
    return [depth - mean for depth in depths]


def _sum(bags: Sequence[dict[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for bag in bags:
        for word, weight in bag.items():
            total[word] = total.get(word, 0.0) + weight
    return total


# --- headings --------------------------------------------------------------------------------------------------------

_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_TOKEN = re.compile(r"[^\W\d_][\w’'.-]*[^\W_]|[^\W\d_]|[^\s]")
_MOST_WORDS = 5
# A section's subject shows in its beginning; more would only cost time.
_HEADING_CHARS = 6_000
# Joined by these a phrase stays one ("Main Directorate of Intelligence"), but it never begins or ends with them.
_INNER = frozenset(
    {
        "of",
        "in",
        "and",
        "the",
        "on",
        "with",
        "to",
        "for",
        "в",
        "на",
        "и",
        "по",
        "və",
        "der",
        "des",
        "und",
        "von",
        "de",
        "du",
        "et",
        "la",
    }
)


class _Word(NamedTuple):
    """A word of a phrase as printed; ``stem`` is empty for the small words inside one."""

    text: str
    stem: str


def propose_headings(sections: Sequence[str], language: str) -> tuple[str, ...]:
    """A heading for each section's text: its claim where one reads as a heading, else its most telling phrase.

    A phrase has as few words as can be that a section before it has taken; no heading comes twice.
    """
    runs = [_runs(_PARENTHESES.sub(" ", text[:_HEADING_CHARS]), language) for text in sections]
    words = [[word.stem for run in section for word in run if word.stem] for section in runs]
    everywhere = Counter(word for own in words for word in own)
    taken: set[str] = set()
    headings: list[str] = []
    for text, section, own in zip(sections, runs, words, strict=True):
        claimed = claim(text[:_HEADING_CHARS], language)
        if claimed and claimed not in headings:
            headings.append(claimed)
            continue
        weights = {word: count * (count / everywhere[word]) ** 1.5 for word, count in Counter(own).items()}
        phrase = _best_phrase(section, weights, taken)
        taken.update(word.stem for word in phrase)
        heading = re.sub(r"[’']s?$", "", " ".join(word.text for word in phrase))
        headings.append(heading[:1].upper() + heading[1:])
    return tuple(headings)


def _best_phrase(runs: Sequence[Sequence[_Word]], weights: dict[str, float], taken: set[str]) -> tuple[_Word, ...]:
    scores: dict[tuple[str, ...], tuple[float, tuple[_Word, ...]]] = {}
    repeats = Counter[tuple[str, ...]]()
    for phrase, whole in (stretch for run in runs for stretch in _stretches(run)):
        stems = tuple(word.stem for word in phrase if word.stem)
        repeats[stems] += 1
        # A piece cut out of a longer phrase is a phrase of its own above all when it comes back.
        if stems not in scores:
            scores[stems] = (_score(stems, weights, taken) * (1.0 if whole else 0.7), phrase)
    best = max(scores, key=lambda stems: (scores[stems][0] * (1 + 0.3 * min(repeats[stems] - 1, 4)), stems), default=())
    return scores[best][1] if best else ()


def _score(stems: tuple[str, ...], weights: dict[str, float], taken: set[str]) -> float:
    """How telling a phrase is: its words frequent here and rare elsewhere; two or three of them read best."""
    total = sum(weights.get(stem, 0.0) * (0.3 if stem in taken else 1.0) for stem in set(stems))
    return total * _BY_LENGTH[min(len(stems), 5)] / math.sqrt(len(stems))


_BY_LENGTH = (0.0, 0.35, 1.0, 1.15, 1.0, 0.8)


def _runs(text: str, language: str) -> list[list[_Word]]:
    """Stretches of content words as printed, broken at punctuation and at small words that join nothing."""
    stop = function_words(language)
    runs: list[list[_Word]] = [[]]
    for match in _TOKEN.finditer(text):
        word = match[0]
        folded = fold(word)
        if not word[0].isalnum() or "." in word[:-1] or (folded in stop and folded not in _INNER):
            runs.append([])
        else:
            runs[-1].append(_Word(word, "" if folded in _INNER else stem(folded)))
    return [run for run in runs if run]


def _stretches(run: Sequence[_Word]) -> list[tuple[tuple[_Word, ...], bool]]:
    """All stretches of one to five words that begin and end with a content word; single words only capitalised.

    With each goes whether it is whole: no content word touches it on either side.
    """
    found = []
    for start in range(len(run)):
        for end in range(start + 1, min(len(run), start + _MOST_WORDS) + 1):
            stretch = tuple(run[start:end])
            if stretch[0].stem and stretch[-1].stem and (len(stretch) > 1 or stretch[0].text[0].isupper()):
                open_left = start > 0 and bool(run[start - 1].stem)
                open_right = end < len(run) and bool(run[end].stem)
                found.append((stretch, not open_left and not open_right))
    return found
