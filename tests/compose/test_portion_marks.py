"""Portion marks stand before each item, in every layout, and only where a template wants them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer import assets, pipeline
from briefer.compose.document import compose_document
from briefer.compose.house import House
from briefer.model.brief import Brief, Item, ItemId, Part, PartId, TableItem, TextItem
from briefer.model.document import document_texts
from briefer.model.lexicon import Lexicon
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate, PartLayout, PartSpec
from tests.compose import releases as made

SAMPLE = assets.resources() / "samples" / "intelligence-assessment.brief"


def texts(item: Item, layout: PartLayout, *, switch: bool = True, part: str = "") -> list[str]:
    """What is printed of an item."""
    spec = PartSpec("body", "Body", "editor", layout)
    template = BriefTemplate("t", "T", "", "Report", (spec,), portion_marks=switch)
    brief = Brief("t", (), "Title", (Part(PartId("p"), "body", "Body", (item,), marking=part),), marking="TLP:GREEN")
    house = House(template, Lexicon("none", "", "", ()))
    return [text for text in document_texts(compose_document(brief, house)) if text]


TEXT = TextItem(ItemId("i1"), rich("Ships sail north."), marking="TLP:AMBER")


@pytest.mark.parametrize("layout", ["paragraphs", "bullets", "numbered", "box", "box-bullets", "points", "decisions"])
def test_a_text_begins_with_its_marking(layout: PartLayout) -> None:
    """In every layout of texts; once."""
    found = texts(TEXT, layout)
    assert "(TLP:AMBER) Ships sail north." in found
    assert sum("(TLP:" in text for text in found) == 1


def test_an_item_without_one_has_that_of_its_part_or_paper() -> None:
    """The next one above it."""
    plain = replace(TEXT, marking="")
    assert "(TLP:GREEN) Ships sail north." in texts(plain, "paragraphs")
    assert "(TLP:RED) Ships sail north." in texts(plain, "paragraphs", part="TLP:RED")


def test_nothing_is_marked_unless_the_template_says_so() -> None:
    """The switch is off by itself."""
    assert "Ships sail north." in texts(TEXT, "paragraphs", switch=False)


def test_fields_rows_tables_and_pictures_are_marked_where_their_words_begin() -> None:
    """After a label, in the second cell of a row, in a caption."""
    field = replace(TEXT, content=rich("Place: Tbilisi"))
    assert any("Place" in text and text.endswith("(TLP:AMBER) Tbilisi") for text in texts(field, "fields"))
    assert any(t == "(TLP:RED) The crates were opened under guard." for t in texts(made.event(), "timeline"))
    table = TableItem(ItemId("i6"), (("a", "b"), ("1", "2")), caption="Trade", marking="TLP:AMBER")
    assert "Table\u00a01. (TLP:AMBER) Trade" in texts(table, "paragraphs")


def test_marked_papers_are_sound_in_every_format() -> None:
    """Written, read again, and proved."""
    work = pipeline.open_work(SAMPLE)
    marked = pipeline.Work(work.brief, replace(work.template, portion_marks=True))
    assert set(pipeline.render(marked, ("docx", "pdf", "html"), proved=True)) == {"docx", "pdf", "html"}
