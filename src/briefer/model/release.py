"""What a release leaves out, as its proof needs to know it: the strings, names and pictures that no file may hold."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefer.model.brief import ItemId


@dataclass(frozen=True, slots=True)
class Withheld:
    """What readers of a release must not see, and what they do see.

    ``ids`` are those of the items left out; another text stands for ``substituted`` of them. ``texts`` are whole texts,
    ``names`` those of sources that only withheld items use, ``marked_names`` those with a marking of their own,
    ``pictures`` the bytes of picture files. ``kept`` is all that the brief says to these readers: what stands there,
    too, is no secret, but for marked names.
    """

    ids: tuple[ItemId, ...] = ()
    substituted: int = 0
    texts: tuple[str, ...] = field(default=(), repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)
    marked_names: tuple[str, ...] = field(default=(), repr=False)
    pictures: tuple[bytes, ...] = field(default=(), repr=False)
    kept: tuple[str, ...] = field(default=(), repr=False)
    kept_pictures: tuple[bytes, ...] = field(default=(), repr=False)

    @property
    def items(self) -> int:
        """How many items are left out."""
        return len(self.ids)
