"""Inlines as runs. A run has at most a character style, its language and direction, never a look of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from briefer.errors import ExportError, Problem
from briefer.model.document import (
    Block,
    Counted,
    Document,
    Emph,
    Figure,
    Heading,
    Inline,
    Link,
    NoteLink,
    NoteRef,
    Paragraph,
    PlaceLink,
    Scale,
    Strong,
    Tab,
    Table,
    Text,
    inline_text,
    linked_places,
    printed_numbers,
    walk,
)
from briefer.render.docx.characters import emphasis
from briefer.render.docx.direction import Directions, directed
from briefer.render.docx.names import EAST_ASIAN
from briefer.render.docx.package import Links
from briefer.render.docx.properties import element
from briefer.render.docx.styles import StyleBook
from briefer.render.markup import escape, reads_right_to_left, web_address
from briefer.text.no_break import with_no_break_spaces
from briefer.word_file.bookmarks import bookmark_name

_NO_BREAK = "\u00a0"
_NO_WORD = re.compile(r"[\W\d]+")


class NoteMarks:
    """Which mark prints which number.

    Word counts marks itself, in reading order and each note once. Where a document asks for anything else (a note used
    twice, or out of order) the number is written out.
    """

    def __init__(self, document: Document) -> None:
        uses = Counter[int]()
        order: list[int] = []
        for number in _used_notes(document.blocks):
            if not uses[number]:
                order.append(number)
            uses[number] += 1
        wanted = range(1, len(document.notes) + 1)
        _refuse_stray_notes(set(order), set(wanted))
        self.kind = "footnote" if document.note_placement == "footnotes" else "endnote"
        self.counted_by_word = order == list(wanted)
        self._repeated = {number for number, count in uses.items() if count > 1} | _named_notes(document)
        self._met: set[int] = set()
        self._printed = printed_numbers(document)
        self.places = linked_places(document.blocks)  # the keys that words may lead to

    def printed(self, number: int) -> int:
        """What the note is printed as."""
        return self._printed.get(number, number)

    def xml(self, number: int, style: str) -> str:
        """The mark, the first time as Word's own, then as a reference to it."""
        letters = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>'
        if number in self._met:
            return field(f"NOTEREF _Note{number} \\h", str(self.printed(number)), style)
        self._met.add(number)
        if self.counted_by_word:
            mark = f"<w:r>{letters}{element(f'{self.kind}Reference', id=number)}</w:r>"
        else:
            own = element(f"{self.kind}Reference", customMarkFollows=1, id=number)
            mark = f"<w:r>{letters}{own}<w:t>{self.printed(number)}</w:t></w:r>"
        return bookmarked(mark, f"_Note{number}", 1_000_000 + number) if number in self._repeated else mark


class Runs:
    """Writes the inlines of one part; links belong to the part they stand in."""

    def __init__(
        self, styles: StyleBook, directions: Directions, marks: NoteMarks, links: Links, *, in_note: bool = False
    ) -> None:
        self._directions, self._turned = directions, directions.base
        self._in_note = in_note
        self._styles = styles
        self._marks = marks
        self._links = links

    def direction(self, inlines: tuple[Inline, ...]) -> str:
        """The property of a paragraph that reads otherwise than the document."""
        return self._directions.mark(inlines)

    def xml(self, inlines: tuple[Inline, ...], *, nowrap: bool = False) -> str:
        """The runs of a paragraph. With ``nowrap`` no line ends at a blank."""
        self._turned = self._directions.of(inlines)
        pieces: list[str] = []
        for inline in inlines:
            self._add(inline, pieces, False, False, False, nowrap)
        return "".join(pieces)

    def _add(  # noqa: C901  # one short case an inline
        self, inline: Inline, to: list[str], strong: bool, emph: bool, link: bool, nowrap: bool
    ) -> None:
        match inline:
            case Counted(value, _, sequence):
                to.append(self._counted(value, sequence, self._character(emphasis(strong, emph, link))))
            case Text(value, language):
                to.append(self._text(value, language, emphasis(strong, emph, link), nowrap))
            case Strong(inner) | Emph(inner):
                strong, emph = strong or isinstance(inline, Strong), emph or isinstance(inline, Emph)
                for each in inner:
                    self._add(each, to, strong, emph, link, nowrap)
            case Link(inner, href):
                self._add_link(inner, href, to, strong, emph, link, nowrap)
            case NoteRef(number):
                to.append(self._mark(number))
            case NoteLink(number, words):
                to.append(self._note_link(number, words, emphasis(strong, emph, link)))
            case PlaceLink(words, key):
                to.append(self._place_link(words, key, strong, emph, link))
            case Scale():
                to.append(self._scale(inline))
            case Tab():
                to.append("<w:r><w:tab/></w:r>")
            case _:
                assert_never(inline)

    def _text(self, value: str, language: str, style: str, nowrap: bool) -> str:
        shown = value.replace(" ", _NO_BREAK) if nowrap else with_no_break_spaces(value)
        if not self._directions.mixed:
            return _run(shown, self._character(style), language, turned=False) if shown else ""
        return text_run(shown, self._character(style), language, turned=self._turned)

    def _counted(self, number: str, sequence: str, style: str) -> str:
        """Word's own counting under the name of the word before it: a caption that is added in Word gets its number."""
        name = _NO_WORD.sub("", sequence)[:40] or "Table"
        return field(f"SEQ {name} \\* ARABIC", number, style)

    def _add_link(
        self, inner: tuple[Inline, ...], href: str, to: list[str], strong: bool, emph: bool, link: bool, nowrap: bool
    ) -> None:
        """A link within a link stays part of the outer one; what leads nowhere safe is text."""
        address = None if link or not has_text(inner) else web_address(href)
        if address:
            to.append(f'<w:hyperlink r:id="{self._links.id(address)}" w:history="1">')
        for each in inner:
            self._add(each, to, strong, emph, link or bool(address), nowrap)
        if address:
            to.append("</w:hyperlink>")

    def _mark(self, number: int) -> str:
        """Word allows no notes on notes: there a mark is its bare number."""
        style = self._styles.character(f"{self._marks.kind} reference")
        return text_run(str(self._marks.printed(number)), style) if self._in_note else self._marks.xml(number, style)

    def _note_link(self, number: int, words: str, emphasis: str) -> str:
        """The number as a reference to the mark, so that Word counts it anew when notes come or go."""
        style = self._character(emphasis)
        before, _, after = words.partition("{n}")
        number_field = field(f"NOTEREF _Note{number} \\h", str(number), style)
        return f"{text_run(before, style)}{number_field}{text_run(after, style)}"

    def _place_link(self, words: str, key: str, strong: bool, emph: bool, link: bool) -> str:
        """Words that lead to the bookmark of a part or an item."""
        leads = key in self._marks.places and not link
        run = text_run(words, self._character(emphasis(strong, emph, link or leads)))
        return f'<w:hyperlink w:anchor="{bookmark_name(key)}" w:history="1">{run}</w:hyperlink>' if leads else run

    def _character(self, name: str) -> str:
        return self._styles.character(name) if name else ""

    def _scale(self, scale: Scale) -> str:
        names = {scale.before: "Scale Cell Before", scale.filled: "Scale Cell Filled"}
        looks = (names.get(n, "Scale Cell") for n in range(1, scale.cells + 1))
        drawn = (text_run(_NO_BREAK * 3, self._styles.character(look)) for look in looks)
        return text_run(_NO_BREAK, self._styles.character("Scale Gap")).join(drawn)


def text_run(text: str, style: str = "", language: str = "", *, turned: bool = False) -> str:
    """Characters, in one run for each direction; ``turned``: in a paragraph that reads from right to left."""
    if not turned and text.isascii():  # most texts by far
        return _run(text, style, language, turned=False) if text else ""
    return "".join(_run(piece, style, language, turned=t) for piece, t in directed(text, turned) if piece)


def _run(text: str, style: str, language: str, *, turned: bool) -> str:
    letters = f'<w:rStyle w:val="{style}"/>' if style else ""
    letters += "<w:rtl/>" * turned
    letters += _language(language) if language else ""
    letters = f"<w:rPr>{letters}</w:rPr>" if letters else ""
    return f'<w:r>{letters}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _language(tag: str) -> str:
    """Word keeps three languages of a run, one for each class of scripts."""
    primary = tag.split("-")[0].lower()
    if reads_right_to_left(tag):
        return element("lang", bidi=escape(tag))
    return element("lang", val=escape(tag), **({"eastAsia": escape(tag)} if primary in EAST_ASIAN else {}))


def paragraph(style: str, runs: str, properties: str = "") -> str:
    """A paragraph of a style; ``properties`` say its place in a list, what it stays with and its direction."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def field(instruction: str, shown: str, style: str = "") -> str:
    """A field with the result that shows until Word works it out again."""
    letters = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    start, middle, end = (
        f'<w:r>{letters}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    asked = f'<w:r>{letters}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return f"{start}{asked}{middle}{text_run(shown, style)}{end}"


def bookmarked(runs: str, name: str, id: int) -> str:
    """Runs that a field or link can lead to."""
    return f'<w:bookmarkStart w:id="{id}" w:name="{name}"/>{runs}<w:bookmarkEnd w:id="{id}"/>'


def has_text(inlines: tuple[Inline, ...]) -> bool:
    """Whether anything of it shows as characters."""
    return bool(inline_text(inlines).strip())


def inlines_of(block: Block) -> tuple[Inline, ...]:
    """The inlines that stand in a block itself, in reading order."""
    match block:
        case Heading() | Paragraph():
            return block.inlines
        case Table():
            rows = (*([block.head] if block.head else []), *block.rows)
            return (*block.caption, *(inline for row in rows for cell in row.cells for inline in cell))
        case Figure():
            return block.caption
        case _:
            return ()


def _used_notes(blocks: tuple[Block, ...]) -> list[int]:
    found: list[int] = []

    def look(inlines: tuple[Inline, ...]) -> None:
        for inline in inlines:
            if isinstance(inline, NoteRef):
                found.append(inline.number)
            elif isinstance(inline, Strong | Emph | Link):
                look(inline.inlines)

    for block in walk(blocks):
        look(inlines_of(block))
    return found


def _named_notes(document: Document) -> set[int]:
    """The notes that other notes or the text name by their numbers."""
    texts = [*(inlines_of(block) for block in walk(document.blocks)), *(note.inlines for note in document.notes)]
    return {number for inlines in texts for number in _linked_notes(inlines)}


def _linked_notes(inlines: tuple[Inline, ...]) -> Iterator[int]:
    for inline in inlines:
        if isinstance(inline, NoteLink):
            yield inline.number
        elif isinstance(inline, Strong | Emph | Link):
            yield from _linked_notes(inline.inlines)


def _refuse_stray_notes(used: set[int], given: set[int]) -> None:
    """A mark without a note, or a note that no mark leads to, is a fault of the document that Word cannot express."""
    lacking = [
        Problem("", f"Note mark {n} has no note.", "Write the note or remove the mark.") for n in sorted(used - given)
    ]
    unused = [Problem("", f"No mark leads to note {n}.", "Remove the note.") for n in sorted(given - used)]
    if lacking or unused:
        raise ExportError([*lacking, *unused])
