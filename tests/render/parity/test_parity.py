"""The three writers say the same words in the same order with the same numbers."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.model.document import Block, Chart, Document, Note, NoteRef, Paragraph, Text
from briefer.render.docx import write_docx
from briefer.render.html import write_html
from briefer.render.pdf import heading_pages, write_pdf
from tests.render.parity.documents import documents
from tests.render.parity.extract import PAGE, DocxText, HtmlText, pdf_words, tight
from tests.render.sample_documents import BARE, document, house_style, samples

STYLE = house_style()


def in_word(whole: Document) -> DocxText:
    return DocxText(write_docx(whole, STYLE, heading_pages(whole, STYLE)))


def in_browser(whole: Document) -> HtmlText:
    return HtmlText(write_html(whole, STYLE))


def assert_same_words_in_word_and_browser(whole: Document) -> None:
    word, browser = in_word(whole), in_browser(whole)
    assert word.body() == browser.body()
    assert word.notes() == browser.notes()


def assert_pdf_says_the_same(whole: Document) -> None:
    """Without header and footer, and with the notes in one place, the PDF's words are those of the HTML file."""
    # A page has the words of a chart among its text; these readers cannot tell them.
    shown = tuple(block for block in whole.blocks if not isinstance(block, Chart))
    bare = replace(whole, furniture=BARE, blocks=shown)
    browser = in_browser(bare)
    wanted = tight(browser.body() + [word for note in browser.notes() for word in note])
    pattern = re.escape(wanted).replace(re.escape(PAGE), r"[.…·]*\d+")
    said = tight(pdf_words(write_pdf(bare, STYLE).content))
    assert re.fullmatch(pattern, said), f"\nwanted {wanted}\nsaid   {said}"


@pytest.mark.parametrize("name", samples())
def test_word_and_browser_agree_on_the_samples(name: str) -> None:
    assert_same_words_in_word_and_browser(samples()[name])


@pytest.mark.parametrize("name", sorted(samples().keys() - {"every-block", "assessment-section-endnotes"}))
def test_pdf_agrees_on_the_samples_whose_notes_stand_in_one_place(name: str) -> None:
    assert_pdf_says_the_same(samples()[name])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_word_and_browser_agree_on_any_document(whole: Document) -> None:
    assert_same_words_in_word_and_browser(whole)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents(endnotes=True))
def test_pdf_agrees_on_any_document(whole: Document) -> None:
    assert_pdf_says_the_same(whole)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(1, 6)), st.integers(1, 5))
def test_notes_out_of_order_and_used_twice_keep_their_numbers(order: list[int], again: int) -> None:
    marks: list[Block] = [Paragraph((Text(f"claim{n} "), NoteRef(n))) for n in (*order, again)]
    whole = document(*marks, notes=tuple(Note((Text(f"source{n}"),)) for n in range(1, 6)))
    assert_same_words_in_word_and_browser(whole)
    assert [note[1] for note in in_word(whole).notes()] == [f"source{n}" for n in range(1, 6)]
