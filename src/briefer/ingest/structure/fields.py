"""A field of the front matter, and the patterns that its readers share."""

from __future__ import annotations

from typing import NamedTuple

from briefer.text.words import alternatives, word_set

# Arabic or Roman, with a letter or a second number of a double issue.
NUMBER = r"(?:\d{1,4}(?:\s*[-–/]\s*\d{1,4})?[a-z]?|[ivxlc]{1,7})"
# What parts one field of a line from the next.
HARD_BREAK = r"\s*[|•·∙◆◇■●★✦❖▪‖¦]\s*|\t+|\s+(?:/+|\*+|>+|~+|:{2,})\s+|\s+[–—-]+\s+|;\s+"
# A part that may be the publication's name if nothing better is found in the whole head.
GUESS = "perhaps-publication"
# Capitalised words that may be names if no other line is somebody's name for certain.
NAME_GUESS = "perhaps-authors"


class Field(NamedTuple):
    """A field of the front matter (title, publication, volume, issue, authors, date, other) and its value."""

    name: str
    value: str


def any_word(key: str) -> str:
    """A pattern for any word of a list of the front matter's table."""
    return alternatives(word_set("front-matter", key))
