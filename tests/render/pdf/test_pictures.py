"""Pictures of every kind that articles carry, and files that are none."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from briefer.model.document import Figure
from briefer.render.pdf import write_pdf
from briefer.render.pdf.pictures import PictureError, read_picture
from tests.render.pdf import samples
from tests.render.pdf.reading import open_pdf, sheet
from tests.render.pdf.samples import document


def saved(mode: str, format: str, size: tuple[int, int] = (40, 30), **options: object) -> bytes:
    file = io.BytesIO()
    Image.new(mode, size).save(file, format, **options)
    return file.getvalue()


@pytest.mark.parametrize(
    ("mode", "format", "components", "filter", "masked"),
    [
        ("RGB", "JPEG", 3, "DCTDecode", False),
        ("L", "JPEG", 1, "DCTDecode", False),
        ("CMYK", "JPEG", 3, "FlateDecode", False),
        ("RGB", "PNG", 3, "FlateDecode", False),
        ("RGBA", "PNG", 3, "FlateDecode", True),
        ("LA", "PNG", 1, "FlateDecode", True),
        ("P", "PNG", 3, "FlateDecode", False),
        ("1", "PNG", 1, "FlateDecode", False),
        ("I;16", "PNG", 1, "FlateDecode", False),
    ],
)
def test_kinds_of_pictures(mode: str, format: str, components: int, filter: str, masked: bool) -> None:
    """Colour, grey and transparency survive; a photograph goes in as it is."""
    content = saved(mode, format)
    image = read_picture(content, 100)
    assert (image.components, image.filter, bool(image.mask)) == (components, filter, masked)
    assert (image.width, image.height) == (40, 30)
    with open_pdf(write_pdf(document(Figure(content, "", "A picture")), sheet()).content) as pdf:
        (drawn,) = pdf.pages[0].obj.Resources.XObject.values()
        assert ("/SMask" in drawn) is masked


def test_turned_photograph_stands_upright() -> None:
    """The camera's note on which side is up is followed."""
    exif = Image.Exif()
    exif[0x0112] = 6
    image = read_picture(saved("RGB", "JPEG", exif=exif), 100)
    assert (image.width, image.height) == (30, 40)


def test_needless_pixels_are_dropped() -> None:
    """A picture far finer than print resolution is made smaller."""
    image = read_picture(saved("L", "PNG", (4000, 20)), 72)
    assert image.width == 300


NO_PICTURES = (
    b"",
    b"GIF89a",
    b"\xff\xd8\xff\xe0rubbish",
    samples.png()[:120],
    samples.png()[:-300],
    saved("RGB", "TIFF"),
    saved("1", "PNG", (9000, 9000)),
)


@pytest.mark.parametrize("content", NO_PICTURES)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    """Rubbish, cut-off files, other formats and pictures that would fill the memory give a reason, no traceback."""
    with pytest.raises(PictureError):
        read_picture(content, 100)
