"""Plain text to blocks: what is one paragraph, one bullet, one heading that the file marks as such.

Texts come with a paragraph a line, with blank lines between paragraphs, or hard-wrapped at some width, and often with
more than one of these. One rule serves all three: a line break was *forced* where the next word would not have fitted
on the line, given the usual width of the file's full lines. Forced breaks are joined, the others were meant.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache

from briefer.ingest.dates import parse_date
from briefer.ingest.raw import RawArticle, RawBlock
from briefer.ingest.readers.text_lines import BULLET, NARROWEST_WRAP, STOPPED, Line, lines_of
from briefer.text.letters import begins_lower
from briefer.text.words import alternatives, fold, table, words_by_group

# Wider lines than this are not wrapped by anyone: they are paragraphs.
_WIDEST_WRAP = 140
# By how much some programs wrap short of their width.
_LOOSE = 3
_NUMBERED = re.compile(
    r"(\d{1,3}[.)]|\(\d{1,3}\)|\[\d{1,3}\]|[a-zA-Z]\)|\([a-z]\)|[ivxIVX]{1,5}[.)])[ \t\u00a0]+(?=\S)"
)
_HASHES = re.compile(r"(#{1,6})[ \t]+(\S.*?)[ \t]*#*$")
_UNDERLINE = re.compile(r"(={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$")
_RULE = re.compile(r"(?:[-*_=~–—•·#.+]\s*){3,}$")
_PAGE_NUMBER = re.compile(r"[-–—]\s*\d{1,4}\s*[-–—]$")
# "7. 5. 2025" is a date, not item 7 of a list.
_DATE_GAPS = re.compile(r"(?<=\d)\.\s(?=\d)")
_FIRST_WORD = re.compile(r"\S+")


def read_text(text: str, file_name: str) -> RawArticle:
    """The blocks of a plain text in reading order.

    Line ends of any kind, byte-order marks and no-break spaces are understood, hard-wrapped lines joined, bullets of
    any shape recognised. White space inside a line becomes single spaces (or a tab), nothing else is changed.
    """
    lines, notices = lines_of(text)
    width = _wrap_width(lines)
    blocks = _blocks(lines, width, _known_words(lines) if width else frozenset())
    return RawArticle(blocks, file_name, notices=notices)


# --- width -----------------------------------------------------------------------------------------------------------


def _wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the file's lines were wrapped, 0 if they were not."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if a.text and b.text and not _starts_block(b.text)]
    long_text = sum(len(line.text) for line in lines if line.width > _WIDEST_WRAP)
    if not pairs or (long_text > 0.3 * sum(len(line.text) for line in lines) and not _is_parted(lines)):
        return 0
    widths = sorted(a.width for a, _ in pairs if NARROWEST_WRAP <= a.width <= _WIDEST_WRAP)
    if not widths:
        return 0
    width = widths[-_outliers(lines, len(widths))]
    forced = [(a, b) for a, b in pairs if a.width >= NARROWEST_WRAP and _is_forced(a, b, width)]
    flowing = sum(1 for a, b in forced if not STOPPED.search(a.text))
    running = sum(1 for a, b in forced if _runs_on(a.text, b.text))
    # Paragraphs of one line beside wrapped ones ask for more proof that these are wrapped.
    few = (2 if long_text else 1) if _is_parted(lines) else 1
    enough = few if _is_parted(lines) else max(few, 0.15 * len(forced))
    return width if flowing >= 0.5 * len(forced) and running >= enough else 0


def _runs_on(text: str, following: str) -> bool:
    """Whether a line can only be the middle of a sentence."""
    lower = begins_lower(following) and not STOPPED.search(text)
    return lower or _ends_inside_brackets(text) or text.endswith(",")


def _is_parted(lines: Sequence[Line]) -> bool:
    """Whether blank lines part the paragraphs."""
    filled = sum(1 for line in lines if line.text)
    return sum(1 for a, b in itertools.pairwise(lines) if a.text and not b.text) >= 0.1 * filled


def _outliers(lines: Sequence[Line], count: int) -> int:
    """Which of the widest lines tells the width: some lines hold an address or a label and are wider than the rest.

    Where blank lines part the paragraphs a width too small does no harm, so more of the widest may be passed over.
    """
    return 1 + count // 8 if _is_parted(lines) else min(3, 1 + count // 12)


def _is_forced(line: Line, following: Line, width: int) -> bool:
    first = _FIRST_WORD.match(following.text)
    return line.width + 1 + len(first[0] if first else "") > width


def _starts_block(text: str) -> bool:
    return bool(BULLET.match(text) or _NUMBERED.match(text) or _HASHES.match(text) or _RULE.match(text)) or _is_label(
        text
    )


@lru_cache(maxsize=1)
def _label_pattern() -> re.Pattern[str]:
    labels = [label for group in words_by_group("front-matter", "labels").values() for label in group]
    names = [fold(str(name)) for name in table("sections")["summary"]]
    bare = [label for group in words_by_group("front-matter", "bare").values() for label in group]
    return re.compile(rf"(?:(?:{alternatives(labels + names)})\s*[:：\t]|(?:{alternatives(bare)})\s+(?=[^a-z]))")


def _is_label(text: str) -> bool:
    """Whether a line begins with a label of the front matter or the name of a summary."""
    folded = fold(text[:60])
    match = _label_pattern().match(folded)
    return (
        match is not None
        and (text[0].isupper() or not text[0].isalpha())
        and (match[0][-1] in ":：\t" or not text[match.end() : match.end() + 1].islower())
    )


def _known_words(lines: Sequence[Line]) -> frozenset[str]:
    """The words of the text, to tell a word that was hyphenated at a line end from one that has a hyphen."""
    return frozenset(word for line in lines for word in re.findall(r"[^\W\d_]{4,}", line.text.lower()))


# --- blocks ----------------------------------------------------------------------------------------------------------


def _blocks(lines: Sequence[Line], width: int, known: frozenset[str]) -> tuple[RawBlock, ...]:
    blocks: list[RawBlock] = []
    at = 0
    while at < len(lines):
        if not lines[at].text:
            at += 1
            continue
        block, at = _table(lines, at) or _marked_heading(lines, at) or _paragraph(lines, at, width, known)
        blocks.append(block)
    return tuple(blocks)


def _cells(text: str) -> tuple[str, ...]:
    if text.count("|") >= 2:
        return tuple(cell.strip() for cell in text.strip("| ").split("|"))
    return tuple(cell.strip() for cell in text.split("\t"))


def _are_labels(lines: Sequence[Line]) -> bool:
    """One label may head a column; two in a row are fields of the front matter."""
    return all(_is_label(line.text) for line in lines)


_TABLE_RULE = re.compile(r"[|+\-=:\s]+$")


def _table(lines: Sequence[Line], at: int) -> tuple[RawBlock, int] | None:
    """Lines of cells between bars, at least two, or between tabs, at least three, with as many cells each."""
    text = lines[at].text
    mark = "|" if text.startswith("|") and text.count("|") >= 3 else "\t"
    if mark == "\t" and (text.count("\t") < 1 or BULLET.match(text) or _are_labels(lines[at : at + 2])):
        return None
    rows: list[tuple[str, ...]] = []
    place = at
    while place < len(lines) and mark in lines[place].text:
        if mark == "|" and _TABLE_RULE.match(lines[place].text):
            place += 1
            continue
        cells = _cells(lines[place].text)
        if rows and len(cells) != len(rows[0]) and mark == "\t":
            break
        rows.append(cells)
        place += 1
    if len(rows) < (2 if mark == "|" else 3):
        return None
    return RawBlock("table", rows=tuple(rows), line=lines[at].number), place


def _marked_heading(lines: Sequence[Line], at: int) -> tuple[RawBlock, int] | None:
    """A heading that the file marks: hashes before it or a line under it."""
    line = lines[at]
    if hashes := _HASHES.match(line.text):
        return RawBlock("heading", hashes[2], len(hashes[1]), line=line.number), at + 1
    if at + 1 >= len(lines) or len(line.text) > _WIDEST_WRAP or _RULE.match(line.text) or BULLET.match(line.text):
        return None
    under = _UNDERLINE.match(lines[at + 1].text)
    if not under or (at > 0 and lines[at - 1].text and not _RULE.match(lines[at - 1].text)):
        return None
    # A rule between two paragraphs is longer or shorter than the words above it and stands off by a blank line.
    if line.text.endswith(".") or not len(line.text) * 0.5 <= len(under[1]) <= max(len(line.text) * 2, 12):
        return None
    level = 1 if under[1][0] == "=" else 2
    return RawBlock("heading", line.text.replace("\t", " "), level, line=line.number), at + 2


def _paragraph(lines: Sequence[Line], at: int, width: int, known: frozenset[str]) -> tuple[RawBlock, int]:
    first = lines[at]
    pieces = [first.text]
    place = at + 1
    while place < len(lines) and (_is_hung(lines, place, at) or (width and _continues(lines, place, at, width))):
        _join(pieces, lines[place].text, known)
        place += 1
    return _block("".join(pieces), first.number), place


def _is_hung(lines: Sequence[Line], at: int, start: int) -> bool:
    """Whether a line is set in under the words of the list item above it."""
    item, line = lines[start], lines[at]
    bullet = BULLET.match(item.text) or _NUMBERED.match(item.text)
    if bullet is None or not line.text or _starts_block(line.text):
        return False
    return line.indent >= item.indent + 2 and lines[at - 1].text != "" and line.width <= _WIDEST_WRAP


def _continues(lines: Sequence[Line], at: int, start: int, width: int) -> bool:
    """Whether a line belongs to the paragraph of the line before it."""
    line, before = lines[at], lines[at - 1]
    if (
        not line.text
        or before.width > _WIDEST_WRAP
        or _RULE.match(line.text)
        or _RULE.match(before.text)
        or _HASHES.match(line.text)
    ):
        return False
    if BULLET.match(line.text) and (
        line.text[0] not in "-–—" or STOPPED.search(before.text) or not _is_forced(before, line, width)
    ):
        return False
    stopped = bool(STOPPED.search(before.text))
    if _NUMBERED.match(line.text) and (stopped or not _is_forced(before, line, width)):
        return False
    if at <= 30 and _is_label(line.text) and (":" in line.text[:30] or "\t" in line.text[:30] or not stopped):
        # Without a colon only a line that begins no sentence can be a label: "In Baku," may follow a full stop.
        return False
    if _ends_inside_brackets(before.text) or (not stopped and _begins_with_long_word(line, width)):
        return True
    if _is_indented(lines, at, start) and (stopped or before is lines[start]):
        return not stopped and begins_lower(line.text)
    # A full stop at the end of a nearly full line is a paragraph's end more often than a loose wrap.
    if _is_forced(before, line, width if stopped else width - _LOOSE):
        return not (before.width < NARROWEST_WRAP or (before.text.isupper() and not line.text.isupper()))
    return not stopped and begins_lower(line.text) and before.width > 0.6 * width


def _begins_with_long_word(line: Line, width: int) -> bool:
    """An address goes to a line of its own and leaves a short one behind."""
    first = _FIRST_WORD.match(line.text)
    return first is not None and len(first[0]) > width / 3


def _ends_inside_brackets(text: str) -> bool:
    return text.rfind("(") > text.rfind(")")


def _is_indented(lines: Sequence[Line], at: int, start: int) -> bool:
    """Whether a line is set in from the one before it, as the first line of a paragraph is.

    The lines of a list item are set in under its first line and are no new paragraph.
    """
    first = lines[start].text
    if BULLET.match(first) or _NUMBERED.match(first):
        return False
    return lines[at].indent >= lines[at - 1].indent + 2


def _join(pieces: list[str], line: str, known: frozenset[str]) -> None:
    last = pieces[-1]
    if last[-1:] in "-‐" and last[-2:-1].isalpha() and line[:1].isalpha():
        pieces.append(_rejoined(pieces, line, known))
    elif last[-1:] in "—–‑/" and last[-2:-1] not in "  " and last[-2:-1] != "":
        pieces.append(line)
    else:
        pieces.append(" " + line)


def _rejoined(pieces: list[str], line: str, known: frozenset[str]) -> str:
    """The line after a hyphen at a line end; the hyphen goes when the text has the whole word elsewhere."""
    head = re.search(r"[^\W\d_]+$", pieces[-1][:-1])
    tail = re.match(r"[^\W\d_]+", line)
    whole = (head[0] + tail[0]).lower() if head and tail else ""
    if whole in known and line[:1].islower():
        pieces[-1] = pieces[-1][:-1]
    return line


def _block(text: str, number: int) -> RawBlock:
    if _RULE.match(text) or _PAGE_NUMBER.match(text):
        return RawBlock("text", text, line=number)
    bullet = BULLET.match(text)
    if bullet and not (len(text) < 80 and text[0] == text[-1]):
        # "◆ HARBOUR BRIEFING ◆" is set between ornaments.
        return RawBlock("bullet", text[bullet.end() :], line=number)
    numbered = _NUMBERED.match(text)
    if numbered and not (len(text) < 40 and parse_date(_DATE_GAPS.sub(".", text))):
        return RawBlock("numbered", text[numbered.end() :], line=number, label=numbered[1])
    if text.startswith(">") and len(text) > 1:
        return RawBlock("quote", text.lstrip("> "), line=number)
    return RawBlock("text", text, line=number)
