"""Step 3: brief and template become a document: ids resolved, notes numbered once, headings and labels written."""

from __future__ import annotations

from dataclasses import replace

from briefer.compose.captions import with_caption_numbers
from briefer.compose.citing import CitationPrinter, notes_after_parts, numbered_by
from briefer.compose.dates import format_date
from briefer.compose.head import head_blocks
from briefer.compose.house import House
from briefer.compose.languages import with_languages
from briefer.compose.layouts.changes import with_changes
from briefer.compose.layouts.ledger import with_known_places, with_ledger
from briefer.compose.own_words import with_printed_signs
from briefer.compose.parts import part_blocks, source_list
from briefer.compose.portion_marks import with_portion_marks
from briefer.compose.register import resolve_sources
from briefer.compose.roles import with_role_labels
from briefer.compose.scripts import with_script_languages
from briefer.model.article import Article
from briefer.model.brief import Brief, Part, PartId
from briefer.model.dates import PartialDate
from briefer.model.document import (
    Block,
    Contents,
    Document,
    Furniture,
    Heading,
    NotesHere,
    PageBreak,
    Paragraph,
    Text,
)
from briefer.model.template import BriefTemplate, PageSpec, PartSpec
from briefer.text.direction import joined_apart, language_direction

# Articles and briefs may leave a title empty; a file without one is neither accessible nor findable.
_UNTITLED = "Untitled brief"
# What fits beside the date in the left third of a footer at 7.5 pt.
_SHORT_TITLE_CHARACTERS, _SHORT_TITLE_ALONE = 26, 44  # of a running title, with the date after it and without


def compose_document(brief: Brief, house: House) -> Document:
    """The whole document. Parts without text are left out; the checks say when one was required."""
    template = house.template
    brief = with_printed_signs(brief, template.language) if template.smart_signs else brief
    house = with_ledger(brief, with_changes(brief, house))
    brief = with_role_labels(brief, house)
    sources = resolve_sources(brief)
    printer = CitationPrinter(template, sources)
    body = _body(brief, house, printer)
    body = with_known_places(body) if house.ledger else body
    body = with_portion_marks(body, brief) if template.portion_marks else body
    body += _missing_source_list(brief, house, printer)
    body += _credits(brief, house)
    notes = tuple(printer.notes)
    ends = [NotesHere(_notes_heading(house))] if notes and _ends_in_notes(template) else []
    title = brief.title or _UNTITLED
    date = brief.date or brief.cut_off
    document = Document(
        title=title,
        language=template.language,
        author=brief.prepared_by or brief.organisation or template.organisation or "briefer",
        subject=brief.subtitle or template.kind,
        keywords=tuple(entry.name for entry in sources.register[:12]),
        created=_whole_day(date),
        page=_printed_page(template),
        furniture=_furniture(brief, house, title),
        blocks=with_caption_numbers((*head_blocks(brief, house, title), *_contents(house, body), *body, *ends), house),
        notes=notes,
        note_placement="endnotes" if template.citation_style == "endnotes" else "footnotes",
        note_numbering=numbered_by(template),
    )
    return with_script_languages(document)


def _body(brief: Brief, house: House, printer: CitationPrinter) -> list[Block]:
    """The blocks of all parts, each with its notes where the template wants them so.

    Of parts of one role only the first begins a page.
    """
    body: list[Block] = []
    before = ""
    for part in with_languages(brief, house.template.language):
        spec, noted = spec_of(part, house.template), len(printer.notes)
        blocks = part_blocks(part, spec, house, printer)
        if blocks and spec.page_break and part.role != before:
            body.append(PageBreak())
        body += blocks
        if notes_after_parts(house.template) and len(printer.notes) > noted:
            body.append(NotesHere("", noted + 1, len(printer.notes)))
        before = part.role if blocks else before
    return body


def _ends_in_notes(template: BriefTemplate) -> bool:
    return template.citation_style == "endnotes" and not notes_after_parts(template)


def spec_of(part: Part, template: BriefTemplate) -> PartSpec:
    """The template's part a brief's part fills; parts of the editor's own are plain paragraphs under their heading."""
    return template.part(part.role) or PartSpec(part.role, part.heading, "editor", "paragraphs")


def _contents(house: House, body: list[Block]) -> list[Block]:
    several = sum(isinstance(block, Heading) for block in body) > 1
    return [Contents(house.label("contents", "Contents"))] if house.template.contents and several else []


def _furniture(brief: Brief, house: House, title: str) -> Furniture:
    template = house.template
    return Furniture(
        organisation=brief.organisation or template.organisation,
        short_title=_shortened(title, _SHORT_TITLE_CHARACTERS if brief.date else _SHORT_TITLE_ALONE),
        date=_date(brief.date, template),
        page_label=house.label("page", "Page {page} of {pages}"),
        marking=house.marking,
    )


def _missing_source_list(brief: Brief, house: House, printer: CitationPrinter) -> list[Block]:
    """Author-date citations give only the year, so they always come with a list that has the days."""
    listed = any(spec_of(part, house.template).content == "sources" for part in brief.parts)
    if listed or house.template.citation_style != "author-date":
        return []
    return source_list(PartId("sources"), house.label("sources", "Sources"), house, printer)


def _credits(brief: Brief, house: House) -> list[Block]:
    """The articles the brief was made of, as a line of small print under the text."""
    named = "; ".join(filter(None, (_credit(article, house.template) for article in brief.articles)))
    said = house.label("credit", "Based on: {articles}.").replace("{articles}", named)
    return [Paragraph((Text(said),), "remark", "credit")] if named else []


def _credit(article: Article, template: BriefTemplate) -> str:
    """ "Name, “Title”, Publication 22 (101), 7 July 2025", as far as the article gives it."""
    number = f" {article.volume}" if article.volume else ""
    number += f" ({article.issue})" if article.issue else ""
    fields = (
        ", ".join(article.authors),
        f"“{article.title}”" if article.title else article.file_name,
        f"{article.publication}{number}" if article.publication else "",
        _date(article.date, template),
    )
    return joined_apart(", ", filter(None, fields), language_direction(template.language))


def _notes_heading(house: House) -> str:
    """The heading of the template's part for notes, else the label."""
    own = next((spec.heading for spec in house.template.parts if spec.content == "notes"), "")
    return own or house.label("notes", "Notes")


def _shortened(title: str, most: int) -> str:
    """A running title: cut at a word so that it never runs into the page number."""
    if len(title) <= most:
        return title
    return title[:most].rsplit(" ", 1)[0].rstrip(" ,:;–—-") + "…"


def _date(date: PartialDate | None, template: BriefTemplate) -> str:
    return format_date(date, template.date_format, template.language) if date else ""


def _printed_page(template: BriefTemplate) -> PageSpec:
    """The paper with the room for remarks within the margin at the end of the lines."""
    page = template.page
    if not page.review_margin_mm:
        return page
    if language_direction(template.language) == "rtl":
        page = replace(page, left_mm=page.left_mm + page.review_margin_mm)
    else:
        page = replace(page, right_mm=page.right_mm + page.review_margin_mm)
    return replace(page, review_margin_mm=0.0)


def _whole_day(date: PartialDate | None) -> str:
    """The date of the files' properties; the first day of what is known only to the month or the year."""
    if date is None or date.year is None:
        return ""
    return PartialDate(date.year, date.month or 1, date.day or 1).iso
