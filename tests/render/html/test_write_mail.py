"""What is pasted into a mail: every look at its element, nothing that a mail program drops, notes after the text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from briefer.model.document import (
    Document,
    Emph,
    Figure,
    Heading,
    Link,
    NoteRef,
    Paragraph,
    Scale,
    Strong,
    Text,
)
from briefer.model.style import StyleSheet
from briefer.render.html.mail import write_mail
from briefer.storage.styles import load_style
from tests.render.sample_documents import every_block


@pytest.fixture(scope="module")
def sheet() -> StyleSheet:
    return load_style("briefer")


def mail(document: Document, sheet: StyleSheet, *blocks: object) -> str:
    return write_mail(replace(document, blocks=blocks) if blocks else document, sheet)  # type: ignore[arg-type]


def test_nothing_stands_in_it_that_a_mail_program_drops(sheet: StyleSheet) -> None:
    html = mail(every_block(), sheet)
    assert not re.search(r"<(style|script|link|meta|head|body|html)\b", html)
    assert not re.search(r"\s(class|id|role|aria-\w+)=", html)
    assert 'href="#' not in html
    assert html.startswith("<div ")


def test_elements_are_closed_in_turn(sheet: StyleSheet) -> None:
    """Else the rest of the mail would take on the look of the brief."""
    open_ones: list[str] = []
    for end, tag in re.findall(r"<(/?)(\w+)", mail(every_block(), sheet)):
        if end:
            assert open_ones.pop() == tag
        elif tag not in ("img", "hr", "br"):
            open_ones.append(tag)
    assert open_ones == []


def test_headings_bold_italic_and_links_stay(sheet: StyleSheet) -> None:
    inlines = (Strong((Text("bold"),)), Emph((Text("slanted"),)), Link((Text("there"),), "https://example.org/a?b&c"))
    html = mail(every_block(), sheet, Heading((Text("Outlook"),), 1), Paragraph(inlines, "body"))
    assert re.search(r'<h2 style="[^"]*font-size: [\d.]+pt[^"]*">Outlook</h2>', html)
    assert "<strong>bold</strong>" in html
    assert "<em>slanted</em>" in html
    assert re.search(r'<a href="https://example.org/a\?b&amp;c" style="[^"]*">there</a>', html)


def test_notes_follow_the_text_each_numbered_once(sheet: StyleSheet) -> None:
    document = every_block()
    html = mail(document, sheet, Paragraph((Text("Said"), NoteRef(1)), "body"))
    assert "Said<sup>1</sup>" in html
    after = html[html.index("Said") :]
    assert re.search(r"<p style=[^>]*>1\. ", after)
    assert "<ol" not in after
    assert len(re.findall(r"<p style=[^>]*>\d+\. ", after)) == len(document.notes)


def test_a_scale_is_drawn_with_characters(sheet: StyleSheet) -> None:
    assert "□■□" in mail(every_block(), sheet, Paragraph((Scale(3, 2),), "body"))


def test_pictures_are_embedded_with_their_words(sheet: StyleSheet) -> None:
    figures = [block for block in every_block().blocks if isinstance(block, Figure)]
    html = mail(every_block(), sheet)
    assert html.count("<img ") >= min(len(figures), 1)
    for tag in re.findall(r"<img [^>]*>", html):
        assert 'src="data:image/' in tag
        assert 'alt="' in tag
