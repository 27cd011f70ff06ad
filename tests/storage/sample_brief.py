"""A small brief that has one of everything.

``tests/data/briefs/v1.brief`` is this brief, saved when format 1 was new.
"""

from __future__ import annotations

import struct
import zlib
from types import MappingProxyType

from briefer.model.article import (
    Acronym,
    Article,
    ArticleId,
    Aside,
    Citation,
    CitationId,
    CitedDate,
    Event,
    Image,
    Mark,
    Note,
    Notice,
    Paragraph,
    ParagraphId,
    Parenthesis,
    Reference,
    Section,
    Source,
    SourceId,
    SummaryPoint,
    Table,
)
from briefer.model.brief import (
    Brief,
    Correction,
    EventItem,
    FigureItem,
    ItemId,
    Judgment,
    Origin,
    Part,
    PartId,
    SourceName,
    TableItem,
    TextItem,
    Waiver,
)
from briefer.model.dates import PartialDate
from briefer.model.rich import Cite, Run
from briefer.model.template import BriefTemplate, Limits, PageSpec, PartSpec

ARTICLE = ArticleId("strait-transit")
TEXT = "Ferries resumed on May 5 (Harbour News, May 5). The Port Authority (PA) expects «normal» traffic — by June."


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


# A PNG of one dark pixel.
PIXEL = b"\x89PNG\r\n\x1a\n" + b"".join(
    (
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0\x20", 9)),
        _chunk(b"IEND", b""),
    )
)
DAY = PartialDate(2025, 5, 5)
CITATION = Citation(
    CitationId("c1"),
    "(Harbour News, May 5)",
    (Reference("Harbour News", SourceId("harbour-news"), dates=(CitedDate(DAY, inferred=True),)),),
    ParagraphId("p1"),
    25,
    46,
    doubt="The year is inferred.",
)

SAMPLE_ARTICLE = Article(
    ARTICLE,
    "Ferries return to the strait",
    publication="Coast Weekly",
    volume="7",
    issue="22",
    authors=("A. Writer", "Ə. Yazıçı"),
    date=PartialDate(2025, 5, 9),
    year=2025,
    summary=(
        SummaryPoint(Paragraph(ParagraphId("s1"), "Traffic is back.")),
        SummaryPoint(Paragraph(ParagraphId("s2"), "Ferries resumed on May 5."), True, ParagraphId("p1"), 0, 47),
    ),
    sections=(
        Section(
            "sec1",
            "Паром: снова в пути",
            1,
            (
                Paragraph(ParagraphId("p1"), TEXT, (Mark(0, 7, "strong"), Mark(8, 15, "link", "https://a.example/"))),
                Paragraph(ParagraphId("p2"), "null", kind="bullet", line=12),
                Table("t1", (("Line", "Boats"), ("North", "2")), caption="Boats by line"),
                Image("img1", "image/png", PIXEL, "The pier", "Pier 3"),
                Image("img2", "image/jpeg", b""),
            ),
            proposed=True,
        ),
    ),
    notes=(Note("*", Paragraph(ParagraphId("n1"), "Local time.")),),
    asides=(Aside("biography", (Paragraph(ParagraphId("a1"), "A. Writer lives by the sea."),)),),
    citations=(CITATION,),
    not_citations=(Parenthesis("(PA)", ParagraphId("p1"), 67, 71),),
    sources=(Source(SourceId("harbour-news"), "Harbour News", ("Harbour News", "HN"), (CitationId("c1"),), (DAY,)),),
    events=(Event("e1", DAY, TEXT[:47], ParagraphId("p1"), 0, 47, PartialDate(2025, 6), inferred=True),),
    acronyms=(Acronym("PA", "Port Authority", ParagraphId("p1")),),
    notices=(Notice("year-inferred", "The year 2025 was inferred.", "c1"),),
    file_name="ferries.txt",
)

CITE = Cite(ARTICLE, CitationId("c1"))
ORIGIN = Origin(ARTICLE, ParagraphId("p1"), 0, 47)
SAMPLE_BRIEF = Brief(
    "harbour-note",
    (SAMPLE_ARTICLE,),
    "Ferries are back: what it means",
    parts=(
        Part(
            PartId("part1"),
            "key-judgments",
            "Key judgments",
            (
                Judgment(
                    ItemId("i1"),
                    (Run("Traffic will "), Run("very likely", emph=True), Run(" be normal by June."), CITE),
                    "very-likely",
                    "moderate",
                    "one outlet, close to the port",
                    "by June 2025",
                    (ORIGIN, CITE),
                    ORIGIN,
                    (Run("The Port Authority expects normal traffic."),),
                ),
            ),
        ),
        Part(
            PartId("part2"),
            "section",
            "Паром: снова в пути",
            (
                TextItem(ItemId("i2"), (Run("Ferries resumed on May 5"), CITE, Run(".")), ORIGIN, drafted=True),
                EventItem(ItemId("i3"), DAY, (Run("First boat"),), PartialDate(2025, 6), ORIGIN, (Run("Boat"),)),
                TableItem(ItemId("i4"), (("Line", "Boats"), ("North", "2")), caption="Boats"),
                FigureItem(ItemId("i5"), "image/png", PIXEL, "The pier", "Pier 3", Origin(ARTICLE, ParagraphId("p1"))),
            ),
            proposed=True,
        ),
    ),
    subtitle="A note",
    marking="TLP:GREEN",
    date=PartialDate(2025, 5, 10),
    cut_off=PartialDate(2025, 5),
    language="en",
    organisation="Harbour Desk",
    prepared_for="The harbour master",
    prepared_by="A. Analyst",
    reference="HD-7",
    excluded=frozenset({Cite(ARTICLE, CitationId("c9")), Cite(ARTICLE, CitationId("c10"))}),
    corrections=(Correction(ARTICLE, CITATION),),
    source_names=(SourceName(ARTICLE, SourceId("harbour-news"), "Harbour News Daily"),),
    waivers=(Waiver("SR02", "i1", "No other outlet reports from there."),),
    set_aside=(Part(PartId("part3"), "annexes", "", (TextItem(ItemId("i6"), ()),)),),
)

SAMPLE_TEMPLATE = BriefTemplate(
    "harbour-note",
    "Harbour note",
    "One page on the harbour.",
    "Note",
    (
        PartSpec(
            "key-judgments", "Key judgments", "judgments", "judgments", True, Limits(1, 3, 90, 0.5), "Say it.", True
        ),
        PartSpec("section", "", "sections", "paragraphs"),
    ),
    page=PageSpec("Letter", 25.0, 25.0, 30.5, 30.5),
    citation_style="author-date",
    date_format="y-MM-dd",
    marking="TLP:GREEN",
    markings=("TLP:CLEAR", "TLP:GREEN"),
    organisation="Harbour Desk",
    meta=("date", "cut-off"),
    contents=True,
    show_ranges=False,
    limits=Limits(max_pages=1.0),
    labels=MappingProxyType({"page": "Page {page} of {pages}", "notes": "Notes"}),
)
