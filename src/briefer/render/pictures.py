"""How large a picture is, and whether it is one at all. Only its head is read, so no picture can blow up memory."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import Literal

_FORMATS = ("PNG", "JPEG")
_DEFAULT_DPI = 96.0
_MOST_PIXELS = 30_000  # along one side
_LEAST_DPI, _MOST_DPI = 30.0, 2400.0


@dataclass(frozen=True, slots=True)
class Picture:
    """What the file itself says: its format and its natural size in points."""

    format: Literal["png", "jpeg"]
    width_pt: float
    height_pt: float

    def fitted(self, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Its size, shrunk in proportion to fit."""
        scale = min(1.0, width_pt / self.width_pt, height_pt / self.height_pt)
        return self.width_pt * scale, self.height_pt * scale


def look_at(content: bytes) -> Picture | None:
    """The picture in these bytes, or none when they are no sound PNG or JPEG."""
    from PIL import Image, UnidentifiedImageError  # heavy, and most briefs have no picture

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large pictures; they are refused below
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                width, height = image.size
                dpi = image.info.get("dpi", (_DEFAULT_DPI, _DEFAULT_DPI))
                format = image.format
                image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None
    if not (0 < width <= _MOST_PIXELS and 0 < height <= _MOST_PIXELS):
        return None
    across, down = (_sane(value) for value in dpi)
    return Picture("png" if format == "PNG" else "jpeg", width * 72 / across, height * 72 / down)


def _sane(dpi: float) -> float:
    return float(dpi) if _LEAST_DPI <= dpi <= _MOST_DPI else _DEFAULT_DPI
