"""Keys in the words that stand on this system's keyboards."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def shown_keys(keys: str) -> str:
    """ "Ctrl+K" as a key cap shows it: "Ctrl K", "Strg K" on a German desktop."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
