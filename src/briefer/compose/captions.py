"""Tables and figures that have captions are counted through the document: "Table 1. Trade by month"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from briefer.compose.house import House
from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Chart,
    Counted,
    Figure,
    Inline,
    OrderedList,
    Table,
    Text,
    inline_text,
)
from briefer.text.words import alternatives, fold, word_set

_NO_BREAK = "\u00a0"


def with_caption_numbers(blocks: tuple[Block, ...], house: House) -> tuple[Block, ...]:
    """The blocks with their captions numbered.

    A caption that brings a number of its own ("Figure 3: …") keeps it, since the article's text refers to it.
    """
    return _numbered(blocks, house, Counter())


def _numbered(blocks: tuple[Block, ...], house: House, met: Counter[str]) -> tuple[Block, ...]:
    return tuple(_block(block, house, met) for block in blocks)


def _block(block: Block, house: House, met: Counter[str]) -> Block:
    match block:
        case Table() if block.caption:
            return replace(block, caption=_caption(block.caption, house.label("table", "Table"), met))
        case Figure() | Chart() if block.caption:
            return replace(block, caption=_caption(block.caption, house.label("figure", "Figure"), met))
        case Box() | BlockQuote():
            return replace(block, blocks=_numbered(block.blocks, house, met))
        case BulletList() | OrderedList():
            items = tuple(replace(item, blocks=_numbered(item.blocks, house, met)) for item in block.items)
            return replace(block, items=items)
        case _:
            return block


def _caption(caption: tuple[Inline, ...], label: str, met: Counter[str]) -> tuple[Inline, ...]:
    if _own_number().match(fold(inline_text(caption))):
        return caption
    met[label] += 1
    return (Text(f"{label}{_NO_BREAK}"), Counted(str(met[label]), sequence=label), Text(". "), *caption)


@cache
def _own_number() -> re.Pattern[str]:
    words = alternatives(word_set("sections", "captions"))
    return re.compile(rf"\s*(?:{words})\s*(?:№\s*)?(?:\d{{1,3}}(?:\.\d{{1,2}})*|[ivx]{{1,5}})(?!\w)")
