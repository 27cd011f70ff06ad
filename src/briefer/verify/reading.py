"""What is read in a brief, by a format-free measure: passages in order, notes, links. Of a document or of a file.

Blanks, invisible characters, ligatures and the composition of letters are no difference between two readings, since
writers may choose them; every other character is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefer.model.style import LIST_MARKS

# Stand in a passage for what has no characters of its own. No text holds them: they are no characters (Unicode, 23.7).
_MARK, _MARK_END, PICTURE = "\ufdd0", "\ufdd1", "\ufdd2"
TICKS = frozenset(LIST_MARKS.values())  # signs before items that mean something, unlike bullets
MARK = re.compile(f"{_MARK}([^{_MARK_END}]*){_MARK_END}")

_SPACES = dict.fromkeys((*range(9, 14), 0x85, 0x2028, 0x2029), " ")
_INVISIBLE = dict.fromkeys(
    code
    for first, end in ((0, 9), (14, 32), (0x7F, 0xA0), (0xAD, 0xAE), (0x34F, 0x350), (0x61C, 0x61D), (0x180E, 0x180F),
                       (0x200B, 0x2010), (0x202A, 0x202F), (0x2060, 0x2070), (0xFE00, 0xFE10), (0xFEFF, 0xFF00))
    for code in range(first, end)
)  # fmt: skip
_TABLE = {**_INVISIBLE, **_SPACES}
_IN_TABLE = re.compile("[" + "".join(f"\\U{code:08x}" for code in sorted(_TABLE)) + "]")
# Latin, Armenian, Hebrew and Arabic ligatures and presentation forms, which say the same as their letters.
_LIGATURES = re.compile("[\ufb00-\ufb4f\ufb50-\ufdcf\ufdf0-\ufdfb\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read. Passages are paragraphs, cells and captions; a note's mark stands in them as ``mark`` writes it.

    ``contents`` are the entries of contents lists without page numbers, which are ``contents_pages``; ``addresses`` the
    web addresses linked to, in order; ``marking`` is empty where none was found. ``list_numbers`` are those before the
    items of numbered lists, in order; ``None`` where they are not read.
    """

    passages: tuple[str, ...] = ()
    notes: dict[int, str] = field(default_factory=dict)
    contents: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    marking: str = ""
    title: str = ""
    language: str = ""
    author: str = ""
    contents_pages: tuple[str, ...] = ()
    list_numbers: tuple[int, ...] | None = None

    @property
    def words(self) -> int:
        """How many words are read in all, notes included."""
        return sum(len(MARK.sub(" ", text).split()) for text in (*self.passages, *self.notes.values()))

    @property
    def marks(self) -> tuple[int, ...]:
        """The numbers of the marks in the order they are met; 0 for one that is no number."""
        numbers = (found for passage in self.passages for found in MARK.findall(passage))
        return tuple(int(number) if number.isdecimal() else 0 for number in numbers)


def mark(number: int | str) -> str:
    """How the mark of a note stands in a passage."""
    return f"{_MARK}{number}{_MARK_END}"


def picture(alternative: str) -> str:
    """The passage of a picture."""
    return f"{PICTURE}{normal(alternative)}"


def normal(text: str) -> str:
    """The text by the measure: one blank between words, none before a mark, composed letters, nothing invisible."""
    if not (text.isascii() and text.isprintable()):
        text = _IN_TABLE.sub(_printed, text)  # first: marks on both sides of one compose with the same letter
        text = unicodedata.normalize("NFC", text)
        if _LIGATURES.search(text):
            text = unicodedata.normalize("NFC", _LIGATURES.sub(_undone, text))
        if _MARK in text:
            return " ".join(text.split()).replace(f" {_MARK}", _MARK)
    return " ".join(text.split())


def _printed(found: re.Match[str]) -> str:
    return _TABLE[ord(found[0])] or ""


def _undone(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def passages(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts by the measure, without those of which nothing is left."""
    return tuple(filter(None, map(normal, texts)))


def shown(text: str, most: int = 60) -> str:
    """A passage as it is quoted to a person."""
    text = MARK.sub(r"[\1]", text)
    text = f"picture {text[1:]}".strip() if text.startswith(PICTURE) else text
    return f"“{text}”" if len(text) <= most else f"“{text[: most - 1].rstrip()}…”"
