"""Briefs in scripts from the right: a PDF says every word in the order it is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.model.document import Link, Note, NoteRef, Paragraph, Text
from briefer.render.pdf import write_pdf
from briefer.verify import prove
from briefer.verify.pdf_content import read_page
from briefer.verify.pdf_fonts import Font
from tests.render.pdf.reading import sheet
from tests.render.pdf.samples import document

TEXTS = {
    "ar": "قال الوزير: «لا بديل» (EDM 2024)، ومُحَمَّدٌ في 12 مايو، نسبة 10.5% وفق The Economist.",
    "he": "הנשיא אמר „אין תחליף” (EDM 2024), שָׁלוֹם עֲלֵיכֶם, 10.5% לפי The Economist.",
    "fa": "گفت‌وگو جایگزینی ندارد؛ می‌خواهد (EDM ۲۰۲۴) ۱۰٫۵٪.",
    "en": "A quotation “قال وزير الخارجية المصري” in the middle, m̀ and ə́.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_words_are_those_of_the_document_and_in_its_order(language: str) -> None:
    text = Text(TEXTS[language])
    made = document(
        Paragraph((text, NoteRef(1), Text(" ثم "), Link((text,), "https://example.org/"))),
    )
    made = replace(made, language=language, notes=(Note((text,)),))
    report = prove(write_pdf(made, sheet()).content, "pdf", made).report
    assert [defect for check in report.checks for defect in check.defects] == []


def test_strings_that_say_so_are_read_from_their_end() -> None:
    """Letter by letter, a letter that stands for several whole, and brackets the other way; all others as they stand."""
    fonts = {"F1": Font("any", copied={0xE000: "לא"}, special={"\ue000"})}
    shown = ")\ue000ב(".encode("utf-16-be").replace(b"(", b"\\(").replace(b")", b"\\)")
    content = b"/P<</MCID %d>>BDC BT /F1 9 Tf 1 0 0 1 0 %d Tm %b(%b)Tj%b ET EMC\n"
    page = content % (0, 20, b"/ReversedChars BMC ", shown, b" EMC") + content % (1, 10, b"", shown, b"")
    assert read_page(page, fonts).texts == {0: ")בלא(", 1: ")לאב("}
