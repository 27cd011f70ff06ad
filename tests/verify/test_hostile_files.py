"""Whatever a file holds, verifying ends soon and says that it cannot be read; it never fails itself."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from briefer.verify import Kind, kind_of, prove
from tests.verify.made import finished, packed, word_parts

KINDS: tuple[Kind, ...] = ("docx", "pdf", "html")


def defects(content: bytes, kind: Kind) -> str:
    return " ".join(defect for _, defect in prove(content, kind).report.defects)


def pdf_of(*bodies: bytes) -> bytes:
    """A PDF file of these objects, the first the catalog, with a classic cross-reference."""
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    return out + head + table + b"trailer\n<</Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


CATALOG, PAGES = b"<</Pages 2 0 R/StructTreeRoot 4 0 R>>", b"<</Kids[3 0 R]/Count 1>>"
PAGE = b"<</Type/Page/Parent 2 0 R>>"


@pytest.mark.parametrize(
    "content",
    [
        pdf_of(b"<</Pages 2 0 R>>", b"<</Kids[2 0 R]/Count 1>>"),
        pdf_of(b"<</Pages 2 0 R>>", b"2 0 R"),
        pdf_of(b"<</Pages 2 0 R>>", b"<</Kids[3 0 R]/Count 9999>>", PAGE),
        pdf_of(CATALOG, PAGES, PAGE, b"<</K 5 0 R>>", b"<</S/P/K[5 0 R]>>"),
        pdf_of(CATALOG, PAGES, PAGE, b"<</K 5 0 R/ParentTree 6 0 R>>", b"<</S/P>>", b"<</Kids[6 0 R]>>"),
        pdf_of(b"<</Pages 2 0 R>>", PAGES, b"<</Contents 4 0 R>>", b"<</Length 4 0 R>>stream\nxx\nendstream"),
        pdf_of(b"<</Pages 2 0 R>>", PAGES, b"<</Contents 4 0 R>>", b"<</Length 8>>stream\n(a)Tj (b\nendstream"),
        pdf_of(b"<</Pages 2 0 R/Lang(((>>", PAGES, PAGE),
        pdf_of(b"<</Pages (2)>>"),
    ],
)
def test_a_pdf_that_runs_in_circles_or_lies_is_refused(content: bytes) -> None:
    assert defects(content, "pdf")


@pytest.mark.parametrize("kids", [b"[" * 5000 + b"]" * 5000, b"7", b"(7)", b"<</S(P)>>"])
def test_a_structure_of_other_things_is_not_called_sound(kids: bytes) -> None:
    report = prove(pdf_of(CATALOG, PAGES, PAGE, b"<</K " + kids + b">>"), "pdf").report
    assert next(check for check in report.checks if check.subject == "structure").result == "not checked"


def test_a_structure_nested_without_end_is_refused() -> None:
    deep = [b"<</S/Div/P %d 0 R/K[%d 0 R]>>" % (number - 1, number + 1) for number in range(5, 3000)]
    assert "nested without end" in defects(pdf_of(CATALOG, PAGES, PAGE, b"<</K 5 0 R>>", *deep), "pdf")


def test_a_stream_that_unpacks_without_end_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefer.verify.pdf_objects._MOST_UNPACKED", 100_000)
    bomb = zlib.compress(bytes(10_000_000))
    stream = b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(bomb), bomb)
    content = pdf_of(b"<</Pages 2 0 R>>", PAGES, b"<</Contents 4 0 R>>", stream)
    assert "too large to be unpacked" in defects(content, "pdf")


def test_an_archive_that_unpacks_without_end_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefer.verify.docx_package._MOST_BYTES", 1_000_000)
    assert "too large" in defects(packed({"word/document.xml": bytes(2_000_000)}), "docx")


def test_an_archive_that_lies_about_its_size_is_refused() -> None:
    content = bytearray(packed({"word/document.xml": bytes(50_000)}))
    at = content.find(b"PK\1\2")
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert "damaged or cut off" in defects(bytes(content), "docx")


def test_entities_that_grow_are_not_followed() -> None:
    grown = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><w:settings>&c;</w:settings>'
    assert "no sound XML" in defects(packed({**word_parts(), "word/settings.xml": grown}), "docx")


def test_relationships_never_leave_the_archive() -> None:
    parts = word_parts()
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"../../../etc/passwd")
    assert "no Word file" in defects(packed(parts), "docx")


def test_a_page_nested_without_end_is_read_or_refused() -> None:
    content = b"<!DOCTYPE html><html><head></head><body><main>" + b"<div>" * 50_000 + b"x</body></html>"
    prove(content, "html")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(KINDS), st.data())
def test_bytes_changed_at_random_are_read_or_refused(kind: Kind, data: st.DataObject) -> None:
    content = bytearray(finished(kind))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    prove(bytes(content), kind)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(KINDS), st.binary(max_size=300))
def test_any_bytes_are_refused(kind: Kind, content: bytes) -> None:
    assert prove(content, kind).report.defects


def test_kinds_are_told_by_content() -> None:
    assert [kind_of(finished(kind)) for kind in KINDS] == list(KINDS)
    assert kind_of(b"hello") is None
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w"):
        pass
    assert kind_of(target.getvalue()) == "docx"


def test_another_program_s_pdf_is_opened_and_what_cannot_be_read_is_told() -> None:
    """A plain file of standard fonts, without structure: sound as far as it goes, and nothing more is claimed."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.drawString(72, 720, "Hello (there)")
    canvas.showPage()
    canvas.save()
    proved = prove(target.getvalue(), "pdf")
    assert not proved.is_ours
    assert proved.report.is_sound
    results = {check.subject: check.result for check in proved.report.checks}
    assert (results["package"], results["words"], results["clean"]) == ("proved", "not checked", "not checked")
