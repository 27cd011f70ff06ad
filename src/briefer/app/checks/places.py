"""Where a finding leads: what to select to stand at it."""

from __future__ import annotations

from collections.abc import Collection

from briefer.compose.fixes import has_inferred
from briefer.model.brief import Brief, Judgment, Origin, text_of
from briefer.model.rich import Cite, citations_of
from briefer.model.source_base import SourceBase, evidence_of
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
    if finding.check == "SR09":
        return _item_resting(where, finding.place, brief) or where
    if any(article.id == where for article in brief.articles):
        inferred = {cite for cite in known if cite.article == where and has_inferred(known[cite])}
        return _item_citing(inferred, brief)
    # Two articles may both have a citation of that id, but not of that wording.
    meant = {cite for cite in known if cite.citation == where and known[cite].text == finding.place}
    return _item_citing(meant, brief) or where


def _item_resting(where: str, text: str, brief: Brief) -> str:
    """The first item that rests on a citation of that id and wording, or on an article of that id."""
    known = brief.citations()
    meant = {cite for cite in known if cite.citation == where and known[cite].text == text}
    base = SourceBase.of(brief)
    for _, item in brief.items():
        pieces = evidence_of(item) if isinstance(item, Judgment) else ()
        cites = {*citations_of(text_of(item)), *(cite for piece in pieces for cite in base.cited_by(piece))}
        origins = (item.origin, *(piece for piece in pieces if isinstance(piece, Origin)))
        if cites & meant or any(origin.article == where for origin in origins if origin):
            return item.id
    return ""


def _ids(brief: Brief) -> frozenset[str]:
    return frozenset(part.id for part in brief.parts) | frozenset(item.id for _, item in brief.items())


def _item_citing(cites: Collection[Cite], brief: Brief) -> str:
    return next((item.id for _, item in brief.items() if any(c in cites for c in citations_of(text_of(item)))), "")


__all__ = ["place_of"]
