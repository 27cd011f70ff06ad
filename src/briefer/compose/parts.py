"""One part of a brief as blocks: a function a layout."""

from __future__ import annotations

from itertools import groupby
from typing import assert_never

from briefer.compose.citing import CitationPrinter, mark_first, printed_address, year_letter
from briefer.compose.dates import format_date, format_dates
from briefer.compose.events import leading_date, without_start
from briefer.compose.house import House
from briefer.compose.register import RegisterEntry
from briefer.model.brief import EventItem, FigureItem, Item, Judgment, Part, PartId, TableItem, TextItem
from briefer.model.dates import PartialDate
from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Column,
    Figure,
    Heading,
    Inline,
    ListItem,
    OrderedList,
    PageBreak,
    Paragraph,
    Row,
    Rule,
    Scale,
    Strong,
    Tab,
    Table,
    Text,
)
from briefer.model.template import BriefTemplate, PartSpec


def part_blocks(part: Part, spec: PartSpec, house: House, printer: CitationPrinter) -> list[Block]:
    """The blocks of a part, none when it has nothing to say."""
    blocks = _generated(part, spec, house, printer) or _laid_out(part, spec, house, printer)
    return [PageBreak(), *blocks] if blocks and spec.page_break else blocks


def _generated(part: Part, spec: PartSpec, house: House, printer: CitationPrinter) -> list[Block]:
    """Parts that are worked out from the brief rather than written; an editor's text takes their place."""
    if part.items:
        return []
    match spec.content:
        case "sources":
            return source_list(part.id, part.heading, house, printer)
        case "lexicon":
            return _language_box(part, house)
        case _:
            return []


def _laid_out(part: Part, spec: PartSpec, house: House, printer: CitationPrinter) -> list[Block]:
    if not part.items:
        return []
    match spec.layout:
        case "paragraphs":
            return [*_heading(part), *_running(part.items, house, printer)]
        case "bullets":
            return [*_heading(part), *_listed(part.items, "bullet", house, printer)]
        case "numbered":
            return [*_heading(part), *_listed(part.items, "numbered", house, printer)]
        case "box":
            role = "bottom-line" if part.role == "bottom-line" else "summary"
            text = "bottom-line" if role == "bottom-line" else "box-text"
            return [Box((*_box_label(part), *_blocks(part.items, text, printer)), role, part.id)]
        case "box-bullets":
            return [Box((*_box_label(part), *_listed(part.items, "box-bullet", house, printer)), "summary", part.id)]
        case "judgments":
            return [*_heading(part), *_judgments(part.items, house, printer)]
        case "table":
            return _chronology(part, house, printer)
        case "line":
            return _lines(part, printer)
        case _:
            assert_never(spec.layout)


def _heading(part: Part) -> list[Block]:
    return [Heading((Text(part.heading),), 1, part.id)] if part.heading else []


def _box_label(part: Part) -> list[Block]:
    return [Paragraph((Text(part.heading),), "box-label")] if part.heading else []


def _running(items: tuple[Item, ...], house: House, printer: CitationPrinter) -> list[Block]:
    """Running text with the quotations and lists that the article had."""
    blocks: list[Block] = []
    for style, group in groupby(items, key=_style):
        same = tuple(group)
        match style:
            case "bullet" | "numbered":
                blocks += _listed(same, style, house, printer)
            case "quote":
                blocks.append(BlockQuote(tuple(_blocks(same, "quote", printer))))
            case _:
                blocks += _blocks(same, "body", printer)
    return blocks


def _style(item: Item) -> str:
    return item.style if isinstance(item, TextItem) else "text"


def _blocks(items: tuple[Item, ...], role: str, printer: CitationPrinter) -> list[Block]:
    return [_block(item, role, printer) for item in items]


def _block(item: Item, role: str, printer: CitationPrinter) -> Block:
    match item:
        case TextItem() | Judgment() | EventItem():
            return Paragraph(printer.inlines(item.content), role, item.id)
        case TableItem():
            return _table(item)
        case FigureItem():
            return Figure(item.content, item.media_type, item.alt, _text(item.caption), item.id)
        case _:
            assert_never(item)


def _listed(items: tuple[Item, ...], role: str, house: House, printer: CitationPrinter) -> list[Block]:
    """Text as a list; a table or figure among it stands between two lists, and numbers go on."""
    blocks: list[Block] = []
    run: list[ListItem] = []
    done = 0

    def close() -> None:
        nonlocal run, done
        if run:
            blocks.append(
                OrderedList(tuple(run), "numbered", done + 1) if role == "numbered" else BulletList(tuple(run))
            )
            done, run = done + len(run), []

    for item in items:
        if isinstance(item, TableItem | FigureItem):
            close()
            blocks.append(_block(item, role, printer))
        else:
            run.append(ListItem((Paragraph(_told(item, house.template, printer), role, item.id),), item.id))
    close()
    return blocks


def _told(
    item: TextItem | Judgment | EventItem, template: BriefTemplate, printer: CitationPrinter
) -> tuple[Inline, ...]:
    """An item's text; an event begins with its date in bold: the words that say it ("On August 18,"), else a label."""
    if not isinstance(item, EventItem):
        return printer.inlines(item.content)
    lead = leading_date(item)
    if lead:
        return (Strong((Text(lead),)), *printer.inlines(without_start(item.content, len(lead))))
    return (Strong((Text(f"{_event_date(item, template)}."),)), Text(" "), *printer.inlines(item.content))


def _event_date(event: EventItem, template: BriefTemplate) -> str:
    start = format_date(event.date, template.date_format, template.language)
    if not event.end_date:
        return start
    return f"{start} – {format_date(event.end_date, template.date_format, template.language)}"


def _judgments(items: tuple[Item, ...], house: House, printer: CitationPrinter) -> list[Block]:
    return [
        OrderedList(
            tuple(
                ListItem((Paragraph(printer.inlines(item.content), "judgment", item.id), *_basis(item, house)), item.id)
                for item in items
                if isinstance(item, Judgment)
            ),
            "judgment",
        )
    ]


def _basis(judgment: Judgment, house: House) -> list[Block]:
    """Likelihood and confidence, each on a line of its own: the one is about the event, the other about its basis."""
    blocks: list[Block] = []
    labels = house.template.labels
    term = house.lexicon.term(judgment.likelihood) if judgment.likelihood else None
    if term:
        said = f"{term.term} ({term.range_text})" if house.template.show_ranges else term.term
        frame = [Text(f", {judgment.time_frame}")] if judgment.time_frame else []
        scale = Scale(house.lexicon.bands, term.band)
        blocks.append(Paragraph((scale, Tab(), Strong((Text(said),)), *frame), "judgment-basis"))
    if judgment.confidence:
        level = labels.get(f"confidence_{judgment.confidence}", judgment.confidence)
        basis = [Text(f": {judgment.basis}")] if judgment.basis else []
        label = Text(labels.get("confidence", "Confidence"))
        blocks.append(Paragraph((label, Tab(), Strong((Text(level),)), *basis), "judgment-basis"))
    return blocks


def _chronology(part: Part, house: House, printer: CitationPrinter) -> list[Block]:
    heads = {"date": "Date", "event": "Event", "source": "Source"}
    head = Row(tuple(_text(house.label(key, word)) for key, word in heads.items()))
    columns = (Column(0.2, nowrap=True), Column(0.52), Column(0.28))
    rows = tuple(_event_row(item, house.template, printer) for item in part.items if isinstance(item, EventItem))
    description = house.label("chronology_description", "Events in the order of their dates, with their sources")
    others = tuple(item for item in part.items if not isinstance(item, EventItem))
    tables = [Table(columns, head, rows, description=description, key=part.id)] if rows else []
    return [*_heading(part), *tables, *_blocks(others, "body", printer)]


def _event_row(event: EventItem, template: BriefTemplate, printer: CitationPrinter) -> Row:
    """Notes stay with the event; where citations stand in the text, the source column says them in full instead."""
    if mark_first(template):
        told, source = printer.without_citations(event.content), printer.full(event.content)
    else:
        told, source = printer.inlines(event.content), printer.names(event.content)
    return Row((_text(_event_date(event, template)), told, source), event.id)


def _lines(part: Part, printer: CitationPrinter) -> list[Block]:
    """A closing line under a rule: its heading in bold before its first sentence."""
    label: tuple[Inline, ...] = (Strong((Text(f"{part.heading}."),)), Text(" ")) if part.heading else ()
    blocks: list[Block] = [Rule()]
    for item in part.items:
        block = _block(item, "confidence-line", printer)
        if isinstance(block, Paragraph) and label:
            block, label = Paragraph((*label, *block.inlines), block.role, block.key), ()
        blocks.append(block)
    return blocks


def source_list(key: PartId, heading: str, house: House, printer: CitationPrinter) -> list[Block]:
    """The register of the cited sources, numbered in order of first use."""
    entries = printer.sources.register
    if not entries:
        return []
    items = tuple(ListItem((Paragraph(_source_entry(entry, house.template), "source-entry"),)) for entry in entries)
    return [*([Heading((Text(heading),), 1, key)] if heading else []), OrderedList(items, "source-entry")]


def _source_entry(entry: RegisterEntry, template: BriefTemplate) -> tuple[Inline, ...]:
    """ "Eurasia Daily Monitor (EDM), 7 and 22 July 2025", with the letters that author-date citations use."""
    also = f" ({', '.join(entry.also)})" if entry.also else ""
    word_and = template.labels.get("and", "and")
    if template.citation_style == "author-date":
        dates = [f"{year_letter(d, entry.dates)}: {_full_date(d, template)}" for d in entry.dates]
        said = "; ".join(dates)
    else:
        said = format_dates(entry.dates, template.date_format, template.language, word_and)
    texts = [text for text in (f"{entry.name}{also}", said) if text]
    address: tuple[Inline, ...] = (Text(", "), printed_address(entry.url)) if entry.url else ()
    return (Text(", ".join(texts)), *address)


def _full_date(date: PartialDate, template: BriefTemplate) -> str:
    return format_date(date, template.date_format, template.language)


def _language_box(part: Part, house: House) -> list[Block]:
    """The box that explains the estimative language: each term with its range, most likely last."""
    terms = sorted(house.lexicon.terms, key=lambda term: term.band)
    rows = tuple(Row(((Scale(house.lexicon.bands, t.band),), _text(t.term), _text(t.range_text))) for t in terms)
    columns = (Column(0.3, nowrap=True), Column(0.45), Column(0.25, nowrap=True))
    heads = {"scale": "Scale", "term": "Term", "likelihood_range": "Likelihood"}
    head = Row(tuple(_text(house.label(key, word)) for key, word in heads.items()))
    explained = house.label(
        "language_note",
        "Likelihood is about the event, confidence about the basis of the judgment: the quality, number and agreement "
        "of its sources. The two are never combined.",
    )
    return [
        *_heading(part),
        Paragraph(_text(explained), "remark"),
        Table(columns, head, rows, description=house.lexicon.name, key=part.id),
    ]


def _table(item: TableItem) -> Table:
    width = max((len(row) for row in item.rows), default=0)
    rows = [Row(tuple(_text(cell) for cell in (*row, *[""] * (width - len(row))))) for row in item.rows]
    head = rows.pop(0) if item.has_header and rows else None
    return Table(_columns(item, width), head, tuple(rows), _text(item.caption), item.caption, item.id)


def _columns(item: TableItem, width: int) -> tuple[Column, ...]:
    """Widths by the longest cell of each column, capped so that one long text does not starve the others."""
    lengths = [min(40, max(6, *(len(row[i]) for row in item.rows if i < len(row)), 6)) for i in range(width)]
    return tuple(Column(length / sum(lengths)) for length in lengths)


def _text(text: str) -> tuple[Inline, ...]:
    return (Text(text),) if text else ()
