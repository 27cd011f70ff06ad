"""The comments of a review copy: the editor's own, what the checks found, and the source's words of reworded text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from briefer.model.brief import Brief, Item
from briefer.model.document import Block, BulletList, Comment, Document, OrderedList, Table, walk
from briefer.model.rich import RichText, plain
from briefer.model.sent import CHECKS, SOURCE
from briefer.text.sentences import sentences


def with_comments(document: Document, brief: Brief, findings: Iterable[tuple[str, str]] = ()) -> Document:
    """The brief's document with all comments on its items, in printed order.

    ``findings`` are ids with what the checks say of them. A comment on an item that is not printed stands with the
    first that is, so that none is lost.
    """
    printed = dict.fromkeys(key for block in walk(document.blocks) for key in _keys(block) if key)
    first, author = next(iter(printed), ""), brief.prepared_by or document.author
    found = defaultdict[str, list[str]](list)
    for where, message in findings:
        found[where if where in printed else first].append(message)
    comments = [
        *(Comment(first, message, CHECKS) for message in found.pop(first, ())),
        *(comment for _, item in brief.items() for comment in _of_item(item, author, found.pop(item.id, []))),
        *(Comment(key, message, CHECKS) for key in printed for message in found.pop(key, ())),
    ]
    standing = (comment if comment.key in printed else replace(comment, key=first) for comment in comments)
    return replace(document, comments=tuple(standing))


def _of_item(item: Item, author: str, findings: list[str]) -> Iterator[Comment]:
    if item.comment:
        yield Comment(item.id, item.comment, author)
    original = getattr(item, "original", None)
    if original:
        said = source_wordings(original, getattr(item, "content", ()))
        yield from (Comment(item.id, text, SOURCE) for text in said)
    yield from (Comment(item.id, message, CHECKS) for message in findings)


def source_wordings(original: RichText, content: RichText) -> Iterator[str]:
    """For each stretch of sentences that was reworded, what the source says there; and each that was left out."""
    before, after = _sentences(original), _sentences(content)
    for kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        said, now = " ".join(before[i:j]), " ".join(after[k:m])
        if said and now:
            yield f"“{now}”\nThe source says: “{said}”"
        else:
            yield f"Left out of the source: “{said}”" if said else f"Not in the source: “{now}”"


def _sentences(content: RichText) -> list[str]:
    """The sentences without the blanks that citations leave."""
    text = plain(content)
    return [
        " ".join(text[span.start : span.end].replace(" .", ".").replace(" ,", ",").split()) for span in sentences(text)
    ]


def _keys(block: Block) -> Iterator[str]:
    yield getattr(block, "key", "")
    if isinstance(block, BulletList | OrderedList):
        yield from (item.key for item in block.items)
    elif isinstance(block, Table):
        yield from (row.key for row in ((block.head, *block.rows) if block.head else block.rows))
