"""From the lines of a PDF to its paragraphs, headings, bullets, tables and notes."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefer.ingest.raw import RawBlock, RawKind
from briefer.ingest.readers.inline import PLAIN, InlineText, Look, typed_bullet
from briefer.ingest.readers.pdf_glyphs import Glyph, Line
from briefer.model.article import Mark

_HEADING_RATIO = 1.12
_NOTE_RATIO = 0.93
_RAISED_RATIO = 0.85
_LONGEST_HEADING = 220
_CELL_GAP_EM = 0.8
_NOTE_LABEL = re.compile(r"\[?(\d{1,3}|[*†‡§])\]?[.)]?\s*(?=\S)")
_NUMBERED = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]\d]*$")
_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_LAST_PART = re.compile(r"(\w+)[-‐]$")
_FIRST_PART = re.compile(r"\w+")

Style = tuple[float, bool]


@dataclass(frozen=True)
class Setting:
    """How the running text of a document is set; lengths in points. ``words`` are all its words, in small letters."""

    size_pt: float
    pitch_pt: float
    bold: bool
    words: frozenset[str]


def setting_of(lines: Sequence[Line]) -> Setting:
    """The size, weight and line pitch that most of the text has."""
    sizes = Counter[float]()
    weights = Counter[bool]()
    for line in lines:
        sizes[_half_points(line.size_pt)] += len(line.glyphs)
        weights[line.bold] += len(line.glyphs)
    size = max(sizes, key=lambda one: (sizes[one], -one))
    body = [line for line in lines if abs(line.size_pt - size) <= 0.5]
    words = frozenset(word.lower() for line in lines for word in _WORD.findall(line.text))
    return Setting(size, _pitch(body, size), weights[True] > weights[False], words)


def _pitch(lines: Sequence[Line], size: float) -> float:
    """The line pitch: of the frequent drops from line to line the smallest, since paragraphs stand farther apart."""
    drops = Counter(
        _half_points(a.base - b.base)
        for a, b in itertools.pairwise(lines)
        if a.page == b.page and 0.8 * size < a.base - b.base < 3 * size
    )
    return min((drop for drop, count in drops.items() if count >= max(drops.values()) / 4), default=1.3 * size)


def _half_points(length: float) -> float:
    return round(length * 2) / 2


def blocks_of(pages: Sequence[list[Line]], setting: Setting) -> list[RawBlock]:
    """The blocks of the pages; notes at their feet come last."""
    feet = [_foot_at(page, setting) for page in pages]
    body = [line for page, at in zip(pages, feet, strict=True) for line in page[:at]]
    notes = [line for page, at in zip(pages, feet, strict=True) for line in page[at:]]
    levels = _heading_levels(body, setting)
    blocks = [block for group in _groups(body, setting) for block in _block(group, setting, levels)]
    return [*blocks, *_notes(notes, setting)]


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
    return _half_points(line.size_pt), line.bold


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


def _groups(lines: list[Line], setting: Setting) -> Iterator[list[Line]]:
    """The lines of each paragraph, heading or table."""
    group: list[Line] = []
    at = 0
    while at < len(lines):
        rows = _table_rows(lines, at)
        if group and (rows or _starts_anew(group, lines[at], setting)):
            yield group
            group = []
        if rows:
            yield lines[at : at + rows]
            at += rows
        else:
            group.append(lines[at])
            at += 1
    if group:
        yield group


def _starts_anew(group: list[Line], line: Line, setting: Setting) -> bool:
    before = group[-1]
    if abs(before.size_pt - line.size_pt) > 0.06 * before.size_pt + 0.2 or before.bold != line.bold:
        return not _weight_changes_within(before, line)
    if typed_bullet(line.text) or (_NUMBERED.match(line.text) and not _was_forced(before, line)):
        return True
    if before.page != line.page or line.base > before.base + setting.size_pt:  # next page or column
        return bool(_ENDS_SENTENCE.search(before.text)) or not (line.text[:1].islower() or _was_forced(before, line))
    pitch = max(setting.pitch_pt if line.size_pt < 1.1 * setting.size_pt else 0.0, 1.25 * line.size_pt)
    if before.base - line.base > 1.3 * pitch or _is_indented(group, line, setting):
        return True
    return not _was_forced(before, line)


def _weight_changes_within(before: Line, line: Line) -> bool:
    """Whether only the weight changes, inside a sentence: a line of bold words in a paragraph."""
    return (
        abs(before.size_pt - line.size_pt) < 0.5 and line.text[:1].islower() and not _ENDS_SENTENCE.search(before.text)
    )


def _is_indented(group: list[Line], line: Line, setting: Setting) -> bool:
    """Whether a line begins a paragraph by its indent; items of lists hang, so theirs says nothing."""
    if typed_bullet(group[0].text) or _NUMBERED.match(group[0].text):
        return line.left < group[0].left - 0.8 * setting.size_pt
    return 0.8 * setting.size_pt < line.left - group[-1].left < 6 * setting.size_pt


def _was_forced(before: Line, line: Line) -> bool:
    """Whether the break between two lines was forced: the next word would not have fitted, or the line is centred."""
    if before.text.endswith(("-", "‐")) and line.text[:1].islower():
        return True
    word = line.text.split(" ", 1)[0]
    letter = (line.right - line.left) / max(1, len(line.text))
    if before.right + letter * (len(word) + 1) > before.column_right - 0.5 * letter:
        return True
    centre = (before.column_left + before.column_right) / 2
    indented = before.left > before.column_left + 4 * letter
    return indented and all(abs((one.left + one.right) / 2 - centre) < 2 * letter for one in (before, line))


# tables


def _cells(line: Line) -> list[list[Glyph]]:
    """The glyphs of a line parted at gaps wider than the spaces of running text."""
    cells: list[list[Glyph]] = [[]]
    space: Glyph | None = None
    for glyph in line.glyphs:
        if glyph.char.isspace():
            space = glyph
            continue
        end = cells[-1][-1].right if cells[-1] else glyph.left
        if glyph.left - end > _CELL_GAP_EM * line.size_pt:
            cells.append([])
        elif space is not None and cells[-1]:
            cells[-1].append(space)
        cells[-1].append(glyph)
        space = None
    return cells


def _table_rows(lines: Sequence[Line], at: int) -> int:
    """How many lines from ``at`` on are rows of one table: cells in the same columns; 0 where there is no table."""
    first = _spans(lines[at])
    if len(first) < 2:
        return 0
    rows = 1
    columns = first
    for line in itertools.islice(lines, at + 1, None):
        spans = _spans(line)
        if len(spans) != len(columns) or line.page != lines[at].page:
            break
        if not all(a[0] <= b[1] and b[0] <= a[1] for a, b in zip(columns, spans, strict=True)):
            break
        columns = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(columns, spans, strict=True)]
        if any(a[1] >= b[0] for a, b in itertools.pairwise(columns)):
            break
        rows += 1
    return rows if rows >= (2 if len(first) > 2 else 3) else 0


def _spans(line: Line) -> list[tuple[float, float]]:
    return [(cell[0].left, cell[-1].right) for cell in _cells(line)]


# text


def _block(group: list[Line], setting: Setting, levels: dict[Style, int]) -> Iterator[RawBlock]:
    if _table_rows(group, 0) == len(group):
        rows = tuple(tuple("".join(glyph.char for glyph in cell) for cell in _cells(line)) for line in group)
        yield RawBlock("table", rows=rows, has_header=not any(char.isdigit() for cell in rows[0] for char in cell))
        return
    level = levels.get(_style(group[0]), 0)
    text, marks = _inline(group, setting, heading=bool(level))
    if level and len(text) <= _LONGEST_HEADING and any(char.isalpha() for char in text):
        yield RawBlock("heading", text, level=level)
        return
    kind: RawKind = "text"
    label, taken = "", 0
    numbered = _NUMBERED.match(text)
    if numbered and group[0].left > group[0].column_left + 0.5 * setting.size_pt:
        kind, label, taken = "numbered", numbered[1], numbered.end()
    yield RawBlock(kind, text[taken:], marks=_shifted(marks, taken), label=label)


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
