"""How a brief stands to each change of a returned file: still to be decided, done already, or in conflict."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from briefer.compose.returned_file import ReturnedFile, note_of
from briefer.compose.returned_pieces import IN_PIECES, taken_pieces
from briefer.model.brief import Brief, Item, TableItem, text_of
from briefer.model.returned import Change, Returned, Standing, table_text
from briefer.model.rich import RichText, joined, plain, rich
from briefer.model.sent import FIELDS, RATINGS


def held_against(brief: Brief, returned: Returned) -> Returned:
    """Every change with what the brief says today, and how the brief stands to it."""
    file = ReturnedFile.of(brief, returned)
    today = _Today.of(brief, file)
    return replace(returned, changes=tuple(_held(change, file, today) for change in returned.changes))


@dataclass(frozen=True, slots=True)
class _Today:
    """The brief as it is: items and headings by id, the order of each part, what was added since, all comments."""

    brief: Brief
    items: dict[str, Item]
    home: dict[str, str]
    headings: dict[str, str]
    order: dict[str, dict[str, int]]
    added: frozenset[RichText]
    comments: str

    @classmethod
    def of(cls, brief: Brief, file: ReturnedFile) -> _Today:
        """All that is looked up, once."""
        items = {str(item.id): item for _, item in brief.items()}
        return cls(
            brief,
            items,
            {str(item.id): str(part.id) for part, item in brief.items()},
            {str(part.id): part.heading for part in brief.parts},
            {str(part.id): {str(item.id): n for n, item in enumerate(part.items)} for part in brief.parts},
            frozenset(joined(text_of(item)) for id, item in items.items() if id not in file.known),
            "\n\n".join(item.comment for item in items.values() if item.comment),
        )


def _held(change: Change, file: ReturnedFile, today: _Today) -> Change:
    current = _current(change, today)
    return replace(change, current=current or (), standing=_standing(change, current, file, today))


def _current(change: Change, today: _Today) -> RichText | None:
    """What the brief says today where the change is; none when the place has gone."""
    if change.kind == "title":
        return rich(today.brief.subtitle if change.field == "subtitle" else today.brief.title)
    if change.kind == "heading":
        return rich(today.headings[change.item]) if change.item in today.headings else None
    item = today.items.get(change.item)
    if item is None:
        return None
    if change.kind == "field":
        return rich(str(getattr(item, change.field, None) or "") if change.field in (*FIELDS, *RATINGS) else "")
    return rich(table_text(item.rows)) if isinstance(item, TableItem) else text_of(item)


def _standing(change: Change, current: RichText | None, file: ReturnedFile, today: _Today) -> Standing:
    match change.kind:
        case "inserted":
            return "done" if joined(file.known_cites(change.now)) in today.added else "open"
        case "moved":
            return _standing_of_move(change, file, today)
        case "deleted":
            return "done" if current is None else "open" if _same(current, change.base) else "conflict"
        case "comment" | "note" | "remark":
            return "done" if note_of(change) in today.comments else "open"
        case "heading" if current is None:
            return "done"
        case "field" if change.field in RATINGS and current is not None:
            sent, back = change.ids
            return "done" if plain(current) == back else "open" if plain(current) == sent else "conflict"
        case _:
            now = file.known_cites(change.now)
            if current is None:
                return "done" if joined(now) in today.added else "conflict"
            if _same(current, now):
                return "done"
            if _same(current, change.base):
                return "open"
            partly = change.kind in IN_PIECES and taken_pieces(current, change.base, now) is not None
            return "open" if partly else "conflict"


def _standing_of_move(change: Change, file: ReturnedFile, today: _Today) -> Standing:
    """Done when it stands between its neighbours of the returned file; in conflict when it has gone."""
    if change.item in file.order:
        return _between({part: n for n, part in enumerate(today.headings)}, [*file.order], change.item, file.moved)
    home = today.home.get(change.item)
    if home is None:
        return "conflict"
    if home != change.part:
        return "open"
    return _between(today.order[home], file.order.get(home, ()), change.item, file.moved)


def _between(now: dict[str, int], wanted: Sequence[str], one: str, moved: Collection[str]) -> Standing:
    """Where it stands among those that nobody moved."""
    if one not in now:
        return "conflict"
    order = [id for id in wanted if id in now and (id == one or id not in moved)]
    if one not in order:
        return "open"
    place = order.index(one)
    before = place == 0 or now[order[place - 1]] < now[one]
    after = place == len(order) - 1 or now[order[place + 1]] > now[one]
    return "done" if before and after else "open"


def _same(one: RichText, other: RichText) -> bool:
    return one == other or joined(one) == joined(other)
