"""The basis of a confidence as standard clauses that an editor adds and rewords. The text itself stays the truth."""

from __future__ import annotations

import re
from typing import Final, Literal, get_args

from briefer.compose.basis_words import SIGNS, WORDS

Ground = Literal["number", "agreement", "quality", "gaps", "assumptions", "alternatives"]
GROUNDS: Final[tuple[Ground, ...]] = get_args(Ground)
_JOINT = "; "


def phrase(ground: Ground, language: str, outlets: int = 0) -> str:
    """The clause for a ground in a language (English where it has none); ``outlets`` is what "number" counts."""
    forms = WORDS.get(_language(language), WORDS["en"])[ground]
    return forms[0 if outlets == 1 else -1].replace("{n}", str(outlets))


def grounds_in(text: str, language: str) -> frozenset[Ground]:
    """The grounds that a basis speaks of, by its standard clauses or by words that an editor uses for them."""
    folded = text.casefold()
    return frozenset(g for g in GROUNDS if _clause(text, g, language) or _sign(folded, g, language))


def with_ground(text: str, ground: Ground, language: str, outlets: int = 0) -> str:
    """The basis with the clause for a ground at its end, before the stop that closes it."""
    said, bare = phrase(ground, language, outlets), text.rstrip()
    stop = "." if bare.endswith(".") else ""
    bare = bare.removesuffix(".").rstrip(" ;,")
    return f"{bare}{_JOINT}{said}{stop}" if bare else said


def without_ground(text: str, ground: Ground, language: str) -> str:
    """The basis without the standard clause for a ground; what an editor worded is left alone."""
    found = _clause(text, ground, language)
    if found is None:
        return text
    before, after = text[: found.start()].rstrip(" ;,"), text[found.end() :].lstrip(" ;,")
    return f"{before}{_JOINT}{after}" if before and after.strip(".") else before + after if before else after.strip(".")


def _clause(text: str, ground: Ground, language: str) -> re.Match[str] | None:
    """The standard clause where it stands as one, between semicolons or ends."""
    forms = WORDS.get(_language(language), WORDS["en"])[ground]
    worded = "|".join(re.escape(form).replace(r"\{n\}", "[0-9]+") for form in forms)
    return re.search(rf"(?<![^\s;,])(?:{worded})(?=\s*(?:[;,.]|$))", text, re.IGNORECASE)


def _sign(folded: str, ground: Ground, language: str) -> bool:
    signs = SIGNS.get(_language(language), {}).get(ground, ())
    return any(re.search(rf"\b{re.escape(sign)}", folded) for sign in signs)


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()


__all__ = ["GROUNDS", "Ground", "grounds_in", "phrase", "with_ground", "without_ground"]
