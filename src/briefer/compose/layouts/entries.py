"""An entry of a digest: its text, and small above and below it where it is from, why it is there and its grade."""

from __future__ import annotations

from itertools import zip_longest

from briefer.compose.citing import CitationPrinter
from briefer.compose.item_blocks import item_block
from briefer.compose.layouts.fields import field_label, field_line
from briefer.model.brief import Item
from briefer.model.document import Block


def entry(items: tuple[Item, ...], printer: CitationPrinter) -> list[Block]:
    """Items with a label as fields, all others as running text, which stays with the fields under it."""
    blocks: list[Block] = []
    for item, following in zip_longest(items, items[1:]):
        kept = following is not None and field_label(following)
        role = "entry" if kept else "body"
        blocks.append(field_line(item, printer) if field_label(item) else item_block(item, role, printer))
    return blocks
