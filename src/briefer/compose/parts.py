"""One part of a brief as blocks: a function a layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import assert_never

from briefer.compose.citing import CitationPrinter, mark_first, merge_text, printed_address, year_letter
from briefer.compose.dates import format_date, format_dates
from briefer.compose.events import leading_date, without_start
from briefer.compose.house import House
from briefer.compose.item_blocks import filled_table, item_block, item_blocks, table_block, words
from briefer.compose.layouts.changes import changes
from briefer.compose.layouts.decisions import decisions
from briefer.compose.layouts.entries import entry
from briefer.compose.layouts.fields import field_lines
from briefer.compose.layouts.judgments_table import judgments_table
from briefer.compose.layouts.ledger import traceability
from briefer.compose.layouts.source_chart import source_chart
from briefer.compose.layouts.timeline import timeline
from briefer.compose.register import RegisterEntry
from briefer.model.brief import EventItem, FigureItem, Item, Judgment, Part, PartId, TableItem, TextItem
from briefer.model.dates import PartialDate
from briefer.model.document import (
    Block,
    BlockQuote,
    Box,
    BulletList,
    Column,
    Heading,
    Inline,
    ListItem,
    OrderedList,
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
    part = _with_filled_tables(part, spec)
    return _generated(part, spec, house, printer) or _laid_out(part, spec, house, printer)


def _with_filled_tables(part: Part, spec: PartSpec) -> Part:
    """Without the rows and tables that wait for the editor."""
    items = (filled_table(item, spec) if isinstance(item, TableItem) else item for item in part.items)
    return replace(part, items=tuple(item for item in items if item is not None))


def _generated(part: Part, spec: PartSpec, house: House, printer: CitationPrinter) -> list[Block]:
    """Parts that are worked out from the brief rather than written; an editor's text takes their place."""
    if part.items:
        return []
    match spec.content:
        case "sources":
            chart = source_chart(part.id, house, printer) if spec.layout == "source-chart" else []
            return source_list(part.id, part.heading, house, printer, chart)
        case "lexicon":
            return _language_box(part, house)
        case "what-changed":
            return changes(part, house)
        case "traceability":
            return traceability(part, house, printer)
        case _:
            return []


def _laid_out(  # noqa: C901  # one short case a layout
    part: Part, spec: PartSpec, house: House, printer: CitationPrinter
) -> list[Block]:
    if not part.items:
        return []
    match spec.layout:
        case "paragraphs" | "changes":
            return [*_heading(part), *_running(part.items, house, printer)]
        case "bullets":
            return [*_heading(part), *_listed(part.items, "bullet", house, printer)]
        case "numbered" | "ticked" | "unticked":
            return [*_heading(part), *_listed(part.items, spec.layout, house, printer)]
        case "box":
            role = "bottom-line" if part.role == "bottom-line" else "summary"
            text = "bottom-line" if role == "bottom-line" else "box-text"
            return [Box((*_box_label(part), *item_blocks(part.items, text, printer)), role, part.id)]
        case "box-bullets":
            return [Box((*_box_label(part), *_listed(part.items, "box-bullet", house, printer)), "summary", part.id)]
        case "judgments":
            return [*_heading(part), *_judgments(part.items, house, printer)]
        case "judgments-table":
            return [*_heading(part), *judgments_table(part.id, part.items, house, printer)]
        case "source-chart":
            return [*_heading(part), *_running(part.items, house, printer), *source_chart(part.id, house, printer)]
        case "table" | "timeline":
            return _chronology(part, spec, house, printer)
        case "line":
            return _lines(part, printer)
        case "fields":
            return [*_heading(part), *field_lines(part.items, printer)]
        case "box-fields":
            return [Box((*_box_label(part), *field_lines(part.items, printer)), "summary", part.id)]
        case "decisions":
            return [*_heading(part), *decisions(part.items, house, printer)]
        case "points":
            return [*_heading(part), *_listed(part.items, "point", house, printer)]
        case "entries":
            return [*_heading(part), *entry(part.items, house, printer)]
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
                blocks.append(BlockQuote(tuple(item_blocks(same, "quote", printer))))
            case _:
                blocks += item_blocks(same, "body", printer)
    return blocks


def _style(item: Item) -> str:
    return item.style if isinstance(item, TextItem) else "text"


def _listed(items: tuple[Item, ...], role: str, house: House, printer: CitationPrinter) -> list[Block]:
    """Text as a list; a table or figure among it stands between two lists, and numbers go on."""
    blocks: list[Block] = []
    run: list[ListItem] = []
    done = 0

    def close() -> None:
        nonlocal run, done
        if run:
            is_numbered = role in ("numbered", "point")
            blocks.append(OrderedList(tuple(run), role, done + 1) if is_numbered else BulletList(tuple(run)))
            done, run = done + len(run), []

    for item in items:
        if isinstance(item, TableItem | FigureItem):
            close()
            blocks.append(item_block(item, role, printer))
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


def _chronology(part: Part, spec: PartSpec, house: House, printer: CitationPrinter) -> list[Block]:
    events = [item for item in part.items if isinstance(item, EventItem)]
    others = [
        table_block(item, named_rows=bool(spec.columns), description=part.heading)
        if isinstance(item, TableItem)
        else item_block(item, "body", printer)
        for item in part.items
        if not isinstance(item, EventItem)
    ]
    drawn = timeline(part.id, events, house) if spec.layout == "timeline" else None
    tables = [_event_table(part, events, house, printer)] if events else []
    return [*_heading(part), *([drawn] if drawn else []), *tables, *others]


def _event_table(part: Part, events: list[EventItem], house: House, printer: CitationPrinter) -> Table:
    """A row an event; the column on what they signify stands there once the editor has said it of one."""
    told = any(event.significance for event in events)
    heads = {"date": "Date", "event": "Event", "significance": "Significance", "source": "Source"}
    shares = (
        {"date": 0.2, "event": 0.4, "significance": 0.3, "source": 0.24}
        if told
        else {"date": 0.2, "event": 0.52, "source": 0.28}
    )
    columns = tuple(Column(share, nowrap=key == "date") for key, share in shares.items())
    head = Row(tuple(words(house.label(key, heads[key])) for key in shares))
    rows = tuple(_event_row(event, told, house.template, printer) for event in events)
    description = house.label("chronology_description", "Events in the order of their dates, with their sources")
    return Table(columns, head, rows, description=description, key=part.id)


def _event_row(event: EventItem, signified: bool, template: BriefTemplate, printer: CitationPrinter) -> Row:
    """Notes stay with the event; where citations stand in the text, the source column says them in full instead."""
    if mark_first(template):
        told, source = printer.without_citations(event.content), printer.full(event.content)
    else:
        told, source = printer.inlines(event.content), printer.names(event.content)
    middle = (words(event.significance),) if signified else ()
    return Row((words(_event_date(event, template)), told, *middle, source), event.id)


def _lines(part: Part, printer: CitationPrinter) -> list[Block]:
    """A closing line under a rule: its heading in bold before its first sentence."""
    label: tuple[Inline, ...] = (Strong((Text(f"{part.heading}."),)), Text(" ")) if part.heading else ()
    blocks: list[Block] = [Rule()]
    for item in part.items:
        block = item_block(item, "confidence-line", printer)
        if isinstance(block, Paragraph) and label:
            block, label = Paragraph((*label, *block.inlines), block.role, block.key), ()
        blocks.append(block)
    return blocks


def source_list(
    key: PartId, heading: str, house: House, printer: CitationPrinter, chart: Sequence[Block] = ()
) -> list[Block]:
    """The register of the cited sources, numbered in order of first use; before it the chart of them, if any."""
    entries = printer.sources.register
    if not entries:
        return []
    items = tuple(
        ListItem((Paragraph(_source_entry(entry, house.template, printer), "source-entry"),)) for entry in entries
    )
    return [*([Heading((Text(heading),), 1, key)] if heading else []), *chart, OrderedList(items, "source-entry")]


def _source_entry(entry: RegisterEntry, template: BriefTemplate, printer: CitationPrinter) -> tuple[Inline, ...]:
    """ "Eurasia Daily Monitor (EDM), 7 and 22 July 2025", with the letters that author-date citations use.

    Where grades are printed, the source's own follows, and what speaks for and against it.
    """
    also = f" ({', '.join(entry.also)})" if entry.also else ""
    word_and = template.labels.get("and", "and")
    if template.citation_style == "author-date":
        dates = [f"{year_letter(d, entry.dates)}: {_full_date(d, template)}" for d in entry.dates]
        said = "; ".join(dates)
    else:
        said = format_dates(entry.dates, template.date_format, template.language, word_and)
    texts = [text for text in (f"{entry.name}{also}", said) if text]
    address: tuple[Inline, ...] = (Text(", "), printed_address(entry.url)) if entry.url else ()
    described = printer.sources.outlets.entry(entry.name) if template.show_grades else None
    graded = printer.sources.graded(entry) if template.show_grades else ""
    told = f". {described.descriptor}" if described and described.descriptor else ""
    return merge_text((Text(", ".join(texts)), *address, Text(f"{graded}{told}")))


def _full_date(date: PartialDate, template: BriefTemplate) -> str:
    return format_date(date, template.date_format, template.language)


def _language_box(part: Part, house: House) -> list[Block]:
    """The box that explains the estimative language: each term with its range, most likely last."""
    terms = sorted(house.lexicon.terms, key=lambda term: term.band)
    rows = tuple(Row(((Scale(house.lexicon.bands, t.band),), words(t.term), words(t.range_text))) for t in terms)
    columns = (Column(0.3, nowrap=True), Column(0.45), Column(0.25, nowrap=True))
    heads = {"scale": "Scale", "term": "Term", "likelihood_range": "Likelihood"}
    head = Row(tuple(words(house.label(key, word)) for key, word in heads.items()))
    explained = house.label(
        "language_note",
        "Likelihood is about the event, confidence about the basis of the judgment: the quality, number and agreement "
        "of its sources. The two are never combined.",
    )
    return [
        *_heading(part),
        Paragraph(words(explained), "remark"),
        Table(columns, head, rows, description=house.lexicon.name, key=part.id),
    ]
