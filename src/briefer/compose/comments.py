"""The editor's comments, for a review copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefer.model.brief import Brief
from briefer.model.document import Block, BulletList, Comment, Document, OrderedList, Table, walk


def with_comments(document: Document, brief: Brief) -> Document:
    """The brief's document with all comments on its items, in printed order.

    A comment on an item that is not printed stands with the first that is, so that none is lost.
    """
    printed = dict.fromkeys(key for block in walk(document.blocks) for key in _keys(block) if key)
    first, author = next(iter(printed), ""), brief.prepared_by or document.author
    comments = (
        Comment(item.id if item.id in printed else first, item.comment, author)
        for _, item in brief.items()
        if item.comment
    )
    return replace(document, comments=tuple(comments))


def _keys(block: Block) -> Iterator[str]:
    yield getattr(block, "key", "")
    if isinstance(block, BulletList | OrderedList):
        yield from (item.key for item in block.items)
    elif isinstance(block, Table):
        yield from (row.key for row in ((block.head, *block.rows) if block.head else block.rows))
