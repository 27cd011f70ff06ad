"""Step 4 for wikis, repositories and editors of text: a document becomes Markdown that stands on its own.

CommonMark 0.31 with two widely known additions: tables with bars and footnotes (``[^1]``). Pictures stand as data at
the end of the file, so that the text stays easy to read and the file needs no other.
"""

from __future__ import annotations

from briefer.model.document import Document, Furniture
from briefer.model.style import StyleSheet
from briefer.render.markdown.blocks import Blocks
from briefer.render.markdown.escaping import escaped
from briefer.render.markdown.pictures import Pictures
from briefer.render.markup import refuse_unwritable

_RULE = "* * *"


def write_markdown(document: Document, style: StyleSheet) -> bytes:
    """The document as Markdown; the same document gives the same bytes.

    Raises:
        ExportError: characters that no markup can carry.
    """
    pictures = Pictures(document, style)
    body = Blocks(document, pictures).text()
    head, foot = _head(document.furniture, style), _marking(document.furniture)
    parts = (head, _RULE if head else "", body, _RULE if foot else "", foot, pictures.definitions())
    page = "\n\n".join(filter(None, parts))
    refuse_unwritable(page)
    return f"{page}\n".encode()


def _head(furniture: Furniture, style: StyleSheet) -> str:
    """The marking, which stands above and below as on paper, and whose paper it is."""
    organisation = escaped(furniture.organisation or style.organisation, starts_line=True).strip()
    return " · ".join(filter(None, (_marking(furniture), organisation)))


def _marking(furniture: Furniture) -> str:
    text = escaped(furniture.marking.text).strip() if furniture.marking else ""
    return f"**{text}**" if text else ""
