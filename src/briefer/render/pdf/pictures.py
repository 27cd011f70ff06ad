"""Pictures: sound ones become image objects of the file, others are refused with a reason. Nothing is fetched."""

from __future__ import annotations

import io
import warnings
import zlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer.render.pdf.flow import Node, Picture, Strip
from briefer.render.pdf.frame import Frame
from briefer.render.pictures import UNSOUND, PictureError, as_png_or_jpeg, pixels_per_point, without_metadata

if TYPE_CHECKING:
    from PIL import Image

_MOST_PIXELS = 60_000_000
_PIXELS_PER_POINT = 300 / 72  # print resolution
_TALLEST = 0.7  # of the text height, so that its caption and some text stay with it
_SPARE = 1.5  # finer than this times print resolution is made smaller
_JPEG_COMPONENTS = {"L": 1, "RGB": 3}


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image ready for the file. ``mask`` is the compressed transparency, empty without; sizes in pixels.

    ``natural_pt`` is its natural width on paper.
    """

    width: int
    height: int
    components: int
    filter: str
    content: bytes
    mask: bytes = b""
    natural_pt: float = 0.0


def read_picture(content: bytes, width_pt: float) -> ImageFile:
    """The file as an image to be printed at most ``width_pt`` wide.

    Raises:
        PictureError: it is no such file, damaged, or larger than memory should hold.
    """
    from PIL import Image, UnidentifiedImageError  # 40 ms, and most papers have no picture

    content, scale = as_png_or_jpeg(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _read(content, width_pt, scale)
    except (UnidentifiedImageError, Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise PictureError(UNSOUND) from error
    except (OSError, ValueError, SyntaxError, EOFError, zlib.error, OverflowError, TypeError) as error:
        raise PictureError("its file is damaged") from error


def picture_strip(image: ImageFile, name: str, frame: Frame, height_pt: float, node: Node) -> Strip:
    """A picture as one strip between the edges of a frame; ``height_pt`` is that of a page's text."""
    width = min(frame.right - frame.left, image.natural_pt)
    height = width * image.height / image.width
    tallest = height_pt * _TALLEST
    if height > tallest:
        width, height = width * tallest / height, tallest
    strip = Strip(height, left=frame.left, right=frame.right)
    strip.picture = Picture(frame.left, 0, width, height, name, node)
    return strip


def _read(content: bytes, width_pt: float, scale: float) -> ImageFile:
    from PIL import Image

    with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
        if image.width * image.height > _MOST_PIXELS or not min(image.size):
            raise PictureError("it has too many pixels")
        image.load()
        turned = image.getexif().get(0x0112, 1) != 1
        upright = _upright(image) if turned else image
        natural = upright.width / (scale or pixels_per_point(image))
        most = max(1, round(min(width_pt, natural) * _PIXELS_PER_POINT))
        fine = upright.width > most * _SPARE
        if image.format == "JPEG" and image.mode in _JPEG_COMPONENTS and not turned and not fine:
            components = _JPEG_COMPONENTS[image.mode]
            file = ImageFile(image.width, image.height, components, "DCTDecode", without_metadata(content))
        else:
            file = _repacked(upright, most if fine else 0)
        return replace(file, natural_pt=natural)


def _upright(image: Image.Image) -> Image.Image:
    from PIL import ImageOps  # only pictures of cameras need it

    return ImageOps.exif_transpose(image)


def _repacked(image: Image.Image, width: int) -> ImageFile:
    """Pixels without loss, in grey or colour, transparency apart; scaled down to ``width`` unless that is 0."""
    from PIL import Image

    clear = image.mode in ("LA", "PA", "RGBA") or "transparency" in image.info
    grey = image.mode in ("1", "L", "LA", "I;16", "I")
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")
    pixels = image.convert("RGBA" if clear else "L" if grey else "RGB")
    if width:
        pixels = pixels.resize((width, max(1, round(pixels.height * width / pixels.width))), Image.Resampling.LANCZOS)
    mask = b""
    if clear:
        mask = zlib.compress(pixels.getchannel("A").tobytes())
        pixels = pixels.convert("L" if grey else "RGB")
    return ImageFile(
        pixels.width,
        pixels.height,
        1 if pixels.mode == "L" else 3,
        "FlateDecode",
        zlib.compress(pixels.tobytes()),
        mask,
    )


__all__ = ["ImageFile", "PictureError", "read_picture"]
