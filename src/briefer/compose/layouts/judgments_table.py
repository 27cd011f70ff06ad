"""Key judgments as a table: the scale drawn beside the words, likelihood and confidence apart from each other."""

from __future__ import annotations

from briefer.compose.citing import CitationPrinter
from briefer.compose.house import House
from briefer.compose.item_blocks import item_block, words
from briefer.model.brief import Item, Judgment, PartId
from briefer.model.document import Block, Column, Inline, Row, Scale, Strong, Table, Text

_SHARES = {"number": 0.05, "key_judgment": 0.42, "scale": 0.18, "likelihood": 0.16, "confidence": 0.19}
_HEADS = {
    "number": "No.",
    "key_judgment": "Key judgment",
    "scale": "Scale",
    "likelihood": "Likelihood",
    "confidence": "Confidence",
}


def judgments_table(key: PartId, items: tuple[Item, ...], house: House, printer: CitationPrinter) -> list[Block]:
    """The judgments as rows, numbered; other items of the part come after the table."""
    judged = [item for item in items if isinstance(item, Judgment)]
    others = [item_block(item, "body", printer) for item in items if not isinstance(item, Judgment)]
    if not judged:
        return others
    columns = tuple(Column(share, nowrap=name in ("number", "scale")) for name, share in _SHARES.items())
    head = Row(tuple(words(house.label(name, _HEADS[name])) for name in _SHARES))
    rows = tuple(_row(number, item, house, printer) for number, item in enumerate(judged, 1))
    description = house.label("key_judgments", "Key judgments")
    return [Table(columns, head, rows, description=description, key=key), *others]


def _row(number: int, judgment: Judgment, house: House, printer: CitationPrinter) -> Row:
    term = house.lexicon.term(judgment.likelihood) if judgment.likelihood else None
    scale: tuple[Inline, ...] = (Scale(house.lexicon.bands, term.band),) if term else ()
    said = ""
    if term:
        said = f"{term.term} ({term.range_text})" if house.template.show_ranges else term.term
    frame = words(f", {judgment.time_frame}" if said else judgment.time_frame) if judgment.time_frame else ()
    likelihood: tuple[Inline, ...] = (*((Strong((Text(said),)),) if said else ()), *frame)
    return Row(
        (
            words(str(number)),
            printer.inlines(judgment.content),
            scale,
            likelihood,
            _confidence(judgment, house),
        ),
        judgment.id,
    )


def _confidence(judgment: Judgment, house: House) -> tuple[Inline, ...]:
    if not judgment.confidence:
        return words(judgment.basis)
    level = house.label(f"confidence_{judgment.confidence}", judgment.confidence)
    return (Strong((Text(level),)), *words(f": {judgment.basis}" if judgment.basis else ""))
