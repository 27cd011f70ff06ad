"""References that a note gives again: the first note says all, later ones name it ("EDM, note 3").

Only the same piece counts as a repeat: the same source with the same days and the same address. Another day of the
same source is another piece, and its day is all that tells them apart.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from briefer.model.article import Reference
from briefer.model.document import Inline, NoteLink, Text


@dataclass(slots=True)
class Repeats:
    """The references given so far. ``words`` name a note, ``{n}`` its number; without words nothing is a repeat."""

    words: str
    _given: dict[Hashable, tuple[int, Reference]] = field(default_factory=dict)

    def earlier(self, source: str, reference: Reference, note: int) -> tuple[int, Reference] | None:
        """The note before ``note`` that gave the reference, and the reference as it gave it."""
        given = self._given.get(_key(source, reference)) if self.words else None
        return given if given and given[0] < note else None

    def give(self, source: str, reference: Reference, note: int) -> None:
        """Remember where a reference is given in full; what has neither day nor address is short as it is."""
        if reference.dates or reference.url:
            self._given.setdefault(_key(source, reference), (note, reference))

    def short(self, head: str, reference: Reference, given: tuple[int, Reference]) -> list[Inline]:
        """ "see EDM, note 3, p. 5": the place in it and the remark only where they are other ones."""
        number, first = given
        link = NoteLink(number, self.words)
        extras = [
            said
            for said, before in ((reference.locator, first.locator), (reference.remark, first.remark))
            if said and said != before
        ]
        return [
            *([Text(f"{head}, ")] if head else []),
            link,
            *([Text(", " + ", ".join(extras))] if extras else []),
        ]


def _key(source: str, reference: Reference) -> Hashable:
    return (source.casefold(), tuple(d.date for d in reference.dates if not d.accessed), reference.url)
