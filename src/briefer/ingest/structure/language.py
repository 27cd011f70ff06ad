"""The language of an article.

Most texts tell it by their commonest words, which costs nothing. Where these do not decide, py3langid does (Lui and
Baldwin 2012); its model takes 0.7 s to load, so it is loaded only then. Texts too short to tell go by their script.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefer.text.terms import function_words
from briefer.text.words import fold, table

_SAMPLE_CHARS = 6_000
_ENOUGH_WORDS = 12
_TOO_SHORT = 40
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def tell_language(text: str, stated: str) -> tuple[str, bool]:
    """The BCP 47 tag and whether it is only a guess; ``stated`` is what the file says of itself.

    The text decides over the file, whose statement is often a program's default, but keeps its region.
    """
    sample = text[:_SAMPLE_CHARS]
    letters = sum(1 for c in sample if c.isalpha())
    stated = stated.strip().replace("_", "-")
    if letters < _TOO_SHORT:
        return (stated, False) if _is_tag(stated) else (_by_script(sample), True)
    told = _by_own_script(sample, letters) or _by_words(sample) or _by_model(sample)
    if _is_tag(stated) and stated.split("-")[0].lower() == told:
        return stated, False
    return told, False


def _is_tag(tag: str) -> bool:
    return re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", tag) is not None


@lru_cache(maxsize=1)
def _scripts() -> tuple[tuple[str, int, int], ...]:
    ranges: dict[str, list[str]] = table("languages")["scripts"]
    return tuple((language, int(low, 16), int(high, 16)) for language, (low, high) in ranges.items())


def _by_own_script(sample: str, letters: int) -> str:
    for language, low, high in _scripts():
        if sum(1 for c in sample if low <= ord(c) <= high) > 0.5 * letters:
            # Arabic letters and Chinese characters serve several languages.
            return "" if language in {"ar", "zh"} else language
    return ""


def _by_words(sample: str) -> str:
    """The language whose function words are at least a fifth of the text and well ahead of any other's."""
    words = [fold(word) for word in _LETTERS.findall(sample)]
    if len(words) < _ENOUGH_WORDS:
        return ""
    languages = list(table("languages")["function_words"])
    counts = sorted(((sum(1 for w in words if w in function_words(code)), code) for code in languages), reverse=True)
    (first, code), (second, _) = counts[0], counts[1]
    return code if first >= 0.18 * len(words) and first >= 1.4 * second else ""


def _by_model(sample: str) -> str:
    import py3langid  # loads numpy and a model of a few megabytes

    language, _ = py3langid.classify(sample)
    return str(language)


def _by_script(sample: str) -> str:
    defaults: dict[str, str] = table("languages")["script_defaults"]
    cyrillic = sum(1 for c in sample if "\u0400" <= c <= "\u04ff")
    latin = sum(1 for c in sample if c.isalpha() and c < "\u0250")
    own = next((code for code, low, high in _scripts() if any(low <= ord(c) <= high for c in sample)), "")
    if own and not cyrillic and not latin:
        return own
    return defaults["cyrillic"] if cyrillic > latin else defaults["latin"]
