"""A small brief with citations, and its review copy."""

from __future__ import annotations

from functools import cache

from briefer import pipeline
from briefer.compose.begin import begin_brief
from briefer.model.template import BriefTemplate, PartSpec
from briefer.pipeline import Work
from tests.compose.articles import article

ARTICLE = article(
    "Alpha forces struck the northern depot on Monday (Outlet One, 2025-07-04). Fires burned for two days.",
    "Bravo officials denied any role (Outlet Two, 2025-07-05), and called the report a fabrication.",
    "Charlie analysts expect further strikes before winter (see Outlet Three, 2025-07-06).",
    "Delta traders said that fuel prices doubled within one week (Outlet One, 2025-07-07).",
    "Echo residents queued at petrol stations in four cities.",
    "Foxtrot rail links were cut near the border (Outlet Four, 2025-07-08). Repairs may take a month.",
    summary=("Strikes on depots will go on until autumn.", "Fuel will stay scarce in the whole region."),
    headings=("First section", "Second section", "Third section"),
)
PARTS = (
    PartSpec("summary", "Summary", "summary", "bullets"),
    PartSpec("body", "Body", "sections", "paragraphs"),
)


@cache
def work(citation_style: str = "footnotes") -> Work:
    """The brief with its template."""
    template = BriefTemplate("t", "T", "", "Kind", PARTS, citation_style=citation_style)
    return Work(begin_brief((ARTICLE,), template).brief, template)


@cache
def review_copy(citation_style: str = "footnotes") -> bytes:
    """Its review copy."""
    return pipeline.render(work(citation_style), ("docx",), proved=True, review=True)["docx"]
