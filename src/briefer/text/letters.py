"""Letters and their case."""

from __future__ import annotations


def begins_lower(text: str) -> bool:
    """Whether a text begins with a small letter; Georgian is written without capitals, so its letters are none."""
    first = text[:1]
    return first.islower() and not "ა" <= first <= "ჿ"


def begins_upper(text: str) -> bool:
    """Whether a text begins with a capital, or with a letter of a script that has none."""
    first = text[:1]
    return first.isalpha() and not begins_lower(first)
