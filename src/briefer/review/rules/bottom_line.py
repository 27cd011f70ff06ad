"""ST02: the main message comes first and is short."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.brief import Brief, FigureItem, Item, Part, TableItem, text_of
from briefer.model.rich import plain
from briefer.review.case import Case, part_name
from briefer.review.findings import Finding

ROLE = "bottom-line"
# Four lines of some fifteen words, the length that memoranda to decide on allow it; a template's own limit goes before.
_MOST_WORDS = 60


def bottom_line_first(case: Case) -> Iterator[Finding]:
    """ST02: something else is said before the bottom line."""
    for part in _bottom_lines(case.brief):
        before = case.brief.parts[: case.brief.parts.index(part)]
        if any(_says_something(item) for other in before for item in other.items):
            message = "The bottom line is not the first thing that the paper says."
            yield Finding("ST02", "warning", message, part.id, part_name(part), "Move it to the top.")


def bottom_line_short(case: Case) -> Iterator[Finding]:
    """ST02: a bottom line longer than is read at a glance, where the template sets no limit of its own."""
    for part in _bottom_lines(case.brief):
        spec = case.template.part(part.role)
        limits = spec.limits if spec else None
        if limits and (limits.max_words or limits.max_lines or limits.max_sentences):
            continue
        words = sum(case.words(item) for item in part.items)
        if words > _MOST_WORDS:
            message = f"The bottom line has {words} words; some {_MOST_WORDS} are read at a glance."
            yield Finding("ST02", "warning", message, part.id, part_name(part), "Shorten the text until it fits.")


def _says_something(item: Item) -> bool:
    """Whether anything is printed of it: a text that waits for its editor is not."""
    return isinstance(item, TableItem | FigureItem) or bool(plain(text_of(item)).strip())


def _bottom_lines(brief: Brief) -> Iterator[Part]:
    return (part for part in brief.parts if part.role == ROLE and part.items)
