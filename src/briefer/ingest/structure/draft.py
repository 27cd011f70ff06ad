"""A drafted summary for an article without one: whole sentences of the body, chosen by LexRank.

G. Erkan and D. Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization" (JAIR 22, 2004):
sentences are the nodes, the cosine of their words the weight of an edge, and the stationary distribution of a random
walk tells which sentences the others talk about. Sentences too like a chosen one are passed over.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefer.model.article import Paragraph, ParagraphId, SummaryPoint
from briefer.text.sentences import sentences
from briefer.text.terms import content_words, cosine, inverse_frequency
from briefer.text.words import fold, word_set

# The graph has at most this many sentences, the first ones of evenly spread paragraphs, so that the time is bounded.
MOST_SENTENCES = 200
_FEWEST_SENTENCES = 4
_DAMPING = 0.85
_ROUNDS = 30
_TOO_ALIKE = 0.5
_WORDS_WANTED = range(8, 61)


class _Candidate(NamedTuple):
    paragraph: int
    start: int
    end: int
    text: str
    first: bool


def draft_summary(paragraphs: Sequence[Paragraph], language: str) -> tuple[SummaryPoint, ...]:
    """Three to five sentences of the body in text order, each with its place; none from a body of under four."""
    candidates = _candidates(paragraphs)
    if len(candidates) < _FEWEST_SENTENCES:
        return ()
    words = [content_words(re.sub(r"\([^()]*\)", " ", c.text), language) for c in candidates]
    weights = inverse_frequency(words)
    bags = [{word: n * weights[word] for word, n in Counter(w).items()} for w in words]
    scores = [rank * _fitness(c) for rank, c in zip(_lexrank(bags), candidates, strict=True)]
    wanted = min(5, max(3, len(candidates) // 12))
    chosen: list[int] = []
    for at in sorted(range(len(scores)), key=lambda i: (-scores[i], i)):
        if len(chosen) < wanted and all(cosine(bags[at], bags[other]) < _TOO_ALIKE for other in chosen):
            chosen.append(at)
    return tuple(_point(number, candidates[at], paragraphs) for number, at in enumerate(sorted(chosen), 1))


def _candidates(paragraphs: Sequence[Paragraph]) -> list[_Candidate]:
    texts = [at for at, p in enumerate(paragraphs) if p.kind in {"text", "bullet", "numbered"}]
    step = max(1, -(-len(texts) // MOST_SENTENCES))
    found = [
        _Candidate(at, span.start, span.end, paragraphs[at].text[span.start : span.end], number == 0)
        for at in texts[::step]
        for number, span in enumerate(sentences(paragraphs[at].text[:20_000]))
    ]
    per_paragraph = max(1, MOST_SENTENCES // max(1, len(texts[::step])))
    if len(found) > MOST_SENTENCES:
        seen: Counter[int] = Counter()
        kept = []
        for candidate in found:
            seen[candidate.paragraph] += 1
            if seen[candidate.paragraph] <= per_paragraph:
                kept.append(candidate)
        found = kept
    return found[:MOST_SENTENCES]


def _lexrank(bags: Sequence[dict[str, float]]) -> list[float]:
    edges = _edges(bags)
    totals = [sum(row.values()) for row in edges]
    ranks = [1.0 / len(bags)] * len(bags)
    for _ in range(_ROUNDS):
        spread = [(1 - _DAMPING) / len(bags)] * len(bags)
        for at, row in enumerate(edges):
            if totals[at]:
                share = _DAMPING * ranks[at] / totals[at]
                for other, weight in row.items():
                    spread[other] += share * weight
        ranks = spread
    return ranks


def _edges(bags: Sequence[dict[str, float]]) -> list[dict[int, float]]:
    """The likeness of all pairs that share a word."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for at, bag in enumerate(bags):
        for word in bag:
            having[word].append(at)
    rows: list[dict[int, float]] = [{} for _ in bags]
    for at, bag in enumerate(bags):
        for other in sorted({i for word in bag for i in having[word] if i > at}):
            rows[at][other] = rows[other][at] = cosine(bag, bags[other])
    return rows


def _fitness(candidate: _Candidate) -> float:
    """How well a sentence stands alone: neither stub nor monster, no question, no pronoun to be looked up before it."""
    count = len(candidate.text.split())
    first = fold(candidate.text.split()[0].strip("“\"«,'"))
    fitness = 1.15 if candidate.first else 1.0
    if count not in _WORDS_WANTED:
        fitness *= 0.3
    if candidate.text.rstrip('”"»').endswith(("?", "!", ":")):
        fitness *= 0.2
    if first in word_set("sentences", "leaning_starts"):
        fitness *= 0.5
    return fitness


def _point(number: int, candidate: _Candidate, paragraphs: Sequence[Paragraph]) -> SummaryPoint:
    source = paragraphs[candidate.paragraph]
    marks = tuple(
        replace(
            m, start=max(m.start, candidate.start) - candidate.start, end=min(m.end, candidate.end) - candidate.start
        )
        for m in source.marks
        if m.start < candidate.end and m.end > candidate.start
    )
    paragraph = Paragraph(ParagraphId(f"s{number}"), candidate.text, marks, "bullet")
    return SummaryPoint(paragraph, True, source.id, candidate.start, candidate.end)
