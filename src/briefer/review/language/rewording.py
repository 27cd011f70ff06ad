"""Other words for a stretch of a text: a term of the scale in the place of a hedge or of another scale's term.

Each function gives rewordings, of which the editor takes one; none where the sentence would have to be built anew.
English, as far as it is about grammar: in other languages a term takes another's place as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from briefer.model.lexicon import Lexicon, LikelihoodTerm
from briefer.review.language.mentions import Form, Likely
from briefer.review.language.subjects import is_plural


class Rewording(NamedTuple):
    """Words for a stretch, end exclusive."""

    start: int
    end: int
    text: str


_NOT: Final = re.compile(r"\s+not\b", re.IGNORECASE)
_TO: Final = re.compile(r"\s+to\b")
_THAT: Final = re.compile(r"\s+that\b")
_COMMA: Final = re.compile(r",?(?=\s)")
_WE: Final = re.compile(r"\b(?:we|i)\s+$", re.IGNORECASE)
_IT: Final = re.compile(r"\bit\s+$", re.IGNORECASE)
_IS: Final = re.compile(r"\b(?P<it>it\s+)?(?P<verb>is|are)\s+$", re.IGNORECASE)
_WILL: Final = re.compile(r"\bwill\s+$", re.IGNORECASE)
_THERE: Final = re.compile(
    r"\bthere\s+(?:is|are|remains)\s+(?:(?:still|only|now)\s+)?(?:an?\s+|the\s+)?$", re.IGNORECASE
)
_AN: Final = re.compile(r"\ban?\s+$", re.IGNORECASE)
_ADJECTIVE: Final = re.compile(r"\b(?:(?:un)?likely|(?:un)?certain|(?:im)?probable)$", re.IGNORECASE)
_FAR: Final = 200  # characters
SEEMS: Final = frozenset({"appears", "appear", "appeared", "seems", "seem", "seemed"})
_BELONGS: Final = {"to": " to", "that": " that"}


class Place(NamedTuple):
    """A stretch of a text with the part of speech that stands in it, and where its sentence starts."""

    text: str
    start: int
    end: int
    form: Form
    sentence: int

    @property
    def before(self) -> str:
        """The sentence up to the stretch, as far as its subject may reach."""
        return self.text[max(self.sentence, self.start - _FAR) : self.start]

    def behind(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What matches right before the stretch, within the sentence."""
        return pattern.search(self.text, max(self.sentence, self.start - _FAR), self.start)

    @property
    def words(self) -> str:
        """The stretch in small letters."""
        return self.text[self.start : self.end].lower()


def for_hedge(place: Place, lexicon: Lexicon, first: LikelihoodTerm | None = None) -> Iterator[Rewording]:
    """Each term of a scale in the place of a hedge, or of two that stand on each other; one before the others."""
    for term in sorted(lexicon.terms, key=lambda term: (term is not first, -term.band)):
        reworded = _for_hedge(place, _with_forms(term))
        if reworded is not None:
            yield _capitalised(place.text, reworded, place.sentence)


def _for_hedge(place: Place, term: LikelihoodTerm) -> Rewording | None:
    match place.form:
        case "verb":
            return _for_verb(place, term)
        case "clause":
            return _clause(place.start, place.end, term)
        case "excluded":
            adjective = term.verb.removesuffix(" to") if term.verb.startswith("{is}") else ""
            return Rewording(place.start, place.end, _agreeing(adjective, place.before)) if adjective else None
        case "excluding":
            we, that = place.behind(_WE), _THAT.match(place.text, place.end)
            return _clause(we.start(), that.end(), term) if we and that else None
        case _:
            return _for_adverb(place, term)


def _for_verb(place: Place, term: LikelihoodTerm) -> Rewording | None:
    """ "may fall" becomes "is likely to fall", "may not fall" "is likely not to fall"."""
    if place.words in SEEMS:
        return _for_seems(place, term)
    if not term.verb:
        return None
    verb = _agreeing(term.verb, place.before)
    negation = _NOT.match(place.text, place.end)
    if negation is None:
        return Rewording(place.start, place.end, verb)
    without_to = verb.removesuffix(" to")
    return Rewording(place.start, negation.end(), f"{without_to} not{' to' if without_to != verb else ''}")


def _for_seems(place: Place, term: LikelihoodTerm) -> Rewording | None:
    """ "seems to be" becomes "is likely to be", "it appears that" "it is likely that"; "seemed" has no such form."""
    it, that = place.behind(_IT), _THAT.match(place.text, place.end)
    if it and that:
        return _clause(it.start(), that.end(), term)
    if not term.verb or place.words.endswith("ed"):
        return None
    verb = _agreeing(term.verb, "", not place.words.endswith("s"))
    to = _TO.match(place.text, place.end)
    return Rewording(place.start, to.end(), verb) if to else Rewording(place.start, place.end, f"{verb} be")


def _for_adverb(place: Place, term: LikelihoodTerm) -> Rewording | None:
    """ "perhaps" becomes "likely"; where it begins the sentence, "it is likely that"."""
    if place.start == place.sentence:
        comma = _COMMA.match(place.text, place.end)
        return _clause(place.start, comma.end() if comma else place.end, term)
    return Rewording(place.start, place.end, term.adverb) if term.adverb else None


def _clause(start: int, end: int, term: LikelihoodTerm) -> Rewording | None:
    return Rewording(start, end, term.clause) if term.clause else None


def for_likely(text: str, said: Likely, term: LikelihoodTerm) -> Rewording | None:
    """A term of the scale in the place of another's, in the same part of speech or in a wider stretch."""
    place, term = Place(text, said.start, said.end, said.form, said.sentence.start), _with_forms(term)
    match said.form:
        case "noun":
            reworded = _for_noun(place, term)
        case "adverb":
            reworded = _for_known_adverb(place, term)
        case _:
            reworded = _for_adjective(place, term)
    return _capitalised(text, reworded, place.sentence) if reworded else None


def _for_noun(place: Place, term: LikelihoodTerm) -> Rewording | None:
    there, that = place.behind(_THERE), _THAT.match(place.text, place.end)
    if there and that:
        return _clause(there.start(), that.end(), term)
    same_article = place.behind(_AN) and term.clause.startswith("there is a ")
    return Rewording(place.start, place.end, term.term) if same_article else None


def _for_known_adverb(place: Place, term: LikelihoodTerm) -> Rewording | None:
    if place.words.endswith("are"):  # the odds are (that)
        that = _THAT.match(place.text, place.end)
        return _clause(place.start, that.end() if that else place.end, term)
    if "will" in place.words.split():
        return Rewording(place.start, place.end, _agreeing(term.verb, place.before)) if term.verb else None
    if place.start > place.sentence and not term.adverb:
        will = place.behind(_WILL)
        verb = _agreeing(term.verb, place.before.removesuffix(will[0])) if will else ""
        return Rewording(will.start(), place.end, verb) if will and verb else None
    return _for_adverb(place, term)


def _for_adjective(place: Place, term: LikelihoodTerm) -> Rewording | None:
    belongs = _BELONGS.get(place.words.rpartition(" ")[2], "")
    that, to = _THAT.match(place.text, place.end), _TO.match(place.text, place.end)
    takes_to = bool(to) or belongs == " to"
    if not _is_noun(term) and (not takes_to or term.verb.startswith("{is}")):
        return Rewording(place.start, place.end, f"{term.term}{belongs}")
    found = place.behind(_IS)
    if found is None:
        return None
    if found["it"] and (that or belongs == " that"):
        return _clause(found.start(), that.end() if that else place.end, term)
    if not found["it"] and takes_to and term.verb:
        verb = _agreeing(term.verb, "", found["verb"].lower() == "are")
        return Rewording(found.start(), to.end() if to else place.end, verb)
    return None


def nearest_term(lexicon: Lexicon, low: float, high: float) -> LikelihoodTerm:
    """The term whose range shares most with another, else lies closest."""

    def far(term: LikelihoodTerm) -> tuple[float, float]:
        shared = min(term.high, high) - max(term.low, low)
        return -max(shared, 0.0), abs(term.low + term.high - low - high)

    return min(lexicon.terms, key=far)


def _with_forms(term: LikelihoodTerm) -> LikelihoodTerm:
    """A term with the forms that go without saying in English, where the scale gives none: "quite certain"."""
    word = _ADJECTIVE.search(term.term)
    if word is None or term.verb or term.clause:
        return term
    verb = f"{{is}} {term.term} to" if "probable" not in word[0] else ""
    return replace(term, verb=verb, clause=f"it is {term.term} that")


def _is_noun(term: LikelihoodTerm) -> bool:
    """Whether it stands after "there is": "roughly even chance". So does "remote", which needs its chance."""
    return not term.verb.startswith(("{is}", "will")) and not term.clause.startswith("it is")


def _agreeing(verb: str, before: str, plural: bool | None = None) -> str:
    plural = is_plural(before) if plural is None else plural
    return verb.replace("{is}", "are" if plural else "is").replace("{has}", "have" if plural else "has")


def _capitalised(text: str, reworded: Rewording, sentence_start: int) -> Rewording:
    """With a capital where the words that it replaces have one at the beginning of the sentence."""
    first = text[reworded.start : reworded.start + 1]
    if first.isupper() and reworded.start == sentence_start:
        return reworded._replace(text=reworded.text[:1].upper() + reworded.text[1:])
    return reworded


__all__ = ["SEEMS", "Place", "Rewording", "for_hedge", "for_likely", "nearest_term"]
