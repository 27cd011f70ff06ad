"""Capitals by style only where the script has them for such use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefer.model.document import Block, Document, Heading, Paragraph, Table, inline_text, walk
from briefer.model.style import StyleSheet

# Unicode has capitals for them (Mtavruli), which most fonts lack and which no Georgian label is set in.
_MKHEDRULI = re.compile("[\u10d0-\u10ff]")


def with_fitting_capitals(document: Document, sheet: StyleSheet) -> StyleSheet:
    """The sheet without capitals for each role that Georgian text stands in: programs would make Mtavruli of it."""
    capital = {role for role, style in sheet.text.items() if style.caps}
    georgian = {
        role
        for block in walk(document.blocks)
        for role, text in _texts(block)
        if role in capital and _MKHEDRULI.search(text)
    }
    if not georgian:
        return sheet
    plain = {role: replace(sheet.text[role], caps=False) for role in georgian}
    return replace(sheet, text={**sheet.text, **plain})


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    """Each text of a block itself with its role."""
    match block:
        case Paragraph(inlines, role):
            yield role, inline_text(inlines)
        case Heading(inlines, level):
            yield f"heading-{min(3, max(1, level))}", inline_text(inlines)
        case Table(head=head) if head:
            yield from (("table-head", inline_text(cell)) for cell in head.cells)
        case _:
            pass
