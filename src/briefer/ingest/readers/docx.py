"""Word files (.docx and its kin) to raw blocks, read from the package's XML.

python-docx shows neither notes nor text boxes, tracked changes, fields or lists, so the parts are read directly.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from briefer.errors import ArticleError, Problem
from briefer.ingest.raw import Hints, RawArticle, RawBlock, RawKind
from briefer.ingest.readers.cleaning import clean_block, unprintable_notices, with_typed_bullet
from briefer.ingest.readers.docx_runs import NoteMarks, RunReader, Tally, chosen
from briefer.ingest.readers.docx_styles import Role, Style, outline_level, read_numbering, read_styles
from briefer.ingest.readers.images import image_type
from briefer.ingest.readers.inline import Lines, LinkCount
from briefer.ingest.readers.limits import MAX_IMAGE_BYTES, MAX_IMAGES_BYTES
from briefer.model.article import Notice
from briefer.word_file.parts import Element, WordParts, attribute, child, local, switched_on
from briefer.word_file.safe_zip import Package

_CONTAINERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"})
# Notes that Word writes for itself.
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_docx(content: bytes, file_name: str) -> RawArticle:
    """The blocks of a Word file: body, then notes.

    Raises:
        ArticleError: the package is damaged, hostile, or holds no document.
    """
    with Package(content, file_name) as package:
        parts = WordParts(package, file_name)
        body = child(parts.main, "body")
        if body is None:
            raise ArticleError(
                Problem(file_name, "This Word file holds no document.", "Open it in Word and save it again.")
            )
        return _Document(parts, file_name).read(body)


@dataclass
class _Document:
    parts: WordParts
    file_name: str
    blocks: list[RawBlock] = field(default_factory=list)
    waiting: list[RawBlock] = field(default_factory=list)  # boxes and pictures anchored in the paragraph being read
    links: LinkCount = field(default_factory=LinkCount)
    title: str = ""
    tally: Tally = field(default_factory=Tally)
    image_bytes: int = 0
    left_images: int = 0

    def read(self, body: Element) -> RawArticle:
        self.styles = read_styles(self._tree("styles"))
        self.numbering = read_numbering(self._tree("numbering"))
        footnotes, endnotes = self._tree("footnotes"), self._tree("endnotes")
        self.footnotes = NoteMarks("footnote")
        self.endnotes = NoteMarks("endnote", "lowerRoman" if _has_notes(footnotes) else "decimal")
        self.relations = self.parts.relations
        self.runs = self._run_reader()
        self._blocks_in(body)
        for root, kind, marks in ((footnotes, "footnotes", self.footnotes), (endnotes, "endnotes", self.endnotes)):
            self._notes(root, kind, marks)
        return self._article()

    def _run_reader(self) -> RunReader:
        return RunReader(
            self.styles, self.relations, self.links, self.footnotes, self.endnotes, self._anchored, self.tally
        )

    def _tree(self, kind: str) -> Element | None:
        name = next(self.parts.related(kind), None)
        return self.parts.tree(name) if name else None

    def _article(self) -> RawArticle:
        cleaned = [clean_block(with_typed_bullet(block)) for block in self.blocks]
        notices = (*unprintable_notices(sum(count for _, count in cleaned)), *self._notices())
        return RawArticle(
            blocks=tuple(block for block, _ in cleaned),
            file_name=self.file_name,
            title=self.title,
            notices=notices,
            hints=self._hints(),
            furniture=self._furniture(),
        )

    # blocks

    def _blocks_in(self, parent: Element) -> None:
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in _CONTAINERS:
                self._blocks_in(element)
            elif name == "AlternateContent":
                best = chosen(element)
                if best is not None:
                    self._blocks_in(best)

    def _paragraph(self, element: Element) -> None:
        properties = child(element, "pPr")
        lines = self.runs.paragraph(element)
        if lines:
            self._text_blocks(properties, lines)
        self.blocks.extend(self.waiting)
        self.waiting.clear()

    def _text_blocks(self, properties: Element | None, lines: Lines) -> None:
        role, level, label = self._role(properties)
        if role == "title" and not self.title and not self.blocks:
            self.title = lines.joined()[0]
        elif role == "title" or role == "heading":
            text, marks = lines.joined()
            self.blocks.append(RawBlock("heading", text, level=max(level, 1), marks=marks))
        else:
            kind: RawKind = role
            for text, marks in lines.paragraphs():
                self.blocks.append(RawBlock(kind, text, marks=marks, label=label))

    def _role(self, properties: Element | None) -> tuple[Role, int, str]:
        style = self.styles.get(attribute(child(properties, "pStyle"), "val"), Style())
        level = outline_level(properties)
        if style.role in ("title", "heading", "caption") or level:
            return ("heading", level, "") if level and style.role != "title" else (style.role, style.level, "")
        num = child(properties, "numPr")
        num_id = attribute(child(num, "numId"), "val") or style.num_id
        num_level = attribute(child(num, "ilvl"), "val")
        if num_id:
            role, label = self.numbering.item(num_id, int(num_level) if num_level.isdigit() else style.num_level)
            return role, 0, label
        return style.role, 0, ""

    # tables

    def _table(self, table: Element) -> None:
        rows = [list(_cells(row)) for row in _rows(table)]
        if len(rows) == 1 and len(rows[0]) == 1:  # a box drawn as a table
            self._blocks_in(rows[0][0])
            return
        texts = [[text for cell in cells for text in self._cell(cell)] for cells in rows]
        width = max((len(row) for row in texts), default=0)
        if any(any(row) for row in texts):
            filled = tuple(tuple(row) + ("",) * (width - len(row)) for row in texts)
            self.blocks.append(RawBlock("table", rows=filled, has_header=_has_header(table)))
        self.blocks.extend(self.waiting)
        self.waiting.clear()

    def _cell(self, cell: Element) -> list[str]:
        """A cell's text, followed by empty ones where it spans several columns; empty where it goes on from above."""
        properties = child(cell, "tcPr")
        span = attribute(child(properties, "gridSpan"), "val")
        merged = child(properties, "vMerge")
        goes_on = merged is not None and attribute(merged, "val") != "restart"
        paragraphs = (
            self.runs.paragraph(p).joined()[0] for p in cell.iter() if local(p) == "p" and not _in_box(p, cell)
        )
        text = "" if goes_on else " ".join(filter(None, paragraphs))
        return [text] + [""] * (min(int(span), 64) - 1 if span.isdigit() else 0)

    # boxes and pictures

    def _anchored(self, drawing: Element) -> None:
        boxes = [box for box in drawing.iter() if local(box) == "txbxContent"]
        for box in boxes:
            if not any(local(above) == "txbxContent" for above in box.iterancestors()):
                self._box(box)
        if not boxes:
            self._picture(drawing)

    def _box(self, box: Element) -> None:
        """A box stands after the paragraph that holds it; its own runs must not mix with that one's."""
        inner = _Document(self.parts, self.file_name)
        inner.styles, inner.numbering, inner.links, inner.tally = self.styles, self.numbering, self.links, self.tally
        inner.footnotes, inner.endnotes, inner.relations = self.footnotes, self.endnotes, self.relations
        inner.runs = inner._run_reader()
        inner._blocks_in(box)
        if inner.title:
            self.waiting.append(RawBlock("heading", inner.title, level=1))
        self.waiting.extend(inner.blocks)

    def _picture(self, drawing: Element) -> None:
        alt = next((a for e in drawing.iter() if local(e) in ("docPr", "shape") for a in [_alt(e)] if a), "")
        for element in drawing.iter():
            if local(element) in ("blip", "imagedata"):
                relation = attribute(element, "embed") or attribute(element, "id")
                _, target, external = self.relations.get(relation, ("", "", True))
                content = b"" if external else self._image_bytes(target)
                self.waiting.append(RawBlock("image", content=content, media_type=image_type(content, target), alt=alt))

    def _image_bytes(self, name: str) -> bytes:
        size = self.parts.size(name)
        if not size or size > MAX_IMAGE_BYTES or self.image_bytes + size > MAX_IMAGES_BYTES:
            self.left_images += 1
            return b""
        self.image_bytes += size
        return self.parts.content(name, MAX_IMAGE_BYTES)

    # notes

    def _notes(self, root: Element | None, kind: str, marks: NoteMarks) -> None:
        if root is None:
            return
        self.relations = self.parts.relations_of(next(self.parts.related(kind)))
        self.runs = self._run_reader()
        notes = {attribute(note, "id"): note for note in root if attribute(note, "type") not in _SEPARATORS}
        for note_id in [*(i for i in marks.labels if i in notes), *(i for i in notes if i not in marks.labels)]:
            label = marks.labels.get(note_id, "")
            for paragraph in (p for p in notes[note_id].iter() if local(p) == "p"):
                text, spans = self.runs.paragraph(paragraph).joined()
                if text:
                    self.blocks.append(RawBlock("note", text, marks=spans, label=label))
        self.waiting.clear()

    # what stands around the text

    def _furniture(self) -> tuple[str, ...]:
        """The texts of headers and footers, each once."""
        texts: dict[str, None] = {}
        for kind in ("header", "footer"):
            for name in self.parts.related(kind):
                self.relations = self.parts.relations_of(name)
                self.runs = self._run_reader()
                for paragraph in self.parts.tree(name).iter():
                    if local(paragraph) == "p":
                        texts[self.runs.paragraph(paragraph).joined()[0]] = None
        return tuple(text for text in texts if text)

    def _hints(self) -> Hints:
        properties = self.parts.properties()
        title = child(properties, "title")
        creator = child(properties, "creator")
        names = (creator.text or "").split(";") if creator is not None else []
        return Hints(
            title=" ".join((title.text or "").split()) if title is not None else "",
            authors=tuple(" ".join(name.split()) for name in names if name.strip()),
        )

    def _notices(self) -> Iterator[Notice]:
        if self.tally.deleted or self.tally.inserted:
            yield Notice("tracked-changes", "The file has tracked changes: insertions were taken, deletions left out.")
        if self.tally.hidden:
            yield Notice("hidden-text", f"{self.tally.hidden} stretches of hidden text were left out.")
        if next(self.parts.related("comments"), None):
            yield Notice("comments", "The comments in the file's margin were left out.")
        if self.left_images:
            yield Notice("image-left-out", f"{self.left_images} pictures are too large or missing and were left out.")
        yield from self.links.notices()


def _has_notes(root: Element | None) -> bool:
    return root is not None and any(attribute(note, "type") not in _SEPARATORS for note in root)


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if local(element) == "tr":
            yield element
        elif local(element) in _CONTAINERS:
            yield from _rows(element)


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) in _CONTAINERS:
            yield from _cells(element)


def _in_box(paragraph: Element, cell: Element) -> bool:
    """Whether a paragraph stands in a text box inside the cell, which is read on its own."""
    for above in paragraph.iterancestors():
        if above is cell:
            return False
        if local(above) == "txbxContent":
            return True
    return False


def _has_header(table: Element) -> bool:
    first = next(_rows(table), None)
    if switched_on(child(first, "trPr"), "tblHeader"):
        return True
    look = child(table, "tblPr", "tblLook")
    if attribute(look, "firstRow"):
        return attribute(look, "firstRow") in ("1", "true", "on")
    value = attribute(look, "val")
    try:
        return bool(int(value, 16) & 0x20)  # the bit for a first row of its own
    except ValueError:
        return False


def _alt(element: Element) -> str:
    return " ".join((attribute(element, "descr") or attribute(element, "alt") or attribute(element, "title")).split())
