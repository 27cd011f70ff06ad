"""Findings as SARIF 2.1.0 (OASIS), which editors, forges and dashboards read."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from briefer import __version__
from briefer.model.brief import Brief
from briefer.model.checks import CHECKS, Severity
from briefer.review.findings import Finding

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "information": "note"}


def sarif(file: Path, brief: Brief, findings: tuple[Finding, ...], waived: tuple[Finding, ...]) -> dict[str, object]:
    """The log of one run over a file; waived findings are in it, suppressed with their reasons."""
    reasons = {(waiver.check, waiver.where): waiver.reason for waiver in brief.waivers}
    # Where one result says whether it is suppressed, all must (SARIF 2.1.0, 3.27.23): an empty list says it is not.
    results = [_result(file, finding) | {"suppressions": []} for finding in findings]
    results += [_result(file, f) | _suppression(reasons.get((f.check, f.where), "")) for f in waived]
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [{"tool": {"driver": _driver()}, "results": results}]}


def _driver() -> dict[str, object]:
    rules = [
        {
            "id": spec.id,
            "shortDescription": {"text": spec.title},
            "defaultConfiguration": {"level": _LEVELS[spec.severity]},
        }
        for spec in CHECKS.values()
    ]
    return {"name": "briefer", "version": __version__, "rules": rules}


def _result(file: Path, finding: Finding) -> dict[str, object]:
    text = f"{finding.message} {finding.hint}".strip()
    location: dict[str, object] = {"physicalLocation": {"artifactLocation": {"uri": _uri(file)}}}
    if finding.where:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.where, "name": finding.place or finding.where}]
    result: dict[str, object] = {
        "ruleId": finding.check,
        "ruleIndex": list(CHECKS).index(finding.check),
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [location],
    }
    if finding.span:
        result["properties"] = {"start": finding.span[0], "end": finding.span[1]}
    return result


def _uri(file: Path) -> str:
    """A URI reference (RFC 3986): blanks, colons and letters of other scripts are escaped."""
    return file.as_uri() if file.is_absolute() else quote(file.as_posix())


def _suppression(reason: str) -> dict[str, object]:
    return {"suppressions": [{"kind": "external", "status": "accepted", "justification": reason}]}
