"""Holds where drawings stand in a part: under its heading, their table right below them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.compose.begin import begin_brief
from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.model.brief import EventItem, Item, ItemId, Judgment, Part, PartId, TextItem
from briefer.model.dates import PartialDate
from briefer.model.document import Chart, document_texts
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, ContentSource, PartLayout, PartSpec
from briefer.storage.labels import load_labels
from briefer.storage.lexicons import load_lexicon
from tests.compose.articles import article

EVENT = EventItem(ItemId("e1"), PartialDate(2025, 8, 18), rich("Drones struck a depot."))
NOTE = TextItem(ItemId("t1"), rich("A remark."))
JUDGMENT = Judgment(ItemId("j1"), rich("Strikes go on."), "very-likely", "moderate")


def kinds(content: ContentSource, layout: PartLayout, *items: Item) -> list[str]:
    """The kinds of blocks of the part, which stands after a body with a citation."""
    specs = (PartSpec("body", "", "sections", "paragraphs"), PartSpec("part", "Part", content, layout))
    template = BriefTemplate("t", "T", "", "", specs, citation_style="parenthesis", labels=load_labels("en"))
    begun = begin_brief((article("Moscow protests (Turan, 2025-08-28)."),), template).brief
    brief = replace(begun, parts=(begun.parts[0], Part(PartId("p2"), "part", "Part", items)))
    blocks = compose_document(brief, House(template, load_lexicon("icd203-a"))).blocks
    names = [type(block).__name__ for block in blocks]
    return names[names.index("Heading") : -1] if "Heading" in names else []


@pytest.mark.parametrize(
    ("content", "layout", "items", "expected"),
    [
        ("events", "timeline", (EVENT, NOTE), ["Heading", "Chart", "Table", "Paragraph"]),
        ("events", "timeline", (NOTE,), ["Heading", "Paragraph"]),
        ("events", "table", (EVENT,), ["Heading", "Table"]),
        ("source-summary", "source-chart", (NOTE,), ["Heading", "Paragraph", "Chart", "Table"]),
        ("source-summary", "source-chart", (), []),
        ("sources", "source-chart", (), ["Heading", "Chart", "Table", "OrderedList"]),
        ("sources", "numbered", (), ["Heading", "OrderedList"]),
        ("judgments", "judgments-table", (JUDGMENT, NOTE), ["Heading", "Table", "Paragraph"]),
    ],
)
def test_each_layout_has_its_blocks_in_their_order(
    content: ContentSource, layout: PartLayout, items: tuple[Item, ...], expected: list[str]
) -> None:
    assert kinds(content, layout, *items) == expected


def test_all_words_of_a_drawing_are_among_the_texts_of_the_document() -> None:
    """So that characters without a font are told before the page is drawn."""
    template = BriefTemplate("t", "T", "", "", (PartSpec("part", "Part", "events", "timeline"),))
    begun = begin_brief((article("Moscow protests."),), template).brief
    brief = replace(begun, parts=(Part(PartId("p1"), "part", "Part", (EVENT,)),))
    document = compose_document(brief, House(template, load_lexicon("icd203-a")))
    assert any(isinstance(block, Chart) for block in document.blocks)
    assert {"18 August", "Drones struck a depot"} <= set(document_texts(document))


def test_parts_of_either_layout_of_judgments_take_judgments() -> None:
    assert [PartSpec("r", "", "judgments", layout).judges for layout in ("judgments", "judgments-table", "table")] == [
        True,
        True,
        False,
    ]
