"""A brief, or a part of it, as rich text for the clipboard: headings, lists and notes as a mail program takes them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument

from briefer import pipeline
from briefer.model.document import Block, Document, Furniture, Paragraph
from briefer.pipeline import Work

_HEAD_ROLES = frozenset({"kind", "title", "subtitle", "meta"})


@dataclass(frozen=True, slots=True)
class RichCopy:
    """The same words twice, for programs that take HTML and for those that do not."""

    html: str
    plain: str

    def mime(self) -> QMimeData:
        """What goes on the clipboard."""
        mime = QMimeData()
        mime.setHtml(self.html)
        mime.setText(self.plain)
        return mime


def rich_copy(work: Work, part: str = "") -> RichCopy:
    """The whole brief, or one part under its own heading, with the notes it uses. May run in any thread.

    Raises:
        BrieferError: the brief cannot be written.
        KeyError: there is no such part.
    """
    document = pipeline.compose(_only(work, part) if part else work)
    if part:
        document = _without_head(document)
    html = pipeline.write_mail(document, work.template)
    return RichCopy(html, _plain(html))


def _only(work: Work, part: str) -> Work:
    kept = tuple(p for p in work.brief.parts if p.id == part)
    if not kept:
        raise KeyError(part)
    return Work(replace(work.brief, parts=kept), work.template)


def _without_head(document: Document) -> Document:
    """A part in a mail has neither the title of its paper nor its page furniture, but keeps its marking."""
    blocks = tuple(block for block in document.blocks if not _is_head(block))
    return replace(document, blocks=blocks, furniture=Furniture("", "", "", "", document.furniture.marking))


def _is_head(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role in _HEAD_ROLES


def _plain(html: str) -> str:
    """Qt's own reading of the HTML; objects and blanks of the page become plain ones."""
    document = QTextDocument()
    document.setHtml(html)
    lines = (line.strip() for line in document.toPlainText().replace("\xa0", " ").splitlines())
    return "\n".join(line for line in lines if line.strip("\ufffc "))
