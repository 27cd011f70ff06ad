"""HTML files: whole in themselves, meaningful to a screen reader, and nothing in a text can become markup."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from briefer.errors import ExportError
from briefer.model.document import Box, Document, Figure, Furniture, Note, NoteRef, OrderedList, Paragraph, Text
from briefer.model.lexicon import Marking
from briefer.render.html import write_html
from briefer.render.html.css import quoted
from tests.render.sample_documents import document, every_block, h, house_style, items, link, p, picture, samples, t

STYLE = house_style()
HOSTILE = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp; \\3c } */"


def page(whole: Document) -> html.HtmlElement:
    return html.document_fromstring(write_html(whole, STYLE).decode(), parser=html.HTMLParser(encoding="utf-8"))


@pytest.mark.parametrize("name", samples())
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert write_html(samples()[name], STYLE) == write_html(samples()[name], STYLE)


@pytest.mark.parametrize("name", samples())
def test_the_file_loads_and_runs_nothing(name: str) -> None:
    root = page(samples()[name])
    assert not root.xpath(
        "//script | //link | //iframe | //object | //embed | //form | //base | //*[@onclick or @onload]"
    )
    assert all(src.startswith("data:image/") for src in root.xpath("//@src"))
    assert all(re.match(r"#|https?:|mailto:", href) for href in root.xpath("//@href"))
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    (css,) = root.xpath("//style/text()")
    assert "url(" not in css
    assert "@import" not in css


@pytest.mark.parametrize("name", samples())
def test_ids_are_unique_and_every_inner_link_leads_somewhere(name: str) -> None:
    root = page(samples()[name])
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in root.xpath("//@href") if href.startswith("#")} <= set(ids)


def test_the_page_says_its_language_its_title_and_its_people() -> None:
    root = page(samples()["assessment"])
    assert root.get("lang") == "en-GB"
    assert root.get("dir") is None
    assert root.findtext(".//title") == "Azerbaijan–Russia relations continue to deteriorate"
    assert root.xpath("//meta[@name='author']/@content") == ["South Caucasus Desk"]
    assert root.xpath("//h1/text()") == ["Azerbaijan–Russia relations continue to deteriorate"]
    assert page(document(p("x"), language="fa")).get("dir") == "rtl"


def test_headings_begin_under_the_title_and_skip_no_level() -> None:
    levels = [int(node.tag[1]) for node in page(every_block()).xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_marks_and_notes_lead_to_each_other() -> None:
    root = page(samples()["assessment"])
    marks = root.xpath("//a[@role='doc-noteref']")
    backs = root.xpath("//section[@role='doc-endnotes']//a[@role='doc-backlink']")
    assert [mark.get("href") for mark in marks] == ["#note-1", "#note-2", "#note-3", "#note-4"]
    assert [back.get("href") for back in backs] == [f"#{mark.get('id')}" for mark in marks]


def test_a_mark_used_twice_is_led_back_to_once() -> None:
    whole = document(Paragraph((Text("a"), NoteRef(1), Text("b"), NoteRef(1))), notes=(Note(t("n")),))
    assert page(whole).xpath("//a[@role='doc-noteref']/@id") == ["mark-1"]


def test_tables_have_captions_heads_with_scope_and_a_description() -> None:
    root = page(every_block())
    first, second = root.xpath("//table")
    assert first.findtext("caption") == "A caption over the table"
    assert [cell.get("scope") for cell in first.xpath("thead/tr/th")] == ["col", "col"]
    assert second.get("aria-label") == "One column"


def test_boxes_are_asides_named_by_their_labels() -> None:
    (box,) = page(samples()["assessment"]).xpath("//aside")
    assert page(samples()["assessment"]).get_element_by_id(box.get("aria-labelledby")).text == "Executive summary"


def test_figures_carry_their_picture_and_their_words() -> None:
    root = page(document(Figure(picture(), "image/png", "A red field", t("Seen from above"))))
    (image,) = root.xpath("//figure/img")
    assert image.get("alt") == "A red field"
    assert image.get("src").startswith("data:image/png;base64,")
    assert root.findtext(".//figcaption") == "Seen from above"


def test_lists_begin_where_the_document_says() -> None:
    assert page(document(OrderedList(items("c", role="numbered"), start=3))).xpath("//ol/@start") == ["3"]


def test_a_hostile_link_stays_text() -> None:
    root = page(document(p("see ", "body", link("javascript:alert(1)"))))
    assert not root.xpath("//main//a")
    assert root.xpath("string(//main)").strip() == "see javascript:alert(1)"


def with_text(text: str) -> Document:
    """A document with the text in every place that text can come from."""
    blocks = (h(text), p(text), Box((p(text, "box-label"),), "summary"), Figure(b"", "image/png", text, t(text)))
    furniture = Furniture(text, text, text, f"{text} {{page}}", Marking(text, 1))
    said = {"title": text, "author": text, "subject": text, "keywords": (text,), "created": text}
    return document(*blocks, furniture=furniture, **said)


@settings(max_examples=60, deadline=None)
@given(st.just(HOSTILE) | st.text("<>/&\"'\\{}*;:- scriptyle\n", min_size=1, max_size=40))
def test_no_text_becomes_markup_or_style(text: str) -> None:
    plain, tried = page(with_text("plain")), page(with_text(f"x{text}x"))
    assert [node.tag for node in tried.iter()] == [node.tag for node in plain.iter()]
    assert tried.xpath("//style/text()")[0].count("{") == plain.xpath("//style/text()")[0].count("{")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_css_string_has_nothing_in_it_that_could_end_it(text: str) -> None:
    inside = quoted(text)[1:-1]
    assert not set(re.sub(r"\\[0-9a-f]{1,6} ", "", inside)) & set("\"'\\<>{}\n\r\f")
    assert re.sub(r"\\([0-9a-f]{1,6}) ", lambda found: chr(int(found[1], 16)), inside) == text


def test_characters_no_markup_can_carry_are_refused_by_name() -> None:
    with pytest.raises(ExportError, match=r"U\+0000"):
        write_html(document(p("a\0b")), STYLE)


def test_blocks_without_end_are_refused() -> None:
    block: Box | Paragraph = p("deep")
    for _ in range(200):
        block = Box((block,), "summary")
    with pytest.raises(ExportError, match="nested too deeply"):
        write_html(document(block), STYLE)
