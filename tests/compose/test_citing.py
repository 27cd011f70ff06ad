"""How citations are printed, style by style."""

from __future__ import annotations

import pytest

from briefer.compose.citing import CitationPrinter, year_letter
from briefer.compose.content import ArticleText, paragraph_content
from briefer.compose.register import resolve_sources
from briefer.model.article import Article
from briefer.model.brief import Brief, ItemId, Part, PartId, TextItem
from briefer.model.dates import PartialDate
from briefer.model.document import Emph, Inline, Link, NoteRef, Strong, Text
from briefer.model.rich import Cite, RichText, Run
from briefer.model.template import BriefTemplate, CitationStyle
from tests.compose.articles import article


def words(inlines: tuple[Inline, ...]) -> str:
    """Text with note marks as ``[1]``."""
    said = ""
    for inline in inlines:
        match inline:
            case Text(value=value):
                said += value
            case NoteRef(number=number):
                said += f"[{number}]"
            case Strong(inlines=inner) | Emph(inlines=inner) | Link(inlines=inner):
                said += words(inner)
            case _:
                pass
    return said


def printed(read: Article, style: CitationStyle, excluded: tuple[str, ...] = ()) -> tuple[str, list[str]]:
    """The body of an article printed in a style, and its notes."""
    contents = [paragraph_content(ArticleText.of(read), p) for p in read.body_paragraphs()]
    return printed_content(read, contents, style, excluded)


def printed_content(
    read: Article, contents: list[RichText], style: CitationStyle, excluded: tuple[str, ...] = ()
) -> tuple[str, list[str]]:
    items = tuple(TextItem(ItemId(f"i{i}"), content) for i, content in enumerate(contents))
    cites = frozenset(Cite(read.id, c.id) for c in read.citations if c.id in excluded)
    brief = Brief("t", (read,), "T", (Part(PartId("part1"), "body", "", items),), excluded=cites)
    template = BriefTemplate("t", "T", "", "T", (), citation_style=style)
    printer = CitationPrinter(template, resolve_sources(brief))
    body = " / ".join(words(printer.inlines(item.content)) for item in items)
    return body, [words(note.inlines) for note in printer.notes]


def test_a_note_mark_stands_after_the_punctuation_and_without_the_space_before_the_parenthesis() -> None:
    read = article("Two people died (Reuters, 2025-07-03). Baku answered (see EDM, 2025-07-10), and waited.")
    body, notes = printed(read, "footnotes")
    assert body == "Two people died.[1] Baku answered,[2] and waited."
    assert notes == ["Reuters, 3 July 2025.", "See EDM, 10 July 2025."]


def test_a_note_mark_in_mid_sentence_keeps_the_space_after_it() -> None:
    body, _ = printed(article("The coup (Reuters, 2025-07-03) failed."), "endnotes")
    assert body == "The coup[1] failed."


def test_neighbouring_citations_share_one_note() -> None:
    body, notes = printed(article("It failed (Reuters, 2025-07-03) (AFP, 2025-07-04)."), "footnotes")
    assert (body, notes) == ("It failed.[1]", ["Reuters, 3 July 2025; AFP, 4 July 2025."])


def test_a_closing_quotation_mark_goes_before_the_note_mark_with_its_full_stop() -> None:
    body, _ = printed(article("He said “no (Reuters, 2025-07-03).” Then he left."), "footnotes")
    assert body == "He said “no.”[1] Then he left."


def test_the_house_parenthesis_is_printed_exactly_as_it_stood() -> None:
    text = "Two people died (Reuters, 2025-07-03). Baku answered (see EDM, 2025-07-10), and waited."
    assert printed(article(text), "parenthesis") == (text, [])


def test_author_date_gives_the_year_with_a_letter_where_a_source_has_several_days_in_it() -> None:
    read = article("A (EDM, 2025-07-03). B (EDM, 2025-08-01). C (see AFP, 2024-01-02).")
    assert printed(read, "author-date")[0] == "A (EDM 2025a). B (EDM 2025b). C (see AFP 2024)."


@pytest.mark.parametrize("style", ["footnotes", "endnotes", "parenthesis", "author-date"])
def test_an_excluded_citation_leaves_neither_a_mark_nor_a_stray_space(style: CitationStyle) -> None:
    read = article("Two people died (Reuters, 2025-07-03). The coup (AFP, 2025-07-03) failed.")
    assert printed(read, style, ("c1", "c2")) == ("Two people died. The coup failed.", [])


def test_a_citation_put_right_after_a_word_gets_its_space() -> None:
    read = article("x (Reuters, 2025-07-03)")
    content = (Run("Word"), Cite(read.id, read.citations[0].id), Run("goes on."))
    assert printed_content(read, [content], "parenthesis")[0] == "Word (Reuters, 2025-07-03) goes on."


def test_bold_text_before_a_citation_stays_bold_and_loses_only_its_trailing_space() -> None:
    read = article("x (Reuters, 2025-07-03)")
    content = (Run("Bold ", strong=True), Cite(read.id, read.citations[0].id), Run("."))
    assert printed_content(read, [content], "footnotes")[0] == "Bold.[1]"


def test_letters_go_on_after_z() -> None:
    days = [PartialDate(2025, 1, d) for d in range(1, 29)]
    assert [year_letter(days[i], days) for i in (0, 25, 26, 27)] == ["2025a", "2025z", "2025aa", "2025ab"]
