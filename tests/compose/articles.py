"""Small articles built by hand, so that these tests do not depend on reading."""

from __future__ import annotations

import re

from briefer.model.article import (
    Article,
    ArticleId,
    Citation,
    CitationId,
    CitedDate,
    Event,
    Paragraph,
    ParagraphId,
    Reference,
    Section,
    Source,
    SourceId,
    SummaryPoint,
)
from briefer.model.dates import PartialDate


def article(*texts: str, summary: tuple[str, ...] = (), headings: tuple[str, ...] = ()) -> Article:
    """An article of one section a heading (or one in all); citations are written ``(Outlet, 2025-07-04)``."""
    paragraphs = tuple(Paragraph(ParagraphId(f"p{i}"), text) for i, text in enumerate(texts, 1))
    citations = tuple(_citations(paragraphs))
    groups = _grouped(paragraphs, max(1, len(headings)))
    sections = tuple(
        Section(f"sec{i}", headings[i - 1] if headings else "", 1, group) for i, group in enumerate(groups, 1)
    )
    points = tuple(SummaryPoint(Paragraph(ParagraphId(f"s{i}"), text)) for i, text in enumerate(summary, 1))
    return Article(
        ArticleId("a1"),
        "Strikes on depots",
        date=PartialDate(2025, 8, 29),
        summary=points,
        sections=sections,
        citations=citations,
        sources=_sources(citations),
    )


def event(paragraph: Paragraph, start: int, end: int, date: str) -> Event:
    """An event over a sentence of a paragraph."""
    return Event(f"e{start}", PartialDate.from_iso(date), paragraph.text[start:end], paragraph.id, start, end)


def _citations(paragraphs: tuple[Paragraph, ...]) -> list[Citation]:
    citations = []
    for paragraph in paragraphs:
        for found in re.finditer(r"\((see )?([^(),]+), ([\d-]+)\)", paragraph.text):
            dates = (CitedDate(PartialDate.from_iso(found[3])),)
            reference = Reference(found[2], _source_id(found[2]), (found[1] or "").strip(), dates)
            id = CitationId(f"c{len(citations) + 1}")
            citations.append(Citation(id, found[0], (reference,), paragraph.id, found.start(), found.end()))
    return citations


def _sources(citations: tuple[Citation, ...]) -> tuple[Source, ...]:
    names = dict.fromkeys(c.references[0].source for c in citations)
    return tuple(
        Source(_source_id(name), name, (name,), tuple(c.id for c in citations if c.references[0].source == name))
        for name in names
    )


def _source_id(name: str) -> SourceId:
    return SourceId(name.lower().replace(" ", "-"))


def _grouped(paragraphs: tuple[Paragraph, ...], groups: int) -> list[tuple[Paragraph, ...]]:
    size = -(-len(paragraphs) // groups)
    return [paragraphs[i : i + size] for i in range(0, len(paragraphs), size)]
