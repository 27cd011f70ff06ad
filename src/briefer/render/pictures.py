"""Pictures for the markup formats: sound files upright and of a printable size, others refused.

PNG and JPEG files stay what they are; GIF, WebP and BMP files become PNG, and SVG drawings are drawn as such. The PDF
goes by the same rules and words of refusal, so that the three formats of a brief show and say the same.
"""

from __future__ import annotations

import io
import re
import warnings
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefer.render.svg import SvgError, clean_svg, drawn, is_svg

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PIXELS = 60_000_000
_PIXELS_PER_POINT = 150 / 72  # of a picture that does not say its resolution
_SAID_DPI = (50.0, 2400.0)  # others are slips
_ORIENTATION = 0x0112  # the Exif tag
_FORMATS = ("PNG", "JPEG")
_TURNED_TO_PNG = ("GIF", "WEBP", "BMP")
UNSOUND = "it is no sound PNG, JPEG, GIF, WebP, BMP or SVG file of a printable size"
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)  # but those inside the coded pixels
_END_OF_IMAGE = 0xD9
_METADATA = frozenset((0xE1, 0xED, 0xFE))
_PNG_METADATA = frozenset((b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"))  # PNG, third edition, 11.3


class PictureError(Exception):
    """A picture that cannot be shown; the message says why in a plain sentence."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An upright picture; ``format`` is "png" or "jpeg", sizes are the natural ones on paper.

    ``vector`` is the SVG that it was drawn from, empty for others.
    """

    content: bytes
    format: str
    width_pt: float
    height_pt: float
    vector: bytes = b""

    def fitted(self, width_pt: float, height_pt: float) -> tuple[float, float]:
        """Its size, shrunk in proportion where it must be."""
        scale = min(1.0, width_pt / self.width_pt, height_pt / self.height_pt)
        return self.width_pt * scale, self.height_pt * scale


def read_picture(content: bytes) -> Picture:
    """The picture in these bytes.

    Raises:
        PictureError: they are no such file, damaged, or larger than memory should hold.
    """
    if is_svg(content):
        return _drawing(content)
    from PIL import Image, UnidentifiedImageError  # heavy, and most briefs have no picture

    too_large = (Image.DecompressionBombWarning, Image.DecompressionBombError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=(*_FORMATS, *_TURNED_TO_PNG)) as image:
                return _read(image, content)
    except (UnidentifiedImageError, *too_large) as error:
        raise PictureError(UNSOUND) from error
    except (OSError, ValueError, SyntaxError, EOFError, zlib.error, OverflowError, TypeError) as error:
        raise PictureError("its file is damaged") from error


@lru_cache(maxsize=256)
def fault_of(content: bytes) -> str:
    """Why these bytes cannot be shown, in words that end a sentence; empty where they can."""
    try:
        read_picture(content)
    except PictureError as error:
        return str(error)
    return ""


def as_png_or_jpeg(content: bytes) -> tuple[bytes, float]:
    """The file as one of the two, and how many of its pixels make a point on paper, 0 where the file itself says so.

    Raises:
        PictureError: it is a drawing or a file of another kind that cannot be read.
    """
    if content.startswith((b"\x89PNG", b"\xff\xd8")):
        return content, 0.0
    picture = read_picture(content)
    width = int.from_bytes(picture.content[16:20], "big")  # of a PNG file
    return picture.content, width / picture.width_pt if picture.format == "png" else 0.0


def pixels_per_point(image: Image) -> float:
    """By the resolution that the file tells, else that of a fair print."""
    told = image.info.get("dpi")
    across = float(told[0]) if isinstance(told, tuple) and told else 0.0
    return across / 72 if _SAID_DPI[0] <= across <= _SAID_DPI[1] else _PIXELS_PER_POINT


def without_metadata(jpeg: bytes) -> bytes:
    """A sound JPEG file as it is but for what does not show: where and when it was taken, its maker's notes, a preview.

    The segments APP1 (Exif, XMP), APP13 (Photoshop) and COM go, and what follows the end of the image (ITU-T T.81,
    B.1). Colours stay right: their profile (APP2) and Adobe's word on them (APP14) are kept.
    """
    kept, at = [jpeg[:2]], 2
    while (found := _MARKER.search(jpeg, at)) is not None:
        marker, end = jpeg[found.end() - 1], found.end()
        kept.append(jpeg[at : found.start()])
        if marker == _END_OF_IMAGE:
            return b"".join((*kept, jpeg[found.start() : end]))
        length = int.from_bytes(jpeg[end : end + 2], "big")
        if marker not in _METADATA:
            kept.append(jpeg[found.start() : end + length])
        at = end + max(length, 2)
    return b"".join((*kept, jpeg[at:]))


def without_png_metadata(png: bytes) -> bytes:
    """A sound PNG file as it is but for what does not show: texts, notes, a time, what follows its end."""
    kept, at = [png[:8]], 8
    while at + 8 <= len(png):
        end = at + 12 + int.from_bytes(png[at : at + 4], "big")
        kind = png[at + 4 : at + 8]
        if kind not in _PNG_METADATA:
            kept.append(png[at:end])
        if kind == b"IEND":
            break
        at = end
    return b"".join(kept)


def refusal(alt: str, error: PictureError) -> str:
    """What stands where the picture would."""
    return f"[{alt or 'Picture'}: not printed, {error}.]"


def _read(image: Image, content: bytes) -> Picture:
    """Decoded once in full: Word shows a red cross for a file that breaks off."""
    if image.width * image.height > _MOST_PIXELS or not min(image.size):
        raise PictureError("it has too many pixels")
    image.load()
    scale, format = pixels_per_point(image), (image.format or "PNG").lower()
    if image.format in _TURNED_TO_PNG:
        content, format = _as_png(image), "png"
    width, height = image.size
    if image.getexif().get(_ORIENTATION, 1) != 1:
        content, (width, height) = _upright(image, format)
    content = without_metadata(content) if format == "jpeg" else without_png_metadata(content)
    return Picture(content, format, width / scale, height / scale)


def _drawing(content: bytes) -> Picture:
    try:
        svg = clean_svg(content)
        return Picture(drawn(svg), "png", svg.width_pt, svg.height_pt, svg.content)
    except SvgError as error:
        raise PictureError(str(error)) from error


def _as_png(image: Image) -> bytes:
    """The first picture of the file, without what else is in it."""
    clear = "transparency" in image.info or image.mode in ("RGBA", "LA", "PA")
    target = io.BytesIO()
    image.convert("RGBA" if clear else "RGB").save(target, "PNG")
    return target.getvalue()


def _upright(image: Image, format: str) -> tuple[bytes, tuple[int, int]]:
    """Turned as its camera says; Word does not look."""
    from PIL import ImageOps  # loaded with the rest of Pillow by now

    turned = ImageOps.exif_transpose(image)
    target = io.BytesIO()
    turned.save(target, format, **({"quality": 92} if format == "jpeg" else {}))
    return target.getvalue(), turned.size
