"""Each check finds what it is for and leaves alone what comes nearest to it."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.compose.words import item_words
from briefer.model.brief import Brief, FigureItem, ItemId, Part, PartId, TableItem, Waiver
from briefer.model.lexicon import Marking
from briefer.model.rich import Cite
from briefer.model.template import BriefTemplate, Limits, PartSpec
from briefer.review.checks import Case, check_brief
from briefer.review.findings import Finding
from tests.compose.articles import article

SUMMARY = PartSpec("summary", "Summary", "summary", "bullets", required=True, limits=Limits(min_items=2, max_items=3))
BODY = PartSpec("body", "Body", "sections", "paragraphs")
TEMPLATE = BriefTemplate("t", "T", "", "Kind", (SUMMARY, BODY), marking="TLP:GREEN", markings=("TLP:GREEN", "TLP:RED"))
ARTICLE = article("One (Reuters, 2025-08-18). Two (EDM, 2025-07-10).", summary=("Point one.", "Point two."))
BRIEF = begin_brief((ARTICLE,), TEMPLATE).brief


def found(
    brief: Brief = BRIEF, template: BriefTemplate = TEMPLATE, pages: float | None = None, missing: tuple[str, ...] = ()
) -> list[Finding]:
    case = Case(brief, template, Marking(brief.marking, 0), item_words, pages, {}, missing)
    return list(check_brief(case))


def with_part(brief: Brief, role: str, **changes: object) -> Brief:
    parts = tuple(replace(p, **changes) if p.role == role else p for p in brief.parts)  # type: ignore[arg-type]
    return replace(brief, parts=parts)


def test_a_complete_brief_has_no_findings() -> None:
    assert found() == []


def test_an_empty_required_part_and_a_missing_title_are_errors() -> None:
    messages = [f.message for f in found(replace(with_part(BRIEF, "summary", items=()), title=" "))]
    assert messages == ["The paper has no title.", "The part “Summary” is required and has no text."]


def test_limits_on_items_words_and_pages_are_told_with_both_numbers() -> None:
    one = with_part(BRIEF, "summary", items=BRIEF.parts[0].items[:1])
    assert [f.message for f in found(one)] == ["Summary has 1 of at least 2 items."]
    tight = replace(TEMPLATE, limits=Limits(max_words=5, max_pages=1))
    assert [f.message for f in found(template=tight, pages=2)] == [
        "The paper has 6 of at most 5 words.",
        "The paper has 2 of at most 1 page.",
    ]
    assert found(template=tight, pages=1.01)[1].message == "The paper has 1.1 of at most 1 page."
    assert found(template=tight, pages=None)[0].message == "The paper has 6 of at most 5 words."


def test_a_required_part_with_nothing_in_it_is_told_once() -> None:
    """A table that waits for the editor is an item without any row."""
    spec = PartSpec("do", "What to do", "editor", "table", True, columns=("Act", "By"), limits=Limits(min_items=1))
    blank = Part(PartId("do"), "do", "What to do", (TableItem(ItemId("t"), (("Act", "By"), ("", ""))),))
    template = replace(TEMPLATE, parts=(SUMMARY, spec, BODY))
    messages = [f.message for f in found(replace(BRIEF, parts=(*BRIEF.parts, blank)), template)]
    assert messages == ["The part “What to do” is required and has no text."]


def test_a_marking_must_be_there_and_be_one_of_the_template() -> None:
    assert [f.check for f in found(replace(BRIEF, marking=""))] == ["HM01"]
    assert "TLP:GREEN, TLP:RED" in found(replace(BRIEF, marking="SECRET"))[0].hint
    assert found(replace(BRIEF, marking="TLP:RED")) == []


def test_citations_without_date_or_in_doubt_are_warnings_but_not_when_excluded() -> None:
    first, second = ARTICLE.citations
    undated = replace(first, references=(replace(first.references[0], dates=()),))
    doubtful = replace(second, doubt="The outlet was not printed.")
    brief = replace(BRIEF, articles=(replace(ARTICLE, citations=(undated, doubtful)),))
    assert [f.message for f in found(brief)] == [
        "Reuters in (Reuters, 2025-08-18) has no date.",
        "(EDM, 2025-07-10) is in doubt: The outlet was not printed.",
    ]
    assert found(replace(brief, excluded=frozenset(Cite(ARTICLE.id, c.id) for c in ARTICLE.citations))) == []


def test_inferred_years_are_one_finding_an_article() -> None:
    inferred = tuple(
        replace(c, references=tuple(replace(r, dates=(replace(r.dates[0], inferred=True),)) for r in c.references))
        for c in ARTICLE.citations
    )
    findings = found(replace(BRIEF, articles=(replace(ARTICLE, citations=inferred, year=2025),)))
    assert [f.message for f in findings] == ["2 dates have an inferred year (2025)."]


def test_a_figure_needs_alternative_text() -> None:
    figure = FigureItem(ItemId("f1"), "image/png", b"x")
    part = Part(PartId("own"), "own", "Own", (figure,))
    brief = replace(BRIEF, parts=(*BRIEF.parts, part))
    assert [(f.check, f.where) for f in found(brief)] == [("AX01", "f1")]
    described = replace(part, items=(replace(figure, alt="A map"),))
    assert found(replace(BRIEF, parts=(*BRIEF.parts, described))) == []


def test_characters_that_no_font_draws_are_named_by_their_number() -> None:
    assert "U+0634" in found(missing=("ش",))[0].message


def test_drafts_and_proposed_headings_are_information_until_a_person_touched_them() -> None:
    drafted = with_part(BRIEF, "body", proposed=True)
    assert [(f.check, f.severity) for f in found(drafted)] == [("DR02", "information")]


def test_a_waived_finding_is_not_told_again() -> None:
    waiver = Waiver("HM01", "marking", "Internal use only.")
    assert found(replace(BRIEF, marking="SECRET", waivers=(waiver,))) == []


def test_errors_come_before_warnings_and_notes() -> None:
    brief = with_part(replace(BRIEF, marking=""), "body", proposed=True)
    assert [f.severity for f in found(brief)] == ["error", "information"]
