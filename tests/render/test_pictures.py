"""Pictures are shown whole, upright and within bounds, or refused with a reason."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefer.render.pdf.pictures import read_picture as read_for_pdf
from briefer.render.pictures import PictureError, read_picture, refusal
from tests.render.sample_documents import picture


def test_a_picture_is_fitted_in_proportion_and_never_blown_up() -> None:
    found = read_picture(picture(size=(400, 200)))
    assert (found.format, found.width_pt, found.height_pt) == ("png", 192.0, 96.0)
    assert found.fitted(96, 500) == (96.0, 48.0)
    assert found.fitted(1000, 1000) == (192.0, 96.0)


def test_a_picture_lying_on_its_side_is_turned_upright() -> None:
    target, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 30), "red").save(target, "JPEG", exif=exif)
    found = read_picture(target.getvalue())
    assert found.width_pt < found.height_pt
    assert Image.open(io.BytesIO(found.content)).size == (30, 60)


@pytest.mark.parametrize(
    "content", [b"", b"no picture", picture()[:60], picture("JPEG")[:200], picture("TIFF"), picture("GIF")[:60]]
)
def test_what_is_no_sound_picture_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(PictureError) as caught:
        read_picture(content)
    assert refusal("A map", caught.value).startswith("[A map: not printed, it")


@pytest.mark.parametrize(("format", "width_pt"), [("GIF", 28.8), ("WEBP", 28.8), ("BMP", 45.0)])
def test_other_kinds_become_png(format: str, width_pt: float) -> None:
    found = read_picture(picture(format))
    assert (found.format, found.content[:4]) == ("png", b"\x89PNG")
    assert found.width_pt == pytest.approx(width_pt, rel=0.001)
    assert read_for_pdf(picture(format), 400).natural_pt == pytest.approx(width_pt, rel=0.001)


@pytest.mark.parametrize(("dpi", "width_pt"), [(300, 14.4), (72, 60.0), (1, 28.8), (90_000, 28.8)])
def test_a_picture_is_as_large_as_its_resolution_says_unless_that_is_a_slip(dpi: int, width_pt: float) -> None:
    target = io.BytesIO()
    Image.new("RGB", (60, 30), "red").save(target, "JPEG", dpi=(dpi, dpi))
    assert read_picture(target.getvalue()).width_pt == pytest.approx(width_pt)
    assert read_for_pdf(target.getvalue(), 400).natural_pt == pytest.approx(width_pt)


def test_a_picture_that_would_fill_memory_is_refused() -> None:
    head = bytearray(picture())
    head[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(PictureError):
        read_picture(bytes(head))


@pytest.mark.parametrize("progressive", [False, True])
def test_a_photograph_loses_what_does_not_show_and_no_pixel(progressive: bool) -> None:
    """Where it was taken and what was noted on it stay out of the file; the coded pixels are the same bytes."""
    image, exif, target = Image.effect_noise((90, 70), 60).convert("RGB"), Image.Exif(), io.BytesIO()
    exif[0x010E] = "taken at a secret place"
    image.save(target, "JPEG", exif=exif, comment=b"a secret remark", icc_profile=b"profile", progressive=progressive)
    photograph = target.getvalue() + b"a secret preview"
    assert photograph.count(b"secret") == 3
    for content in (read_picture(photograph).content, read_for_pdf(photograph, 100).content):
        assert b"secret" not in content
        assert b"profile" in content
        with Image.open(io.BytesIO(photograph)) as before, Image.open(io.BytesIO(content)) as after:
            assert before.tobytes() == after.tobytes()


def test_a_drawing_loses_what_does_not_show_and_no_pixel() -> None:
    """Programs note authors, paths and times in PNG files; what follows the end of the picture goes with them."""
    image, noted, target = Image.effect_noise((90, 70), 60), PngInfo(), io.BytesIO()
    noted.add_text("Author", "secret author")
    noted.add_text("Source", "secret path", zip=True)
    noted.add_itxt("Comment", "secret remark")
    noted.add(b"tIME", bytes((7, 234, 1, 2, 3, 4, 5)))
    image.save(target, "PNG", pnginfo=noted, dpi=(300, 300))
    drawing = target.getvalue() + b"a secret preview"
    content = read_picture(drawing).content
    for trace in (b"secret", b"Author", b"Source", b"tIME"):
        assert trace in drawing
        assert trace not in content
    assert b"pHYs" in content
    with Image.open(io.BytesIO(drawing)) as before, Image.open(io.BytesIO(content)) as after:
        assert before.tobytes() == after.tobytes()
