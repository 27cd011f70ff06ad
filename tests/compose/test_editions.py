"""Holds that the next edition has all of the one before but its dates, and that papers tell what changed since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefer import pipeline
from briefer.assets import resources
from briefer.compose.editions import set_reason
from briefer.compose.edits import change_judgment
from briefer.model.brief import Brief, ItemId, Judgment
from briefer.model.document import Document, Heading, Paragraph, Scale, Table, inline_text
from briefer.model.rich import rich
from briefer.pipeline import Work


@pytest.fixture(scope="module")
def first() -> Work:
    return pipeline.open_work(Path(resources()) / "samples" / "intelligence-assessment.brief")


@pytest.fixture
def second(first: Work) -> Work:
    return pipeline.next_edition(first)


def first_judgment(brief: Brief) -> Judgment:
    return next(item for _, item in brief.items() if isinstance(item, Judgment))


def with_likelihood(brief: Brief, judgment: ItemId, term: str) -> Brief:
    return change_judgment(brief, judgment, lambda j: replace(j, likelihood=term))


def tables(document: Document) -> list[Table]:
    return [b for b in document.blocks if isinstance(b, Table) and b.description == "What changed"]


def headings(document: Document) -> list[str]:
    return [inline_text(b.inlines) for b in document.blocks if isinstance(b, Heading)]


def test_all_is_kept_but_the_dates(first: Work, second: Work) -> None:
    assert second.brief.edition == first.brief.edition + 1
    assert (second.brief.date, second.brief.cut_off, second.brief.expires) == (None, None, None)
    assert {i.id: i for _, i in second.brief.items()} == {i.id: i for _, i in first.brief.items()}
    assert second.brief.previous is not None
    assert second.brief.previous.date == first.brief.date
    assert [part.role for part in second.brief.parts].count("what-changed") == 1


def test_the_earlier_edition_has_nothing_that_only_editors_saw(first: Work) -> None:
    judgment = first_judgment(first.brief)
    parts = tuple(
        replace(p, items=tuple(replace(i, comment="Check with K.") if i.id == judgment.id else i for i in p.items))
        for p in first.brief.parts
    )
    begun = pipeline.next_edition(Work(replace(first.brief, parts=parts), first.template))
    assert begun.brief.previous is not None
    assert all(not j.comment and not j.evidence for j in begun.brief.previous.judgments)


def test_a_third_edition_has_one_part_that_tells_what_changed(second: Work) -> None:
    third = pipeline.next_edition(second)
    assert third.brief.edition == second.brief.edition + 1
    assert [part.role for part in third.brief.parts].count("what-changed") == 1


def test_a_template_without_such_a_part_gets_one_after_its_judgments(first: Work) -> None:
    parts = tuple(spec for spec in first.template.parts if spec.content != "what-changed")
    begun = pipeline.next_edition(Work(first.brief, replace(first.template, parts=parts)))
    roles = [spec.role for spec in begun.template.parts]
    assert roles.index("what-changed") == roles.index("key-judgments") + 1


@pytest.mark.parametrize(
    ("template", "before"),
    [
        ("policy-brief", "executive-summary"),
        ("options-memo", "issue"),  # has no summary: not before what the paper is about
        ("executive-read-ahead", "attendees"),  # talking points are alone on their page
        ("warning-notice", "warning-judgment"),
    ],
)
def test_it_stands_after_what_the_paper_says_in_short(template: str, before: str) -> None:
    first = pipeline.open_work(Path(resources()) / "samples" / f"{template}.brief")
    begun = pipeline.next_edition(first)
    for roles in ([s.role for s in begun.template.parts], [part.role for part in begun.brief.parts]):
        assert roles[roles.index("what-changed") - 1] == before


def test_the_paper_draws_old_and_new_on_one_strip_with_the_reason(second: Work) -> None:
    judgment = first_judgment(second.brief)
    brief = with_likelihood(second.brief, judgment.id, "unlikely")
    brief = set_reason(brief, judgment.id, "Two mediators withdrew.")
    (table,) = tables(pipeline.compose(Work(brief, second.template)))
    (row,) = table.rows
    assert row.cells[2] == (Scale(7, 3, 6),)
    assert inline_text(row.cells[0]) == "Less likely"
    assert inline_text(row.cells[1]).endswith("Why: Two mediators withdrew.")
    assert inline_text(row.cells[3]) == "very likely (80–95\xa0%) → unlikely (20–45\xa0%) (3 bands down)"


def test_another_time_frame_is_told_with_what_it_was(second: Work) -> None:
    judgment = first_judgment(second.brief)
    brief = change_judgment(second.brief, judgment.id, lambda j: replace(j, time_frame="within a year"))
    (table,) = tables(pipeline.compose(Work(brief, second.template)))
    said = inline_text(table.rows[0].cells[3])
    assert said == f"very likely (80–95\xa0%). Time frame: {judgment.time_frame} → within a year"


def test_the_arrow_goes_the_way_the_words_run(second: Work) -> None:
    """From right to left "a ← b" leads from a to b; terms in Latin letters keep their arrow in an Arabic paper."""
    judgment = first_judgment(second.brief)
    brief = change_judgment(second.brief, judgment.id, lambda j: replace(j, likelihood="unlikely", confidence="high"))
    labels = {"what_changed": "What changed", "confidence_high": "عالية", "confidence_moderate": "متوسطة"}
    template = replace(second.template, language="ar", labels=labels)
    (table,) = tables(pipeline.compose(Work(brief, template)))
    said = inline_text(table.rows[0].cells[3])
    assert "80–95\xa0%) → unlikely" in said
    assert "متوسطة ← عالية" in said


def test_a_paper_without_judgments_says_nothing_of_them() -> None:
    """It has nothing to tell until its sources change."""
    first = pipeline.open_work(Path(resources()) / "samples" / "situation-brief.brief")
    begun = pipeline.next_edition(first)
    assert "What changed" not in headings(pipeline.compose(begun))
    previous = begun.brief.previous
    assert previous is not None
    moved = replace(begun.brief, previous=replace(previous, sources=(*previous.sources, "The Gazette")))
    document = pipeline.compose(Work(moved, begun.template))
    assert "What changed" in headings(document)
    said = [inline_text(b.inlines) for b in document.blocks if isinstance(b, Paragraph)]
    assert "Since the edition of 29 August 2025:" in said
    assert "Sources no longer cited: The Gazette." in said


def test_quotation_marks_of_print_are_no_rewording(second: Work) -> None:
    """What an editor types straight is printed curled in both editions."""
    part = next(p for p in second.brief.parts if p.role == "key-judgments")
    typed = Judgment(ItemId("own"), rich('A "frozen" front.'))
    parts = tuple(replace(p, items=(*p.items, typed)) if p is part else p for p in second.brief.parts)
    third = pipeline.next_edition(Work(replace(second.brief, parts=parts), second.template))
    assert tables(pipeline.compose(third)) == []


def test_a_first_edition_prints_nothing_of_it(first: Work) -> None:
    assert "What changed" not in headings(pipeline.compose(first))


def test_the_files_of_a_next_edition_prove_themselves_and_open_again(second: Work, tmp_path: Path) -> None:
    judgment = first_judgment(second.brief)
    work = Work(with_likelihood(second.brief, judgment.id, "unlikely"), second.template)
    files = pipeline.render(work, ["pdf", "docx", "html", "brief"], proved=True)
    (tmp_path / "two.brief").write_bytes(files["brief"])
    assert pipeline.open_work(tmp_path / "two.brief") == work


def test_a_reason_can_be_given_changed_and_taken_back(second: Work) -> None:
    judgment = first_judgment(second.brief).id
    once = set_reason(second.brief, judgment, " They met. ")
    assert [r.reason for r in once.reasons] == ["They met."]
    assert set_reason(once, judgment, "They met.") == once
    assert set_reason(once, judgment, "").reasons == ()
