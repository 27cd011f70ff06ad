"""Endnotes at the end of every section: where they stand, how they are numbered and where they lead, in every format."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree, html

from briefer.model.document import Document, Note, NoteLink, NoteRef, Text
from briefer.model.template import NoteNumbering
from briefer.render.docx import write_docx
from briefer.render.html import write_html
from briefer.render.pdf import write_pdf
from briefer.verify import Kind, compare, prove_all
from tests.render.docx.reading import R, W, parts, tree
from tests.render.parity.extract import pdf_words
from tests.render.pdf.reading import page_lines
from tests.render.sample_documents import document, h, house_style, p, t, with_section_endnotes

STYLE = house_style()
KINDS: tuple[Kind, ...] = ("docx", "pdf", "html")
NOTES = ("EDM, 3 July 2025.", "Reuters, 4 July 2025.", "AFP, 5 July 2025.")
BLOCKS = (
    h("North"),
    p("First claim.", "body", NoteRef(1), Text(" Second claim."), NoteRef(2)),
    h("Centre"),
    p("No source."),
    h("South"),
    p("Third claim.", "body", NoteRef(3)),
    h("Outlook"),
    p("The end."),
)
BOTH = pytest.mark.parametrize("numbering", ["document", "section"])


def whole(numbering: NoteNumbering) -> Document:
    notes = tuple(Note(t(text)) for text in NOTES)
    return with_section_endnotes(document(*BLOCKS, notes=notes), numbering)


def values(root: etree._Element, tag: str) -> list[str]:
    return [element.get(f"{W}val", "") for element in root.iter(f"{W}{tag}")]


@BOTH
def test_every_format_says_what_the_document_says_and_the_same_as_the_others(numbering: NoteNumbering) -> None:
    made = whole(numbering)
    files = {"docx": write_docx(made, STYLE), "pdf": write_pdf(made, STYLE).content, "html": write_html(made, STYLE)}
    proved = prove_all(files, made)  # type: ignore[arg-type]
    assert {kind: proved[kind].report.defects for kind in KINDS} == dict.fromkeys(KINDS, ())
    for first, second in (("docx", "pdf"), ("pdf", "html")):
        assert [check.defects for check in compare(proved[first], proved[second])] == [(), (), (), ()]  # type: ignore[index]


@pytest.mark.parametrize(("numbering", "last"), [("document", "3"), ("section", "1")])
def test_in_pdf_notes_follow_their_section_and_have_the_number_of_their_mark(
    numbering: NoteNumbering, last: str
) -> None:
    (found,) = page_lines(whole(numbering))
    lines = [line for line in found if line]
    north, second, centre = (lines.index(line) for line in ("North", f"2{NOTES[1]}", "Centre"))
    assert north < lines.index(f"1{NOTES[0]}") < second < centre
    south, outlook = lines.index("South"), lines.index("Outlook")
    assert lines[south + 1 : outlook] == [f"Third claim.{last}", f"{last}{NOTES[2]}"]


@pytest.mark.parametrize(("numbering", "last"), [("document", "3"), ("section", "1")])
def test_in_html_marks_and_notes_lead_to_each_other_and_have_one_number(numbering: NoteNumbering, last: str) -> None:
    page = html.fromstring(write_html(whole(numbering), STYLE))
    (mark,) = page.xpath("//a[@id='mark-3']")
    (back,) = page.get_element_by_id("note-3").xpath(".//a[@role='doc-backlink']")
    assert (mark.get("href"), mark.text) == ("#note-3", last)
    assert (back.get("href"), back.text) == ("#mark-3", last)
    assert [len(list(section.iter("li"))) for section in page.xpath("//section[@role='doc-endnotes']")] == [2, 1]


@pytest.mark.parametrize(("numbering", "anew"), [("document", []), ("section", ["eachSect"] * 3)])
def test_in_word_every_part_with_notes_is_a_section_that_ends_with_them(
    numbering: NoteNumbering, anew: list[str]
) -> None:
    root, settings = tree(whole(numbering)), tree(whole(numbering), "word/settings.xml")
    ends = list(root.iter(f"{W}sectPr"))
    assert [end.getparent().tag.removeprefix(W) for end in ends] == ["pPr", "pPr", "body"]
    assert [values(end, "type") for end in ends] == [[], ["continuous"], ["continuous"]]
    assert values(root, "numRestart") == anew
    assert values(settings, "pos") == ["sectEnd"]
    assert values(settings, "numRestart") == anew[:1]
    shown = [{r.get(f"{R}id") for r in end if r.tag.endswith("Reference")} for end in ends]
    assert shown == [{"rIdHeader", "rIdFooter"}] * 3


def test_in_word_notes_of_a_last_part_need_no_section_of_their_own() -> None:
    made = whole("section")
    root = tree(replace(made, blocks=made.blocks[:-2]))
    assert len(list(root.iter(f"{W}sectPr"))) == 2
    assert parts(made)["word/endnotes.xml"].count(b"<w:separator/>") == 1


def test_words_that_name_a_note_of_another_section_lead_to_it() -> None:
    made = whole("document")
    naming = Note((Text("EDM, "), NoteLink(1, "note {n}"), Text(".")))
    made = replace(made, notes=(*made.notes[:2], naming))
    page = html.fromstring(write_html(made, STYLE))
    assert page.xpath("//li[@id='note-3']//a[@href='#note-1']/text()") == ["note 1"]
    assert not prove_all({"docx": write_docx(made, STYLE)}, made)["docx"].report.defects


def test_a_mark_that_is_met_again_keeps_the_number_of_its_section() -> None:
    made = whole("section")
    again = replace(made, blocks=(*made.blocks[:-3], p("Again.", "body", NoteRef(3)), *made.blocks[-3:]))
    files = {"docx": write_docx(again, STYLE), "html": write_html(again, STYLE)}
    assert [one.report.defects for one in prove_all(files, again).values()] == [(), ()]  # type: ignore[arg-type]
    assert "Again.1" in pdf_words(write_pdf(again, STYLE).content)
