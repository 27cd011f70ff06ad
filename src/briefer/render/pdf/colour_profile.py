"""The colour space that the colours of a file are meant in: sRGB, as a small ICC profile made here from its numbers.

PDF/A wants one in every file. Layout by ICC.1:2004-10 (version 4.2), numbers from IEC 61966-2-1, adapted to the
white of D50 as the format asks.
"""

from __future__ import annotations

import struct
from functools import cache

NAME = "sRGB IEC61966-2.1"
_RIGHTS = "Made from the published numbers of sRGB; free for any use."
_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.436066, 0.222488, 0.013916),
    b"gXYZ": (0.385147, 0.716873, 0.097076),
    b"bXYZ": (0.143066, 0.060608, 0.714096),
}
# From the white of D65, for which sRGB is defined, to D50 (Bradford).
_ADAPTATION = (1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678)
# Y = (aX + b)^g from d on, cX below: g, a, b, c, d.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_HEADER_LENGTH, _ENTRY_LENGTH = 128, 12


@cache
def srgb_profile() -> bytes:
    """The profile, about 600 bytes."""
    curve = b"para\0\0\0\0\0\3\0\0" + _numbers(_CURVE)
    tags = {
        b"desc": _text(NAME),
        b"cprt": _text(_RIGHTS),
        b"wtpt": b"XYZ \0\0\0\0" + _numbers(_WHITE),
        b"chad": b"sf32\0\0\0\0" + _numbers(_ADAPTATION),
        **{name: b"XYZ \0\0\0\0" + _numbers(primary) for name, primary in _PRIMARIES.items()},
    }
    at = _HEADER_LENGTH + 4 + _ENTRY_LENGTH * (len(tags) + 3)
    entries, body = [], b""
    for name, content in tags.items():
        entries.append(name + struct.pack(">LL", at + len(body), len(content)))
        body += content + b"\0" * (-len(content) % 4)
    entries += [name + struct.pack(">LL", at + len(body), len(curve)) for name in (b"rTRC", b"gTRC", b"bTRC")]
    body += curve
    return _header(at + len(body)) + struct.pack(">L", len(entries)) + b"".join(entries) + body


def _header(length: int) -> bytes:
    """A display profile of version 4.2; its day is that of the standard, so that the bytes never change."""
    made = struct.pack(">6H", 1999, 10, 1, 0, 0, 0)
    kind = struct.pack(">L4sL4s4s4s", length, b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    return (kind + made + b"acsp" + b"\0" * 28 + _numbers(_WHITE)).ljust(_HEADER_LENGTH, b"\0")


def _numbers(values: tuple[float, ...]) -> bytes:
    return struct.pack(f">{len(values)}l", *(round(value * 65536) for value in values))


def _text(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">LL4sLL", 1, 12, b"enUS", len(encoded), 28) + encoded
