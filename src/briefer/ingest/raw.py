"""What a format reader hands to the structure step: blocks in reading order, not yet understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefer.model.article import Mark, Notice

RawKind = Literal["text", "heading", "bullet", "numbered", "quote", "table", "image", "caption", "note"]


@dataclass(frozen=True, slots=True)
class RawBlock:
    """One block of a file.

    ``text`` has no line breaks; ``level`` is a heading's (1 the highest); ``line`` the 1-based line in the file or 0;
    ``label`` the printed number or mark of a note or numbered item. Tables have ``rows``; images ``content``.
    """

    kind: RawKind
    text: str = ""
    level: int = 0
    marks: tuple[Mark, ...] = ()
    line: int = 0
    label: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    has_header: bool = True
    content: bytes = b""
    media_type: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Hints:
    """What a file's own properties say (Word and PDF fill them in by themselves, often wrongly).

    ``publication`` is what stands around an article: the name of a web site, a running head. All are taken only where
    the text itself says nothing, and never without a notice.
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    publication: str = ""


@dataclass(frozen=True, slots=True)
class RawArticle:
    """The blocks of a file and what its format says about it (empty where it says nothing; dates as printed).

    ``furniture`` is what repeats on its pages (running headers, footers, page numbers), kept so that nothing is lost.
    """

    blocks: tuple[RawBlock, ...]
    file_name: str = ""
    title: str = ""
    publication: str = ""
    authors: tuple[str, ...] = ()
    date: str = ""
    language: str = ""
    volume: str = ""
    issue: str = ""
    notices: tuple[Notice, ...] = ()
    hints: Hints = Hints()
    furniture: tuple[str, ...] = ()
