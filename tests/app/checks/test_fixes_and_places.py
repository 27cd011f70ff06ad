"""Each fix resolves the finding it stands beside, and every finding leads to a place."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from briefer import pipeline
from briefer.app.checks.places import place_of
from briefer.compose import edits, evidence_edits
from briefer.compose.fixes import apply_fix
from briefer.model.brief import Brief, FigureItem, ItemId, Judgment, Origin, PartId, text_of
from briefer.model.rich import Cite, citations_of
from briefer.pipeline import Work
from briefer.review.findings import Finding


def found(work: Work, check: str) -> Finding:
    return next(finding for finding in pipeline.check(work) if finding.check == check)


def mended(work: Work, finding: Finding) -> Work:
    assert finding.fixes
    return Work(apply_fix(work.brief, work.template, finding.fixes[0].edit), work.template)


def without_offers(work: Work) -> Work:
    brief = work.brief
    for _, item in brief.items():
        if isinstance(item, Judgment):
            brief = evidence_edits.refuse_all(brief, item.id)
    return Work(brief, work.template)


@pytest.mark.parametrize("check", ["SR03", "DR01", "DR02"])
def test_a_fix_resolves_its_finding(sample_work: Work, check: str) -> None:
    finding = found(sample_work, check)
    assert finding not in pipeline.check(mended(sample_work, finding))


def test_all_findings_of_the_sample_can_be_resolved_one_by_one(sample_work: Work) -> None:
    work = sample_work
    for _ in range(100):
        findings = pipeline.check(work)
        if not findings:
            break
        work = mended(work, findings[0])
    assert pipeline.check(work) == ()
    assert work.brief.title == sample_work.brief.title


def test_a_missing_part_comes_to_its_place_in_the_template(sample_work: Work) -> None:
    """Key judgments come after the scope note and before the discussion."""
    judgments = next(part for part in sample_work.brief.parts if part.role == "key-judgments")
    rest = tuple(part for part in sample_work.brief.parts if part is not judgments)
    bare = Work(replace(sample_work.brief, parts=rest), sample_work.template)
    finding = next(f for f in pipeline.check(bare) if f.where == "key-judgments")
    roles = [part.role for part in mended(bare, finding).brief.parts]
    assert roles == [part.role for part in sample_work.brief.parts]


def test_an_empty_part_is_not_added_twice(sample_work: Work) -> None:
    parts = tuple(replace(p, items=()) if p.role == "key-judgments" else p for p in sample_work.brief.parts)
    work = Work(replace(sample_work.brief, parts=parts), sample_work.template)
    finding = next(f for f in pipeline.check(work) if f.where == "key-judgments")
    assert finding.fixes == ()
    assert place_of(finding, work.brief) == next(part.id for part in parts if part.role == "key-judgments")


def test_a_wrong_marking_becomes_the_templates_own(sample_work: Work) -> None:
    template = replace(sample_work.template, marking="TLP:GREEN", markings=("TLP:CLEAR", "TLP:GREEN"))
    work = Work(replace(sample_work.brief, marking="SECRET"), template)
    finding = found(work, "HM01")
    assert mended(work, finding).brief.marking == "TLP:GREEN"
    assert place_of(finding, work.brief) == "marking"


def test_a_doubtful_citation_is_confirmed_and_its_wording_kept(sample_work: Work) -> None:
    work = with_doubt(sample_work)
    finding = next(f for f in pipeline.check(work) if "in doubt" in f.message)
    assert [fix.label for fix in finding.fixes] == ["Confirm"]
    after = mended(work, finding).brief
    cite = next(c for c in after.citations() if c.citation == finding.where)
    assert not after.citations()[cite].doubt
    assert after.citations()[cite].references == work.brief.citations()[cite].references


def test_a_citation_leads_to_the_item_that_cites_it(sample_work: Work) -> None:
    work = with_doubt(sample_work)
    finding = next(f for f in pipeline.check(work) if "in doubt" in f.message)
    assert place_of(finding, work.brief) in {item.id for _, item in work.brief.items()}


def with_doubt(work: Work) -> Work:
    article = work.brief.articles[0]
    used = first_cite(work.brief)
    citations = tuple(replace(c, doubt="It may be two.") if c.id == used.citation else c for c in article.citations)
    return Work(replace(work.brief, articles=(replace(article, citations=citations),)), work.template)


def first_cite(brief: Brief) -> Cite:
    return next(cite for _, item in brief.items() for cite in citations_of(text_of(item)))


def test_what_must_be_written_has_no_fix(sample_work: Work) -> None:
    """Nobody but the editor can say what a picture shows."""
    part = sample_work.brief.parts[1]
    figure = FigureItem(ItemId("f1"), "image/png", b"")
    parts = tuple(replace(p, items=(*p.items, figure)) if p is part else p for p in sample_work.brief.parts)
    brief = replace(sample_work.brief, parts=parts)
    finding = found(Work(brief, sample_work.template), "AX01")
    assert finding.fixes == ()
    assert place_of(finding, brief) == "f1"


def test_years_lead_to_the_first_item_that_has_one(sample_work: Work) -> None:
    place = place_of(found(sample_work, "SR03"), sample_work.brief)
    assert place in {item.id for _, item in sample_work.brief.items()}
    assert PartId(place) not in {part.id for part in sample_work.brief.parts}


def test_a_judgment_from_the_body_is_linked_to_its_paragraph(bare_work: Work) -> None:
    """One from the summary, for which no evidence was found, has no paragraph behind it that briefer could know of."""
    unsupported = without_offers(bare_work)
    finding = found(unsupported, "SR01")
    assert finding.fixes == ()
    article = unsupported.brief.articles[0]
    origin = Origin(article.id, next(article.body_paragraphs()).id)
    brief = edits.change_judgment(unsupported.brief, ItemId(finding.where), lambda j: replace(j, origin=origin))
    linked = Work(brief, bare_work.template)
    after = mended(
        linked, next(f for f in pipeline.check(linked) if (f.check, f.where) == (finding.check, finding.where))
    )
    assert finding not in pipeline.check(after)
    assert edits.find_item(after.brief, ItemId(finding.where))[1].evidence == (origin,)  # type: ignore[union-attr]


def test_a_basis_is_filled_in_from_the_evidence(sample_work: Work) -> None:
    judgment = next(item for _, item in sample_work.brief.items() if isinstance(item, Judgment))
    brief = edits.change_judgment(sample_work.brief, judgment.id, lambda j: replace(j, confidence="low"))
    work = Work(brief, sample_work.template)
    finding = found(work, "EL09")
    after = mended(work, finding)
    basis = edits.find_item(after.brief, judgment.id)[1].basis  # type: ignore[union-attr]
    assert re.fullmatch(r"\d+ outlets", basis)
    assert finding not in pipeline.check(after)
    bare = edits.change_judgment(brief, judgment.id, lambda j: replace(j, evidence=()))
    assert found(Work(bare, work.template), "EL09").fixes == ()


def test_a_withdrawn_source_leads_to_what_rests_on_it(sample_work: Work) -> None:
    """Also where only a judgment's evidence is of it, and where the article itself was withdrawn."""
    brief = sample_work.brief
    judgment = next(item for _, item in brief.items() if isinstance(item, Judgment))
    cite, citation = next((c, known) for c, known in brief.citations().items() if "Topwar" in known.text)
    linked = evidence_edits.link_evidence(brief, judgment.id, (cite,))
    alone = replace(
        linked, parts=tuple(replace(p, items=tuple(i for i in p.items if i.id == judgment.id)) for p in linked.parts)
    )
    finding = Finding("SR09", "error", "Withdrawn.", cite.citation, citation.text)
    assert place_of(finding, alone) == judgment.id
    assert place_of(Finding("SR09", "error", "Withdrawn.", brief.articles[0].id, "Citations"), alone) == judgment.id
