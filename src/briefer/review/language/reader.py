"""Finds in one pass what a text says of how likely and how sure, the longest words first: "very likely", not "likely".

A text is read for its writer's own estimates. Words in quotation marks, in names and titles, in what another is
reported to say, and those that are ordinary words where they stand are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice

from briefer.model.lexicon import Lexicon, LikelihoodTerm
from briefer.review.language.confidence import levels
from briefer.review.language.mentions import Form, Hedge, Likely, Reading
from briefer.review.language.ordinary_words import NEGATED_BEFORE, ONLY_WITH, OPEN, OPEN_BEFORE, ORDINARY
from briefer.review.language.shares import shares
from briefer.review.language.voices import quoted, reported
from briefer.review.language.words import EstimateWords, estimate_words
from briefer.text.sentences import Span, sentences
from briefer.text.words import fold

_NOTHING = Reading()
_LOOK_BACK = 120
# No sentence is longer and no text says more; what does was made to be slow. The rest is read once that is put right.
_LONGEST, _MOST = 2000, 200
_KEPT = 20_000  # texts; a brief of 300 pages has about 6,000
_WORD_AFTER = re.compile(r"\s+(\w)")
_WORD_BEFORE = re.compile(r"\b(\w)[\w'’-]*\s+$")
_NEGATED = re.compile(NEGATED_BEFORE)
_OPEN_BEFORE = re.compile(OPEN_BEFORE)
_ORDINARY = {word: (re.compile(before), re.compile(after)) for word, (before, after) in ORDINARY.items()}
_ONLY_WITH = {word: (re.compile(before), re.compile(after)) for word, (before, after) in ONLY_WITH.items()}
_CONFIDENT = re.compile("confiden|percent|per cent|%|zero ")
_NOUN = re.compile(r"(?:chance|odds|possibility|probability|likelihood)$")


class Reader:
    """Reads texts with one lexicon, the other scales that it may be mixed with, and the words of a language."""

    def __init__(self, lexicon: Lexicon | None, others: tuple[Lexicon, ...], words: EstimateWords) -> None:
        self._words = words
        self._known = _table(lexicon, others, words)
        phrases = (*self._known, *words.hedges, *words.softeners)
        self._pattern = re.compile(rf"(?<![\w-])(?:{one_of(phrases)})(?![\w-])" if phrases else r"(?!)")
        self.read = lru_cache(maxsize=_KEPT)(self._read)

    def _read(self, text: str) -> Reading:
        """What the text says; each text is read once."""
        folded = fold(text)
        found = list(islice(self._pattern.finditer(folded), _MOST))
        if not found and not (self._words.hedges and _CONFIDENT.search(folded)):
            return _NOTHING
        quotes = quoted(text)
        likely: list[Likely] = []
        hedges: list[Hedge] = []
        told: dict[Span, tuple[Span, ...]] = {}
        cut = tuple(piece for sentence in sentences(text) for piece in _pieces(sentence))
        place = 0
        for match in found:
            while cut[place].end < match.end():
                place += 1
            sentence = cut[place]
            if sentence not in told:
                told[sentence] = (*_near(quotes, sentence), *reported(folded, sentence, self._words))
            if not _within(match, told[sentence]) and not _is_name(text, sentence, match):
                self._sort(folded, sentence, match, likely, hedges)
        return self._whole(folded, cut, tuple(likely), tuple(hedges), told, quotes)

    def _sort(
        self, folded: str, sentence: Span, match: re.Match[str], likely: list[Likely], hedges: list[Hedge]
    ) -> None:
        """Where a word belongs, if it is no ordinary word here."""
        said = match[0]
        before = folded[max(sentence.start, match.start() - _LOOK_BACK) : match.start()]
        if _is_ordinary(said, before, folded, match.end(), sentence.end):
            return
        known = self._known.get(said)
        if known is None:
            form: Form = self._words.hedges.get(said, "adverb")
            hedges.append(Hedge(*match.span(), sentence, form, said in self._words.softeners))
            return
        form, low, high, term, scale = known
        negated = bool(_NEGATED.search(before))
        likely.append(Likely(*match.span(), sentence, form, low, high, term, scale, negated))

    def _whole(
        self,
        folded: str,
        cut: tuple[Span, ...],
        likely: tuple[Likely, ...],
        hedges: tuple[Hedge, ...],
        told: dict[Span, tuple[Span, ...]],
        quotes: tuple[Span, ...],
    ) -> Reading:
        """With the levels and figures of its sentences."""
        if not self._words.hedges or not _CONFIDENT.search(folded):
            return Reading(likely, hedges)
        confident, figures = [], []
        for sentence in cut:
            anothers = told.get(sentence)
            if anothers is None:
                anothers = (*_near(quotes, sentence), *reported(folded, sentence, self._words))
            here = tuple(said for said in likely if said.sentence == sentence)
            confident += [
                level for level in levels(folded, sentence) if not _overlaps(level.start, level.end, anothers)
            ]
            figures += [s for s in shares(folded, sentence, here) if not _overlaps(s.start, s.end, anothers)]
        return Reading(likely, hedges, tuple(confident), tuple(figures))


@lru_cache(maxsize=16)
def reader_of(lexicon: Lexicon | None, others: tuple[Lexicon, ...], language: str) -> Reader:
    """The reader for a lexicon and a language, made once."""
    return Reader(lexicon, others, estimate_words(language))


_Known = tuple[Form, float, float, LikelihoodTerm | None, str]


def _table(lexicon: Lexicon | None, others: Iterable[Lexicon], words: EstimateWords) -> Mapping[str, _Known]:
    """Every likelihood that is known, folded: the brief's own before other scales, those before words of no scale."""
    table: dict[str, _Known] = {}
    for scale in filter(None, (lexicon, *others)):
        for term in scale.terms:
            for said in (term.term, *term.also):
                own = term if scale is lexicon else None
                table.setdefault(fold(said), (_form(said), term.low, term.high, own, scale.id))
    for other in words.others:
        table.setdefault(fold(other.words), (other.form, other.low, other.high, None, ""))
    return table


def _form(said: str) -> Form:
    last = said.rpartition(" ")[2]
    if _NOUN.search(last):
        return "noun"
    return "adverb" if last.endswith("ly") and last not in ("likely", "unlikely") else "adjective"


def _is_ordinary(said: str, before: str, folded: str, end: int, sentence_end: int) -> bool:
    """Whether it says nothing of likelihood where it stands."""
    if said in _ONLY_WITH:
        first, last = _ONLY_WITH[said]
        return not (first.search(before) or last.match(folded, end, sentence_end))
    if said in OPEN and _OPEN_BEFORE.search(before):
        return True
    if said not in _ORDINARY:
        return False
    first, last = _ORDINARY[said]
    return bool(first.search(before) or last.match(folded, end, sentence_end))


def _is_name(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """The month of May, also where a sentence begins with it, and words of a title: "Why the Junta Might Fall"."""
    said = text[match.start() : match.end()]
    if not said[:1].isupper() or (said.isupper() and len(said) > 1):
        return False
    if said == "May":
        return True
    neighbours = (_WORD_AFTER.match(text, match.end()), _WORD_BEFORE.search(text[sentence.start : match.start()]))
    return match.start() > sentence.start + 1 and any(found and found[1].isupper() for found in neighbours)


def _pieces(sentence: Span) -> Iterator[Span]:
    for start in range(sentence.start, sentence.end, _LONGEST):
        yield Span(start, min(start + _LONGEST, sentence.end))


def _near(quotes: tuple[Span, ...], sentence: Span) -> tuple[Span, ...]:
    """The quotations that begin before a sentence ends and end after it begins; all stand in order."""
    first = bisect_right(quotes, sentence.start, key=lambda quote: quote.end)
    return quotes[first : bisect_left(quotes, sentence.end, key=lambda quote: quote.start)]


def _within(match: re.Match[str], spans: Iterable[Span]) -> bool:
    return any(start <= match.start() < end for start, end in spans)


def _overlaps(start: int, end: int, spans: Iterable[Span]) -> bool:
    return any(first < end and start < last for first, last in spans)


def one_of(phrases: Iterable[str]) -> str:
    """A pattern for any of many phrases, the longest first, as a tree: common beginnings are tried once."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]  # a tree of itself
    for phrase in sorted(set(phrases)):
        branch = tree
        for letter in phrase:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _branch(tree)


def _branch(tree: dict[str, dict]) -> str:  # type: ignore[type-arg]  # as above
    ends = "" in tree
    ways = [re.escape(letter) + _branch(below) for letter, below in tree.items() if letter]
    if not ways:
        return ""
    alone = ways[0] if len(ways) == 1 and not ends else f"(?:{'|'.join(ways)})"
    return f"{alone}?" if ends else alone


__all__ = ["Reader", "one_of", "reader_of"]
