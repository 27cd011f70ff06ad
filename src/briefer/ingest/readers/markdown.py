"""Markdown (CommonMark with tables, footnotes and front matter) to raw blocks. Pictures are named, never opened."""

from __future__ import annotations

import dataclasses
import mimetypes
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefer.errors import ArticleError, Problem
from briefer.ingest.raw import RawArticle, RawBlock, RawKind
from briefer.ingest.readers.front_matter import FrontMatter, split_front_matter
from briefer.ingest.readers.html_tree import plain_text
from briefer.ingest.readers.inline import Lines, LinkCount, Look
from briefer.ingest.readers.limits import MARKDOWN_WEIGHTS, MAX_MARKDOWN_DEPTH, MAX_MARKDOWN_WEIGHT
from briefer.ingest.readers.text import read_text
from briefer.model.article import Notice

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_NOTE_START = re.compile(r" {0,3}\[\^([^\]\s^]{1,60})\]:[ \t]*(.*)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?:[\s/][^<>]*)?>")
_STRONG_TAGS = frozenset({"b", "strong"})
_EMPH_TAGS = frozenset({"i", "em", "cite"})


def read_markdown(text: str, file_name: str) -> RawArticle:
    """The blocks of a Markdown text.

    Raises:
        ArticleError: its markup would take minutes to parse.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    _check_weight(text, file_name)
    front, body = split_front_matter(text, file_name)
    body, notes = _take_notes(body)
    parser = _parser()
    environment: dict[str, Any] = {}
    tokens = parser.parse(body, environment)
    if any(token.level >= MAX_MARKDOWN_DEPTH - 1 for token in tokens):  # the parser drops what lies deeper
        return _as_plain_text(text, file_name)
    walk = _Walk(labels={note.label for note in notes})
    walk.blocks_of(tokens)
    walk.notes_of(notes, parser, environment)
    walk.unused_links(environment)
    return _article(front, walk, file_name)


def _check_weight(text: str, file_name: str) -> None:
    if len(text) + sum(text.count(sign) * weight for sign, weight in MARKDOWN_WEIGHTS.items()) > MAX_MARKDOWN_WEIGHT:
        reason = "so many brackets, bars and lines that reading them as Markdown would take minutes"
        raise ArticleError(
            Problem(file_name, f"The text has {len(text):,} characters and {reason}.", "Save it as .txt, or cut it.")
        )


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # only Markdown files need it

    parser = MarkdownIt("commonmark", {"maxNesting": MAX_MARKDOWN_DEPTH}).enable(["table", "strikethrough"])
    # Nothing is rendered here; the reader itself drops unsafe addresses, where the parser would print them as text.
    setattr(parser, "validateLink", _any_address)  # noqa: B010 - a method replaced on one parser only
    return parser


def _any_address(address: str) -> bool:
    del address
    return True


def _as_plain_text(text: str, file_name: str) -> RawArticle:
    raw = read_text(text, file_name)
    notice = Notice("markdown-too-deep", "Lists or quotations are nested too deep for Markdown; read as plain text.")
    return dataclasses.replace(raw, notices=(*raw.notices, notice))


def _article(front: FrontMatter, walk: _Walk, file_name: str) -> RawArticle:
    blocks = (*front.summary_blocks(), *walk.blocks)
    title = front.title
    first = next(iter(walk.blocks), None)
    if first and first.kind == "heading" and first.level == 1 and first.text == title:
        blocks = (*front.summary_blocks(), *walk.blocks[1:])
    return RawArticle(
        blocks=blocks, file_name=file_name, title=title, publication=front.publication, authors=front.authors,
        date=front.date, language=front.language, volume=front.volume, issue=front.issue,
        notices=(*front.notices, *walk.links.notices()),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _NoteSource:
    label: str
    text: str
    line: int


def _take_notes(body: str) -> tuple[str, list[_NoteSource]]:
    """Footnote definitions, taken out of the text; their lines stay empty so that line numbers hold."""
    lines = body.split("\n")
    notes: list[_NoteSource] = []
    fence = ""
    at = 0
    while at < len(lines):
        opened = _FENCE.match(lines[at])
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
        start = None if fence else _NOTE_START.match(lines[at])
        if start is None:
            at += 1
            continue
        end = _note_end(lines, at + 1)
        text = " ".join([start[2], *(line.strip() for line in lines[at + 1 : end])])
        notes.append(_NoteSource(start[1], text.strip(), at + 1))
        lines[at:end] = [""] * (end - at)
        at = end
    return "\n".join(lines), notes


def _note_end(lines: Sequence[str], at: int) -> int:
    """A note goes on over lines up to an empty one, and over indented lines after that."""
    end = at
    while at < len(lines):
        line = lines[at]
        if not line.strip():
            following = lines[at + 1] if at + 1 < len(lines) else ""
            if not following.startswith(("    ", "\t")):
                break
        elif _NOTE_START.match(line):
            break
        else:
            end = at + 1
        at += 1
    return end


@dataclass
class _Walk:
    """Goes through the tokens of the parser and gathers blocks."""

    labels: set[str]
    blocks: list[RawBlock] = field(default_factory=list)
    links: LinkCount = field(default_factory=LinkCount)
    lists: list[int | None] = field(default_factory=list)  # next number of each open list, none for bullets
    item_open: bool = False
    quotes: int = 0
    heading: int = 0
    used: set[str] = field(default_factory=set)

    def blocks_of(self, tokens: Sequence[Token]) -> None:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.type == "table_open":
                at = self._table(tokens, at)
            else:
                self._block(token)
            at += 1

    def _block(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._paragraph(token)
            case "fence" | "code_block":
                self._lines(token.content, token)
            case "html_block":
                self._lines(plain_text(token.content), token)
            case "heading_open" | "heading_close":
                self.heading = int(token.tag[1:]) if token.nesting > 0 else 0
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case _:
                self._list(token)

    def _list(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self.lists.append(None)
            case "ordered_list_open":
                self.lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self.item_open = True
            case "list_item_close":
                self.item_open = False
                if (number := self.lists[-1]) is not None:
                    self.lists[-1] = number + 1
            case _:
                pass

    def _paragraph(self, token: Token) -> None:
        inline, images = self._inline(token.children or [])
        line = token.map[0] + 1 if token.map else 0
        for text, marks in [inline.joined()] if self.heading else inline.paragraphs():
            kind, label = self._kind()
            self.blocks.append(RawBlock(kind, text, level=self.heading, marks=marks, line=line, label=label))
        self.blocks.extend(dataclasses.replace(image, line=line) for image in images)

    def _kind(self) -> tuple[RawKind, str]:
        if self.heading:
            return "heading", ""
        if self.lists and self.item_open:
            self.item_open = False
            number = self.lists[-1]
            return ("bullet", "") if number is None else ("numbered", str(number))
        return ("quote" if self.quotes else "text"), ""

    def _lines(self, content: str, token: Token) -> None:
        """Code and raw HTML have no paragraphs of their own; each line becomes one."""
        first = token.map[0] + 1 if token.map else 0
        for line in content.split("\n"):
            text = " ".join(line.split())
            if text:
                self.blocks.append(RawBlock("quote" if self.quotes else "text", text, line=first))

    def _table(self, tokens: Sequence[Token], at: int) -> int:
        """The table that opens at a token; gives the place of its end."""
        line = tokens[at].map
        rows: list[list[str]] = []
        while tokens[at].type != "table_close":
            if tokens[at].type == "tr_open":
                rows.append([])
            elif tokens[at].type == "inline":
                inline, images = self._inline(tokens[at].children or [])
                rows[-1].append(inline.joined()[0] or " ".join(image.alt for image in images))
            at += 1
        self.blocks.append(RawBlock("table", rows=tuple(map(tuple, rows)), line=line[0] + 1 if line else 0))
        return at

    def _inline(self, children: Sequence[Token]) -> tuple[Lines, list[RawBlock]]:
        lines = Lines()
        looks = _Looks(self.links, self.used)
        for token in children:
            match token.type:
                case "text":
                    lines.add(self._with_labels(token.content), looks.now)
                case "code_inline":
                    lines.add(token.content, looks.now)
                case "softbreak" | "hardbreak":
                    lines.break_line(wrapped=token.type == "softbreak")
                case "html_inline":
                    if looks.html_tag(token.content) == "br":
                        lines.break_line()
                case _:
                    looks.markup(token)
        return lines, [_image(token) for token in children if token.type == "image"]

    def _with_labels(self, text: str) -> str:
        """Note marks as printed: [^1] becomes [1] where that note exists."""
        if "[^" not in text:
            return text
        return re.sub(
            r"\[\^([^\]\s^]{1,60})\]", lambda found: f"[{found[1]}]" if found[1] in self.labels else found[0], text
        )

    def notes_of(self, notes: Iterable[_NoteSource], parser: MarkdownIt, environment: dict[str, Any]) -> None:
        for note in notes:
            tokens = parser.parseInline(note.text, environment)
            inline, _ = self._inline(tokens[0].children or [] if tokens else [])
            text, marks = inline.joined()
            self.blocks.append(RawBlock("note", text, marks=marks, label=note.label, line=note.line))

    def unused_links(self, environment: dict[str, Any]) -> None:
        """Link definitions that nothing in the text uses would vanish; they stay as notes under their label."""
        for label, link in environment.get("references", {}).items():
            if link["href"] in self.used:
                continue
            text = " ".join(part for part in (link["href"], link.get("title", "")) if part)
            line = link["map"][0] + 1 if link.get("map") else 0
            self.blocks.append(RawBlock("note", text, label=label, line=line))


@dataclass
class _Looks:
    """How the words at hand look, by the markup that is open around them."""

    links: LinkCount
    used: set[str]
    strong: int = 0
    emph: int = 0
    href: str = ""

    @property
    def now(self) -> Look:
        return Look(self.strong > 0, self.emph > 0, self.href)

    def markup(self, token: Token) -> None:
        match token.type:
            case "strong_open" | "strong_close":
                self.strong += token.nesting
            case "em_open" | "em_close":
                self.emph += token.nesting
            case "link_open":
                address = str(token.attrs.get("href", ""))
                self.used.add(address)
                self.href = self.links.safe(address)
            case "link_close":
                self.href = ""
            case _:
                pass

    def html_tag(self, source: str) -> str:
        """Follows a raw tag and gives its name."""
        tag = _TAG.fullmatch(source)
        name = tag[2].lower() if tag and tag[2] else ""
        step = -1 if tag and tag[1] else 1
        self.strong += step if name in _STRONG_TAGS else 0
        self.emph += step if name in _EMPH_TAGS else 0
        return name


def _image(token: Token) -> RawBlock:
    source = str(token.attrs.get("src", ""))
    media_type = mimetypes.guess_type(source.partition("?")[0])[0] or ""
    media_type = media_type if media_type.startswith("image/") else ""
    title = str(token.attrs.get("title", ""))
    return RawBlock("image", title, alt=token.content, media_type=media_type)
