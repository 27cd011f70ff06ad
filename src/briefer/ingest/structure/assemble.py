"""Puts the parts of an article together from the roles of its blocks, with their ids."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from briefer.ingest.raw import RawBlock
from briefer.ingest.structure.asides import is_caption, note_label
from briefer.ingest.structure.front_matter import FrontMatter
from briefer.ingest.structure.summary import SummaryPlace, split_inline_bullets
from briefer.model.article import (
    Aside,
    AsideKind,
    Block,
    Image,
    Mark,
    Note,
    Paragraph,
    ParagraphId,
    ParagraphKind,
    Section,
    SummaryPoint,
    Table,
)


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an article."""

    summary: tuple[SummaryPoint, ...]
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    asides: tuple[Aside, ...]


@dataclass(slots=True)
class _Making:
    """The parts while they grow."""

    sections: list[tuple[str, int, list[Block]]] = field(default_factory=lambda: [("", 1, [])])
    notes: list[Note] = field(default_factory=list)
    asides: list[tuple[AsideKind, list[Paragraph]]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    aside_at: int = -2
    waiting_caption: str = ""

    def next_id(self, letter: str) -> ParagraphId:
        self.counts[letter] = self.counts.get(letter, 0) + 1
        return ParagraphId(f"{letter}{self.counts[letter]}")

    def add_aside(self, kind: AsideKind, text: str, at: int, marks: tuple[Mark, ...] = (), line: int = 0) -> None:
        """Adds a paragraph to the aside before it when that is of the same kind and adjoins."""
        paragraph = Paragraph(self.next_id("a"), text, marks, "text", line)
        if self.asides and self.asides[-1][0] == kind and at - self.aside_at <= 1 and kind != "label":
            self.asides[-1][1].append(paragraph)
        else:
            self.asides.append((kind, [paragraph]))
        self.aside_at = at


def assemble(
    blocks: Sequence[RawBlock],
    furniture: Sequence[RawBlock],
    front: FrontMatter,
    summary: SummaryPlace | None,
    headings: dict[int, int],
    asides: dict[int, str],
) -> Parts:
    """The parts; every block goes into exactly one of them."""
    making = _Making()
    points: list[SummaryPoint] = []
    decided = {*front.used, *headings, *asides, *(summary.points if summary else ())}
    for at, block in enumerate(blocks):
        if at == front.title_at:
            _keep_title_line(making, block, front, at)
        elif at in front.used:
            making.add_aside("front-matter", _text(block), at, block.marks, block.line)
        elif summary and at == summary.label_at:
            points += _from_label(making, block, summary, at)
        elif summary and at in summary.points:
            points += _points(making, block, 0)
        elif at in headings:
            making.sections.append((_heading_text(block), headings[at], []))
        elif at in asides:
            _add_by_role(making, block, asides[at], at)
        else:
            _add_to_body(making, blocks, at, decided)
    for number, block in enumerate(furniture):
        making.add_aside("other", _text(block), len(blocks) + 1 + number, block.marks, block.line)
    return Parts(tuple(points), _sections(making), tuple(making.notes), _asides(making))


def _text(block: RawBlock) -> str:
    return f"{block.label} {block.text}" if block.label and block.kind == "numbered" else block.text


def _heading_text(block: RawBlock) -> str:
    text = _text(block).replace("\t", " ").strip()
    for mark in ("**", "__"):
        if text.startswith(mark) and text.endswith(mark) and len(text) > 2 * len(mark):
            text = text[len(mark) : -len(mark)].strip()
    return text


def _keep_title_line(making: _Making, block: RawBlock, front: FrontMatter, at: int) -> None:
    if re.sub(r"[\s*_]+", "", block.text) not in re.sub(r"[\s*_]+", "", front.title):
        making.add_aside("front-matter", block.text, at, block.marks, block.line)


def _sections(making: _Making) -> tuple[Section, ...]:
    filled = [(heading, level, tuple(blocks)) for heading, level, blocks in making.sections if heading or blocks]
    return tuple(
        Section(f"sec{number}", heading, level, blocks) for number, (heading, level, blocks) in enumerate(filled, 1)
    )


def _asides(making: _Making) -> tuple[Aside, ...]:
    return tuple(Aside(kind, tuple(paragraphs)) for kind, paragraphs in making.asides)


# --- summary ---------------------------------------------------------------------------------------------------------


def _from_label(making: _Making, block: RawBlock, summary: SummaryPlace, at: int) -> list[SummaryPoint]:
    if not summary.inline:
        making.add_aside("label", _text(block), at, block.marks, block.line)
        return []
    making.add_aside("label", block.text[: summary.inline].strip(), at, (), block.line)
    return _points(making, block, summary.inline)


def _points(making: _Making, block: RawBlock, start: int) -> list[SummaryPoint]:
    """The point in a block, or the several between bullets on its one line."""
    points = []
    for first, last in split_inline_bullets(block.text[start:]):
        text, marks = cut(block, start + first, start + last)
        if text:
            points.append(SummaryPoint(Paragraph(making.next_id("s"), text, marks, _kind(block), block.line)))
    return points


def cut(block: RawBlock, start: int, end: int) -> tuple[str, tuple[Mark, ...]]:
    """A stretch of a block's text without the white space around it, and its marks moved along."""
    piece = block.text[start:end]
    start += len(piece) - len(piece.lstrip())
    text = piece.strip()
    end = start + len(text)
    marks = tuple(
        replace(m, start=max(m.start, start) - start, end=min(m.end, end) - start)
        for m in block.marks
        if m.start < end and m.end > start
    )
    return text, marks


# --- asides and notes ------------------------------------------------------------------------------------------------

_ROLES: dict[str, AsideKind] = {"label": "label", "biography": "biography", "related": "related"}


def _add_by_role(making: _Making, block: RawBlock, role: str, at: int) -> None:
    if role != "note":
        making.add_aside(_ROLES.get(role, "other"), _text(block), at, block.marks, block.line)
        return
    label, start = note_label(block)
    text, marks = cut(block, start, len(block.text))
    making.notes.append(Note(label, Paragraph(making.next_id("n"), text, marks, "text", block.line)))


# --- body ------------------------------------------------------------------------------------------------------------


def _kind(block: RawBlock) -> ParagraphKind:
    kinds: dict[str, ParagraphKind] = {"bullet": "bullet", "numbered": "numbered", "quote": "quote"}
    return kinds.get(block.kind, "text")


def _add_to_body(making: _Making, blocks: Sequence[RawBlock], at: int, decided: Set[int]) -> None:
    block = blocks[at]
    body = making.sections[-1][2]
    if block.kind == "table":
        body.append(Table(making.next_id("t"), block.rows, block.has_header, making.waiting_caption))
        making.waiting_caption = ""
    elif block.kind == "image":
        body.append(Image(making.next_id("i"), block.media_type, block.content, block.alt, block.text))
    elif is_caption(block):
        _add_caption(making, blocks, at, before_table=_is_body_table(blocks, at + 1, decided))
    else:
        text, marks, kind = block.text, block.marks, _kind(block)
        if kind == "numbered" and not _counts_on(body, blocks, at):
            shift = len(block.label) + 1
            text = f"{block.label} {text}"
            marks = tuple(replace(m, start=m.start + shift, end=m.end + shift) for m in marks)
            kind = "text"
        body.append(Paragraph(making.next_id("p"), text, marks, kind, block.line))


def _counts_on(body: Sequence[Block], blocks: Sequence[RawBlock], at: int) -> bool:
    """Whether counting anew prints the same number: the item is the first, or follows the one before it."""
    label = blocks[at].label
    number = re.sub(r"\D", "", label)
    if not re.fullmatch(r"\d*[.)]?", label):
        return False
    if not label or number == "1":
        return True
    last = body[-1] if body else None
    before = re.sub(r"\D", "", blocks[at - 1].label) if at else ""
    counted = isinstance(last, Paragraph) and last.kind == "numbered"
    return counted and bool(number) and bool(before) and int(number) == int(before) + 1


def _is_body_table(blocks: Sequence[RawBlock], at: int, decided: Set[int]) -> bool:
    return at < len(blocks) and blocks[at].kind == "table" and at not in decided


def _add_caption(making: _Making, blocks: Sequence[RawBlock], at: int, *, before_table: bool) -> None:
    """A caption goes with the picture or table beside it; one without either is an aside."""
    block = blocks[at]
    body = making.sections[-1][2]
    last = body[-1] if body else None
    if isinstance(last, Image | Table) and not last.caption:
        body[-1] = replace(last, caption=block.text)
    elif before_table:
        making.waiting_caption = block.text
    else:
        making.add_aside("other", block.text, at, block.marks, block.line)
