"""Every way to damage an HTML page is found, and told in words that name the place."""

from __future__ import annotations

import re

import pytest

from tests.verify.made import finished, page_with, said

DAMAGES: dict[str, tuple[tuple[str, str], str]] = {
    "a word changed": (("Prices rose in spring", "Prices fell in spring"), r"words: “fell” stands after “Prices”; the brief has “rose”"),
    "a note changed": (("Fifth note on output", "Fifth note on input"), r"notes: Note 5: “input” stands after"),
    "a mark to another note": (('href="#note-3"', 'href="#note-4"'), r"notes: The mark of note 3 leads to #note-4"),
    "a way back to another mark": (('href="#mark-3"', 'href="#mark-4"'), r"notes: Note 3 does not lead back to its mark"),
    "a note's place renamed": (('id="note-3"', 'id="note-9"'), r"notes: Note 3 is missing: “Third note on prices”"),
    "a mark that is none": (("<sup><a id=\"mark-3\" href=\"#note-3\" role=\"doc-noteref\">3</a></sup>", ""), r"notes: Note 3 has no mark that leads to it"),
    "no marking at the foot": (('<span class="marking">TLP:AMBER</span></footer>', "</footer>"), r"marking: The marking TLP:AMBER is missing at the foot of the page"),
    "an address changed": (('href="https://example.org/1"', 'href="https://example.org/2"'), r"links: A link leads to https://example.org/2, which is not in the brief"),
    "the contents mixed up": (('href="#heading-2"', 'href="#heading-3"'), r"links: The entry “Second level” of the contents leads to another heading|links: The entry “.*” of the contents leads to another"),
    "contents to nowhere": (('href="#heading-1"', 'href="#heading-99"'), r"links: A link leads to #heading-99, which is not in the page"),
    "a script": (("</body>", "<script>alert(1)</script></body>"), r"package: The page loads or runs something: <script>"),
    "a script in an attribute": (("<main>", '<main onclick="x()">'), r"package: The page runs something"),
    "a picture from elsewhere": (("</main>", '<img src="https://example.org/p.png" alt="x"></main>'), r"package: The page loads a picture from elsewhere"),
    "a style from elsewhere": (("<style>", "<style>@import 'https://example.org/s.css';"), r"package: The page's style loads something"),
    "no protection": (("Content-Security-Policy", "X-Nothing"), r"package: The page does not forbid browsers"),
    "an id twice": (('id="note-4"', 'id="note-3"'), r"package: The id note-3 is given 2 times"),
    "a comment": (("<main>", "<main><!-- ask him -->"), r"clean: The page holds a comment"),
    "hidden text": (("<main>", '<main><p hidden="hidden"></p>'), r"clean: The page holds hidden text"),
    "another author": (('<meta name="author" content="South Caucasus Desk">', '<meta name="author" content="J. Doe">'), r"clean: The file names “J\. Doe”"),
    "another program": (('<meta name="generator" content="briefer">', '<meta name="editor" content="x">'), r"clean: The file states something that is not the brief's: editor"),
    "another title": (("<title>", "<title>Draft "), r"properties: The title is “Draft"),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGES)
def test_a_change_is_found_and_named(name: str) -> None:
    (old, new), words = DAMAGES[name]
    text = said(page_with(old, new), "html")
    assert re.search(words, text), f"wanted {words}\nsaid\n{text}"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (finished("html")[:-300], "package: The file is cut off"),
        (
            finished("html").replace("—".encode(), b"\xff").replace("ə".encode(), b"\xff"),
            "package: Byte .* is no UTF-8",
        ),
        (b"", "package: The file is cut off"),
    ],
)
def test_a_page_that_cannot_be_read_says_why(content: bytes, words: str) -> None:
    assert re.search(words, said(content, "html"))
