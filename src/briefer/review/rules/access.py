"""AX: what keeps a reader from reading."""

from __future__ import annotations

from collections.abc import Iterator

from briefer.model.brief import FigureItem, TableItem
from briefer.model.fix import Fix, HeadTable
from briefer.review.case import Case
from briefer.review.findings import Finding


def figures_described(case: Case) -> Iterator[Finding]:
    """AX01: a figure without alternative text."""
    for part, item in case.brief.items():
        if isinstance(item, FigureItem) and not item.alt.strip():
            message = "A figure has no alternative text."
            yield Finding("AX01", "error", message, item.id, part.heading, "Say in a sentence what it shows.")


def headed_tables(case: Case) -> Iterator[Finding]:
    """AX01: a table whose columns have no names, which a screen reader says with every cell."""
    for part, item in case.brief.items():
        if isinstance(item, TableItem) and not item.has_header and len(item.rows) > 1:
            hint = "Let its first row be the header row."
            fix = Fix("First row is the header", HeadTable(item.id))
            yield Finding("AX01", "error", "A table has no header row.", item.id, part.heading, hint, fixes=(fix,))


def printable_pictures(case: Case) -> Iterator[Finding]:
    """AX03: a picture that cannot be printed; its words stand in its place."""
    for part, item in case.brief.items():
        if fault := case.picture_faults.get(item.id):
            message = f"The picture is not printed: {fault}."
            yield Finding("AX03", "warning", message, item.id, part.heading, "Put another file in its place.")


def drawable(case: Case) -> Iterator[Finding]:
    """AX02: a character that no shipped font can draw."""
    for character in case.missing_characters:
        message = f"No shipped font can draw “{character}” (U+{ord(character):04X})."
        yield Finding("AX02", "error", message, "", "", "Replace it; the PDF cannot be written with it.")
