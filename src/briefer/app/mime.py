"""What is dragged between panes, and copied: pieces of the articles, and parts or items of the brief, as JSON.

Bytes of a drag may come from another program, so they are read with the care that any untrusted input needs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from PySide6.QtCore import QByteArray, QMimeData

SOURCE_MIME = "application/x-briefer-source"
BRIEF_MIME = "application/x-briefer-brief"
_MOST_BYTES = 1_000_000
_MOST_ITEMS = 10_000

SourceKind = Literal["paragraph", "citation", "event", "acronym", "table", "image"]
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A piece of an article: ``id`` is its id there (``p6``, ``c3``, ``e1``, ``t1``; an acronym's short form).

    ``start`` and ``end`` narrow a paragraph to a stretch of it; the end -1 is the paragraph's end.
    """

    article: str
    kind: SourceKind
    id: str
    start: int = 0
    end: int = -1


@dataclass(frozen=True, slots=True)
class BriefDrag:
    """Parts, or items, of the open brief on their way to another place."""

    parts: tuple[str, ...] = ()
    items: tuple[str, ...] = ()


def source_mime(items: Iterable[SourceItem], text: str = "") -> QMimeData:
    """What the Source pane drags; ``text`` is what other programs get."""
    return _mime(SOURCE_MIME, {"items": [asdict(item) for item in items]}, text)


def has_source(mime: QMimeData) -> bool:
    """Whether pieces of an article are dragged."""
    return bool(mime.hasFormat(SOURCE_MIME))


def source_items(mime: QMimeData) -> tuple[SourceItem, ...]:
    """The pieces of an article that are dragged; what is malformed is left out."""
    listed = _read(mime, SOURCE_MIME).get("items")
    found = [_source_item(entry) for entry in listed[:_MOST_ITEMS]] if isinstance(listed, list) else []
    return tuple(item for item in found if item)


def brief_mime(drag: BriefDrag, text: str = "") -> QMimeData:
    """What the Brief pane drags."""
    return _mime(BRIEF_MIME, asdict(drag), text)


def brief_drag(mime: QMimeData) -> BriefDrag:
    """The parts or items of the brief that are dragged, empty when there are none."""
    read = _read(mime, BRIEF_MIME)
    return BriefDrag(_texts(read.get("parts")), _texts(read.get("items")))


def _mime(format: str, content: dict[str, Any], text: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(format, QByteArray(json.dumps(content).encode()))
    if text:
        mime.setText(text)
    return mime


def _read(mime: QMimeData, format: str) -> dict[str, Any]:
    content = bytes(mime.data(format).data())
    if not content or len(content) > _MOST_BYTES:
        return {}
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _source_item(entry: object) -> SourceItem | None:
    if not isinstance(entry, dict):
        return None
    article, kind, id = entry.get("article"), entry.get("kind"), entry.get("id")
    start, end = entry.get("start", 0), entry.get("end", -1)
    if not isinstance(article, str) or not isinstance(id, str) or kind not in SOURCE_KINDS:
        return None
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    return SourceItem(article, kind, id, start, end)


def _texts(listed: object) -> tuple[str, ...]:
    return tuple(t for t in listed[:_MOST_ITEMS] if isinstance(t, str)) if isinstance(listed, list) else ()
