"""Every way to damage a PDF file is found, and told in words that name the place."""

from __future__ import annotations

import re
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from tests.verify.made import coded, elements, finished, pdf_with, pdf_with_words, said

Change = Callable[[pikepdf.Pdf], object]


def without_kid(tag: str, index: int = 0) -> Change:
    """Take an element out of the structure."""

    def change(pdf: pikepdf.Pdf) -> None:
        element = elements(pdf, tag)[index]
        kids = element.P.K
        element.P.K = Array([kid for kid in kids if not _same(kid, element)])

    return change


def _same(one: pikepdf.Object, other: pikepdf.Object) -> bool:
    return isinstance(one, Dictionary) and one.objgen == other.objgen


def swapped_pieces(pdf: pikepdf.Pdf) -> None:
    """Two paragraphs of the structure change places."""
    parent = next(element for element in elements(pdf, "Sect") if len(element.K) > 2)
    kids = list(parent.K)
    parent.K = Array([kids[0], kids[2], kids[1], *kids[3:]])


def link_annotations(pdf: pikepdf.Pdf, tag: str) -> list[pikepdf.Object]:
    """The annotations of links inside elements of a tag."""
    return [
        kid.Obj
        for element in elements(pdf, tag)
        for link in element.K
        if isinstance(link, Dictionary) and link.get("/S") == Name.Link
        for kid in link.K
        if isinstance(kid, Dictionary) and "/Obj" in kid
    ]


def marks(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [one for one in link_annotations(pdf, "Reference") if "/Dest" in one and str(one.Contents).isdigit()]


def mark_to_another_note(pdf: pikepdf.Pdf) -> None:
    third, fourth = (one for one in marks(pdf) if str(one.Contents) in "34")
    third.Dest = Array(list(fourth.Dest))


def other_number(pdf: pikepdf.Pdf) -> None:
    """The number before a note is painted as another."""
    for page in pdf.pages:
        content = page.Contents.read_bytes()
        at = content.find(coded("Fifth note on output"))
        if at >= 0:
            before, _, after = content[:at].rpartition(b"(" + coded("5") + b")Tj")
            page.Contents = pdf.make_stream(before + b"(" + coded("4") + b")Tj" + after + content[at:])


def number_to_another_page(pdf: pikepdf.Pdf) -> None:
    link_annotations(pdf, "Lbl")[0].Dest[0] = pdf.pages[-1].obj


def contents_to_another_page(pdf: pikepdf.Pdf) -> None:
    entry = next(one for one in link_annotations(pdf, "Reference") if str(one.Contents) == "First heading")
    entry.Dest[0] = pdf.pages[-1].obj


def link_to_another_address(pdf: pikepdf.Pdf) -> None:
    link = next(one for page in pdf.pages for one in page.get("/Annots", []) if "/A" in one and "/1" in str(one.A.URI))
    link.A.URI = String("https://example.org/2")


def without_links(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].Annots


def without_glyphs(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values())).DescendantFonts[0]
    font.CIDToGIDMap = pdf.make_stream(bytes(len(font.CIDToGIDMap.read_bytes())))


def without_unicode(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        font.ToUnicode = pdf.make_stream(font.ToUnicode.read_bytes().replace(b"<0065><0065>\n", b""))


def wrong_unicode(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        font.ToUnicode = pdf.make_stream(font.ToUnicode.read_bytes().replace(b"<0065><0065>", b"<0065><0066>"))


def without_marking(place: bytes) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        content = pdf.pages[1].Contents.read_bytes()
        before, begin, after = content.rpartition(place) if place == b"/Footer" else content.partition(place)
        assert coded("TLP:AMBER") in after
        pdf.pages[1].Contents = pdf.make_stream(before + begin + after.replace(coded("TLP:AMBER"), coded(""), 1))

    return change


def appended(code: bytes) -> Change:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pdf.make_stream(pdf.pages[0].Contents.read_bytes() + code)

    return change


def without_page(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def with_title(pdf: pikepdf.Pdf) -> None:
    pdf.trailer.Info.Title = String("Another title")


def with_author(pdf: pikepdf.Pdf) -> None:
    pdf.trailer.Info.Author = String("j.doe")


def with_date(pdf: pikepdf.Pdf) -> None:
    pdf.trailer.Info.ModDate = String("D:20260102030405Z")


def with_company(pdf: pikepdf.Pdf) -> None:
    pdf.trailer.Info.Company = String("Somebody")


def without_claim(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata = pdf.make_stream(packet.replace(b"<pdfuaid:part>1", b"<pdfuaid:part>0"))


def with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def with_attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["secret.txt"] = b"secret"


def with_comment(pdf: pikepdf.Pdf) -> None:
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents=String("Ask him"), T=String("Joe")
    )
    pdf.pages[0].Annots.append(pdf.make_indirect(note))


def without_description(pdf: pikepdf.Pdf) -> None:
    del elements(pdf, "Figure")[0].Alt


def with_other_description(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "Figure")[0].Alt = String("A blue field")


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def wrong_bookmark(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.Dest = Array([pdf.Root, Name.XYZ, None, 0, None])


def wrong_parents(pdf: pikepdf.Pdf) -> None:
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    owners[0], owners[5] = owners[5], owners[0]


def twice(pdf: pikepdf.Pdf) -> None:
    quote = elements(pdf, "BlockQuote")[0].K[0]
    quote.K = Array([*quote.K, *quote.K])


DAMAGES: dict[str, tuple[Change, str]] = {
    "a note out of the structure": (without_kid("Note", 2), r"notes: Note 3 is missing: “Third note on prices”"),
    "a paragraph out of the structure": (without_kid("BlockQuote"), r"words: “A quotation of words\.” and 1 more after it are missing before “Bottom line”"),
    "paragraphs swapped": (swapped_pieces, r"words: “.*” stands before “.*”; in the brief it comes after"),
    "text said twice": (twice, r"words: “A quotation of words\. A quotation of words\.”|words: .*quotation"),
    "parents mixed up": (wrong_parents, r"structure: Text on page 1 is not led back to its element"),
    "a mark to another note": (mark_to_another_note, r"notes: The mark of note 3 on page \d leads to another place"),
    "a number to another page": (number_to_another_page, r"notes: Note 1 leads back to page 3; its mark is on page 1"),
    "another number": (other_number, r"notes: The mark of note 5 is printed as 5, the note as 4"),
    "contents to another page": (contents_to_another_page, r"links: The contents say page 1 for “First heading”"),
    "an address changed": (link_to_another_address, r"links: A link leads to https://example.org/2, which is not in"),
    "links taken away": (without_links, r"links: The link to https://example.org/1 is missing"),
    "glyphs taken away": (without_glyphs, r"glyphs: The character “.” \(U\+[0-9A-F]{4}\) has no glyph in the font Noto"),
    "copying taken away": (without_unicode, r"glyphs: A character of the font Noto\w+-\w+ cannot be copied"),
    "copied as another": (wrong_unicode, r"words: “Evfrything at oncf” stands"),
    "no marking at a head": (without_marking(b"/Header"), r"marking: The marking TLP:AMBER is missing at the head of page 2"),
    "no marking at a foot": (without_marking(b"/Footer"), r"marking: The marking TLP:AMBER is missing at the foot of page 2"),
    "a page taken out": (without_page, r"words: “In a box” and \d+ more after it are missing before"),
    "another title": (with_title, r"properties: The title is “Another title”"),
    "another author": (with_author, r"clean: The file names “j\.doe”, whom the brief does not"),
    "a time": (with_date, r"clean: The file states the date D:20260102030405Z; that of the brief is 2025-08-29"),
    "another property": (with_company, r"clean: The file states something that is not the brief's: Company “Somebody”"),
    "a claim withdrawn": (without_claim, r"properties: The file does not say that it follows PDF/UA-1"),
    "a script": (with_script, r"clean: The file holds something active or attached \(OpenAction\)"),
    "an attachment": (with_attachment, r"clean: The file holds something active or attached \(Names\)"),
    "a comment": (with_comment, r"links: There is an annotation on page 1 that is no link \(Text\)"),
    "a picture without words": (without_description, r"structure: A picture has no alternative text"),
    "a picture with others": (with_other_description, r"words: “picture A blue field” stands where the brief has"),
    "no language": (without_language, r"properties: The language is “”; in the brief it is “en-GB”"),
    "a bookmark astray": (wrong_bookmark, r"links: The bookmark “.*” leads nowhere"),
    "text of no element": (appended(b" BT /F1 8 Tf (" + coded("Draft") + b")Tj ET"), r"structure: Text on page 1 belongs to no element: “Draft”"),
    "text that does not show": (appended(b" BT 3 Tr ET"), r"glyphs: There is text that does not show"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGES)
def test_a_change_is_found_and_named(name: str) -> None:
    change, words = DAMAGES[name]
    assert _found(words, said(pdf_with(change), "pdf"))


def _found(words: str, text: str) -> bool:
    found = re.search(words, text)
    assert found, f"wanted {words}\nsaid\n{text}"
    return True


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("First heading", "First reading", r"words: Contents: “reading” stands after “First”; the brief has “heading”"),
        ("A quotation of words.", "A quotation words.", r"words: “of” is missing after “A quotation”"),
        ("The end.", "Theend.", r"words: In “Theend\.” blanks between words differ"),
        ("Fifth note on output", "Fifth note on input", r"notes: Note 5: “input” stands after .*; the brief has “output”"),
        ("Prices rose", "Prices never rose", r"words: “never” stands after “Prices” and is not in the brief"),
    ],
)  # fmt: skip
def test_a_word_is_missed_where_it_stood(old: str, new: str, words: str) -> None:
    assert _found(words, said(pdf_with_words(old, new), "pdf"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (finished("pdf")[:-2000], "package: The file is cut off: its end is missing"),
        (finished("pdf")[:40_000] + finished("pdf")[40_100:], "package: The cross-reference leads to|package: There is no cross"),
        (finished("pdf")[:20_000] + b"\0\0\0\0" + finished("pdf")[20_004:], "package: The stream of object .* is damaged"),
        (finished("pdf").replace(b"</rdf:RDF>", b"</rdf:RDX>"), "properties: The XMP metadata is damaged"),
        (b"%PDF-1.7\n%%EOF\n", "package: The file is cut off"),
        (b"", "package: This is no PDF file"),
        (finished("pdf") + b"\nstartxref\n0\n%%EOF\n", "package: There is no cross-reference at byte 0"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(content: bytes, words: str) -> None:
    assert _found(words, said(content, "pdf"))


def test_what_another_program_saved_unchanged_is_sound() -> None:
    """The changes above are found for what they are, not because a file was saved anew."""
    assert said(pdf_with(lambda pdf: None), "pdf") == ""
