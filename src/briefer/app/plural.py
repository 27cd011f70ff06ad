"""Counts in words where no translation is loaded: Qt leaves "%n word(s)" as it stands, English wants "3 words"."""

from __future__ import annotations


def plural(text: str, count: int) -> str:
    """The text with "(s)" made an s or nothing; a translated text has none and stays."""
    return text.replace("(s)", "" if count == 1 else "s")
