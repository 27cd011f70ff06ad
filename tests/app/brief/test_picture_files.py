"""Pictures of every kind that prints are taken from files and shown as they print."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from briefer.app.brief import adding
from briefer.app.brief.pictures import read_picture_files, shown_picture
from briefer.model.brief import FigureItem

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle r="9"/></svg>'


@pytest.mark.parametrize("format", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "SVG"])
def test_a_picture_of_each_kind_is_taken_and_shown(tmp_path: Path, format: str) -> None:
    path, target = tmp_path / f"a.{format.lower()}", io.BytesIO()
    if format != "SVG":
        Image.new("RGB", (40, 20), "red").save(target, format)
    path.write_bytes(target.getvalue() or SVG)
    ((_, content),), problems = read_picture_files([path])
    assert not problems
    item = adding.figure(content, "A field")
    assert isinstance(item, FigureItem)
    assert item.media_type == {"SVG": "image/svg+xml"}.get(format, f"image/{format.lower()}")
    assert shown_picture(content).width() in (40, 125)  # drawings at print resolution


@pytest.mark.parametrize("content", [b"<svg", SVG.replace(b"<circle", b"<image href='/etc/hostname'/><circle"), b"x"])
def test_what_cannot_be_printed_is_told_and_not_shown(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.svg"
    path.write_bytes(content)
    taken, (problem,) = read_picture_files([path])
    assert not taken
    assert problem.startswith("a.svg is ")
    assert shown_picture(content).isNull()
