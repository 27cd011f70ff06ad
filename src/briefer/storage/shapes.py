"""The shape of a value as its dataclass declares it: what reading, writing and the JSON Schema all go by.

A union of dataclasses is told apart by a key ``kind``: the values of a member's own ``kind`` field where it has
one (``Paragraph``: text, bullet, …), else its name in lower case (``table``, ``event-item``).
"""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass
from functools import cache

from briefer.model.article import Article
from briefer.model.dates import PartialDate
from briefer.model.rich import Run

TAG = "kind"


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, as written."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number."""


@dataclass(frozen=True, slots=True)
class Number:
    """A finite number."""


@dataclass(frozen=True, slots=True)
class Truth:
    """true or false."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A ``PartialDate``, written as ISO 8601 where it is one."""


@dataclass(frozen=True, slots=True)
class Maybe:
    """A value or null."""

    inner: Shape


@dataclass(frozen=True, slots=True)
class Many:
    """A list; ``unordered`` for a set."""

    inner: Shape
    unordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping from the reader's own keys."""

    inner: Shape


@dataclass(frozen=True, slots=True)
class Record:
    """A dataclass, field by field."""

    type: type


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several dataclasses, by their tags."""

    members: tuple[type, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A value kept outside and named here: an article's file, a picture's bytes."""

    type: type


Shape = Text | Whole | Number | Truth | Choice | Day | Maybe | Many | Table | Record | OneOf | Elsewhere

_SIMPLE: dict[object, Shape] = {
    str: Text(),
    int: Whole(),
    float: Number(),
    bool: Truth(),
    PartialDate: Day(),
    bytes: Elsewhere(bytes),
    Article: Elsewhere(Article),
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What a file's key must keep to beyond its type, and what it is for; stands in ``metadata["rule"]`` of a field.

    ``least`` and ``most`` bound a number, ``pattern`` is a regular expression for the whole text and ``form`` says it
    in words. ``suggested`` words complete in an editor but are not the only ones.
    """

    note: str
    least: float | None = None
    most: float | None = None
    pattern: str = ""
    form: str = ""
    suggested: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A field of a record: its key, its shape, and the value it has when the key is absent."""

    key: str
    shape: Shape
    field: Field[object]

    @property
    def rule(self) -> Rule | None:
        """The rule of the field, if it has one."""
        found = self.field.metadata.get("rule")
        return found if isinstance(found, Rule) else None

    @property
    def required(self) -> bool:
        """The key must be given."""
        return self.field.default is MISSING and self.field.default_factory is MISSING

    def default(self) -> object:
        """The value when the key is absent."""
        if self.field.default_factory is not MISSING:
            return self.field.default_factory()
        return self.field.default


@cache
def fields_of(record: type) -> tuple[FieldShape, ...]:
    """The fields of a dataclass in the order declared."""
    hints = typing.get_type_hints(record)
    return tuple(FieldShape(f.name, shape_of(hints[f.name]), f) for f in dataclasses.fields(record))


@cache
def shape_of(hint: object) -> Shape:
    """The shape of a type annotation.

    Raises:
        TypeError: the annotation is of a sort that no file of ours has.
    """
    if isinstance(hint, typing.NewType):
        return shape_of(hint.__supertype__)
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return Choice(arguments)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return Many(shape_of(arguments[0]))
    if origin is frozenset:
        return Many(shape_of(arguments[0]), unordered=True)
    if origin is Mapping and arguments[0] is str:
        return Table(shape_of(arguments[1]))
    if origin in (typing.Union, types.UnionType):
        return _union(arguments)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return Record(hint)
    raise TypeError(f"no file format for {hint!r}")


def _union(arguments: tuple[object, ...]) -> Shape:
    given = tuple(argument for argument in arguments if argument is not types.NoneType)
    if len(given) == 1:
        inner: Shape = shape_of(given[0])
    else:
        members = tuple(member for member in given if isinstance(member, type) and dataclasses.is_dataclass(member))
        if len(members) != len(given):
            raise TypeError(f"no file format for a union of {given!r}")
        inner = OneOf(members)
    return Maybe(inner) if len(given) < len(arguments) else inner


@cache
def tags_of(record: type) -> tuple[str, ...]:
    """The values of the key ``kind`` that stand for this member of a union."""
    own = next((f.shape for f in fields_of(record) if f.key == TAG), None)
    if isinstance(own, Choice):
        return own.words
    return (re.sub(r"(?<!^)(?=[A-Z])", "-", record.__name__).lower(),)


@cache
def by_tag(union: OneOf) -> Mapping[str, type]:
    """Every tag of a union with its member.

    Raises:
        TypeError: two members claim one tag.
    """
    found: dict[str, type] = {}
    for member in union.members:
        for tag in tags_of(member):
            if found.setdefault(tag, member) is not member:
                raise TypeError(f"{member!r} and {found[tag]!r} both answer to {tag!r}")
    return types.MappingProxyType(found)


# Records that one word can stand for: the field that word is, when all others have their defaults.
SHORTHAND: Mapping[type, str] = types.MappingProxyType({Run: "text"})
