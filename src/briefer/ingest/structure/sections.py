"""Proposed sections for an article without headings, each with a heading from its own words.

The cut follows M. Hearst, "TextTiling: Segmenting Text into Multi-paragraph Subtopic Passages" (Computational
Linguistics 23, 1997): where the words on both sides of a gap between paragraphs differ most, the topic changes. Of all
ways to cut into sections of two to four paragraphs, the one with the deepest gaps is taken (dynamic programming). The
headings are key phrases after S. Rose et al., "Automatic keyword extraction from individual documents" (RAKE, 2010).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefer.ingest.structure.terms import content_words, cosine, function_words, inverse_frequency
from briefer.ingest.structure.words import fold

FEWEST, MOST = 2, 4
_WINDOW = 2


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


def propose_headings(sections: Sequence[str], language: str) -> tuple[str, ...]:
    """A heading for each section's text: its most telling phrase that no section before it has taken."""
    words = [content_words(_PARENTHESES.sub(" ", text), language) for text in sections]
    weights = inverse_frequency(words)
    taken: set[str] = set()
    headings = []
    for text, own in zip(sections, words, strict=True):
        heading = _best_phrase(_PARENTHESES.sub(" ", text), Counter(own), weights, language, taken)
        taken.update(content_words(heading, language))
        headings.append(heading)
    return tuple(headings)


def _best_phrase(text: str, counts: Counter[str], weights: dict[str, float], language: str, taken: set[str]) -> str:
    scored: dict[str, tuple[float, str]] = {}
    repeats = Counter[str]()
    for phrase in _phrases(text[:20_000], language):
        stems = content_words(phrase, language)
        if not stems:
            continue
        key = " ".join(stems)
        repeats[key] += 1
        score = sum(counts[s] * weights.get(s, 0.0) * (0.3 if s in taken else 1.0) for s in set(stems))
        score *= (1.0, 0.6, 1.0, 1.05, 1.0, 0.9)[min(len(stems), 5)] / len(stems) ** 0.5
        if key not in scored or score > scored[key][0]:
            scored[key] = (score, phrase)
    best = max(scored, key=lambda key: (scored[key][0] * (1 + 0.25 * min(repeats[key] - 1, 3)), key), default="")
    phrase = re.sub(r"[’']s?$", "", scored[best][1]) if best else ""
    return phrase[:1].upper() + phrase[1:]


def _phrases(text: str, language: str) -> list[str]:
    """Stretches of content words, small words inside at most, as printed."""
    stop = function_words(language)
    found: list[str] = []
    run: list[tuple[str, bool]] = []
    previous_end = 0
    for match in _TOKEN.finditer(text):
        word = match[0]
        folded = fold(word)
        inner = folded in _INNER
        breaks = not word[0].isalnum() or (folded in stop and not inner) or "." in word[:-1]
        if breaks:
            found += _stretches(run)
            run = []
        else:
            run.append((word, inner))
        previous_end = match.end()
    del previous_end
    return found + _stretches(run)


def _stretches(run: Sequence[tuple[str, bool]]) -> list[str]:
    """All stretches of two to five words that begin and end with a content word; single capitalised words too."""
    found = []
    for start in range(len(run)):
        if run[start][1]:
            continue
        for end in range(start + 1, min(len(run), start + _MOST_WORDS) + 1):
            if not run[end - 1][1] and (end - start > 1 or run[start][0][0].isupper()):
                found.append(" ".join(word for word, _ in run[start:end]))
    return found
