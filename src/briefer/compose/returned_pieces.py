"""The pieces of one reworded text: each stretch that was changed, to be taken over by itself ("c2.1")."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from briefer.model.returned import Change
from briefer.model.rich import Cite, Inline, RichText, Run, joined

_WORDS = re.compile(r"\s+|\w+(?:[’'-]\w+)*|[^\w\s]")
MOST_WORDS = 4_000  # of both texts together; longer ones are one piece
IN_PIECES = ("reworded", "field", "heading", "title")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text as it was sent and as it was returned; ``number`` counts the changed ones from 1, else 0."""

    number: int
    before: RichText
    after: RichText


def pieces_of(base: RichText, now: RichText) -> tuple[Piece, ...]:
    """The whole text in stretches, word by word; blanks between two changes belong to them."""
    old, new = words_of(base), words_of(now)
    if len(old) + len(new) > MOST_WORDS:
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


def taken_pieces(current: RichText, base: RichText, now: RichText) -> frozenset[int] | None:
    """The numbers of the returned pieces that a text has, the sent one otherwise; none where it says something else."""
    words = words_of(current)
    found: dict[int, frozenset[int]] = {0: frozenset()}  # what was taken up to that word
    for piece in pieces_of(base, now):
        before, found = found, {}
        for place, taken in before.items():
            for said, numbers in ((piece.before, taken), (piece.after, taken | ({piece.number} - {0}))):
                if tuple(words[place : place + len(said)]) == said:
                    found.setdefault(place + len(said), numbers)
    return found.get(len(words))


def combined(base: RichText, now: RichText, current: RichText) -> RichText | None:
    """What was sent with both changes, the reviewer's and the editor's; none where they meet."""
    both = sorted({*_edits(base, now), *_edits(base, current)}, key=lambda edit: edit[:2])
    if any(one[1] >= following[0] for one, following in pairwise(both)):
        return None
    words, place, said = words_of(base), 0, list[Inline]()
    for start, end, after in both:
        said += [*words[place:start], *after]
        place = end
    return joined([*said, *words[place:]])


def _edits(base: RichText, other: RichText) -> Iterator[tuple[int, int, RichText]]:
    """What was changed from one text to the other: the first word and that behind the last, and what stands there."""
    place = 0
    for piece in pieces_of(base, other):
        if piece.number:
            yield place, place + len(piece.before), piece.after
        place += len(piece.before)


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


def words_of(content: RichText) -> list[Inline]:
    """Words, blanks, single signs and citations, each with its look."""
    words: list[Inline] = []
    for inline in joined(content):
        words += (
            [inline] if isinstance(inline, Cite) else [replace(inline, text=w) for w in _WORDS.findall(inline.text)]
        )
    return words


def _is_blank(inline: Inline) -> bool:
    return isinstance(inline, Run) and inline.text.isspace()


__all__ = ["IN_PIECES", "MOST_WORDS", "Piece", "chosen_pieces", "combined", "pieces_of", "taken_pieces", "with_pieces"]
