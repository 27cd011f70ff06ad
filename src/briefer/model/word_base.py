"""An organisation's own Word file as the base of what is exported: its bytes, and what its styles may stand for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from briefer.model.style import PARAGRAPH_ROLES

MAX_BASE_BYTES = 32 * 1024 * 1024  # of the file; letterheads with logos take one or two
BASE_SUFFIXES = (".docx", ".dotx", ".docm", ".dotm")  # macros are never taken over

StyleKind = Literal["paragraph", "character", "table"]


@dataclass(frozen=True, slots=True)
class WordBase:
    """The file's name, without a folder, and its whole content; a brief carries both, and no path."""

    name: str
    content: bytes = field(repr=False)


# Numbers that hang in lists, and the marking, are characters in Word; its notes have a style for each kind.
_NO_PARAGRAPHS = ("judgment-number", "note-number", "marking")
_PARAGRAPHS = (
    *(role for role in PARAGRAPH_ROLES if role not in _NO_PARAGRAPHS),
    "contents-3",
    "contents-title",
    "endnote",
    "figure",
    "table-caption",
    "summary-box",
    "bottom-line-box",
    "language-box",
)
_CHARACTERS = ("strong", "emphasis", "link", "note-mark", "endnote-mark", "note-number", "marking")

# What ``docx_styles`` may name, each with the kind of Word style that can stand for it.
WORD_ROLES: dict[str, StyleKind] = {
    **dict.fromkeys(_PARAGRAPHS, "paragraph"),
    **dict.fromkeys(_CHARACTERS, "character"),
    "table": "table",
}
