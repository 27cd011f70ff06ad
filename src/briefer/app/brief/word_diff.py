"""What changed between the source's wording and the editor's, word by word."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import Literal

from briefer.model.rich import Cite, Inline, RichText, Run

Change = Literal["same", "removed", "added"]
_WORDS = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")
_MOST_WORDS = 4_000  # longer texts are compared whole, so that no text makes the window wait


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one of the two texts and whether the other has it too."""

    content: RichText
    change: Change


def compare(source: RichText, own: RichText) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The source cut into same and removed stretches, the editor's into same and added ones."""
    old, new = _words(source), _words(own)
    if len(old) + len(new) > _MOST_WORDS:
        same = source == own
        return (Piece(source, "same" if same else "removed"),), (Piece(own, "same" if same else "added"),)
    matcher = difflib.SequenceMatcher(_is_space, old, new, autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        left += _pieces(old[i1:i2], "same" if tag == "equal" else "removed")
        right += _pieces(new[j1:j2], "same" if tag == "equal" else "added")
    return _joined(left), _joined(right)


def _is_space(inline: Inline) -> bool:
    return isinstance(inline, Run) and inline.text.isspace()


def _words(content: RichText) -> list[Inline]:
    words: list[Inline] = []
    for inline in content:
        if isinstance(inline, Cite):
            words.append(inline)
        else:
            words += [Run(w, inline.strong, inline.emph, inline.href) for w in _WORDS.findall(inline.text)]
    return words


def _pieces(words: list[Inline], change: Change) -> list[Piece]:
    return [Piece(tuple(words), change)] if words else []


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """A lone space between two changed stretches is part of the change: marks run through rather than stutter."""
    joined: list[Piece] = []
    for n, piece in enumerate(pieces):
        change = piece.change
        between = 0 < n < len(pieces) - 1 and all(map(_is_space, piece.content))
        if change == "same" and between:
            change = pieces[n - 1].change
        if joined and joined[-1].change == change:
            joined[-1] = Piece((*joined[-1].content, *piece.content), change)
        else:
            joined.append(Piece(piece.content, change))
    return tuple(joined)
