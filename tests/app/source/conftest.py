"""A Source pane on the sample, and an article with everything that the sample lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from briefer.app.session import Session
from briefer.app.source import SourcePane
from briefer.app.source.nodes import Node
from briefer.app.theme.look import Look
from briefer.model.article import (
    Acronym,
    ArticleId,
    Citation,
    CitationId,
    CitedDate,
    Notice,
    Paragraph,
    ParagraphId,
    Reference,
    Section,
    SourceId,
    Table,
)
from briefer.model.dates import PartialDate
from briefer.pipeline import Work, begin, find_template

TEXT = "Ships sailed (Reuters and TASS, July 4). Nobody 🚢 saw them."


@pytest.fixture
def pane(qtbot: QtBot, look: Look, session: Session) -> Iterator[SourcePane]:
    """The pane in a window of its size at 1440 pixels."""
    made = SourcePane(look)
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.set_session(session)
    made.show()
    made.tree.setFocus()
    yield made
    made.set_session(None)


@pytest.fixture
def two(sample_work: Work) -> Session:
    """A brief of two articles: the sample, and one with a doubtful citation and a table."""
    first = sample_work.brief.articles[0]
    dates = (CitedDate(PartialDate(2025, 7, 4), inferred=True),)
    reference = Reference("Reuters and TASS", SourceId("reuters-and-tass"), "", dates)
    start, end = TEXT.index("("), TEXT.index(")") + 1
    citation = Citation(CitationId("c1"), TEXT[start:end], (reference,), ParagraphId("p1"), start, end, "Two sources?")
    blocks = (
        Paragraph(ParagraphId("p1"), TEXT),
        Paragraph(ParagraphId("p2"), "A heading"),
        Table("t1", (("Port", "Ships"), ("Odesa", "4")), caption="Ships by port"),
    )
    second = replace(
        first,
        id=ArticleId("second"),
        title="Ships in spring",
        summary=(),
        sections=(Section("sec1", "Sea", 1, blocks),),
        citations=(citation,),
        sources=(),
        events=(),
        asides=(),
        acronyms=(Acronym("TASS", "Telegraph Agency", ParagraphId("p1")),),
        notices=(Notice("citation-doubt", "Two sources?", "c1"), Notice("date-missing", "No date.")),
        date=None,
        year=2025,
        year_inferred=True,
    )
    template = find_template("policy-brief")
    return Session(Work(begin([first, second], template).brief, template))


def row(pane: SourcePane, kind: str, id: str, article: str = "") -> Node:
    """The first row of a piece."""
    assert pane.model.tree is not None
    article = article or pane.session.brief.articles[0].id
    return pane.model.tree.by_piece[article, kind, id][0]  # type: ignore[index]
