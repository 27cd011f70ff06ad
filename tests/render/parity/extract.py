"""The words that a reader finds in each format, by the format's own rules and none of the writers' code.

Numbers of lists and notes are worked out as Word and a browser would. A page number in a contents list is ``PAGE``.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator

import pypdfium2
from lxml import etree, html

PAGE = "\ue000"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def tight(words: list[str]) -> str:
    """Without blanks and case: PDF breaks words at hyphens and prints some in capitals."""
    return "".join(words).casefold()


class DocxText:
    """Text of the body in reading order, then that of the notes by their numbers."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self._parts = {
                name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")
            }
        self._styles = {style.get(f"{_W}styleId"): style for style in self._parts["word/styles.xml"].iter(f"{_W}style")}
        self._formats, self._starts = self._numbering()
        self._counts: dict[str, int] = {}
        self._marks = 0

    def body(self) -> list[str]:
        """Words of the body."""
        paragraphs = self._parts["word/document.xml"].iter(f"{_W}p")
        return " ".join(self._paragraph(paragraph) for paragraph in paragraphs).split()

    def notes(self) -> list[list[str]]:
        """Words of each note, its number first, in the order of the numbers."""
        found = []
        for kind in ("footnote", "endnote"):
            part = self._parts.get(f"word/{kind}s.xml")
            for note in [] if part is None else part.iter(f"{_W}{kind}"):
                if note.get(f"{_W}type") is None:
                    number = int(note.get(f"{_W}id"))
                    said = " ".join(self._paragraph(paragraph) for paragraph in note.iter(f"{_W}p"))
                    counted = note.find(f".//{_W}{kind}Ref") is not None
                    found.append((number, (f"{number} " if counted else "") + said))
        return [said.split() for _, said in sorted(found)]

    def _paragraph(self, paragraph: etree._Element) -> str:
        return self._label(paragraph) + "".join(self._pieces(paragraph))

    def _pieces(self, paragraph: etree._Element) -> Iterator[str]:
        fields: list[str] = []
        for node in paragraph.iter():
            match etree.QName(node).localname:
                case "fldChar":
                    kind = node.get(f"{_W}fldCharType")
                    if kind == "begin":
                        fields.append("")
                    elif kind == "end" and fields and fields.pop().startswith("PAGEREF"):
                        yield PAGE
                case "instrText" if fields:
                    fields[-1] = (node.text or "").strip()
                case "t" if not any(name.startswith("PAGEREF") for name in fields):
                    yield node.text or ""
                case "tab" if etree.QName(node.getparent()).localname == "r":
                    yield " "
                case "footnoteReference" | "endnoteReference" if node.get(f"{_W}customMarkFollows") is None:
                    self._marks += 1
                    yield str(self._marks)

    def _label(self, paragraph: etree._Element) -> str:
        """The number of a list paragraph, counted list by list."""
        number = self._list_of(paragraph)
        if number in ("", "0") or self._formats[number][0] == "bullet":
            return ""
        self._counts[number] = self._counts.get(number, self._starts[number] - 1) + 1
        return re.sub(r"%\d", str(self._counts[number]), self._formats[number][1]) + " "

    def _list_of(self, paragraph: etree._Element) -> str:
        properties = paragraph.find(f"{_W}pPr")
        while properties is not None:
            found = properties.find(f"{_W}numPr")
            if found is not None:
                return str(found.find(f"{_W}numId").get(f"{_W}val"))
            style = properties.find(f"{_W}pStyle")
            based = style if style is not None else properties.getparent().find(f"{_W}basedOn")
            parent = None if based is None else self._styles.get(based.get(f"{_W}val"))
            properties = None if parent is None else _style_properties(parent)
        return ""

    def _numbering(self) -> tuple[dict[str, tuple[str, str]], dict[str, int]]:
        formats: dict[str, tuple[str, str]] = {}
        starts: dict[str, int] = defaultdict(lambda: 1)
        part = self._parts.get("word/numbering.xml")
        if part is None:
            return formats, starts
        abstracts = {a.get(f"{_W}abstractNumId"): a.find(f"{_W}lvl") for a in part.iter(f"{_W}abstractNum")}
        for each in part.iter(f"{_W}num"):
            level = abstracts[each.find(f"{_W}abstractNumId").get(f"{_W}val")]
            kind, text = (level.find(f"{_W}{tag}").get(f"{_W}val") for tag in ("numFmt", "lvlText"))
            formats[each.get(f"{_W}numId")] = (kind, text)
            override = each.find(f".//{_W}startOverride")
            if override is not None:
                starts[each.get(f"{_W}numId")] = int(override.get(f"{_W}val"))
        return formats, starts


def _style_properties(style: etree._Element) -> etree._Element:
    properties = style.find(f"{_W}pPr")
    return etree.SubElement(style, f"{_W}pPr") if properties is None else properties


class HtmlText:
    """Text of ``main`` in reading order, then that of the notes."""

    def __init__(self, content: bytes) -> None:
        self._main = html.document_fromstring(content.decode(), parser=html.HTMLParser(encoding="utf-8")).find(
            ".//main"
        )

    def body(self) -> list[str]:
        """Words of the body without the notes."""
        return "".join(self._text(self._main)).split()

    def notes(self) -> list[list[str]]:
        """Words of each note, its number first."""
        return [note.text_content().split() for note in self._main.iterfind(".//section[@role='doc-endnotes']/ol/li")]

    def _text(self, node: etree._Element) -> Iterator[str]:
        if node.get("role") == "doc-endnotes" or node.tag == "svg":  # what is drawn is said by its name
            return
        if node.tag == "li" and node.getparent().tag == "ol" and node.getparent().get("class"):
            yield f" {_item_number(node)} "
        yield node.text or ""
        for child in node:
            yield from self._text(child)
            yield child.tail or ""
        if node.tag == "a" and str(node.get("href")).startswith("#heading-"):
            yield f" {PAGE}"
        if node.tag in ("p", "li", "h1", "h2", "h3", "h4", "td", "th", "caption", "figcaption"):
            yield " "


def _item_number(item: etree._Element) -> str:
    """A browser counts from ``start``; the two kinds that hang their numbers have no dot."""
    listed = item.getparent()
    number = int(listed.get("start", "1")) + list(listed).index(item)
    return str(number) if listed.get("class") in ("judgment", "source-entry") else f"{number}."


def pdf_words(content: bytes) -> list[str]:
    """Words of all pages as they are painted."""
    document = pypdfium2.PdfDocument(content)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document).split()
    finally:
        document.close()
