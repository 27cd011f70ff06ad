"""Reads PDF's way of writing values (PDF 1.7, 7.3). Linear, and deep nesting costs no stack."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from briefer.verify.report import UnreadableError

# Dictionaries are dicts by names without the slash, strings are bytes, names are Name.
Value = Any


class Ref(NamedTuple):
    """A reference to an object."""

    number: int


class Name(str):
    """A name, without its slash."""

    __slots__ = ()


_TOKEN = re.compile(
    rb"""[\x00\t\n\f\r ]*(?:
    (\d+)[\x00\t\n\f\r ]+\d+[\x00\t\n\f\r ]+R(?![A-Za-z])     # 1 reference
    |/([^\x00\t\n\f\r ()<>\[\]{}/%]*+)                        # 2 name
    |([+-]?(?:\d+\.?\d*+|\.\d+))                              # 3 number
    |(<<|\[)                                                  # 4 opens
    |(>>|\])                                                  # 5 closes
    |\(((?:[^()\\]++|\\.)*+)\)                                # 6 string without inner brackets
    |<([0-9A-Fa-f\s]*+)>                                      # 7 hexadecimal string
    |(true|false|null)                                        # 8 constant
    |(\()                                                     # 9 string with inner brackets
    |(%[^\r\n]*+)                                             # 10 comment
    )""",
    re.VERBOSE | re.DOTALL,
)
_CONSTANTS = {b"true": True, b"false": False, b"null": None}
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|\r\n?", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_HASH = re.compile(rb"#([0-9A-Fa-f]{2})")
_OPEN_DICT, _OPEN_LIST = b"<<", b"["


def parse(content: bytes, at: int = 0) -> tuple[Value, int]:  # noqa: C901  # one short case a token
    """The value that begins at a place, and where it ends.

    Raises:
        UnreadableError: there is none.
    """
    stack: list[list[Value]] = []
    match = _TOKEN.match
    while True:
        found = match(content, at)
        if found is None:
            raise UnreadableError(f"Byte {at:,} is no PDF value.")
        at = found.end()
        kind = found.lastindex
        value: Value
        if kind == 1:
            value = Ref(int(found[1]))
        elif kind == 2:
            value = name(found[2])
        elif kind == 3:
            value = float(found[3]) if b"." in found[3] else int(found[3])
        elif kind == 4:
            stack.append([found[4]])
            continue
        elif kind == 5:
            if not stack:
                raise UnreadableError(f"A bracket is closed at byte {at:,} that was not opened.")
            opened, *inside = stack.pop()
            value = inside if opened == _OPEN_LIST else dict(zip(inside[::2], inside[1::2], strict=False))
        elif kind == 6:
            value = unescaped(found[6])
        elif kind == 7:
            value = _from_hexadecimal(found[7])
        elif kind == 8:
            value = _CONSTANTS[found[8]]
        elif kind == 9:
            value, at = _nested_string(content, at)
        else:
            continue
        if not stack:
            return value, at
        stack[-1].append(value)


_PARTS = re.compile(
    rb"""\d+[ ]\d+[ ]R(?![A-Za-z])|<<|>>|[\[\]]|/[^\x00\t\n\f\r ()<>\[\]{}/%]*+
    |\((?:[^()\\]++|\\.)*+\)|<[0-9A-Fa-f]*+>|[^\x00\t\n\f\r ()<>\[\]{}/%]++|[(){}<>%]""",
    re.VERBOSE | re.DOTALL,
)
_OPENS, _CLOSES_DICT, _CLOSES_LIST = object(), object(), object()
_SIGNS = {b"<<": _OPENS, b"[": _OPENS, b">>": _CLOSES_DICT, b"]": _CLOSES_LIST}
_NO_VALUE = object()
_MOST_KNOWN = 50_000
_LONGEST_KEPT = 24  # tokens up to this length are looked up instead of read again


def parse_all(content: bytes, known: dict[bytes, Value]) -> list[Value] | None:
    """All values of an object stream, one after the other; none where ``parse`` has to look at them one by one.

    Several times as fast, since it reads each different token once: a file holds the same few thousands of them.
    ``known`` remembers them, from one stream of a file to the next.
    """
    if not known or len(known) > _MOST_KNOWN:
        known.clear()
        known.update(_SIGNS)
    stack: list[list[Value]] = []
    values = top = []  # type: list[Value]
    for token in _PARTS.findall(content):
        value = known.get(token, _NO_VALUE)
        if value is _NO_VALUE:
            try:
                value = _simple(token)
            except UnreadableError:
                return None
            if len(token) <= _LONGEST_KEPT:
                known[token] = value
        if value is _OPENS:
            stack.append(top)
            top = []
        elif value is _CLOSES_DICT or value is _CLOSES_LIST:
            if not stack:
                return None
            inside = top
            top = stack.pop()
            top.append(inside if value is _CLOSES_LIST else dict(zip(inside[::2], inside[1::2], strict=False)))
        else:
            top.append(value)
    return None if stack else values


def _simple(token: bytes) -> Value:
    if token.endswith(b" 0 R"):
        return Ref(int(token[:-4]))
    return int(token) if token.isdigit() else parse(token)[0]


_NAMES: dict[bytes, Name] = {}


def name(raw: bytes) -> Name:
    """A name from its bytes; each is made once."""
    known = _NAMES.get(raw)
    if known is None:
        plain = _HASH.sub(lambda found: bytes((int(found[1], 16),)), raw) if b"#" in raw else raw
        known = Name(plain.decode("latin-1"))
        if len(_NAMES) < 4096:
            _NAMES[raw] = known
    return known


def unescaped(inside: bytes) -> bytes:
    """The bytes of a literal string from what stands between its brackets."""
    return _ESCAPED.sub(_plain, inside) if b"\\" in inside or b"\r" in inside else inside


def _plain(found: re.Match[bytes]) -> bytes:
    escaped = found[1]
    if escaped is None:
        return b"\n"
    if escaped[:1].isdigit() and escaped[:1] < b"8":
        return bytes((int(escaped, 8) & 0xFF,))
    return _LETTERS.get(escaped, escaped)


def _nested_string(content: bytes, at: int) -> tuple[bytes, int]:
    """A literal string with brackets inside, which need no backslash where they are in pairs."""
    depth = 1
    for found in re.compile(rb"\\.|[()]", re.DOTALL).finditer(content, at):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return unescaped(content[at : found.start()]), found.end()
    raise UnreadableError(f"The string at byte {at:,} does not end.")


def _from_hexadecimal(digits: bytes) -> bytes:
    digits = b"".join(digits.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def text_of(value: Value) -> str:
    """A text string; anything else is empty."""
    if not isinstance(value, bytes):
        return ""
    if value.startswith(b"\xfe\xff"):
        return value[2:].decode("utf-16-be", "replace")
    if value.startswith(b"\xef\xbb\xbf"):
        return value[3:].decode("utf-8", "replace")
    return value.decode("latin-1")
