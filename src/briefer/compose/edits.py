"""The editor's edits: pure functions from a brief to a brief. An edit that changes nothing returns the same object.

Ids that a brief does not have are a programming error and raise ``KeyError``; undo is keeping the brief before.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from briefer.compose.aside import woven
from briefer.model.article import ArticleId, Citation, Reference, SourceId
from briefer.model.brief import (
    Brief,
    Correction,
    EventItem,
    Item,
    ItemId,
    Judgment,
    Part,
    PartId,
    SourceName,
    TextItem,
)
from briefer.model.rich import Cite, RichText

Worded = TextItem | Judgment | EventItem


# Parts


def move_part(brief: Brief, part: PartId, to: int) -> Brief:
    """The part at place ``to`` (0-based among the parts after it was taken out)."""
    moved = find_part(brief, part)
    rest = [p for p in brief.parts if p.id != part]
    return _with_parts(brief, [*rest[:to], moved, *rest[to:]])


def add_part(brief: Brief, role: str, heading: str, to: int | None = None) -> Brief:
    """A new empty part, at the end or at place ``to``."""
    number = _next_number((p.id for p in (*brief.parts, *brief.set_aside)), "part")
    part = Part(PartId(f"part{number}"), role, heading)
    to = len(brief.parts) if to is None else to
    return _with_parts(brief, [*brief.parts[:to], part, *brief.parts[to:]])


def remove_part(brief: Brief, part: PartId) -> Brief:
    """Without the part and its items."""
    find_part(brief, part)
    return _with_parts(brief, [p for p in brief.parts if p.id != part])


def set_aside(brief: Brief, part: PartId) -> Brief:
    """The part kept, but no longer printed."""
    kept = find_part(brief, part)
    return replace(remove_part(brief, part), set_aside=(*brief.set_aside, kept))


def bring_back(brief: Brief, part: PartId, to: int | None = None) -> Brief:
    """A part that was set aside, printed again at place ``to`` or the end.

    Single items that were set aside go back to their places in their part, if it is printed.
    """
    back = next((p for p in brief.set_aside if p.id == part), None)
    if back is None:
        raise KeyError(part)
    rest = tuple(p for p in brief.set_aside if p.id != part)
    home = back.taken_from and next((p for p in brief.parts if p.id == back.taken_from.part), None)
    if home:
        return replace(brief, set_aside=rest, parts=tuple(woven(p, back) if p is home else p for p in brief.parts))
    to, back = len(brief.parts) if to is None else to, replace(back, taken_from=None)
    return replace(brief, set_aside=rest, parts=(*brief.parts[:to], back, *brief.parts[to:]))


def rename_part(brief: Brief, part: PartId, heading: str) -> Brief:
    """The part under a heading of the editor's own, no longer a proposed one."""
    return _change_part(brief, part, lambda p: replace(p, heading=heading, proposed=False))


# Items


def add_item(brief: Brief, part: PartId, item: Item, to: int | None = None) -> Brief:
    """The item in the part, at the end or at place ``to``; it is given an id of its own."""
    item = replace(item, id=new_item_id(brief))

    def change(p: Part) -> Part:
        place = len(p.items) if to is None else to
        return replace(p, items=(*p.items[:place], item, *p.items[place:]))

    return _change_part(brief, part, change)


def duplicate_item(brief: Brief, item: ItemId) -> Brief:
    """A copy right after the item."""
    part, found = find_item(brief, item)
    return add_item(brief, part.id, found, part.items.index(found) + 1)


def remove_items(brief: Brief, items: Collection[ItemId]) -> Brief:
    """Without those items."""
    parts = [_unless_same(p, [i for i in p.items if i.id not in items]) for p in brief.parts]
    return _with_parts(brief, parts)


def move_items(brief: Brief, items: Collection[ItemId], part: PartId, to: int) -> Brief:
    """Those items together, in their printed order, at place ``to`` of the part's remaining items."""
    moved = [item for _, item in brief.items() if item.id in items]
    without = remove_items(brief, items)
    return _change_part(without, part, lambda p: replace(p, items=(*p.items[:to], *moved, *p.items[to:])))


def set_content(brief: Brief, item: ItemId, content: RichText) -> Brief:
    """New wording. The first edit keeps the source's wording beside it; going back to it is no edit any more."""

    def change(i: Item) -> Item:
        worded = _worded(i)
        original = worded.original if worded.original is not None else (worded.content if worded.origin else None)
        return replace(worded, content=content, original=None if original == content else original)

    return change_item(brief, item, change)


def restore_source(brief: Brief, item: ItemId) -> Brief:
    """The source's wording again, where it is known."""

    def change(i: Item) -> Item:
        worded = _worded(i)
        return replace(worded, content=worded.original, original=None) if worded.original else i

    return change_item(brief, item, change)


def change_judgment(brief: Brief, item: ItemId, change: Callable[[Judgment], Judgment]) -> Brief:
    """A judgment with its likelihood, confidence, basis, time frame or evidence changed."""

    def checked(i: Item) -> Item:
        if not isinstance(i, Judgment):
            raise KeyError(item)
        return change(i)

    return change_item(brief, item, checked)


def change_item(brief: Brief, item: ItemId, change: Callable[[Item], Item]) -> Brief:
    """The item changed by a function."""
    part, found = find_item(brief, item)
    changed = change(found)
    if changed == found:
        return brief
    return _change_part(
        brief, part.id, lambda p: replace(p, items=tuple(changed if i is found else i for i in p.items))
    )


def set_comment(brief: Brief, item: ItemId, comment: str) -> Brief:
    """The editor's comment on an item; empty takes it away. Only review copies show it."""
    return change_item(brief, item, lambda i: replace(i, comment=comment.strip()))


# Citations and sources


def exclude_citation(brief: Brief, cite: Cite) -> Brief:
    """The citation printed nowhere; its place in the text stays."""
    find_citation(brief, cite)
    return replace(brief, excluded=brief.excluded | {cite})


def include_citation(brief: Brief, cite: Cite) -> Brief:
    """The citation printed again."""
    return replace(brief, excluded=brief.excluded - {cite})


def correct_citation(brief: Brief, cite: Cite, references: Iterable[Reference]) -> Brief:
    """The citation with references put right by hand; it is then free of doubt."""
    found = find_citation(brief, cite)
    corrected = replace(found, references=tuple(references), doubt="")
    rest = tuple(c for c in brief.corrections if (c.article, c.citation.id) != (cite.article, cite.citation))
    return replace(brief, corrections=(*rest, Correction(cite.article, corrected)))


def split_reference(brief: Brief, cite: Cite, index: int, names: Iterable[str]) -> Brief:
    """One reference that is really several sources: each keeps the signal's place, the dates and the locator."""
    references = find_citation(brief, cite).references
    old = references[index]
    new = [replace(old, source=name, source_id=_source_id(name), signal=old.signal) for name in names]
    new[1:] = [replace(reference, signal="") for reference in new[1:]]
    return correct_citation(brief, cite, (*references[:index], *new, *references[index + 1 :]))


def join_references(brief: Brief, cite: Cite, index: int, name: str) -> Brief:
    """The reference and the one after it as one source under ``name``, with the dates of both."""
    references = find_citation(brief, cite).references
    first, second = references[index], references[index + 1]
    dates = tuple(dict.fromkeys((*first.dates, *second.dates)))
    joined = replace(first, source=name, source_id=_source_id(name), dates=dates, url=first.url or second.url)
    return correct_citation(brief, cite, (*references[:index], joined, *references[index + 2 :]))


def rename_source(brief: Brief, article: ArticleId, source: SourceId, name: str) -> Brief:
    """The editor's name for a source; the same name for two sources merges them in the register."""
    rest = tuple(n for n in brief.source_names if (n.article, n.source) != (article, source))
    return replace(brief, source_names=(*rest, SourceName(article, source, name)) if name else rest)


# Finding


def find_part(brief: Brief, part: PartId) -> Part:
    """The part of that id."""
    for found in brief.parts:
        if found.id == part:
            return found
    raise KeyError(part)


def find_item(brief: Brief, item: ItemId) -> tuple[Part, Item]:
    """The item of that id and its part."""
    for part, found in brief.items():
        if found.id == item:
            return part, found
    raise KeyError(item)


def find_citation(brief: Brief, cite: Cite) -> Citation:
    """The citation as it stands now, corrected or as read."""
    return brief.citations()[cite]


def new_item_id(brief: Brief) -> ItemId:
    """An item id that the brief does not use, set-aside parts included, and nothing still names.

    A waiver or a reason of a removed item must not be taken for one of a new item.
    """
    used = [item.id for part in (*brief.parts, *brief.set_aside) for item in part.items]
    named = (*(waiver.where for waiver in brief.waivers), *(reason.judgment for reason in brief.reasons))
    before = (judgment.id for judgment in (brief.previous.judgments if brief.previous else ()))
    return ItemId(f"i{_next_number((*used, *named, *before), 'i')}")


def _next_number(ids: Iterable[str], prefix: str) -> int:
    numbers = (id.removeprefix(prefix) for id in ids if id.startswith(prefix))
    return max((int(n) for n in numbers if n.isascii() and n.isdigit()), default=0) + 1


def _source_id(name: str) -> SourceId:
    return SourceId("-".join("".join(c if c.isalnum() else " " for c in name.casefold()).split()))


def _worded(item: Item) -> Worded:
    if not isinstance(item, TextItem | Judgment | EventItem):
        raise KeyError(item.id)
    return item


def _change_part(brief: Brief, part: PartId, change: Callable[[Part], Part]) -> Brief:
    find_part(brief, part)
    return _with_parts(brief, [change(p) if p.id == part else p for p in brief.parts])


def _with_parts(brief: Brief, parts: list[Part]) -> Brief:
    return brief if tuple(parts) == brief.parts else replace(brief, parts=tuple(parts))


def _unless_same(part: Part, items: list[Item]) -> Part:
    return part if len(items) == len(part.items) else replace(part, items=tuple(items))
