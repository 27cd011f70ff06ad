"""What a release leaves out, as its proof needs to know it: the strings, names and pictures that no file may hold."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Withheld:
    """What readers of a release must not see, and what they do see.

    ``items`` counts the items left out, ``substituted`` those of them that another text stands for. ``texts`` are whole
    texts, ``names`` those of sources that only withheld items use, ``pictures`` the bytes of picture files. ``kept`` is
    all that the brief says to these readers: what stands there, too, is no secret.
    """

    items: int = 0
    substituted: int = 0
    texts: tuple[str, ...] = field(default=(), repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)
    pictures: tuple[bytes, ...] = field(default=(), repr=False)
    kept: tuple[str, ...] = field(default=(), repr=False)
    kept_pictures: tuple[bytes, ...] = field(default=(), repr=False)
