"""An article as it was read: its exact text, and what was found in it.

Text is held once, in paragraphs; citations, events, acronyms and marks point into it by character
offsets (``start`` inclusive, ``end`` exclusive), so that nothing is retyped and nothing can be lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NewType

from briefer.model.dates import PartialDate

ArticleId = NewType("ArticleId", str)
ParagraphId = NewType("ParagraphId", str)
CitationId = NewType("CitationId", str)
SourceId = NewType("SourceId", str)

ParagraphKind = Literal["text", "bullet", "numbered", "quote", "caption"]
MarkKind = Literal["strong", "emph", "link"]
AsideKind = Literal["label", "biography", "related", "notes", "front-matter", "other"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph that is bold, italic or a link (``href``: http, https or mailto)."""

    start: int
    end: int
    kind: MarkKind
    href: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's exact text, without line breaks, and its marks.

    ``id`` is unique in the article over body (``p1``…), summary (``s1``…), notes (``n1``…) and asides (``a1``…).
    ``line`` is the 1-based line of the file where it began, 0 where the format has no lines.
    """

    id: ParagraphId
    text: str
    marks: tuple[Mark, ...] = ()
    kind: ParagraphKind = "text"
    line: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the article: rows of cell texts; the first row is the head when ``has_header``."""

    id: str
    rows: tuple[tuple[str, ...], ...]
    has_header: bool = True
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article; ``content`` is the file's bytes, empty when the format only names it."""

    id: str
    media_type: str
    content: bytes
    alt: str = ""
    caption: str = ""


Block = Paragraph | Table | Image


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks under one heading. ``heading`` is empty for text before the first heading.

    ``proposed``: the article has no headings and briefer suggests this one; it is not the author's.
    """

    id: str
    heading: str
    level: int
    blocks: tuple[Block, ...]
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class SummaryPoint:
    """One point of the executive summary.

    ``drafted`` points were not written by the author: ``origin`` names the body paragraph, and ``start`` and
    ``end`` the sentence in it, that the extractive summary took.
    """

    paragraph: Paragraph
    drafted: bool = False
    origin: ParagraphId | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class CitedDate:
    """A date of a reference. ``inferred``: its year was inferred, neither printed nor given by the article's date.

    ``accessed``: the day the page was looked at, not the day it appeared.
    """

    date: PartialDate
    inferred: bool = False
    accessed: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """One source inside a citation, as printed.

    ``signal`` is the printed wording ("see", "see also", "см.", "bax"), empty without one. ``remark`` is what
    stands with the reference and is neither source nor date ("in Russian", "see Part One").
    """

    source: str
    source_id: SourceId
    signal: str = ""
    dates: tuple[CitedDate, ...] = ()
    locator: str = ""
    url: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One use of one or more sources; ``text`` is exactly what is printed, brackets included.

    ``doubt`` says in a plain sentence why an editor should confirm it, and is empty when there is none.
    """

    id: CitationId
    text: str
    references: tuple[Reference, ...]
    paragraph: ParagraphId
    start: int
    end: int
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Parenthesis:
    """A parenthesis that cites nothing: an acronym, a gloss, an amount."""

    text: str
    paragraph: ParagraphId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """An entry of the source register: one outlet under all the names it was printed with."""

    id: SourceId
    name: str
    printed: tuple[str, ...]
    citations: tuple[CitationId, ...]
    dates: tuple[PartialDate, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event of the running text; ``start`` and ``end`` are the sentence's, ``end_date`` closes a span."""

    id: str
    date: PartialDate
    sentence: str
    paragraph: ParagraphId
    start: int
    end: int
    end_date: PartialDate | None = None
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym with its expansion as printed at its definition (Schwartz and Hearst 2003).

    Where the printed one is a slip of a well-known expansion, this is the usual one and a notice has the printed one.
    """

    short: str
    expansion: str
    paragraph: ParagraphId


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote of the article: its printed label ("1", "*") and its text."""

    label: str
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class Aside:
    """Text of the file that is neither body nor summary nor note; kept so that nothing is lost."""

    kind: AsideKind
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that was guessed or is missing. ``code`` is stable ("year-inferred"), ``where`` an id or empty."""

    code: str
    message: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A whole article.

    ``year`` is that of ``date``, else the one dates without a year were read by; ``year_inferred`` says that it
    was worked out rather than printed. ``language`` is a BCP 47 tag. ``file_name`` is the bare name, no folder.
    """

    id: ArticleId
    title: str
    publication: str = ""
    volume: str = ""
    issue: str = ""
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    year: int | None = None
    year_inferred: bool = False
    language: str = "en"
    summary: tuple[SummaryPoint, ...] = ()
    sections: tuple[Section, ...] = ()
    notes: tuple[Note, ...] = ()
    asides: tuple[Aside, ...] = ()
    citations: tuple[Citation, ...] = ()
    not_citations: tuple[Parenthesis, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    notices: tuple[Notice, ...] = ()
    file_name: str = ""

    def body_paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs of the body in reading order."""
        return (b for section in self.sections for b in section.blocks if isinstance(b, Paragraph))

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph: summary, body, notes, asides."""
        yield from (point.paragraph for point in self.summary)
        yield from self.body_paragraphs()
        yield from (note.paragraph for note in self.notes)
        yield from (p for aside in self.asides for p in aside.paragraphs)
