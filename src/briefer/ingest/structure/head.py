"""Where the head of an article ends, and which of its lines are fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from briefer.ingest.raw import RawArticle, RawBlock
from briefer.ingest.structure.asides import leads_elsewhere
from briefer.ingest.structure.author_lines import author_line
from briefer.ingest.structure.bare_lines import is_page_part
from briefer.ingest.structure.fields import Field
from briefer.ingest.structure.labels import is_citing_sentence, read_line
from briefer.ingest.structure.names import name_group, tidy
from briefer.ingest.structure.outlets import is_publication
from briefer.ingest.structure.summary import is_separator, is_summary_label
from briefer.text.words import bare_heading, word_set

_LONGEST_HEAD = 40


TITLE_CHARS = 250


@dataclass(slots=True)
class Head:
    """The lines before the text: fields by line, loose lines, and where the text begins."""

    fields: dict[int, tuple[Field, ...]]
    loose: list[int]
    end: int


def find_head(blocks: Sequence[RawBlock], raw: RawArticle) -> Head:
    """The fields and loose lines before the text, and where that begins."""
    head = Head({}, [], 0)
    waiting = ""
    for at, block in enumerate(blocks[:_LONGEST_HEAD]):
        head.end = at
        if _is_no_line(block):
            continue
        fields = _next_line_value(waiting, block.text) or _fields(block, at)
        waiting = _open_label(fields) if fields else ""
        if fields:
            head.fields[at] = fields
        elif block.kind == "bullet" and (_is_lone_byline(blocks, at) or is_page_part(block.text)):
            head.loose.append(at)
        elif _ends_head(blocks, at, head, raw):
            return head
        elif block.kind != "table":
            head.loose.append(at)
    head.end = min(len(blocks), _LONGEST_HEAD)
    return head


def _is_no_line(block: RawBlock) -> bool:
    return block.kind in {"image", "caption", "note"} or leads_elsewhere(block) or is_separator(block.text)


def _is_lone_byline(blocks: Sequence[RawBlock], at: int) -> bool:
    """ "— Jane Roe": a dash before a name is no list."""
    alone = all(not (0 <= near < len(blocks)) or blocks[near].kind != "bullet" for near in (at - 1, at + 1))
    return alone and bool(author_line(blocks[at].text))


def _ends_head(blocks: Sequence[RawBlock], at: int, head: Head, raw: RawArticle) -> bool:
    """Whether the text begins with a block that is no field."""
    block = blocks[at]
    if block.kind in {"quote", "numbered", "bullet"} or is_summary_label(block):
        return not _is_numbered_title(blocks, at)
    if block.kind == "table" or _is_body(block, at, head, raw):
        return not _fields_follow(blocks, at)
    if head.fields and _leads_list(blocks, at):
        return True
    if block.kind == "heading" and at and (head.loose or block.level > 1) and not _fields_follow(blocks, at):
        if only_of_its_level([at], blocks) and not raw.title and not _has_title(head, blocks, raw):
            return False
        return block.level > 1 or bool(raw.title) or _has_title(head, blocks, raw)
    return False


def _leads_list(blocks: Sequence[RawBlock], at: int) -> bool:
    """Whether a list that is no list of fields follows."""
    items = [block for block in blocks[at + 1 : at + 3] if block.kind in {"bullet", "numbered"}]
    return len(items) == 2 and not any(read_line(item.text) for item in items)


def _is_numbered_title(blocks: Sequence[RawBlock], at: int) -> bool:
    """ "1. The Closure" as the first line of a file, and no list."""
    first = at == 0 and blocks[0].kind == "numbered" and len(blocks[0].text) <= TITLE_CHARS
    return first and all(block.kind != "numbered" for block in blocks[1:4])


def _has_title(head: Head, blocks: Sequence[RawBlock], raw: RawArticle) -> bool:
    """Whether a title stands above already: a heading, or in plain text the first line."""
    plain = PurePath(raw.file_name).suffix.lower() in {"", ".txt", ".text"}
    return any(blocks[at].kind == "heading" or (plain and not _is_kicker(blocks[at].text)) for at in head.loose)


def _fields(block: RawBlock, at: int) -> tuple[Field, ...]:
    """A block's fields; a heading at the top is a title although it may hold a volume or a date."""
    if block.kind == "table":
        return _table_fields(block)
    if block.kind == "numbered" or is_summary_label(block):
        return ()
    fields = read_line(block.text)
    if block.kind == "heading" and at == 0 and fields and fields[0].name not in {"title", "publication"}:
        return ()
    if len(fields) == 1 and fields[0].name == "other" and len(block.text.split()) > 25:
        return ()
    return fields


def _table_fields(block: RawBlock) -> tuple[Field, ...]:
    """The fields of a table of labels and values at the head."""
    rows = [row for row in block.rows if any(cell.strip() for cell in row)]
    if not rows or len(rows) > 12 or any(len(row) not in {1, 2, 4} for row in rows):
        return ()
    pairs = [row[i : i + 2] for row in rows for i in range(0, len(row), 2)]
    if any(len(pair[0].split()) > 4 for pair in pairs):
        return ()
    fields = [read_line(": ".join(cell.strip().rstrip(":") for cell in pair)) for pair in pairs]
    known = [f for f in fields if f and f[0].name != "other"]
    return tuple(f for found in fields for f in found) if len(known) >= 0.6 * len(pairs) else ()


def _open_label(fields: tuple[Field, ...]) -> str:
    """The name of a field whose value may be on the next line ("Publication:" alone)."""
    last = fields[-1]
    return last.name if not last.value and last.name != "other" else ""


def _next_line_value(name: str, text: str) -> tuple[Field, ...]:
    if not name or (read_line(text) and name not in {"publication", "date"}):
        return ()
    text = tidy(text)
    fits = {
        "publication": is_publication(text),
        "date": bool(read_line(text)) and read_line(text)[0].name == "date" and ":" not in text[:12],
        "volume": bool(re.fullmatch(r"\d{1,4}", text)),
        "issue": bool(re.fullmatch(r"\d{1,4}(?:\s*[-–/]\s*\d{1,4})?", text)),
        "authors": bool(name_group(text)),
    }
    return (Field(name, text),) if fits.get(name, False) else ()


def _is_body(block: RawBlock, at: int, head: Head, raw: RawArticle) -> bool:
    words = len(block.text.split())
    if block.kind == "heading":
        return False
    if at == 0 and not raw.title:
        return words > 40 or len(block.text) > TITLE_CHARS
    if at and is_citing_sentence(block.text):
        return True
    return words >= 25 or (words >= 10 and block.text.rstrip("\"'”’»“*_) ").endswith((".", "!", ":", "…")))


def _fields_follow(blocks: Sequence[RawBlock], at: int) -> bool:
    """Whether a line of authors, date or publication follows closely, so that this is a standfirst or a subtitle."""
    if len(blocks[at].text) > 500:
        return False
    for block in blocks[at + 1 : at + 4]:
        if is_summary_label(block) or block.kind not in {"text", "heading"} or len(block.text) > 300:
            return False
        if any(f.name in {"authors", "date", "publication", "volume", "issue"} for f in read_line(block.text)):
            return True
        if (block.kind == "heading" and block.level > 1) or len(block.text.split()) >= 25:
            return False
    return False


def only_of_its_level(headings: Sequence[int], blocks: Sequence[RawBlock]) -> list[int]:
    """The heading above all others in a file that begins its levels with the second."""
    levels = [block.level for block in blocks if block.kind == "heading"]
    top = min(levels, default=0)
    return [at for at in headings if blocks[at].level == top and levels.count(top) == 1]


def _is_kicker(text: str) -> bool:
    return bare_heading(text) in word_set("front-matter", "kickers")
