"""Takes over what came back from a review: pure edits, one change or all; and how the brief stands to each now."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from briefer.compose.edits import (
    add_item,
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
from briefer.model.returned import Change, PartOrder, Returned, Standing, table_text
from briefer.model.rich import Cite, RichText, joined, plain, rich
from briefer.model.sent import FIELDS

_NOTED = ("comment", "note", "remark")  # what only a comment can keep
_PLACED = ("moved", "inserted")


def held_against(brief: Brief, returned: Returned) -> Returned:
    """Every change with what the brief says today: whether it is still to be decided, done, or in conflict."""
    known = _known(returned)
    changes = (_held(brief, change, returned, known) for change in returned.changes)
    return replace(returned, changes=tuple(changes))


def accept(brief: Brief, returned: Returned, ids: Collection[str] | None = None) -> Brief:
    """The brief with those changes, or all.

    Where the editor changed the same text meanwhile, the returned one takes its place. A text whose item has gone
    becomes a new item where it stood. Comments, and changes to what the brief prints by itself, go into the comments
    of their items.

    Raises:
        KeyError: there is no change of that id.
    """
    chosen = set(ids) if ids is not None else {change.id for change in returned.changes}
    for id in chosen:
        returned.change(id)
    changes = [change for change in returned.changes if change.id in chosen]
    for change in changes:
        if change.kind not in _PLACED:
            brief = _apply(brief, change, returned)
    brief = _with_order(brief, [change for change in changes if change.kind in _PLACED], returned)
    return brief


def _apply(brief: Brief, change: Change, returned: Returned) -> Brief:
    match change.kind:
        case "reworded" | "field" | "table":
            return _with_text(brief, change, returned)
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


def _with_text(brief: Brief, change: Change, returned: Returned) -> Brief:
    item = _item(brief, change.item)
    if item is None:
        return _as_new(brief, change, returned)
    if change.kind == "reworded":
        return set_content(brief, item.id, _known_cites(brief, change.now))
    if change.kind == "table":
        rows = change.rows
        return change_item(brief, item.id, lambda i: replace(i, rows=rows) if isinstance(i, TableItem) else i)
    return change_item(brief, item.id, lambda i: _with_field(i, change.field, plain(change.now)))


def _with_field(item: Item, name: str, text: str) -> Item:
    match item, name:
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


def _as_new(brief: Brief, change: Change, returned: Returned) -> Brief:
    """A text whose item has gone, where the item stood."""
    if change.kind == "table" and change.rows:
        item: Item = TableItem(ItemId(""), change.rows)
    else:
        item = TextItem(ItemId(""), _known_cites(brief, change.now))
    return _placed(brief, change, item, returned, {})


# Places


def _with_order(brief: Brief, changes: list[Change], returned: Returned) -> Brief:
    """What was moved and inserted, in the order of the returned text, each behind what stands before it there."""
    by_member = {change.id if change.kind == "inserted" else change.item: change for change in changes}
    made: dict[str, ItemId] = {}
    for order in returned.order:
        for member in order.members:
            change = by_member.get(member)
            if change is None:
                continue
            if change.kind == "moved":
                brief = _move(brief, change, returned, made)
            else:
                made[change.id] = _fresh_id(brief, returned)
                brief = _placed(brief, change, _new(brief, change, returned), returned, made)
    return _with_part_order(brief, by_member, returned)


def _new(brief: Brief, change: Change, returned: Returned) -> Item:
    """An item as its neighbours in the part are: a judgment among judgments, a bullet among bullets."""
    content = _known_cites(brief, change.now)
    part = _home(brief, change, returned)
    kin = [item for item in part.items if isinstance(item, TextItem | Judgment)] if part else []
    if kin and all(isinstance(item, Judgment) for item in kin):
        return Judgment(ItemId(""), content)
    before = next((item for item in kin if item.id == change.after), kin[0] if kin else None)
    return TextItem(ItemId(""), content, style=before.style if isinstance(before, TextItem) else "text")


def _placed(brief: Brief, change: Change, item: Item, returned: Returned, made: dict[str, ItemId]) -> Brief:
    """A new item in the part that it stands in, under ``_fresh_id``."""
    part = _home(brief, change, returned)
    if part is None:
        brief = add_part(brief, "section", "")
        part = brief.parts[-1]
    fresh, given = _fresh_id(brief, returned), new_item_id(brief)
    own = part.id == change.part
    place = _place(brief, part, _key(change), returned, made) if own else len(part.items)
    added = add_item(brief, part.id, item, place)
    return change_item(added, given, lambda i: replace(i, id=fresh))


def _fresh_id(brief: Brief, returned: Returned) -> ItemId:
    """An id that no item has, nor one that was taken out: a later change of that one must not mean the new item."""
    own = int(new_item_id(brief).removeprefix("i"))
    numbers = (id.removeprefix("i") for id in _known(returned) if id.startswith("i"))
    return ItemId(f"i{max(own, *(int(n) + 1 for n in numbers if n.isascii() and n.isdigit() and len(n) < 9), 0)}")


def _move(brief: Brief, change: Change, returned: Returned, made: dict[str, ItemId]) -> Brief:
    part = _home(brief, change, returned)
    if part is None or _item(brief, change.item) is None:
        return brief
    moved = ItemId(change.item)
    rest = replace(part, items=tuple(item for item in part.items if item.id != moved))
    return move_items(brief, {moved}, part.id, _place(brief, rest, change.item, returned, made))


def _with_part_order(brief: Brief, by_member: dict[str, Change], returned: Returned) -> Brief:
    """Parts that were moved, each behind the nearest one before it that the brief still has."""
    names = [order.part for order in returned.order]
    for n, name in enumerate(names):
        there = [part.id for part in brief.parts]
        if name in by_member and name in there:
            rest = [id for id in there if id != name]
            before = next((rest.index(PartId(one)) + 1 for one in reversed(names[:n]) if one in rest), 0)
            brief = move_part(brief, PartId(name), before)
    return brief


def _home(brief: Brief, change: Change, returned: Returned) -> Part | None:
    """The part that a change belongs to, else the nearest before it that the brief still has, else the first."""
    parts = {part.id: part for part in brief.parts}
    names = [order.part for order in returned.order]
    own = names.index(change.part) if change.part in names else -1
    near = [change.part, *reversed(names[: max(own, 0)])]
    return next((parts[PartId(name)] for name in near if name in parts), brief.parts[0] if brief.parts else None)


def _place(brief: Brief, part: Part, key: str, returned: Returned, made: dict[str, ItemId]) -> int:
    """Behind the nearest member before it in the returned part that is still there."""
    places = {item.id: n + 1 for n, item in enumerate(part.items)}
    for member in reversed(_before(key, returned.order)):
        id = made.get(member) or _accepted(part, member, returned) or ItemId(member)
        if id in places:
            return places[id]
    return 0


def _before(key: str, order: Iterable[PartOrder]) -> tuple[str, ...]:
    for part in order:
        if key in part.members:
            return part.members[: part.members.index(key)]
    return ()


def _accepted(part: Part, id: str, returned: Returned) -> ItemId | None:
    """The item that an inserted change became when it was accepted earlier."""
    change = next((one for one in returned.changes if one.id == id and one.kind == "inserted"), None)
    if change is None:
        return None
    known = _known(returned)
    return next((i.id for i in part.items if i.id not in known and _same(text_of(i), change.now)), None)


def _key(change: Change) -> str:
    return change.id if change.kind == "inserted" else change.item


# Comments


def _noted(brief: Brief, change: Change) -> Brief:
    """The change in the comment of its item; of the first item when it belongs to none."""
    item = _item(brief, change.item) or next((item for _, item in brief.items()), None)
    said = _said(change)
    if item is None or said in item.comment:
        return brief
    return set_comment(brief, item.id, f"{item.comment}\n{said}")


def _said(change: Change) -> str:
    text = plain(change.now)
    if change.kind == "comment":
        return f"{change.author}: {text}" if change.author else text
    said = f"{change.message} {text}".strip()
    return f"{change.author}: {said}" if change.author else said


# How the brief stands to a change


def _held(brief: Brief, change: Change, returned: Returned, known: Collection[str]) -> Change:
    current = _current(brief, change)
    return replace(change, current=current or (), standing=_standing(brief, change, current, returned, known))


def _current(brief: Brief, change: Change) -> RichText | None:
    """What the brief says today where the change is; none when the place has gone."""
    if change.kind == "title":
        return rich(brief.subtitle if change.field == "subtitle" else brief.title)
    if change.kind == "heading":
        return next((rich(part.heading) for part in brief.parts if part.id == change.item), None)
    item = _item(brief, change.item)
    if item is None:
        return None
    if change.kind == "field":
        return rich(str(getattr(item, change.field, "")) if change.field in FIELDS else "")
    if isinstance(item, TableItem):
        return rich(table_text(item.rows))
    return text_of(item)


def _standing(
    brief: Brief, change: Change, current: RichText | None, returned: Returned, known: Collection[str]
) -> Standing:
    match change.kind:
        case "inserted":
            there = (item for _, item in brief.items() if item.id not in known)
            return "done" if any(_same(text_of(item), change.now) for item in there) else "open"
        case "moved":
            return _standing_of_move(brief, change, returned)
        case "deleted":
            return "done" if current is None else "open" if _same(current, change.base) else "conflict"
        case "comment" | "note" | "remark":
            items = (item for _, item in brief.items())
            return "done" if any(_said(change) in item.comment for item in items) else "open"
        case "heading" if current is None:
            return "done"
        case _:
            if current is None:
                there = (item for _, item in brief.items() if item.id not in known)
                return "done" if any(_same(text_of(item), change.now) for item in there) else "conflict"
            if _same(current, _known_cites(brief, change.now)):
                return "done"
            return "open" if _same(current, change.base) else "conflict"


def _standing_of_move(brief: Brief, change: Change, returned: Returned) -> Standing:
    """Done when it stands between its neighbours of the returned file; in conflict when it has gone."""
    names = [order.part for order in returned.order]
    if change.item in names:
        return _between([str(part.id) for part in brief.parts], names, change.item)
    home = next((part for part in brief.parts if any(item.id == change.item for item in part.items)), None)
    if home is None:
        return "conflict"
    if home.id != change.part:
        return "open"
    members = next((order.members for order in returned.order if order.part == change.part), ())
    return _between([str(item.id) for item in home.items], members, change.item)


def _between(now: list[str], wanted: Collection[str], one: str) -> Standing:
    if one not in now:
        return "conflict"
    order = [id for id in wanted if id in now]
    place = order.index(one)
    before = place == 0 or now.index(order[place - 1]) < now.index(one)
    after = place == len(order) - 1 or now.index(order[place + 1]) > now.index(one)
    return "done" if before and after else "open"


# Small words


def _known(returned: Returned) -> frozenset[str]:
    """The ids of the items that the file was sent with."""
    members = (member for order in returned.order for member in order.members)
    return frozenset((*members, *(change.item for change in returned.changes)))


def _item(brief: Brief, id: str) -> Item | None:
    try:
        return find_item(brief, ItemId(id))[1]
    except KeyError:
        return None


def _same(one: RichText, other: RichText) -> bool:
    return joined(one) == joined(other)


def _known_cites(brief: Brief, content: RichText) -> RichText:
    """Without citations that none of the brief's articles has."""
    known = brief.citations()
    return tuple(inline for inline in content if not isinstance(inline, Cite) or inline in known)


__all__ = ["accept", "held_against"]
