"""Arbitrary articles, briefs and templates for property tests, made from the dataclasses themselves.

Values have the right types and nothing more: ids may repeat, offsets may lie outside a text. Code that must never
fail takes them as they are; ``texts`` hold any character that a file can hold.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from types import MappingProxyType

from hypothesis import strategies as st

from briefer.model.article import Article
from briefer.model.brief import Brief
from briefer.model.dates import PartialDate
from briefer.model.template import BriefTemplate

# Text as it comes, and what trips readers of YAML: quotes, marks, line ends, words that look like other types.
texts = st.one_of(
    st.text(max_size=30),
    st.text("ab :-#'\"\n\r\t\u0085\u2028\u2029\u00a0\ufeff\0\x7f,[]{}&*!|>%@`?~", max_size=40),
    st.sampled_from(["", " ", "null", "~", "true", "no", "0x1F", "1e3", "22", "2025-07-04", "- a", "a: b", "...", "-"]),
    st.text("абв ąžə გა հայ 漢字 🙂 e\u0301", max_size=200),
)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Dates of every precision, and some that no calendar has."""
    year = draw(st.none() | st.integers(0, 9999))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, 31)) if month else None
    return PartialDate(year, month, day)


def of_type(hint: object) -> st.SearchStrategy[typing.Any]:
    """Values of an annotated type."""
    if isinstance(hint, typing.NewType):
        return of_type(hint.__supertype__)
    simple: dict[object, st.SearchStrategy[typing.Any]] = {
        str: texts,
        int: st.integers(-(10**6), 10**6),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
        bytes: st.binary(max_size=20) | st.just(b"\x89PNG\r\n\x1a\nrest"),
        types.NoneType: st.none(),
        PartialDate: partial_dates(),
    }
    if hint in simple:
        return simple[hint]
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return st.sampled_from(arguments)
    if origin is tuple:
        return st.lists(st.deferred(lambda: of_type(arguments[0])), max_size=2).map(tuple)
    if origin is frozenset:
        return st.frozensets(of_type(arguments[0]), max_size=3)
    if origin is Mapping:
        return st.dictionaries(texts, of_type(arguments[1]), max_size=3).map(MappingProxyType)
    if origin in (typing.Union, types.UnionType):
        return st.one_of([of_type(argument) for argument in arguments])
    assert isinstance(hint, type)
    assert dataclasses.is_dataclass(hint)
    return of_record(hint)


def of_record(record: type) -> st.SearchStrategy[typing.Any]:
    """Instances of a dataclass; each field with a default has it about half of the time."""
    hints = typing.get_type_hints(record)
    fields = dataclasses.fields(record)
    needed = {f.name: of_type(hints[f.name]) for f in fields if _required(f)}
    optional = {f.name: of_type(hints[f.name]) for f in fields if not _required(f)}
    return st.fixed_dictionaries(needed, optional=optional).map(lambda values: record(**values))


def _required(field: dataclasses.Field[typing.Any]) -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


articles: st.SearchStrategy[Article] = of_record(Article)
briefs: st.SearchStrategy[Brief] = of_record(Brief)
templates: st.SearchStrategy[BriefTemplate] = of_record(BriefTemplate)
