"""From parsed YAML to frozen dataclasses, by their declared types, with every problem of a file at once.

A text field takes its characters as written: ``22``, ``no`` and ``2025-07-04`` are text there. A number, a truth
value or null counts only without quotes. Unknown keys are problems and come with the nearest known one.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeGuard, TypeVar, assert_never, cast

from briefer.model.dates import PartialDate
from briefer.storage.shapes import (
    SHORTHAND,
    TAG,
    Choice,
    Day,
    Elsewhere,
    FieldShape,
    Many,
    Maybe,
    Number,
    OneOf,
    Record,
    Rule,
    Shape,
    Table,
    Text,
    Truth,
    Whole,
    by_tag,
    fields_of,
    shape_of,
)
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Scalar, Sequence, shortened

T = TypeVar("T")

_WHOLE = re.compile(r"[-+]?[0-9]{1,18}")
_NUMBER = re.compile(r"[-+]?(?:[0-9]{1,18}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})(?:[eE][-+]?[0-9]{1,3})?")
# What no printed word contains: controls but tab and line feed, halves of surrogate pairs, noncharacters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NULLS = ("", "~", "null", "Null", "NULL")


class _Unreadable:
    """Stands for a value that has a problem, so that reading goes on to find the others."""


_BAD = _Unreadable()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is read: where problems go, and where values kept outside are found by their names.

    ``fetch`` returns none when there is no such value. ``printable``: characters that cannot be printed are problems.
    """

    log: ProblemLog
    fetch: Callable[[type, str], object | None] = lambda _type, _name: None
    printable: bool = True


def read_record(node: Node, record: type[T], reading: Reading) -> T | None:
    """A dataclass from its mapping, or none when the log has new problems."""
    before = reading.log.count
    value = _read(node, Record(record), "the file", reading)
    return None if isinstance(value, _Unreadable) or reading.log.count > before else cast(T, value)


def read_value(node: Node, hint: object, label: str, reading: Reading) -> object | None:
    """A value of any annotated type, or none when the log has new problems; ``label`` names it in them."""
    before = reading.log.count
    value = _read(node, shape_of(hint), label, reading)
    return None if isinstance(value, _Unreadable) or reading.log.count > before else value


def nearest(word: str, known: Iterable[str]) -> str:
    """ "Did you mean …?" with the known word nearest to one that is not, else the list of them."""
    known = tuple(known)
    close = difflib.get_close_matches(word[:60].lower(), [name.lower() for name in known], n=1, cutoff=0.6)
    if close:
        return f"Did you mean '{next(name for name in known if name.lower() == close[0])}'?"
    return f"Known: {', '.join(known)}." if known else ""


def _read(node: Node, shape: Shape, label: str, reading: Reading) -> object:  # noqa: C901 - one arm a shape
    match shape:
        case Text():
            return _text(node, label, reading)
        case Whole() | Number() | Truth():
            return _literal(node, shape, label, reading)
        case Choice(words):
            return _choice(node, words, label, reading)
        case Day():
            return _day(node, label, reading)
        case Maybe(inner):
            is_null = isinstance(node, Scalar) and node.plain and node.text in _NULLS
            return None if is_null else _read(node, inner, label, reading)
        case Many(inner, unordered):
            return _many(node, inner, unordered, label, reading)
        case Table(inner):
            return _table(node, inner, label, reading)
        case Record(record):
            return _record(node, record, label, reading)
        case OneOf():
            return _one_of(node, shape, label, reading)
        case Elsewhere(kind):
            return _elsewhere(node, kind, label, reading)
        case _:
            assert_never(shape)


def _wrong(node: Node, label: str, wanted: str, reading: Reading) -> _Unreadable:
    match node:
        case Scalar(text):
            found = f"'{shortened(text)}'" if text else "empty"
        case Sequence():
            found = "a list"
        case Mapping():
            found = "a mapping"
    reading.log.add(node.line, f"{label} must be {wanted}, but is {found}.")
    return _BAD


def _text(node: Node, label: str, reading: Reading) -> object:
    if not isinstance(node, Scalar):
        return _wrong(node, label, "text", reading)
    if reading.printable and (found := _UNPRINTABLE.search(node.text)):
        reading.log.add(node.line, f"{label} contains the character U+{ord(found[0]):04X}, which cannot be printed.")
        return _BAD
    return node.text


def _literal(node: Node, shape: Whole | Number | Truth, label: str, reading: Reading) -> object:
    text = node.text if isinstance(node, Scalar) and node.plain else ""
    match shape:
        case Whole():
            return int(text) if _WHOLE.fullmatch(text) else _wrong(node, label, "a whole number", reading)
        case Number():
            number = float(text) if _NUMBER.fullmatch(text) else math.inf
            return number if math.isfinite(number) else _wrong(node, label, "a number", reading)
        case Truth():
            return text == "true" if text in ("true", "false") else _wrong(node, label, "true or false", reading)


def _choice(node: Node, words: tuple[str, ...], label: str, reading: Reading) -> object:
    if not isinstance(node, Scalar):
        return _wrong(node, label, f"one of {', '.join(words)}", reading)
    if node.text not in words:
        reading.log.add(node.line, f"{label} cannot be '{shortened(node.text)}'.", nearest(node.text, words))
        return _BAD
    return node.text


def _day(node: Node, label: str, reading: Reading) -> object:
    if isinstance(node, Mapping):
        return _record(node, PartialDate, label, reading)
    try:
        return PartialDate.from_iso(node.text if isinstance(node, Scalar) else "")
    except ValueError:
        return _wrong(node, label, "a date like 2025-07-04, 2025-07 or 2025", reading)


def _many(node: Node, inner: Shape, unordered: bool, label: str, reading: Reading) -> object:
    if not isinstance(node, Sequence):
        return _wrong(node, label, "a list", reading)
    entry = label if label.startswith("An entry") else f"An entry of {label}"
    values = [_read(item, inner, entry, reading) for item in node.items]
    if any(value is _BAD for value in values):
        return _BAD
    return frozenset(values) if unordered else tuple(values)


def _table(node: Node, inner: Shape, label: str, reading: Reading) -> object:
    if not isinstance(node, Mapping):
        return _wrong(node, label, "a mapping", reading)
    values = {key.text: _read(value, inner, f"'{shortened(key.text)}'", reading) for key, value in node.entries}
    return _BAD if any(value is _BAD for value in values.values()) else MappingProxyType(values)


def _record(node: Node, record: type, label: str, reading: Reading, tagged: bool = False) -> object:
    if isinstance(node, Scalar) and record in SHORTHAND:
        text = _text(node, label, reading)
        return _BAD if text is _BAD else record(**{SHORTHAND[record]: text})
    if not isinstance(node, Mapping):
        return _wrong(node, label, "a mapping", reading)
    fields = {field.key: field for field in fields_of(record)}
    given: dict[str, object] = {}
    for key, value in node.entries:
        if key.text in fields:
            given[key.text] = _kept_to_rule(fields[key.text], value, reading)
        elif not (tagged and key.text == TAG):
            reading.log.add(key.line, f"Unknown key '{shortened(key.text)}'.", nearest(key.text, fields))
    missing = _missing(node, fields.values(), label, reading)
    if missing or any(value is _BAD for value in given.values()):
        return _BAD
    return record(**given)


def _kept_to_rule(field: FieldShape, node: Node, reading: Reading) -> object:
    """The value of a field, checked by its rule."""
    label = f"'{field.key}'"
    value = _read(node, field.shape, label, reading)
    rule = field.rule
    if rule is None:
        return value
    for text in _texts(value) if rule.pattern else ():
        if not re.fullmatch(rule.pattern, text):
            reading.log.add(node.line, f"{label} must be {rule.form}, but is '{shortened(text)}'.")
            return _BAD
    if isinstance(value, int | float) and not isinstance(value, bool) and not _within(value, rule):
        reading.log.add(node.line, f"{label} must be {_bounds(rule)}, but is {value:g}.")
        return _BAD
    return value


def _texts(value: object) -> Iterable[str]:
    """The words a rule is about: the value, or those in a list or under the reader's own keys."""
    if isinstance(value, MappingProxyType):
        value = tuple(value.values())
    return (value,) if isinstance(value, str) else filter(_is_text, value) if isinstance(value, tuple) else ()


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def _within(value: float, rule: Rule) -> bool:
    return (rule.least is None or value >= rule.least) and (rule.most is None or value <= rule.most)


def _bounds(rule: Rule) -> str:
    if rule.most is None:
        return f"{rule.least:g} or more"
    return f"between {rule.least:g} and {rule.most:g}" if rule.least is not None else f"{rule.most:g} or less"


def _missing(node: Mapping, fields: Iterable[FieldShape], label: str, reading: Reading) -> bool:
    given = {key.text for key, _ in node.entries}
    absent = [f"'{field.key}'" for field in fields if field.required and field.key not in given]
    if absent:
        keys = "The key" if len(absent) == 1 else "The keys"
        reading.log.add(node.line, f"{keys} {', '.join(absent)} must be given in {label[0].lower()}{label[1:]}.")
    return bool(absent)


def _one_of(node: Node, union: OneOf, label: str, reading: Reading) -> object:
    members = by_tag(union)
    if isinstance(node, Scalar):
        short = next((member for member in union.members if member in SHORTHAND), None)
        if short is not None:
            return _record(node, short, label, reading)
    if not isinstance(node, Mapping):
        return _wrong(node, label, "a mapping", reading)
    tag = node.get(TAG)
    if not isinstance(tag, Scalar):
        reading.log.add(node.line, f"{label} needs a key '{TAG}'.", f"One of: {', '.join(members)}.")
        return _BAD
    if tag.text not in members:
        reading.log.add(tag.line, f"'{TAG}' cannot be '{shortened(tag.text)}'.", nearest(tag.text, members))
        return _BAD
    return _record(node, members[tag.text], label, reading, tagged=True)


def _elsewhere(node: Node, kind: type, label: str, reading: Reading) -> object:
    if not isinstance(node, Scalar):
        return _wrong(node, label, "the name of a file", reading)
    value = reading.fetch(kind, node.text)
    if value is None:
        reading.log.add(node.line, f"{label} names '{shortened(node.text)}', which is not there.")
        return _BAD
    return value
