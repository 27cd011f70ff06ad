"""A structured article written by hand lists no citations: the structure step finds them, and all else not given."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from briefer.ingest.raw import RawArticle, RawBlock
from briefer.ingest.structure import build_article
from briefer.model.article import Article, Block, Image, Paragraph, Table


def structure_by_hand(given: Article) -> Article:
    """The article with citations, sources, events and acronyms found; what its writer gave stays as given."""
    built = build_article(_raw(given))
    return dataclasses.replace(
        built,
        id=given.id,
        title=given.title,
        publication=given.publication or built.publication,
        volume=given.volume or built.volume,
        issue=given.issue or built.issue,
        authors=given.authors or built.authors,
        asides=(*built.asides, *given.asides),
        notices=(*given.notices, *built.notices),
        file_name=given.file_name,
    )


def _raw(given: Article) -> RawArticle:
    return RawArticle(
        blocks=tuple(_blocks(given)),
        file_name=given.file_name,
        title=given.title,
        publication=given.publication,
        authors=given.authors,
        date=given.date.iso if given.date else "",
        language=given.language,
        volume=given.volume,
        issue=given.issue,
    )


def _blocks(given: Article) -> Iterator[RawBlock]:
    if given.summary:
        yield RawBlock("heading", "Executive Summary", level=2)
        for point in given.summary:
            yield RawBlock("bullet", point.paragraph.text, marks=point.paragraph.marks, line=point.paragraph.line)
    for section in given.sections:
        if section.heading:
            yield RawBlock("heading", section.heading, level=max(section.level, 1))
        for block in section.blocks:
            yield from _block(block)
    for note in given.notes:
        yield RawBlock("note", note.paragraph.text, marks=note.paragraph.marks, label=note.label)


def _block(block: Block) -> Iterator[RawBlock]:
    match block:
        case Paragraph():
            yield RawBlock(block.kind, block.text, marks=block.marks, line=block.line)
        case Table():
            yield RawBlock("table", rows=block.rows, has_header=block.has_header)
            if block.caption:
                yield RawBlock("caption", block.caption)
        case Image():
            yield RawBlock("image", content=block.content, media_type=block.media_type, alt=block.alt)
            if block.caption:
                yield RawBlock("caption", block.caption)
