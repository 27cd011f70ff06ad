"""Where a paper's endnotes stand: at its end, or at the end of every part that has any."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.citing import numbered_by
from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.model.document import Document, Heading, NotesHere, document_texts, inline_text, notes_at, printed_numbers
from briefer.model.template import BriefTemplate, PartSpec
from briefer.storage.lexicons import load_lexicon
from tests.compose.articles import article

CITED = "Prices fell (EDM, 2025-07-03). Output rose (Reuters, 2025-07-04)."
READ = article(CITED, "Nothing is known.", CITED, headings=("North", "Centre", "South"))
TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Paper",
    (PartSpec("analysis", "Analysis", "sections", "paragraphs"), PartSpec("notes", "Sources", "notes", "numbered")),
    citation_style="endnotes",
)
BY_PART = replace(TEMPLATE, endnotes="section")


def composed(template: BriefTemplate) -> Document:
    brief = begin_brief((READ,), template).brief
    return compose_document(brief, House(template, load_lexicon("icd203-a")))


def order(document: Document) -> list[str | tuple[str, int, int]]:
    """The headings, and the places of the notes with their first and last."""
    return [
        inline_text(block.inlines) if isinstance(block, Heading) else (block.title, block.first, block.last)
        for block in document.blocks
        if isinstance(block, Heading | NotesHere)
    ]


def test_endnotes_stand_under_the_heading_of_the_part_for_notes_at_the_end() -> None:
    assert order(composed(TEMPLATE)) == ["North", "Centre", "South", ("Sources", 1, 0)]


def test_endnotes_by_section_stand_after_every_part_that_has_any() -> None:
    assert order(composed(BY_PART)) == ["North", ("", 1, 2), "Centre", "South", ("", 3, 4)]


def test_every_note_stands_in_one_place() -> None:
    document = composed(BY_PART)
    places = [block for block in document.blocks if isinstance(block, NotesHere)]
    assert [n for place in places for n in notes_at(place, document)] == [1, 2, 3, 4]


def test_notes_that_are_numbered_through_name_an_earlier_one_in_another_section() -> None:
    document = composed(BY_PART)
    assert [inline_text(note.inlines) for note in document.notes[2:]] == ["EDM, note 1.", "Reuters, note 2."]
    assert printed_numbers(document) == {}


def test_notes_that_begin_anew_in_every_section_give_their_references_in_full() -> None:
    """A number alone would not tell which note is meant."""
    document = composed(replace(BY_PART, note_numbering="section"))
    assert printed_numbers(document) == {1: 1, 2: 2, 3: 1, 4: 2}
    assert not any("note" in text for text in document_texts(document))


@pytest.mark.parametrize(
    ("citations", "place", "asked", "numbered"),
    [
        ("footnotes", "document", "page", "page"),
        ("footnotes", "section", "section", "document"),
        ("endnotes", "document", "page", "document"),
        ("endnotes", "document", "section", "document"),
        ("endnotes", "section", "page", "document"),
        ("endnotes", "section", "section", "section"),
    ],
)
def test_numbers_begin_anew_only_where_the_notes_stand(citations: str, place: str, asked: str, numbered: str) -> None:
    made = replace(TEMPLATE, citation_style=citations, endnotes=place, note_numbering=asked)  # type: ignore[arg-type]
    assert numbered_by(made) == numbered


@pytest.mark.parametrize("style", ["footnotes", "parenthesis", "author-date"])
def test_other_citations_know_no_place_for_endnotes(style: str) -> None:
    made = composed(replace(BY_PART, citation_style=style))  # type: ignore[arg-type]
    assert not any(isinstance(block, NotesHere) for block in made.blocks)
