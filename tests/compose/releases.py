"""A brief of two articles with marked items, for what is held of releases."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.release import Released, released
from briefer.model.article import (
    Article,
    ArticleId,
    Citation,
    CitationId,
    CitedDate,
    Paragraph,
    ParagraphId,
    Reference,
    Section,
    Source,
    SourceId,
)
from briefer.model.brief import (
    Brief,
    EventItem,
    FigureItem,
    Item,
    ItemId,
    Judgment,
    Origin,
    Part,
    PartId,
    Substitute,
    TextItem,
    Waiver,
)
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, Run, rich
from briefer.model.template import BriefTemplate, PartSpec

MARKINGS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:RED")
RANKS = {marking: rank for rank, marking in enumerate(MARKINGS)}
A, B = ArticleId("a"), ArticleId("b")
OPEN_TEXT = "Grain exports through the northern port rose in spring (Port Gazette, April 3)."
NIGHT_TEXT = "A shipment of forty sealed crates left Vostrava at night (Night Courier, May 9)."
BOTH = f"{OPEN_TEXT} {NIGHT_TEXT}"


def citation(id: str, text: str, source: str, date: PartialDate, paragraph: str = "p1") -> Citation:
    """A citation where its text stands in the first paragraph."""
    start = max(BOTH.find(text), 0)
    reference = Reference(source, SourceId(source.lower()), dates=(CitedDate(date),), url=f"https://{id}.example/x")
    return Citation(CitationId(id), text, (reference,), ParagraphId(paragraph), start, start + len(text))


OPEN_CITE, SECRET_CITE = Cite(A, CitationId("c1")), Cite(A, CitationId("c2"))
CITATIONS = (
    citation("c1", "(Port Gazette, April 3)", "Port Gazette", PartialDate(2025, 4, 3)),
    citation("c2", "(Night Courier, May 9)", "Night Courier", PartialDate(2025, 5, 9)),
)
ARTICLE = Article(
    A,
    "Ports of the north",
    "Harbour Review",
    sections=(Section("s1", "What nobody knew", 1, (Paragraph(ParagraphId("p1"), BOTH),)),),
    citations=CITATIONS,
    sources=tuple(
        Source(SourceId(c.references[0].source.lower()), c.references[0].source, (), (c.id,)) for c in CITATIONS
    ),
    file_name="draft of the attaché.docx",
)
OTHER_ARTICLE = Article(
    B, "Crates of Vostrava", "Closed Letter", sections=(Section("s1", "", 1, (Paragraph(ParagraphId("p1"), "x"),)),)
)


OPEN_PLACE = Origin(A, ParagraphId("p1"), 0, len(OPEN_TEXT))
NIGHT_PLACE = Origin(A, ParagraphId("p1"), len(OPEN_TEXT) + 1, len(BOTH))


def open_item(marking: str = "") -> TextItem:
    """What everybody may read, with its citation."""
    said = (Run("Grain exports through the northern port rose in spring "), OPEN_CITE, Run("."))
    return TextItem(ItemId("i1"), said, OPEN_PLACE, marking=marking)


def secret_item(marking: str = "TLP:AMBER", substitutes: tuple[Substitute, ...] = ()) -> TextItem:
    """What only some may read, with its citation and all that hangs on it."""
    said = (Run("A shipment of forty sealed crates left Vostrava at night "), SECRET_CITE, Run("."))
    return TextItem(
        ItemId("i2"), said, NIGHT_PLACE, marking=marking, substitutes=substitutes, comment="Ask the attaché."
    )


def judgment(**fields: object) -> Judgment:
    """A judgment that rests on both stretches of the paragraph, and on the secret citation."""
    evidence = (OPEN_PLACE, NIGHT_PLACE, SECRET_CITE)
    whole = Judgment(
        ItemId("i3"),
        rich("Exports will grow."),
        "likely",
        "high",
        "Two counts agree.",
        evidence=evidence,
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def figure(marking: str = "TLP:RED") -> FigureItem:
    """A picture with words beside it."""
    picture = b"\x89PNG\r\n\x1a\nsecret picture"
    return FigureItem(
        ItemId("i4"), "image/png", picture, "Cranes over hall seven", "Hall seven at dawn", marking=marking
    )


def event(marking: str = "TLP:RED") -> EventItem:
    """Something that happened on a day."""
    said = rich("The crates were opened under guard.")
    return EventItem(ItemId("i5"), PartialDate(2025, 5, 12), said, significance="First breach.", marking=marking)


TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Report",
    (
        PartSpec("key-judgments", "Key judgments", "judgments", "judgments"),
        PartSpec("body", "Discussion", "editor", "paragraphs"),
        PartSpec("source-summary", "Source base", "source-summary", "paragraphs"),
        PartSpec("sources", "Sources", "sources", "paragraphs"),
    ),
    markings=MARKINGS,
)


def brief(*items: Item, paper: str = "TLP:AMBER", **fields: object) -> Brief:
    """A paper whose discussion has these items."""
    parts = (
        Part(PartId("part1"), "body", "Discussion", items),
        Part(PartId("part2"), "sources", "Sources"),
    )
    whole = Brief(
        "t", (ARTICLE,), "Northern ports", parts, marking=paper, waivers=(Waiver("SR02", "i2", "One is enough."),)
    )
    return replace(whole, **fields)  # type: ignore[arg-type]


def release_of(brief: Brief, marking: str = "TLP:CLEAR", template: BriefTemplate = TEMPLATE) -> Released:
    """The brief as readers of a marking get it."""
    return released(brief, template, marking, RANKS)
