"""From the lines of a PDF to its paragraphs, headings, bullets, tables and notes."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefer.ingest.raw import RawBlock, RawKind
from briefer.ingest.readers.inline import PLAIN, InlineText, Look
from briefer.ingest.readers.pdf_glyphs import Glyph, Line
from briefer.ingest.readers.pdf_paragraphs import starts_anew
from briefer.ingest.readers.pdf_pictures import Picture, places_of
from briefer.ingest.readers.pdf_setting import NUMBERED, Setting, ends_sentence, half_points
from briefer.ingest.readers.pdf_tables import table_at
from briefer.model.article import Mark

_HEADING_RATIO = 1.12
_NOTE_RATIO = 0.93
_RAISED_RATIO = 0.85
_LONGEST_HEADING = 220
_NOTE_LABEL = re.compile(r"\[?(\d{1,3}|[*†‡§])\]?[.)]?\s*(?=\S)")
_LAST_PART = re.compile(r"(\w+)[-‐]$")
_FIRST_PART = re.compile(r"\w+")

Style = tuple[float, bool]


def blocks_of(pages: Sequence[list[Line]], setting: Setting, pictures: Sequence[Picture] = ()) -> list[RawBlock]:
    """The blocks of the pages, pictures between paragraphs; notes at their feet come last."""
    feet = [_foot_at(page, setting) for page in pages]
    body = [line for page, at in zip(pages, feet, strict=True) for line in page[:at]]
    notes = [line for page, at in zip(pages, feet, strict=True) for line in page[at:]]
    levels = _heading_levels(body, setting)
    return [*_blocks(body, setting, levels, places_of(pictures, body)), *_notes(notes, setting)]


# notes


def _foot_at(page: Sequence[Line], setting: Setting) -> int:
    """Where the notes at the foot of a page begin: lines of small size from there to its end, a label first."""
    at = len(page)
    while at > 0 and page[at - 1].size_pt <= _NOTE_RATIO * setting.size_pt:
        at -= 1
    while at < len(page) and not _NOTE_LABEL.match(page[at].text):
        at += 1
    return at


def _notes(lines: Sequence[Line], setting: Setting) -> Iterator[RawBlock]:
    group: list[Line] = []
    label = ""
    for line in lines:
        found = _NOTE_LABEL.match(line.text)
        if found and (not group or _follows(label, found[1])):
            yield from _note(group, label, setting)
            group, label = [], found[1]
        group.append(line)
    yield from _note(group, label, setting)


def _follows(label: str, following: str) -> bool:
    """Whether a number at the start of a line is the next note's rather than a word of this one."""
    return not (label.isdigit() and following.isdigit()) or int(following) == int(label) + 1


def _note(group: list[Line], label: str, setting: Setting) -> Iterator[RawBlock]:
    if group:
        text, marks = _inline(group, setting, raised=False)
        found = _NOTE_LABEL.match(text)
        taken = found.end() if found else 0
        yield RawBlock("note", text[taken:], marks=_shifted(marks, taken), label=label)


# headings


def _style(line: Line) -> Style:
    return half_points(line.size_pt), line.bold


def _heading_levels(lines: Sequence[Line], setting: Setting) -> dict[Style, int]:
    """The styles that stand out from the text, largest first, numbered from 1."""
    styles = {_style(line) for line in lines if any(char.isalpha() for char in line.text)}
    outstanding = [
        (size, bold)
        for size, bold in styles
        if size >= _HEADING_RATIO * setting.size_pt or (bold and not setting.bold and size >= setting.size_pt - 0.5)
    ]
    return {style: level for level, style in enumerate(sorted(outstanding, reverse=True), 1)}


# paragraphs


def _blocks(
    lines: list[Line], setting: Setting, levels: dict[Style, int], pictures: Mapping[int, Sequence[Picture]]
) -> Iterator[RawBlock]:
    """The paragraphs, headings and tables that the lines make; a picture inside a paragraph comes after it."""
    group: list[Line] = []
    waiting: list[Picture] = []
    at = 0
    while at < len(lines):
        waiting += pictures.get(at, ())
        table = table_at(lines, at)
        goes_on = at in pictures and bool(group) and _goes_on(group[-1], lines[at])
        if group and (table or (starts_anew(group, lines[at], setting) and not goes_on)):
            yield _block(group, setting, levels)
            group = []
        if not group:
            yield from (picture.block() for picture in waiting)
            waiting = []
        if table:
            yield table.block
            waiting += (one for inner in range(at + 1, at + table.lines) for one in pictures.get(inner, ()))
            at += table.lines
        else:
            group.append(lines[at])
            at += 1
    if group:
        yield _block(group, setting, levels)
    yield from (picture.block() for picture in (*waiting, *pictures.get(len(lines), ())))


def _goes_on(before: Line, line: Line) -> bool:
    """Whether only the picture between two lines parts them: they are of one sentence."""
    same = abs(before.size_pt - line.size_pt) < 0.5 and before.bold == line.bold
    return same and line.text[:1].islower() and not ends_sentence(before)


# text


def _block(group: list[Line], setting: Setting, levels: dict[Style, int]) -> RawBlock:
    level = levels.get(_style(group[0]), 0)
    text, marks = _inline(group, setting, heading=bool(level))
    if level and len(text) <= _LONGEST_HEADING and any(char.isalpha() for char in text):
        return RawBlock("heading", text, level=level)
    kind: RawKind = "text"
    label, taken = "", 0
    numbered = NUMBERED.match(text)
    if numbered and group[0].left > group[0].column_left + 0.5 * setting.size_pt:
        kind, label, taken = "numbered", numbered[1], numbered.end()
    return RawBlock(kind, text[taken:], marks=_shifted(marks, taken), label=label)


def _shifted(marks: Iterable[Mark], by: int) -> tuple[Mark, ...]:
    return tuple(Mark(max(0, m.start - by), m.end - by, m.kind, m.href) for m in marks if m.end > by)


def _inline(
    group: Sequence[Line], setting: Setting, *, heading: bool = False, raised: bool = True
) -> tuple[str, tuple[Mark, ...]]:
    """The lines as one text: words parted at line ends whole again, raised figures as note marks."""
    inline = InlineText()
    for line, following in itertools.zip_longest(group, group[1:]):
        glyphs = list(line.glyphs)
        joint = " "
        if following is not None and glyphs[-1].char in "-‐":
            joint = ""
            if _is_parted(line.text, following.text, setting.words):
                glyphs.pop()
        for text, look in _runs(glyphs, line, raised):
            inline.add(text, PLAIN if heading else look)
        inline.add(joint, PLAIN)
    return inline.finish()


def _is_parted(text: str, following: str, words: frozenset[str]) -> bool:
    """Whether a hyphen at a line's end only parts the word; a compound that is so written elsewhere keeps it."""
    before, after = _LAST_PART.search(text), _FIRST_PART.match(following)
    if not before or not after or not following[:1].islower():
        return False
    whole, compound = (before[1] + after[0]).lower(), f"{before[1]}-{after[0]}".lower()
    return whole in words or compound not in words


def _runs(glyphs: Iterable[Glyph], line: Line, raised: bool) -> Iterator[tuple[str, Look]]:
    def kind(glyph: Glyph) -> tuple[Look, bool]:
        is_mark = (
            raised
            and glyph.char.isdigit()
            and glyph.size_pt < _RAISED_RATIO * line.size_pt
            and glyph.base > line.base + 0.1 * line.size_pt
        )
        return Look(glyph.bold, glyph.italic, glyph.href), is_mark

    for (look, is_mark), run in itertools.groupby(glyphs, kind):
        text = "".join(glyph.char for glyph in run)
        yield (f"[{text}]", PLAIN) if is_mark else (text, look)
