"""Find and replace over a whole brief: title, headings and the wording of every item."""

from __future__ import annotations

import re
from dataclasses import replace

from briefer.compose.edits import rename_part, set_content
from briefer.model.brief import Brief, text_of
from briefer.model.rich import Inline, RichText, Run


def replace_text(brief: Brief, find: str, by: str, *, match_case: bool = False) -> tuple[Brief, int]:
    """The brief with every occurrence replaced, and how many there were.

    Bold, italics, links and citations stay where they are; words that change their look half-way are not found. The
    source's wording is kept beside each item that changes, as with any edit. An empty text is found nowhere.
    """
    if not find:
        return brief, 0
    pattern = re.compile(re.escape(find), 0 if match_case else re.IGNORECASE)
    title, count = _in_text(brief.title, pattern, by)
    changed = replace(brief, title=title) if title != brief.title else brief
    for part in brief.parts:
        heading, found = _in_text(part.heading, pattern, by)
        count += found
        if heading != part.heading:
            changed = rename_part(changed, part.id, heading)
    for _, item in brief.items():
        content, found = _in_content(text_of(item), pattern, by)
        count += found
        if content != text_of(item):
            changed = set_content(changed, item.id, content)
    return changed, count


def _in_text(text: str, pattern: re.Pattern[str], by: str) -> tuple[str, int]:
    return pattern.subn(lambda _: by, text)


def _in_content(content: RichText, pattern: re.Pattern[str], by: str) -> tuple[RichText, int]:
    inlines: list[Inline] = []
    count = 0
    for inline in content:
        if isinstance(inline, Run):
            text, found = _in_text(inline.text, pattern, by)
            count += found
            if text:
                inlines.append(replace(inline, text=text) if found else inline)
        else:
            inlines.append(inline)
    return tuple(inlines), count
