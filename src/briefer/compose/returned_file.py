"""A returned file and a brief, with what accepting and comparing look up in them often."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from briefer.model.brief import Brief
from briefer.model.returned import Change, Returned
from briefer.model.rich import Cite, RichText, plain


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A returned file held against one brief.

    ``order`` has the members of each part as they stand in the file, ``places`` the part of each and its place there;
    ``known`` are the ids that the file was sent with, and those of its new texts; ``cites`` the brief's citations.
    ``gone`` are the texts of items that were taken out, ``moved`` the ids of items and parts that were moved,
    ``first_free`` the lowest number of an item's id that lies above all that the file knows.
    """

    order: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, int]]
    inserted: dict[str, Change]
    known: frozenset[str]
    cites: Collection[Cite]
    gone: tuple[str, ...]
    moved: frozenset[str]
    first_free: int

    @classmethod
    def of(cls, brief: Brief, returned: Returned) -> ReturnedFile:
        """All that is looked up, once."""
        order = {one.part: one.members for one in returned.order}
        places = {member: (part, n) for part, members in order.items() for n, member in enumerate(members)}
        inserted = {change.id: change for change in returned.changes if change.kind == "inserted"}
        known = frozenset((*places, *(change.item for change in returned.changes)))
        numbers = (id.removeprefix("i") for id in known if id.startswith("i"))
        free = max((int(n) + 1 for n in numbers if n.isascii() and n.isdigit() and len(n) < 9), default=1)
        gone = (_flat(change.base) for change in returned.changes if change.kind == "deleted")
        moved = frozenset(change.item for change in returned.changes if change.kind == "moved")
        return cls(order, places, inserted, known, brief.citations().keys(), tuple(filter(None, gone)), moved, free)

    def before(self, member: str) -> tuple[str, ...]:
        """What stands before a member in its part, the nearest last."""
        part, place = self.places.get(member, ("", 0))
        return self.order.get(part, ())[:place]

    def known_cites(self, content: RichText) -> RichText:
        """The text without citations that none of the brief's articles has."""
        return tuple(inline for inline in content if not isinstance(inline, Cite) or inline in self.cites)

    def takes_in(self, change: Change) -> bool:
        """Whether a text holds that of an item that was taken out, as when two paragraphs were joined."""
        now, base = _flat(change.now), _flat(change.base)
        return any(text in now and text not in base for text in self.gone)


def _flat(content: RichText) -> str:
    return " ".join(plain(content).replace(" .", ".").replace(" ,", ",").split())


def key_of(change: Change) -> str:
    """The member of its part that an inserted or moved text is."""
    return change.id if change.kind == "inserted" else change.item


def note_of(change: Change) -> str:
    """A change as the comment that keeps it."""
    text = plain(change.now)
    said = text if change.kind == "comment" else f"{change.message} {text}".strip()
    return f"{change.author}: {said}" if change.author else said
