"""Printed text sign by sign: characters and note marks, each with its look, blanks alike and single."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

from briefer.model.rich import Run
from briefer.model.sent import NoteMark
from briefer.returned.copy import plain_blanks

_BLANKS = re.compile(" {2,}")
_TOKENS = re.compile(r"\w+|\s+|[^\w\s]")
_MOST_COMPARED = 1_000_000  # tokens of the one times tokens of the other; beyond, all between is taken as new
_ALIKE = str.maketrans("‘’ʼ‚‛“”„«»‟‐‑–—−…", "'" * 5 + '"' * 6 + "-" * 5 + ".")

Stretch = tuple[bool, int, int, int, int]  # whether both say the same, from where to where in the one and the other


class Sign(NamedTuple):
    """A character, or the number of a note's mark, and its look."""

    what: str | int
    strong: bool = False
    emph: bool = False
    href: str = ""


def signs_of(printed: Iterable[Run | NoteMark]) -> list[Sign]:
    """The signs, without blanks at either end."""
    signs = list(_single_blanks(_each(printed)))
    if signs and signs[-1].what == " ":
        signs.pop()
    return signs


def outline(printed: Iterable[Run | NoteMark]) -> list[tuple[str, bool, bool, str] | int]:
    """The same, run by run and quickly found: equal outlines have equal signs."""
    found: list[tuple[str, bool, bool, str] | int] = []
    for look, group in groupby(printed, key=_look):
        if look is None:
            found += [inline.number for inline in group if isinstance(inline, NoteMark)]
        else:
            text = "".join(inline.text for inline in group if isinstance(inline, Run))
            found.append((_BLANKS.sub(" ", plain_blanks(text)), *look))
    if found and isinstance(first := found[0], tuple):
        found[0] = (first[0].lstrip(" "), *first[1:])
    if found and isinstance(last := found[-1], tuple):
        found[-1] = (last[0].rstrip(" "), *last[1:])
    return [one for one in found if isinstance(one, int) or one[0]]


def _look(inline: Run | NoteMark) -> tuple[bool, bool, str] | None:
    return (inline.strong, inline.emph, inline.href) if isinstance(inline, Run) else None


def _each(printed: Iterable[Run | NoteMark]) -> Iterator[Sign]:
    for inline in printed:
        if isinstance(inline, NoteMark):
            yield Sign(inline.number)
        else:
            yield from (Sign(c, inline.strong, inline.emph, inline.href) for c in plain_blanks(inline.text))


def _single_blanks(signs: Iterator[Sign]) -> Iterator[Sign]:
    before: str | int = " "
    for sign in signs:
        if not (sign.what == " " and before == " "):
            yield sign
        before = sign.what


def without_even_looks(before: list[Sign], after: list[Sign]) -> tuple[list[Sign], list[Sign]]:
    """Both without bold, or italics, that all of what came back has: so programs write what a style gave before."""
    if _all(after, "strong") and not _all(before, "strong"):
        before, after = ([sign._replace(strong=False) for sign in signs] for signs in (before, after))
    if _all(after, "emph") and not _all(before, "emph"):
        before, after = ([sign._replace(emph=False) for sign in signs] for signs in (before, after))
    return before, after


def _all(signs: Iterable[Sign], look: str) -> bool:
    return all(getattr(sign, look) for sign in signs if isinstance(sign.what, str))


def text_of(signs: Iterable[Sign]) -> str:
    """The characters without the marks."""
    return "".join(sign.what for sign in signs if isinstance(sign.what, str))


def alike(text: str) -> str:
    """The same length, with signs for which languages have their own (quotation marks, dashes) as one."""
    return plain_blanks(text).translate(_ALIKE) if not text.isascii() else text


def compared(before: Sequence[str | int], after: Sequence[str | int]) -> list[Stretch]:
    """Stretches of both in their order, found word by word."""
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    middle = _stretches(before[start : len(before) - end], after[start : len(after) - end], start)
    whole = [(True, 0, start, 0, start), *middle, (True, len(before) - end, len(before), len(after) - end, len(after))]
    return [one for one in whole if one[1] < one[2] or one[3] < one[4]]


def _stretches(before: Sequence[str | int], after: Sequence[str | int], start: int) -> Iterator[Stretch]:
    if not before or not after:
        yield False, start, start + len(before), start, start + len(after)
        return
    old, new = _tokens(before), _tokens(after)
    if len(old) * len(new) > _MOST_COMPARED:
        yield False, start, start + len(before), start, start + len(after)
        return
    old_ends, new_ends = _ends(old), _ends(new)
    matcher = SequenceMatcher(None, [token for token, _ in old], [token for token, _ in new], autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        yield kind == "equal", start + old_ends[i], start + old_ends[j], start + new_ends[k], start + new_ends[m]


def _tokens(signs: Sequence[str | int]) -> list[tuple[str | int, int]]:
    """Words, blanks, single signs and marks, each with its length."""
    tokens: list[tuple[str | int, int]] = []
    run: list[str] = []

    def close() -> None:
        tokens.extend((token, len(token)) for token in _TOKENS.findall("".join(run)))
        run.clear()

    for sign in signs:
        if isinstance(sign, int):
            close()
            tokens.append((sign, 1))
        else:
            run.append(sign)
    close()
    return tokens


def _ends(tokens: Sequence[tuple[str | int, int]]) -> list[int]:
    ends = [0]
    for _, length in tokens:
        ends.append(ends[-1] + length)
    return ends


def _common(one: Sequence[str | int], other: Sequence[str | int]) -> int:
    """How many signs both begin with."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
