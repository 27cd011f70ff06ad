"""Numbers as texts write them, by what they amount to: 1,250,000 and 1.25 million are one amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from briefer.review.rules.name_words import NUMBER_WORDS, SCALES

_THOUSANDS = r"\d{1,3}(?:[.,\u00a0\u202f' ]\d{3})+(?!\d)"
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_NUMBER = re.compile(
    rf"({_THOUSANDS}(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?:[\s\u00a0\u202f-]?({_SCALE})(?!\w))?", re.IGNORECASE
)
_YEARS = re.compile(r"(?<!\d)(\d\d)\d\d\s?[–/-]\s?(\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number by itself, and with the word after it: 1.25, and 1250000 before "million"."""

    bare: str
    whole: str


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a text counts: ``all`` numbers by themselves and with their words, ``plain`` those without such a word."""

    all: frozenset[str]
    plain: frozenset[str]

    def bear_out(self, amount: Amount) -> bool:
        """Whether the text has the amount, or its number where a column or a second number leaves the word out."""
        if amount.whole == amount.bare:
            return amount.bare in self.all
        return amount.whole in self.all or amount.bare in self.plain


def amounts(text: str) -> Iterator[tuple[tuple[int, int], Amount]]:
    """The numbers of a text in figures, in order, and where each stands, without the word after it."""
    for found in _NUMBER.finditer(text):
        bare = _bare(found[1])
        scale = SCALES[found[2].casefold()] if found[2] else 1
        yield found.span(1), Amount(bare, bare if scale == 1 else _shown(Decimal(bare) * scale))


def amounts_in(text: str) -> Amounts:
    """All that a text counts, in figures and in words; both years of 2021–22."""
    found = tuple(amount for _, amount in amounts(text))
    counted = {str(NUMBER_WORDS[word]) for w in _WORD.findall(text) if (word := w.casefold()) in NUMBER_WORDS}
    years = {years[1] + years[2] for years in _YEARS.finditer(text)}
    plain = {amount.bare for amount in found if amount.bare == amount.whole} | counted | years
    both = {number for amount in found for number in (amount.bare, amount.whole)}
    return Amounts(frozenset(both | plain), frozenset(plain))


def _bare(number: str) -> str:
    """A number without marks between thousands, the decimals after a point."""
    whole = re.sub(r"(?<=\d)[\u00a0\u202f' ](?=\d{3})", "", number)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", whole):
        return re.sub(r"[.,]", "", whole)
    return _plain_mark(whole).lstrip("0") or "0"


def _plain_mark(number: str) -> str:
    """The last mark as a point, those before it left out: 1,250.5 and 1.250,5 are one number."""
    *whole, rest = re.split(r"[.,]", number)
    return f"{''.join(whole)}.{rest}" if whole else rest


def _shown(value: Decimal) -> str:
    said = f"{value:f}"
    return (said.rstrip("0").rstrip(".") if "." in said else said) or "0"
