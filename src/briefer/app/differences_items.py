"""One item or part in two states: its words, and what else is said of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from PySide6.QtCore import QCoreApplication

from briefer.model.brief import Brief, EventItem, FigureItem, Item, Judgment, Origin, Part, TableItem, TextItem, text_of
from briefer.model.dates import PartialDate
from briefer.model.lexicon import CONFIDENCE_LEVELS, Confidence
from briefer.model.rich import Cite, RichText, Run, rich

translate = QCoreApplication.translate

Kind = Literal[
    "field", "reworded", "likelihood", "lowered", "raised", "weighed", "evidence", "changed", "added", "removed",
    "moved",
]  # fmt: skip
FactKind = Literal[
    "likelihood", "confidence", "basis", "significance", "time-frame", "evidence", "piece", "date", "place", "style",
    "alt", "picture", "caption", "header", "source",
]  # fmt: skip
FactValue = str | tuple[Origin | Cite, ...] | tuple[PartialDate, PartialDate | None]


@dataclass(frozen=True, slots=True)
class Fact:
    """What is said of an item beside its words; ``changed`` when the other state says otherwise."""

    kind: FactKind
    value: FactValue
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One state; ``whole`` marks all of its words, where the two do not correspond word by word."""

    content: RichText = ()
    facts: tuple[Fact, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs in one item, part or field: ``kinds``, the weightiest first.

    ``name`` is what it is called, ``place`` the heading of its part, empty for the document's own fields. A side is
    none where it is not there at all.
    """

    kinds: tuple[Kind, ...]
    name: str
    place: str
    before: Side | None
    after: Side | None

    @property
    def kind(self) -> Kind:
        """The weightiest."""
        return self.kinds[0]


def item_sides(old: Item, new: Item) -> tuple[tuple[Kind, ...], Side, Side]:
    """What changed in an item that stayed, and both states of it; nothing when only its place did."""
    before, after = _facts(old), _facts(new)
    left = tuple(replace(fact, changed=fact not in after) for fact in before)
    right = tuple(replace(fact, changed=fact not in before) for fact in after)
    kinds: list[Kind] = ["reworded"] if item_content(old) != item_content(new) else []
    kinds += _kinds(old, new, [fact for fact in chain(left, right) if fact.changed])
    if old != new and not kinds:
        kinds = ["changed"]
        left, right = (*left, Fact("source", _source(old), True)), (*right, Fact("source", _source(new), True))
    return tuple(kinds), Side(item_content(old), left), Side(item_content(new), right)


def item_alone(item: Item) -> Side:
    """An item that only one state has."""
    return Side(item_content(item), _facts(item))


def part_alone(part: Part) -> Side:
    """A part that only one state has, with all it holds."""
    return Side(_lines(_part_lines(part), "\n\n"))


def brief_alone(brief: Brief) -> Side:
    """A whole brief of which there is no other state; parts that hold nothing are left out."""
    return Side(_lines([line for part in brief.parts if part.items for line in _part_lines(part)], "\n\n"))


def _part_lines(part: Part) -> list[RichText]:
    return [(Run(heading(part), strong=True),), *(item_content(item) for item in part.items)]


def item_content(item: Item) -> RichText:
    """The words of any item; a table's cells row by row."""
    match item:
        case TableItem():
            rows: list[RichText] = [
                (Run("  |  ".join(row), strong=item.has_header and not n),) for n, row in enumerate(item.rows)
            ]
            return _lines([rich(item.caption), *rows] if item.caption else rows, "\n")
        case FigureItem():
            return rich(item.caption)
        case _:
            return text_of(item)


def heading(part: Part) -> str:
    """What a part is called."""
    return part.heading or part.role


def _lines(lines: list[RichText], between: str) -> RichText:
    return tuple(chain.from_iterable((Run(between), *line) if n else line for n, line in enumerate(lines)))


def _facts(item: Item) -> tuple[Fact, ...]:
    match item:
        case Judgment():
            said: list[tuple[FactKind, FactValue]] = [
                ("likelihood", item.likelihood), ("confidence", item.confidence or ""), ("time-frame", item.time_frame),
                ("basis", item.basis), ("evidence", item.evidence), *(("piece", (piece,)) for piece in item.evidence),
            ]  # fmt: skip
        case EventItem():
            said = [("date", (item.date, item.end_date)), ("significance", item.significance)]
        case TableItem():
            said = [("header", "" if item.has_header else translate("Differences", "No head row"))]
        case FigureItem():
            said = [("picture", _picture(item)), ("alt", item.alt)]
        case TextItem():
            said = [("style", "" if item.style == "text" else item.style)]
    return tuple(Fact(kind, value) for kind, value in said if value)


def _kinds(old: Item, new: Item, changed: list[Fact]) -> list[Kind]:
    about = {fact.kind for fact in changed}
    kinds: list[Kind] = ["likelihood"] if "likelihood" in about else []
    if "confidence" in about and isinstance(old, Judgment) and isinstance(new, Judgment):
        kinds.append(_weighed(old.confidence, new.confidence))
    if about & {"evidence", "piece"}:
        kinds.append("evidence")
    if about - {"likelihood", "confidence", "evidence", "piece"}:
        kinds.append("changed")
    return kinds


def _weighed(old: Confidence | None, new: Confidence | None) -> Kind:
    if old is None or new is None:
        return "weighed"
    return "raised" if CONFIDENCE_LEVELS.index(new) > CONFIDENCE_LEVELS.index(old) else "lowered"


def _picture(item: FigureItem) -> str:
    return f"{item.media_type.rpartition('/')[2].upper()}, {max(len(item.content) // 1000, 1)} kB"


def _source(item: Item) -> str:
    """What is printed nowhere: the words' source, and what an editor said of the item's weight."""
    return ", ".join(filter(None, (_wording(item), _weight(item))))


def _weight(item: Item) -> str:
    return {
        "": "",
        "keep": translate("Differences", "to be kept"),
        "normal": translate("Differences", "may be left out"),
        "first": translate("Differences", "to be left out first"),
    }[item.priority]


def _wording(item: Item) -> str:
    """Whether the words are the source's, an edited wording or a draft."""
    if isinstance(item, TextItem) and item.drafted:
        return translate("Differences", "Drafted by briefer")
    if item.origin is None:
        return translate("Differences", "Without a source")
    if isinstance(item, TextItem | Judgment | EventItem) and item.original is not None:
        return translate("Differences", "Edited from its source")
    return translate("Differences", "As in its source")
