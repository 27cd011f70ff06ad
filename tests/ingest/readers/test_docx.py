"""What the reader of Word files makes of each construct of the format."""

from __future__ import annotations

import io

import docx
import pytest

from briefer.ingest.readers.docx import read_docx
from briefer.model.article import Mark
from tests.ingest.readers.making import paragraph, word_file

STYLES = """<w:styles NAMESPACES>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Z2"><w:name w:val="Заголовок 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Our subhead"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Lvl"><w:name w:val="Kapitel"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="character" w:styleId="St"><w:name w:val="Strong"/></w:style>
</w:styles>"""
NUMBERING = """<w:numbering NAMESPACES>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, num: int, level: int = 0) -> str:
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')


def read(body: str, **parts: str):
    named = {name.replace("_", "."): text for name, text in parts.items()}
    return read_docx(word_file(body, named), "a.docx")


def kinds(raw) -> list[tuple[str, int, str, str]]:
    return [(block.kind, block.level, block.label, block.text) for block in raw.blocks]


def test_headings_in_any_language_and_by_outline_level():
    body = paragraph("Name of it", style="T") + "".join(
        paragraph(style, style=style) for style in ("berschrift1", "Z2", "Mine", "Lvl")
    )
    raw = read(body + paragraph("own", properties='<w:outlineLvl w:val="1"/>'), styles_xml=STYLES)
    assert raw.title == "Name of it"
    assert [(block.kind, block.level) for block in raw.blocks] == [("heading", n) for n in (1, 2, 1, 3, 2)]


def test_a_citation_over_many_runs_is_one_text():
    """Word splits runs at every edit, spelling mark and bookmark."""
    pieces = ["(s", "ee ED", "M, Ju", "ly 7", ", 22", ")"]
    inner = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="x"/>'.join(run(p) for p in pieces)
    assert kinds(read(paragraph("Fell ", inner, ".")))[0][3] == "Fell (see EDM, July 7, 22)."


def test_runs_become_marks_whatever_way_bold_is_written():
    body = paragraph(
        "A ", run("b", "<w:b/>"), run("o", '<w:b w:val="1"/>'), run("c", '<w:b w:val="0"/>'), run("d", "<w:i/>"),
        run("e", '<w:rStyle w:val="St"/>'),
    )  # fmt: skip
    (block,) = read(body, styles_xml=STYLES).blocks
    assert block.text == "A bocde"
    assert block.marks == (Mark(2, 4, "strong"), Mark(5, 6, "emph"), Mark(6, 7, "strong"))


def test_lists_count_as_word_does():
    body = (
        listed("x", 1)
        + listed("three", 2)
        + listed("a", 2, 1)
        + listed("b", 2, 1)
        + listed("four", 2)
        + listed("a", 2, 1)
    )
    assert [(k, label) for k, _, label, _ in kinds(read(body, numbering_xml=NUMBERING))] == [
        ("bullet", ""), ("numbered", "3"), ("numbered", "3a"), ("numbered", "3b"), ("numbered", "4"), ("numbered", "4a"),
    ]  # fmt: skip


def test_bullets_typed_by_hand_are_bullets():
    assert kinds(read(paragraph("•\u00a0point") + paragraph("\uf0b7 other"))) == [
        ("bullet", 0, "", "point"),
        ("bullet", 0, "", "other"),
    ]


def test_quotes_by_style():
    assert kinds(read(paragraph("said", style="Q"), styles_xml=STYLES)) == [("quote", 0, "", "said")]


def test_notes_stand_after_the_text_under_their_label():
    """Footnotes by number; endnotes beside them in Roman figures, as Word prints them."""
    notes = """<w:footnotes NAMESPACES><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>
      <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> Second.</w:t></w:r></w:p></w:footnote>
      <w:footnote w:id="1"><w:p><w:r><w:t>First.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
    ends = '<w:endnotes NAMESPACES><w:endnote w:id="5"><w:p><w:r><w:t>End.</w:t></w:r></w:p></w:endnote></w:endnotes>'
    marks = '<w:r><w:footnoteReference w:id="1"/></w:r>', '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = paragraph("One", marks[0], " two", marks[1], " three", '<w:r><w:endnoteReference w:id="5"/></w:r>')
    raw = read(body, footnotes_xml=notes, endnotes_xml=ends)
    assert kinds(raw) == [
        ("text", 0, "", "One[1] two[2] three[i]"), ("note", 0, "1", "First."), ("note", 0, "2", "Second."), ("note", 0, "i", "End."),
    ]  # fmt: skip


def test_links_of_both_kinds_are_kept_and_unsafe_ones_lose_their_address():
    rels = (
        '<Relationship Id="L1" Type="http://x/hyperlink" Target="https://x.org/a" TargetMode="External"/>'
        '<Relationship Id="L2" Type="http://x/hyperlink" Target="javascript:x()" TargetMode="External"/>'
    )
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://y.org" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("c")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    inner = f'<w:hyperlink r:id="L1">{run("a")}</w:hyperlink><w:hyperlink r:id="L2">{run("b")}</w:hyperlink>{field}'
    raw = read_docx(word_file(paragraph(inner, "d"), rels=rels), "a.docx")
    assert raw.blocks[0].text == "abcd"
    assert raw.blocks[0].marks == (Mark(0, 1, "link", "https://x.org/a"), Mark(2, 3, "link", "https://y.org"))
    assert [notice.code for notice in raw.notices] == ["link-dropped"]


def test_tracked_insertions_are_taken_and_deletions_left_out_with_a_notice():
    inner = f'<w:ins w:id="1">{run("new ")}</w:ins><w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del>'
    raw = read(paragraph("The ", inner, "text"))
    assert raw.blocks[0].text == "The new text"
    assert [notice.code for notice in raw.notices] == ["tracked-changes"]


def test_text_boxes_are_read_once():
    """Word writes each box twice, for new and for old programs."""
    box = f"<w:txbxContent>{paragraph('In the box')}</w:txbxContent>"
    drawn = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [text for *_, text in kinds(read(paragraph("Around", drawn)))] == ["Around", "In the box"]


def test_soft_hyphens_and_no_break_hyphens():
    inner = "<w:r><w:t>Eura</w:t><w:softHyphen/><w:t>sia\u00adnet</w:t><w:noBreakHyphen/><w:t>TV</w:t></w:r>"
    assert kinds(read(paragraph(inner)))[0][3] == "Eurasianet-TV"


def test_hidden_text_is_left_out_with_a_notice():
    raw = read(paragraph("seen", run("unseen", "<w:vanish/>")))
    assert raw.blocks[0].text == "seen"
    assert [notice.code for notice in raw.notices] == ["hidden-text"]


def test_merged_cells_and_boxes_drawn_as_tables():
    def cell(text: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    wide = '<w:gridSpan w:val="2"/>'
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('Head', wide)}</w:tr>"
    first = cell("a", '<w:vMerge w:val="restart"/>')
    rows = f"{head}<w:tr>{first}{cell('b')}</w:tr><w:tr>{cell('', '<w:vMerge/>')}{cell('c')}</w:tr>"
    raw = read(f"<w:tbl>{rows}</w:tbl><w:tbl><w:tr>{cell('Boxed words')}</w:tr></w:tbl>")
    assert raw.blocks[0].rows == (("Head", ""), ("a", "b"), ("", "c"))
    assert raw.blocks[0].has_header
    assert (raw.blocks[1].kind, raw.blocks[1].text) == ("text", "Boxed words")


def test_pictures_bring_their_bytes_and_alternative_text(tmp_path):
    from PIL import Image

    Image.new("RGB", (4, 4), "red").save(tmp_path / "a.png")
    document = docx.Document()
    document.add_paragraph("Before")
    document.add_picture(str(tmp_path / "a.png"))
    file = io.BytesIO()
    document.save(file)
    image = read_docx(file.getvalue(), "a.docx").blocks[-1]
    assert (image.kind, image.media_type) == ("image", "image/png")
    assert image.content == (tmp_path / "a.png").read_bytes()


def test_headers_and_footers_are_kept_apart():
    document = docx.Document()
    document.add_paragraph("Text")
    document.sections[0].header.paragraphs[0].text = "Eurasia Daily Monitor"
    document.core_properties.title, document.core_properties.author = "Its title", "Jane Doe; Ali Veli"
    file = io.BytesIO()
    document.save(file)
    raw = read_docx(file.getvalue(), "a.docx")
    assert raw.furniture == ("Eurasia Daily Monitor",)
    assert (raw.hints.title, raw.hints.authors) == ("Its title", ("Jane Doe", "Ali Veli"))


@pytest.mark.parametrize("breaks", ["<w:br/>", "<w:cr/>"])
def test_line_breaks_are_spaces_except_between_labels_and_after_empty_lines(breaks):
    inner = f"<w:r><w:t>By: A</w:t>{breaks}<w:t>Date: B</w:t>{breaks}{breaks}<w:t>one</w:t>{breaks}<w:t>two</w:t></w:r>"
    assert [text for *_, text in kinds(read(paragraph(inner)))] == ["By: A", "Date: B", "one two"]
