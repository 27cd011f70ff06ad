"""Every way to damage a Word file is found, and told in words that name the place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefer.model.document import Comment
from briefer.render.docx import write_docx
from briefer.verify import prove
from tests.render.docx.base import bases
from tests.render.sample_documents import house_style, p, samples
from tests.verify.made import brief, finished, packed, said, word_parts, word_with

DOCUMENT, NOTES, RELATIONS = "word/document.xml", "word/footnotes.xml", "word/_rels/document.xml.rels"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPH = "<w:p>"


def changed(name: str, change: Callable[[str], str]) -> bytes:
    """The file with a part changed."""
    parts = word_parts()
    text = parts[name].decode()
    assert change(text) != text
    return packed({**parts, name: change(text).encode()})


def without_note(text: str) -> str:
    return re.sub(r'<w:footnote w:id="3">.*?</w:footnote>', "", text)


def without_mark(text: str) -> str:
    return re.sub(r'<w:footnoteReference w:id="3"/>', "", text)


def swapped(text: str) -> str:
    """The last two paragraphs change places."""
    before, first, second = text.rpartition("</w:p>")[0].rsplit(PARAGRAPH, 2)
    rest = text.rpartition("</w:p>")[2]
    return f"{before}{PARAGRAPH}{second}</w:p>{PARAGRAPH}{first.removesuffix('</w:p>')}</w:p>{rest}"


def with_first_page(text: str) -> str:
    return text.replace("</w:sectPr></w:body>", "<w:titlePg/></w:sectPr></w:body>")


def with_part(name: str, content: bytes) -> bytes:
    parts = word_parts()
    types = parts["[Content_Types].xml"].decode()
    named = types.replace("</Types>", f'<Override PartName="/{name}" ContentType="text/xml"/></Types>')
    return packed({**parts, name: content, "[Content_Types].xml": named.encode()})


def without_part(name: str) -> bytes:
    return packed({part: content for part, content in word_parts().items() if part != name})


def run(inside: str) -> Callable[[str], str]:
    return lambda text: text.replace("<w:t ", f"{inside}<w:t ", 1)


DAMAGES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a note left out": (lambda: changed(NOTES, without_note), r"notes: Note 3 is missing: “Third note on prices”"),
    "a mark left out": (lambda: changed(DOCUMENT, without_mark), r"notes: Note \d has no mark that leads to it"),
    "a note changed": (lambda: word_with(NOTES, "Fifth note on output", "Fifth note on input"), r"notes: Note 5: “input” stands after “Fifth note on”; the brief has “output”"),
    "a word changed": (lambda: word_with(DOCUMENT, "Prices rose in spring", "Prices fell in spring"), r"words: “fell” stands after “Prices”; the brief has “rose”"),
    "a word left out": (lambda: word_with(DOCUMENT, "A quotation of words", "A quotation words"), r"words: “of” is missing after “A quotation”"),
    "a blank left out": (lambda: word_with(DOCUMENT, "The end.", "Theend."), r"words: In “Theend\.” blanks between words differ"),
    "paragraphs swapped": (lambda: changed(DOCUMENT, swapped), r"words: “Output stayed.*” stands before “Prices rose.*”; in the brief it comes after"),
    "no marking in the header": (lambda: word_with("word/header1.xml", "TLP:AMBER", ""), r"marking: The marking TLP:AMBER is missing at the head of the pages of section 1"),
    "no marking in the footer": (lambda: word_with("word/footer1.xml", "TLP:AMBER", "TLP:GREEN"), r"marking: The marking TLP:AMBER is missing at the foot"),
    "a first page of its own": (lambda: changed(DOCUMENT, with_first_page), r"marking: The marking TLP:AMBER is missing at the head and at the foot of the first page of section 1"),
    "an address changed": (lambda: word_with("word/_rels/footnotes.xml.rels", "https://example.org/1", "https://example.org/2"), r"links: A link leads to https://example.org/2, which is not in the brief"),
    "a relationship broken": (lambda: word_with(RELATIONS, 'Id="rIdL1"', 'Id="rIdX"'), r"package: The part word/document.xml uses the relationship rIdL1, which it does not have"),
    "a part missing": (lambda: without_part("word/header1.xml"), r"package: The part word/header1.xml, which word/document.xml points to, is missing"),
    "a type missing": (lambda: changed("[Content_Types].xml", lambda text: re.sub(r'<Default Extension="png".*?/>', "", text)), r"package: The part word/media/image1.png has no content type"),
    "markup broken": (lambda: word_with("word/settings.xml", "</w:settings>", ""), r"package: The part word/settings.xml is no sound XML"),
    "the document broken": (lambda: word_with(DOCUMENT, "</w:body>", ""), r"package: The part word/document.xml is no sound XML"),
    "a part that nothing needs": (lambda: with_part("word/other.xml", b"<a/>"), r"package: Nothing points to the part word/other.xml"),
    "a bookmark renamed": (lambda: changed(DOCUMENT, lambda text: re.sub(r'(<w:bookmarkStart [^>]*w:name=")(_Toc\d+")', r"\1X\2", text, count=1)), r"links: A link or field leads to the bookmark _Toc\d+, which is missing"),
    "a bookmark without end": (lambda: changed(DOCUMENT, lambda text: re.sub(r"<w:bookmarkEnd [^>]*/>", "", text, count=1)), r"links: A bookmark begins and does not end"),
    "a style missing": (lambda: changed("word/styles.xml", lambda text: text.replace('w:styleId="Heading1"', 'w:styleId="Heading9"')), r"structure: The style Heading1 is used in word/document.xml and is missing"),
    "a list missing": (lambda: changed("word/numbering.xml", lambda text: re.sub(r'<w:num w:numId="\d+">.*?</w:num>', "", text)), r"structure: A paragraph belongs to list \d+, which is missing"),
    "hidden text": (lambda: changed(DOCUMENT, run("<w:rPr><w:vanish/></w:rPr>")), r"clean: word/document.xml holds hidden text"),
    "a tracked change": (lambda: changed(DOCUMENT, lambda text: text.replace("<w:r>", '<w:ins w:id="1" w:author="J. Doe"><w:r>', 1).replace("</w:r>", "</w:r></w:ins>", 1)), r"clean: word/document.xml holds a tracked change"),
    "traces of sessions": (lambda: changed(DOCUMENT, lambda text: text.replace(PARAGRAPH, '<w:p w:rsidR="00AB12CD">', 1)), r"clean: word/document.xml tells of sessions"),
    "a comment": (lambda: with_part("word/comments.xml", f'<w:comments xmlns:w="{_W}"/>'.encode()), r"clean: The part word/comments.xml has no place in a finished file"),
    "a thumbnail": (lambda: with_part("docProps/thumbnail.xml", b"<a/>"), r"clean: The part docProps/thumbnail.xml has no place"),
    "another author": (lambda: changed("docProps/core.xml", lambda text: re.sub(r"(<cp:lastModifiedBy>).*?<", r"\1J. Doe<", text)), r"clean: The file names “J\. Doe”, whom the brief does not \(lastModifiedBy\)"),
    "a time": (lambda: changed("docProps/core.xml", lambda text: text.replace("2025-08-29T00:00:00Z</dcterms:m", "2026-01-02T03:04:05Z</dcterms:m")), r"clean: The file states the date 2026-01-02T03:04:05Z; that of the brief is 2025-08-29"),
    "another title": (lambda: changed("docProps/core.xml", lambda text: re.sub(r"(<dc:title>).*?<", r"\1Draft<", text)), r"properties: The title is “Draft”; in the brief"),
    "a path": (lambda: changed("word/settings.xml", lambda text: text.replace('w:percent="100"', 'w:percent="/home/jdoe"')), r"clean: word/settings.xml holds the path of a file"),
    "a template elsewhere": (lambda: changed(RELATIONS, lambda text: text.replace("</Relationships>", '<Relationship Id="rIdT" TargetMode="External" Target="https://example.org/t.dotx" Type="x/attachedTemplate"/></Relationships>')), r"clean: word/document.xml loads something from elsewhere: https://example.org/t.dotx"),
    "a picture's words changed": (lambda: word_with(DOCUMENT, 'descr="A red field"', 'descr="A blue field"'), r"words: “picture A blue field” stands where the brief has “picture A red field”"),
    "the archive's clock": (lambda: packed(word_parts(), (2026, 1, 2, 3, 4, 6)), r"clean: The archive tells when word/document.xml was written"),
    "cut off": (lambda: finished("docx")[:-400], r"package: The file is damaged or cut off"),
    "a byte changed": (lambda: finished("docx")[:900] + b"\0\0" + finished("docx")[902:], r"package: The file is damaged or cut off"),
    "no archive": (lambda: b"PK nothing", r"package: The file is damaged or cut off"),
    "another archive": (lambda: packed({"readme.txt": b"hello"}), r"package: This is no Word file"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGES)
def test_a_change_is_found_and_named(name: str) -> None:
    damaged, words = DAMAGES[name]
    text = said(damaged(), "docx")
    assert re.search(words, text), f"wanted {words}\nsaid\n{text}"


def test_what_is_packed_anew_unchanged_is_sound() -> None:
    """The changes above are found for what they are, not because the archive was made anew."""
    assert said(packed(word_parts()), "docx") == ""


def test_the_comments_of_a_review_copy_are_those_of_its_brief() -> None:
    comments = (Comment("k", "Ask the desk", "Editor"), Comment("k", "Twice?\nSee note 3", "Reviewer"))
    commented = replace(p("Commented"), key="k")
    review = replace(brief(), blocks=(*brief().blocks, commented), comments=comments)
    content = write_docx(review, house_style())
    assert prove(content, "docx", review).report.defects == ()
    fewer = replace(review, comments=comments[:1])
    (defect,) = (defect for _, defect in prove(content, "docx", fewer).report.defects)
    assert defect == "There is a comment that is not the brief's, by “Reviewer”: “Twice? See note 3”."
    more = replace(review, comments=(*comments, Comment("k", "Lost", "Editor")))
    (defect,) = (defect for _, defect in prove(content, "docx", more).report.defects)
    assert defect == "A comment by “Editor” is missing: “Lost”."
    assert "by “Editor”: “Ask the desk”" in str(prove(content, "docx").report.defects)


@pytest.mark.parametrize("base", ["english", "german", "french"])
@pytest.mark.parametrize("name", samples())
def test_briefs_on_an_organisation_s_own_file_are_sound(base: str, name: str) -> None:
    """Its cover, headers and last words stay around ours, and the marking stands at the head or the foot."""
    whole = samples()[name]
    content = write_docx(whole, house_style(), (), getattr(bases, base)())
    assert prove(content, "docx", whole, on_base=True).report.defects == ()


def test_on_a_base_too_every_word_of_the_brief_is_missed_where_it_stood() -> None:
    content = write_docx(brief(), house_style(), (), bases.english())
    lacking = replace(brief(), blocks=(p("First of all"), *brief().blocks[:5], *brief().blocks[6:], p("Last of all")))
    words = str(prove(content, "docx", lacking, on_base=True).report.defects)
    assert "“First of all”" in words
    assert "“Last of all”" in words
    assert "is not in the brief" in words or "are not in the brief" in words
