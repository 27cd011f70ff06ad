"""Subsets of faces: what the PDF writer takes from reportlab's inside is still there, and does what it is used for."""

from __future__ import annotations

import struct
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from briefer.render.fonts import Face, face
from briefer.render.pdf.composed_glyphs import ComposedFace
from briefer.render.pdf.subset_face import PRIVATE_TABLES, cut_subset, measures

FACES = ("NotoSerif-Regular", "NotoSans-SemiBold", "NotoSansGeorgian-Regular", "NotoSansMath-Regular")
LETTERS = {"NotoSansGeorgian-Regular": "საქართველო", "NotoSansMath-Regular": "≤≥−≠"}


def letters(name: str) -> str:
    """Some with accents, which are put together of several glyphs."""
    return LETTERS.get(name, "Aé§ğfiŠəЖA")


@pytest.mark.parametrize("name", FACES)
def test_subset_is_the_one_of_the_slow_reading(name: str) -> None:
    """With our tables put in, reportlab cuts the same program, and measures the same, as when it reads them itself."""
    own = TTFontFile(str(face(name).path))
    asked = [ord(letter) for letter in letters(name)]
    glyphs = [face(name).glyphs[letter] for letter in asked]
    assert cut_subset(ComposedFace(face(name)), glyphs) == own.makeSubset(asked)
    found = measures(face(name))
    assert (found.flags, found.italic_angle, found.stem) == (own.flags, own.italicAngle, own.stemV)
    assert found.box == tuple(map(round, own.bbox))
    assert (found.ascent, found.descent, found.cap_height) == tuple(
        map(round, (own.ascent, own.descent, own.capHeight))
    )


def outline(program: Face, glyph: int) -> bytes:
    """The bytes of a glyph; of one put together of others only its frame, for those have other numbers."""
    (long_format,) = struct.unpack_from(">H", program.content, program.tables[b"head"][0] + 50)
    places = program.tables[b"loca"][0]
    kind, size, scale = (">LL", 4, 1) if long_format else (">HH", 2, 2)
    first, end = struct.unpack_from(kind, program.content, places + size * glyph)
    start = program.tables[b"glyf"][0]
    shape = program.content[start + first * scale : start + end * scale]
    simple = len(shape) > 2 and shape[0] < 128
    return shape.rstrip(b"\0") if simple else shape[:10]


@pytest.mark.parametrize("name", FACES)
def test_glyphs_are_numbered_in_the_order_asked_for(name: str, tmp_path: Path) -> None:
    """The map from codes to glyphs counts on it: each glyph once, after the empty one."""
    whole = face(name)
    target = tmp_path / "subset.ttf"
    asked = [whole.glyphs[ord(letter)] for letter in letters(name)]
    target.write_bytes(cut_subset(ComposedFace(whole), asked))
    subset = Face(target)
    once = dict.fromkeys(asked)
    assert [outline(subset, n) for n in range(1, len(once) + 1)] == [outline(whole, glyph) for glyph in once]


def test_reportlab_still_has_the_names() -> None:
    """Its own reading fills the very tables that we put in, by these names; a new name would leave ours unused."""
    path = str(face("NotoSans-SemiBold").path)
    assert all(getattr(TTFontFile(path), name) for name in PRIVATE_TABLES)
    assert not any(getattr(TTFontFile(path, charInfo=0), name, None) for name in PRIVATE_TABLES)


def test_reportlab_is_the_pinned_one() -> None:
    """Another version is met on purpose, with these tests looked at, and not by an upgrade in passing."""
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"reportlab=={version('reportlab')}" in project["dependencies"]


def test_only_one_module_touches_reportlab() -> None:
    """The writer's other modules know nothing of the library."""
    package = Path(__file__).parents[3] / "src" / "briefer" / "render" / "pdf"
    importing = [path.name for path in sorted(package.glob("*.py")) if "import reportlab" in (said := path.read_text("utf-8")) or "from reportlab" in said]  # fmt: skip
    assert importing == ["subset_face.py"]
