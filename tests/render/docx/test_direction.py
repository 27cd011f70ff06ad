"""Right-to-left paragraphs and runs, and words of other languages, marked as Word wants them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefer.model.document import Column, Document, Note, NoteRef, Paragraph, Row, Table, Text
from briefer.render.docx.direction import begins_right_to_left, directed
from tests.render.docx.reading import W, parts, text_of, tree
from tests.render.sample_documents import document, h, p, t

ARABIC, HEBREW, PERSIAN = "قال الوزير إن المفاوضات ستستمر", "השר אמר שהשיחות יימשכו", "وزیر گفت گفتگوها ادامه دارد"


def turned_runs(node: etree._Element) -> list[tuple[str, bool]]:
    return [(text_of(run), run.find(f"{W}rPr/{W}rtl") is not None) for run in node.iter(f"{W}r") if text_of(run)]


def turned_paragraphs(whole: Document, name: str = "word/document.xml") -> dict[str, str | None]:
    """What each paragraph says of its direction: "" right to left, "0" left to right, none as the document."""
    found = {}
    for paragraph in tree(whole, name).iter(f"{W}p"):
        mark = paragraph.find(f"{W}pPr/{W}bidi")
        found[text_of(paragraph)] = None if mark is None else mark.get(f"{W}val", "")
    return found


@pytest.mark.parametrize("said", [ARABIC, HEBREW, PERSIAN])
def test_a_paragraph_is_turned_by_its_first_letter(said: str) -> None:
    whole = document(p(said), p(f"He said: {said}"), p(f"12 {said}"), p("plain"))
    found = turned_paragraphs(whole)
    assert found == {said: "", f"He said: {said}": None, f"12 {said}": "", "plain": None}


def test_headings_cells_captions_and_notes_are_turned_too() -> None:
    table = Table((Column(1.0),), Row((t(HEBREW),)), (Row((t(ARABIC),)),), caption=t(PERSIAN))
    mark = Paragraph((Text("x"), NoteRef(1)))
    whole = document(h(f"{ARABIC} 1"), table, mark, notes=(Note(t(HEBREW)),))
    found = turned_paragraphs(whole)
    assert [found[said] for said in (f"{ARABIC} 1", HEBREW, ARABIC, PERSIAN)] == [""] * 4
    assert turned_paragraphs(whole, "word/footnotes.xml")[HEBREW] == ""


def test_only_the_runs_in_those_scripts_are_turned() -> None:
    paragraph = next(tree(document(p(f"They said “{ARABIC}” (twice)."))).iter(f"{W}p"))
    assert turned_runs(paragraph) == [("They said “", False), (ARABIC, True), ("” (twice).", False)]


def test_signs_and_figures_go_with_the_paragraph() -> None:
    paragraph = next(tree(document(p(f"{ARABIC} 2025 (NATO)."))).iter(f"{W}p"))
    assert turned_runs(paragraph) == [(f"{ARABIC} 2025 (", True), ("NATO", False), (").", True)]


def test_in_a_document_of_such_a_language_all_is_turned_but_paragraphs_in_other_scripts() -> None:
    whole = document(p(ARABIC), p("Only Latin here"), p("2025"), language="ar")
    assert turned_paragraphs(whole) == {ARABIC: None, "Only Latin here": "0", "2025": None}
    assert turned_runs(tree(whole)) == [(ARABIC, True), ("Only Latin here", False), ("2025", True)]
    defaults = tree(whole, "word/styles.xml").find(f"{W}docDefaults")
    assert defaults.find(f".//{W}bidi") is not None
    assert tree(whole).find(f".//{W}sectPr/{W}bidi") is not None


def test_a_document_without_such_letters_says_nothing_of_direction() -> None:
    for content in parts(document(p("Ünïcode — Жё ქართული"))).values():
        assert b"<w:rtl" not in content
        assert b"<w:bidi" not in content


def test_words_in_another_language_are_marked_for_their_class_of_script() -> None:
    texts = (Text("ein Wort ", "de"), Text(HEBREW, "he"), Text("言葉", "ja"), Text("plain"))
    languages = {}
    for run in tree(document(Paragraph(texts))).iter(f"{W}r"):
        mark = run.find(f"{W}rPr/{W}lang")
        languages[text_of(run)] = None if mark is None else dict(mark.attrib)
    assert languages == {
        "ein Wort ": {f"{W}val": "de"},
        HEBREW: {f"{W}bidi": "he"},
        "言葉": {f"{W}val": "ja", f"{W}eastAsia": "ja"},
        "plain": None,
    }


@given(st.text(st.sampled_from("ab1 (.م\u05d0\u0661,Ж"), max_size=30), st.booleans())
def test_pieces_are_the_text_and_each_has_letters_of_one_direction(text: str, base: bool) -> None:
    pieces = [piece for piece in directed(text, base) if piece[0]]
    assert "".join(piece for piece, _ in pieces) == text
    for piece, turned in pieces:
        assert begins_right_to_left(piece, turned) == begins_right_to_left(piece[::-1], turned) == turned
