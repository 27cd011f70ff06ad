"""Holds that a table of judgments says of each what the list of them says, likelihood and confidence apart."""

from __future__ import annotations

from briefer.compose.citing import CitationPrinter
from briefer.compose.house import House
from briefer.compose.layouts.judgments_table import judgments_table
from briefer.compose.register import resolve_sources
from briefer.model.brief import Brief, ItemId, Judgment, PartId, TextItem
from briefer.model.document import Paragraph, Row, Scale, Table, inline_text
from briefer.model.rich import rich
from briefer.model.template import BriefTemplate
from briefer.storage.lexicons import load_lexicon

TEMPLATE = BriefTemplate("t", "T", "", "Kind", ())
HOUSE = House(TEMPLATE, load_lexicon("icd203-a"))
FULL = Judgment(
    ItemId("i1"), rich("Strikes go on."), "very-likely", "moderate", "two strikes in five days", "through 2025"
)
OPEN = Judgment(ItemId("i2"), rich("Baku stays calm."))


def table_of(*items: Judgment | TextItem) -> Table:
    printer = CitationPrinter(TEMPLATE, resolve_sources(Brief("t", (), "Title")))
    first, *_ = judgments_table(PartId("p"), items, HOUSE, printer)
    assert isinstance(first, Table)
    return first


def texts(row: Row) -> list[str]:
    return [inline_text(cell) for cell in row.cells]


def test_each_says_likelihood_with_its_range_and_confidence_with_its_basis() -> None:
    term = HOUSE.lexicon.term("very-likely")
    assert term
    (row,) = table_of(FULL).rows
    assert texts(row) == [
        "1",
        "Strikes go on.",
        "",
        f"{term.term} ({term.range_text}), through 2025",
        "moderate: two strikes in five days",
    ]
    assert row.cells[2] == (Scale(7, term.band),)
    assert row.key == "i1"


def test_what_is_still_open_is_left_empty() -> None:
    assert texts(table_of(FULL, OPEN).rows[1]) == ["2", "Baku stays calm.", "", "", ""]


def test_its_head_names_all_columns_and_repeats() -> None:
    table = table_of(FULL)
    assert table.head
    assert texts(table.head) == ["No.", "Key judgment", "Scale", "Likelihood", "Confidence"]
    assert table.description == "Key judgments"


def test_other_items_of_the_part_come_after_the_table() -> None:
    printer = CitationPrinter(TEMPLATE, resolve_sources(Brief("t", (), "Title")))
    note = TextItem(ItemId("i3"), rich("A remark."))
    _, after = judgments_table(PartId("p"), (note, FULL), HOUSE, printer)
    assert isinstance(after, Paragraph)
    assert judgments_table(PartId("p"), (note,), HOUSE, printer) == [after]
