"""SR09: what the brief rests on and what was withdrawn or corrected since, by the editor's own register."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.fix import ExcludeCitation, Fix
from briefer.model.sourcing import Withdrawal
from briefer.model.withdrawals import Resting, resting_on
from briefer.review.case import Case
from briefer.review.findings import Finding, Severity


def withdrawn_sources(case: Case) -> Iterator[Finding]:
    """SR09: a withdrawn source is an error; a corrected one is to be read again, since it may still hold.

    A register that cannot be read is told, because then nobody has looked.
    """
    if case.withdrawals is None:
        message = "Nobody looked for withdrawn sources: your register of sources cannot be read."
        hint = "Run “briefer register list” to see what is wrong with it."
        yield Finding("SR09", "information", message, "", "Citations", hint)
        return
    for use in resting_on(case.brief, case.withdrawals):
        yield _finding(use)


def _finding(use: Resting) -> Finding:
    withdrawal = use.withdrawal
    what = f"{use.outlet} in {use.text}" if use.cite else f"The article “{use.text}”"
    severity: Severity = "error" if withdrawal.status == "withdrawn" else "warning"
    if severity == "error":
        message = f"{what} was withdrawn{_why(withdrawal)}"
        hint = "Leave it out, and rest what it says on another source."
    else:
        message = f"{what} was corrected{_why(withdrawal)}"
        hint = "Read it again; correct or leave out what it no longer says."
    fixes = (Fix("Leave the citation out", ExcludeCitation(use.cite)),) if use.cite else ()
    where = use.cite.citation if use.cite else use.article
    return Finding("SR09", severity, message, where, use.text if use.cite else "Citations", hint, fixes=fixes)


def _why(withdrawal: Withdrawal) -> str:
    note = withdrawal.note.strip()
    return f": {note}" if note else "."
