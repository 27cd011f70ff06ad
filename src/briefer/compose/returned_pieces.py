"""The pieces of one reworded text: each stretch that was changed, to be taken over by itself ("c2.1")."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from briefer.model.returned import Change
from briefer.model.rich import Cite, Inline, RichText, Run, joined

_WORDS = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")
_MOST_WORDS = 4_000  # of both texts together; longer ones are one piece
IN_PIECES = ("reworded", "field", "heading", "title")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text as it was sent and as it was returned; ``number`` counts the changed ones from 1, else 0."""

    number: int
    before: RichText
    after: RichText


def pieces_of(base: RichText, now: RichText) -> tuple[Piece, ...]:
    """The whole text in stretches, word by word; blanks between two changes belong to them."""
    old, new = _words(base), _words(now)
    if len(old) + len(new) > _MOST_WORDS:
        return (Piece(0 if old == new else 1, tuple(old), tuple(new)),)
    stretches: list[tuple[bool, list[Inline], list[Inline]]] = []
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for n, (kind, i, j, k, m) in enumerate(opcodes):
        between = 0 < n < len(opcodes) - 1 and all(map(_is_blank, old[i:j]))
        same = kind == "equal" and not between
        if stretches and not same and not stretches[-1][0]:
            stretches[-1][1].extend(old[i:j])
            stretches[-1][2].extend(new[k:m])
        else:
            stretches.append((same, old[i:j], new[k:m]))
    number = iter(range(1, len(stretches) + 1))
    return tuple(Piece(0 if same else next(number), tuple(was), tuple(is_now)) for same, was, is_now in stretches)


def with_pieces(change: Change, numbers: Collection[int]) -> Change:
    """The change reduced to those of its pieces.

    Raises:
        KeyError: it has no piece of that number, or cannot be taken in pieces.
    """
    pieces = pieces_of(change.base, change.now) if change.kind in IN_PIECES else ()
    if unknown := set(numbers) - {piece.number for piece in pieces if piece.number}:
        raise KeyError(", ".join(f"{change.id}.{number}" for number in sorted(unknown)))
    chosen = (piece.after if piece.number in numbers or not piece.number else piece.before for piece in pieces)
    return replace(change, now=joined(inline for content in chosen for inline in content))


def is_partly(current: RichText, base: RichText, now: RichText) -> bool:
    """Whether a text is the sent one with some of the returned pieces in it."""
    words = _words(current)
    places = {0}
    for piece in pieces_of(base, now):
        places = {
            place + len(said)
            for place in places
            for said in {piece.before, piece.after}
            if tuple(words[place : place + len(said)]) == said
        }
    return len(words) in places


def chosen_pieces(ids: Collection[str]) -> dict[str, set[int]]:
    """Change ids with the numbers of their pieces, none for all of it: "c2", "c3.1", "c3.2".

    Raises:
        KeyError: what stands behind the dot is no number.
    """
    chosen: dict[str, set[int]] = {}
    whole = {id for id in ids if "." not in id}
    for id in ids:
        name, _, number = id.partition(".")
        numbers = chosen.setdefault(name, set())
        if name not in whole and number.isascii() and number.isdigit():
            numbers.add(int(number))
        elif name not in whole:
            raise KeyError(id)
    return chosen


def _words(content: RichText) -> list[Inline]:
    words: list[Inline] = []
    for inline in joined(content):
        words += (
            [inline] if isinstance(inline, Cite) else [replace(inline, text=w) for w in _WORDS.findall(inline.text)]
        )
    return words


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Run) and inline.text.isspace()


__all__ = ["IN_PIECES", "Piece", "chosen_pieces", "is_partly", "pieces_of", "with_pieces"]
