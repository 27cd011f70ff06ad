"""The numbers that Word sets before the items of lists, worked out as Word does (ISO/IEC 29500-1, 17.9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefer.verify.docx_package import Element, WordFile

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NUMBERED = frozenset(("decimal",))


@dataclass(slots=True)
class _Abstract:
    """A list as it looks: format and first number of each level, and how far each has been counted."""

    formats: dict[str, str] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Number:
    """A list that is counted; ``restarts`` are the levels that begin with another number when it is first met."""

    abstract: _Abstract
    restarts: dict[str, int] = field(default_factory=dict)


def list_numbers(file: WordFile, styled: Mapping[str, str]) -> Iterator[int]:
    """The numbers before items in reading order; ``styled`` are the lists of styles by their ids."""
    known = _numbers_of(file)
    if any(not _NUMBERED.isdisjoint(one.abstract.formats.values()) for one in known.values()):
        for paragraph in file.trees[file.main].iter(f"{_W}p"):
            list_id, level = _place(paragraph, styled)
            if list_id in known and (number := _counted(known[list_id], level)) is not None:
                yield number


def _place(paragraph: Element, styled: Mapping[str, str]) -> tuple[str, str]:
    """The list that a paragraph belongs to and its level; the paragraph's own list goes before that of its style."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return "", ""
    own, style = properties.find(f"{_W}numPr"), properties.find(f"{_W}pStyle")
    if own is None:
        return styled.get(style.get(f"{_W}val", ""), "") if style is not None else "", "0"
    return _value(own, "numId"), _value(own, "ilvl") or "0"


def _counted(one: _Number, level: str) -> int | None:
    """Count an item; the number that it gets, none where the level has bullets."""
    abstract = one.abstract
    if level in one.restarts:
        abstract.counts[level] = one.restarts.pop(level)
    elif level in abstract.counts:
        abstract.counts[level] += 1
    else:
        abstract.counts[level] = abstract.starts.get(level, 1)
    for deeper in [other for other in abstract.counts if other > level]:
        del abstract.counts[deeper]
    return abstract.counts[level] if abstract.formats.get(level) in _NUMBERED else None


def _numbers_of(file: WordFile) -> dict[str, _Number]:
    """The lists of a file by their ids."""
    found: dict[str, _Number] = {}
    for part in file.related(file.main, "numbering"):
        tree = file.trees.get(part)
        if tree is None:
            continue
        looks = {one.get(f"{_W}abstractNumId", ""): _abstract(one) for one in tree.iter(f"{_W}abstractNum")}
        for one in tree.iter(f"{_W}num"):
            look = looks.get(_value(one, "abstractNumId"))
            if look is not None:
                found[one.get(f"{_W}numId", "")] = _Number(look, dict(_restarts(one)))
    return found


def _abstract(element: Element) -> _Abstract:
    made = _Abstract()
    for level in element.iter(f"{_W}lvl"):
        at = level.get(f"{_W}ilvl", "0")
        made.formats[at] = _value(level, "numFmt")
        made.starts[at] = _whole(_value(level, "start"))
    return made


def _restarts(number: Element) -> Iterator[tuple[str, int]]:
    for override in number.iter(f"{_W}lvlOverride"):
        if start := _value(override, "startOverride"):
            yield override.get(f"{_W}ilvl", "0"), _whole(start)


def _value(element: Element, tag: str) -> str:
    found = element.find(f"{_W}{tag}")
    value: str = found.get(f"{_W}val", "") if found is not None else ""
    return value


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 1
