"""From frozen dataclasses to plain data, so that ``reading`` gives the same objects back.

Fields at their defaults are left out unless all are asked for. The same value gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from briefer.model.dates import PartialDate
from briefer.storage.shapes import (
    SHORTHAND,
    TAG,
    Choice,
    Day,
    Elsewhere,
    Many,
    Maybe,
    Number,
    OneOf,
    Record,
    Shape,
    Table,
    Text,
    Truth,
    Whole,
    fields_of,
    shape_of,
    tags_of,
)
from briefer.yaml_files.yaml_writing import Tree

Keep = Callable[[type, object], str]


def _keep_nothing(kind: type, _value: object) -> str:
    raise TypeError(f"a {kind.__name__} cannot stand in this file")


@dataclass(frozen=True, slots=True)
class Writing:
    """How values are written.

    ``keep`` stores what stands outside the file (an article, the bytes of a picture) and returns its name. ``whole``
    writes fields at their defaults too, so that the file means the same when a default changes.
    """

    keep: Keep = _keep_nothing
    whole: bool = False


def to_plain(value: object, hint: object, writing: Writing | None = None) -> Tree:
    """Lists, mappings and scalars for a value of an annotated type."""
    return _plain(value, shape_of(hint), writing or Writing())


def record_to_plain(value: object, writing: Writing | None = None) -> dict[str, Tree]:
    """The fields of a dataclass, even of one that other files keep outside."""
    return _given(value, writing or Writing())


def _plain(value: Any, shape: Shape, writing: Writing) -> Tree:
    match shape:
        case Text() | Whole() | Truth() | Choice():
            return value  # type: ignore[no-any-return]
        case Number():
            return float(value)
        case Day():
            return _day(value)
        case Maybe(inner):
            return None if value is None else _plain(value, inner, writing)
        case Many(inner, unordered):
            items = [_plain(item, inner, writing) for item in value]
            return sorted(items, key=lambda item: json.dumps(item, sort_keys=True)) if unordered else items
        case Table(inner):
            return {key: _plain(item, inner, writing) for key, item in value.items()}
        case Record():
            return _record(value, writing)
        case OneOf():
            return _tagged(value, writing)
        case Elsewhere(kind):
            return writing.keep(kind, value)
        case _:
            assert_never(shape)


def _day(value: PartialDate) -> Tree:
    """ISO 8601 where that is the whole of it; a date no calendar has is written out, so that it is not lost."""
    try:
        if PartialDate.from_iso(value.iso) == value:
            return value.iso
    except ValueError:
        pass
    return {"year": value.year, "month": value.month, "day": value.day}


def _record(value: object, writing: Writing) -> Tree:
    word = SHORTHAND.get(type(value))
    fields = _given(value, writing)
    return fields[word] if word is not None and list(fields) == [word] else fields


def _given(value: Any, writing: Writing) -> dict[str, Tree]:
    given: dict[str, Tree] = {}
    record: type = type(value)
    for field in fields_of(record):
        item = getattr(value, field.key)
        if writing.whole or field.required or item != field.default():
            given[field.key] = _plain(item, field.shape, writing)
    return given


def _tagged(value: Any, writing: Writing) -> Tree:
    plain = _record(value, writing)
    if not isinstance(plain, Mapping):
        return plain
    member: type = type(value)
    tag = getattr(value, TAG, None) or tags_of(member)[0]
    return {TAG: tag, **{key: item for key, item in plain.items() if key != TAG}}
