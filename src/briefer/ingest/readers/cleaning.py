"""Takes out what can neither be printed nor typed, and says how much that was."""

from __future__ import annotations

import dataclasses
import re

from briefer.ingest.raw import RawBlock
from briefer.ingest.readers.inline import typed_bullet
from briefer.model.article import Mark, Notice

# Control characters except tab and line ends, lone surrogates, byte-order marks and noncharacters. The C1 control
# U+0085 is a line end (NEL).
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Soft hyphen, zero-width space, word joiner and a byte-order mark between words only say where a line may break.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def clean_text(text: str) -> tuple[str, tuple[Notice, ...]]:
    """The text without unprintable characters, and a notice with their number where there were any.

    Invisible break marks would split the words of a citation; they carry no text, so they go without notice.
    """
    cleaned, count = _UNPRINTABLE.subn("", _INVISIBLE.sub("", text))
    return cleaned, unprintable_notices(count)


def unprintable_notices(count: int) -> tuple[Notice, ...]:
    """The notice that ``count`` unprintable characters were left out; none for zero."""
    if not count:
        return ()
    what = (
        "1 control or other unprintable character was"
        if count == 1
        else (f"{count} control or other unprintable characters were")
    )
    return (Notice("control-characters", f"{what} left out of the text."),)


def count_unprintable(text: str) -> int:
    """How many characters ``clean_text`` would leave out with a notice."""
    return sum(1 for _ in _UNPRINTABLE.finditer(text))


def with_typed_bullet(block: RawBlock) -> RawBlock:
    """A paragraph that begins with a bullet typed by hand, as the bullet it is."""
    taken = typed_bullet(block.text) if block.kind == "text" else 0
    if not taken:
        return block
    marks = (Mark(max(0, m.start - taken), m.end - taken, m.kind, m.href) for m in block.marks if m.end > taken)
    return dataclasses.replace(block, kind="bullet", text=block.text[taken:], marks=tuple(marks))


def clean_block(block: RawBlock) -> tuple[RawBlock, int]:
    """The block without unprintable characters, its marks moved along, and how many were taken out."""
    rows = tuple(tuple(clean_text(cell)[0] for cell in row) for row in block.rows)
    count = count_unprintable(block.text) + sum(count_unprintable(cell) for row in block.rows for cell in row)
    text = clean_text(block.text)[0]
    if text == block.text and rows == block.rows:
        return block, count
    kept = _places_after_cleaning(block.text)
    marks = (Mark(kept[m.start], kept[m.end], m.kind, m.href) for m in block.marks)
    marks_left = tuple(mark for mark in marks if mark.start < mark.end)
    return dataclasses.replace(block, text=text, rows=rows, marks=marks_left), count


def _places_after_cleaning(text: str) -> list[int]:
    """For each offset of the text, the offset after cleaning."""
    places = [0]
    for char in text:
        places.append(places[-1] + (0 if _UNPRINTABLE.match(char) or _INVISIBLE.match(char) else 1))
    return places
