"""Takes over what came back from a review: pure edits, one change or all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from briefer.compose.edits import (
    add_part,
    change_item,
    find_item,
    move_items,
    move_part,
    new_item_id,
    remove_items,
    rename_part,
    set_comment,
    set_content,
)
from briefer.compose.returned_file import ReturnedFile, key_of, note_of
from briefer.compose.returned_pieces import chosen_pieces, with_pieces
from briefer.compose.returned_standing import held_against
from briefer.model.brief import (
    Brief,
    EventItem,
    FigureItem,
    Item,
    ItemId,
    Judgment,
    Part,
    PartId,
    TableItem,
    TextItem,
    text_of,
)
from briefer.model.lexicon import CONFIDENCE_LEVELS
from briefer.model.returned import Change, Returned
from briefer.model.rich import joined, plain

_PLACED = ("moved", "inserted")
_NO_ID = ItemId("")  # of an item that is given its own when it is put into the brief


def accept(brief: Brief, returned: Returned, ids: Collection[str] | None = None) -> Brief:
    """The brief with those changes, or all; "c2.1" is the first piece of change "c2" (see ``returned_pieces``).

    Where the editor changed the same text meanwhile, the returned one takes its place. A text whose item has gone
    becomes a new item where it stood; one that is to stand elsewhere is given another ``part``, at whose end it is
    put. Comments, and changes to what the brief prints by itself, go into the comments
    of their items.

    Raises:
        KeyError: there is no change of that id, or no such piece of it.
    """
    chosen = chosen_pieces([change.id for change in returned.changes] if ids is None else ids)
    if unknown := chosen.keys() - {change.id for change in returned.changes}:
        raise KeyError(", ".join(sorted(unknown)))
    file = ReturnedFile.of(brief, returned)
    changes = [_part_of(change, chosen[change.id]) for change in returned.changes if change.id in chosen]
    for change in changes:
        if change.kind not in _PLACED:
            brief = _apply(brief, change, file)
    waiting = {c.item for c in held_against(brief, returned).changes if c.kind == "moved" and c.standing == "open"}
    placed = [change for change in changes if change.kind in _PLACED]
    return _with_order(brief, placed, file, _Progress(waiting)) if placed else brief


def _part_of(change: Change, pieces: set[int]) -> Change:
    return with_pieces(change, pieces) if pieces else change


def _apply(brief: Brief, change: Change, file: ReturnedFile) -> Brief:
    match change.kind:
        case "reworded" | "field" | "table":
            return _with_text(brief, change, file)
        case "deleted":
            return remove_items(brief, {ItemId(change.item)})
        case "heading":
            there = any(part.id == change.item for part in brief.parts)
            return rename_part(brief, PartId(change.item), plain(change.now)) if there else brief
        case "title" if change.field == "subtitle":
            return replace(brief, subtitle=plain(change.now))
        case "title":
            return replace(brief, title=plain(change.now))
        case _:
            return _noted(brief, change)


def _with_text(brief: Brief, change: Change, file: ReturnedFile) -> Brief:
    item = _item(brief, change.item)
    if item is None or (change.kind == "reworded" and isinstance(item, TableItem | FigureItem)):
        return _as_new(brief, change, file)  # gone, or no text: a file may name any item
    if change.kind == "reworded":
        worded = set_content(brief, item.id, file.known_cites(change.now))
        return _without_marking(worded, item.id) if item.marking and file.takes_in(change) else worded
    if change.kind == "table":
        rows = change.rows
        return change_item(brief, item.id, lambda i: replace(i, rows=rows) if isinstance(i, TableItem) else i)
    return change_item(brief, item.id, lambda i: _with_field(i, change))


def _without_marking(brief: Brief, id: ItemId) -> Brief:
    """The item with the paper's marking: what it took in may have been marked higher than it is itself."""
    return change_item(brief, id, lambda i: replace(i, marking=""))


def _with_field(item: Item, change: Change) -> Item:
    text, id = plain(change.now), change.ids[1]
    match item, change.field:
        case Judgment(), "likelihood":
            return replace(item, likelihood=id)
        case Judgment(), "confidence":
            return replace(item, confidence=next((level for level in CONFIDENCE_LEVELS if level == id), None))
        case Judgment(), "basis":
            return replace(item, basis=text)
        case Judgment(), "time_frame":
            return replace(item, time_frame=text)
        case EventItem(), "significance":
            return replace(item, significance=text)
        case TableItem() | FigureItem(), "caption":
            return replace(item, caption=text)
        case _:
            return item


def _as_new(brief: Brief, change: Change, file: ReturnedFile) -> Brief:
    """A text whose item has gone, where the item stood."""
    if change.kind == "table":
        return _placed(brief, change, TableItem(_NO_ID, change.rows), file, _Progress(set())) if change.rows else brief
    content = file.known_cites(change.now)
    return _placed(brief, change, TextItem(_NO_ID, content), file, _Progress(set())) if content else brief


def _noted(brief: Brief, change: Change) -> Brief:
    """The change in the comment of its item; of the first item when it belongs to none."""
    item = _item(brief, change.item) or next((item for _, item in brief.items()), None)
    if item is None or note_of(change) in item.comment:
        return brief
    return set_comment(brief, item.id, f"{item.comment}\n{note_of(change)}")


# Places


@dataclass(slots=True)
class _Progress:
    """What happened so far: moves that still wait, behind whose items nothing is put, and items made of new texts."""

    waiting: set[str]
    made: dict[str, ItemId] = field(default_factory=dict)


def _with_order(brief: Brief, changes: Sequence[Change], file: ReturnedFile, progress: _Progress) -> Brief:
    """What was moved and inserted, in the order of the returned text, each behind what stands before it there."""
    by_member = {key_of(change): change for change in changes}
    for member in file.places:
        change = by_member.get(member)
        if change and change.kind == "moved":
            brief = _move(brief, change, file, progress)
            progress.waiting.discard(change.item)
        elif change:
            progress.made[change.id] = _fresh_id(brief, file)
            brief = _placed(brief, change, _new(brief, change, file), file, progress)
    return _with_part_order(brief, by_member, file, progress.waiting)


def _new(brief: Brief, change: Change, file: ReturnedFile) -> Item:
    """An item as its neighbours in the part are: a judgment among judgments, a bullet among bullets."""
    content = file.known_cites(change.now)
    part = _home(brief, change, file)
    kin = [item for item in part.items if isinstance(item, TextItem | Judgment)] if part else []
    if kin and all(isinstance(item, Judgment) for item in kin):
        return Judgment(_NO_ID, content)
    before = next((item for item in kin if item.id == change.after), kin[0] if kin else None)
    return TextItem(_NO_ID, content, style=before.style if isinstance(before, TextItem) else "text")


def _placed(brief: Brief, change: Change, item: Item, file: ReturnedFile, progress: _Progress) -> Brief:
    """A new item in the part that it stands in, under ``_fresh_id``."""
    part = _home(brief, change, file)
    if part is None:
        brief = add_part(brief, "section", "")
        part = brief.parts[-1]
    key = key_of(change)
    stood_there = part.id == file.places.get(key, ("", 0))[0]
    place = _place(part, key, file, progress) if stood_there else len(part.items)
    new = replace(item, id=_fresh_id(brief, file))
    grown = replace(part, items=(*part.items[:place], new, *part.items[place:]))
    return replace(brief, parts=tuple(grown if one is part else one for one in brief.parts))


def _fresh_id(brief: Brief, file: ReturnedFile) -> ItemId:
    """An id that no item has, nor one that was taken out: a later change of that one must not mean the new item."""
    return ItemId(f"i{max(int(new_item_id(brief).removeprefix('i')), file.first_free)}")


def _move(brief: Brief, change: Change, file: ReturnedFile, progress: _Progress) -> Brief:
    part = _home(brief, change, file)
    if part is None or _item(brief, change.item) is None:
        return brief
    moved = ItemId(change.item)
    rest = replace(part, items=tuple(item for item in part.items if item.id != moved))
    return move_items(brief, {moved}, part.id, _place(rest, change.item, file, progress))


def _with_part_order(brief: Brief, by_member: dict[str, Change], file: ReturnedFile, waiting: set[str]) -> Brief:
    """Parts that were moved, each behind the nearest one before it that the brief has and that stands right."""
    names = [*file.order]
    for n, name in enumerate(names):
        there = [str(part.id) for part in brief.parts]
        if name in by_member and name in there:
            rest = [id for id in there if id != name]
            near = (one for one in reversed(names[:n]) if one in rest and one not in waiting)
            brief = move_part(brief, PartId(name), next((rest.index(one) + 1 for one in near), 0))
            waiting.discard(name)
    return brief


def _home(brief: Brief, change: Change, file: ReturnedFile) -> Part | None:
    """The part that a change belongs to, else the nearest before it that the brief still has, else the first."""
    parts = {str(part.id): part for part in brief.parts}
    if change.part in parts:
        return parts[change.part]
    names = [*file.order]
    before = names[: names.index(change.part)] if change.part in names else []
    return next((parts[name] for name in reversed(before) if name in parts), brief.parts[0] if brief.parts else None)


def _place(part: Part, key: str, file: ReturnedFile, progress: _Progress) -> int:
    """Behind the nearest member before it in the returned part that is there, and not still to be moved."""
    places = {item.id: n + 1 for n, item in enumerate(part.items)}
    for member in reversed(file.before(key)):
        id = progress.made.get(member) or _accepted(part, member, file) or ItemId(member)
        if id in places and member not in progress.waiting:
            return places[id]
    return 0


def _accepted(part: Part, id: str, file: ReturnedFile) -> ItemId | None:
    """The item that an inserted change became when it was accepted earlier."""
    change = file.inserted.get(id)
    if change is None:
        return None
    said = joined(change.now)
    return next((i.id for i in part.items if i.id not in file.known and joined(text_of(i)) == said), None)


def _item(brief: Brief, id: str) -> Item | None:
    try:
        return find_item(brief, ItemId(id))[1]
    except KeyError:
        return None


__all__ = ["accept", "held_against"]
