"""Finds each sent line in the returned file: by its bookmark, else by its words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefer.model.sent import SentLine
from briefer.returned.copy import ReadLine, flat
from briefer.word_file.bookmarks import bookmark_name

_LIKE_ENOUGH = 0.5  # of the words of both, for a line without its bookmark
_MOST_PAIRS = 60_000  # compared with each other; beyond, only lines near each other are
_NEAR = 30


@dataclass(slots=True)
class Matching:
    """``sent_of`` has the number of the sent line of a returned one, ``read_of`` the other way round."""

    sent_of: dict[int, int]
    read_of: dict[int, int]

    def pair(self, sent: int, read: int) -> None:
        """The two are one line."""
        self.sent_of[read], self.read_of[sent] = sent, read


@dataclass(frozen=True, slots=True)
class _Words:
    """What a line says: its text, its words, and whether it is the row of a table."""

    text: str
    words: Counter[str]
    is_row: bool

    def like(self, other: _Words) -> float:
        """How much of the words of both they share (Dice's measure), 0 to 1."""
        total = self.words.total() + other.words.total()
        if not total or self.is_row != other.is_row:
            return 0.0
        return 2 * (self.words & other.words).total() / total


def match(sent: Sequence[SentLine], read: Sequence[ReadLine]) -> Matching:
    """Which returned line is which sent one; lines that say nothing are none."""
    before = [_words(" ".join(filter(None, (flat(c.printed) for c in line.cells))), line.row >= 0) for line in sent]
    after = [_words(line.text, line.table >= 0) for line in read]
    matching = Matching({}, {})
    _by_bookmark(sent, read, before, after, matching)
    _by_text(before, after, matching)
    _by_words(before, after, matching)
    return matching


def _words(text: str, is_row: bool) -> _Words:
    return _Words(text, Counter(text.casefold().split()), is_row)


def _by_bookmark(
    sent: Sequence[SentLine],
    read: Sequence[ReadLine],
    before: Sequence[_Words],
    after: Sequence[_Words],
    matching: Matching,
) -> None:
    """A bookmark over several lines stays with the one that is most like it; of two on one line the liker one wins."""
    places = defaultdict[str, list[int]](list)
    for number, line in enumerate(read):
        if after[number].text or line.table >= 0:
            for name in line.names:
                places[name].append(number)
    claims: list[tuple[float, int, int]] = []
    met: set[str] = set()
    for number, sent_line in enumerate(sent):
        key = sent_line.key
        if key and key not in met:
            met.add(key)
            found = places.get(bookmark_name(key), ())
            claims += [(-before[number].like(after[place]), number, place) for place in found]
    _take(claims, matching)


def _by_text(before: Sequence[_Words], after: Sequence[_Words], matching: Matching) -> None:
    """Lines that say the same, in their order."""
    places = defaultdict[tuple[str, bool], list[int]](list)
    for number in reversed(_free(after, matching.sent_of)):
        places[after[number].text, after[number].is_row].append(number)
    for number in _free(before, matching.read_of):
        if found := places.get((before[number].text, before[number].is_row)):
            matching.pair(number, found.pop())


def _by_words(before: Sequence[_Words], after: Sequence[_Words], matching: Matching) -> None:
    """The likest pairs first, of equally like ones those that stand nearest to where they stood."""
    lost, new = _free(before, matching.read_of), _free(after, matching.sent_of)
    expected = _expected(len(before), matching)
    all_pairs = len(lost) * len(new) <= _MOST_PAIRS
    claims: list[tuple[float, int, int, int]] = []
    for number in lost:
        near = new if all_pairs else _nearest(new, expected[number])
        for place in near:
            like = before[number].like(after[place])
            if like >= _LIKE_ENOUGH:
                claims.append((-round(like, 2), abs(place - expected[number]), number, place))
    _take(((like, number, place) for like, _, number, place in sorted(claims)), matching, ordered=True)


def _take(claims: Iterable[tuple[float, int, int]], matching: Matching, *, ordered: bool = False) -> None:
    for _, number, place in claims if ordered else sorted(claims):
        if number not in matching.read_of and place not in matching.sent_of:
            matching.pair(number, place)


def _expected(count: int, matching: Matching) -> list[int]:
    """Where each line should stand: behind the one that stood before it."""
    places, place = [], 0
    for number in range(count):
        places.append(place)
        place = matching.read_of.get(number, place - 1) + 1
    return places


def _nearest(places: Sequence[int], wanted: int) -> list[int]:
    """The places next to one, the nearest first; they are given in order."""
    at = bisect_left(places, wanted)
    return sorted(places[max(0, at - _NEAR) : at + _NEAR], key=lambda place: abs(place - wanted))[:_NEAR]


def _free(lines: Sequence[_Words], taken: dict[int, int]) -> list[int]:
    return [number for number, line in enumerate(lines) if line.text and number not in taken]
