"""Words become a citation and a citation words, in the article and in the brief; nothing that was written is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.compose import edits
from briefer.compose.begin import begin_brief
from briefer.compose.corrections import can_be_citation, make_citation, unmake_citation
from briefer.model.article import CitationId, CitedDate, Mark, Notice, ParagraphId, Reference, SourceId
from briefer.model.brief import Brief, Judgment, Origin, TextItem, text_of
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, Run, citations_of, plain, rich
from tests.compose.articles import article
from tests.compose.corrections.example import TEMPLATE

TEXT = "Depots burn (Meduza, July 4). So it is (Reuters, 2025-09-02). Yes."
START, END = TEXT.index("(Meduza"), TEXT.index(")") + 1
READ = article(TEXT, "Two.")
P1 = ParagraphId("p1")
BRIEF = begin_brief((READ,), TEMPLATE).brief
A, C1 = READ.id, Cite(READ.id, CitationId("c1"))
MEDUZA = Reference("Meduza", SourceId("meduza"), "", (CitedDate(PartialDate(2025, 7, 4)),))


def first(brief: Brief) -> TextItem:
    item = next(i for _, i in brief.items() if i.origin and i.origin.paragraph == "p1")
    assert isinstance(item, TextItem)
    return item


def made(brief: Brief = BRIEF) -> tuple[Brief, Cite]:
    after = make_citation(brief, A, P1, START, END, (MEDUZA,))
    (new,) = set(after.citations()) - set(brief.citations())
    return after, new


def test_words_become_a_citation_in_the_article_the_brief_and_the_register() -> None:
    after, cite = made()
    citation = after.citations()[cite]
    assert (citation.text, citation.references) == ("(Meduza, July 4)", (MEDUZA,))
    assert [c.id for c in after.article(A).citations] == [cite.citation, "c1"]
    assert citations_of(text_of(first(after))) == (cite, C1)
    assert first(after).original is None
    (source,) = (s for s in after.article(A).sources if s.id == "meduza")
    assert (source.citations, source.dates) == ((cite.citation,), (PartialDate(2025, 7, 4),))


def test_blanks_around_the_chosen_words_are_no_part_of_the_citation() -> None:
    after = make_citation(BRIEF, A, P1, START - 1, END, (MEDUZA,))
    assert next(c for c in after.article(A).citations if c.id != "c1").text == "(Meduza, July 4)"


@pytest.mark.parametrize(("start", "end"), [(0, TEXT.index("Reuters")), (11, 12), (len(TEXT), len(TEXT) + 5)])
def test_words_of_a_citation_and_blanks_make_none(start: int, end: int) -> None:
    assert not can_be_citation(READ, P1, start, end)
    with pytest.raises(KeyError):
        make_citation(BRIEF, A, P1, start, end, (MEDUZA,))


def test_an_edited_item_keeps_its_own_words_around_the_new_citation() -> None:
    item = first(BRIEF)
    words = (Run("Now depots burn (Med", strong=True), Run("uza, July 4)"), Run(", as said."))
    brief = edits.set_content(BRIEF, item.id, words)
    after, cite = made(brief)
    assert first(after).content == (Run("Now depots burn ", strong=True), cite, Run(", as said."))
    assert citations_of(first(after).original or ()) == (cite, C1)


def test_an_item_that_no_longer_has_the_words_stays_as_it_is() -> None:
    brief = edits.set_content(BRIEF, first(BRIEF).id, rich("Depots burn."))
    assert first(made(brief)[0]).content == rich("Depots burn.")


def test_the_notice_of_a_date_beside_that_outlet_is_settled() -> None:
    notices = (Notice("date-beside-outlet", "“Meduza, July 4” stands in the text.", "p1"), Notice("x", "Other.", "p1"))
    brief = replace(BRIEF, articles=(replace(READ, notices=notices),))
    assert made(brief)[0].article(A).notices == notices[1:]


def test_a_citation_becomes_the_words_that_were_printed() -> None:
    after = unmake_citation(BRIEF, C1)
    assert plain(text_of(first(after))) == TEXT
    assert first(after).original is None
    assert (after.article(A).citations, after.article(A).sources) == ((), ())
    assert [p.text for p in after.article(A).not_citations] == ["(Reuters, 2025-09-02)"]


def test_the_marks_of_the_printed_words_come_back_with_them() -> None:
    at = TEXT.index("Reuters")
    paragraph = next(READ.body_paragraphs())
    linked = replace(paragraph, marks=(Mark(at, at + 7, "link", "https://example.org"),))
    section = replace(READ.sections[0], blocks=(linked, *READ.sections[0].blocks[1:]))
    brief = begin_brief((replace(READ, sections=(section,)),), TEMPLATE).brief
    moved = edits.set_content(brief, first(brief).id, (Run("Mine "), C1))
    after = unmake_citation(moved, C1)
    assert first(after).content == (Run("Mine ("), Run("Reuters", href="https://example.org"), Run(", 2025-09-02)"))


def test_a_chip_that_was_moved_elsewhere_and_evidence_become_words_and_a_paragraph() -> None:
    brief = edits.set_content(BRIEF, first(BRIEF).id, rich("Gone."))
    judgment = Judgment(first(brief).id, (Run("So "), C1), evidence=(C1, Origin(A, P1)))
    brief = edits.add_item(brief, brief.parts[0].id, judgment)
    brief = edits.exclude_citation(brief, C1)
    after = unmake_citation(brief, C1)
    changed = next(i for _, i in after.items() if isinstance(i, Judgment))
    assert changed.content == (Run("So (Reuters, 2025-09-02)"),)
    assert changed.evidence == (Origin(A, P1),)
    assert after.excluded == frozenset()


def test_a_part_that_is_set_aside_follows_too() -> None:
    aside = edits.set_aside(BRIEF, BRIEF.parts[0].id)
    after, cite = made(aside)
    assert cite in citations_of(text_of(after.set_aside[0].items[0]))
    assert plain(text_of(unmake_citation(after, C1).set_aside[0].items[0])).endswith("(Reuters, 2025-09-02). Yes.")


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_making_and_unmaking_a_citation_leaves_the_words_of_the_brief(start: int, end: int) -> None:
    if not can_be_citation(READ, P1, start, end):
        return
    after = make_citation(BRIEF, A, P1, start, end, (MEDUZA,))
    (new,) = set(after.citations()) - set(BRIEF.citations())
    back = unmake_citation(after, new)
    assert back.parts == BRIEF.parts
    assert back.article(A).citations == READ.citations
