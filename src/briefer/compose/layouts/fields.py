"""Fields: "Place: Tbilisi" as a label and what it says, in a column of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from briefer.compose.citing import CitationPrinter
from briefer.compose.item_blocks import item_block
from briefer.model.brief import Item, TextItem
from briefer.model.document import Block, Inline, Paragraph, Strong, Tab, Text
from briefer.model.rich import RichText, Run, plain

# A label is short and no sentence, but may have initials ("E. Mammadov"); no address ("https:"), no time ("10:30").
_LABEL = re.compile(r"((?:\b[^\W\d_]\.|[^:.;!?\n]){1,40}):\s+(?=\S)")


def field_label(item: Item) -> str:
    """The label of an item that is a field, else empty."""
    first = item.content[0] if isinstance(item, TextItem) and item.content else None
    found = _LABEL.match(first.text) if isinstance(first, Run) and not first.href else None
    return found[1] if found else ""


def field_text(item: Item) -> str:
    """What the label of a field is about, without marks; empty for what is no field."""
    return plain(_after_label(item.content)) if isinstance(item, TextItem) and field_label(item) else ""


def field_lines(items: tuple[Item, ...], printer: CitationPrinter) -> list[Block]:
    """Each item as a field; text without a label stands in the column of the texts."""
    return [field_line(item, printer) for item in items]


def field_line(item: Item, printer: CitationPrinter) -> Block:
    """One item as a field; a table or a figure as itself."""
    if not isinstance(item, TextItem):
        return item_block(item, "field", printer)
    label = field_label(item)
    text = printer.inlines(_after_label(item.content) if label else item.content)
    return field_of(label, text, item.id)


def field_of(label: str, text: tuple[Inline, ...], key: str = "") -> Paragraph:
    """The paragraph of a label and its text."""
    said: tuple[Inline, ...] = (Strong((Text(label),)),) if label else ()
    return Paragraph((*said, Tab(), *text), "field", key)


def _after_label(content: RichText) -> RichText:
    first, *rest = content
    found = _LABEL.match(first.text) if isinstance(first, Run) else None
    return (replace(first, text=first.text[found.end() :]), *rest) if found and isinstance(first, Run) else content
