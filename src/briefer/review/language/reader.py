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
from briefer.review.language.mentions import Form, Hedge, Level, Likely, Reading, Share
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
        weighs = bool(self._words.hedges and _CONFIDENT.search(folded))
        if not found and not weighs:
            return _NOTHING
        whole = _Text(text, folded, self._words)
        mentions = [mention for match in found if (mention := self._mention(whole, match))]
        likely = tuple(mention for mention in mentions if isinstance(mention, Likely))
        hedges = tuple(mention for mention in mentions if isinstance(mention, Hedge))
        return Reading(likely, hedges, *_weighed(whole, likely)) if weighs else Reading(likely, hedges)

    def _mention(self, whole: _Text, match: re.Match[str]) -> Likely | Hedge | None:
        """What words say, if they are the writer's and no ordinary words or a name where they stand."""
        said, sentence = match[0], whole.sentence_at(match.end())
        if whole.is_anothers(match.start(), match.start() + 1, sentence) or _is_name(whole.text, sentence, match):
            return None
        before = whole.folded[max(sentence.start, match.start() - _LOOK_BACK) : match.start()]
        if _is_ordinary(said, before, whole.folded, match.end(), sentence.end):
            return None
        known = self._known.get(said)
        if known is None:
            return Hedge(*match.span(), sentence, self._words.hedges.get(said, "adverb"), said in self._words.softeners)
        form, low, high, term, scale = known
        return Likely(*match.span(), sentence, form, low, high, term, scale, bool(_NEGATED.search(before)))


class _Text:
    """A text while it is read: its sentences, and what of them is another's."""

    def __init__(self, text: str, folded: str, words: EstimateWords) -> None:
        self.text, self.folded, self._words = text, folded, words
        self.sentences = tuple(piece for sentence in sentences(text) for piece in _pieces(sentence))
        self._quotes = quoted(text)
        self._anothers: dict[Span, tuple[Span, ...]] = {}

    def sentence_at(self, end: int) -> Span:
        """The sentence in which a stretch with that end stands."""
        return self.sentences[bisect_left(self.sentences, end, key=lambda sentence: sentence.end)]

    def is_anothers(self, start: int, end: int, sentence: Span) -> bool:
        """Whether a stretch touches what is quoted or what somebody else is reported to say."""
        spans = self._anothers.get(sentence)
        if spans is None:
            spans = (*_near(self._quotes, sentence), *reported(self.folded, sentence, self._words))
            self._anothers[sentence] = spans
        return any(first < end and start < last for first, last in spans)


def _weighed(whole: _Text, likely: tuple[Likely, ...]) -> tuple[tuple[Level, ...], tuple[Share, ...]]:
    """The levels of confidence and the probabilities in figures of a text."""
    confident: list[Level] = []
    figures: list[Share] = []
    for sentence in whole.sentences:
        here = tuple(said for said in likely if said.sentence == sentence)
        confident += [one for one in levels(whole.folded, sentence) if not _is_told(whole, one)]
        figures += [one for one in shares(whole.folded, sentence, here) if not _is_told(whole, one)]
    return tuple(confident), tuple(figures)


def _is_told(whole: _Text, one: Level | Share) -> bool:
    return whole.is_anothers(one.start, one.end, one.sentence)


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
