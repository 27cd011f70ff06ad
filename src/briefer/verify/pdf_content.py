"""What the content of a page says: the text of each marked piece, and of header and footer.

Pieces of text on one line that are placed each for itself stand apart, as every reader of PDF takes them; a new line
says by itself whether a blank stands before it. Strings that say so hold their characters as they are seen, from the
left (PDF 1.7, 14.8.2.3.3); brackets in them look the other way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from briefer.verify.pdf_fonts import Font
from briefer.verify.pdf_syntax import Name, parse, text_of, unescaped
from briefer.verify.report import UnreadableError

_STRING = rb"\((?:[^()\\]++|\\.)*+\)"
_TOKEN = re.compile(
    rb"""
    /([A-Za-z0-9]++)\s*+(<<(?:"""  # 1 tag, 2 its properties
    + _STRING
    + rb"""|<[0-9A-Fa-f\s]*+>|[^<>()]++|<<[^<>]*+>>)*+>>)\s*+BDC
    |/(\w++)\s++BMC()                              # 3, 4
    |\b(EMC)\b                                     # 5
    |/([^\s/<>\[\]()]++)\s++[-\d.]++\s++Tf\b       # 6 font
    |("""
    + _STRING
    + rb""")\s*+(?:Tj|')                           # 7 shown
    |\[((?:"""
    + _STRING
    + rb"""|<[0-9A-Fa-f\s]*+>|[^\[\]()<>]++)*+)\]\s*+TJ   # 8 shown with shifts
    |<([0-9A-Fa-f\s]*+)>\s*+Tj                     # 9 shown
    |([-\d.]++)\s++([-\d.]++)\s++(?:Tm|Td)\b       # 10, 11 place
    |(\b3\s++Tr\b)                                 # 12 text that does not show
    |"""
    + _STRING,
    re.VERBOSE | re.DOTALL,
)
_SHOWN = re.compile(rb"(" + _STRING + rb")|<([0-9A-Fa-f\s]*+)>", re.DOTALL)
_KNOWN_ARTIFACTS = {
    b"<</Type/Pagination/Subtype/Header>>": "Header",
    b"<</Type/Pagination/Subtype/Footer>>": "Footer",
}

_NUMBER = re.compile(rb"<<\s*/MCID (\d+)\s*>>")


@dataclass(slots=True)
class PageText:
    """The texts of a page: of marked pieces by number, of header and footer piece by piece.

    ``heights`` has the base line that each marked piece begins at. ``unmarked`` is text that belongs to nothing,
    ``repeated`` are numbers that were given twice.
    """

    texts: dict[int, str] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    header: list[str] = field(default_factory=list)
    footer: list[str] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    invisible: bool = False


@dataclass(slots=True)
class _Marked:
    """A stretch of marked content; ``said`` replaces what it shows, ``turned``: its characters stand from the left."""

    number: int = -1
    artifact: str = ""
    said: str | None = None
    turned: bool = False


def read_page(content: bytes, fonts: dict[str, Font]) -> PageText:
    """The texts of a page's content.

    Raises:
        UnreadableError: it shows text in a font that it does not name.
    """
    return _PageReader(fonts).read(content)


class _PageReader:
    def __init__(self, fonts: dict[str, Font]) -> None:
        self.fonts = fonts
        self.page = PageText()
        self.stack: list[_Marked] = []
        self.marked = _Marked()
        self.font: Font | None = None
        self.height = 0.0
        self.piece = ""  # a blank where a piece of text begins on the line of the one before
        self.new_piece = True

    def read(self, content: bytes) -> PageText:  # noqa: C901  # one short case an operator
        for found in _TOKEN.finditer(content):
            kind = found.lastindex
            if kind == 7:
                self._show(unescaped(found[7][1:-1]))
            elif kind == 11:
                self._place(float(found[11]))
            elif kind == 2:
                self._open(found[2])
            elif kind == 5:
                self.marked = self.stack.pop() if self.stack else _Marked()
            elif kind == 6:
                self.font = self.fonts.get(found[6].decode("latin-1"))
            elif kind == 8:
                self._show(b"".join(_strings(found[8])))
            elif kind == 9:
                self._show(bytes.fromhex(b"".join(found[9].split()).decode("ascii")))
            elif kind == 4:
                self._open_plain(found[3])
            elif kind == 12:
                self.page.invisible = True
        return self.page

    def _open(self, properties: bytes) -> None:
        outer = self.marked
        self.stack.append(outer)
        artifact = _KNOWN_ARTIFACTS.get(properties)
        plain = _NUMBER.fullmatch(properties)
        if artifact or plain:
            number = self._number(int(plain[1])) if plain else -1
            self.marked = _Marked(number, artifact or outer.artifact, outer.said)
        else:
            self._open_other(outer, parse(properties)[0])

    def _open_plain(self, tag: bytes) -> None:
        outer = self.marked
        self.stack.append(outer)
        turned = tag == b"ReversedChars"
        artifact = outer.artifact if turned else outer.artifact or tag.decode()
        self.marked = _Marked(outer.number, artifact, outer.said, turned)

    def _number(self, number: int) -> int:
        if number in self.page.texts:
            self.page.repeated.append(number)
        self.page.texts.setdefault(number, "")
        return number

    def _open_other(self, outer: _Marked, entries: dict[str, Any]) -> None:
        number, said = outer.number, outer.said
        if isinstance(entries.get("MCID"), int):
            number = self._number(entries["MCID"])
        if "ActualText" in entries and said is None:
            said = text_of(entries["ActualText"])
            self.marked = _Marked(number, outer.artifact)
            self._say(said)
        artifact = outer.artifact
        if "MCID" not in entries and isinstance(entries.get("Type"), Name):
            artifact = str(entries.get("Subtype", entries["Type"]))
        self.marked = _Marked(number, artifact, said)

    def _place(self, height: float) -> None:
        self.new_piece = True
        self.piece = " " if height == self.height else ""
        self.height = height

    def _show(self, raw: bytes) -> None:
        if self.font is None:
            raise UnreadableError("Text is shown in a font that the page does not name.")
        text = self.font.turned_text(raw) if self.marked.turned else self.font.text(raw)
        if self.marked.said is None:
            self._say(text)

    def _say(self, text: str) -> None:
        marked, page = self.marked, self.page
        if marked.artifact:
            line = {"Header": page.header, "Footer": page.footer}.get(marked.artifact)
            if line is not None and self.new_piece:
                line.append(text)
            elif line:
                line[-1] += text
        elif marked.number >= 0:
            page.texts[marked.number] += self.piece + text
            page.heights.setdefault(marked.number, self.height)
        elif text.strip():
            page.unmarked.append(text)
        self.piece, self.new_piece = "", False


def _strings(inside: bytes) -> list[bytes]:
    return [
        unescaped(literal[1:-1]) if literal else bytes.fromhex(b"".join(digits.split()).decode("ascii"))
        for literal, digits in _SHOWN.findall(inside)
    ]
