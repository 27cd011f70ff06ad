"""The words of a text that a dictionary is asked for; pure.

Left out are numbers, addresses, file names, acronyms, names written with capitals inside, and words of another script
than the document's language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefer.model.rich import RichText, Run

CITATION = "\N{OBJECT REPLACEMENT CHARACTER}"  # where a citation stands; the editor's documents have the same
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u00ad])"
_WORD = re.compile(rf"{_LETTER}+(?:['’ʼ\-‐‑]{_LETTER}+)*(?:[-‐‑](?!\w))?")
_CHUNK = re.compile(rf"[^\s—–|…{CITATION}]+")
_ADDRESS = re.compile(r"://|@|\\|_|\d|^www\.|\w\.\w", re.IGNORECASE)
_SPAN = re.compile(r"[.!?;:…][\s)”»]+|[«»“”„‟\"()\n]")
_HYPHENS = re.compile(r"[-‐‑]")
_POSSESSIVE = re.compile(r"['’ʼ](?:s|S)?$")
_SHORT_PART = 3  # "pre-", "co-", "al-": no dictionary lists them all
_FOREIGN_LEAST, _FOREIGN_SHARE = 4, 0.6
_SCRIPTS = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tg"), "CYRILLIC"),
    **{"el": "GREEK", "ka": "GEORGIAN", "hy": "ARMENIAN", "he": "HEBREW", "ar": "ARABIC", "fa": "ARABIC"},
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text from ``start`` to ``end``."""

    text: str
    start: int
    end: int


def flat(content: RichText) -> str:
    """The characters of rich text with one for each citation, so that places in it are places in the text."""
    return "".join(inline.text if isinstance(inline, Run) else CITATION for inline in content)


def words_of(text: str, language: str = "en") -> Iterator[Word]:
    """The words to look up, in order; those joined by hyphens are one."""
    script = _SCRIPTS.get(language.split("-")[0].lower(), "LATIN")
    for chunk in _CHUNK.finditer(text):
        if _ADDRESS.search(chunk[0].rstrip(".,;:!?)]}»”’\"'")):
            continue
        for found in _WORD.finditer(chunk[0]):
            if _is_plain(found[0]) and _has_script(found[0], script):
                yield Word(found[0], chunk.start() + found.start(), chunk.start() + found.end())


def unknown_of(text: str, language: str, is_known: Callable[[str], bool]) -> tuple[Word, ...]:
    """The words that ``is_known`` denies, without stretches that seem to be in another language."""
    unknown: list[Word] = []
    for span in _spans(text, language):
        found = (part for word in span for part in _wrong_parts(word, is_known))
        wrong = [part for part in found if text[part.end : part.end + 1] != "." or not is_known(f"{part.text}.")]
        if len(span) < _FOREIGN_LEAST or len(wrong) <= _FOREIGN_SHARE * len(span):
            unknown += wrong
    return tuple(unknown)


def forms(word: str) -> tuple[str, ...]:
    """What to look for in a list of words: as written, without the possessive, and small at a sentence's start."""
    plain = lookup_form(word)
    bare = _POSSESSIVE.sub("", plain)
    found = dict.fromkeys((plain, bare))
    if plain[:1].isupper():
        found |= dict.fromkeys((plain[:1].lower() + plain[1:], bare[:1].lower() + bare[1:]))
    return tuple(found)


def lookup_form(word: str) -> str:
    """The word as dictionaries have it: composed letters, plain apostrophes and hyphens, no soft hyphens."""
    return _plain_form(word) if not word.isascii() else word


def all_words(text: str) -> Iterator[str]:
    """Every word of a source's text in the form that lists have it, whole and by the parts that hyphens join."""
    for found in _WORD.findall(text):
        word = lookup_form(found).rstrip("-")
        yield word
        yield _POSSESSIVE.sub("", word)
        if "-" in word:
            yield from filter(None, word.split("-"))


def _spans(text: str, language: str) -> Iterator[Sequence[Word]]:
    """The words by sentence or quotation: as much as is written in one language."""
    ends = [found.start() for found in _SPAN.finditer(text)] + [len(text)]
    span: list[Word] = []
    at = 0
    for word in words_of(text, language):
        if word.start >= ends[at]:
            yield span
            span = []
            while word.start >= ends[at]:
                at += 1
        span.append(word)
    yield span


def _wrong_parts(word: Word, is_known: Callable[[str], bool]) -> Iterator[Word]:
    """The word itself, or of one joined by hyphens the parts that are wrong by themselves."""
    if is_known(word.text):
        return
    parts = list(_parts(word))
    if len(parts) == 1:
        whole = parts[0]
        if whole == word or not is_known(whole.text):  # "Verteidigungs-" is listed with its hyphen or without
            yield whole
        return
    for part in parts:
        if len(part.text) > _SHORT_PART and _is_plain(part.text) and not is_known(part.text):
            yield part


def _parts(word: Word) -> Iterator[Word]:
    start = word.start
    for part in _HYPHENS.split(word.text):
        if part:
            yield Word(part, start, start + len(part))
        start += len(part) + 1


def _is_plain(word: str) -> bool:
    """Neither a single letter nor an acronym ("EU", "UAVs", "EU's"), nor a name such as "McKinsey" or "YouTube"."""
    letters = _HYPHENS.sub("", _POSSESSIVE.sub("", word))
    return len(letters) > 1 and not any(letter.isupper() for part in _HYPHENS.split(word) for letter in part[1:])


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def _has_script(word: str, script: str) -> bool:
    """A word with letters of two scripts is looked up: a Cyrillic "с" in a Latin word is a mistake worth seeing."""
    return (word.isascii() and script == "LATIN") or any(_script_of(letter) == script for letter in word)


def _plain_form(word: str) -> str:
    text = unicodedata.normalize("NFC", word.replace("\u00ad", ""))
    return _HYPHENS.sub("-", text.replace("’", "'").replace("ʼ", "'"))
