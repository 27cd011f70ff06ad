"""The parts of a structured article that point into its words: citations, sources, events, parentheses, acronyms.

Where the file gives no place, the text is looked for; where it gives one, the text must stand there to the letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass

from briefer.ingest.readers.fields import Fields, text_of
from briefer.model.article import (
    Acronym,
    Citation,
    CitationId,
    CitedDate,
    Event,
    Paragraph,
    ParagraphId,
    Parenthesis,
    Reference,
    Source,
    SourceId,
    SummaryPoint,
)
from briefer.model.dates import PartialDate
from briefer.yaml_files.nodes import Node, ProblemLog, quoted

_REFERENCE = (
    "source", "see", "dates", "signal", "inferred", "accessed", "locator", "url", "remark", "source_id",
)  # fmt: skip


@dataclass(frozen=True)
class PlaceReader:
    """Reads what points into ``paragraphs``; whatever is wrong goes into the log. ``fields`` are the article's."""

    fields: Fields
    paragraphs: ReadOnly[str, Paragraph]
    log: ProblemLog

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

    def check_origins(self, summary: Iterable[SummaryPoint]) -> None:
        """Notes drafted points whose origin is no sentence of the article."""
        line = self.fields.line_of("summary")
        for point in summary:
            if point.origin is not None:
                self._check_place(point.origin, point.start, point.end, line, "A summary point")

    def citation(self, node: Node, number: int) -> Citation:
        """A citation with its references."""
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

    def source(self, node: Node) -> Source:
        """A source of the register."""
        fields = Fields(node, "The source", ("id", "name", "printed", "citations", "dates"), self.log)
        fields.require("id", "name")
        citations = tuple(CitationId(text) for text in fields.texts("citations"))
        return Source(
            SourceId(fields.text("id")), fields.text("name"), fields.texts("printed"), citations, fields.dates("dates")
        )

    def event(self, node: Node, number: int) -> Event:
        """A dated event."""
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

    def not_citations(self, places: Fields) -> tuple[Parenthesis, ...]:
        """The parentheses that cite nothing, with their places where the file gives them."""
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

    def acronyms(self, places: Fields) -> tuple[Acronym, ...]:
        """The acronyms with their expansions, and where each is expanded."""
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
