"""From frozen dataclasses to plain data and YAML, so that ``reading`` gives the same objects back.

Fields at their defaults are left out unless all are asked for. The same value gives the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, assert_never

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

if TYPE_CHECKING:
    import yaml

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
Keep = Callable[[type, object], str]

# Line ends of every kind, marks and controls: a reader may fold or refuse them, so they are written as escapes.
_ESCAPED = re.compile("[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_LINE_CHARACTERS = 110


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


def to_plain(value: object, hint: object, writing: Writing | None = None) -> Plain:
    """Lists, mappings and scalars for a value of an annotated type."""
    return _plain(value, shape_of(hint), writing or Writing())


def record_to_plain(value: object, writing: Writing | None = None) -> dict[str, Plain]:
    """The fields of a dataclass, even of one that other files keep outside."""
    return _given(value, writing or Writing())


def dump_yaml(plain: Plain) -> bytes:
    """Plain data as readable YAML in UTF-8."""
    import yaml  # here, because it takes a noticeable part of the program's start

    text: str = yaml.dump(
        plain, Dumper=_dumper(), sort_keys=False, allow_unicode=True, default_flow_style=False, width=_LINE_CHARACTERS
    )
    return text.encode("utf-8")


@cache
def _dumper() -> type[yaml.SafeDumper]:
    import yaml  # see dump_yaml

    base: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    dumper: type[yaml.SafeDumper] = type("Dumper", (base,), {"ignore_aliases": lambda _self, _data: True})
    dumper.add_representer(str, _represent_text)
    return dumper


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _ESCAPED.search(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _plain(value: Any, shape: Shape, writing: Writing) -> Plain:
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


def _day(value: PartialDate) -> Plain:
    """ISO 8601 where that is the whole of it; a date no calendar has is written out, so that it is not lost."""
    try:
        if PartialDate.from_iso(value.iso) == value:
            return value.iso
    except ValueError:
        pass
    return {"year": value.year, "month": value.month, "day": value.day}


def _record(value: object, writing: Writing) -> Plain:
    word = SHORTHAND.get(type(value))
    fields = _given(value, writing)
    return fields[word] if word is not None and list(fields) == [word] else fields


def _given(value: Any, writing: Writing) -> dict[str, Plain]:
    given: dict[str, Plain] = {}
    record: type = type(value)
    for field in fields_of(record):
        item = getattr(value, field.key)
        if writing.whole or field.required or item != field.default():
            given[field.key] = _plain(item, field.shape, writing)
    return given


def _tagged(value: Any, writing: Writing) -> Plain:
    plain = _record(value, writing)
    if not isinstance(plain, Mapping):
        return plain
    member: type = type(value)
    tag = getattr(value, TAG, None) or tags_of(member)[0]
    return {TAG: tag, **{key: item for key, item in plain.items() if key != TAG}}
