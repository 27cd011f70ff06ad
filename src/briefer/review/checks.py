"""All rules in the order in which they are told; their ids are those of the table in ``docs/checks.md``."""

from __future__ import annotations

from dataclasses import replace

from briefer.model.checks import CHECKS
from briefer.model.template import BriefTemplate
from briefer.review.case import Case, Rule
from briefer.review.findings import Finding, by_severity
from briefer.review.rules.access import drawable, figures_described, headed_tables, printable_pictures
from briefer.review.rules.bottom_line import bottom_line_first, bottom_line_short
from briefer.review.rules.drafts import drafted_text, proposed_headings
from briefer.review.rules.estimates import basis_of_confidence, likelihood_and_time_frame
from briefer.review.rules.given import expiry_after_date, item_limits, line_limits, required_meta, sentence_limits
from briefer.review.rules.marking import (
    items_within_paper,
    marking_known,
    markings_of_items_known,
    texts_for_others_lower,
)
from briefer.review.rules.scales import box_of_terms, chosen_terms_known, other_row, same_likelihood
from briefer.review.rules.source_state import old_sources, ungraded_sources
from briefer.review.rules.sourcing import (
    circular_reporting,
    evidence_confirmed,
    evidence_linked,
    inferred_years,
    several_outlets,
    sources_complete,
)
from briefer.review.rules.structure import part_limits, required_parts, title_given, whole_limits
from briefer.review.rules.summary_facts import summary_borne_out
from briefer.review.rules.withdrawn import withdrawn_sources
from briefer.review.rules.wording import (
    figures_and_terms,
    levels_of_confidence,
    likelihood_and_confidence,
    stacked_hedges,
    terms_of_the_scale,
    vague_hedges,
)

RULES: tuple[Rule, ...] = (
    title_given,
    marking_known,
    markings_of_items_known,
    items_within_paper,
    texts_for_others_lower,
    required_meta,
    expiry_after_date,
    required_parts,
    part_limits,
    sentence_limits,
    line_limits,
    item_limits,
    whole_limits,
    bottom_line_first,
    bottom_line_short,
    summary_borne_out,
    evidence_linked,
    evidence_confirmed,
    several_outlets,
    circular_reporting,
    likelihood_and_confidence,
    other_row,
    terms_of_the_scale,
    chosen_terms_known,
    vague_hedges,
    figures_and_terms,
    stacked_hedges,
    levels_of_confidence,
    basis_of_confidence,
    same_likelihood,
    box_of_terms,
    withdrawn_sources,
    sources_complete,
    inferred_years,
    old_sources,
    ungraded_sources,
    figures_described,
    headed_tables,
    printable_pictures,
    drawable,
    likelihood_and_time_frame,
    drafted_text,
    proposed_headings,
)


def check_brief(case: Case) -> tuple[Finding, ...]:
    """All findings of all rules, errors first, as grave as the template has them; waived ones are left out."""
    return sorted_out(case)[0]


def sorted_out(case: Case) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """What stands against the brief, and what its waivers accept; both errors first."""
    waived = {(waiver.check, waiver.where) for waiver in case.brief.waivers}
    found = (levelled for rule in RULES for f in rule(case) if (levelled := _levelled(f, case.template)))
    open_: list[Finding] = []
    accepted: list[Finding] = []
    for finding in found:
        (accepted if (finding.check, finding.where) in waived else open_).append(finding)
    return by_severity(tuple(open_)), by_severity(tuple(accepted))


def _levelled(finding: Finding, template: BriefTemplate) -> Finding | None:
    """As grave as the template has it. What a rule itself made light of, an author's own wording, stays light."""
    level = template.checks.get(finding.check)
    if level == "off":
        return None
    if level is None or finding.severity != CHECKS[finding.check].severity:
        return finding
    return replace(finding, severity=level)


__all__ = ["RULES", "Case", "check_brief", "sorted_out"]
