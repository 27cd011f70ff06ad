"""What stands in a template file: every key, what it is for and what it keeps to.

The validator, the JSON Schema and the documentation are all made of these classes. A key that a file does not give
(``None``) comes from the template it extends, else from the defaults of ``BriefTemplate``.
"""

# ruff: noqa: RUF009 - what is called here returns dataclasses.field

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefer.model.checks import CheckLevel
from briefer.model.template import (
    CitationStyle,
    ContentSource,
    EndnotePlace,
    HeadLayout,
    MetaField,
    NoteNumbering,
    PageSize,
    PartLayout,
)
from briefer.storage.shapes import Rule

SCHEMA = 1
SCHEMA_KEY = "template"
SCHEMA_NOTE = f"The number of the template format. Write {SCHEMA}."

SLUG = r"[a-z][a-z0-9-]{0,59}"
_SLUG_FORM = "a short name of small letters, digits and hyphens, such as 'weekly-brief'"
_ONE_LINE = r"[^\n\r\u0085\u2028\u2029]{0,300}"
BASE_NAME = r"(?:[^./\\:*?\"<>|\x00-\x1f][^/\\:*?\"<>|\x00-\x1f]{0,119}\.[dD][oO][cCtT][xXmM])?"
_ONE_LINE_FORM = "one line of at most 300 characters"


_DATE_PATTERN = (
    r"(?:'[^']{0,20}'|(?<!d)dd?(?!d)|(?<!M)M{1,4}(?!M)|(?<!y)(?:y|yyyy)(?!y)|(?<!E)E{1,4}(?!E)|[ .,/\-\u00a0]){1,30}"
)


def _key(note: str, **rule: Any) -> Any:
    return field(default=None, metadata={"rule": Rule(note, **rule)})


def _line(note: str) -> Any:
    return _key(note, pattern=_ONE_LINE, form=_ONE_LINE_FORM)


def _margin(side: str) -> Any:
    return _key(f"{side} margin in millimetres.", least=5, most=100)


@dataclass(frozen=True, slots=True)
class LimitsFile:
    """Upper and lower bounds; a bound that is not given does not exist."""

    min_items: int | None = _key("The least number of items.", least=0, most=1000)
    max_items: int | None = _key("The greatest number of items.", least=1, most=1000)
    max_words: int | None = _key("The greatest number of words.", least=1, most=1_000_000)
    max_pages: float | None = _key("The greatest number of pages of the finished PDF.", least=0.1, most=1000)
    max_lines: int | None = _key("The greatest number of lines of the finished PDF, of a part.", least=1, most=1000)
    max_sentences: int | None = _key("The greatest number of sentences.", least=1, most=1000)
    min_item_words: int | None = _key("The least number of words of each item.", least=1, most=100_000)
    max_item_words: int | None = _key("The greatest number of words of each item.", least=1, most=100_000)


@dataclass(frozen=True, slots=True)
class PageFile:
    """Paper and margins."""

    size: PageSize | None = _key("The paper: A4 or Letter.")
    top_mm: float | None = _margin("Top")
    bottom_mm: float | None = _margin("Bottom")
    left_mm: float | None = _margin("Left")
    right_mm: float | None = _margin("Right")
    review_margin_mm: float | None = _key("Room for remarks beside the text, over the margin.", least=0, most=100)
    line_numbers: bool | None = _key("Whether the lines of every page are numbered in the margin.")


@dataclass(frozen=True, slots=True)
class PartFile:
    """One part. A part whose role the extended template has changes that part; any other is added."""

    role: str = field(
        metadata={"rule": Rule("The name of the part, once in a template.", pattern=SLUG, form=_SLUG_FORM)}
    )
    heading: str | None = _line("The heading that is printed; empty for none.")
    content: ContentSource | None = _key("What fills the part when a brief is begun.")
    layout: PartLayout | None = _key("How its items are set.")
    required: bool | None = _key("Whether a finished brief must have it.")
    limits: LimitsFile | None = _key("Bounds on the part. Given, they replace all inherited bounds of the part.")
    hint: str | None = _key("What belongs here, said to the editor.")
    page_break: bool | None = _key("Whether the part begins a page.")
    text: tuple[str, ...] | None = _key("What an editor's part says in every new brief, paragraph by paragraph.")
    columns: tuple[str, ...] | None = _line("The heads of the table that the editor fills in the part.")
    remove: bool | None = _key("true drops the part that the extended template has.")


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A brief template."""

    id: str = field(
        metadata={
            "rule": Rule("The name the template is called by, the same as the file's.", pattern=SLUG, form=_SLUG_FORM)
        }
    )
    name: str = field(
        metadata={
            "rule": Rule("The name shown in lists.", pattern=r"[^\n\r]{1,120}", form="one line of 1 to 120 letters")
        }
    )
    extends: str | None = _key(
        "The id of the template that gives everything this file does not say.", pattern=SLUG, form=_SLUG_FORM
    )
    description: str | None = _key("What the template is for.")
    kind: str | None = _line("The kind of paper, printed above the title.")
    language: str | None = _key(
        "The language of the document, as a BCP 47 tag.",
        pattern=r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}",
        form="a language tag such as 'en' or 'az'",
        suggested=("en", "az", "ru", "de", "fr"),
    )
    page: PageFile | None = _key("Paper and margins. Only the keys given change.")
    style: str | None = _key("The style sheet: every look of the document.", pattern=SLUG, form=_SLUG_FORM)
    lexicon: str | None = _key(
        "The likelihood scale.", pattern=SLUG, form=_SLUG_FORM, suggested=("icd203-a", "icd203-b", "phia")
    )
    citation_style: CitationStyle | None = _key("How citations are printed.")
    date_format: str | None = _key(
        "A Unicode (CLDR) date pattern: d day, MMMM month, y year.",
        pattern=_DATE_PATTERN,
        form="a date pattern of d, M, y, E, spaces and . , / - such as 'd MMMM y', other words in single quotes",
        suggested=("d MMMM y", "MMMM d, y", "y-MM-dd"),
    )
    marking: str | None = _line("The marking a new brief has.")
    markings: tuple[str, ...] | None = _line("The markings allowed, the least restricted first; empty allows any.")
    organisation: str | None = _line("The name at the head of every page.")
    head: HeadLayout | None = _key("How the paper begins: with its title, as a memo or as a warning.")
    meta: tuple[MetaField, ...] | None = _key("What the line under the title, or the head of a memo, says, in order.")
    required_meta: tuple[MetaField, ...] | None = _key("What of these a finished brief must say.")
    contents: bool | None = _key("Whether a contents list is printed.")
    show_ranges: bool | None = _key("Whether the range stands beside a likelihood term: very unlikely (5–20 %).")
    show_grades: bool | None = _key(
        "Whether the grade of a source stands with each citation of it: TASS, 4 July 2025 (C2)."
    )
    source_age_days: int | None = _key(
        "From how many days before the cut-off a check tells that a source is old.", least=1, most=36_500
    )
    short_repeats: bool | None = _key("Whether a reference given again names its first note: EDM, note 3.")
    note_numbering: NoteNumbering | None = _key(
        "Whether notes are numbered through, anew on every page, or anew in every section."
    )
    endnotes: EndnotePlace | None = _key("Whether endnotes stand at the end of the document or of each section.")
    justify: bool | None = _key("Whether running text is set in lines of one length, with words parted at their ends.")
    smart_signs: bool | None = _key(
        "Whether quotation marks and dashes the editor types are printed as the language's."
    )
    portion_marks: bool | None = _key("Whether each item begins with its own marking: (TLP:AMBER).")
    limits: LimitsFile | None = _key("Bounds on the whole document. Given, they replace all inherited ones.")
    docx_base: str | None = _key(
        "Your own Word file that Word exports are written into: its name, beside the template; empty for none.",
        pattern=BASE_NAME,
        form="the name of a .docx or .dotx file that lies beside the template, without a folder",
    )
    docx_styles: Mapping[str, str] | None = _line("Styles of the Word base, by what they are to stand for.")
    checks: Mapping[str, CheckLevel] | None = _key("How grave what a check finds is, by its id; 'off' leaves it out.")
    labels: Mapping[str, str] | None = _line("Words of the document that replace those of its language.")
    parts: tuple[PartFile, ...] | None = _key("The parts in printed order.")
    order: tuple[str, ...] | None = _key("The roles of all parts in printed order, if not as inherited.")
