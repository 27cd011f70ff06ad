"""The checks there are: their ids, how grave what each finds is, and what it finds. Templates choose by these ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "information"]
# What a template makes of a check: another severity, or none at all.
CheckLevel = Literal["error", "warning", "information", "off"]


@dataclass(frozen=True, slots=True)
class CheckSpec:
    """A check. ``severity`` is what a finding has at most, unless the template says otherwise."""

    id: str
    severity: Severity
    title: str


_SPECS = (
    CheckSpec("ST01", "error", "Required parts, limits and details"),
    CheckSpec("ST02", "warning", "Bottom line too long, or not first"),
    CheckSpec("HM01", "error", "Marking missing or malformed"),
    CheckSpec("HM02", "error", "Item marked higher than the paper"),
    CheckSpec("HM03", "warning", "Text for others marked no lower"),
    CheckSpec("EL01", "error", "Likelihood with confidence in a sentence"),
    CheckSpec("EL02", "warning", "Terms of two rows of one scale mixed"),
    CheckSpec("EL03", "warning", "Term that is not of the brief's scale"),
    CheckSpec("EL04", "warning", "Vague hedge"),
    CheckSpec("EL05", "warning", "Number that belies its term; 0 or 100 %"),
    CheckSpec("EL06", "warning", "Hedges stacked"),
    CheckSpec("EL07", "warning", "Confidence not low, moderate or high"),
    CheckSpec("EL08", "information", "No likelihood, or no time frame"),
    CheckSpec("EL09", "warning", "Confidence without its basis"),
    CheckSpec("EL10", "warning", "One judgment with two likelihoods"),
    CheckSpec("EL11", "information", "No box on the estimative language"),
    CheckSpec("SR01", "error", "Judgment without evidence"),
    CheckSpec("SR02", "warning", "All evidence from one outlet"),
    CheckSpec("SR03", "warning", "Citation incomplete, or its year guessed"),
    CheckSpec("SR04", "information", "Old or ungraded sources"),
    CheckSpec("SR06", "error", "Summary says what the body does not"),
    CheckSpec("SR07", "warning", "Evidence found, but not confirmed"),
    CheckSpec("SR08", "warning", "Sources that have it from one another"),
    CheckSpec("SR09", "error", "Source that was withdrawn or corrected"),
    CheckSpec("AX01", "error", "Alternative text or head of a table missing"),
    CheckSpec("AX02", "error", "Character that no font can draw"),
    CheckSpec("AX03", "warning", "Picture that cannot be printed"),
    CheckSpec("DR01", "information", "Drafted text that nobody has edited"),
    CheckSpec("DR02", "information", "Proposed heading"),
)
CHECKS = {spec.id: spec for spec in _SPECS}
