"""Text from right to left on the page: where lines, labels and all around them stand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from briefer.model.document import (
    Box,
    BulletList,
    Column,
    Contents,
    Heading,
    Inline,
    Link,
    ListItem,
    Note,
    NoteRef,
    OrderedList,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
)
from briefer.render.pdf import write_pdf
from briefer.render.pdf.flow import Page, Strip, TextPiece
from briefer.render.pdf.shaping import shaped_words
from briefer.render.pdf.write import Layout, lay_out
from tests.render.pdf.reading import open_pdf, page_texts, sheet
from tests.render.pdf.samples import document

ARABIC = "قال وزير الخارجية المصري بدر عبد العاطي إن الاتفاق سيوقع في 12 مايو 2026 بحضور الرئيس، وأضاف: «لا بديل عن الحوار» مؤكدا أن نسبة كبيرة من الميزانية ستخصص لإعادة الإعمار وفق تقرير The Economist الصادر أمس."
HEBREW = "ראש הממשלה אמר כי ההסכם (EDM 2024) ייחתם במאי"


def laid(*blocks: object, language: str = "en", notes: tuple[Note, ...] = (), numbering: str = "document") -> Layout:
    made = replace(document(*blocks, language=language), notes=notes, note_numbering=numbering)  # type: ignore[arg-type]
    return lay_out(made, sheet())


def strips(*blocks: object, language: str = "en") -> list[Strip]:
    return laid(*blocks, language=language).builder.strips


def paragraph(*inlines: str | Inline, role: str = "body") -> Paragraph:
    return Paragraph(tuple(Text(inline) if isinstance(inline, str) else inline for inline in inlines), role)


def spans(piece: TextPiece) -> list[tuple[float, float, str]]:
    """Left and right of each segment and what it says, blanks at its ends left out of the words."""
    begins = piece.begins or (0.0,)
    return [
        (piece.x + begin, piece.x + begin + segment.width_pt, segment.text)
        for begin, segment in zip(begins, piece.segments, strict=False)
    ]


def edges(strip: Strip) -> tuple[float, float]:
    """How far the text of a strip reaches, the blank at its end included."""
    found = [span for piece in strip.texts for span in spans(piece)]
    return min(span[0] for span in found), max(span[1] for span in found)


def test_lines_begin_at_the_right_edge() -> None:
    """Each line of a paragraph whose first letter is Arabic ends where the paper's text ends at the right."""
    found = strips(paragraph(ARABIC))
    assert len(found) > 2
    assert [edges(strip)[1] for strip in found] == pytest.approx([strip.right for strip in found])


def test_a_quotation_within_latin_text_leaves_the_paragraph_at_the_left() -> None:
    found = strips(paragraph("He said “", ARABIC, "” and left."))
    assert [edges(strip)[0] for strip in found] == pytest.approx([strip.left for strip in found])


def test_pieces_are_in_the_order_they_are_read_and_meet_each_other() -> None:
    """Words from the right follow to the left, Latin ones among them to the right; nothing overlaps, no hole is left."""
    (strip,) = strips(
        paragraph("אבג ", Strong((Text("דהו"),)), " EDM 2024 ", Link((Text("זח"),), "https://example.org/"))
    )
    found = spans(strip.texts[0])
    assert "".join(text for _, _, text in found) == "אבג דהו EDM 2024 זח"
    lefts = {text.strip(): left for left, _, text in found}
    assert lefts["אבג"] > lefts["דהו"] > lefts["EDM 2024"] > lefts["זח"]
    ordered = sorted(found)
    assert [end for _, end, _ in ordered[:-1]] == pytest.approx([begin for begin, _, _ in ordered[1:]])


def test_justified_lines_reach_both_edges() -> None:
    """The blank that ends a line hangs out of it, with what justification adds to it."""
    made = document(paragraph(ARABIC))
    looks = dict(sheet().text)
    looks["body"] = replace(looks["body"], align="justify")
    found = lay_out(made, replace(sheet(), text=looks)).builder.strips
    for strip in found[:-1]:
        piece = strip.texts[0]
        reach = [
            (piece.x + begin, piece.x + begin + segment.width_pt + piece.gap_pt * segment.text.count(" "))
            for begin, segment in zip(piece.begins, piece.segments, strict=True)
        ]
        assert max(end for _, end in reach) == pytest.approx(strip.right)
        blank = piece.gap_pt + 2.6  # of a last word; its width differs by face
        assert min(begin for begin, _ in reach) == pytest.approx(strip.left - blank, abs=0.8)


@pytest.mark.parametrize("numbered", [False, True])
def test_bullets_and_numbers_stand_at_the_right(numbered: bool) -> None:
    item = ListItem((paragraph(HEBREW, role="numbered" if numbered else "bullet"),))
    (strip,) = strips(OrderedList((item,)) if numbered else BulletList((item,)))
    text = strip.texts[-1]
    reach = max(end for _, end, _ in spans(text))
    label = spans(strip.texts[0])[0][0] if numbered else strip.rects[0].x
    assert reach < label < strip.right


def test_a_document_from_the_right_is_mirrored_around_its_text() -> None:
    """The bar of a box stands at its right, the first column of a table too; Latin cells keep to their column."""
    made = laid(
        Box((paragraph(ARABIC, role="box-text"),), "summary"),
        Table((Column(0.5), Column(0.5)), Row(((Text("أ"),), (Text("ب"),))), (Row(((Text("EDM"),), (Text("ج"),))),)),
        language="ar",
    )
    box = next(strip.boxes[0] for strip in made.builder.strips if strip.boxes)
    assert box.bar_x + box.bar_pt == made.frame.right
    head, row = [strip for strip in made.builder.strips if strip.table]
    assert spans(head.texts[0])[0][1] == pytest.approx(made.frame.right)
    assert spans(row.texts[0])[0][1] == pytest.approx(made.frame.right)
    assert spans(head.texts[1])[0][1] < made.frame.right - 100


def test_contents_have_their_page_numbers_at_the_left() -> None:
    """In a document from the right; a Latin heading keeps its place in the list."""
    found = strips(Contents("المحتويات"), Heading((Text("عنوان"),), 1), Heading((Text("Latin"),), 1), language="ar")
    for strip in (strip for strip in found if strip.contents):
        assert edges(strip)[1] == pytest.approx(strip.right)
        assert strip.contents is not None
        assert strip.contents.edges_pt == pytest.approx(strip.contents.right + strip.left - 0.0, abs=60)


def test_two_figures_of_a_note_make_room_to_the_left() -> None:
    """Notes numbered by page: the tenth mark of a page is wider than its stand-in, and covers no word."""
    words: list[str | Inline] = []
    for number in range(1, 12):
        words += ["كلمة", NoteRef(number), " "]
    notes = tuple(Note((Text("مصدر"),)) for _ in range(11))
    made = laid(paragraph(*words), language="ar", notes=notes, numbering="page")
    page: Page = made.pages[0]
    found = [sorted(spans(piece)) for strip, _ in page.strips for piece in strip.texts]
    for line in found:
        assert all(before[1] <= after[0] + 0.01 for before, after in pairwise(line))
    assert any(text == "11" for line in found for _, _, text in line)


def test_what_is_copied_is_in_order() -> None:
    """Words, vowels, what parts letters, and numbers; by the engine of Chrome, which leaves out what is invisible."""
    text = "قال محمد إن مُحَمَّدًا سيوقع في 12 مايو 2026 گفت"
    made = document(paragraph(text), paragraph("Plain Latin words"), language="ar")
    (copied,) = page_texts(write_pdf(made, sheet()).content)
    assert text in copied
    assert "Plain Latin words" in copied


def test_the_structure_tells_the_direction() -> None:
    """Of a document from the right as a whole, and of each paragraph that runs otherwise than the document."""
    made = document(paragraph(ARABIC), paragraph("Latin"), language="ar")
    with open_pdf(write_pdf(made, sheet()).content) as pdf:
        whole = pdf.Root.StructTreeRoot.K
        assert str(whole.A.WritingMode) == "/RlTb"
        assert [str(kid.A.WritingMode) if "/A" in kid else "" for kid in whole.K] == ["", "/LrTb"]


def test_a_word_longer_than_the_line_is_cut_between_letters() -> None:
    """Nothing of it is lost and no piece is wider than the line."""
    word = "مستشفى" * 60
    found = strips(paragraph(word))
    assert "".join(text.strip() for strip in found for piece in strip.texts for _, _, text in spans(piece)) == word
    assert all(edges(strip)[0] >= strip.left - 3 for strip in found)


def test_plain_latin_documents_know_nothing_of_it() -> None:
    """Lines of Latin, Cyrillic and Georgian are not taken apart."""
    found = strips(paragraph("Plain Текст ქართული words"))
    assert all(not piece.begins for strip in found for piece in strip.texts)


def test_a_hyphen_stays_with_its_word() -> None:
    """A Latin word that is parted at the end of a line from the right has its hyphen at its own end."""
    look = replace(sheet().text["body"], hyphenate=True)
    words = Text(" understanding international organisations representative" * 8, "en")
    made = document(Paragraph((Text("אבג"), words)), language="he")
    found = lay_out(made, replace(sheet(), text={**sheet().text, "body": look})).builder.strips
    parted = [spans(strip.texts[0]) for strip in found if "\u00ad" in "".join(s.text for s in strip.texts[0].segments)]
    assert parted
    assert all(line[-1][2].endswith("\u00ad") and len(line[-1][2]) > 2 for line in parted)


def test_letters_join_across_emphasis() -> None:
    """A word of which a part is bold stays one word: the letters beside the seam keep the forms they have in it."""
    (strip,) = strips(paragraph("بال", Strong((Text("قاهرة"),)), " ثم"))
    first, second, *_ = strip.texts[0].segments
    assert (first.text, second.text) == ("بال\u200d", "\u200dقاهرة")
    (whole,) = shaped_words(first.span.face, "بالقاهرة", "", rtl=True)
    (begun,) = shaped_words(first.span.face, first.text, "", rtl=True)
    assert [cluster.glyphs for cluster in begun if cluster.text != "\u200d"] == [c.glyphs for c in whole[-3:]]
