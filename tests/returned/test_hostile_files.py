"""Files that are no review copy, or mean harm: a plain sentence, within bounds, and no traceback."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from briefer import pipeline
from briefer.errors import ReturnedFileError
from briefer.model.rich import Run, rich
from briefer.model.sent import SentCell, SentCopy, SentLine, SentText
from briefer.model.sent_json import sent_from_json, sent_to_json
from briefer.render.docx import write_docx
from briefer.returned.reading import read_copy
from briefer.storage.styles import load_style
from briefer.word_file import safe_zip
from tests.returned.reviewer import Reviewer, W
from tests.returned.works import review_copy, work


def zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def read(content: bytes) -> str:
    """What is said of a file that cannot be read."""
    with pytest.raises(ReturnedFileError) as raised:
        pipeline.returned_from(content, "back.docx", work())
    return str(raised.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no Word file"),
        (b"%PDF-1.7", "no Word file"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "password"),
        (b"PK\x03\x04 cut short", "damaged"),
        (zipped({"a.txt": b"x"}), "missing"),
        (zipped({"word/document.xml": b"<w:document"}), "no sound XML"),
        (zipped({"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "document type"),
        (zipped({"word/document.xml": b"<a/>"}), "no text"),
        (zipped({"word/document.xml": bytes(30 * safe_zip.MIB)}), "out of nearly nothing"),
    ],
)
def test_what_is_no_returned_file_is_refused_with_a_sentence(content: bytes, said: str) -> None:
    message = read(content)
    assert said in message
    assert message.startswith("back.docx: ")


def test_a_file_of_another_brief_is_refused() -> None:
    body = b"".join(b"<w:p><w:r><w:t>Quite another text number %d</w:t></w:r></w:p>" % n for n in range(9))
    document = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (W[1:-1].encode(), body)
    assert "of this brief" in read(zipped({"word/document.xml": document}))


def test_deep_nesting_is_refused_and_not_followed() -> None:
    inside = b"<w:sdtContent><w:sdt>" * 5000 + b"</w:sdt></w:sdtContent>" * 5000
    document = b'<w:document xmlns:w="%s"><w:body><w:sdt>%s</w:sdt></w:body></w:document>' % (W[1:-1].encode(), inside)
    assert "no sound XML" in read(zipped({"word/document.xml": document}))


def test_bookmarks_by_the_thousand_over_the_whole_text_are_read_in_bounded_time() -> None:
    reviewer = Reviewer(review_copy())
    first, last = reviewer.paragraphs[0], reviewer.paragraphs[-1]
    for n in range(10_000):
        first.insert(1, etree.Element(f"{W}bookmarkStart", {f"{W}id": f"x{n}", f"{W}name": f"brief_i{n}"}))
        last.append(etree.Element(f"{W}bookmarkEnd", {f"{W}id": f"x{n}"}))
    assert pipeline.returned_from(reviewer.saved(), "x.docx", work()).changes == ()


def test_a_huge_rewritten_paragraph_is_one_change() -> None:
    reviewer = Reviewer(review_copy())
    words = " ".join(f"word{n % 7} the" for n in range(15_000))
    reviewer.reword(reviewer.find("Echo"), "petrol stations", words)
    (change,) = pipeline.returned_from(reviewer.saved(), "x.docx", work()).changes
    assert change.item == "i7"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "[" * 100_000,
        '{"version": 2}',
        '{"version": 1, "lines": [], "notes": [], "comments": []}',
        '{"version": 1, "lines": [["a"]], "notes": [], "comments": [], "on_base": false}',
        '{"version": 1, "lines": [["i1", "p", -1, [[[], [["id", []]]]]]], "notes": [], "comments": [], "on_base": false}',
        '{"version": 1, "lines": [["i1", "p", -1, [[[], [[["x"], []]]]]]], "notes": [], "comments": [], "on_base": false}',
        '{"version": 1, "lines": [], "notes": [[1, []]], "comments": [], "on_base": false}',
    ],
)
def test_a_record_that_was_tampered_with_is_none(text: str) -> None:
    assert sent_from_json(text) is None


def test_an_address_in_the_record_that_is_none_of_the_web_is_dropped() -> None:
    line = '["i1","p",-1,[[["a"],[["wording",[["a",0,"javascript:alert(1)",""]]]]]]]'
    sent = sent_from_json(f'{{"version":1,"lines":[{line}],"notes":[],"comments":[],"on_base":false}}')
    assert sent is not None
    assert sent.lines[0].cells[0].value[0].href == ""  # type: ignore[union-attr]


def test_the_record_comes_back_as_it_was_written() -> None:
    empty = SentCopy()
    assert sent_from_json(sent_to_json(empty)) == empty
    document = etree.fromstring(zipfile.ZipFile(io.BytesIO(review_copy())).read("customXml/itemReview.xml"))
    text = "".join(piece.text or "" for piece in document)
    sent = sent_from_json(text)
    assert sent is not None
    assert sent_to_json(sent) == text


def test_a_record_longer_than_readers_of_xml_take_in_one_piece_is_read() -> None:
    words = rich("".join(f"{n * 7919} is an analyst’s “quoted” & <marked> figure. " for n in range(220_000)))
    cell = SentCell((Run("x"),), (SentText("wording", words),))
    long = replace(pipeline.compose(work()), sent=SentCopy((SentLine("i1", (cell,)),)))
    assert read_copy(write_docx(long, load_style("briefer")), "x.docx").sent == long.sent


def test_marks_with_ids_that_are_no_numbers_or_lead_nowhere_do_no_harm() -> None:
    reviewer = Reviewer(review_copy())
    for id in ("x", "-5", "99999999999999999999", "4242"):
        run = etree.SubElement(reviewer.find("Echo"), f"{W}r")
        etree.SubElement(run, f"{W}footnoteReference", {f"{W}id": id})
    found = pipeline.returned_from(reviewer.saved(), "x.docx", work())
    assert pipeline.accept_returned(work(), found).brief == work().brief
