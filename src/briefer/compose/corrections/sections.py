"""Sections renamed, merged and split."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.corrections.replacing import (
    find_block,
    find_section,
    new_section_id,
    replace_sections,
    with_sections,
)
from briefer.model.article import ArticleId, Section
from briefer.model.brief import Brief, Part


def rename_section(brief: Brief, article: ArticleId, section: str, heading: str) -> Brief:
    """The section under another heading, which counts as the author's; the brief's part of that heading follows."""
    old = find_section(brief.article(article), section)
    new = replace(old, heading=heading, proposed=False)
    brief = with_sections(brief, article, lambda s: (new,) if s.id == section else (s,))
    ids = {block.id for block in old.blocks}

    def follow(part: Part) -> Part:
        origins = [item.origin for item in part.items if item.origin]
        carries = any(o.article == article and o.paragraph in ids for o in origins)
        same = part.heading == old.heading and (part.proposed or part.heading)
        return replace(part, heading=heading, proposed=False) if carries and same else part

    parts = tuple(map(follow, brief.parts))
    return brief if parts == brief.parts else replace(brief, parts=parts)


def merge_section(brief: Brief, article: ArticleId, section: str) -> Brief:
    """The section as the end of the one before it, whose heading stays; the first section stays as it is."""
    sections = brief.article(article).sections
    place = sections.index(find_section(brief.article(article), section))
    if place == 0:
        return brief
    before, merged = sections[place - 1 : place + 1]
    kept = before if before.heading else merged
    joined = replace(kept, id=before.id, blocks=(*before.blocks, *merged.blocks))
    return replace_sections(brief, article, (*sections[: place - 1], joined, *sections[place + 1 :]))


def split_section(brief: Brief, article: ArticleId, block: str, heading: str = "") -> Brief:
    """A new section that begins with the block, under ``heading``; the first block of a section begins it already."""
    read = brief.article(article)
    section, place = find_block(read, block)
    if place == 0:
        return brief
    rest = Section(new_section_id(read), heading, section.level, section.blocks[place:])
    first = replace(section, blocks=section.blocks[:place])
    return with_sections(brief, article, lambda s: (first, rest) if s.id == section.id else (s,))
