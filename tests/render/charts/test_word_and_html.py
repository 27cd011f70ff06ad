"""Holds what a chart is in Word and in HTML: a picture with its SVG, and SVG with words."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree
from PIL import Image

from briefer.model.chart import Timeline
from briefer.model.document import Chart, Document
from briefer.render.charts import lay_out_chart
from briefer.render.charts.measure import text_width
from briefer.render.charts.outlines import text_paths
from briefer.render.charts.svg import drawing_svg
from briefer.render.docx import write_docx
from briefer.render.html import write_html
from briefer.render.html.mail import write_mail
from tests.render.charts.samples import sources, summer
from tests.render.sample_documents import document, house_style, p, t

STYLE = house_style()
CHART = Chart(summer(), "Timeline of “7” events", t("Events by date"))


def package(written: Document) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(write_docx(written, STYLE)))


def test_word_has_a_png_in_print_resolution_and_the_svg_beside_it() -> None:
    files = package(document(p("Before"), CHART))
    with Image.open(io.BytesIO(files.read("word/media/image1.png"))) as image:
        assert image.width == pytest.approx((210 - 56) / 25.4 * 300, abs=3)
        colours = dict(sorted((colour, count) for count, colour in image.convert("RGB").getcolors() or ()))
        assert colours[255, 255, 255] > image.width * image.height / 2  # paper, not nearly white
        assert colours[31, 78, 121] > 1000  # the accent as it is
    svg = files.read("word/media/image2.svg")
    assert etree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    assert b"<text" not in svg  # outlines: Word would take a face of its own
    body = files.read("word/document.xml").decode()
    assert 'descr="Timeline of “7” events"' in body
    assert re.search(r'<a:blip r:embed="rIdP1"><a:extLst>.*svgBlip [^>]*r:embed="rIdP2"', body)
    types = files.read("[Content_Types].xml").decode()
    assert 'Extension="svg" ContentType="image/svg+xml"' in types


def test_the_same_chart_is_in_the_package_once_and_the_bytes_are_always_the_same() -> None:
    twice = document(CHART, CHART, Chart(sources(), "Bars"))
    names = [name for name in package(twice).namelist() if "media" in name]
    assert len(names) == 4
    assert write_docx(twice, STYLE) == write_docx(twice, STYLE)


def test_a_chart_that_no_font_can_draw_leaves_its_words_and_the_reason_in_word() -> None:
    one = summer().events[0]
    tamil = Timeline((replace(one, label="அமைச்சகம்"),), (), one.first - 3, one.first + 3)
    body = package(document(Chart(tamil, "Timeline of 1 event", t("Caption")))).read("word/document.xml").decode()
    assert "Timeline of 1 event: not printed, no font has" in body
    assert "Caption" in body
    assert "w:drawing" not in body


def test_html_has_it_as_an_svg_that_is_named_and_whose_words_are_text() -> None:
    page = write_html(document(CHART), STYLE).decode()
    (svg,) = re.findall(r"<figure>(<svg.*</svg>)<figcaption", page)
    root = etree.fromstring(svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Timeline of “7” events"
    texts = root.findall("{http://www.w3.org/2000/svg}text")
    assert "Joint exercise in the Caspian" in [text.text for text in texts]
    assert all(float(text.get("textLength", "0")) > 0 for text in texts)


def test_a_mail_has_it_as_a_picture() -> None:
    fragment = write_mail(document(CHART), STYLE)
    assert "<svg" not in fragment
    assert re.search(r'<img src="data:image/png;base64,[^"]+" alt="Timeline of “7” events"', fragment)


def outline_points(text: str, x: float, y: float) -> list[tuple[float, float]]:
    """Where the outline of a text goes on the page, by following its steps."""
    points = []
    for path in text_paths(text, STYLE.text["caption"], x, y):
        place, data = re.search(r"translate\(([^)]*)\) scale\(([^ ]*)", path), re.search(r' d="([^"]*)"', path)
        assert place
        assert data
        (left, base), scale = map(float, place[1].split()), float(place[2])
        at = begin = (0.0, 0.0)
        for command, numbers in re.findall("([A-Za-z])([^A-Za-z]*)", data[1]):
            steps = [float(number) for number in numbers.split()]
            if command == "M":
                at = begin = (steps[0], steps[1])
            elif command == "z":
                at = begin
            else:
                at = (at[0] + steps[-2], at[1] + steps[-1])
                begin = at if command == "m" else begin
            if command in "lq":
                points.append((left + at[0] * scale, base - at[1] * scale))
    return points


@pytest.mark.parametrize("text", ["Hamburg", "Éa", "Жё", "ქა", "a ქ b"])
def test_an_outline_is_as_wide_as_the_word_and_hangs_on_its_base_line(text: str) -> None:
    xs, ys = zip(*outline_points(text, 10, 100), strict=True)
    width = text_width(text, STYLE.text["caption"])
    assert 10 <= min(xs) < 11.5
    assert width + 8 < max(xs) < width + 10.5
    assert 90 < min(ys) < 95 < max(ys) < 104


def test_an_accent_adds_to_the_outline_of_its_letter() -> None:
    plain, accented = outline_points("e", 0, 0), outline_points("é", 0, 0)
    assert accented[: len(plain)] == plain or len(accented) > len(plain)
    assert min(y for _, y in accented) < min(y for _, y in plain) - 1
    assert text_paths(" ", STYLE.text["caption"], 0, 0) == []


def test_no_drawing_holds_more_than_shapes_and_words() -> None:
    svg = drawing_svg(lay_out_chart(summer(), STYLE, 400, 400), alt='a "quoted" <name>')
    assert {element.tag.rpartition("}")[2] for element in etree.fromstring(svg).iter()} == {
        "svg",
        "rect",
        "line",
        "circle",
        "text",
    }


def test_letters_that_join_are_in_word_as_a_picture_alone() -> None:
    one = replace(summer().events[0], label="وزارت خارجه ایران")
    files = package(document(Chart(replace(summer(), events=(one,)), "x")))
    assert [name for name in files.namelist() if "media" in name] == ["word/media/image1.png"]
    assert "svgBlip" not in files.read("word/document.xml").decode()
