"""Where two readings part, told in plain words. Time is linear: one looks only a little ahead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefer.verify.addresses import same_address
from briefer.verify.reading import MARK, PICTURE, Reading, shown
from briefer.verify.report import MOST_DEFECTS

_AHEAD = 60  # passages or words looked ahead to find where two readings meet again
_SURE = 5  # passages at the beginning of a brief of which one at least is where it should be
_AROUND = 4  # words quoted on either side


def passage_differences(wanted: Sequence[str], found: Sequence[str], source: str) -> Iterator[str]:
    """What differs between the passages of ``source`` ("the brief", "the PDF") and those found in a file."""
    if tuple(wanted) == tuple(found):
        return
    i = j = told = 0
    while (i < len(wanted) or j < len(found)) and told <= MOST_DEFECTS:
        if i < len(wanted) and j < len(found) and _alike(wanted[i], found[j]):
            i, j = i + 1, j + 1
            continue
        told += 1
        i, j, defect = _step(wanted, found, i, j, source)
        yield defect


def _alike(wanted: str, found: str) -> bool:
    """A picture without words of its own takes its caption's; one that could not be printed says so in brackets."""
    if wanted == found:
        return True
    if not wanted.startswith(PICTURE):
        return False
    return found.startswith("[") or (wanted == PICTURE and found.startswith(PICTURE))


def _step(wanted: Sequence[str], found: Sequence[str], i: int, j: int, source: str) -> tuple[int, int, str]:
    """The next places in both after a difference, and what it is."""
    if j >= len(found):
        return i + 1, j, f"{shown(wanted[i])} is missing; {source} ends with it."
    if i >= len(wanted):
        return i, j + 1, f"{shown(found[j])} stands at the end and is not in {source}."
    later = _ahead(wanted[i], found, j)
    sooner = _ahead(found[j], wanted, i)
    if later and sooner:
        defect = f"{shown(found[j])} stands before {shown(wanted[i])}; in {source} it comes after."
        return (i + 2, j + 2, defect) if later == sooner == 1 else (i + sooner + 1, j + 1, defect)
    if later:
        return i, j + later, f"{_first(found[j], later)} not in {source}, before {shown(wanted[i])}."
    if sooner:
        return i + sooner, j, f"{_first(wanted[i], sooner)} missing before {shown(found[j])}."
    return i + 1, j + 1, word_difference(wanted[i], found[j], source)


def _first(passage: str, count: int) -> str:
    """The first of some passages that stand together."""
    return f"{shown(passage)} is" if count == 1 else f"{shown(passage)} and {count - 1} more after it are"


def _ahead(passage: str, others: Sequence[str], at: int) -> int:
    """How many places further the passage stands, whatever numbers its marks have there; 0 when not near."""
    words = MARK.sub("", passage)
    return next((n for n, other in enumerate(others[at + 1 : at + _AHEAD], 1) if MARK.sub("", other) == words), 0)


def word_difference(wanted: str, found: str, source: str) -> str:
    """The first words in which two passages differ."""
    if wanted.startswith(PICTURE) or found.startswith(PICTURE):
        return f"{shown(found)} stands where {source} has {shown(wanted)}."
    if wanted.replace(" ", "") == found.replace(" ", ""):
        return f"In {shown(found)} blanks between words differ from {source}: {_apart(wanted, found)}."
    ours, theirs = wanted.split(), found.split()
    first = _first_apart(ours, theirs)
    last = _first_apart(ours[first:][::-1], theirs[first:][::-1])
    lost, new = " ".join(ours[first : len(ours) - last]), " ".join(theirs[first : len(theirs) - last])
    place = " ".join(theirs[max(0, first - _AROUND) : first])
    where = f"after {shown(place)}" if place else f"at the beginning of {shown(found)}"
    if not new:
        return f"{shown(lost)} is missing {where}."
    if not lost:
        return f"{shown(new)} stands {where} and is not in {source}."
    return f"{shown(new)} stands {where}; {source} has {shown(lost)}."


def _first_apart(ours: Sequence[str], theirs: Sequence[str]) -> int:
    """How many words both begin with."""
    return next(
        (n for n, (a, b) in enumerate(zip_longest(ours, theirs)) if a != b),
        len(ours),
    )


def _apart(wanted: str, found: str) -> str:
    ours, theirs = wanted.split(), found.split()
    first = _first_apart(ours, theirs)
    return f"{shown(' '.join(theirs[first : first + 2]))} for {shown(' '.join(ours[first : first + 2]))}"


def without_surroundings(found: Reading, wanted: Reading) -> Reading:
    """The reading without what stands before and behind the words of a brief, and without links not its own."""
    passages, own = found.passages, wanted.passages
    begin = _begin(passages, own)
    end = len(passages) - _begin(passages[::-1], own[::-1])
    known = set(map(same_address, wanted.addresses))
    addresses = tuple(address for address in found.addresses if same_address(address) in known)
    return replace(found, passages=passages[begin:end], addresses=addresses, list_numbers=None)


def _begin(found: Sequence[str], own: Sequence[str]) -> int:
    """Where the passages of a brief begin among others: there the most of the first ones stand in their places."""
    places = {passage: n for n, passage in reversed(list(enumerate(own[:_SURE])))}
    starts = {max(n - places[passage], 0) for n, passage in enumerate(found) if passage in places}
    return max(sorted(starts), key=lambda start: _agreeing(found[start : start + _AHEAD], own), default=0)


def _agreeing(found: Sequence[str], own: Sequence[str]) -> int:
    return sum(a == b for a, b in zip(found, own, strict=False))


def note_differences(wanted: Reading, found: Reading, source: str) -> Iterator[str]:
    """Notes that are missing, too many, or not the same."""
    if wanted.notes == found.notes:
        return
    for number in sorted({*wanted.notes, *found.notes}):
        ours, theirs = wanted.notes.get(number), found.notes.get(number)
        if theirs is None:
            yield f"Note {number} is missing: {shown(ours or '')}."
        elif ours is None:
            yield f"Note {number} is not in {source}: {shown(theirs)}."
        elif not theirs:
            yield f"Note {number} is empty; {source} has {shown(ours)}."
        elif ours != theirs:
            yield f"Note {number}: {word_difference(ours, theirs, source)}"


def number_differences(wanted: Reading, found: Reading, source: str) -> Iterator[str]:
    """The first item of a numbered list that has another number."""
    if wanted.list_numbers is None or found.list_numbers is None:
        return
    for n, (ours, theirs) in enumerate(zip_longest(wanted.list_numbers, found.list_numbers), 1):
        if ours != theirs:
            said = "no number" if theirs is None else f"the number {theirs}"
            meant = "none" if ours is None else ours
            yield f"Of the items of numbered lists the one in place {n} has {said}; in {source} {meant}."
            return


def page_differences(wanted: Reading, found: Reading, source: str) -> Iterator[str]:
    """Entries of the contents that name another page; one that names none is no difference."""
    if not len(found.contents) == len(found.contents_pages) == len(wanted.contents_pages):
        return
    for text, ours, theirs in zip(found.contents, wanted.contents_pages, found.contents_pages, strict=True):
        if ours and theirs and ours != theirs:
            yield f"Contents: {shown(text)} is said to be on page {theirs}; in {source} on page {ours}."


def stray_marks(found: Reading, wanted: Reading | None = None) -> Iterator[str]:
    """Marks without a note and notes without a mark, unless ``wanted`` has them so."""
    marks, notes = set(found.marks), set(found.notes)
    known = set(wanted.marks) ^ set(wanted.notes) if wanted else set()
    yield from (f"Mark {number} has no note." for number in sorted(marks - notes - known))
    yield from (f"Note {number} has no mark that leads to it." for number in sorted(notes - marks - known))
