"""DR: what briefer proposed and no person has looked at."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.brief import TextItem
from briefer.model.fix import Fix, KeepHeading, KeepText
from briefer.review.case import Case, first_words, part_name
from briefer.review.findings import Finding

_SHOWN_WORDS = 8


def drafted_text(case: Case) -> Iterator[Finding]:
    """DR01: text that briefer drafted and nobody has edited."""
    for part, item in case.brief.items():
        if isinstance(item, TextItem) and item.drafted:
            message = (
                f"{part_name(part)}: “{first_words(item, _SHOWN_WORDS)}” was drafted by briefer and not yet confirmed."
            )
            hint = "Keep it, or reword it."
            keep = (Fix("Keep text", KeepText(item.id)),)
            yield Finding("DR01", "information", message, item.id, part_name(part), hint, fixes=keep)


def proposed_headings(case: Case) -> Iterator[Finding]:
    """DR02: a heading that is not the author's."""
    for part in case.brief.parts:
        if part.proposed and part.items:
            message = f"The heading “{part.heading}” was proposed by briefer and not yet confirmed."
            keep = (Fix("Keep heading", KeepHeading(part.id)),)
            hint = "Keep it, or reword it."
            yield Finding("DR02", "information", message, part.id, part.heading, hint, fixes=keep)
