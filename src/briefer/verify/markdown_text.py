"""What is read in a Markdown file that briefer wrote, and what has to be right in it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.verify.reading import Reading, mark, normal, picture
from briefer.verify.report import UnreadableError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_NOTE = re.compile(r"^\[\^(\d+)\]:[ \t]*(.*)$", re.MULTILINE)
_PICTURE = re.compile(r"^\[(picture-\d+)\]: (data:image/(?:png|jpeg);base64,)([A-Za-z0-9+/=]*)$", re.MULTILINE)
_MARK = re.compile(r"\[\^(\d+)\]")
_TAGS = frozenset(("<strong>", "</strong>", "<em>", "</em>"))
_STARTS = {"data:image/png;base64,": b"\x89PNG\r\n", "data:image/jpeg;base64,": b"\xff\xd8"}


@dataclass(slots=True)
class MarkdownFile:
    """A Markdown file read again; ``head`` and ``foot`` are the markings above and below."""

    passages: list[str] = field(default_factory=list)
    notes: dict[int, str] = field(default_factory=dict)
    contents: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    list_numbers: list[int] = field(default_factory=list)
    title: str = ""
    head: str = ""
    foot: str = ""
    defects: list[str] = field(default_factory=list)


def read_markdown(content: bytes, wanted: Reading | None) -> MarkdownFile:
    """The file. ``wanted`` is what it should say, and tells its first words from those of the page's head.

    Raises:
        UnreadableError: it is no UTF-8 text.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"Byte {error.start:,} is no UTF-8, so this is no file of ours.") from None
    file = MarkdownFile()
    text = _without_pictures(text, file)
    parser = _parser()
    environment: dict[str, object] = {}
    tokens = parser.parse(_NOTE.sub("", text), environment)
    tokens = _without_furniture(tokens, file, wanted)
    _Reader(file).read(tokens)
    _read_notes(text, parser, environment, file)
    return file


def _without_pictures(text: str, file: MarkdownFile) -> str:
    """Pictures are looked at here and shortened: a parser takes long over their data."""
    for name, kind, data in _PICTURE.findall(text):
        try:
            sound = base64.b64decode(data, validate=True).startswith(_STARTS[kind])
        except binascii.Error:
            sound = False
        if not sound:
            file.defects.append(f"The data of {name} are damaged.")
    return _PICTURE.sub(r"[\1]: \2AA", text)


def _parser() -> MarkdownIt:
    """CommonMark with tables, and marks of notes as tokens of their own."""
    from markdown_it import MarkdownIt  # only Markdown files need it

    parser = MarkdownIt("commonmark").enable("table")
    parser.inline.ruler.before("link", "note_mark", _note_mark)
    return parser


def _note_mark(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("note_mark", "", 0).content = found[1]
    state.pos = found.end()
    return True


def _without_furniture(tokens: list[Token], file: MarkdownFile, wanted: Reading | None) -> list[Token]:
    """The text between the marking above and the one below, each parted from it by a rule."""
    ends = [token.type for token in tokens[-4:]]
    foot = _strong(tokens[-2]) if ends == ["hr", "paragraph_open", "inline", "paragraph_close"] else ""
    if foot and (wanted is None or wanted.marking):
        file.foot, tokens = foot, tokens[:-4]
    begins = [token.type for token in tokens[:4]] == ["paragraph_open", "inline", "paragraph_close", "hr"]
    first = _plain(tokens[1]) if begins else ""
    marked = bool(file.foot) and first.startswith(file.foot)
    if begins and (marked or (wanted is not None and wanted.passages[:1] != (first,))):
        file.head, tokens = _strong(tokens[1]), tokens[4:]
    return tokens


def _plain(token: Token) -> str:
    return normal("".join(_texts(token.children or [])))


def _strong(token: Token) -> str:
    """The words that stand out at the beginning."""
    children = [child for child in token.children or [] if child.content or child.type != "text"]
    if not children or children[0].type != "strong_open":
        return ""
    end = next((n for n, child in enumerate(children) if child.type == "strong_close"), len(children))
    return normal("".join(_texts(children[1:end])))


def _texts(children: Iterable[Token]) -> Iterator[str]:
    for child in children:
        match child.type:
            case "text" | "code_inline" | "text_special":
                yield child.content
            case "softbreak" | "hardbreak":
                yield " "
            case "note_mark":
                yield mark(child.content)
            case _:
                pass


class _Reader:
    """Goes through the tokens once."""

    def __init__(self, file: MarkdownFile) -> None:
        self.file = file
        self._lists: list[int | None] = []  # the next number of each open list, none for bullets

    def read(self, tokens: Sequence[Token]) -> None:
        heading = ""
        for token in tokens:
            match token.type:
                case "heading_open":
                    heading = token.tag
                case "heading_close":
                    heading = ""
                case "inline":
                    self._inline(token, heading)
                case "html_block" | "fence" | "code_block":
                    self.file.defects.append(f"A part is taken for code: “{token.content.strip()[:60]}”.")
                case _:
                    self._list(token)

    def _list(self, token: Token) -> None:
        match token.type:
            case "ordered_list_open":
                self._lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_close" | "bullet_list_close":
                self._lists.pop()
            case "list_item_open" if (number := self._lists[-1]) is not None:
                self.file.list_numbers.append(number)
                self._lists[-1] = number + 1
            case _:
                pass

    def _inline(self, token: Token, heading: str) -> None:
        children = token.children or []
        self.file.addresses += _addresses(children)
        self.file.defects += _code(children)
        images = [child for child in children if child.type == "image"]
        if images:
            self.file.passages += (picture(normal(image.content and _alt(image))) for image in images)
        text = _plain(token)
        if not text:
            return
        if _leads_inside(children):
            self.file.contents.append(text)
            return
        if heading == "h1" and not self.file.title:
            self.file.title = text
        elif heading:
            self.file.headings.append(text)
        self.file.passages.append(text)


def _alt(image: Token) -> str:
    return "".join(_texts(image.children or []))


def _leads_inside(children: Sequence[Token]) -> bool:
    """Whether it is an entry of a contents list: one link to a place in the same file."""
    kinds = [child.type for child in children if child.type != "text" or child.content]
    leads = bool(kinds) and kinds[0] == "link_open" and kinds[-1] == "link_close" and kinds.count("link_open") == 1
    return leads and str(children[0].attrs.get("href", "")).startswith("#")


def _addresses(children: Sequence[Token]) -> Iterator[str]:
    """Where links lead out of the file; one without words cannot be followed."""
    for index, child in enumerate(children):
        address = str(child.attrs.get("href", "")) if child.type == "link_open" else ""
        if not address or address.startswith("#"):
            continue
        end = next(n for n, other in enumerate(children[index:], index) if other.type == "link_close")
        if normal("".join(_texts(c for c in children[index:end] if c.type != "note_mark"))):
            yield address


def _code(children: Sequence[Token]) -> Iterator[str]:
    """What runs or loads something, or looks as if it did."""
    for child in children:
        if child.type == "html_inline" and child.content not in _TAGS:
            yield f"The text holds code: {child.content[:60]}."
        if child.type == "image" and not str(child.attrs.get("src", "")).startswith("data:image/"):
            yield f"A picture is loaded from elsewhere: {str(child.attrs.get('src', ''))[:80]}."


def _read_notes(text: str, parser: MarkdownIt, environment: dict[str, object], file: MarkdownFile) -> None:
    for number, said in _NOTE.findall(text):
        inline = [token for token in parser.parse(said, environment) if token.type == "inline"]
        if int(number) in file.notes:
            file.defects.append(f"Note {number} stands twice.")
        file.notes[int(number)] = normal(" ".join(_plain(token) for token in inline))
        for token in inline:
            file.addresses += _addresses(token.children or [])
            file.defects += _code(token.children or [])


def markdown_reading(file: MarkdownFile) -> Reading:
    """What is read in the file; it says neither its language nor its author."""
    return Reading(
        passages=tuple(filter(None, file.passages)),
        notes=dict(sorted(file.notes.items())),
        contents=tuple(file.contents),
        headings=tuple(file.headings),
        addresses=tuple(file.addresses),
        marking=file.head if file.head == file.foot or not file.foot else "",
        title=file.title,
        list_numbers=tuple(file.list_numbers),
    )


def marking_defects(file: MarkdownFile, marking: str) -> Iterator[str]:
    """A file has the marking above and below its text."""
    for place, found in (("head", file.head), ("foot", file.foot)):
        if found != marking:
            yield f"The marking {marking} is missing at the {place} of the text."
