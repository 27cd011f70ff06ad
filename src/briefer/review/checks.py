"""All rules in the order in which they are told; their ids are those of the table in ``docs/checks.md``."""

from __future__ import annotations

from briefer.review.case import Case, Rule
from briefer.review.findings import Finding, by_severity
from briefer.review.rules.access import drawable, figures_described, printable_pictures
from briefer.review.rules.drafts import drafted_text, proposed_headings
from briefer.review.rules.estimates import basis_of_confidence, likelihood_and_time_frame
from briefer.review.rules.given import expiry_after_date, item_limits, line_limits, required_meta, sentence_limits
from briefer.review.rules.marking import marking_known
from briefer.review.rules.sourcing import (
    circular_reporting,
    evidence_confirmed,
    evidence_linked,
    inferred_years,
    several_outlets,
    sources_complete,
)
from briefer.review.rules.structure import part_limits, required_parts, title_given, whole_limits

RULES: tuple[Rule, ...] = (
    title_given,
    marking_known,
    required_meta,
    expiry_after_date,
    required_parts,
    part_limits,
    sentence_limits,
    line_limits,
    item_limits,
    whole_limits,
    evidence_linked,
    evidence_confirmed,
    several_outlets,
    circular_reporting,
    basis_of_confidence,
    sources_complete,
    inferred_years,
    figures_described,
    printable_pictures,
    drawable,
    likelihood_and_time_frame,
    drafted_text,
    proposed_headings,
)


def check_brief(case: Case) -> tuple[Finding, ...]:
    """All findings of all rules, errors first; waived ones are left out."""
    waived = {(waiver.check, waiver.where) for waiver in case.brief.waivers}
    found = (finding for rule in RULES for finding in rule(case))
    return by_severity(tuple(f for f in found if (f.check, f.where) not in waived))


__all__ = ["RULES", "Case", "check_brief"]
