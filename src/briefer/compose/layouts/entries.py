"""An entry of a digest: its text, and small above and below it where it is from, why it is there and its grade."""

from __future__ import annotations

from briefer.compose.citing import CitationPrinter
from briefer.compose.item_blocks import item_block
from briefer.compose.layouts.fields import field_label, field_line
from briefer.model.brief import Item
from briefer.model.document import Block


def entry(items: tuple[Item, ...], printer: CitationPrinter) -> list[Block]:
    """Items with a label as fields, all others as running text, in the editor's order."""
    return [field_line(i, printer) if field_label(i) else item_block(i, "entry", printer) for i in items]
