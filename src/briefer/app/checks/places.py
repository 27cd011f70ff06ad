"""Where a finding leads: what to select to stand at it."""

from __future__ import annotations

from collections.abc import Collection

from briefer.compose.fixes import has_inferred
from briefer.model.brief import Brief, text_of
from briefer.model.rich import Cite, citations_of
from briefer.review.findings import Finding


def place_of(finding: Finding, brief: Brief) -> str:
    """What to select to stand at a finding: an item, a part, or a field such as "title"; empty for the whole."""
    where = finding.where
    if where in _ids(brief):
        return where
    part = next((part for part in brief.parts if part.role == where), None)
    if part is not None:
        return part.id
    known = brief.citations()
    if any(article.id == where for article in brief.articles):
        inferred = {cite for cite in known if cite.article == where and has_inferred(known[cite])}
        return _item_citing(inferred, brief)
    # Two articles may both have a citation of that id, but not of that wording.
    meant = {cite for cite in known if cite.citation == where and known[cite].text == finding.place}
    return _item_citing(meant, brief) or where


def _ids(brief: Brief) -> frozenset[str]:
    return frozenset(part.id for part in brief.parts) | frozenset(item.id for _, item in brief.items())


def _item_citing(cites: Collection[Cite], brief: Brief) -> str:
    return next((item.id for _, item in brief.items() if any(c in cites for c in citations_of(text_of(item)))), "")


__all__ = ["place_of"]
