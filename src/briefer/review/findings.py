"""What a check says: a rule, how grave it is, where, in a plain sentence, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from briefer.model.checks import Severity
from briefer.model.fix import Fix

_ORDER: dict[Severity, int] = {"error": 0, "warning": 1, "information": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``check`` is the rule's id ("ST01"), ``where`` an id of the brief or its article, or empty.

    ``span`` is the stretch it is about, as offsets into the plain text of the item ``where`` (``model.rich.plain``),
    end exclusive. ``fixes`` are ways to put it right, the best first; none where the editor has to write something.
    """

    check: str
    severity: Severity
    message: str
    where: str = ""
    place: str = ""
    hint: str = ""
    span: tuple[int, int] | None = None
    fixes: tuple[Fix, ...] = ()


def by_severity(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Errors first, else in the order they were found."""
    return tuple(sorted(findings, key=lambda finding: _ORDER[finding.severity]))


__all__ = ["Finding", "Severity", "by_severity"]
