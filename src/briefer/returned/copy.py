"""A returned file, as far as a review is concerned: lines, notes, comments, and who recorded which change."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefer.model.rich import Run
from briefer.model.sent import OBJECT, NoteMark, Printed, SentCopy

_BLANKS = {ord(c): " " for c in "\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\t\n\r\v\f"} | {
    ord(c): None for c in "\u00ad\u200b\u2060\ufeff"
}


@dataclass(frozen=True, slots=True)
class Track:
    """Who recorded a change and when (as the file says it)."""

    author: str
    when: str


@dataclass(slots=True)
class ReadCell:
    """A paragraph or cell as it reads with all recorded changes; its marks have the file's note ids (``note_key``)."""

    printed: list[Run | NoteMark] = field(default_factory=list)


@dataclass(slots=True)
class ReadLine:
    """A paragraph, or the row of table number ``table`` (-1 in a paragraph).

    ``names`` are the bookmarks over it, ``comments`` the ids of the comments on it.
    """

    cells: list[ReadCell]
    table: int = -1
    names: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    tracks: list[Track] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it says, in one line; see ``flat``."""
        return " ".join(filter(None, (flat(cell.printed) for cell in self.cells)))


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A footnote or endnote of the file."""

    text: str
    tracks: tuple[Track, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadComment:
    """A comment of the file. ``parent`` is the id of the comment it answers; ``note``: it stands on a note's text."""

    id: str
    author: str
    when: str
    text: str
    parent: str = ""


@dataclass(slots=True)
class ReadCopy:
    """The whole file. ``originals`` has the tracks of each line as it read before any recorded change.

    ``sent`` is the record of what was sent, none where the file has lost it.
    """

    lines: list[ReadLine] = field(default_factory=list)
    originals: dict[str, list[Track]] = field(default_factory=dict)
    notes: dict[int, ReadNote] = field(default_factory=dict)
    comments: list[ReadComment] = field(default_factory=list)
    sent: SentCopy | None = None


def flat(printed: Printed | list[Run | NoteMark]) -> str:
    """The characters in one line, blanks alike and single; marks of notes are left out."""
    said = "".join(inline.text for inline in printed if isinstance(inline, Run))
    return " ".join(said.translate(_BLANKS).split())


def plain_blanks(text: str) -> str:
    """The same length for the same text, but for characters that nobody sees: every blank an ordinary one."""
    return text.translate(_BLANKS)


__all__ = [
    "OBJECT",
    "ReadCell",
    "ReadComment",
    "ReadCopy",
    "ReadLine",
    "ReadNote",
    "Track",
    "flat",
    "plain_blanks",
]
