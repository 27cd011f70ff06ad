"""What is read in an HTML file that briefer wrote, and what has to be right in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefer.verify.reading import Reading, mark, normal, picture
from briefer.verify.report import UnreadableError

Element = Any
_BLOCKS = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "div", "hr"),
        *("table", "caption", "thead", "tbody", "tr", "td", "th", "figure", "figcaption"),
        *("main", "header", "footer", "nav", "section", "aside"),
    )
)
_LOADS = {"script", "iframe", "object", "embed", "link", "base", "form", "video", "audio", "source"}
_HEADING = re.compile("h[2-6]")
_ADDRESS_IN_STYLE = re.compile(r"url\(|@import", re.IGNORECASE)
_DRAWN = frozenset(("img", "svg"))
_NOTE, _MARK = "note-", "mark-"


@dataclass(slots=True)
class HtmlFile:
    """An HTML file read again. ``links`` are the places inside the file that are led to; ``back`` by note."""

    root: Element
    passages: list[str] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)
    contents: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    note_addresses: list[str] = field(default_factory=list)
    markings: dict[str, str] = field(default_factory=dict)
    defects: list[str] = field(default_factory=list)


def read_html(content: bytes) -> HtmlFile:
    """The file.

    Raises:
        UnreadableError: it is no UTF-8 text, or holds no page.
    """
    from lxml import etree, html  # 0.05 s

    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"Byte {error.start:,} is no UTF-8, so this is no page of ours.") from None
    if not text.rstrip().endswith("</html>"):
        raise UnreadableError("The file is cut off: its end is missing.")
    try:
        root = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8", huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(f"The file is no HTML page: {error}.") from None
    file = HtmlFile(root)
    _Reader(file).read()
    return file


class _Reader:
    """Walks the page once, element by element, without a stack of calls."""

    def __init__(self, file: HtmlFile) -> None:
        self.file = file
        self._pieces: list[str] = []
        self._silent: Element = None  # the element inside which nothing is read
        self._contents: Element = None
        self._note: tuple[Element, int] | None = None
        self._outer: list[str] = []
        self._tick = ""  # the sign before the item that begins

    def read(self) -> None:
        from lxml import etree  # loaded by now

        for event, node in etree.iterwalk(self.file.root, events=("start", "end")):
            if not isinstance(node.tag, str):
                if event == "end":
                    self._add(node.tail)
            elif event == "start":
                self._start(node)
            else:
                self._stop(node)
        self._end("")

    def _start(self, node: Element) -> None:
        if self._silent is not None:
            return
        tag, role = node.tag, node.get("role", "")
        if tag in _BLOCKS:
            self._end("")
        if tag in _DRAWN:
            self._end("")
            self.file.passages.append(picture(node.get("alt") or node.get("aria-label") or ""))
        if tag in ("head", "svg") or node.get("class") in ("note-number", "mark"):
            self._silent = node
            self._tick = normal("".join(node.itertext())) if node.get("class") == "mark" else self._tick
        elif tag in ("header", "footer") and node.get("class") == "furniture":
            found = node.xpath("string(span[@class='marking'])")
            self.file.markings["head" if tag == "header" else "foot"] = normal(str(found))
            self._silent = node
        elif tag == "nav" and role == "doc-toc":
            self._contents = node
        elif tag == "li" and node.get("id", "").startswith(_NOTE):
            number = node.get("id", "").removeprefix(_NOTE)
            self._note = (node, int(number) if number.isdecimal() else 0)
            self._outer, self.file.passages = self.file.passages, []
        elif tag == "br":
            self._add(" ")
        self._take_link(node)
        self._add(node.text if self._silent is None else "")

    def _take_link(self, node: Element) -> None:
        address = node.get("href", "")
        if node.tag == "a" and address and not address.startswith("#") and normal("".join(node.itertext())):
            (self.file.addresses if self._note is None else self.file.note_addresses).append(address)

    def _stop(self, node: Element) -> None:
        if self._silent is not None:
            if self._silent is node:
                self._silent = None
                self._add(node.tail)
            return
        tag = node.tag
        if tag == "sup":
            self._take_mark(node)
        elif tag == "span" and node.get("class") in ("label", "scale"):
            self._add(" ")
        elif tag in _BLOCKS:
            self._end(tag)
        if node is self._contents:
            self._contents = None
        if self._note is not None and node is self._note[0]:
            self.file.notes[self._note[1]] = " ".join(self.file.passages)
            self.file.passages, self._note = self._outer, None
        self._add(node.tail)

    def _take_mark(self, node: Element) -> None:
        """What was read since the element began was its number; numbers may begin anew in every section."""
        said = "".join(node.itertext())
        if said.strip().isdecimal():
            joined = "".join(self._pieces)
            led = [link.get("href", "").removeprefix(f"#{_NOTE}") for link in node.iter("a")]
            number = led[0] if led and led[0].isdecimal() else said.strip()
            self._pieces = [joined.removesuffix(said), mark(number)]

    def _add(self, text: str | None) -> None:
        if text and self._silent is None:
            self._pieces.append(text)

    def _end(self, tag: str) -> None:
        """End a passage, inside the contents an entry."""
        text, self._pieces = normal("".join(self._pieces)), []
        if not text:
            return
        if self._contents is not None and not _HEADING.fullmatch(tag):
            self.file.contents.append(text)
            return
        if self._contents is None and _HEADING.fullmatch(tag):
            self.file.headings.append(text)
        self.file.passages.append(f"{self._tick} {text}".strip())
        self._tick = ""


def html_reading(file: HtmlFile) -> Reading:
    """What is read in the file."""
    said = {
        str(node.get("name")): normal(str(node.get("content", ""))) for node in file.root.xpath("//head/meta[@name]")
    }
    marks = set(file.markings.values()) - {""}
    return Reading(
        passages=tuple(file.passages),
        notes=dict(sorted(file.notes.items())),
        contents=tuple(file.contents),
        headings=tuple(file.headings),
        addresses=(*file.addresses, *file.note_addresses),
        marking=marks.pop() if len(marks) == 1 else "",
        title=normal(str(file.root.xpath("string(//head/title)"))),
        language=str(file.root.get("lang", "")),
        author=said.get("author", ""),
        list_numbers=tuple(_numbers(file.root)),
    )


def _numbers(root: Element) -> Iterator[int]:
    """What stands before the items of numbered lists, but for notes and contents."""
    counts: Counter[Element] = Counter()
    for item in root.iter("li"):
        around = item.getparent()
        if around.tag == "ol" and around.get("class"):
            start = around.get("start", "1")
            yield (int(start) if start.isdecimal() else 1) + counts[around]
            counts[around] += 1


def generator_of(file: HtmlFile) -> str:
    """The program that wrote the file, as it says."""
    found = (node.get("content", "") for node in file.root.iter("meta") if node.get("name") == "generator")
    return next(found, "")


def page_defects(file: HtmlFile) -> Iterator[str]:
    """A page needs nothing else and runs nothing."""
    yield from file.defects
    ids = Counter(str(id) for id in file.root.xpath("//@id"))
    yield from (f"The id {id} is given {count} times." for id, count in ids.items() if count > 1)
    for node in file.root.iter(*_LOADS):
        yield f"The page loads or runs something: <{node.tag}>."
    for node in file.root.xpath("//@src"):
        if not str(node).startswith("data:image/"):
            yield f"The page loads a picture from elsewhere: {str(node)[:80]}."
    for name in file.root.xpath("//@*[starts-with(name(), 'on')]"):
        yield f"The page runs something: {str(name)[:40]}."
    for node in file.root.iter("style"):
        if _ADDRESS_IN_STYLE.search(node.text or ""):
            yield "The page's style loads something."
    if not file.root.xpath("//meta[@http-equiv='Content-Security-Policy']"):
        yield "The page does not forbid browsers to load or run anything."


def link_defects(file: HtmlFile) -> Iterator[str]:
    """Links inside the page lead to a place that is there."""
    ids = {str(id) for id in file.root.xpath("//@id")}
    for address in dict.fromkeys(str(href) for href in file.root.xpath("//a/@href")):
        if address.startswith("#") and address[1:] not in ids:
            yield f"A link leads to {address}, which is not in the page."
    headings = {node.get("id"): node for node in file.root.iter("h1", "h2", "h3", "h4")}
    for entry in file.root.xpath("//nav[@role='doc-toc']//a"):
        target = headings.get(entry.get("href", "")[1:])
        words = normal("".join(entry.itertext()))
        if target is not None and normal("".join(_words(target))) != words:
            yield f"The entry “{words[:60]}” of the contents leads to another heading."


def _words(node: Element) -> Iterator[str]:
    """The text of an element without the marks in it."""
    for text in node.xpath(".//text()[not(ancestor::sup)]"):
        yield str(text)


def note_defects(file: HtmlFile) -> Iterator[str]:
    """Marks lead to the note that has their number, and notes back to their mark."""
    printed: dict[str, str] = {}  # the numbers of the notes that lead back to their marks
    for link in file.root.xpath("//a[@role='doc-backlink']"):
        note = link.get("href", "").replace(f"#{_MARK}", _NOTE)
        if any(item.get("id") == note for item in link.iterancestors("li")):
            printed[note] = normal("".join(link.itertext()))
    yield from (f"Note {n} does not lead back to its mark." for n in file.notes if f"{_NOTE}{n}" not in printed)
    for link in file.root.xpath("//a[@role='doc-noteref']"):
        number, note = normal("".join(link.itertext())), link.get("href", "")
        if printed.get(note.removeprefix("#"), number) != number or not note.startswith(f"#{_NOTE}"):
            yield f"The mark of note {number} leads to {note}."


def marking_defects(file: HtmlFile, marking: str) -> Iterator[str]:
    """A page has the marking at its head and at its foot."""
    for place in ("head", "foot"):
        if file.markings.get(place) != marking:
            yield f"The marking {marking} is missing at the {place} of the page."
