"""Which lines of a PDF make one paragraph, heading or item.

A paragraph is told by the space above it or the indent of its first line, where the document has either. How far a
line reaches says little in ragged text: a long word or a careful line breaker ends lines early. So at the usual pitch a
paragraph ends only behind an ending mark or a line that is far too short, and never inside an open parenthesis.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefer.ingest.readers.inline import typed_bullet
from briefer.ingest.readers.pdf_glyphs import Line
from briefer.ingest.readers.pdf_setting import NUMBERED, Setting, ends_sentence, is_item, is_shifted

# A line that leaves more than this part of its column empty was broken on purpose.
_SHORT = 0.35
_LINES_LOOKED_BACK = 6  # a citation in parentheses has fewer


def starts_anew(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether a line begins something new after the lines before it."""
    before = group[-1]
    if abs(before.size_pt - line.size_pt) > 0.06 * before.size_pt + 0.2 or before.bold != line.bold:
        return not _weight_changes_within(before, line)
    if typed_bullet(line.text):
        return True
    if NUMBERED.match(line.text) and not was_forced(before, line):
        return True
    if before.page != line.page or line.base > before.base + setting.size_pt:
        return _starts_on_page(group, line, setting)
    if before.base - line.base > _gap(line, setting):
        return True
    if _is_open(group):
        return False
    if is_item(group[0]):
        return _leaves_item(group, line, setting) or _is_broken(group, line, setting)
    return _is_set_off(group, line, setting) or _is_broken(group, line, setting)


def _gap(line: Line, setting: Setting) -> float:
    """The drop that ends a paragraph or, in larger type, a heading."""
    if line.size_pt < 1.1 * setting.size_pt and line.size_pt > 0.9 * setting.size_pt:
        return setting.gap_pt
    return 1.3 * max(setting.pitch_pt if line.size_pt < setting.size_pt else 0.0, 1.25 * line.size_pt)


def _weight_changes_within(before: Line, line: Line) -> bool:
    """Whether only the weight changes, inside a sentence: a line of bold words in a paragraph."""
    return abs(before.size_pt - line.size_pt) < 0.5 and line.text[:1].islower() and not ends_sentence(before)


def _starts_on_page(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether the first line of a page or column begins a paragraph; there no space above tells."""
    before = group[-1]
    if _is_open(group) or _is_hyphenated(before, line):
        return False
    if not ends_sentence(before):
        return _is_broken(group, line, setting)
    if setting.is_indented:
        return line.left > line.column_left + 0.8 * setting.size_pt
    # A sentence ends at the very edge of justified text more often inside a paragraph than at its end.
    at_edge = setting.is_justified and before.column_right - before.right < 0.25 * setting.size_pt
    return not (line.text[:1].islower() or at_edge)


def _is_open(group: Sequence[Line]) -> bool:
    """Whether a parenthesis that began a few lines above is still open."""
    depth = 0
    for char in "".join(line.text for line in group[-_LINES_LOOKED_BACK:]):
        depth = max(0, depth + (char in "([") - (char in ")]"))
    return depth > 0


def _leaves_item(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether a line stands to the left of a list's item: under its bullet, where the item itself hangs."""
    if line.left < group[0].left - 0.8 * setting.size_pt:
        return True
    stands_in = group[0].left > group[0].column_left + 0.5 * setting.size_pt
    return (stands_in or setting.items_hang) and line.left < _text_left(group) - 0.4 * setting.size_pt


def _text_left(group: Sequence[Line]) -> float:
    """Where the words of an item begin, behind its bullet or number."""
    first = group[0]
    found = NUMBERED.match(first.text)
    taken = found.end() if found else typed_bullet(first.text)
    return first.glyphs[min(taken, len(first.glyphs) - 1)].left if len(group) == 1 else group[1].left


def _is_set_off(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether a line begins a paragraph by its indent, or ends one by standing out again after lines that stood in."""
    before = group[-1]
    if is_shifted(before, line, setting.size_pt):
        return setting.is_indented or ends_sentence(before) or not was_forced(before, line)
    stood_in = len(group) > 1 and abs(before.left - group[-2].left) < 0.3 * setting.size_pt
    return stood_in and line.left < before.left - 0.8 * setting.size_pt and not _is_centred(before, line)


def _is_broken(group: Sequence[Line], line: Line, setting: Setting) -> bool:
    """Whether the line before ended where the next word would have fitted, so that a paragraph or a line ended there.

    Where space or indents tell paragraphs apart, only a line that is far too short was broken on purpose: the lines of
    a head. Elsewhere an ending mark with room behind it says so.
    """
    before = group[-1]
    if was_forced(before, line):
        return False
    if setting.is_justified and not line.text[:1].islower():
        return True
    width = before.column_right - before.column_left
    is_short = before.column_right - before.right > _SHORT * width and not line.text[:1].islower()
    if setting.is_spaced or setting.is_indented:
        return is_short and (len(group) == 1 or ends_sentence(before))
    return is_short or (ends_sentence(before) and not line.text[:1].islower())


def was_forced(before: Line, line: Line) -> bool:
    """Whether the break between two lines was forced: the next word would not have fitted, or the line is centred."""
    if _is_hyphenated(before, line):
        return True
    word = line.text.split(" ", 1)[0]
    letter = (line.right - line.left) / max(1, len(line.text))
    return before.right + letter * (len(word) + 1) > before.column_right - 0.5 * letter or _is_centred(before, line)


def _is_hyphenated(before: Line, line: Line) -> bool:
    return before.text.endswith(("-", "‐")) and line.text[:1].islower()


def _is_centred(before: Line, line: Line) -> bool:
    letter = (line.right - line.left) / max(1, len(line.text))
    centre = (before.column_left + before.column_right) / 2
    indented = before.left > before.column_left + 4 * letter
    return indented and all(abs((one.left + one.right) / 2 - centre) < 2 * letter for one in (before, line))
