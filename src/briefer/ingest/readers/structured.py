"""briefer's structured article (YAML or JSON) to ``Article``. ``docs/article-format.md`` describes the format."""

from __future__ import annotations

import base64
import binascii
import dataclasses
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import get_args

from briefer.errors import ArticleError, Problem
from briefer.ingest.readers.fields import Fields, is_null, items_of, text_of, whole_of
from briefer.ingest.readers.inline import LinkCount
from briefer.ingest.readers.limits import MAX_STRUCTURE_NODES
from briefer.ingest.readers.structured_register import with_register
from briefer.ingest.readers.structured_writing import FORMAT_NUMBER
from briefer.model.article import (
    Acronym,
    Article,
    ArticleId,
    Aside,
    AsideKind,
    Block,
    Citation,
    CitationId,
    CitedDate,
    Event,
    Image,
    Mark,
    MarkKind,
    Note,
    Notice,
    Paragraph,
    ParagraphId,
    ParagraphKind,
    Parenthesis,
    Reference,
    Section,
    Source,
    SourceId,
    SummaryPoint,
    Table,
)
from briefer.model.dates import PartialDate
from briefer.yaml_files.building import Room
from briefer.yaml_files.json_reading import parse_json
from briefer.yaml_files.nodes import Mapping, Node, ProblemLog, Scalar, quoted
from briefer.yaml_files.yaml_reading import parse_yaml_text

_TOP = (
    "briefer_article", "id", "title", "publication", "volume", "issue", "authors", "date", "year", "year_is_inferred",
    "language", "file_name", "summary", "drafted_summary", "headings", "paragraph_count", "citations", "not_citations",
    "acronyms", "sections", "notes", "asides", "sources", "events", "notices", "places",
)  # fmt: skip
_POINT = ("text", "kind", "id", "drafted", "origin", "start", "end")
_REFERENCE = (
    "source", "see", "dates", "signal", "inferred", "accessed", "locator", "url", "remark", "source_id",
)  # fmt: skip
_PARAGRAPH_KINDS: tuple[ParagraphKind, ...] = get_args(ParagraphKind)
_MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)
_ASIDE_KINDS: tuple[AsideKind, ...] = get_args(AsideKind)


def read_structured(text: str, file_name: str, notices: tuple[Notice, ...] = ()) -> Article:
    """The article of a structured file. ``notices`` say what was assumed about the file itself.

    Raises:
        ArticleError: every problem of the file, each with its line.
    """
    log = ProblemLog(file_name)
    is_json = text.lstrip("\ufeff \t\r\n")[:1] == "{"
    text = text.lstrip("\ufeff")
    room = Room(MAX_STRUCTURE_NODES)
    root = parse_json(text, log, room) if is_json else parse_yaml_text(text, log, room)
    if root is None and not log.found:
        log.add(1, "The file is empty.")
    if log.found or root is None:
        raise ArticleError(log.all())
    _check_number(root, log)
    fields = Fields(root, "The article", _TOP, log)
    fields.require("title", "sections")
    article = _Reader(fields, log).article(file_name)
    if log.found:
        raise ArticleError(log.all())
    if "citations" not in fields:
        from briefer.ingest.readers.structured_by_hand import structure_by_hand  # stored articles need no such step

        article = structure_by_hand(article, language_is_given="language" in fields)
    return dataclasses.replace(article, notices=(*notices, *article.notices)) if notices else article


def _check_number(root: Node, log: ProblemLog) -> None:
    """The format's number comes first: a file of another number, or of another kind, has no other problems."""
    entries = root.entries if isinstance(root, Mapping) else ()
    value = next((value for key, value in entries if key.text == "briefer_article"), None)
    if value is None:
        raise ArticleError(
            Problem(
                f"{log.name}:1", "This is no structured article: its key “briefer_article” is missing.",
                f"Add the line briefer_article: {FORMAT_NUMBER}, or name another file.",
            )
        )  # fmt: skip
    number = whole_of(value, "“briefer_article”", log)
    if number > FORMAT_NUMBER:
        raise ArticleError(
            Problem(
                f"{log.name}:{value.line}",
                f"The article has format {number}; this briefer knows formats up to {FORMAT_NUMBER}.",
                "Update briefer, or save the article with an older one.",
            )
        )
    if number < 1 and not log.found:
        log.add(value.line, f"There is no format {number}.", f"The format's number is {FORMAT_NUMBER}.")


@dataclass
class _Reader:
    fields: Fields
    log: ProblemLog
    paragraphs: dict[str, Paragraph] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, ParagraphKind] = field(default_factory=dict)
    marks: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    links: LinkCount = field(default_factory=LinkCount)

    def article(self, file_name: str) -> Article:
        """The whole article; whatever is wrong is in the log."""
        fields = self.fields
        places = Fields(
            fields.node("places"), "The places", ("lines", "kinds", "marks", "not_citations", "acronyms"), self.log
        )
        self._paragraph_places(places)
        summary = (*self._points("summary", False), *self._points("drafted_summary", True))
        sections = tuple(self._section(node, n) for n, node in enumerate(fields.items("sections"), 1))
        notes = tuple(self._note(node) for node in fields.items("notes"))
        asides = tuple(self._aside(node) for node in fields.items("asides"))
        self._check_origins(summary)
        self._check_places_used(places)
        citations = tuple(self._citation(node, n) for n, node in enumerate(fields.items("citations"), 1))
        sources = tuple(self._source(node) for node in fields.items("sources"))
        citations, sources = with_register(citations, sources)
        fields.texts("headings")
        fields.whole("paragraph_count")
        return Article(
            id=ArticleId(fields.text("id", file_name)),
            title=fields.text("title"),
            publication=fields.text("publication"),
            volume=fields.text("volume"),
            issue=fields.text("issue"),
            authors=fields.texts("authors"),
            date=fields.date("date"),
            year=fields.whole("year") if "year" in fields else None,
            year_inferred=fields.truth("year_is_inferred"),
            language=fields.text("language", "en"),
            summary=summary,
            sections=sections,
            notes=notes,
            asides=asides,
            citations=citations,
            not_citations=self._not_citations(places),
            sources=sources,
            events=tuple(self._event(node, n) for n, node in enumerate(fields.items("events"), 1)),
            acronyms=self._acronyms(places),
            notices=tuple(self._notice(node) for node in fields.items("notices")),
            file_name=fields.text("file_name") if fields.node("file_name") else file_name,
        )

    # paragraphs and blocks

    def _paragraph_places(self, places: Fields) -> None:
        for name, node in places.entries("lines"):
            self.lines[name] = whole_of(node, "A line", self.log)
        for name, node in places.entries("kinds"):
            kind = text_of(node, "A kind", self.log)
            self.kinds[name] = next((known for known in _PARAGRAPH_KINDS if known == kind), "text")
            if kind not in _PARAGRAPH_KINDS:
                self.log.add(node.line, f"There is no kind {quoted(kind)}.", f"Kinds: {', '.join(_PARAGRAPH_KINDS)}.")
        for name, node in places.entries("marks"):
            self.marks[name] = tuple(self._mark(item) for item in items_of(node, "The marks of a paragraph", self.log))

    def _check_places_used(self, places: Fields) -> None:
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

    def _points(self, key: str, drafted: bool) -> Iterable[SummaryPoint]:
        for node in self.fields.items(key):
            paragraph = self._paragraph(node, "s", "bullet", ("drafted", "origin", "start", "end"))
            fields = Fields(node if isinstance(node, Mapping) else None, "The point", _POINT, ProblemLog(""))
            origin = ParagraphId(fields.text("origin")) if "origin" in fields else None
            yield SummaryPoint(
                paragraph, fields.truth("drafted") if "drafted" in fields else drafted, origin,
                fields.whole("start"), fields.whole("end"),
            )  # fmt: skip

    def _check_origins(self, summary: Iterable[SummaryPoint]) -> None:
        for point in summary:
            if point.origin is not None:
                self._check_place(
                    point.origin, point.start, point.end, self.fields.line_of("summary"), "A summary point"
                )

    def _section(self, node: Node, number: int) -> Section:
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

    def _note(self, node: Node) -> Note:
        paragraph = self._paragraph(node, "n", "text", ("label",))
        label = next((v for k, v in node.entries if k.text == "label"), None) if isinstance(node, Mapping) else None
        return Note(text_of(label, "A label", self.log) if label and not is_null(label) else "", paragraph)

    def _aside(self, node: Node) -> Aside:
        fields = Fields(node, "The aside", ("kind", "paragraphs"), self.log)
        kind = fields.word("kind", _ASIDE_KINDS, "other")
        return Aside(kind, tuple(self._paragraph(item, "a") for item in fields.items("paragraphs")))

    # what points into the text

    def _span(self, fields: Fields, text: str, what: str) -> tuple[ParagraphId, int, int]:
        """The paragraph and offsets at which a text stands; found where the file does not give them."""
        name = fields.text("paragraph")
        if "start" in fields or "end" in fields or name not in self.paragraphs:
            start, end = fields.whole("start", 0, 0), fields.whole("end")
            self._check_place(name, start, end, fields.line, what, text)
            return ParagraphId(name), start, end
        start = self.paragraphs[name].text.find(text)
        if start < 0:
            self.log.add(fields.line, f"{what} {quoted(text)} does not stand in paragraph {quoted(name)}.")
        return ParagraphId(name), start, start + len(text)

    def _check_place(self, name: str, start: int, end: int, line: int, what: str, text: str | None = None) -> None:
        paragraph = self.paragraphs.get(name)
        if paragraph is None:
            self.log.add(
                line, f"{what} names the paragraph {quoted(name)}, which is not there.", "Correct “paragraph”."
            )
        elif not 0 <= start <= end <= len(paragraph.text):
            self.log.add(line, f"{what} lies at {start}–{end}, outside paragraph {quoted(name)}.", "Correct it.")
        elif text is not None and paragraph.text[start:end] != text:
            self.log.add(
                line, f"{what} {quoted(text)} does not stand at {start}–{end} of paragraph {quoted(name)}.",
                "Take “start” and “end” away, and briefer finds it.",
            )  # fmt: skip

    def _citation(self, node: Node, number: int) -> Citation:
        allowed = ("id", "text", "refs", "paragraph", "start", "end", "doubt")
        fields = Fields(node, "The citation", allowed, self.log)
        fields.require("text", "paragraph")
        text = fields.text("text")
        paragraph, start, end = self._span(fields, text, "The citation")
        references = tuple(self._reference(item) for item in fields.items("refs"))
        id_ = CitationId(fields.text("id", f"c{number}"))
        return Citation(id_, text, references, paragraph, start, end, fields.text("doubt"))

    def _reference(self, node: Node) -> Reference:
        fields = Fields(node, "The reference", _REFERENCE, self.log)
        fields.require("source")
        dates = fields.dates("dates")
        inferred, accessed = set(fields.wholes("inferred")), set(fields.wholes("accessed"))
        if not inferred | accessed <= set(range(1, len(dates) + 1)):
            self.log.add(fields.line, "“inferred” and “accessed” count the dates of the reference from 1.")
        signal = fields.text("signal") or ("see" if fields.truth("see") else "")
        return Reference(
            source=fields.text("source"),
            source_id=SourceId(fields.text("source_id")),
            signal=signal,
            dates=tuple(CitedDate(date, n in inferred, n in accessed) for n, date in enumerate(dates, 1)),
            locator=fields.text("locator"),
            url=fields.text("url"),
            remark=fields.text("remark"),
        )

    def _source(self, node: Node) -> Source:
        fields = Fields(node, "The source", ("id", "name", "printed", "citations", "dates"), self.log)
        fields.require("id", "name")
        citations = tuple(CitationId(text) for text in fields.texts("citations"))
        return Source(
            SourceId(fields.text("id")), fields.text("name"), fields.texts("printed"), citations, fields.dates("dates")
        )

    def _event(self, node: Node, number: int) -> Event:
        allowed = ("id", "date", "end_date", "inferred", "sentence", "paragraph", "start", "end")
        fields = Fields(node, "The event", allowed, self.log)
        fields.require("date", "sentence", "paragraph")
        sentence = fields.text("sentence")
        paragraph, start, end = self._span(fields, sentence, "The event’s sentence")
        date = fields.date("date")
        return Event(
            id=fields.text("id", f"e{number}"), date=date or PartialDate(None), sentence=sentence, paragraph=paragraph,
            start=start, end=end, end_date=fields.date("end_date"), inferred=fields.truth("inferred"),
        )  # fmt: skip

    def _not_citations(self, places: Fields) -> tuple[Parenthesis, ...]:
        texts = self.fields.texts("not_citations")
        nodes = places.items("not_citations")
        if len(texts) != len(nodes):
            if nodes:
                self.log.add(
                    places.line, "“not_citations” and their places are not of the same number.", "Delete both."
                )
            return tuple(p for text in texts if (p := self._found(text)))
        found = []
        for text, node in zip(texts, nodes, strict=True):
            fields = Fields(node, "The place", ("paragraph", "start", "end"), self.log)
            found.append(Parenthesis(text, *self._span(fields, text, "The parenthesis")))
        return tuple(found)

    def _found(self, text: str) -> Parenthesis | None:
        for paragraph in self.paragraphs.values():
            start = paragraph.text.find(text)
            if start >= 0:
                return Parenthesis(text, paragraph.id, start, start + len(text))
        return None

    def _acronyms(self, places: Fields) -> tuple[Acronym, ...]:
        first = {short: text_of(node, "An expansion", self.log) for short, node in self.fields.entries("acronyms")}
        nodes = places.items("acronyms")
        if not nodes:
            return tuple(Acronym(short, long, self._where(short)) for short, long in first.items())
        found = []
        for node in nodes:
            fields = Fields(node, "The place", ("short", "expansion", "paragraph"), self.log)
            fields.require("short")
            short = fields.text("short")
            if "expansion" not in fields and short not in first:
                self.log.add(fields.line, f"The acronym {quoted(short)} has no expansion.", "Add it under “acronyms”.")
            expansion = fields.text("expansion", first.get(short, ""))
            found.append(Acronym(short, expansion, ParagraphId(fields.text("paragraph"))))
        return tuple(found)

    def _where(self, short: str) -> ParagraphId:
        found = self._found(f"({short})") or self._found(short)
        return found.paragraph if found else ParagraphId("")

    def _notice(self, node: Node) -> Notice:
        fields = Fields(node, "The notice", ("code", "message", "where"), self.log)
        fields.require("code", "message")
        return Notice(fields.text("code"), fields.text("message"), fields.text("where"))
