"""The structure of a PDF file as it is read aloud: passages, notes with their marks, headings, contents, links.

While it is walked, everything that should be in it once is counted: marked content, elements, annotations.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefer.verify.pdf_content import PageText
from briefer.verify.pdf_objects import PdfObjects
from briefer.verify.pdf_syntax import Ref, Value, text_of
from briefer.verify.reading import TICKS, mark, normal, picture
from briefer.verify.report import UnreadableError

_INLINE = frozenset(("Span", "Link", "Reference", "Quote", "Em", "Strong", "Code", "Annot", "Ruby", "Warichu"))
_HEADINGS = frozenset(("H", "H1", "H2", "H3", "H4", "H5", "H6"))
_DEEPEST = 200  # lists sixty deep, the most that is written, are 180 elements
_MOST_FIGURES = 9  # of the number of an item

Piece = tuple[int, int]  # page (0-based) and number of marked content


@dataclass(slots=True)
class LinkElement:
    """A link with its annotations (object numbers) and what it belongs to.

    ``note`` is the number of the mark that it is, ``back`` the note whose number it is, ``entry`` the place of its
    entry in the contents.
    """

    words: str = ""
    pieces: list[Piece] = field(default_factory=list)
    annotations: list[int] = field(default_factory=list)
    note: int = 0
    back: int = 0
    entry: int = -1
    inside: int = 0  # the note that it stands in

    def says(self) -> bool:
        """Whether it has words to be followed by."""
        return bool(normal(self.words))


@dataclass(slots=True)
class Tree:
    """What was read. ``notes`` are by number; ``note_starts``, ``mark_starts`` and ``heading_starts`` say where."""

    passages: list[str] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)
    contents: list[tuple[str, str]] = field(default_factory=list)  # words and printed page number of each entry
    list_numbers: list[int] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    links: list[LinkElement] = field(default_factory=list)
    note_starts: dict[int, Piece] = field(default_factory=dict)
    mark_starts: dict[int, Piece] = field(default_factory=dict)
    heading_starts: list[Piece | None] = field(default_factory=list)
    owners: dict[Piece, int] = field(default_factory=dict)
    annotations: dict[int, int] = field(default_factory=dict)
    defects: list[str] = field(default_factory=list)
    elements: int = 0


@dataclass(slots=True)
class _Around:
    """What stands around an element: the note or contents entry it is in, and the link."""

    note: int = 0
    in_contents: bool = False
    reference: bool = False
    mark: int = 0  # the note that a reference says it marks
    label: bool = False
    link: LinkElement | None = None


class TreeReader:
    """Walks one tree. ``page_indices`` leads from the object number of a page to its place."""

    def __init__(self, objects: PdfObjects, pages: list[PageText], page_indices: dict[int, int]) -> None:
        self.objects, self.pages, self.page_indices = objects, pages, page_indices
        self.tree = Tree()
        self._buffer: list[str] = []  # of the passage that is being read
        self._out: list[str] = self.tree.passages
        self._tick = ""  # the sign before the item that begins
        self._label: list[str] = []  # what stands before the item that begins
        self._begun: Piece | None = None  # where the passage begins
        self._seen: set[int] = set()

    def read(self, root: Value) -> Tree:
        """The tree below the root of the structure."""
        for kid in self.objects.array(root):
            self._kid(kid, 0, -1, _Around(), 0)
        self._flush()
        return self.tree

    def _kid(self, kid: Value, parent: int, page: int, around: _Around, depth: int) -> None:
        """``parent`` is the number of the element around, ``page`` that which its content is on."""
        if isinstance(kid, int):
            self._content(page, kid, parent, around)
            return
        entries = self.objects.dictionary(kid)
        if entries.get("Type") == "MCR":
            self._content(self._page(entries, page), entries.get("MCID", -1), parent, around)
        elif entries.get("Type") == "OBJR":
            self._annotation(entries.get("Obj"), parent, around)
        elif "S" in entries and isinstance(kid, Ref):
            self._element(kid.number, entries, parent, page, around, depth + 1)
        else:
            self.tree.defects.append(f"The structure has something in it that is no element (in element {parent}).")

    def _page(self, entries: dict[str, Value], page: int) -> int:
        found = entries.get("Pg")
        return self.page_indices.get(found.number, -1) if isinstance(found, Ref) else page

    def _content(self, page: int, number: int, parent: int, around: _Around) -> None:
        piece = (page, number)
        text = self.pages[page].texts.get(number) if 0 <= page < len(self.pages) else None
        if text is None:
            where = f"page {page + 1}" if 0 <= page < len(self.pages) else "a page"
            self.tree.defects.append(f"The structure names a piece of {where} that is not there ({number}).")
            return
        if self.tree.owners.setdefault(piece, parent) != parent:
            self.tree.defects.append(f"A piece of page {page + 1} stands in the structure twice: “{text[:40]}”.")
        if self._begun is None and text:
            self._begun = piece
        if around.link is not None:
            around.link.pieces.append(piece)
            around.link.words += text
        if around.note and around.note not in self.tree.note_starts:
            self.tree.note_starts[around.note] = piece
        if not around.label:
            self._buffer.append(text)
        else:
            self._label.append(text)
            if text.strip() in TICKS:
                self._tick = text.strip()

    def _annotation(self, value: Value, parent: int, around: _Around) -> None:
        if not isinstance(value, Ref):
            return
        self.tree.annotations[value.number] = parent
        if around.link is not None:
            around.link.annotations.append(value.number)

    def _element(
        self, number: int, entries: dict[str, Value], parent: int, page: int, around: _Around, depth: int
    ) -> None:
        if number in self._seen or depth > _DEEPEST:
            raise UnreadableError("The structure of the file runs in a circle or is nested without end.")
        self._seen.add(number)
        self.tree.elements += 1
        above = entries.get("P")
        if parent and (not isinstance(above, Ref) or above.number != parent):
            self.tree.defects.append(f"Element {number} of the structure names another parent than it has.")
        tag = str(entries["S"])
        page = self._page(entries, page)
        if tag in _INLINE:
            self._inline(tag, number, entries, page, around, depth)
        elif tag == "Note":
            self._note(number, entries, page, around, depth)
        else:
            self._block(tag, number, entries, page, around, depth)

    def _kids(self, number: int, entries: dict[str, Value], page: int, around: _Around, depth: int) -> None:
        for kid in self.objects.array(entries.get("K")):
            self._kid(kid, number, page, around, depth)

    def _inline(self, tag: str, number: int, entries: dict[str, Value], page: int, around: _Around, depth: int) -> None:
        inside = _Around(around.note, around.in_contents, around.reference, around.mark, around.label, around.link)
        begin = len(self._buffer)
        if tag == "Link":
            inside.link = LinkElement(back=around.note if around.label else 0, inside=around.note)
            inside.link.entry = len(self.tree.contents) if around.in_contents else -1
            self.tree.links.append(inside.link)
        if tag == "Reference":
            inside.reference = True
            inside.mark = _number(text_of(entries.get("ID")), "mark-")
        self._kids(number, entries, page, inside, depth)
        if "ActualText" in entries:
            self._buffer[begin:] = [text_of(entries["ActualText"])]
        if tag == "Link" and inside.link and around.reference and not around.in_contents and not around.label:
            self._take_mark(inside.link, begin, around.mark)

    def _take_mark(self, link: LinkElement, begin: int, named: int) -> None:
        """A reference that is a number is the mark of that note, or of the ``named`` one: pages may begin anew."""
        said = "".join(self._buffer[begin:])
        if not said.strip().isdecimal():
            return
        link.note = named or int(said)
        self._buffer[begin:] = [" " * said.startswith(" "), mark(link.note), " " * said.endswith(" ")]
        if link.pieces:
            self.tree.mark_starts.setdefault(link.note, link.pieces[0])

    def _note(self, number: int, entries: dict[str, Value], page: int, around: _Around, depth: int) -> None:
        """Read apart from the passage it stands in."""
        known = _number(text_of(entries.get("ID")), "note-") or len(self.tree.notes) + 1
        outer = self._buffer, self._out, self._begun, self._tick
        self._buffer, self._out, self._begun, self._tick = [], [], None, ""
        self._kids(number, entries, page, _Around(note=known), depth)
        self._flush()
        if known in self.tree.notes:
            self.tree.defects.append(f"Note {known} stands in the structure twice.")
        self.tree.notes[known] = " ".join(self._out)
        self._buffer, self._out, self._begun, self._tick = outer

    def _block(self, tag: str, number: int, entries: dict[str, Value], page: int, around: _Around, depth: int) -> None:
        self._end(around.in_contents)
        if tag == "Figure":
            self._figure(number, entries, page, around, depth)
            return
        label = around.label or tag == "Lbl"
        in_contents = (around.in_contents or tag == "TOC") and tag != "Caption"
        inside = _Around(around.note, in_contents, around.reference, around.mark, label, around.link)
        self._label.clear()
        self._kids(number, entries, page, inside, depth)
        if tag == "Lbl" and not around.note:
            self._take_number("".join(self._label).strip().removesuffix("."))
        if tag in _HEADINGS:
            self.tree.headings.append(normal("".join(self._buffer)))
            self.tree.heading_starts.append(self._begun)
        self._end(in_contents)

    def _take_number(self, label: str) -> None:
        """A label of figures is the number of an item."""
        if label.isascii() and label.isdecimal() and len(label) < _MOST_FIGURES:
            self.tree.list_numbers.append(int(label))

    def _figure(self, number: int, entries: dict[str, Value], page: int, around: _Around, depth: int) -> None:
        """What is drawn in a picture is said by its alternative text."""
        self._kids(number, entries, page, _Around(around.note, label=True), depth)
        self._buffer.clear()
        self._begun = None
        if not text_of(entries.get("Alt")).strip():
            self.tree.defects.append("A picture has no alternative text.")
        self._out.append(picture(text_of(entries.get("Alt"))))

    def _end(self, in_contents: bool) -> None:
        if in_contents:
            self._flush_entry()
        else:
            self._flush()

    def _flush(self) -> None:
        """End a passage."""
        if self._buffer:
            text = normal("".join(self._buffer))
            if text:
                self._out.append(f"{self._tick} {text}".strip())
                self._tick = ""
            self._buffer = []
        self._begun = None

    def _flush_entry(self) -> None:
        """End an entry of the contents: its words, and the page number behind them."""
        text = normal("".join(self._buffer))
        self._buffer = []
        words, _, number = text.rpartition(" ")
        if not number.isdecimal():
            words, number = text, ""
        if words:
            self.tree.contents.append((words, number))


def _number(id: str, before: str) -> int:
    """The number in an identifier such as "note-3"; 0 without one."""
    number = id.removeprefix(before)
    return int(number) if number != id and number.isdecimal() else 0
