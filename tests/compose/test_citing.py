"""How citations are printed, style by style."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.citing import CitationPrinter, year_letter
from briefer.compose.content import ArticleText, paragraph_content
from briefer.compose.register import resolve_sources
from briefer.compose.repeats import Repeats
from briefer.model.article import Article, CitedDate, Reference, SourceId
from briefer.model.brief import Brief, ItemId, Part, PartId, TextItem
from briefer.model.dates import PartialDate
from briefer.model.document import Emph, Inline, Link, NoteLink, NoteRef, Strong, Text
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
            case NoteLink():
                said += inline.said
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


def test_a_piece_given_again_names_the_note_that_gave_it_first() -> None:
    read = article("A (EDM, 2025-07-03). B (AFP, 2025-07-04). C (see EDM, 2025-07-03).")
    assert printed(read, "footnotes")[1] == ["EDM, 3 July 2025.", "AFP, 4 July 2025.", "See EDM, note 1."]


def test_another_day_of_a_source_is_another_piece_and_keeps_its_day() -> None:
    read = article("A (EDM, 2025-07-03). B (EDM, 2025-07-04).")
    assert printed(read, "endnotes")[1] == ["EDM, 3 July 2025.", "EDM, 4 July 2025."]


def test_a_piece_given_twice_in_one_note_does_not_name_that_note() -> None:
    read = article("A (EDM, 2025-07-03) (EDM, 2025-07-03).")
    assert printed(read, "footnotes")[1] == ["EDM, 3 July 2025; EDM, 3 July 2025."]


def test_the_words_that_name_a_note_lead_to_it_and_come_from_the_template() -> None:
    read = article("A (EDM, 2025-07-03). B (EDM, 2025-07-03).")
    contents = [paragraph_content(ArticleText.of(read), p) for p in read.body_paragraphs()]
    brief = Brief("t", (read,), "T", ())
    template = BriefTemplate("t", "T", "", "T", (), labels={"note_again": "Anm. {n}"})
    printer = CitationPrinter(template, resolve_sources(brief))
    printer.inlines(contents[0])
    assert printer.notes[1].inlines == (Text("EDM, "), NoteLink(1, "Anm. {n}"), Text("."))


def test_a_template_may_give_every_reference_in_full() -> None:
    read = article("A (EDM, 2025-07-03). B (EDM, 2025-07-03).")
    content = paragraph_content(ArticleText.of(read), next(read.body_paragraphs()))
    template = BriefTemplate("t", "T", "", "T", (), short_repeats=False)
    printer = CitationPrinter(template, resolve_sources(Brief("t", (read,), "T", ())))
    printer.inlines(content)
    assert [words(note.inlines) for note in printer.notes] == ["EDM, 3 July 2025.", "EDM, 3 July 2025."]


def test_a_repeat_says_another_place_in_the_piece_and_not_the_same_one() -> None:
    days = (CitedDate(PartialDate(2025, 7, 3)),)
    first, same, other = (Reference("EDM", SourceId("edm"), "", days, place) for place in ("p. 4", "p. 4", "p. 5"))
    repeats = Repeats("note {n}")
    repeats.give("EDM", first, 1)
    assert repeats.earlier("EDM", first, 1) is None
    for reference, said in ((same, "EDM, note 1"), (other, "EDM, note 1, p. 5")):
        given = repeats.earlier("EDM", reference, 2)
        assert given is not None
        assert words(tuple(repeats.short("EDM", reference, given))) == said


def test_a_source_that_shares_the_days_of_the_next_one_says_them_itself_when_that_one_names_a_note() -> None:
    days = (CitedDate(PartialDate(2025, 7, 3)),)
    one, two = (Reference(name, SourceId(name.lower()), "", days) for name in ("President", "AFP"))
    read = article("A (AFP, 2025-07-03). B (x, 2025-07-03).")
    both = replace(read.citations[1], references=(one, two))
    read = replace(read, citations=(read.citations[0], both))
    assert printed(read, "footnotes")[1] == ["AFP, 3 July 2025.", "President, 3 July 2025; AFP, note 1."]
