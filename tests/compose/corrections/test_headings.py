"""A paragraph becomes a heading and a heading a paragraph, and no word is lost."""

from __future__ import annotations

import pytest

from briefer.compose.corrections import can_be_heading, heading_to_paragraph, merge_section, paragraph_to_heading
from tests.compose.corrections.example import ARTICLE, BRIEF, A, layout, read, words


def test_a_paragraph_becomes_a_heading_in_the_article_and_in_the_brief() -> None:
    brief = paragraph_to_heading(BRIEF, A, "p2")
    assert layout(brief) == [("First", ["p1"]), ("A New Quarrel", []), ("Second", ["p3", "p4"])]
    assert words(brief) == words(BRIEF)
    assert [p.heading for p in brief.parts] == ["First", "A New Quarrel", "Second", "Chronology"]
    assert [len(p.items) for p in brief.parts] == [1, 0, 2, 1]
    assert len({p.id for p in brief.parts}) == 4


def test_a_heading_made_of_a_paragraph_takes_what_follows_it_along() -> None:
    joined = merge_section(BRIEF, A, "sec2")
    assert layout(paragraph_to_heading(joined, A, "p2")) == [("First", ["p1"]), ("A New Quarrel", ["p3", "p4"])]


def test_a_paragraph_with_citations_makes_no_heading() -> None:
    assert not can_be_heading(ARTICLE, "p1")
    with pytest.raises(KeyError):
        paragraph_to_heading(BRIEF, A, "p1")


@pytest.mark.parametrize("section", ["sec1", "sec2"])
def test_a_heading_that_was_none_is_a_paragraph_where_it_stood(section: str) -> None:
    brief = heading_to_paragraph(BRIEF, A, section)
    assert words(brief) == words(BRIEF)
    ids = [p.id for p in read(brief).paragraphs()]
    assert len(set(ids)) == len(ids)
