"""Paragraphs, headings and the rest, worked out from pages that were set for the test."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table

from briefer.ingest.readers.pdf import read_pdf

BODY = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=6)
JUSTIFIED = ParagraphStyle("justified", BODY, alignment=4)
INDENTED = ParagraphStyle("indented", BODY, spaceAfter=0, firstLineIndent=14)
TITLE = ParagraphStyle("title", BODY, fontName="Times-Bold", fontSize=20, leading=24, alignment=1)
HEADING = ParagraphStyle("heading", BODY, fontName="Times-Bold", fontSize=13, leading=16, spaceBefore=10)
NOTE = ParagraphStyle("note", BODY, fontSize=7.5, leading=9)
TEXTS = [
    f"Paragraph {n} opens here. Relations between the two capitals have worsened sharply over the past several months, and "
    f"few observers expect a quick repair (see EDM, July {n + 1}, 22). Arrests, searches and a war of words followed. "
    "Officials on both sides spoke of repairs, while traders spoke of pressure (Eurasianet, July 9). So it went on."
    for n in range(12)
]


def set_pages(story: list, columns: int = 1, furniture: bool = True) -> bytes:
    """A PDF of the story, with a running head and page numbers."""
    file = io.BytesIO()
    width = (A4[0] - 144 - 24 * (columns - 1)) / columns
    frames = [Frame(72 + n * (width + 24), 72, width, A4[1] - 160, 0, 0, 0, 0) for n in range(columns)]

    def decorate(canvas, document):
        canvas.setFont("Times-Roman", 8)
        if furniture:
            canvas.drawString(72, 805, "Eurasia Daily Monitor")
            canvas.drawCentredString(A4[0] / 2, 40, f"Page {document.page} of 9")

    document = BaseDocTemplate(file, pagesize=A4, invariant=1, title="x")
    document.addPageTemplates([PageTemplate("p", frames, onPage=decorate)])
    document.build(story)
    return file.getvalue()


@pytest.mark.parametrize("style", [BODY, JUSTIFIED, INDENTED], ids=["ragged", "justified", "indented"])
@pytest.mark.parametrize("columns", [1, 2])
def test_paragraphs_come_out_whole(style, columns):
    """Over lines, columns and pages, however they are set; running heads and feet are kept apart."""
    raw = read_pdf(set_pages([Paragraph(text, style) for text in TEXTS * 2], columns), "a.pdf")
    assert [block.text for block in raw.blocks] == TEXTS * 2
    assert "Eurasia Daily Monitor" in raw.furniture
    assert "Page 1 of 9" in raw.furniture


def test_title_headings_and_lists():
    story = [
        Paragraph("Two Capitals Fall Out Over Oil and Nobody Knows How It Ends", TITLE),
        Paragraph("By Jane Doe", BODY),
    ]
    story += [Paragraph("The Quarrel", HEADING), *(Paragraph(text, BODY) for text in TEXTS[:3])]
    story += [Paragraph("The Oil", HEADING), *(Paragraph(text, BODY) for text in TEXTS[3:6])]
    raw = read_pdf(set_pages(story, furniture=False), "a.pdf")
    assert raw.title == "Two Capitals Fall Out Over Oil and Nobody Knows How It Ends"
    assert [(b.level, b.text) for b in raw.blocks if b.kind == "heading"] == [
        (1, raw.title), (2, "The Quarrel"), (2, "The Oil"),
    ]  # fmt: skip
    assert [b.text for b in raw.blocks if b.kind == "text"] == ["By Jane Doe", *TEXTS[:6]]


def test_bullets_that_hang():
    hanging = ParagraphStyle("b", BODY, leftIndent=14, bulletIndent=2)
    long = "A point that goes on for more than one line, " * 4 + "and then ends."
    story = [
        Paragraph(TEXTS[0], BODY),
        *(Paragraph(t, hanging, bulletText="•") for t in ("Short.", long)),
        Paragraph(TEXTS[1], BODY),
    ]
    raw = read_pdf(set_pages(story, furniture=False), "a.pdf")
    assert [(b.kind, b.text) for b in raw.blocks] == [
        ("text", TEXTS[0]),
        ("bullet", "Short."),
        ("bullet", long),
        ("text", TEXTS[1]),
    ]


def test_words_parted_at_line_ends_are_whole_again():
    """A hyphen goes where it only parts the word, and stays in a compound that is written so elsewhere."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    canvas.setFont("Times-Roman", 10)
    lines = ["The Russian-Iranian route was long and so it carried much of the deteri-", "oration that the well-known",
             "analysts had seen, as one well-", "known analyst said about it in the long run of this matter yes."]  # fmt: skip
    lines = [lines[0], lines[1] + " x" * 20 + " words to fill a line up to its very own end well-", lines[3]]
    for n, line in enumerate(lines):
        canvas.drawString(72, 700 - 13 * n, line)
    canvas.save()
    text = read_pdf(file.getvalue(), "a.pdf").blocks[0].text
    assert "deterioration that" in text
    assert "well-known analyst said" in text


def test_notes_at_the_foot_and_their_marks():
    story = [
        Paragraph(TEXTS[0] + '<super size="6">1</super> It ends.', BODY),
        *(Paragraph(t, BODY) for t in TEXTS[1:6]),
    ]
    story += [Paragraph("1 The first note, with a year: 2024.", NOTE), Paragraph("2 Another.", NOTE)]
    raw = read_pdf(set_pages(story, furniture=False), "a.pdf")
    assert raw.blocks[0].text == TEXTS[0] + "[1] It ends."
    notes = [(b.label, b.text) for b in raw.blocks if b.kind == "note"]
    assert notes == [("1", "The first note, with a year: 2024."), ("2", "Another.")]


def test_tables_keep_their_cells():
    rows = [["Date", "What happened", "Source"], ["July 4", "A fire", "EDM"], ["July 15", "A great flood", "DW"]]
    raw = read_pdf(
        set_pages([*(Paragraph(t, BODY) for t in TEXTS[:3]), Table(rows, colWidths=[80, 150, 80])], furniture=False),
        "a.pdf",
    )
    (table,) = [block for block in raw.blocks if block.kind == "table"]
    assert [list(row) for row in table.rows] == rows


def test_bold_italic_and_links_become_marks():
    story = [
        Paragraph("A <b>bold</b> <i>word</i> and a <a href='https://x.org/a'>link</a> in it, as one sees here.", BODY)
    ]
    story += [Paragraph(text, BODY) for text in TEXTS[:3]]
    block = read_pdf(set_pages(story, furniture=False), "a.pdf").blocks[0]
    assert [(m.kind, block.text[m.start : m.end], m.href) for m in block.marks] == [
        ("strong", "bold", ""), ("emph", "word", ""), ("link", "link", "https://x.org/a"),
    ]  # fmt: skip


def test_the_words_of_the_page_are_all_there():
    """Whatever is made of them: text, note, heading or furniture."""
    story = [Paragraph(text, style) for text, style in zip(TEXTS, [BODY, HEADING, NOTE, JUSTIFIED] * 3, strict=True)]
    raw = read_pdf(set_pages(story), "a.pdf")
    found = " ".join([*(f"{b.label} {b.text}" for b in raw.blocks), *raw.furniture]).split()
    for word in set(" ".join(TEXTS).split()):
        assert found.count(word) >= " ".join(TEXTS).split().count(word)


def test_width_of_the_test_text_needs_several_lines():
    """Else the tests above would show nothing."""
    assert min(stringWidth(text, "Times-Roman", 10) for text in TEXTS) > 2 * (A4[0] - 144)
