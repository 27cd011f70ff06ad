"""What was read wrongly can be put right, what follows from it follows, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose import edits
from briefer.compose.begin import begin_brief
from briefer.compose.corrections import (
    Details,
    can_be_heading,
    confirm_citation,
    confirm_notice,
    confirm_year,
    heading_to_paragraph,
    merge_section,
    paragraph_to_heading,
    put_citation_right,
    rename_section,
    set_details,
    split_section,
)
from briefer.model.article import Article, Citation, CitationId, Notice
from briefer.model.brief import Brief, EventItem
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article, event

READ = article(
    "It began on September 2 (Reuters, 2025-09-02).",
    "A New Quarrel",
    "Three (EDM, 2024-02-29).",
    "Four.",
    headings=("First", "Second"),
)


def guessed(citation: Citation) -> Citation:
    (reference,) = citation.references
    return replace(
        citation,
        doubt="Perhaps not.",
        references=(replace(reference, dates=tuple(replace(d, inferred=True) for d in reference.dates)),),
    )


NOTICES = (
    Notice("authors-missing", "The article does not name an author."),
    Notice("date-missing", "The article does not name a date."),
    Notice("sections-proposed", "Sections were proposed."),
    Notice("citation-doubt", "Perhaps not.", "c1"),
    Notice("year-inferred", "Its year was taken to be 2025."),
)
ARTICLE = replace(
    READ,
    date=None,
    year=2025,
    year_inferred=True,
    sections=tuple(replace(s, proposed=True) for s in READ.sections),
    citations=tuple(map(guessed, READ.citations)),
    events=(replace(event(READ.sections[0].blocks[0], 0, 46, "2025-09-02"), inferred=True),),  # type: ignore[arg-type]
    notices=NOTICES,
)
TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (PartSpec("body", "Body", "sections", "paragraphs"), PartSpec("dates", "Chronology", "events", "table")),
)
BRIEF = begin_brief((ARTICLE,), TEMPLATE).brief
A = ARTICLE.id
C1 = Cite(A, CitationId("c1"))


def read(brief: Brief) -> Article:
    return brief.article(A)


def codes(brief: Brief) -> list[str]:
    return [notice.code for notice in read(brief).notices]


def layout(brief: Brief) -> list[tuple[str, list[str]]]:
    return [(s.heading, [b.id for b in s.blocks]) for s in read(brief).sections]


def dates(brief: Brief) -> list[tuple[str, bool]]:
    return [(d.date.iso, d.inferred) for c in read(brief).citations for r in c.references for d in r.dates]


def words(brief: Brief) -> str:
    """All words of the body in reading order, headings among them."""
    return " ".join(t for s in read(brief).sections for t in (s.heading, *(b.text for b in s.blocks)) if t)  # type: ignore[union-attr]


def test_details_are_retyped_and_what_they_answer_is_no_notice_any_more() -> None:
    details = Details("Quarrel in spring", "EDM", "22", "100", ("L. Hart",))
    brief = set_details(BRIEF, A, details)
    assert Details.of(read(brief)) == details
    assert brief.title == "Quarrel in spring"
    assert "authors-missing" not in codes(brief)
    assert "date-missing" in codes(brief)


def test_a_brief_with_a_title_of_its_own_keeps_it() -> None:
    own = replace(BRIEF, title="Our own")
    assert set_details(own, A, Details("Another")).title == "Our own"


def test_the_same_details_change_nothing() -> None:
    assert set_details(BRIEF, A, Details.of(ARTICLE)) is BRIEF


def test_a_date_gives_inferred_years_back_to_the_days_before_it() -> None:
    brief = set_details(BRIEF, A, replace(Details.of(ARTICLE), date=PartialDate(2023, 8, 30)))
    assert dates(brief) == [("2022-09-02", False), ("2020-02-29", False)]
    assert read(brief).events[0].date.iso == "2022-09-02"
    assert [i.date.iso for _, i in brief.items() if isinstance(i, EventItem)] == ["2022-09-02"]
    assert (read(brief).year, read(brief).year_inferred) == (2023, False)
    assert not {"date-missing", "year-inferred"} & set(codes(brief))
    assert {d.iso for s in read(brief).sources for d in s.dates} == {"2022-09-02", "2020-02-29"}


def test_printed_years_stay_whatever_the_date() -> None:
    printed = replace(BRIEF, articles=(READ,))
    brief = set_details(printed, A, replace(Details.of(READ), date=PartialDate(2020, 1, 1)))
    assert dates(brief) == dates(printed)


def test_confirming_another_year_moves_all_inferred_years_with_it() -> None:
    brief = confirm_year(BRIEF, A, 2024)
    assert dates(brief) == [("2024-09-02", False), ("2020-02-29", False)]
    assert "year-inferred" not in codes(brief)


def test_a_corrected_citation_is_redated_too() -> None:
    fixed = edits.correct_citation(BRIEF, C1, ARTICLE.citations[0].references)
    brief = confirm_year(fixed, A, 2024)
    assert brief.citations()[C1].references[0].dates[0].date.iso == "2024-09-02"


def test_a_renamed_section_renames_the_part_that_carries_its_heading() -> None:
    brief = rename_section(BRIEF, A, "sec1", "Arrests")
    assert (read(brief).sections[0].heading, read(brief).sections[0].proposed) == ("Arrests", False)
    assert [p.heading for p in brief.parts] == ["Arrests", "Second", "Chronology"]
    named = edits.rename_part(BRIEF, BRIEF.parts[0].id, "My own")
    assert rename_section(named, A, "sec1", "Arrests").parts[0].heading == "My own"


def test_when_no_section_is_proposed_any_more_the_notice_goes() -> None:
    brief = rename_section(BRIEF, A, "sec1", "Arrests")
    assert "sections-proposed" in codes(brief)
    assert "sections-proposed" not in codes(rename_section(brief, A, "sec2", "Second"))


def test_merging_keeps_the_heading_above() -> None:
    assert layout(merge_section(BRIEF, A, "sec2")) == [("First", ["p1", "p2", "p3", "p4"])]
    assert merge_section(BRIEF, A, "sec1") is BRIEF


@given(st.sampled_from(["p1", "p2", "p3", "p4"]))
def test_splitting_and_merging_again_is_as_before(block: str) -> None:
    split = split_section(BRIEF, A, block)
    assert words(split) == words(BRIEF)
    if split is not BRIEF:
        new = next(s for s in read(split).sections if s.blocks[0].id == block)
        assert merge_section(split, A, new.id) == BRIEF


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


def test_a_confirmed_citation_has_neither_doubt_nor_inferred_years() -> None:
    brief = confirm_citation(BRIEF, C1)
    confirmed = brief.citations()[C1]
    assert confirmed.doubt == ""
    assert not any(d.inferred for r in confirmed.references for d in r.dates)
    assert "citation-doubt" not in codes(brief)
    assert read(brief).citations == ARTICLE.citations


def test_a_citation_put_right_keeps_what_was_printed() -> None:
    (old,) = ARTICLE.citations[0].references
    brief = put_citation_right(BRIEF, C1, [replace(old, source="AFP"), old])
    fixed = brief.citations()[C1]
    assert [r.source for r in fixed.references] == ["AFP", "Reuters"]
    assert fixed.text == ARTICLE.citations[0].text


@given(st.sampled_from(NOTICES))
def test_a_confirmed_notice_is_gone_and_so_is_its_cause(notice: Notice) -> None:
    brief = confirm_notice(BRIEF, A, notice)
    assert notice not in read(brief).notices
    if notice.code == "year-inferred":
        assert not any(inferred for _, inferred in dates(brief))
    if notice.code == "sections-proposed":
        assert not any(s.proposed for s in read(brief).sections)
    if notice.where == "c1":
        assert brief.citations()[C1].doubt == ""
