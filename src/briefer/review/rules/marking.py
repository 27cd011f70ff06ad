"""HM: handling markings."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.fix import Fix, SetMarking
from briefer.review.case import Case
from briefer.review.findings import Finding


def marking_known(case: Case) -> Iterator[Finding]:
    """HM01: the marking is missing or not one of the template's."""
    wanted, allowed = case.brief.marking, case.template.markings
    if not wanted and (allowed or case.template.marking):
        message = "The paper has no marking."
        yield Finding("HM01", "error", message, "marking", "Marking", _one_of(allowed), fixes=_own(case))
    elif wanted and allowed and wanted not in allowed:
        message = f"“{wanted}” is not a marking of this template."
        yield Finding("HM01", "error", message, "marking", "Marking", _one_of(allowed), fixes=_own(case))


def _own(case: Case) -> tuple[Fix, ...]:
    """The template's usual marking."""
    usual, allowed = case.template.marking, case.template.markings
    known = usual and (not allowed or usual in allowed)
    return (Fix(f"Set {usual}", SetMarking(usual)),) if known and usual != case.brief.marking else ()


def _one_of(allowed: tuple[str, ...]) -> str:
    return f"One of: {', '.join(allowed)}." if allowed else ""
