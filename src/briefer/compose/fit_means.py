"""What would shorten a brief without leaving anything out. Told, never done: margins and wording are the editor's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from briefer.model.brief import Brief, ItemId, TextItem
from briefer.model.lengths import Lengths
from briefer.model.template import BriefTemplate
from briefer.text.tenths import ROUNDING

_LEAST_MARGIN_MM = 20.0  # narrower ones leave readers no room for remarks, and some printers no room for text
_SHORT_LINE = 0.25  # a last line that a word or two fewer would save
_MOST_SHORT_LINES = 12


@dataclass(frozen=True, slots=True)
class Means:
    """One way. ``pages`` is how long the paper would be by it, measured; none where that is the wording's to say.

    ``repeats``: later references to a note in short form; ``margins``: none wider than ``margin_mm``; ``last-lines``:
    the ``items`` whose last line holds hardly more than a word.
    """

    kind: Literal["repeats", "margins", "last-lines"]
    pages: float | None = None
    margin_mm: float = 0.0
    items: tuple[ItemId, ...] = ()


def gentler_means(
    brief: Brief, template: BriefTemplate, lengths: Lengths, measured: Callable[[BriefTemplate], Lengths]
) -> tuple[Means, ...]:
    """Those that help a paper that is over its limit on pages; none for another."""
    most = template.limits.max_pages
    if most is None or lengths.pages <= most + ROUNDING:
        return ()
    found = []
    if not template.short_repeats and template.citation_style in ("footnotes", "endnotes"):
        found.append(Means("repeats", measured(replace(template, short_repeats=True)).pages))
    narrow = _narrow(template)
    if narrow != template:
        found.append(Means("margins", measured(narrow).pages, _LEAST_MARGIN_MM))
    if items := _short_last_lines(brief, lengths):
        found.append(Means("last-lines", items=items))
    return tuple(means for means in found if means.pages is None or means.pages < lengths.pages - ROUNDING)


def _narrow(template: BriefTemplate) -> BriefTemplate:
    """With margins of the least width where they are wider."""
    page = template.page
    least = {
        name: min(getattr(page, name), _LEAST_MARGIN_MM) for name in ("top_mm", "bottom_mm", "left_mm", "right_mm")
    }
    return replace(template, page=replace(page, **least))


def _short_last_lines(brief: Brief, lengths: Lengths) -> tuple[ItemId, ...]:
    """Items of running text with a last line that is nearly empty, the emptiest first."""
    reach = {
        item.id: lengths.of(item.id).last_line
        for _, item in brief.items()
        if isinstance(item, TextItem) and lengths.of(item.id).lines > 1
    }
    short = sorted((id for id, width in reach.items() if width <= _SHORT_LINE), key=lambda id: reach[id])
    return tuple(short[:_MOST_SHORT_LINES])
