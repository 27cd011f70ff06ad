"""Changes as they are found: who made them, in which order they stand, and their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefer.model.returned import Change, PartOrder
from briefer.model.sent import SentLine
from briefer.returned.copy import ReadCopy, ReadLine, Track, flat


@dataclass(slots=True)
class _Draft:
    """A change that has no number yet, and its place in the file's text (halves lie between two lines)."""

    place: float
    change: Change


class Drafts:
    """Gathers the changes of one file."""

    def __init__(self, copy: ReadCopy) -> None:
        self._copy = copy
        self._drafts: list[_Draft] = []

    def add(self, place: float, change: Change) -> None:
        """A change at a place of the file."""
        self._drafts.append(_Draft(place, change))

    def add_authored(self, place: float, change: Change, sent: Sequence[SentLine], *read: ReadLine) -> None:
        """A change with those who recorded it.

        It is recorded as a whole when the file without recorded changes says of those lines what was sent.
        """
        originals = [self._copy.originals.get(line_text(line)) for line in sent]
        tracks = [track for line in read for track in line.tracks]
        tracks += [track for original in originals for track in original or ()]
        tracked = bool(tracks) and all(original is not None for original in originals)
        self.add(place, by(change, tracks, tracked=tracked))

    def numbered(self, parts: Sequence[str], places: dict[str, tuple[str, int]]) -> Iterator[Change | PartOrder]:
        """All changes in the order of the text, then the order of every part.

        ``parts`` are the parts in their order, ``places`` the part and line of every item that came back.
        """
        self._drafts.sort(key=lambda draft: draft.place)
        changes = [replace(draft.change, id=f"c{n}") for n, draft in enumerate(self._drafts, 1)]
        members: dict[str, list[tuple[float, str]]] = {part: [] for part in parts}
        for draft, change in zip(self._drafts, changes, strict=True):
            if change.kind == "inserted":
                members.setdefault(change.part, []).append((draft.place, change.id))
        for key, (part, place) in places.items():
            members.setdefault(part, []).append((place, key))
        order = [PartOrder(part, tuple(id for _, id in sorted(found))) for part, found in members.items()]
        yield from _placed(changes, order)
        yield from order


def by(change: Change, tracks: Sequence[Track], *, tracked: bool) -> Change:
    """The change with its authors and the latest of its days."""
    authors = dict.fromkeys(track.author for track in tracks if track.author)
    when = max((track.when for track in tracks), default="")
    return replace(change, author=", ".join(authors), when=when, tracked=tracked)


def line_text(line: SentLine) -> str:
    """What a line said when it was sent, in one line."""
    return " ".join(filter(None, (flat(cell.printed) for cell in line.cells)))


def _placed(changes: Sequence[Change], order: Sequence[PartOrder]) -> Iterator[Change]:
    """The changes with what stands before them."""
    before = {
        member: previous for part in order for previous, member in zip(("", *part.members), part.members, strict=False)
    }
    part_before = {part.part: previous for previous, part in zip(("", *(p.part for p in order)), order, strict=False)}
    part_of = {member: part.part for part in order for member in part.members}
    for change in changes:
        key = change.id if change.kind == "inserted" else change.item
        if change.kind == "moved" and key in part_before:
            yield replace(change, after=part_before[key])
        else:
            yield replace(change, after=before.get(key, ""), part=change.part or part_of.get(key, ""))
