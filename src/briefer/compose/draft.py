"""Chooses whole sentences of the articles for parts that a person has not written yet; each keeps its origin.

Scores follow Edmundson (New Methods in Automatic Extracting, 1969): cue words, place in the article, and, ours, the
sources a sentence cites.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from briefer.compose.content import ArticleText, paragraph_content
from briefer.model.article import ArticleId, Paragraph, ParagraphId
from briefer.model.brief import Item, ItemId, Origin, TextItem
from briefer.model.rich import citations_of, plain
from briefer.text.sentences import sentences

_SHORTEST_WORDS, _LONGEST_WORDS = 8, 45
# What somebody said is their view, and "however" answers a sentence before: neither makes a line of its own.
_ANSWERING = re.compile(r"[“”\"«»„]|\b(however|though|also|instead|therefore|однако|также|isə)\b", re.IGNORECASE)
# A sentence that leans on the one before it does not stand alone.
_LEANING = re.compile(
    r"(this|these|those|that|such|it|they|he|she|his|her|their|its|but|and|however|moreover|namely|"
    r"consequently|therefore|thus|as a result|"
    r"for example|in their words|on this front|in response|later|soon afterwards|at the same time|"
    r"это|этот|они|он|она|однако|bu|bunlar|o)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article with its score for one purpose."""

    text: ArticleText
    paragraph: Paragraph
    start: int
    end: int
    place: int
    score: float

    @property
    def origin(self) -> Origin:
        """Where it stands."""
        return Origin(self.text.article.id, self.paragraph.id, self.start, self.end)


def best_sentences(
    texts: Sequence[ArticleText], cues: Mapping[str, tuple[str, ...]] | None, used: Set[Origin], most: int
) -> list[Sentence]:
    """At most ``most`` sentences in reading order, the best by cues (``None``: by the sources they cite)."""
    taken: dict[tuple[ArticleId, ParagraphId], list[Origin]] = {}
    for origin in used:
        taken.setdefault((origin.article, origin.paragraph), []).append(origin)
    scored = [s for s in _sentences(texts, cues) if s.score > 0 and not _overlaps(s, taken)]
    best = sorted(scored, key=lambda s: (-s.score, s.place))[:most]
    return sorted(best, key=lambda s: s.place)


def sentence_items(sentences: list[Sentence], new_id: Callable[[], ItemId]) -> list[Item]:
    """The sentences as drafted items."""
    return [
        TextItem(new_id(), paragraph_content(s.text, s.paragraph, s.start, s.end), s.origin, drafted=True)
        for s in sentences
    ]


def _sentences(texts: Sequence[ArticleText], cues: Mapping[str, tuple[str, ...]] | None) -> Iterator[Sentence]:
    place = 0
    for text in texts:
        pattern = _pattern(cues, text.article.language) if cues else None
        paragraphs = [p for p in text.article.body_paragraphs() if p.kind == "text"]
        for index, paragraph in enumerate(paragraphs):
            for start, end in sentences(paragraph.text):
                place += 1
                score = _score(text, paragraph, start, end, pattern, index / max(1, len(paragraphs) - 1))
                yield Sentence(text, paragraph, start, end, place, score)


def _score(
    text: ArticleText, paragraph: Paragraph, start: int, end: int, cues: re.Pattern[str] | None, depth: float
) -> float:
    """Zero for sentences that do not stand alone or are too short or long; analysis gathers towards the end."""
    content = paragraph_content(text, paragraph, start, end)
    said = plain(content)
    if not _SHORTEST_WORDS <= len(said.split()) <= _LONGEST_WORDS or _LEANING.match(said):
        return 0
    if cues is None:
        return len(citations_of(content)) + (1 - depth) / 10
    found = len({m[0].lower() for m in cues.finditer(said)})
    return found + depth / 2 - (1.5 if _ANSWERING.search(said) else 0) if found else 0


def _pattern(cues: Mapping[str, tuple[str, ...]], language: str) -> re.Pattern[str]:
    words = cues.get(language.partition("-")[0], cues["en"])
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\b", re.IGNORECASE)


def _overlaps(sentence: Sentence, taken: Mapping[tuple[ArticleId, ParagraphId], list[Origin]]) -> bool:
    here = taken.get((sentence.text.article.id, sentence.paragraph.id), [])
    return any(o.start < sentence.end and sentence.start < o.until for o in here)
