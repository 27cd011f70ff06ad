"""The parts of a structured article that hold words: paragraphs, sections, tables, images, notes and asides."""

from __future__ import annotations

import base64
import binascii
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import get_args

from briefer.ingest.readers.fields import Fields, is_null, items_of, text_of, whole_of
from briefer.ingest.readers.inline import LinkCount
from briefer.model.article import (
    Aside,
    AsideKind,
    Block,
    Image,
    Mark,
    MarkKind,
    Note,
    Paragraph,
    ParagraphId,
    ParagraphKind,
    Section,
    SummaryPoint,
    Table,
)
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Scalar, quoted

_POINT = ("text", "kind", "id", "drafted", "origin", "start", "end")
_PARAGRAPH_KINDS: tuple[ParagraphKind, ...] = get_args(ParagraphKind)
_MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)
_ASIDE_KINDS: tuple[AsideKind, ...] = get_args(AsideKind)


@dataclass
class BodyReader:
    """Reads the words; whatever is wrong goes into the log. ``paragraphs`` are those read so far, by their ids."""

    log: ProblemLog
    paragraphs: dict[str, Paragraph] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, ParagraphKind] = field(default_factory=dict)
    marks: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    links: LinkCount = field(default_factory=LinkCount)

    def read_places(self, places: Fields) -> None:
        """Takes the lines, kinds and marks of the paragraphs, which stand apart from the words."""
        for name, node in places.entries("lines"):
            self.lines[name] = whole_of(node, "A line", self.log)
        for name, node in places.entries("kinds"):
            kind = text_of(node, "A kind", self.log)
            self.kinds[name] = next((known for known in _PARAGRAPH_KINDS if known == kind), "text")
            if kind not in _PARAGRAPH_KINDS:
                self.log.add(node.line, f"There is no kind {quoted(kind)}.", f"Kinds: {', '.join(_PARAGRAPH_KINDS)}.")
        for name, node in places.entries("marks"):
            self.marks[name] = tuple(self._mark(item) for item in items_of(node, "The marks of a paragraph", self.log))

    def check_places_used(self, places: Fields) -> None:
        """Notes the places of paragraphs that are not there."""
        for name in {**self.lines, **self.kinds, **self.marks}:
            self.log.add(
                places.line, f"The places name the paragraph {quoted(name)}, which is not there.", "Delete it."
            )

    def _mark(self, node: Node) -> Mark:
        fields = Fields(node, "A mark", ("kind", "href", "start", "end"), self.log)
        fields.require("kind", "end")
        kind = fields.word("kind", _MARK_KINDS, "strong")
        href = fields.text("href")
        if (href and self.links.safe(href) != href) or (kind == "link") != bool(href):
            self.log.add(fields.line, "A link needs an http, https or mailto address, and nothing else has one.")
        start, end = fields.whole("start", 0, 0), fields.whole("end")
        if start > end:
            self.log.add(fields.line, f"A mark ends at {end}, before it starts.")
        return Mark(start, end, kind, href)

    def _paragraph(
        self, node: Node, prefix: str, usual: ParagraphKind = "text", more: tuple[str, ...] = ()
    ) -> Paragraph:
        """A paragraph written as bare text or as a mapping; ``more`` keys belong to what holds it."""
        self.counts[prefix] += 1
        default_id = f"{prefix}{self.counts[prefix]}"
        if isinstance(node, Mapping):
            fields = Fields(node, "The paragraph", ("text", "kind", "id", *more), self.log)
            fields.require("text")
            text, id_ = fields.text("text"), fields.text("id", default_id)
            kind = fields.word("kind", _PARAGRAPH_KINDS, usual)
        else:
            text, id_, kind = text_of(node, "A paragraph", self.log), default_id, usual
        self._claim(id_, node.line)
        paragraph = Paragraph(
            ParagraphId(id_), text, self.marks.pop(id_, ()), self.kinds.pop(id_, kind), self.lines.pop(id_, 0)
        )
        self._check_marks(paragraph, node.line)
        self.paragraphs[id_] = paragraph
        return paragraph

    def _check_marks(self, paragraph: Paragraph, line: int) -> None:
        if any(mark.end > len(paragraph.text) for mark in paragraph.marks):
            self.log.add(
                line, f"A mark of paragraph {quoted(paragraph.id)} goes beyond its {len(paragraph.text)} characters.",
                "Correct it under “marks”, or take it away.",
            )  # fmt: skip

    def _claim(self, id_: str, line: int) -> None:
        if id_ in self.ids:
            self.log.add(line, f"The id {quoted(id_)} stands twice.", "Give each paragraph, table and image its own.")
        self.ids.add(id_)

    def points(self, fields: Fields, key: str, *, drafted: bool) -> Iterator[SummaryPoint]:
        """The points of the summary under a key."""
        for node in fields.items(key):
            paragraph = self._paragraph(node, "s", "bullet", ("drafted", "origin", "start", "end"))
            point = Fields(node if isinstance(node, Mapping) else None, "The point", _POINT, ProblemLog(""))
            origin = ParagraphId(point.text("origin")) if "origin" in point else None
            is_drafted = point.truth("drafted") if "drafted" in point else drafted
            yield SummaryPoint(paragraph, is_drafted, origin, point.whole("start"), point.whole("end"))

    def section(self, node: Node, number: int) -> Section:
        """A section with its blocks."""
        fields = Fields(node, "The section", ("id", "heading", "level", "proposed", "paragraphs", "blocks"), self.log)
        if "paragraphs" in fields and "blocks" in fields:
            self.log.add(fields.line, "A section has either “paragraphs” or “blocks”.", "Put all under “blocks”.")
        nodes = (*fields.items("paragraphs"), *fields.items("blocks"))
        return Section(
            id=fields.text("id", f"section-{number}"),
            heading=fields.text("heading"),
            level=fields.whole("level", 1, 0),
            blocks=tuple(self._block(item) for item in nodes),
            proposed=fields.truth("proposed"),
        )

    def _block(self, node: Node) -> Block:
        if isinstance(node, Mapping) and len(node.entries) == 1:
            key, value = node.entries[0]
            if key.text == "table":
                return self._table(value)
            if key.text == "image":
                return self._image(value)
        return self._paragraph(node, "p")

    def _table(self, node: Node) -> Table:
        fields = Fields(node, "The table", ("id", "caption", "header", "rows"), self.log)
        fields.require("rows")
        rows = tuple(
            tuple(
                text_of(cell, "A cell", self.log) if not is_null(cell) else ""
                for cell in items_of(row, "A row", self.log)
            )
            for row in fields.items("rows")
        )
        self.counts["t"] += 1
        id_ = fields.text("id", f"t{self.counts['t']}")
        self._claim(id_, node.line)
        return Table(id_, rows, fields.truth("header") if "header" in fields else True, fields.text("caption"))

    def _image(self, node: Node) -> Image:
        fields = Fields(node, "The image", ("id", "media_type", "alt", "caption", "content"), self.log)
        self.counts["i"] += 1
        id_ = fields.text("id", f"i{self.counts['i']}")
        self._claim(id_, node.line)
        return Image(id_, fields.text("media_type"), self._content(fields), fields.text("alt"), fields.text("caption"))

    def _content(self, fields: Fields) -> bytes:
        node = fields.node("content")
        try:
            return base64.b64decode("".join(node.text.split()), validate=True) if isinstance(node, Scalar) else b""
        except (binascii.Error, ValueError):
            self.log.add(fields.line_of("content"), "The content of an image is no base64.", "Take the image out.")
            return b""

    def note(self, node: Node) -> Note:
        """A footnote or endnote."""
        paragraph = self._paragraph(node, "n", "text", ("label",))
        label = next((v for k, v in node.entries if k.text == "label"), None) if isinstance(node, Mapping) else None
        return Note(text_of(label, "A label", self.log) if label and not is_null(label) else "", paragraph)

    def aside(self, node: Node) -> Aside:
        """What is neither body, summary nor note."""
        fields = Fields(node, "The aside", ("kind", "paragraphs"), self.log)
        kind = fields.word("kind", _ASIDE_KINDS, "other")
        return Aside(kind, tuple(self._paragraph(item, "a") for item in fields.items("paragraphs")))
