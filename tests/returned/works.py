"""A small brief with citations, and its review copy."""

from __future__ import annotations

from functools import cache
from typing import Any

from briefer import pipeline
from briefer.compose.begin import begin_brief
from briefer.compose.edits import find_item
from briefer.compose.house import House
from briefer.model.brief import Brief, EventItem, ItemId, Judgment, Part, PartId, TableItem, TextItem
from briefer.model.dates import PartialDate
from briefer.model.returned import Returned
from briefer.model.rich import Run, rich
from briefer.model.template import BriefTemplate, PartSpec
from briefer.pipeline import Work
from tests.compose.articles import article
from tests.returned.reviewer import Reviewer

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


@cache
def all_kinds() -> Work:
    """A brief with every kind of item: judgments, events, a table, running text."""
    template = BriefTemplate(
        "k",
        "K",
        "",
        "Kind",
        (
            PartSpec("judgments", "Key judgments", "judgments", "judgments"),
            PartSpec("chronology", "Chronology", "chronology", "table"),
            PartSpec("body", "Body", "sections", "paragraphs"),
        ),
    )
    judgment = Judgment(
        ItemId("i1"), rich("Strikes will go on."), "likely", "moderate", "Two agencies agree.", "by autumn 2025"
    )
    event = EventItem(ItemId("i2"), PartialDate(2025, 7, 4), rich("A depot burned."), significance="First of its kind.")
    table = TableItem(ItemId("i3"), (("City", "Queues"), ("Baku", "3"), ("Ganja", "5")), caption="Queues by city")
    text = TextItem(ItemId("i4"), (Run("Prices "), Run("doubled", strong=True), Run(" within a week.")))
    parts = (
        Part(PartId("part1"), "judgments", "Key judgments", (judgment,)),
        Part(PartId("part2"), "chronology", "Chronology", (event,)),
        Part(PartId("part3"), "body", "Markets", (table, text)),
    )
    brief = Brief("k", (ARTICLE,), "Depots", parts, "What burned and what follows", date=PartialDate(2025, 8, 29))
    return Work(brief, template)


def house_of(work: Work) -> House:
    """The template with its scale."""
    return House(work.template, pipeline.lexicon_of(work))


def returned(work: Work, reviewer: Reviewer) -> Returned:
    """What the pipeline reads in the file as the reviewer saved it."""
    return pipeline.returned_from(reviewer.saved(), "returned.docx", work)


_copies: dict[int, tuple[Work, bytes]] = {}  # by identity, for works that are used again


def opened(work: Work) -> Reviewer:
    """The work's review copy, open in the reviewer's program."""
    if id(work) not in _copies:
        _copies[id(work)] = work, pipeline.render(work, ("docx",), proved=True, review=True)["docx"]
    return Reviewer(_copies[id(work)][1])


def item(work: Work, id: str) -> Any:
    """An item of the brief."""
    return find_item(work.brief, ItemId(id))[1]
