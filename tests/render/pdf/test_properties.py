"""What a file says of itself."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.document import Document
from briefer.render.pdf import write_pdf
from tests.render.pdf.reading import open_pdf, sheet
from tests.render.sample_documents import document, p

XMP_KEYS = ("dc:title", "dc:creator", "dc:description", "pdf:Keywords", "xmp:CreateDate")


def properties(made: Document) -> tuple[dict[str, str], dict[str, str]]:
    """Those of the information dictionary, and the same by XMP."""
    with open_pdf(write_pdf(made, sheet()).content) as pdf:
        told = {str(key)[1:]: str(value) for key, value in pdf.docinfo.items()}
        with pdf.open_metadata() as meta:
            said = {key: meta.get(key) for key in XMP_KEYS}
    return told, {key: value if isinstance(value, str) else ", ".join(value) for key, value in said.items() if value}


def test_both_places_say_the_same() -> None:
    """Control characters, angle brackets and line ends make no difference between XMP and the older properties."""
    odd = document(
        p("Text"), title=" <A & B>\x01\nof\ufffe “C” ", author="\x00Ə\tdesk", subject="a  b", keywords=("x&y", " ")
    )
    told, said = properties(odd)
    assert told["Title"] == said["dc:title"] == "<A & B> of “C”"
    assert told["Author"] == said["dc:creator"] == "Ə desk"
    assert told["Subject"] == said["dc:description"] == "a b"
    assert told["Keywords"] == said["pdf:Keywords"] == "x&y"
    assert told["CreationDate"] == "D:20250829000000Z"
    assert said["xmp:CreateDate"] == "2025-08-29T00:00:00Z"


def test_file_says_what_it_is() -> None:
    """PDF/UA-1 and PDF/A-2a, in sRGB, with a title to be shown."""
    with open_pdf(write_pdf(document(p("Text")), sheet()).content) as pdf:
        with pdf.open_metadata() as meta:
            assert meta["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
            assert meta.pdfa_status == "2A"
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "/ID" in pdf.trailer


def test_no_file_is_without_title() -> None:
    """A title of blanks would fail every reader that shows it."""
    told, said = properties(replace(document(p("Text")), title=" \n"))
    assert told["Title"] == said["dc:title"] == "Untitled"


def test_unknown_day_is_not_made_up() -> None:
    """A document without a date has none in its properties either; a year alone stays a year."""
    told, said = properties(document(p("Text"), created=""))
    assert "CreationDate" not in told
    assert "xmp:CreateDate" not in said
    told, said = properties(document(p("Text"), created="2025"))
    assert (told["CreationDate"], said["xmp:CreateDate"]) == ("D:2025", "2025")
