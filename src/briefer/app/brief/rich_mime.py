"""Rich text on the clipboard, so that what is cut from one item keeps its citations in another."""

from __future__ import annotations

import json
from typing import Any

from briefer.model.article import ArticleId, CitationId
from briefer.model.rich import Cite, Inline, RichText, Run

RICH_MIME = "application/x-briefer-rich"
_MOST_BYTES = 1_000_000


def rich_bytes(content: RichText) -> bytes:
    """The rich text as JSON."""
    return json.dumps([_written(inline) for inline in content]).encode()


def rich_content(content: bytes) -> RichText:
    """The rich text in these bytes; what is malformed is left out."""
    if len(content) > _MOST_BYTES:
        return ()
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        return ()
    entries = read if isinstance(read, list) else []
    return tuple(inline for entry in entries if (inline := _read(entry)))


def _written(inline: Inline) -> dict[str, Any]:
    if isinstance(inline, Cite):
        return {"article": inline.article, "citation": inline.citation}
    return {"text": inline.text, "strong": inline.strong, "emph": inline.emph, "href": inline.href}


def _read(entry: object) -> Inline | None:
    match entry:
        case {"article": str(article), "citation": str(citation)}:
            return Cite(ArticleId(article), CitationId(citation))
        case {"text": str(text), "strong": bool(strong), "emph": bool(emph), "href": str(href)}:
            return Run(text, strong, emph, href)
        case _:
            return None
