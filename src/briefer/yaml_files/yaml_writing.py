"""Writes trees of mappings, lists and scalars as YAML that people read and every YAML 1.1 or 1.2 reader agrees on.

The writer of PyYAML differs between its C and its Python build and folds long lines; this one gives the same bytes
everywhere and leaves each paragraph on one line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

Tree = str | int | float | bool | None | list["Tree"] | dict[str, "Tree"]

# Words without quotes must begin with a letter, be no number, date or truth value in any dialect, and hold none of the
# characters that end or begin something.
_PLAIN = re.compile(
    r"[^\W\d_](?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff:#]|:(?=[^\s:])|(?<!\s)#)*"
)
_WORDS_WITH_MEANING = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
# Halves of characters are left as they are: no file can hold them, and encoding the text says so.
_UNSAFE_IN_QUOTES = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LONGEST_SIMPLE_KEY = 100  # readers give up on keys beyond some hundred characters unless they are marked
_BASE64_LINE = 100


class Base64(str):
    """Bytes as base64, written over several lines."""

    __slots__ = ()


def write_yaml(tree: Tree) -> str:
    """The tree as a YAML text; the same tree gives the same text. Numbers must be finite."""
    if isinstance(tree, dict) and tree:
        lines: Iterator[str] = _mapping(tree, "")
    elif isinstance(tree, list) and not _is_short(tree):
        lines = _items(tree, "")
    else:
        lines = (line.removeprefix("- ") for line in _entry("-", tree, ""))
    return "\n".join(lines) + "\n"


def _mapping(tree: dict[str, Tree], indent: str) -> Iterator[str]:
    for key, value in tree.items():
        name = _scalar(key)
        if len(name) > _LONGEST_SIMPLE_KEY:
            yield f"{indent}? {name}"
            yield from _entry(f"{indent}:", value, indent + "  ")
        else:
            yield from _entry(f"{indent}{name}:", value, indent + "  ")


def _entry(start: str, value: Tree, indent: str) -> Iterator[str]:
    if isinstance(value, dict) and value:
        yield start
        yield from _mapping(value, indent)
    elif isinstance(value, list) and _is_short(value):
        yield f"{start} [{', '.join(json.dumps(item, ensure_ascii=True) for item in value)}]"
    elif isinstance(value, list):
        yield start
        yield from _items(value, indent[:-2])
    elif isinstance(value, Base64) and value:
        yield f"{start} |-"
        yield from (indent + value[at : at + _BASE64_LINE] for at in range(0, len(value), _BASE64_LINE))
    else:
        yield f"{start} {_scalar(value)}"


def _items(items: list[Tree], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and item:
            lines = _mapping(item, indent + "  ")
            yield f"{indent}- {next(lines)[len(indent) + 2 :]}"
            yield from lines
        elif isinstance(item, list) and not _is_short(item):
            lines = _items(item, indent + "  ")
            yield f"{indent}- {next(lines)[len(indent) + 2 :]}"
            yield from lines
        else:
            yield from _entry(f"{indent}-", item, indent + "    ")


def _is_short(items: list[Tree]) -> bool:
    """Whether a list reads best on one line: nothing, numbers, or dates and the like."""
    return (
        all(
            isinstance(item, int | float) or (isinstance(item, str) and len(item) <= 10 and item.isascii())
            for item in items
        )
        and len(items) <= 12
    )


def _scalar(value: Tree) -> str:
    if isinstance(value, str):
        if _PLAIN.fullmatch(value) and value[-1] not in " :" and value.lower() not in _WORDS_WITH_MEANING:
            return value
        quoted = json.dumps(value, ensure_ascii=False)
        return _UNSAFE_IN_QUOTES.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
    return (value == {} and "{}") or json.dumps(value)
