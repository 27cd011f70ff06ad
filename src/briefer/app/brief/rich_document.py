"""Rich text as a ``QTextDocument`` and back, without loss: what was not touched comes back as it was.

A citation is one object character. Characters that Qt would take for the end of a paragraph stand in the document as
another character that carries the real one in its format.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtGui import QColor, QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtGui import QTextFormat as Format

from briefer.app.theme.look import Look
from briefer.model.article import ArticleId, CitationId
from briefer.model.rich import Cite, Inline, RichText, Run

CHIP_OBJECT: int = Format.ObjectTypes.UserObject.value + 1
OBJECT_CHARACTER = "\N{OBJECT REPLACEMENT CHARACTER}"
_PROPERTY: int = Format.Property.UserProperty.value
CHIP_ARTICLE, CHIP_CITATION, CHIP_LABEL, _REAL, _HREF = (_PROPERTY + n for n in range(1, 6))
_GUARD = "="  # on its way to Qt a text loses a byte order mark at its start
_BOLD = 600
_LINE = "\N{LINE SEPARATOR}"
_STAND_INS = {"\n": _LINE, "\r": _LINE, "\u2029": _LINE, "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufeff": "\u2060"}


@dataclass(frozen=True, slots=True)
class TextLook:
    """How the text of a document looks; ``line_px`` is the least height of a line."""

    font: QFont
    line_px: float
    link: QColor


def fill_document(document: QTextDocument, content: RichText, label: Callable[[Cite], str], look: TextLook) -> None:
    """Show rich text in a document; ``label`` says what stands on a citation's chip."""
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font)
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(_line_format(look))
    insert_content(cursor, content, label, look)
    cursor.endEditBlock()


def insert_content(cursor: QTextCursor, content: RichText, label: Callable[[Cite], str], look: TextLook) -> None:
    """Put rich text at the cursor, in place of its selection."""
    cursor.removeSelectedText()
    for inline in content:
        if isinstance(inline, Cite):
            cursor.insertText(OBJECT_CHARACTER, chip_format(inline, label(inline)))
        else:
            format = run_format(inline, look)
            for text, real in _pieces(inline.text):
                cursor.insertText(text, _standing_for(format, real) if real else format)


def content_of(document: QTextDocument) -> RichText:
    """The rich text that a document shows."""
    return normal(_inlines(document))


def selected_content(cursor: QTextCursor) -> RichText:
    """The rich text that is selected."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    return content_between(cursor.document(), start, end)


def content_between(document: QTextDocument, start: int, end: int) -> RichText:
    """The rich text of the characters from ``start`` to ``end``."""
    return normal(_inlines(document, start, end))


def normal(content: Iterable[Inline]) -> RichText:
    """The same text with neighbouring runs of one look as one, and no empty ones."""
    inlines: list[Inline] = []
    for inline in content:
        last = inlines[-1] if inlines else None
        if isinstance(inline, Cite):
            inlines.append(inline)
        elif isinstance(last, Run) and replace(last, text="") == replace(inline, text=""):
            inlines[-1] = replace(last, text=last.text + inline.text)
        elif inline.text:
            inlines.append(inline)
    return tuple(inlines)


def run_format(run: Run, look: TextLook) -> QTextCharFormat:
    """The look of a run's characters."""
    format = QTextCharFormat()
    if run.strong:
        format.setFontWeight(_BOLD)
    if run.emph:
        format.setFontItalic(True)
    if run.href:
        format.setAnchor(True)
        format.setAnchorHref(run.href)
        _set_text(format, _HREF, run.href)
        format.setForeground(look.link)
        format.setFontUnderline(True)
    return format


def chip_format(cite: Cite, label: str) -> QTextCharFormat:
    """The one character of a citation."""
    format = QTextCharFormat()
    format.setObjectType(CHIP_OBJECT)
    format.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    _set_text(format, CHIP_ARTICLE, cite.article)
    _set_text(format, CHIP_CITATION, cite.citation)
    _set_text(format, CHIP_LABEL, label)
    return format


def cite_of(format: Format) -> Cite | None:
    """The citation that a character stands for, or none."""
    if format.objectType() != CHIP_OBJECT:
        return None
    return Cite(ArticleId(_text(format, CHIP_ARTICLE)), CitationId(_text(format, CHIP_CITATION)))


def chip_label(format: Format) -> str:
    """What stands on a chip."""
    return _text(format, CHIP_LABEL)


def run_of(format: QTextCharFormat, text: str = "") -> Run:
    """The look of characters as a run, their stand-ins replaced."""
    real = _text(format, _REAL)
    text = real * len(text) if real else text
    return Run(text, format.fontWeight() >= _BOLD, format.fontItalic(), _text(format, _HREF) or format.anchorHref())


def _text(format: Format, key: int) -> str:
    found: Any = format.property(key)
    return found.removeprefix(_GUARD) if isinstance(found, str) else ""


def _set_text(format: QTextCharFormat, key: int, text: str) -> None:
    format.setProperty(key, _GUARD + text)


def _line_format(look: TextLook) -> QTextBlockFormat:
    format = QTextBlockFormat()
    format.setLineHeight(look.line_px, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
    return format


def _standing_for(format: QTextCharFormat, real: str) -> QTextCharFormat:
    standing = QTextCharFormat(format)
    _set_text(standing, _REAL, real)
    return standing


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Stretches of a text, and stand-ins with the character they stand for."""
    plain = ""
    for character in text:
        if character not in _STAND_INS:
            plain += character
            continue
        if plain:
            yield plain, ""
        yield _STAND_INS[character], character
        plain = ""
    if plain:
        yield plain, ""


def _inlines(document: QTextDocument, start: int = 0, end: int = -1) -> Iterator[Inline]:
    """Several paragraphs, which only another program can bring in, become one."""
    end = document.characterCount() if end < 0 else end
    block = document.findBlock(start)
    first = True
    while block.isValid() and block.position() < end:
        if not first:
            yield Run(" ")
        yield from _block_inlines(block, start, end)
        block, first = block.next(), False


def _block_inlines(block: QTextBlock, start: int, end: int) -> Iterator[Inline]:
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        text = utf16_slice(fragment.text(), start - fragment.position(), end - fragment.position())
        format = fragment.charFormat()
        cite = cite_of(format)
        if cite:
            yield from (cite for _ in text)
        elif text:
            yield run_of(format, text)
        fragments += 1


def utf16_slice(text: str, start: int, end: int) -> str:
    """The characters between two positions as Qt counts them: those beyond the basic plane count twice."""
    if start <= 0 and end >= 2 * len(text):
        return text
    encoded = text.encode("utf-16-le", "surrogatepass")
    return encoded[2 * max(0, start) : 2 * max(0, end)].decode("utf-16-le", "surrogatepass")


def change_mark(look: Look, *, added: bool) -> QTextCharFormat:
    """How changed words look: underlined in the accent where they are new, struck through where they are gone."""
    format = QTextCharFormat()
    if added:
        format.setFontUnderline(True)
        format.setUnderlineColor(look.colour("accent"))
        format.setBackground(look.colour("accent-soft"))
    else:
        format.setFontStrikeOut(True)
        format.setForeground(look.colour("error"))
        format.setBackground(look.colour("error-soft"))
    return format
