"""SR06: what the summary says and nothing else in the paper bears out: numbers, dates and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefer.model.brief import Brief, EventItem, FigureItem, Item, Judgment, Part, TableItem, text_of
from briefer.model.checks import Severity
from briefer.model.rich import plain
from briefer.model.template import BriefTemplate
from briefer.review.case import Case, part_name
from briefer.review.findings import Finding
from briefer.review.rules.amounts import Amount, Amounts, amounts, amounts_in
from briefer.review.rules.name_words import DEMONYMS, LANGUAGES, ORDINARY, SEATS
from briefer.text.sentences import sentences
from briefer.text.words import fold

_SUMMARY_ROLES = ("summary", "executive-summary", "bottom-line", "key-points")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CAPITAL = "[A-ZÀ-ÖØ-ÞА-ЯЁƏİ]"
_NAME = re.compile(rf"{_CAPITAL}[\w’'-]+(?:\s+(?:(?:of|for|the|and|on|in)\s+)*{_CAPITAL}[\w’'-]+)+")
_POSSESSIVE = re.compile(r"[’']s?$")
_TITLE_CASE = 0.6  # a text with more capitals than this is a headline, where capitals say nothing


def summary_borne_out(case: Case) -> Iterator[Finding]:
    """SR06: a number, date or proper name of the summary that stands nowhere in the body nor in the articles."""
    if case.template.language.split("-")[0] not in LANGUAGES:
        return
    told = [
        (part, item, fact)
        for part in case.brief.parts
        if _sums_up(part, case.template)
        for item in part.items
        for fact in _facts(plain(text_of(item)))
    ]
    known = _borne_out({fact.told for _, _, fact in told}, case)
    for part, item, fact in told:
        if fact.told not in known:
            yield _finding(part, item, fact)


@dataclass(frozen=True, slots=True)
class _Fact:
    """A number or a word of a name, and where it stands."""

    words: str
    span: tuple[int, int]
    told: str | Amount  # what is looked for in the body


def _finding(part: Part, item: Item, fact: _Fact) -> Finding:
    taken = getattr(item, "origin", None) is not None and getattr(item, "original", None) is None
    severity: Severity = "information" if taken else "error"  # an author's summary is the source's word
    message = f"“{fact.words}” stands nowhere in the body."
    hint = "Correct it, or say it in the body with its source."
    return Finding("SR06", severity, message, item.id, part_name(part), hint, fact.span)


def _borne_out(facts: set[str | Amount], case: Case) -> set[str | Amount]:
    """Those that the body has: word for word, else inflected, an acronym, or the country of a people or capital."""
    open_ = set(facts)
    for bears in (_exactly, _nearly):
        for text in _body_texts(case.brief, case.template):
            if not open_:
                return facts
            said = _said(text)
            open_ -= {fact for fact in open_ if bears(fact, said)}
    return facts - open_


@dataclass(frozen=True, slots=True)
class _Said:
    """The numbers and folded words of a text, and the first letters of its names."""

    numbers: Amounts
    words: frozenset[str]
    initials: frozenset[str]


@lru_cache(maxsize=8192)  # the paragraphs of a long paper; one that was edited is looked at anew
def _said(text: str) -> _Said:
    words = frozenset(map(_bare, _WORD.findall(text)))
    return _Said(amounts_in(text), words, _initials(text))


def _exactly(fact: str | Amount, said: _Said) -> bool:
    return said.numbers.bear_out(fact) if isinstance(fact, Amount) else _bare(fact) in said.words


def _nearly(fact: str | Amount, said: _Said) -> bool:
    if isinstance(fact, Amount):
        return False
    bare = _bare(fact)
    if bare in ORDINARY or (fact.isupper() and bare in said.initials):
        return True
    if not said.words.isdisjoint(DEMONYMS.get(bare, ())):
        return True
    stems = (bare[: max(4, len(bare) - 3)], *SEATS.get(bare, "").split())
    return any(word.startswith(stems) for word in said.words)


def _sums_up(part: Part, template: BriefTemplate) -> bool:
    """Whether it says in short what the rest says at length; context and talking points say what they say alone."""
    spec = template.part(part.role)
    boxed = spec is not None and spec.content == "summary" and spec.layout in ("box", "box-bullets")
    return part.role in _SUMMARY_ROLES or boxed


def _body_texts(brief: Brief, template: BriefTemplate) -> Iterator[str]:
    for part in brief.parts:
        if not _sums_up(part, template):
            yield part.heading
            yield from (text for item in part.items for text in _texts(item))
    for article in brief.articles:
        yield from (article.title, article.publication, *article.authors)
        yield from (f"{acronym.short} {acronym.expansion}" for acronym in article.acronyms)
        yield from (paragraph.text for paragraph in article.body_paragraphs())
    yield from (date.iso for date in (brief.date, brief.cut_off, brief.expires) if date)


def _texts(item: Item) -> Iterator[str]:
    yield plain(text_of(item))
    match item:
        case TableItem(rows=rows):
            yield from (cell for row in rows for cell in row)
            yield item.caption
        case FigureItem():
            yield from (item.alt, item.caption)
        case EventItem():
            yield item.date.iso
            yield item.significance
        case Judgment():
            yield from (item.basis, item.time_frame)


def _facts(text: str) -> Iterator[_Fact]:
    """Numbers of two digits or more, and words with capitals that no sentence begins with."""
    for span, amount in amounts(text):
        if len(amount.bare) > 1:
            yield _Fact(text[slice(*span)], span, amount)
    words = list(_WORD.finditer(text))
    if sum(word[0][0].isupper() for word in words) > _TITLE_CASE * len(words):
        return
    begins = {start for start, _ in sentences(text)}
    for word in words:
        if word[0][0].isupper() and len(word[0]) > 1 and not _opens(text, word.start(), begins):
            yield _Fact(word[0], word.span(), word[0])


def _opens(text: str, start: int, begins: set[int]) -> bool:
    """Whether a sentence, a quotation or what follows a colon begins with it: it then has a capital anyway."""
    before = text[:start].rstrip("“”\"'«»‘’([ \u00a0")
    return start in begins or not before or before[-1] in ".!?:;…–—•" or bool({*range(len(before), start)} & begins)


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", fold(word))


def _initials(text: str) -> frozenset[str]:
    """The first letters of names of two to six words: "European Union" bears out "EU"."""
    found: set[str] = set()
    for name in _NAME.findall(text):
        letters = fold("".join(word[0] for word in name.split() if word[0].isupper()))
        found |= {letters[i:j] for i in range(len(letters)) for j in range(i + 2, min(i + 6, len(letters)) + 1)}
    return frozenset(found)
