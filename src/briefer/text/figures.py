"""Tells figures in a table from words, by how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SIGN = r"[+\-−–±~≈<>≤≥]"
_AMOUNT = r"\d{1,18}(?:[.,'’\u00a0\u202f ]\d{1,12}){0,8}"
_FIGURE = re.compile(
    rf"{_SIGN}?\s?[$€£¥₼₽₾₺]?\s?{_AMOUNT}(?:\s?[–-]\s?{_AMOUNT})?\s?(?:%|‰|°C?|[$€£¥₼₽₾₺])?|[-–—]|n/a", re.IGNORECASE
)
_LONGEST = 40


def is_figure(text: str) -> bool:
    """Whether a cell holds an amount and nothing else: "1,200", "−3.5 %", "€ 40", "12–15"; or a dash for none."""
    text = text.strip()
    return len(text) <= _LONGEST and _FIGURE.fullmatch(text) is not None


def all_figures(cells: Iterable[str]) -> bool:
    """Whether a column is one of figures; empty cells do not count, and a dash alone is no figure."""
    said = [cell for cell in cells if cell.strip()]
    return any(any(c.isdigit() for c in cell) for cell in said) and all(map(is_figure, said))
