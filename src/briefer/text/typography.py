"""The signs that a language prints for those on a keyboard: quotation marks, apostrophes, dashes, the ellipsis.

Only for words that somebody typed for this paper. What an article printed is never passed through here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Signs:
    """Quotation marks outside and within others, each opening and closing; the dash between words."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    dash: str = "–"


_CURLY = Signs(("“", "”"), ("‘", "’"))
_LOW = Signs(("„", "“"), ("‚", "‘"))
_POINTED = Signs(("«", "»"), ("“", "”"))
_POINTED_LOW = Signs(("«", "»"), ("„", "“"), "—")
# By the CLDR's delimiters and the usage of the languages.
_SIGNS = {
    "en": _CURLY,
    "az": _CURLY,
    "tr": _CURLY,
    "nl": _CURLY,
    "de": _LOW,
    "cs": _LOW,
    "ka": Signs(("„", "“"), ("«", "»")),
    "pl": Signs(("„", "”"), ("«", "»")),
    "ro": Signs(("„", "”"), ("«", "»")),
    "fr": Signs((f"«{_NO_BREAK}", f"{_NO_BREAK}»"), ("“", "”")),
    "de-ch": Signs(("«", "»"), ("‹", "›")),
    "es": _POINTED,
    "it": _POINTED,
    "pt": _CURLY,
    "el": _POINTED,
    "hy": _POINTED,
    "ru": _POINTED_LOW,
    "uk": _POINTED_LOW,
    "be": _POINTED_LOW,
}
_TYPED = re.compile(r"[\"']|--|\.\.\.| - ")
_DASHES = re.compile(r"(?P<spaced>(?<=\s)-{1,3}(?=\s))|(?<=[^\W\d_])-{2,3}(?=[^\W\d_])")
_ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_APOSTROPHE = "’"
_OPENS_AFTER = frozenset("([{/–—-\u200b“„«‘‚‹\"'")


def signs_of(language: str) -> Signs | None:
    """The signs of a language by its BCP 47 tag; none where they are not known."""
    tag = language.lower()
    return _SIGNS.get(tag) or _SIGNS.get(tag.partition("-")[0])


def needs_signs(text: str) -> bool:
    """Whether a text has signs of the keyboard in it."""
    return _TYPED.search(text) is not None


def with_signs(text: str, language: str) -> str:
    """The text with the signs of its language."""
    return "".join(printed_signs(text, language))


def printed_signs(text: str, language: str) -> list[str]:
    """What is printed for each character of a text, so that what is known of its characters stays known.

    A mark whose partner is missing, such as that of inches, stays as it was typed; so does a whole text in a language
    whose signs are not known.
    """
    printed = list(text)
    signs = signs_of(language)
    if signs is None or not needs_signs(text):
        return printed
    _quote(text, printed, signs)
    _dash(text, printed, signs)
    for found in _ELLIPSIS.finditer(text):
        printed[found.start() : found.end()] = ["…", "", ""]
    for found in _ADDRESS.finditer(text):
        printed[found.start() : found.end()] = found[0]
    return printed


def _quote(text: str, printed: list[str], signs: Signs) -> None:
    """Pair the marks, inner ones within outer; a single mark that has no partner is an apostrophe."""
    open_ones: list[int] = []
    for at, character in enumerate(text):
        if character not in "\"'":
            continue
        if character == "'" and _joins(text, at):
            printed[at] = _APOSTROPHE
        elif _may_open(text, at):
            open_ones.append(at)
        elif any(text[begun] == character for begun in open_ones):
            while text[open_ones[-1]] != character:
                _leave(printed, open_ones.pop())
            begun = open_ones.pop()
            printed[begun], printed[at] = signs.inner if open_ones or character == "'" else signs.outer
        elif character == "'" and at and text[at - 1].isalpha():
            printed[at] = _APOSTROPHE  # the players' choice
    for begun in open_ones:
        _leave(printed, begun)


def _leave(printed: list[str], at: int) -> None:
    """An opening mark without a partner: that of a short year or of letters left out is an apostrophe."""
    if printed[at] == "'":
        printed[at] = _APOSTROPHE


def _joins(text: str, at: int) -> bool:
    """Whether a single mark stands within a word: don't, Ma'ruf."""
    return 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalpha()


def _may_open(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace()


def _dash(text: str, printed: list[str], signs: Signs) -> None:
    """Hyphens between blanks are a dash, two between words a long one. Ranges, codes and options are left alone."""
    for found in _DASHES.finditer(text):
        dash = signs.dash if found["spaced"] else "—"
        printed[found.start() : found.end()] = [dash, *[""] * (len(found[0]) - 1)]
