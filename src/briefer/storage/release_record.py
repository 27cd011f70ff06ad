"""The record of a release: what went out, when, for whom, from what, and what stood open; never what was withheld."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from briefer import __version__
from briefer.model.article import Article
from briefer.model.brief import Brief, Waiver
from briefer.model.release import Withheld
from briefer.model.template import BriefTemplate
from briefer.storage.package import pack_brief
from briefer.storage.writing import Writing, record_to_plain
from briefer.yaml_files.yaml_writing import write_yaml

SCHEMA = 1
ENDING = "release.json"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A release: its marking, the brief it was made of, the released one, the template, what was withheld."""

    marking: str
    whole: Brief
    released: Brief
    template: BriefTemplate
    withheld: Withheld


def release_record(
    release: Recorded,
    files: Mapping[str, bytes],
    *,
    findings: tuple[tuple[str, str, str, str], ...],
    waivers: tuple[Waiver, ...],
    when: str,
) -> bytes:
    """The record as JSON in UTF-8. ``files`` are by name, ``findings`` rule, severity, place and message, ``when`` as
    the caller says. Articles that the release does not name are told by their hash alone.
    """
    record = {
        "release": SCHEMA,
        "made": when,
        "program": f"briefer {__version__}",
        "marking": release.marking,
        **_made_of(release),
        "files": [{"name": name, "bytes": len(content), "sha256": _sha256(content)} for name, content in files.items()],
        "items": {
            "printed": sum(1 for _ in release.released.items()),
            "withheld": release.withheld.items,
            "substituted": release.withheld.substituted,
        },
        "findings": [
            dict(zip(("check", "severity", "place", "message"), finding, strict=True)) for finding in findings
        ],
        "waivers": [{"check": w.check, "where": w.where, "reason": w.reason} for w in waivers],
    }
    return (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _made_of(release: Recorded) -> dict[str, object]:
    """The versions of brief, template and articles."""
    brief, template = release.released, release.template
    named = {article.id: {"title": article.title} for article in brief.articles}
    return {
        "brief": {
            "title": brief.title,
            "reference": brief.reference,
            "edition": brief.edition,
            "sha256": _sha256(pack_brief(release.whole, template)),
        },
        "template": {"id": template.id, "name": template.name, "sha256": content_hash(template)},
        "articles": [{**named.get(a.id, {}), "sha256": content_hash(a)} for a in release.whole.articles],
    }


def content_hash(record: Article | BriefTemplate) -> str:
    """The SHA-256 of all that an article or template holds; whatever is equal has the same."""
    tree = record_to_plain(record, Writing(_keep))
    return _sha256(write_yaml(tree).encode("utf-8"))


def _keep(kind: type, value: object) -> str:
    if not isinstance(value, bytes):
        raise TypeError(f"a record has no place for {kind!r}")
    return _sha256(value)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
