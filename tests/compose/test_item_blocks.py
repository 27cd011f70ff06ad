"""Items of a brief as blocks of a document."""

from __future__ import annotations

from briefer.compose.item_blocks import table_block
from briefer.model.brief import ItemId, TableItem


def test_columns_of_figures_are_aligned_at_the_right_and_others_are_not() -> None:
    rows = (("Year", "Event", "Volume", "Share"), ("2024", "Summit", "1,200", "40 %"), ("2025", "Talks", "80", ""))
    columns = table_block(TableItem(ItemId("t"), rows, True)).columns
    assert [column.align for column in columns] == ["left", "left", "right", "right"]
