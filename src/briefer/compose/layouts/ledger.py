"""What each judgment rests on, as an annex: the passages with their sources, and links to the notes that give them."""

from __future__ import annotations

import re
from dataclasses import replace

from briefer.compose.citing import CitationPrinter
from briefer.compose.dates import format_date, format_dates
from briefer.compose.house import House
from briefer.compose.item_blocks import words
from briefer.compose.ledger import BearingLine, EvidenceLine, JudgmentLine, ledger_of
from briefer.compose.roles import role_label
from briefer.model.brief import Brief, Part
from briefer.model.document import (
    Block,
    Heading,
    Inline,
    ListItem,
    NoteLink,
    OrderedList,
    Paragraph,
    PlaceLink,
    Strong,
    Tab,
    Text,
    linked_places,
)
from briefer.model.rich import Cite
from briefer.model.source_base import SourceUse

_MOST_LETTERS = 260  # of a passage: enough to know it again, the paper has the rest
_BASIS = "judgment-basis"
_GAP = re.compile(r"\s+([.,;:!?]|$)|(?<=\s)\s+")  # where a citation was


def with_known_places(blocks: list[Block]) -> list[Block]:
    """The blocks with links only to what is among them; words that lead nowhere are just words."""
    known = linked_places(tuple(blocks))

    def sound(block: Block) -> Block:
        match block:
            case OrderedList(items=items):
                return replace(block, items=tuple(replace(i, blocks=tuple(map(sound, i.blocks))) for i in items))
            case Paragraph(inlines=inlines) if any(isinstance(inline, PlaceLink) for inline in inlines):
                return replace(block, inlines=tuple(_sound(inline, known) for inline in inlines))
            case _:
                return block

    return [sound(block) for block in blocks]


def _sound(inline: Inline, known: frozenset[str]) -> Inline:
    return Text(inline.words) if isinstance(inline, PlaceLink) and inline.key not in known else inline


def with_ledger(brief: Brief, house: House) -> House:
    """The house with the ledger of the brief, where its template prints it."""
    printed = {spec.role for spec in house.template.parts if spec.content == "traceability"}
    wanted = any(part.role in printed for part in brief.parts)
    return replace(house, ledger=ledger_of(brief)) if wanted else house


def traceability(part: Part, house: House, printer: CitationPrinter) -> list[Block]:
    """The judgments with their evidence, numbered as they are; nothing while no judgment has any."""
    ledger = house.ledger
    if ledger is None or not any(line.evidence for line in ledger.judgments):
        return []
    heading: list[Block] = [Heading((Text(part.heading),), 1, part.id)] if part.heading else []
    items = tuple(ListItem(tuple(_judgment(line, house, printer))) for line in ledger.judgments)
    return [*heading, OrderedList(items, "judgment")]


def _judgment(line: JudgmentLine, house: House, printer: CitationPrinter) -> list[Block]:
    blocks: list[Block] = [Paragraph(words(line.text), "judgment")]
    blocks += [_labelled(_place(piece, house), *_evidence(piece, house, printer)) for piece in line.evidence]
    blocks += [_bearing(text, house) for text in line.bearing]
    if not (line.evidence or line.likelihood or line.confidence):
        return blocks  # no assessment: a text that stands for a withheld one tells nothing of what that rests on
    blocks.append(_labelled(Text(house.label("sources", "Sources")), *words(_sources(line, house))))
    if gaps := _gaps(line, house):
        blocks.append(_labelled(Text(role_label(house, "gap")), *words(gaps)))
    return blocks


def _bearing(text: BearingLine, house: House) -> Block:
    """A text under what it states; whether an indicator was seen stands before its words, where there is room."""
    label, _, state = role_label(house, text.role, text.seen).partition(", ")
    said = f"{state[:1].upper()}{state[1:]}. {text.text}" if state else text.text
    return _labelled(Text(label or house.label("evidence", "Evidence")), *words(said))


def _labelled(label: Inline, *said: Inline) -> Block:
    return Paragraph((label, Tab(), *said), _BASIS)


def _place(piece: EvidenceLine, house: House) -> Inline:
    """ "Paragraph 5", of the article, which leads to it where the paper prints it; outside a body just "Evidence"."""
    said = house.label("evidence", "Evidence")
    if piece.number:
        said = house.label("paragraph_number", "Paragraph {n}").replace("{n}", str(piece.number))
    return PlaceLink(said, piece.shown_in[0]) if piece.shown_in else Text(said)


def _evidence(piece: EvidenceLine, house: House, printer: CitationPrinter) -> tuple[Inline, ...]:
    """The passage, its outlets with their dates and grades, and the notes that give them."""
    if piece.lost:
        return words(house.label("evidence_lost", "No longer in the article."))
    used = "; ".join(_used(use, house) for use in piece.sources)
    notes = dict.fromkeys(printer.first_notes[cite] for cite in piece.cites if cite in printer.first_notes)
    inlines: list[Inline] = [Text(f"{passage} ")] if (passage := _passage(piece, printer)) else []
    inlines.append(Strong((Text(used),)))
    for number in notes:
        inlines += [Text(", "), NoteLink(number, house.label("note_again", "note {n}"))]
    return tuple(inlines)


def _passage(piece: EvidenceLine, printer: CitationPrinter) -> str:
    """The words of a passage without its citations, whose sources follow; nothing for a citation by itself."""
    if isinstance(piece.piece, Cite):
        return ""
    said = piece.text
    for cite in piece.cites:
        said = said.replace(printer.sources.citations[cite].text, "")
    return _shortened(_GAP.sub(r"\1", said).strip())


def _used(use: SourceUse, house: House) -> str:
    """ "TASS, 4 July 2025 (C2, from the Kremlin)"."""
    template = house.template
    dates = format_dates(use.dates, template.date_format, template.language, house.label("and", "and"))
    grade = use.grade.text if template.show_grades else ""
    above = house.label("has_it_from", "from {outlet}").replace("{outlet}", use.root) if use.root != use.outlet else ""
    remarks = ", ".join(filter(None, (grade, above)))
    named = ", ".join(filter(None, (use.outlet, dates)))
    return f"{named} ({remarks})" if remarks else named


def _sources(line: JudgmentLine, house: House) -> str:
    """ "3 outlets, 4 July 2025 to 23 August 2025"."""
    counted = house.counted("outlet", len(line.outlets))
    if not line.first or not line.last:
        return counted
    template = house.template
    first, last = (format_date(day, template.date_format, template.language) for day in (line.first, line.last))
    if first == last:
        return f"{counted}, {first}"
    return f"{counted}, {house.label('span', '{first} to {last}').replace('{first}', first).replace('{last}', last)}"


def _gaps(line: JudgmentLine, house: House) -> str:
    """What is thin about it, in sentences."""
    if not line.evidence:
        return house.label("without_evidence", "No evidence is linked.")
    said = []
    if line.one_outlet:
        one = house.label("one_outlet", "All evidence goes back to one outlet, {outlet}.")
        said.append(one.replace("{outlet}", line.roots[0]))
    uncited = sum(not piece.cites for piece in line.evidence)
    if uncited:
        told = house.label("uncited", "Passages that cite no source: {n} of {total}.")
        said.append(told.replace("{n}", str(uncited)).replace("{total}", str(len(line.evidence))))
    return " ".join(said)


def _shortened(text: str) -> str:
    if len(text) <= _MOST_LETTERS:
        return text
    return text[:_MOST_LETTERS].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
