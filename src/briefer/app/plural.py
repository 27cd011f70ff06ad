"""Counts in words where no translation is loaded: Qt leaves "%n word(s)" as it stands, English wants "3 words"."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def plural(text: str, count: int) -> str:
    """The text with "(s)" made an s or nothing, and its count as people write it; a translated text has no "(s)"."""
    said = text.replace("(s)", "" if count == 1 else "s")
    return said.replace(str(count), in_digits(count), 1) if abs(count) >= 1000 else said


def in_digits(count: int) -> str:
    """1203 as "1,203", or "1.203" where people write so."""
    return QLocale().toString(count)
