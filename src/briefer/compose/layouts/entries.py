"""An entry of a digest: its text, and small above and below it where it is from, why it is there and its grade."""

from __future__ import annotations

import re
from itertools import zip_longest

from briefer.compose.citing import CitationPrinter
from briefer.compose.house import House
from briefer.compose.item_blocks import item_block
from briefer.compose.layouts.fields import field_label, field_line, field_of, field_text
from briefer.model.brief import Item
from briefer.model.document import Block, Strong, Text

# Reliability of the source, credibility of the item (Admiralty code, as in NATO's AJP-2.1).
_GRADE = re.compile(r"\s*([A-F])\s*([1-6])\s*\.?\s*")


def entry(items: tuple[Item, ...], house: House, printer: CitationPrinter) -> list[Block]:
    """Items with a label as fields, all others as running text, which stays with the fields under it."""
    blocks: list[Block] = []
    for item, following in zip_longest(items, items[1:]):
        kept = following is not None and field_label(following)
        role = "entry" if kept else "body"
        blocks.append(_field(item, house, printer) if field_label(item) else item_block(item, role, printer))
    return blocks


def _field(item: Item, house: House, printer: CitationPrinter) -> Block:
    """A field; a bare grade with what its letter and its figure mean."""
    said = field_text(item)
    grade = _GRADE.fullmatch(said) if field_label(item).casefold() == house.label("grade", "Grade").casefold() else None
    if grade is None:
        return field_line(item, printer)
    letter, figure = grade[1], grade[2]
    meant = (house.label(f"reliability_{letter.lower()}", ""), house.label(f"credibility_{figure}", ""))
    words = f": {', '.join(meant)}" if all(meant) else ""
    return field_of(
        field_label(item), (Strong((Text(f"{letter}{figure}"),)), *((Text(words),) if words else ())), item.id
    )
