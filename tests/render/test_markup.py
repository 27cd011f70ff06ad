"""The one place that escapes text and judges addresses."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefer.errors import ExportError
from briefer.render.markup import escape, reads_right_to_left, refuse_unwritable, web_address


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")))
def test_escaped_text_reads_back_as_it_was(text: str) -> None:
    root = etree.fromstring(f'<a b="{escape(text)}">{escape(text)}</a>'.encode())
    assert (root.text or "") == text == root.get("b")


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        (" http://example.org ", "http://example.org"),
        ("HTTPS://Example.org/", "HTTPS://Example.org/"),
        ("https://example.org/a b\"c'<d>", "https://example.org/a%20b%22c'%3Cd%3E"),
        ("https://пример.рф/путь", "https://пример.рф/путь"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
        ("mailto:a.b@example.org?subject=x", "mailto:a.b@example.org?subject=x"),
    ],
)
def test_a_sound_address_passes_with_what_word_cannot_hold_encoded(href: str, address: str) -> None:
    assert web_address(href) == address


@pytest.mark.parametrize(
    "href",
    [
        "",
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/x",
        "example.org",
        "https://",
        "https:///path",
        "https://user:secret@example.org/",
        "https://example.org:99999/",
        "https://example.org:port/",
        "https://exa mple.org/",
        "https://-/",
        "https://a..b/",
        "http://[not-an-address]/",
        "http://[::1",
        "mailto:nobody",
        "mailto:a b@example.org",
        "https://example.org/\0",
        "https://example.org/" + "x" * 3000,
    ],
)
def test_a_doubtful_address_stays_text(href: str) -> None:
    assert web_address(href) is None


@given(st.text(max_size=60) | st.text("htps:/@[].x%\\", max_size=30).map("https://".__add__))
def test_judging_an_address_never_fails_and_what_passes_has_a_harmless_scheme(href: str) -> None:
    address = web_address(href)
    assert address is None or urlsplit(address).scheme in ("http", "https", "mailto")


def test_every_unwritable_character_is_named_once_with_words_near_it() -> None:
    with pytest.raises(ExportError) as caught:
        refuse_unwritable("<p>some words here\x00 and there\x1b</p><p>again\x00 and \ud800</p>")
    said = [str(problem) for problem in caught.value.problems]
    assert [code in line for code, line in zip(["U+0000", "U+001B", "U+D800"], said, strict=True)] == [True] * 3
    assert "some words here" in said[0]


def test_tabs_and_line_ends_are_writable() -> None:
    refuse_unwritable("a\tb\nc\rd \x85 \u2028 \ufffd 🙂")


def test_direction_goes_by_the_language() -> None:
    assert [reads_right_to_left(tag) for tag in ("ar", "fa-IR", "HE", "en-GB", "az", "")] == [True] * 3 + [False] * 3
