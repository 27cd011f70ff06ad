"""Walks the paragraphs of a Word part twice at once: as they read with all recorded changes, and without any."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from briefer.model.rich import Run
from briefer.model.sent import OBJECT, NoteMark
from briefer.returned.copy import ReadCell, Track
from briefer.returned.looks import Look, Looks
from briefer.word_file.parts import Element, attribute, child, local

_INSERTED = frozenset(("ins", "moveTo"))
_DELETED = frozenset(("del", "moveFrom"))
# Wrappers whose content stands in the text as if they were not there.
_TRANSPARENT = frozenset(("smartTag", "sdt", "sdtContent", "customXml", "dir", "bdo", "ruby", "rubyBase", "fldSimple"))
_TRACKS = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_LINK = re.compile(r'\s*HYPERLINK\s+"([^"]*)"', re.IGNORECASE)
_ENDNOTES = 1 << 32  # lies above all ids of footnotes
_CONTENTS = re.compile(r"\s*(TOC|INDEX)\b", re.IGNORECASE)


@dataclass(slots=True)
class Mark:
    """A bookmark that was begun: its name and how many signs were read before it."""

    name: str
    start: int
    end: int = -1


@dataclass(slots=True)
class Paragraph:
    """One paragraph element. ``start`` counts the signs that were read before it, in the accepted reading."""

    start: int
    printed: list[Run | NoteMark] = field(default_factory=list)
    original: list[Run | NoteMark] = field(default_factory=list)
    tracks: list[Track] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    mark_inserted: bool = False
    mark_deleted: bool = False
    in_contents: bool = False


@dataclass(slots=True)
class _Field:
    """A complex field: its instruction so far, and whether its result has begun."""

    instruction: str = ""
    shown: bool = False


class ParagraphReader:
    """Reads the paragraphs of one part; fields and bookmarks may span several of them."""

    def __init__(self, looks: Looks, addresses: Callable[[str], str]) -> None:
        """``addresses`` gives the address of a relationship's id, empty for none."""
        self._looks, self._addresses = looks, addresses
        self._fields: list[_Field] = []
        self.marks: dict[str, Mark] = {}
        self.count = 0

    def read(self, element: Element, *, inserted: bool = False, deleted: bool = False) -> Paragraph:
        """A paragraph; one in a recorded row or block is ``inserted`` or ``deleted`` as a whole."""
        paragraph = Paragraph(self.count, in_contents=self._in_contents())
        self._properties(child(element, "pPr"), paragraph)
        for part in element:
            self._inline(part, paragraph, inserted, deleted, "")
        paragraph.in_contents = paragraph.in_contents or self._in_contents()
        return paragraph

    def bookmark(self, element: Element) -> None:
        """The beginning or end of a bookmark, which may also stand between paragraphs."""
        id = attribute(element, "id")
        if local(element) == "bookmarkStart":
            self.marks.setdefault(id, Mark(attribute(element, "name"), self.count))
        elif id in self.marks:
            self.marks[id].end = self.count

    def _properties(self, properties: Element | None, to: Paragraph) -> None:
        mark = child(properties, "rPr")
        for part in mark if mark is not None else ():
            name = local(part)
            to.mark_inserted = to.mark_inserted or name in _INSERTED
            to.mark_deleted = to.mark_deleted or name in _DELETED
            if name in _INSERTED or name in _DELETED:
                to.tracks.append(_track(part))

    def _inline(self, element: Element, to: Paragraph, inserted: bool, deleted: bool, href: str) -> None:
        name = local(element)
        if name == "r":
            self._run(element, to, inserted, deleted, href)
        elif name == "hyperlink":
            self._inside(element, to, inserted, deleted, self._addresses(attribute(element, "id")) or href)
        elif name in _INSERTED or name in _DELETED:
            to.tracks.append(_track(element))
            self._inside(element, to, inserted or name in _INSERTED, deleted or name in _DELETED, href)
        elif name in _TRANSPARENT:
            self._inside(element, to, inserted, deleted, href)
        elif name in ("bookmarkStart", "bookmarkEnd"):
            self.bookmark(element)
        elif name == "commentRangeStart":
            to.comments.append(attribute(element, "id"))
        elif name in ("oMath", "oMathPara"):
            said = "".join(part.text or "" for part in element.iter() if local(part) == "t")
            self._add(Run(said), to, inserted, deleted)

    def _inside(self, element: Element, to: Paragraph, inserted: bool, deleted: bool, href: str) -> None:
        for part in element:
            self._inline(part, to, inserted, deleted, href)

    def _run(self, run: Element, to: Paragraph, inserted: bool, deleted: bool, href: str) -> None:
        properties = child(run, "rPr")
        change = child(properties, "rPrChange")
        if change is not None:
            to.tracks.append(_track(change))
        look, numbered = self._looks.of(properties), False
        for part in run:
            name = local(part)
            if name in ("footnoteReference", "endnoteReference"):
                self._add(NoteMark(note_key(name, part)), to, inserted, deleted)
                numbered = attribute(part, "customMarkFollows").lower() in ("1", "true", "on")
            elif not (numbered and name == "t"):
                self._content(part, name, to, (inserted, deleted), look, href)

    def _content(
        self, part: Element, name: str, to: Paragraph, change: tuple[bool, bool], look: Look, href: str
    ) -> None:
        if name == "fldChar":
            self._field(attribute(part, "fldCharType"))
        elif name in ("instrText", "delInstrText"):
            if self._fields:
                self._fields[-1].instruction += part.text or ""
        elif name == "commentReference":
            to.comments.append(attribute(part, "id"))
        elif name == "AlternateContent":
            best = child(part, "Choice")
            for inner in best if best is not None else ():
                self._content(inner, local(inner), to, change, look, href)
        elif not self._hidden() and (said := self._said(part, name, to)):
            strong, emph = look
            self._add(Run(said, strong, emph, href or self._field_link()), to, *change)

    def _said(self, part: Element, name: str, to: Paragraph) -> str:
        if name in ("t", "delText"):
            return str(part.text or "")
        if name in ("drawing", "pict", "object"):
            boxes = [inner for inner in part.iter() if local(inner) == "txbxContent"]
            to.boxes += boxes
            return "" if boxes else OBJECT
        if name == "br" and attribute(part, "type") in ("page", "column"):
            return ""
        if name == "sym":
            return _symbol(attribute(part, "char"))
        return _SIGNS.get(name, "")

    def _add(self, piece: Run | NoteMark, to: Paragraph, inserted: bool, deleted: bool) -> None:
        if not deleted:
            to.printed.append(piece)
            self.count += len(piece.text) if isinstance(piece, Run) else 1
        if not inserted:
            to.original.append(piece)

    def _field(self, step: str) -> None:
        """A complex field runs over several runs: begin, instruction, separate, result, end."""
        if step == "begin":
            self._fields.append(_Field())
        elif step == "separate" and self._fields:
            self._fields[-1].shown = True
        elif step == "end" and self._fields:
            self._fields.pop()

    def _hidden(self) -> bool:
        return any(not one.shown for one in self._fields)

    def _in_contents(self) -> bool:
        return any(_CONTENTS.match(one.instruction) for one in self._fields)

    def _field_link(self) -> str:
        found = (_LINK.match(one.instruction) for one in self._fields)
        return next((link[1] for link in found if link), "")


def cell_of(paragraphs: list[Paragraph], *, original: bool = False, apart: bool = False) -> ReadCell:
    """Several paragraphs as one text; ``apart``: each has an end of its own, which reads as a blank."""
    printed: list[Run | NoteMark] = []
    for paragraph in paragraphs:
        said = paragraph.original if original else paragraph.printed
        printed += [Run(" ")] if apart and printed and said else []
        printed += said
    return ReadCell(printed)


def tracks_in(element: Element) -> Iterator[Track]:
    """Every recorded change in an element."""
    return (_track(part) for part in element.iter() if local(part) in _TRACKS and attribute(part, "author"))


def _track(element: Element) -> Track:
    return Track(attribute(element, "author"), attribute(element, "date"))


def note_key(kind: str, element: Element) -> int:
    """One number for a note of either kind, from its mark ("footnoteReference") or itself ("footnote")."""
    id = attribute(element, "id")
    number = int(id) if id.isascii() and id.isdigit() and len(id) < 10 else 0
    return number + (_ENDNOTES if kind.startswith("endnote") else 0)


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number < 0xFFFE else ""
