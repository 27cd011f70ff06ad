"""Drawings as SVG: shown as they are, and nothing of them reaches out, runs, or grows without end."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from briefer.render.pdf.pictures import read_picture as read_for_pdf
from briefer.render.pictures import PictureError, read_picture
from briefer.render.svg import SvgError, clean_svg, drawn, is_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str, size: str = 'width="60" height="30"') -> bytes:
    return f"{HEAD} {size}>{inside}</svg>".encode()


RED = svg('<rect width="60" height="30" fill="red"/>')


def test_a_drawing_is_drawn_at_print_resolution_in_its_size() -> None:
    picture = read_picture(RED)
    assert (picture.format, picture.width_pt, picture.height_pt) == ("png", 45.0, 22.5)
    image = Image.open(io.BytesIO(picture.content))
    assert image.width == round(45 * 300 / 72)
    assert image.convert("RGB").getpixel((50, 20)) == (255, 0, 0)
    assert picture.vector == clean_svg(RED).content
    assert read_picture(RED) == picture


def test_the_pdf_prints_it_in_the_same_size() -> None:
    file = read_for_pdf(RED, 400)
    assert round(file.natural_pt, 1) == 45.0
    assert file.width == round(45 * 300 / 72)


def test_words_are_drawn_in_our_faces() -> None:
    said = svg('<text x="2" y="20" font-family="Nowhere" font-size="14">Жə</text>')
    assert Image.open(io.BytesIO(read_picture(said).content)).getbbox() is not None


@pytest.mark.parametrize(
    ("size", "points"),
    [
        ('width="1in" height="36pt"', (72.0, 36.0)),
        ('viewBox="0 0 400 200"', (300.0, 150.0)),
        ('viewBox="0 0 400 200" width="40"', (30.0, 15.0)),
        ('width="100%" height="100%" viewBox="0,0,40,20"', (30.0, 15.0)),
    ],
)
def test_the_size_is_its_own_or_that_of_its_view(size: str, points: tuple[float, float]) -> None:
    found = clean_svg(svg("<g/>", size))
    assert (found.width_pt, found.height_pt) == points


HOSTILE = (
    "<script>alert(1)</script>",
    '<rect width="9" height="9" onclick="alert(1)"/>',
    '<a xlink:href="https://example.org/track"><rect width="9" height="9"/></a>',
    '<use xlink:href="https://example.org/track.svg#a"/>',
    '<use href="file:///etc/track"/>',
    '<rect width="9" height="9" style="fill:url(https://example.org/track)"/>',
    '<rect width="9" height="9" fill="u\\72l(https://example.org/track)"/>',
    "<style>@import 'https://example.org/track'; rect {fill: red}</style>",
    "<style>rect {fill: url( 'https://example.org/track' )}</style>",
    '<animate attributeName="href" values="https://example.org/track"/>',
    '<set attributeName="href" to="https://example.org/track"/>',
    "<metadata>https://example.org/track</metadata><!-- https://example.org/track -->",
    '<?xml-stylesheet href="https://example.org/track"?>',
    '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.org/track"/>',
)


@pytest.mark.parametrize("inside", HOSTILE)
def test_what_runs_or_reaches_out_is_taken_away(inside: str) -> None:
    content = clean_svg(svg(f'{inside}<circle r="3"/>')).content
    for word in (b"track", b"alert", b"onclick", b"import"):
        assert word not in content
    assert b"circle" in content
    assert drawn(clean_svg(svg(inside)))


def test_a_document_type_goes_and_entities_are_refused() -> None:
    typed = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + RED
    assert is_svg(typed)
    assert b"DOCTYPE" not in clean_svg(typed).content
    with pytest.raises(SvgError, match="entities"):
        clean_svg(b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<text>&a;</text>"))


@pytest.mark.parametrize(
    "inside", ['<image href="data:image/png;base64,AAAA"/>', '<image xlink:href="/etc/passwd"/>', "<foreignObject/>"]
)
def test_a_drawing_that_would_lack_something_is_refused_by_its_name(inside: str) -> None:
    with pytest.raises(SvgError, match="which is not drawn"):
        clean_svg(svg(inside))


def references(levels: int) -> str:
    """Each level shows the one below ten times."""
    parts = ['<g id="a0"><rect width="1" height="1"/></g>']
    parts += (f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, levels))
    return "".join(parts)


def test_references_without_end_are_refused_and_few_are_followed() -> None:
    assert clean_svg(svg(references(3)))
    with pytest.raises(SvgError, match="too many parts"):
        clean_svg(svg(references(9)))
    with pytest.raises(SvgError, match="circle"):
        clean_svg(svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'))
    with pytest.raises(SvgError, match="circle"):
        clean_svg(svg('<pattern id="p"><rect fill="url(#p)" width="1" height="1"/></pattern>'))


@pytest.mark.parametrize(
    "content", [b"<svg", b"<svg/>", b"<html><svg></svg></html>", RED[:80], svg("", ""), b"\x00<svg>"]
)
def test_what_is_no_sound_drawing_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(PictureError, match=r"^it|^its"):
        read_picture(content)


def test_a_huge_canvas_takes_no_more_room_than_a_page() -> None:
    picture = read_picture(svg("<g/>", 'width="90000" height="90000"'))
    with Image.open(io.BytesIO(picture.content)) as image:
        assert image.width * image.height <= 8_100_000
