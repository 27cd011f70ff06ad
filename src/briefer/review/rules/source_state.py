"""SR04: the state of the sources as a whole: how old they are, and how many of them nobody has graded."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.brief import Brief
from briefer.model.dates import PartialDate
from briefer.model.day_numbers import day_range
from briefer.model.source_base import SourceBase, SourceUse
from briefer.review.case import Case
from briefer.review.findings import Finding
from briefer.review.rules.sourcing import printed_citations


def old_sources(case: Case) -> Iterator[Finding]:
    """SR04: sources older than the template allows at the cut-off date, else at the date of the paper."""
    as_of = case.brief.cut_off or case.brief.date
    newest, days = _last_day(as_of) if as_of else 0, case.template.source_age_days
    dated = [last for use in _uses(case.brief) if (last := max(map(_last_day, use.dates), default=0))]
    old = sum(newest - last > days for last in dated)
    if old:
        message = f"{old:,} of {len(dated):,} references are older than {days:,} days at the cut-off."
        hint = "Look for newer ones, or say why they still hold."
        yield Finding("SR04", "information", message, "", "Citations", hint)


def ungraded_sources(case: Case) -> Iterator[Finding]:
    """SR04: outlets without a grade, in a paper that grades others."""
    if not case.brief.register and not case.brief.descriptors:
        return
    uses = list(_uses(case.brief))
    graded = {use.outlet.casefold() for use in uses if use.grade.text}
    names = {use.outlet.casefold() for use in uses}
    missing = len(names - graded)
    if missing and graded:
        message = f"{missing:,} of {len(names):,} outlets have no grade."
        yield Finding("SR04", "information", message, "", "Citations", "Grade them, or F6 where that cannot be judged.")


def _uses(brief: Brief) -> Iterator[SourceUse]:
    base = SourceBase.of(brief)
    return (use for cite, _ in printed_citations(brief) for use in base.used(cite))


def _last_day(date: PartialDate) -> int:
    days = day_range(date)
    return days[1] if days else 0
