"""Paragraphs, headings and the rest, worked out from pages that were set for the test."""

from __future__ import annotations

import io

import PIL.Image
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, Image, PageBreak, PageTemplate, Paragraph, Table

from briefer.ingest import read_article
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
    """The title is the heading of the highest level, in its place."""
    story = [
        Paragraph("Two Capitals Fall Out Over Oil and Nobody Knows How It Ends", TITLE),
        Paragraph("By Jane Doe", BODY),
    ]
    story += [Paragraph("The Quarrel", HEADING), *(Paragraph(text, BODY) for text in TEXTS[:3])]
    story += [Paragraph("The Oil", HEADING), *(Paragraph(text, BODY) for text in TEXTS[3:6])]
    raw = read_pdf(set_pages(story, furniture=False), "a.pdf")
    assert [(b.level, b.text) for b in raw.blocks if b.kind == "heading"] == [
        (1, "Two Capitals Fall Out Over Oil and Nobody Knows How It Ends"), (2, "The Quarrel"), (2, "The Oil"),
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


def draw_early(texts: list[str], *, columns: int = 1, gap: float = 6, indent: float = 0, lead: float = 13) -> bytes:
    """Texts in ragged lines, each ended before it is full, as careful line breakers and long words end them."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.setFont("Times-Roman", 10)
    width = (440 - 20 * (columns - 1)) / columns
    column, y, drawn = 0, 760.0, 0
    for text in texts:
        rest, x = text.split(" "), indent
        while rest:
            most = (width - x) * (1.0, 0.86, 0.95, 0.82)[drawn % 4]
            taken = 1
            while taken < len(rest) and stringWidth(" ".join(rest[: taken + 1]), "Times-Roman", 10) <= most:
                taken += 1
            if y < 100:
                column, y = column + 1, 760.0
            canvas.drawString(72 + column * (width + 20) + x, y, " ".join(rest[:taken]))
            rest, x, y, drawn = rest[taken:], 0.0, y - lead, drawn + 1
        y -= gap
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    "how",
    [{}, {"gap": 3}, {"gap": 0, "indent": 14}, {"columns": 2}, {"lead": 24, "gap": 10}],
    ids=["spaced", "little space", "indented", "two columns", "double pitch"],
)
def test_lines_that_end_early_end_no_paragraph(how):
    """Space above or an indent tells paragraphs; how far a line reaches does not, and a citation is never cut."""
    texts = TEXTS[:5] if "lead" in how else TEXTS[:7]
    assert [block.text for block in read_pdf(draw_early(texts, **how), "a.pdf").blocks] == texts


def test_three_columns_are_read_one_after_the_other():
    raw = read_pdf(draw_early(TEXTS[:9], columns=3), "a.pdf")
    assert " ".join(block.text for block in raw.blocks) == " ".join(TEXTS[:9])


PUBLICATION = ParagraphStyle("publication", BODY, fontSize=9, leading=12)
MASTHEAD = ParagraphStyle("masthead", BODY, fontName="Times-Bold", fontSize=26, leading=30)
NAME = "Two Capitals Fall Out Over Oil"


def test_a_small_line_over_the_title_is_not_the_title(tmp_path):
    """Not even on a page of its own, where no other page shows that it runs."""
    story = [Paragraph("The Autumn Review of Regional Affairs", PUBLICATION), Paragraph(NAME, TITLE)]
    (tmp_path / "a.pdf").write_bytes(set_pages([*story, *(Paragraph(t, BODY) for t in TEXTS[:3])], furniture=False))
    article = read_article(tmp_path / "a.pdf")
    assert article.title == NAME
    assert [paragraph.text for paragraph in article.body_paragraphs()] == TEXTS[:3]


def test_a_masthead_larger_than_the_title_is_the_publication(tmp_path):
    story = [Paragraph("Caspian Policy Review", MASTHEAD), Paragraph(NAME, TITLE), Paragraph("By Jane Doe", BODY)]
    (tmp_path / "a.pdf").write_bytes(set_pages([*story, *(Paragraph(t, BODY) for t in TEXTS[:3])], furniture=False))
    article = read_article(tmp_path / "a.pdf")
    assert (article.title, article.publication, article.authors) == (NAME, "Caspian Policy Review", ("Jane Doe",))


def test_a_short_title_that_runs_over_the_title_goes_with_the_furniture():
    story = [Paragraph("Two Capitals Fall Out", PUBLICATION), Paragraph(NAME, TITLE), Paragraph(TEXTS[0], BODY)]
    raw = read_pdf(set_pages(story, furniture=False), "a.pdf")
    assert raw.furniture == ("Two Capitals Fall Out",)
    assert [block.text for block in raw.blocks] == [NAME, TEXTS[0]]


def test_a_publication_that_only_runs_over_the_pages_is_taken_with_a_notice(tmp_path):
    (tmp_path / "a.pdf").write_bytes(set_pages([Paragraph(NAME, TITLE), *(Paragraph(t, BODY) for t in TEXTS * 2)]))
    article = read_article(tmp_path / "a.pdf")
    assert article.publication == "Eurasia Daily Monitor"
    assert "publication-guessed" in [notice.code for notice in article.notices]


def test_a_property_that_says_nothing_is_no_title():
    """Programs write "untitled" and "anonymous" where nobody said anything."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    canvas.drawString(72, 700, TEXTS[0][:80])
    canvas.save()
    raw = read_pdf(file.getvalue(), "a.pdf")
    assert (raw.hints.title, raw.hints.authors) == ("", ())


CELLS = [
    ["Date", "What happened on that day, and where it did", "Source"],
    ["July 4", "A fire broke out in the depot and burned until the following evening", "EDM"],
    ["July 15", "A great flood", "Deutsche Welle, quoting the ministry of emergencies"],
    ["July 16", "Water everywhere, and no end of it in sight according to those who live there", "DW"],
]


@pytest.mark.parametrize("place", ["TOP", "MIDDLE", "BOTTOM"])
def test_cells_over_several_lines_stay_cells(place):
    rows = [[Paragraph(cell, BODY) for cell in row] for row in CELLS]
    table = Table(rows, colWidths=[60, 150, 110], style=[("VALIGN", (0, 0), (-1, -1), place)])
    story = [*(Paragraph(t, BODY) for t in TEXTS[:3]), table, *(Paragraph(t, BODY) for t in TEXTS[3:5])]
    raw = read_pdf(set_pages(story, furniture=False), "a.pdf")
    (found,) = [block for block in raw.blocks if block.kind == "table"]
    assert [list(row) for row in found.rows] == CELLS
    assert [block.text for block in raw.blocks if block.kind == "text"] == TEXTS[:5]


def test_figures_at_the_right_stand_under_their_head_at_the_left():
    rows = [["Year", "Trade in millions", "Change"], ["2023", "4", "-1"], ["2024", "5", "+1"], ["2025", "12", "+7"]]
    table = Table(rows, colWidths=[60, 180, 100], style=[("ALIGN", (1, 1), (-1, -1), "RIGHT")])
    raw = read_pdf(set_pages([*(Paragraph(t, BODY) for t in TEXTS[:3]), table], furniture=False), "a.pdf")
    assert [list(row) for block in raw.blocks if block.kind == "table" for row in block.rows] == rows


def picture(color: str, kind: str = "PNG", size: tuple[int, int] = (60, 40)) -> io.BytesIO:
    file = io.BytesIO()
    made = PIL.Image.new("RGB", size, color)
    made.putpixel((1, 1), (1, 2, 3))
    made.save(file, kind)
    file.seek(0)
    return file


def test_pictures_stand_where_they_were_between_the_paragraphs():
    """Their bytes come along: those of a JPEG as they are, others as PNG."""
    jpeg = picture("red", "JPEG")
    story = [
        Paragraph(TEXTS[0], BODY), Image(jpeg, 150, 100), Paragraph("Figure 1. A red sea", NOTE), Paragraph(TEXTS[1], BODY),
        Image(picture("green"), 150, 100), Paragraph(TEXTS[2], BODY),
    ]  # fmt: skip
    raw = read_pdf(set_pages(story, furniture=False), "a.pdf")
    assert [block.text for block in raw.blocks] == [TEXTS[0], "", "Figure 1. A red sea", TEXTS[1], "", TEXTS[2]]
    first, second = (block for block in raw.blocks if block.kind == "image")
    assert (first.media_type, first.content) == ("image/jpeg", jpeg.getvalue())
    assert PIL.Image.open(io.BytesIO(second.content)).getpixel((1, 1)) == (1, 2, 3)
    assert raw.notices == ()


def test_ornaments_are_left_out_with_a_notice():
    """Icons, and logos on every page."""
    logo = picture("blue")
    story: list = []
    for text in TEXTS[:3]:
        story += [Image(io.BytesIO(logo.getvalue()), 100, 60), Paragraph(text, BODY), PageBreak()]
    raw = read_pdf(
        set_pages([*story, Image(picture("green"), 9, 6), Paragraph(TEXTS[3], BODY)], furniture=False), "a.pdf"
    )
    assert [block.text for block in raw.blocks] == TEXTS[:4]
    assert [notice.code for notice in raw.notices] == ["image-left-out"]
    assert raw.notices[0].message.startswith("4 pictures")


def test_a_picture_inside_a_paragraph_does_not_cut_it():
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    canvas.setFont("Times-Roman", 10)
    lines = ["The route was long, and so it carried much of what the traders on both sides of the sea had",
             "sold in the year before, and then it closed for good and all of them went another way.",
             "Nobody was surprised that it happened when it did, since the price had risen for two years"]  # fmt: skip
    for y, line in zip((700, 560, 520), lines, strict=True):
        canvas.drawString(72, y, line)
    canvas.drawImage(ImageReader(picture("red")), 72, 580, 200, 100)
    canvas.save()
    raw = read_pdf(file.getvalue(), "a.pdf")
    assert raw.blocks[0].text == " ".join(lines[:2])
    assert [block.kind for block in raw.blocks] == ["text", "image", "text"]
