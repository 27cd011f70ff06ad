"""Words as outlines: the glyphs of the shipped TrueType faces as paths (OpenType 1.9, ``glyf``)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import cache
from itertools import groupby, pairwise

from briefer.model.style import TextStyle
from briefer.render import fonts
from briefer.render.fonts import Face

# A point of a contour: in font units, and whether the curve goes through it.
Point = tuple[float, float, bool]
Contour = tuple[Point, ...]
_MOST_NESTED = 5  # glyphs made of glyphs

# Bits of a point (simple glyph) and of a component (composite glyph)
_ON, _X_SHORT, _Y_SHORT, _REPEAT, _X_SAME, _Y_SAME = 1, 2, 4, 8, 16, 32
_WORDS, _OFFSETS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x2, 0x8, 0x20, 0x40, 0x80


def text_paths(text: str, style: TextStyle, x: float, y: float) -> list[str]:
    """One line of text as SVG paths, one for each face in turn, its base line beginning at ``x``, ``y``.

    Characters that no face has leave a gap.
    """
    faces = fonts.chain(style.face, style.weight, style.italic)
    paths: list[str] = []
    for face, run in groupby(fonts.plain_text(text), lambda c: next((f for f in faces if c in f.widths), None)):
        if face is None:
            x += style.size_pt * len(list(run))
            continue
        scale = style.size_pt / face.units
        pieces, advance = [], 0.0
        for character in run:
            if shape := _glyph_path(face, face.glyphs[ord(character)]):
                pieces.append(f"M{advance:.0f} 0{shape}")
            advance += face.widths[character] * face.units / 1000
        if pieces:
            place = f"translate({x:.2f} {y:.2f}) scale({scale:.5f} {-scale:.5f})"
            paths.append(f'<path transform="{place}" fill="{style.colour}" d="{"".join(pieces)}"/>')
        x += advance * scale
    return paths


@cache
def _glyph_path(face: Face, glyph: int) -> str:
    """The contours in font units, each step from the point before, so that it can be put anywhere."""
    return "".join(map(_contour_path, glyph_outline(face, glyph)))


@cache
def glyph_outline(face: Face, glyph: int, nested: int = 0) -> tuple[Contour, ...]:
    """The contours of a glyph in font units, none for a blank."""
    start, end = _place(face, glyph)
    if start == end or nested > _MOST_NESTED:
        return ()
    content = face.content[start:end]
    (contours,) = struct.unpack_from(">h", content)
    return _simple(content, contours) if contours >= 0 else tuple(_composite(face, content, nested))


def _place(face: Face, glyph: int) -> tuple[int, int]:
    (long_format,) = struct.unpack_from(">h", face.content, face.tables[b"head"][0] + 50)
    index, first = face.tables[b"loca"][0], face.tables[b"glyf"][0]
    if long_format:
        begin, end = struct.unpack_from(">LL", face.content, index + 4 * glyph)
    else:
        begin, end = (2 * place for place in struct.unpack_from(">HH", face.content, index + 2 * glyph))
    return first + begin, first + end


def _simple(content: bytes, contours: int) -> tuple[Contour, ...]:
    if not contours:
        return ()
    ends = struct.unpack_from(f">{contours}H", content, 10)
    at = 10 + 2 * contours
    (instructions,) = struct.unpack_from(">H", content, at)
    flags, at = _flags(content, at + 2 + instructions, ends[-1] + 1)
    xs, at = _coordinates(content, at, flags, _X_SHORT, _X_SAME)
    ys, at = _coordinates(content, at, flags, _Y_SHORT, _Y_SAME)
    points = [(x, y, bool(flag & _ON)) for x, y, flag in zip(xs, ys, flags, strict=True)]
    return tuple(tuple(points[begin + 1 : end + 1]) for begin, end in pairwise((-1, *ends)))


def _flags(content: bytes, at: int, count: int) -> tuple[list[int], int]:
    flags: list[int] = []
    while len(flags) < count:
        flag = content[at]
        repeats = content[at + 1] if flag & _REPEAT else 0
        flags += [flag] * (1 + repeats)
        at += 2 if flag & _REPEAT else 1
    return flags[:count], at


def _coordinates(content: bytes, at: int, flags: list[int], short: int, same: int) -> tuple[list[float], int]:
    """Coordinates are steps from the point before; a short one has its sign in the bit that else says "no step"."""
    value, values = 0, []
    for flag in flags:
        if flag & short:
            value += content[at] if flag & same else -content[at]
            at += 1
        elif not flag & same:
            value += struct.unpack_from(">h", content, at)[0]
            at += 2
        values.append(float(value))
    return values, at


def _composite(face: Face, content: bytes, nested: int) -> Iterator[Contour]:
    """Glyphs such as é, put together of others, each moved and perhaps scaled."""
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", content, at)
        dx, dy = struct.unpack_from(">hh" if flags & _WORDS else ">bb", content, at + 4)
        at += 8 if flags & _WORDS else 6
        count = 1 if flags & _SCALE else 2 if flags & _TWO_SCALES else 4 if flags & _MATRIX else 0
        scales = [number / 16384 for number in struct.unpack_from(f">{count}h", content, at)]
        at += 2 * count
        a, b, c, d = {0: (1, 0, 0, 1), 1: (*scales, 0, 0, *scales), 2: (*scales[:1], 0, 0, *scales[1:])}.get(
            count, tuple(scales)
        )
        if not flags & _OFFSETS:  # placed by matching points, which no shipped face does
            dx = dy = 0
        for contour in glyph_outline(face, glyph, nested + 1):
            yield tuple((a * x + c * y + dx, b * x + d * y + dy, on) for x, y, on in contour)


def _contour_path(contour: Contour) -> str:
    """Quadratic curves; between two points off the curve lies one on it, half way. It ends where it began at 0 0."""
    full: list[Point] = []
    for (x, y, on), (next_x, next_y, next_on) in zip(contour, (*contour[1:], *contour[:1]), strict=True):
        full.append((x, y, on))
        if not on and not next_on:
            full.append(((x + next_x) / 2, (y + next_y) / 2, True))
    begin = next((i for i, point in enumerate(full) if point[2]), None)
    if begin is None:
        return ""
    full = [(round(x), round(y), on) for x, y, on in (*full[begin:], *full[: begin + 1])]
    (last_x, last_y, _), control = full[0], ""
    path = [f"m{last_x} {last_y}"]
    for x, y, on in full[1:]:
        step = f"{x - last_x} {y - last_y}"
        if not on:
            control = step
            continue
        path.append(f"q{control} {step}" if control else f"l{step}")
        last_x, last_y, control = x, y, ""
    # A contour that begins after "z" counts from the beginning of this one.
    return f"{''.join(path)}zm{-full[0][0]} {-full[0][1]}"
