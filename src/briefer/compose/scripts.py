"""The language of words in another script than the document's, as far as the script tells it.

Programs that read aloud change their voice by it, and Word its spelling. Names of outlets and quotations are where such
words stand, and nobody says their language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Chart,
    Document,
    Emph,
    Figure,
    Heading,
    Inline,
    Link,
    OrderedList,
    Paragraph,
    Row,
    Strong,
    Table,
    Text,
    document_texts,
)

_CYRILLIC = frozenset(("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "tt", "ba", "cv", "os", "ab"))
_ARABIC = frozenset(("ar", "fa", "ur", "ps", "ku", "ckb", "ug", "sd"))
# Letters of each script, the languages that are written in it, and the likeliest of them. Where some languages have
# letters of their own, these tell.
_SCRIPTS: tuple[tuple[str, str, frozenset[str]], ...] = (
    ("\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f", "ka", frozenset(("ka",))),
    ("\u0531-\u058f\ufb13-\ufb17", "hy", frozenset(("hy",))),
    ("\u0370-\u03ff\u1f00-\u1fff", "el", frozenset(("el",))),
    ("\u0400-\u052f", "ru", _CYRILLIC),
    ("\u0591-\u05f4\ufb1d-\ufb4f", "he", frozenset(("he", "yi"))),
    ("\u0620-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc", "ar", _ARABIC),
    ("\u3040-\u30ff", "ja", frozenset(("ja",))),
    ("\uac00-\ud7a3", "ko", frozenset(("ko",))),
    ("\u4e00-\u9fff", "zh", frozenset(("zh", "ja", "ko", "yue"))),
    ("\u0e01-\u0e5b", "th", frozenset(("th",))),
)
_TELLING = {
    "ru": (("uk", re.compile("[іїєґ]", re.IGNORECASE)), ("be", re.compile("ў", re.IGNORECASE))),
    "ar": (("fa", re.compile("[پچژگ]")),),
    "zh": (("ja", re.compile("[\u3040-\u30ff]")),),
}
_LEAST_LETTERS = 2  # one Greek letter is a sign


def with_script_languages(document: Document) -> Document:
    """The document with the language of such words marked; what is marked already stays so."""
    language = document.language.split("-")[0].lower()
    foreign = _foreign(language)
    if not any(not text.isascii() and foreign.search(text) for text in document_texts(document)):
        return document
    marker = _Marker(language)
    notes = tuple(replace(note, inlines=marker.inlines(note.inlines)) for note in document.notes)
    return replace(document, blocks=marker.blocks(document.blocks), notes=notes)


class _Marker:
    """Marks words of scripts that the document's language is not written in."""

    def __init__(self, language: str) -> None:
        self._foreign = _foreign(language)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        match block:
            case Heading() | Paragraph():
                return replace(block, inlines=self.inlines(block.inlines))
            case Box() | BlockQuote():
                return replace(block, blocks=self.blocks(block.blocks))
            case BulletList() | OrderedList():
                items = tuple(replace(item, blocks=self.blocks(item.blocks)) for item in block.items)
                return replace(block, items=items)
            case Table():
                head, rows = block.head and self._row(block.head), tuple(map(self._row, block.rows))
                return replace(block, head=head, rows=rows, caption=self.inlines(block.caption))
            case Figure() | Chart():
                return replace(block, caption=self.inlines(block.caption))
            case _:
                return block

    def _row(self, row: Row) -> Row:
        return replace(row, cells=tuple(map(self.inlines, row.cells)))

    def inlines(self, inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """The same characters, parted where the language changes."""
        return tuple(piece for inline in inlines for piece in self._inline(inline))

    def _inline(self, inline: Inline) -> Iterator[Inline]:
        match inline:
            case Strong() | Emph() | Link():
                yield replace(inline, inlines=self.inlines(inline.inlines))
            case Text(value, "") if type(inline) is Text and not value.isascii():
                yield from self._pieces(value)
            case _:
                yield inline

    def _pieces(self, text: str) -> Iterator[Text]:
        at = 0
        for found in self._foreign.finditer(text):
            language = _language(found)
            if language:
                if found.start() > at:
                    yield Text(text[at : found.start()])
                yield Text(found.group(), language)
                at = found.end()
        if at < len(text):
            yield Text(text[at:])


def _language(found: re.Match[str]) -> str:
    letters, script = found.group(), found.lastgroup or ""
    if sum(map(str.isalpha, letters)) < _LEAST_LETTERS and script != "zh":
        return ""
    return next((other for other, telling in _TELLING.get(script, ()) if telling.search(letters)), script)


@cache
def _foreign(language: str) -> re.Pattern[str]:
    """Words of a foreign script with the blanks and signs between them; the group has the likeliest language's name."""
    scripts = [(letters, name) for letters, name, written in _SCRIPTS if language not in written]
    between = r"[\s\d.,:;!?'’“”«»„()–—\u200c-\u200f-]*+"
    return re.compile("|".join(f"(?P<{name}>[{letters}]++(?:{between}[{letters}]++)*+)" for letters, name in scripts))
