"""A brief template: ordered parts, limits, page, marking, citation style and the words of the document's language.

Templates are data from outside: no expressions, no code. ``storage.templates`` reads and checks them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from briefer.model.checks import CheckLevel
from briefer.model.word_base import WordBase

CitationStyle = Literal["footnotes", "endnotes", "author-date", "parenthesis"]
NoteNumbering = Literal["document", "page", "section"]
EndnotePlace = Literal["document", "section"]
PageSize = Literal["A4", "Letter"]
# What fills a part when a brief is begun: the article's own text, a register of the brief, or the editor.
ContentSource = Literal[
    "summary",  # the article's summary points
    "judgments",  # key judgments made of the summary points
    "sections",  # the article's sections, each under its own heading
    "events",  # dated events of the article
    "key-facts",  # what happened: dated events, else the sentences with the best sources
    "implications",  # sentences of the article that say what follows from the facts
    "outlook",  # sentences of the article that look ahead
    "sources",  # the register of the sources cited
    "source-summary",  # the drafted statement on the source base
    "lexicon",  # the box that explains the estimative language
    "notes",  # where endnotes stand
    "digest",  # the articles, or the sources of one, each as a part of its own
    "traceability",  # per judgment its evidence, with its outlets, dates, grades and gaps
    "what-changed",  # what is other than in the edition before
    "about-author",  # the article's biography aside
    "editor",  # written by the editor; printed once it has text
]
# What the line under the title says, in order; what the brief does not know is left out.
MetaField = Literal["date", "expires", "as-of", "cut-off", "prepared-for", "prepared-by", "reference", "based-on"]
# How the paper begins: kind, title and a line; a memo's to, from, date and subject; a warning's band.
HeadLayout = Literal["title", "memo", "warning"]
PartLayout = Literal[
    "paragraphs",
    "bullets",
    "box",
    "box-bullets",
    "judgments",
    "judgments-table",  # the same as a table, with the scale beside the words
    "table",
    "timeline",  # a chronology, drawn and as a table
    "source-chart",  # running text, then the sources as bars and as a table
    "numbered",
    "line",
    "fields",  # "Label: text" as a label and its text
    "box-fields",  # the same in a box
    "decisions",  # numbered, each with a line to decide on it
    "points",  # numbered and large, to speak from
    "ticked",  # a list of what is there, each with a ticked box
    "unticked",  # a list of what is not there yet, each with an open box
    "changes",  # what changed since the edition before, as a table
    "entries",  # running text and, small, fields: an entry of a digest
]


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper and lower bounds; ``None`` is no bound. Pages and lines are of the finished PDF.

    ``min_item_words`` and ``max_item_words`` bound each item, or each part where the content repeats parts.
    """

    min_items: int | None = None
    max_items: int | None = None
    max_words: int | None = None
    max_pages: float | None = None
    max_sentences: int | None = None
    max_lines: int | None = None
    min_item_words: int | None = None
    max_item_words: int | None = None


@dataclass(frozen=True, slots=True)
class PartSpec:
    """One part of a template. ``role`` is unique in it. ``hint`` tells the editor what belongs here.

    ``text`` holds the paragraphs that every new brief says in a part of the editor's, such as a note on distribution;
    ``columns`` the heads of the table that the editor fills in it.
    """

    role: str
    heading: str
    content: ContentSource
    layout: PartLayout
    required: bool = False
    limits: Limits = Limits()
    hint: str = ""
    page_break: bool = False
    text: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    @property
    def judges(self) -> bool:
        """Whether it is laid out as key judgments."""
        return self.layout in ("judgments", "judgments-table")

    @property
    def repeats(self) -> bool:
        """Whether it becomes several parts of a brief, each with a heading of its own."""
        return self.content in ("sections", "digest")


@dataclass(frozen=True, slots=True)
class PageSpec:
    """Paper and margins in millimetres. ``review_margin_mm`` is room for remarks beside the text, over and above."""

    size: PageSize = "A4"
    top_mm: float = 30.0
    bottom_mm: float = 27.0
    left_mm: float = 28.0
    right_mm: float = 28.0
    review_margin_mm: float = 0.0
    line_numbers: bool = False


@dataclass(frozen=True, slots=True)
class BriefTemplate:
    """A whole template. ``labels`` are the document's own words by key ("confidence", "page", "see", …).

    ``date_format`` is a Unicode (CLDR) date pattern such as ``d MMMM y``; ``lexicon`` and ``style`` name shipped or
    user files. ``markings`` lists the allowed ones, least restricted first; ``marking`` is the default.
    ``required_meta`` names what a finished brief must say of itself, such as when a warning expires. ``docx_base`` is
    the own Word file that Word exports are written into, ``docx_styles`` its styles by ``WORD_ROLES``, where they are
    not found by themselves. ``portion_marks`` prints each item's own marking before it.
    ``show_grades`` prints the Admiralty grade of a source with each citation of it; ``source_age_days`` is how old a
    source may be at the cut-off before a check tells it. ``checks`` gives checks, by id, another severity than their
    own, or turns them off.
    """

    id: str
    name: str
    description: str
    kind: str
    parts: tuple[PartSpec, ...]
    language: str = "en"
    page: PageSpec = PageSpec()
    style: str = "briefer"
    lexicon: str = "icd203-a"
    citation_style: CitationStyle = "footnotes"
    date_format: str = "d MMMM y"
    marking: str = "TLP:CLEAR"
    markings: tuple[str, ...] = ()
    organisation: str = ""
    head: HeadLayout = "title"
    meta: tuple[MetaField, ...] = ("date", "prepared-for", "prepared-by", "reference")
    required_meta: tuple[MetaField, ...] = ()
    contents: bool = False
    show_ranges: bool = True
    show_grades: bool = False
    source_age_days: int = 365
    short_repeats: bool = True
    note_numbering: NoteNumbering = "document"
    endnotes: EndnotePlace = "document"
    justify: bool = False
    smart_signs: bool = True
    portion_marks: bool = False
    limits: Limits = Limits()
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    docx_base: WordBase | None = None
    docx_styles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    checks: Mapping[str, CheckLevel] = field(default_factory=lambda: MappingProxyType({}))

    def part(self, role: str) -> PartSpec | None:
        """The part of that role, or none."""
        return next((part for part in self.parts if part.role == role), None)
