"""Finds the sentences of the articles that support a judgment, for the editor to confirm.

The measure is Okapi BM25 (S. Robertson and others, "Okapi at TREC-3", 1994; k1 and b as usual) with the judgment as
the query. A sentence counts for half and the paragraph around it for half, since prose names its subject once and goes
on with "it". The sum is divided by what a sentence of usual length gets that has every word once, so that scores of
different judgments compare: 0 says that nothing is shared, 1 that everything is.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from briefer.compose.content import ArticleText
from briefer.compose.events import sourced_end
from briefer.model.article import ArticleId, Paragraph, ParagraphId
from briefer.model.brief import Judgment, Offer, Origin
from briefer.model.rich import Cite, plain
from briefer.text.sentences import sentences
from briefer.text.terms import content_words

_K1, _B = 1.2, 0.75
_CONTEXT = 0.5  # the share of the paragraph in the score of a sentence
_STEM = 6  # of the stems of ``content_words``: judgments say "strikes" where the body says "struck"
MOST_OFFERS = 3
LEAST_SCORE = 0.12  # measured, see docs/evidence.md
_LONGEST_PARAGRAPH = 20_000  # characters looked at: no paragraph that a person wrote is longer


@dataclass(frozen=True, slots=True)
class _Passages:
    """Texts by the stems in them: BM25 over sentences, or over paragraphs."""

    lengths: tuple[int, ...]
    postings: Mapping[str, tuple[tuple[int, int], ...]]  # stem: the passages with it, and how often

    @classmethod
    def of(cls, passages: Sequence[Sequence[str]]) -> _Passages:
        postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, stems in enumerate(passages):
            for stem, count in Counter(stems).items():
                postings[stem].append((number, count))
        return cls(tuple(map(len, passages)), {stem: tuple(found) for stem, found in postings.items()})

    def scores(self, query: Collection[str]) -> dict[int, float]:
        """The passages that share a stem with the query, from 0 to about 1."""
        weights = {stem: self._weight(stem) for stem in query}
        most = sum(weights.values())
        usual = sum(self.lengths) / max(1, len(self.lengths)) or 1.0
        scores: defaultdict[int, float] = defaultdict(float)
        for stem, weight in weights.items():
            for number, count in self.postings.get(stem, ()):
                length = 1 - _B + _B * self.lengths[number] / usual
                scores[number] += weight / most * count * (_K1 + 1) / (count + _K1 * length)
        return scores

    def _weight(self, stem: str) -> float:
        having = len(self.postings.get(stem, ()))
        return math.log(1 + (len(self.lengths) - having + 0.5) / (having + 0.5))


@dataclass(frozen=True, slots=True)
class Support:
    """The sentences of articles, looked through once; a judgment is then answered in the time of its own words."""

    languages: Mapping[ArticleId, str]
    bodies: frozenset[tuple[ArticleId, ParagraphId]]
    places: tuple[Origin, ...]
    around: tuple[int, ...]  # of a sentence: the number of its paragraph
    by_sentence: _Passages
    by_paragraph: _Passages

    @classmethod
    def of(cls, texts: Sequence[ArticleText]) -> Support:
        """That of the bodies of the articles."""
        places: list[Origin] = []
        around: list[int] = []
        told: list[list[str]] = []
        whole: list[list[str]] = []
        bodies = [(text, paragraph) for text in texts for paragraph in text.article.body_paragraphs()]
        for text, paragraph in bodies:
            whole.append([])
            for start, end in sentences(paragraph.text[:_LONGEST_PARAGRAPH]):
                told.append(_said(text, paragraph, start, end))
                whole[-1] += told[-1]
                end = sourced_end(text, paragraph, start, end)
                places.append(Origin(text.article.id, paragraph.id, start, end))
                around.append(len(whole) - 1)
        return cls(
            {text.article.id: text.article.language for text in texts},
            frozenset((text.article.id, paragraph.id) for text, paragraph in bodies),
            tuple(places),
            tuple(around),
            _Passages.of(told),
            _Passages.of(whole),
        )

    def supported(self, judgment: Judgment) -> Judgment:
        """The judgment with offers for its words as they are now.

        One that was taken from the body itself rests on that place for certain, so it is linked.
        """
        origin = judgment.origin
        own = origin is not None and (origin.article, origin.paragraph) in self.bodies
        evidence = tuple(dict.fromkeys((*judgment.evidence, origin))) if origin and own else judgment.evidence
        language = self.languages.get(origin.article, "") if origin else ""
        language = language or next(iter(self.languages.values()), "en")
        return replace(judgment, evidence=evidence, offered=self.offers(plain(judgment.content), language, evidence))

    def offers(self, words: str, language: str, known: Collection[Origin | Cite] = ()) -> tuple[Offer, ...]:
        """The sentences that best support some words, the best first; none that stands in a stretch known already."""
        query = frozenset(_stems(words, language))
        near = self.by_paragraph.scores(query)
        scores = {
            number: (1 - _CONTEXT) * score + _CONTEXT * near[self.around[number]]
            for number, score in self.by_sentence.scores(query).items()
        }
        enough = (number for number, score in scores.items() if score >= LEAST_SCORE)
        offers: list[Offer] = []
        for number in sorted(enough, key=lambda n: (-scores[n], n)):
            place = self.places[number]
            if not _overlaps(place, (*known, *(offer.origin for offer in offers))):
                offers.append(Offer(place, round(min(1.0, scores[number]), 2)))
            if len(offers) == MOST_OFFERS:
                break
        return tuple(offers)


def _said(text: ArticleText, paragraph: Paragraph, start: int, end: int) -> list[str]:
    """The stems of a sentence without those of its citations: an outlet's name supports nothing."""
    said: list[str] = []
    at = start
    for citation in text.cited(paragraph.id, start, end):
        said.append(paragraph.text[at : citation.start])
        at = max(at, citation.end)
    return _stems(" ".join((*said, paragraph.text[at:end])), text.article.language)


def _stems(words: str, language: str) -> list[str]:
    return [stem[:_STEM] for stem in content_words(words, language)]


def _overlaps(place: Origin, known: Collection[Origin | Cite]) -> bool:
    """Whether a sentence stands, in whole or in part, in what is there already."""
    return any(
        isinstance(piece, Origin)
        and (piece.article, piece.paragraph) == (place.article, place.paragraph)
        and piece.start < place.end
        and place.start < piece.until
        for piece in known
    )


__all__ = ["LEAST_SCORE", "MOST_OFFERS", "Support"]
