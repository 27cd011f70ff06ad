"""What a field of running text gives to the clipboard and takes from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QTextDocument

from briefer.app.brief.rich_document import content_of, normal
from briefer.app.brief.rich_mime import RICH_MIME, rich_bytes, rich_content
from briefer.model.rich import Cite, RichText, Run

_LINKS = ("http://", "https://", "mailto:")
_MOST_HTML = 1_000_000  # characters


def copied(content: RichText, label: Callable[[Cite], str]) -> QMimeData:
    """Our own format, and plain text with citations in brackets."""
    mime = QMimeData()
    mime.setData(RICH_MIME, QByteArray(rich_bytes(content)))
    mime.setText("".join(i.text if isinstance(i, Run) else f"({label(i)})" for i in content))
    return mime


def is_text(source: QMimeData) -> bool:
    """Whether it is text of any kind; pictures and files go to the pane."""
    return source.hasFormat(RICH_MIME) or source.hasText() or source.hasHtml()


def pasted(source: QMimeData, known: Callable[[Cite], object], look: Run) -> RichText | None:
    """What is pasted keeps its bold, italic, links and ``known`` citations; its lines become one paragraph.

    Plain text looks as ``look`` does. None where it is no text.
    """
    if source.hasFormat(RICH_MIME):
        content = rich_content(bytes(source.data(RICH_MIME).data()))
        return tuple(inline for inline in content if isinstance(inline, Run) or known(inline))
    if source.hasHtml():
        return _from_html(source.html())
    if source.hasText():
        return (Run(_one_line(source.text()), look.strong, look.emph, look.href),)
    return None


def _from_html(html: str) -> RichText:
    """The words of another program with their bold, italic and web links; its paragraphs become one."""
    document = QTextDocument()
    document.setHtml(html[:_MOST_HTML])
    content = []
    for inline in content_of(document):
        if isinstance(inline, Run):
            href = inline.href if inline.href.lower().startswith(_LINKS) else ""
            content.append(Run(_one_line(inline.text.replace("\ufffc", "")), inline.strong, inline.emph, href))
    return normal(content)


def _one_line(text: str) -> str:
    for line_end in ("\r\n", "\n", "\r", "\u2028", "\u2029"):
        text = text.replace(line_end, " ")
    return text
