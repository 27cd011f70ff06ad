"""Searches the finished files of a release for what it withholds, in every place that a file has.

Strings are compared as words without capitals and punctuation. What is looked for, unless the release says it, too:
every run of five words of a withheld sentence; texts and sentences shorter than that; names of sources; and words that
stand for little else: names within sentences, numbers of four and more figures. Single words are looked for only where
a file speaks to people, and not where the paper prints them by itself, since markup is made of words as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefer.errors import ExportError, Problem
from briefer.model.document import Document, Paragraph, document_texts, inline_text, walk
from briefer.model.release import Withheld
from briefer.text.sentences import sentences
from briefer.verify.reading import normal
from briefer.verify.withheld_pictures import Pictures
from briefer.verify.withheld_places import Place, places_of

_RUN = 5  # words; fewer are said by chance
_RUN_OF_SIGNS = 10  # of scripts without blanks between words
_LEAST_LETTERS = 12  # of a run that is no chance among bytes; half of it in markup
_LEAST_FIGURES = 4  # page numbers have fewer
_SIGNS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f"
_WORD = re.compile(f"[{_SIGNS}]|[^\\W_{_SIGNS}]+")
_SIGN = re.compile(f"[{_SIGNS}]")
_HINT = (
    "Nothing was written. Mark what says it higher, reword it, or give those readers another text; where the release "
    "may say it, mark the item so."
)

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leak:
    """Something withheld that stands in a file: where, and what."""

    place: str
    said: str


def words(text: str, *, binary: bool = False) -> Words:
    """The words of a text as they are compared; signs of scripts without blanks one by one."""
    return tuple(_WORD.findall(text.casefold() if binary else normal(text).casefold()))


class Runs:
    """Runs of words that are looked for, found by their longest word, which is rare, in one pass over a text."""

    def __init__(self, quotes: Mapping[Words, str]) -> None:
        self.quotes = dict(quotes)
        places: dict[str, set[tuple[int, int]]] = {}
        for run in quotes:
            at = max(range(len(run)), key=lambda place: len(run[place]))
            places.setdefault(run[at], set()).add((at, len(run)))
        self._places = {word: tuple(sorted(found)) for word, found in places.items()}

    def find(self, said: Words) -> Iterator[Words]:
        """Those that stand in a text."""
        if self._places.keys().isdisjoint(said):
            return
        for index, word in enumerate(said):
            for at, length in self._places.get(word, ()):
                run = said[index - at : index - at + length] if index >= at else ()
                if run in self.quotes:
                    yield run

    def without(self, texts: Iterable[Words]) -> Runs:
        """Those that stand in none of the texts."""
        known = {run for text in texts for run in self.find(text)}
        return Runs({run: quote for run, quote in self.quotes.items() if run not in known})


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: runs of words, and single words, each with how it is quoted."""

    runs: Runs
    single: Mapping[str, str]

    @classmethod
    def of(cls, withheld: Withheld, document: Document) -> Search:
        """Everything that is withheld and that neither the release nor, of short words, its document says."""
        kept = [words(text) for text in (*withheld.kept, *_referred(document))]
        printed = [*kept, *(words(text) for text in (*document_texts(document), *_stated(document)))]
        named = {words(name): f"“{name}”" for name in withheld.names}
        marked = {words(name): f"“{name}”" for name in withheld.marked_names}
        long = Runs({run: _quoted(text) for text in withheld.texts for run in _runs_of(text)} | _several(named))
        short = Runs({run: _quoted(text) for text in withheld.texts for run in _short_texts(text)})
        single = {word: f"“{word}”" for text in withheld.texts for word in _telling(text)}
        single = _unsaid(single, printed) | _unsaid(_single(named), kept) | _single(marked)
        return cls(Runs(short.without(printed).quotes | long.without(kept).quotes | _several(marked)), single)

    def find(self, text: str, *, readable: bool = False, binary: bool = False) -> Iterator[str]:
        """What of it stands in a text. ``readable``: it speaks to people, so that single words count."""
        said = words(text, binary=binary)
        if readable and not self.single.keys().isdisjoint(said):
            yield from (self.single[word] for word in said if word in self.single)
        least = _LEAST_LETTERS if binary else 0 if readable else _LEAST_LETTERS // 2
        yield from (self.runs.quotes[run] for run in self.runs.find(said) if sum(map(len, run)) >= least)


def _several(named: Mapping[Words, str]) -> dict[Words, str]:
    return {name: quote for name, quote in named.items() if len(name) > 1}


def _single(named: Mapping[Words, str]) -> dict[str, str]:
    return {name[0]: quote for name, quote in named.items() if len(name) == 1}


def _unsaid(single: Mapping[str, str], texts: Iterable[Words]) -> dict[str, str]:
    """The single words that no text says, and no letters alone."""
    said = {word for text in texts for word in text}
    return {word: quote for word, quote in single.items() if len(word) > 1 and word not in said}


def _short_texts(text: str) -> Iterator[Words]:
    """The text and its sentences as far as they have several words, but too few for a run."""
    for span in ((0, len(text)), *sentences(text)):
        short = words(text[span[0] : span[1]])
        if len(short) > 1 and next(_runs(short), None) is None:
            yield short


def leaks(files: Mapping[str, bytes], withheld: Withheld, document: Document) -> tuple[Leak, ...]:
    """All that is withheld and stands in the files all the same. ``files`` are by name or format.

    Raises:
        UnreadableError: a file cannot be read to its end, so that nothing is proved.
    """
    search, pictures = Search.of(withheld, document), Pictures.of(withheld)
    found: dict[Leak, None] = {}
    for name, content in files.items():
        for place in places_of(content):
            found |= dict.fromkeys(_leaks_at(f"{name}, {place.name}", place, search, pictures))
    return tuple(found)


def refuse_leaks(files: Mapping[str, bytes], withheld: Withheld, document: Document, marking: str) -> None:
    """Search the files of a release before they are written.

    Raises:
        ExportError: something withheld stands in them; each with its place.
    """
    problems = [
        Problem(leak.place, f"The release for {marking} would hold what it withholds: {leak.said}.", _HINT)
        for leak in leaks(files, withheld, document)
    ]
    if problems:
        raise ExportError(problems)


def _leaks_at(where: str, place: Place, search: Search, pictures: Pictures) -> Iterator[Leak]:
    yield from (Leak(where, said) for said in search.find(place.text, readable=place.readable, binary=place.binary))
    if place.picture and pictures.are(place.picture):
        yield Leak(where, "a picture")


def told_by(text: str, withheld: Withheld) -> tuple[str, ...]:
    """What of withheld texts a title tells by a run of its words, unless other texts of the release say it, too."""
    kept = [words(one) for one in withheld.kept if one != text.strip()]
    runs = Runs({run: _quoted(" ".join(run)) for one in withheld.texts for run in _runs_of(one)})
    return tuple(dict.fromkeys(runs.quotes[run] for run in runs.without(kept).find(words(text))))


def _referred(document: Document) -> Iterator[str]:
    """References as they are printed: made of names and dates of the release's own citations, not of its texts."""
    yield from (inline_text(note.inlines) for note in document.notes)
    for block in walk(document.blocks):
        if isinstance(block, Paragraph) and block.role == "source-entry":
            yield inline_text(block.inlines)


def _stated(document: Document) -> Iterator[str]:
    """What files state of themselves, and what stands on every page."""
    furniture = document.furniture
    yield from (document.title, document.author, document.subject, *document.keywords, document.created)
    yield document.created.replace("-", "")
    yield from (furniture.organisation, furniture.short_title, furniture.date, furniture.page_label)
    for block in walk(document.blocks):
        yield from (getattr(block, "alt", ""), getattr(block, "description", ""))


def _runs_of(text: str) -> Iterator[Words]:
    """The runs of each sentence: one that goes over its end may stand by chance where two paragraphs meet."""
    for span in sentences(text):
        yield from _runs(words(text[span.start : span.end]))


def _runs(said: Words) -> Iterator[Words]:
    """Every run that is long enough to be no chance; a sign counts for half a word."""
    if not any(map(_SIGN.match, said)):
        yield from (said[at : at + _RUN] for at in range(len(said) - _RUN + 1))
        return
    for start in range(len(said)):
        weight = 0
        for end in range(start, len(said)):
            weight += 1 if _SIGN.match(said[end]) else _RUN_OF_SIGNS // _RUN
            if weight >= _RUN_OF_SIGNS:
                yield said[start : end + 1]
                break


def _telling(text: str) -> Iterator[str]:
    """Words that stand for little else: names, which begin with a capital within a sentence, and long numbers."""
    shown = normal(text)
    for span in sentences(shown):
        first = True
        for found in _WORD.finditer(shown, span.start, span.end):
            word = found[0]
            is_name = not first and len(word) > 2 and word[0].isupper()
            first = False
            if is_name or (word.isdecimal() and len(word) >= _LEAST_FIGURES):
                yield word.casefold()


def _quoted(text: str, most: int = 60) -> str:
    text = normal(text)
    return f"“{text}”" if len(text) <= most else f"“{text[: most - 1].rstrip()}…”"
