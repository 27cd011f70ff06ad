"""Knows a withheld picture again, also where a writer packed it anew."""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass

from briefer.model.release import Withheld

_SIDE = 16
_MOST_DIFFERENCE = 3.0  # of 255, on average: what packing anew changes
_MOST_PIXELS = 60_000_000


@dataclass(frozen=True, slots=True)
class Pictures:
    """Withheld pictures by their bytes, and by what they look like in a few grey cells."""

    hashes: frozenset[bytes] = frozenset()
    looks: tuple[bytes, ...] = ()
    kept_looks: tuple[bytes, ...] = ()

    @classmethod
    def of(cls, withheld: Withheld) -> Pictures:
        """Those of a release."""
        seen = tuple(filter(None, map(look_of, withheld.kept_pictures)))
        looks = tuple(filter(None, map(look_of, withheld.pictures)))
        return cls(frozenset(hashlib.sha256(picture).digest() for picture in withheld.pictures), looks, seen)

    def are(self, content: bytes) -> bool:
        """Whether a picture file is one of them and none that may be seen."""
        if not self.hashes:
            return False
        if hashlib.sha256(content).digest() in self.hashes:
            return True
        look = look_of(content) if self.looks else b""
        if not look or any(_are_alike(look, seen) for seen in self.kept_looks):
            return False
        return any(_are_alike(look, withheld) for withheld in self.looks)


def look_of(content: bytes) -> bytes:
    """A picture in a few grey cells; empty for what is no picture, or of one tone, which looks like many."""
    from PIL import Image  # heavy, and most briefs have no picture

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content)) as image:
            warnings.simplefilter("ignore")
            if image.width * image.height > _MOST_PIXELS:
                return b""
            plain = image.convert("RGBA")
            paper = Image.new("RGBA", plain.size, "white")
            paper.alpha_composite(plain)
            look = paper.convert("L").resize((_SIDE, _SIDE), Image.Resampling.BOX).tobytes()
    except Exception:  # whatever a damaged or foreign file makes of the decoder: it shows nothing
        return b""
    return look if max(look) - min(look) > _MOST_DIFFERENCE * 2 else b""


def _are_alike(one: bytes, other: bytes) -> bool:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) <= _MOST_DIFFERENCE * len(one)
