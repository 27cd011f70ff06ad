"""The profile that tells what the colours of a file mean."""

from __future__ import annotations

import io
import struct

from PIL import Image, ImageCms

from briefer.render.pdf.colour_profile import srgb_profile


def test_profile_is_srgb() -> None:
    """A colour engine that knows sRGB finds no difference between its own and ours, in either direction."""
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    levels = [(r, g, b) for r in range(0, 256, 17) for g in range(0, 256, 51) for b in range(0, 256, 51)]
    image = Image.new("RGB", (len(levels), 1))
    image.putdata(levels)
    for source, target in ((ours, theirs), (theirs, ours)):
        turned = ImageCms.profileToProfile(image, source, target)
        assert turned is not None
        pairs = zip(image.tobytes(), turned.tobytes(), strict=True)
        assert max(abs(before - after) for before, after in pairs) <= 1


def test_profile_is_laid_out_as_it_says() -> None:
    """Its length and the place of every tag are true, each on a four-byte border."""
    profile = srgb_profile()
    (length,) = struct.unpack_from(">L", profile)
    (count,) = struct.unpack_from(">L", profile, 128)
    assert length == len(profile) < 1000
    for i in range(count):
        _, at, size = struct.unpack_from(">4sLL", profile, 132 + 12 * i)
        assert at % 4 == 0
        assert at + size <= length
