"""What the three formats share: one line of sound characters, and addresses without what would end a field."""

from __future__ import annotations

import re
from urllib.parse import quote

# Control characters, half surrogates and what is no character (Unicode 23.7); blanks of every kind become one.
_UNSOUND = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_UNSAFE = re.compile(r"[\s\"<>\\^`{}|]")


def one_line(text: str) -> str:
    """The text as one line: a line end inside a field would begin another one."""
    return " ".join(_UNSOUND.sub("", text).split())


def address(url: str) -> str:
    """The address with what no address may hold percent-encoded (RFC 3986), braces above all."""
    return _UNSAFE.sub(lambda found: quote(found[0]), _UNSOUND.sub("", url).strip())
