"""An article in which much was guessed, and a brief of it."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.begin import begin_brief
from briefer.model.article import Article, Citation, CitationId, Notice
from briefer.model.brief import Brief
from briefer.model.rich import Cite
from briefer.model.template import BriefTemplate, PartSpec
from tests.compose.articles import article, event

READ = article(
    "It began on September 2 (Reuters, 2025-09-02).",
    "A New Quarrel",
    "Three (EDM, 2024-02-29).",
    "Four.",
    headings=("First", "Second"),
)


def guessed(citation: Citation) -> Citation:
    (reference,) = citation.references
    return replace(
        citation,
        doubt="Perhaps not.",
        references=(replace(reference, dates=tuple(replace(d, inferred=True) for d in reference.dates)),),
    )


NOTICES = (
    Notice("authors-missing", "The article does not name an author."),
    Notice("date-missing", "The article does not name a date."),
    Notice("sections-proposed", "Sections were proposed."),
    Notice("citation-doubt", "Perhaps not.", "c1"),
    Notice("year-inferred", "Its year was taken to be 2025."),
)
ARTICLE = replace(
    READ,
    date=None,
    year=2025,
    year_inferred=True,
    sections=tuple(replace(s, proposed=True) for s in READ.sections),
    citations=tuple(map(guessed, READ.citations)),
    events=(replace(event(READ.sections[0].blocks[0], 0, 46, "2025-09-02"), inferred=True),),  # type: ignore[arg-type]
    notices=NOTICES,
)
TEMPLATE = BriefTemplate(
    "t",
    "T",
    "",
    "Kind",
    (PartSpec("body", "Body", "sections", "paragraphs"), PartSpec("dates", "Chronology", "events", "table")),
)
BRIEF = begin_brief((ARTICLE,), TEMPLATE).brief
A = ARTICLE.id
C1 = Cite(A, CitationId("c1"))


def read(brief: Brief) -> Article:
    return brief.article(A)


def codes(brief: Brief) -> list[str]:
    return [notice.code for notice in read(brief).notices]


def layout(brief: Brief) -> list[tuple[str, list[str]]]:
    return [(s.heading, [b.id for b in s.blocks]) for s in read(brief).sections]


def dates(brief: Brief) -> list[tuple[str, bool]]:
    return [(d.date.iso, d.inferred) for c in read(brief).citations for r in c.references for d in r.dates]


def words(brief: Brief) -> str:
    """All words of the body in reading order, headings among them."""
    return " ".join(t for s in read(brief).sections for t in (s.heading, *(b.text for b in s.blocks)) if t)  # type: ignore[union-attr]
