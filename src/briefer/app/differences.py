"""What differs between two states of a brief, in words an editor knows: the one way the app compares two briefs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from briefer.app.brief.words import numbered, words
from briefer.app.differences_items import (
    Difference,
    Fact,
    Kind,
    Side,
    heading,
    item_alone,
    item_sides,
    part_alone,
)
from briefer.app.differences_order import key_among, moved, with_removed
from briefer.model.article import Article
from briefer.model.brief import Brief, Item, Part
from briefer.model.rich import Cite, RichText, Run, rich
from briefer.pipeline import Work

translate = QCoreApplication.translate

Key = TypeVar("Key")
Placed = tuple[Part, Item]


def differences(before: Work, after: Work) -> tuple[Difference, ...]:
    """All of them: the document's own first, then part by part in printed order, then sources, checks, what is aside.

    None only when the two are equal.
    """
    found = _fields(before.brief, after.brief)
    if before.template != after.template:
        names = (rich(before.template.name), rich(after.template.name))
        found.append(_field(translate("Differences", "Template"), *names, whole=True))
    found += _parts(before.brief, after.brief)
    found += _sources(before.brief, after.brief)
    found += _aside(before.brief, after.brief)
    if not found and before != after:
        found.append(_field(translate("Differences", "Settings"), (), ()))
    return tuple(found)


def field_names() -> dict[str, str]:
    """The document's own fields and what they are called."""
    return {
        "title": translate("Differences", "Title"),
        "subtitle": translate("Differences", "Subtitle"),
        "marking": translate("Differences", "Marking"),
        "date": translate("Differences", "Date"),
        "expires": translate("Differences", "Expires"),
        "cut_off": translate("Differences", "Information cut-off"),
        "language": translate("Differences", "Language"),
        "organisation": translate("Differences", "Organisation"),
        "prepared_for": translate("Differences", "Prepared for"),
        "prepared_by": translate("Differences", "Prepared by"),
        "reference": translate("Differences", "Reference"),
    }


def _fields(before: Brief, after: Brief) -> list[Difference]:
    found = []
    for field, name in field_names().items():
        old, new = _said(getattr(before, field)), _said(getattr(after, field))
        if old != new:
            found.append(_field(name, rich(old), rich(new)))
    return found


def _said(value: object) -> str:
    return "" if value is None else str(getattr(value, "iso", value))


def _field(name: str, old: RichText, new: RichText, place: str = "", *, whole: bool = False) -> Difference:
    return Difference(("field",), name, place, Side(old, whole=whole), Side(new, whole=whole))


# Parts and items


def _parts(before: Brief, after: Brief) -> list[Difference]:
    old, new = {part.id: part for part in before.parts}, {part.id: part for part in after.parts}
    items = {str(item.id): (part, item) for part, item in before.items()}
    later = {key_among(item, items): (part, item) for part, item in after.items()}
    shifted = moved([id for id in old if id in new], [id for id in new if id in old])
    found: list[Difference] = []
    for id in with_removed(list(new), list(old)):
        if id not in old:
            found.append(Difference(("added",), heading(new[id]), heading(new[id]), None, part_alone(new[id])))
        elif id not in new:
            found.append(Difference(("removed",), heading(old[id]), heading(old[id]), part_alone(old[id]), None))
        elif stayed := _part(old[id], new[id], id in shifted, (list(old).index(id), list(new).index(id))):
            found.append(stayed)
        found += _items(old.get(id), new.get(id), items, later)
    return found


def _part(old: Part, new: Part, shifted: bool, index: tuple[int, int]) -> Difference | None:
    """A part that stayed: its heading, its place and what briefer fills it with."""
    kinds: tuple[Kind, ...] = ("reworded",) if old.heading != new.heading else ()
    kinds += ("moved",) if shifted else ()
    if (old.role, old.proposed) != (new.role, new.proposed):
        kinds += ("changed",)
    before, after = (
        Side(rich(heading(part)), (Fact("place", _nth(n), True),) if shifted else ())
        for part, n in zip((old, new), index, strict=True)
    )
    return Difference(kinds, heading(new), heading(new), before, after) if kinds else None


def _nth(index: int) -> str:
    return translate("Differences", "Part {number}").format(number=index + 1)


def _items(
    old: Part | None, new: Part | None, items: Mapping[str, Placed], later: Mapping[str, Placed]
) -> list[Difference]:
    """The items of one part. Those of a part that was added or removed are told with it."""
    was = [item.id for item in old.items] if old else []
    now = [key_among(item, items) for item in new.items] if new else []
    new_keys = set(now)
    here = new_keys & set(was)
    shifted = moved([id for id in was if id in here], [id for id in now if id in here])
    found: list[Difference] = []
    for key in with_removed(now, list(map(str, was))):
        if key not in new_keys:
            if key not in later and new is not None:
                found.append(_alone("removed", items[key]))
        elif key not in items:
            if old is not None:
                found.append(_alone("added", later[key]))
        elif difference := _stayed(items[key], later[key], key not in here or key in shifted):
            found.append(difference)
    return found


def _alone(kind: Kind, placed: Placed) -> Difference:
    part, item = placed
    side = item_alone(item)
    name = words.item_name(item, _number(part, item))
    return Difference(
        (kind,), name, heading(part), side if kind == "removed" else None, side if kind == "added" else None
    )


def _stayed(old: Placed, new: Placed, shifted: bool) -> Difference | None:
    kinds, before, after = item_sides(old[1], new[1])
    if shifted:
        kinds = (*kinds, "moved")
        before, after = (
            replace(side, facts=(*side.facts, Fact("place", _place(*placed), True)))
            for side, placed in ((before, old), (after, new))
        )
    name = words.item_name(new[1], _number(*new))
    return Difference(kinds, name, heading(new[0]), before, after) if kinds else None


def _place(part: Part, item: Item) -> str:
    return f"{heading(part)}, {_number(part, item)}"


def _number(part: Part, item: Item) -> int:
    return next((number for other, number in numbered(part) if other.id == item.id), 1)


# What is not in the parts


def _sources(before: Brief, after: Brief) -> list[Difference]:
    place, found = translate("Differences", "Sources"), []
    articles = [{article.id: article for article in brief.articles} for brief in (before, after)]
    for _, old, new in _changed(*articles):
        name = translate("Differences", "Article")
        found.append(_change(name, place, _outline(old) if old else None, _outline(new) if new else None))
    fixes = [{Cite(fix.article, fix.citation.id): fix for fix in brief.corrections} for brief in (before, after)]
    for cite, _, _ in _changed(*fixes):
        found.append(_field(translate("Differences", "Citation"), (cite,), (cite,), place, whole=True))
    left_out = [dict.fromkeys(sorted(brief.excluded, key=str), True) for brief in (before, after)]
    for cite, old_, new_ in _changed(*left_out):
        name = translate("Differences", "Citation left out")
        found.append(_change(name, place, (cite,) if old_ else None, (cite,) if new_ else None))
    named = [{(n.article, n.source): n.name for n in brief.source_names} for brief in (before, after)]
    for (_, source), called, anew in _changed(*named):
        name = translate("Differences", "Name of a source")
        found.append(_change(name, place, rich(called or source), rich(anew or source)))
    return found


def _aside(before: Brief, after: Brief) -> list[Difference]:
    found = []
    waivers = [{(w.check, w.where): w.reason for w in brief.waivers} for brief in (before, after)]
    for (check, _), old, new in _changed(*waivers):
        name = translate("Differences", "Accepted check {name}").format(name=check)
        sides = (rich(said) if said is not None else None for said in (old, new))
        found.append(_change(name, translate("Differences", "Checks"), *sides))
    kept = [{part.id: part for part in brief.set_aside} for brief in (before, after)]
    for _, was, now in _changed(*kept):
        some = now or was
        texts = (part_alone(part).content if part else None for part in (was, now))
        found.append(_change(heading(some) if some else "", translate("Differences", "Set aside"), *texts))
    return found


def _change(name: str, place: str, old: RichText | None, new: RichText | None) -> Difference:
    kind: Kind = "added" if old is None else "removed" if new is None else "changed"
    before, after = (Side(text) if text is not None else None for text in (old, new))
    return Difference((kind,), name, place, before, after)


Value = TypeVar("Value")


def _changed(old: Mapping[Key, Value], new: Mapping[Key, Value]) -> list[tuple[Key, Value | None, Value | None]]:
    return [(key, old.get(key), new.get(key)) for key in {**new, **old} if old.get(key) != new.get(key)]


def _outline(article: Article) -> RichText:
    """An article in short: what putting its structure right can change."""
    lines = [article.title, *(section.heading for section in article.sections)]
    return (Run("\n".join(filter(None, lines))),)
