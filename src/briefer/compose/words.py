"""Counts words as limits count them: words with at least one letter or digit in what an item prints."""

from __future__ import annotations

from collections.abc import Iterable

from briefer.model.brief import EventItem, FigureItem, Item, Judgment, TableItem, TextItem
from briefer.model.rich import plain


def item_words(item: Item) -> int:
    """How many words an item prints, citations not counted."""
    match item:
        case TextItem():
            return _words(plain(item.content))
        case EventItem():
            return _words(plain(item.content)) + _words(item.significance)
        case Judgment():
            return _words(plain(item.content)) + _words(item.basis)
        case TableItem():
            return sum(_words(cell) for row in item.rows for cell in row)
        case FigureItem():
            return _words(item.caption)


def items_words(items: Iterable[Item]) -> int:
    """How many words several items print."""
    return sum(map(item_words, items))


def _words(text: str) -> int:
    return sum(word.isalnum() or any(map(str.isalnum, word)) for word in text.split())
