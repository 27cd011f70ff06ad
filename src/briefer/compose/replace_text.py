"""Find and replace over a whole brief: title, headings and the wording of every item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from briefer.compose.edits import rename_part, set_content
from briefer.model.brief import Brief, ItemId, PartId, text_of
from briefer.model.rich import Inline, RichText, Run

TITLE: Final = "title"  # the key of the title; parts and items have their ids
_ALIKE: Final = {"'": "'‘’ʼ", '"': '"“”„«»', "-": "-‐‑–—"}  # what a keyboard has, and how it is printed


@dataclass(frozen=True, slots=True)
class FoundText:
    """An occurrence: in the title, a part's heading or an item, and which one there (0-based)."""

    key: str
    number: int


def words_pattern(find: str, *, match_case: bool = False) -> re.Pattern[str] | None:
    """What was typed, with straight quotes, hyphens and blanks for all of their kind; none for an empty text."""
    if not find:
        return None
    found = (r"\s" if c.isspace() else f"[{re.escape(_ALIKE[c])}]" if c in _ALIKE else re.escape(c) for c in find)
    return re.compile("".join(found), 0 if match_case else re.IGNORECASE)


def find_text(brief: Brief, find: str, *, match_case: bool = False) -> tuple[FoundText, ...]:
    """Every occurrence that ``replace_text`` would replace, in the order of the brief."""
    pattern = words_pattern(find, match_case=match_case)
    if pattern is None:
        return ()
    return tuple(
        FoundText(key, number)
        for key, content in _wordings(brief)
        for number in range(sum(len(pattern.findall(run.text)) for run in content if isinstance(run, Run)))
    )


def replace_text(
    brief: Brief, find: str, by: str, *, match_case: bool = False, only: FoundText | None = None
) -> tuple[Brief, int]:
    """The brief with every occurrence replaced, or the ``only`` one, and how many were.

    Bold, italics, links and citations stay where they are; words that change their look half-way are not found. The
    source's wording is kept beside each item that changes, as with any edit. An empty text is found nowhere.
    """
    pattern = words_pattern(find, match_case=match_case)
    if pattern is None:
        return brief, 0
    changed, count = brief, 0
    for key, content in _wordings(brief):
        if only is None or key == only.key:
            written, replaced = _in_content(content, pattern, by, None if only is None else only.number)
            count += replaced
            changed = _with(changed, key, written) if written != content else changed
    return changed, count


def _wordings(brief: Brief) -> Iterator[tuple[str, RichText]]:
    yield TITLE, (Run(brief.title),)
    for part in brief.parts:
        yield part.id, (Run(part.heading),)
        for item in part.items:
            yield item.id, text_of(item)


def _with(brief: Brief, key: str, content: RichText) -> Brief:
    """The brief with another wording at a key."""
    text = content[0].text if content and isinstance(content[0], Run) else ""
    if key == TITLE:
        return replace(brief, title=text)
    if any(part.id == key for part in brief.parts):
        return rename_part(brief, PartId(key), text)
    return set_content(brief, ItemId(key), content)


def _in_content(content: RichText, pattern: re.Pattern[str], by: str, only: int | None) -> tuple[RichText, int]:
    inlines: list[Inline] = []
    seen = replaced = 0

    def put(found: re.Match[str]) -> str:
        nonlocal seen, replaced
        wanted = only is None or seen == only
        seen, replaced = seen + 1, replaced + wanted
        return by if wanted else found[0]

    for inline in content:
        if isinstance(inline, Run):
            text = pattern.sub(put, inline.text)
            if text or not inline.text:
                inlines.append(replace(inline, text=text) if text != inline.text else inline)
        else:
            inlines.append(inline)
    return tuple(inlines), replaced
